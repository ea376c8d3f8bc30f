package quote

// accordingTo reads "according to X, …", "…, according to X" and "…, as reported
// by X".
func (l *line) accordingTo(n, end int) []attribution {
	var out []attribution
	for i := 0; i+2 < end; i++ {
		from := l.sourcePhrase(i)
		if from == 0 {
			continue
		}
		a := attribution{line: n, cue: [2]int{i, from}, code: "according-to", base: "according"}
		to := from
		for to < end && to < i+60 && !l.isMark(to, ",") && !l.isMark(to, ";") && l.at(to).quote < 0 {
			to++
		}
		a.source = [2]int{from, to}
		before := i
		for before > 0 && !l.at(before-1).word && l.at(before-1).quote < 0 {
			before--
		}
		for to < end && !l.at(to).word && l.at(to).quote < 0 {
			to++
		}
		c := cueAt{from: i, to: from, verb: verb{frames: clause}}
		if before <= 2 && to < end { // at the start
			a.put(a.code, to, l.contentEnd(to, end, c))
		} else {
			a.put(a.code, l.contentStart(before-1), before)
			if to < end && l.isMark(i-1, ",") && !conjunctions[l.at(to).fold] && !isIng(l.at(to).fold) {
				a.put(a.code, to, l.contentEnd(to, end, c))
			}
		}
		if len(a.content) > 0 && a.source[1] > a.source[0] {
			out = append(out, a)
		}
	}
	return out
}

// sourcePhrase returns the item behind "according to" or "as reported by" at item
// i, where who said it begins; 0 when neither stands there.
func (l *line) sourcePhrase(i int) int {
	switch l.at(i).fold {
	case "according":
		if l.at(i+1).fold == "to" {
			return i + 2
		}
	case "as":
		j := i + 1
		for j < i+3 && (isAdverb(l.at(j).fold) || l.at(j).fold == "was") {
			j++
		}
		if v := cues().verbs[l.at(j).fold]; v.past && v.frames&(clause|thatOnly) != 0 && l.at(j+1).fold == "by" {
			return j + 2
		}
	}
	return 0
}
