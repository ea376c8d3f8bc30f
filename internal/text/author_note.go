package text

import "strings"

// findAuthorNote finds the lines under the story that tell who its author is:
// they start with a name that a byline has.
func (p *page) findAuthorNote() {
	var names []string
	for i, s := range p.lines {
		if p.roles[i] != credit || len(names) == mostNames {
			continue
		}
		name := strings.TrimSpace(s.Of(p.t))
		if len(name) > 3 && strings.EqualFold(name[:3], "by ") {
			name = name[3:]
		}
		if cut := strings.IndexAny(name, ",|("); cut > 0 {
			name = name[:cut]
		}
		if name = strings.TrimSpace(name); strings.ContainsRune(name, ' ') {
			names = append(names, name)
		}
	}
	for i := len(p.lines) - 1; i > 0 && p.roles[i] != credit; i-- {
		s := p.lines[i]
		if !p.free(i) || p.roles[i] != prose || s.Len() > longestStandfirst {
			if p.roles[i] == prose {
				return
			}
			continue
		}
		if !tellsAuthor(s.Of(p.t), names) {
			return
		}
		p.roles[i] = notice
	}
}

// tellsAuthor reports "Ann Lee is …", "Ann Lee writes …" of one of the names.
func tellsAuthor(line string, names []string) bool {
	for _, name := range names {
		rest, ok := strings.CutPrefix(line, name)
		if verb, _, _ := strings.Cut(strings.TrimPrefix(rest, " "), " "); ok && authorVerbs.Has(verb) {
			return true
		}
	}
	return false
}

// authorVerbs tell of an author.
var authorVerbs = NewSet(`is was writes teaches covers reports works contributed has`)
