package actor

import "parallax/internal/text"

// set makes a set of the words of s.

// Words are folded: lower case without accents.
var (
	// honorifics stand before a person's name and are no part of it.
	honorifics = text.NewSet(`mr mrs ms miss mx dr prof sir dame lord lady rev fr gen lt col maj sgt cpl capt cmdr adm sen rep gov hon
		messrs shri smt mme monsieur madame herr frau senor senora sheikh sheik mullah maulana mufti ayatollah imam hajji pope king queen prince princess emir sultan`)

	// roles are heads of offices that a person holds; they stand before a name
	// or after "the".
	roles = text.NewSet(`president minister premier chancellor secretary ambassador envoy governor senator representative congressman congresswoman
		mayor judge justice general colonel major captain lieutenant sergeant admiral commander commissioner chairman chairwoman chairperson chair
		director chief spokesman spokeswoman spokesperson spokespeople professor doctor officer deputy leader speaker
		adviser advisor king queen prince princess pope archbishop bishop cardinal rabbi imam ayatollah emir sultan sheikh
		coach manager editor correspondent reporter analyst lawyer attorney prosecutor sheriff detective inspector superintendent
		alderman alderwoman candidate nominee negotiator mediator diplomat lawmaker legislator mp parliamentarian councillor councilman councilwoman
		founder ceo coo cfo cto executive economist historian author strategist pollster aide counselor counsel scientist researcher
		undersecretary treasurer principal dean rector head marshal brigadier`)

	// roleModifiers stand before the head of an office.
	roleModifiers = text.NewSet(`prime foreign defence defense interior finance home deputy vice acting former interim state information health education justice
		energy trade agriculture transport environment economy labour labor culture chief senior assistant under general attorney press
		national security special first lady secretary-general permanent executive managing major brigadier lieutenant rear field federal provincial
		district police army air force navy military campaign communications intelligence supreme high court house senate majority minority
		republican democratic presidential us u.s. u.k. un u.n. eu associate editor staff then ex planning railways law commerce climate change
		parliamentary opposition party council city county treasury housing homeland`)

	// portfolios follow "minister for" and "secretary of".
	portfolios = text.NewSet(`information broadcasting foreign affairs interior internal external defence defense finance health education justice energy trade
		agriculture transport transportation environment economy economic labour labor culture state treasury commerce housing urban development homeland
		security veterans planning railways law climate change religious human rights science technology industry industries tourism sport sports youth
		women water power petroleum maritime communications aviation narcotics control minority minorities social welfare public works
		immigration citizenship refugees innovation digital the and of for`)

	// bodyHeads end or begin the names of organisations.
	bodyHeads = text.NewSet(`office ministry department army navy forces force corps guard guards police party union league university college school institute
		council committee commission court agency bureau bank company corporation corp inc ltd group association federation foundation fund organization
		organisation authority board service services parliament assembly senate congress house cabinet government regime administration embassy
		consulate mission command brigade division regiment battalion network news times post globe journal herald tribune gazette magazine press radio
		television tv media society club team church mosque hospital center centre museum library alliance coalition front movement
		brotherhood jamaat relations directorate secretariat tribunal airlines airways motors industries holdings partners campaign institution gallery theater theatre zoo orchestra caucus exchange magistrates labs laboratories hotel
		laboratory cooperative railway railways therapeutics pharmaceuticals technologies observatory academy conference survey project initiative watch monitor`)

	// bodyOpeners begin them.
	bodyOpeners = text.NewSet(`ministry department institute center centre committee bank university office council agency bureau organization organisation
		foundation association commission fund federation society school college board league union church embassy court house academy minister secretary`)

	// genericBodies are names that every state has one of.
	genericBodies = text.NewSet(`office ministry department army navy police forces parliament senate congress court cabinet government assembly`)

	agreementHeads = text.NewSet(`agreement agreements accord accords treaty pact protocol deal truce armistice declaration communique`)

	placeHeads = text.NewSet(`province district city county river sea ocean lake mountain mountains valley island islands peninsula desert border crossing strait gulf
		bay airport port street avenue square road park beach region pradesh nadu territory hills heights village town canal bridge dam hall tower towers building plaza rim shoal streets avenues garden gardens zoo stadium arena refuge ranch reserve forest canyon peak glacier monument memorial cathedral abbey minster chapel basilica monastery cemetery st ave blvd rd boulevard corridor pier harbor harbour coast freeway expressway lane quay`)

	// placeAfter are common nouns that follow the name of a place.
	placeAfter = text.NewSet(`province district city county river region territory border crossing village town airport island valley peninsula`)

	peopleHeads = text.NewSet(`people tribe muslims christians jews pashtuns kurds arabs sunnis shiites hindus sikhs buddhists catholics protestants republicans democrats
		conservatives liberals socialists communists nationalists islamists latinos hispanics hutus tutsis rohingya pashtoons baloch sindhis punjabis uzbeks tajiks hazaras`)

	// particles stand inside names in small letters.
	particles = text.NewSet(`of the de la le les del da das do dos di du des van von der den ter ten zu bin bint ibn al el ul ur ud e i y ben abu arap es`)

	// openers begin sentences and are no part of a name, beside the function words.
	openers = text.NewSet(`despite since during although following according meanwhile however instead nevertheless furthermore regardless rather while responding
		reflecting honoring seeking characterizing regional subsequent both among amid given yet still then thus hence also even only earlier later
		today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
		september october november december jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn fall winter christmas easter
		one two three four five six seven eight nine ten eleven twelve hundreds thousands millions dozens first second third last next
		many most several some few such another each every any all no not never yes please let thanks here there now once again perhaps maybe
		i im ive ill id we our us you your he his she her they their it its this that these those who what when where why how which whose
		mr mrs ms dr advertisement photo image video read watch click share related continue story update updated editor correction`)

	// months and weekdays end a run of capitals.
	calendar = text.NewSet(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
		jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun`)

	// sayers are verbs whose subject speaks: they tell a person's or a body's name.
	sayers = text.NewSet(`said says say told tells added adds stated stressed warned claimed announced confirmed denied insisted argued wrote tweeted noted asked replied
		explained acknowledged declared reiterated emphasized emphasised urged vowed pledged accused criticized concluded responded testified recalled
		suggested believes thinks agreed complained admitted maintained reported revealed remarked`)
)
