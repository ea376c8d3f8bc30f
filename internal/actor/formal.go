package actor

import (
	"slices"
	"strings"
)

// joinFormal joins the names of a body that differ in form only: "Ministry of
// Foreign Affairs" and "Foreign Ministry", "Acme Corp." and "Acme Corporation",
// "Blaze Network" and "BlazeNetwork".
func (u *union) joinFormal() {
	first := map[string]int{}
	for i, f := range u.forms {
		if j, ok := u.index["the"+f.key]; ok && len(f.tokens) == 1 {
			u.join(i, j) // The Blaze, TheBlaze
		}
		if f.votes[Person] > f.votes[Organization] || len(f.tokens) == 1 {
			continue
		}
		for _, c := range [...]string{department(f.tokens), company(f.tokens)} {
			if c == "" {
				continue
			}
			if j, ok := first[c]; ok {
				u.join(i, j)
			} else {
				first[c] = i
			}
		}
		if j, ok := u.index[strings.Join(f.tokens, "")]; ok && len(f.tokens) == 2 {
			u.join(i, j)
		}
	}
}

// department is a key that both ways to name a ministry have; "" for others.
func department(tokens []string) string {
	n := len(tokens)
	head, rest := tokens[n-1], tokens[:n-1]
	if n > 2 && (tokens[0] == "ministry" || tokens[0] == "department") && tokens[1] == "of" {
		head, rest = tokens[0], tokens[2:]
	}
	if head != "ministry" && head != "department" {
		return ""
	}
	var b strings.Builder
	b.WriteString(head)
	for _, t := range rest {
		if t != "affairs" && t != "the" && t != "and" && t != "of" {
			b.WriteString(" " + t)
		}
	}
	return b.String()
}

// company is a key that a company has under every word for its kind; "" for others.
func company(tokens []string) string {
	n := len(tokens)
	for n > 1 && companyTails.Has(tokens[n-1]) {
		n--
	}
	if n == len(tokens) || n == 1 && common(tokens[0]) {
		return ""
	}
	return "company " + joinTokens(tokens[:n])
}

// joinOwned joins "Foreign Ministry" with "Turkish Foreign Ministry" when the
// documents name no other state's.
func (u *union) joinOwned() {
	owned := map[string][]int{}
	for i, f := range u.forms {
		if f.own > 0 && f.own < len(f.tokens) {
			k := joinTokens(f.tokens[f.own:])
			if root := u.find(i); !slices.Contains(owned[k], root) {
				owned[k] = append(owned[k], root)
			}
		}
	}
	for i, f := range u.forms {
		if roots := owned[f.key]; f.own == 0 && len(roots) == 1 {
			u.join(i, roots[0])
		}
	}
}
