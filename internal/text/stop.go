package text

// IsStop reports whether a folded word is a function word of English: one that
// says little of what a passage is about. "not", "no" and "never" are among
// them; who compares statements must look at negation apart.
func IsStop(folded string) bool {
	if len(folded) > longestStop {
		return false
	}
	return stops.Has(folded)
}

const longestStop = 12

var stops = NewSet(`
a about above across after again against ago all along also although always am
among an and another any anybody anyone anything are aren't around as at away
be because been before being below beneath beside besides between beyond both
but by can can't cannot could couldn't did didn't do does doesn't doing don't
done down due during each either else ever every everyone everything except few
first for from further had hadn't has hasn't have haven't having he he'd he'll
he's her here hers herself him himself his how however i i'd i'll i'm i've if
in indeed inside instead into is isn't it it'd it'll it's its itself just last
least less let like many may me meanwhile might mine more moreover most much
must my myself near neither never nevertheless next no nobody none nor not
nothing now of off often on once one only onto or other others otherwise our
ours ourselves out outside over own per perhaps quite rather really same shall
she she'd she'll she's should shouldn't since so some somebody someone something
still such than that that's the their theirs them themselves then there
there's therefore these they they'd they'll they're they've this those though
through throughout thus till to too toward towards under until unto up upon us
very via was wasn't we we'd we'll we're we've were weren't what whatever when
where whereas whether which while who whom whose why will with within without
won't would wouldn't yet you you'd you'll you're you've your yours yourself
yourselves 's`)
