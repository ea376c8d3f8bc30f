package text

var (
	// titles stand before a name; their full stop never ends a sentence.
	titles = NewSet(`mr mrs ms mx messrs mme mlle dr prof gen maj brig col lt sgt cpl pvt
capt cmdr cdr adm vadm radm sen rep reps sens gov govs lgov pres rev fr hon st ste mt ft supt insp det
amb atty asst dep sec min chmn dir pfc spc cmsgt msgt tsgt ssgt gp wg sqn flt rt msgr mgr br bro adv
engr ing dipl bp abp const cllr ald cpt pte bdr ens drs dra sra srta hr dhr mevr secy profs revs ven barr alh retd smt comdr`)

	// beforeNumber are abbreviations when a number follows.
	beforeNumber = NewSet(`no nos art arts fig figs sec vol vols pp p para paras ch chap ver cf ca c approx est op sect cl
s ss reg regs pt pts bk app apt apts rm blk tel ext max min avg circa nr sched ex rte hwy
rs re tk sh shs ksh kshs ush kr frs sfr dm fl`)

	months = NewSet(`jan feb mar apr jun jul aug sep sept oct nov dec`)

	// foreignMonths follow an ordinal number in other languages of the Latin
	// script that write their months with a capital.
	foreignMonths = NewSet(`januar jänner januari februar februari märz maerz marz maart april mai mei maj juni juli
august augustus september oktober november dezember december`)

	// beforeOrdinal are articles and prepositions that such a number follows.
	beforeOrdinal = NewSet(`the am im vom zum beim der die das den dem des op de het bis seit ab`)

	// endings may end a sentence: they do when a word follows that starts one.
	endings = NewSet(`inc corp co cos ltd llc plc bros jr sr esq phd etc al ave blvd rd hwy dept
univ assn assoc govt intl natl mfg mon tue tues wed thu thur thurs fri ext
gmbh ag sa pty inf div regt bde bn comm commn dist conf hosp inst tbk pvt spa sdn bhd st`)

	// states are those of the United States and provinces of Canada.
	states = NewSet(`ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mont neb nev okla ore pa
tenn tex va vt wash wis wyo n.j n.y n.h n.m n.c n.d s.c s.d d.c r.i b.c n.s p.e.i p.r ont que sask alta`)

	// lowerEndings are those that are written small; "ill" and "miss" aren't.
	lowerEndings = NewSet(`etc al esq inc`)

	// linking stand between words and end no sentence.
	linking = NewSet(`vs v viz eg ie cf`)

	// exclaimed are names that are written with an exclamation mark.
	exclaimed = NewSet(`yahoo jeopardy wham oklahoma yum joomla rouge`)

	// unions are states and unions of states: with "the" before they may end a
	// sentence, without it they stand before a noun.
	unions = NewSet(`u.s u.s.a u.n u.k e.u u.a.e u.s.s.r a.u`)

	// degrees are academic ones.
	degrees = NewSet(`m.d b.a m.a b.s m.s m.b.a d.d.s j.d ll.b b.sc`)

	// institutions follow "the U.S." and the like in a name.
	institutions = NewSet(`navy army marine marines air coast senate congress house president presidential vice secretary
ambassador supreme district court circuit attorney treasury state department justice defense defence embassy
consulate geological steel open bank central command forces special capitol census postal customs citizenship
immigration fish food environmental security council general high charter human trade representative
chamber federal marshal marshals bureau agency office commission commissioner committee national olympic soccer
bankruptcy men women magistrate judge cyber space strategic transportation forest military naval energy labor education
commerce agriculture homeland interior veterans mission envoy deputy assistant chief cabinet minister
government border constitution dollar masters refugee development population climate children`)

	// afterHour are words that go on after "a.m." and "p.m.".
	afterHour = NewSet(`et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest ist pkt jst kst sgt hkt aest aedt wib
wat eat cat sast msk trt eastern central mountain pacific
monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december jan feb mar apr jun jul aug sep sept oct nov dec local`)
)
