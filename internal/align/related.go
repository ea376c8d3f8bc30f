package align

import (
	"slices"
	"strings"

	"parallax/internal/align/lexicon"
)

// Words that the lexicon knows to be alike: a cosine of unlike or less counts
// nothing, more counts in proportion, up to what a synonym counts.
const (
	unlike   = 0.17
	leastSim = 0.43 // similarity under which two words don't stand for one another
)

// relate finds for each term the terms that mean nearly the same.
func (s *space) relate(classes []class, pace *pace) {
	s.near = make([][]similar, len(s.keys))
	s.relateNumbers(classes, pace)
	members := map[int][]int{}
	begins := map[string][]int{}
	for id, key := range s.keys {
		s.near[id] = append(s.near[id], similar{int32(id), 1})
		if classes[id] > name || key[0] == '@' {
			continue
		}
		for _, c := range classesOf()[key] {
			members[c] = append(members[c], id)
		}
		if len(key) >= beginning {
			begins[key[:beginning]] = append(begins[key[:beginning]], id)
		}
	}
	for id, key := range s.keys {
		if classes[id] > name || key[0] == '@' {
			continue
		}
		pace.spend(10)
		for _, c := range classesOf()[key] {
			for _, o := range members[c] {
				s.join(id, o, synonymous)
			}
		}
		if len(key) >= beginning {
			for _, o := range begins[key[:beginning]] {
				if kin(key, s.keys[o], classes[id] == name && classes[o] == name) {
					s.join(id, o, kindred)
				}
			}
		}
	}
	s.relateByMeaning(classes, pace)
	for id := range s.near {
		s.near[id] = slices.Clone(s.near[id]) // with no room to spare
	}
}

// relateNumbers lets a number stand for another that counts the same, since
// reports of one thing differ in their figures, and for itself when it counts
// something else; and a date for one that lies in it. An ordinal stands only
// for itself.
func (s *space) relateNumbers(classes []class, pace *pace) {
	lists := map[string][]int{}
	for id, key := range s.keys {
		for _, b := range buckets(key, classes[id]) {
			lists[b] = append(lists[b], id)
		}
	}
	for id, key := range s.keys {
		for i, b := range buckets(key, classes[id]) {
			pace.spend(len(lists[b]) * len(s.near[id]) / 50)
			for _, o := range lists[b] {
				switch {
				case o == id:
				case classes[id] == date && len(s.keys[o]) == len(key):
				case classes[id] == number && i == 1:
					s.join(id, o, otherFigure)
				default:
					s.join(id, o, sameFigure)
				}
			}
		}
	}
}

// buckets are the keys under which a number, ordinal or date looks for those
// like it: its value, then what it counts; a date, its year.
func buckets(key string, c class) []string {
	switch c {
	case number, ordinal:
		value, counted, _ := strings.Cut(key, "/")
		if c == ordinal || counted == "" {
			return []string{value}
		}
		return []string{value, "/" + counted}
	case date:
		if len(key) >= len("~2025") {
			return []string{key[:len("~2025")]}
		}
	}
	return nil
}

// join notes that o is similar to id, once.
func (s *space) join(id, o int, sim float64) {
	for i, n := range s.near[id] {
		if n.term == int32(o) {
			s.near[id][i].sim = max(n.sim, sim)
			return
		}
	}
	s.near[id] = append(s.near[id], similar{int32(o), sim})
}

// relateByMeaning joins the words that the lexicon has as synonyms or knows to be alike.
func (s *space) relateByMeaning(classes []class, pace *pace) {
	var ids []int
	var known []lexicon.Word
	members := map[uint16][]int{}
	for id, key := range s.keys {
		if classes[id] > name || key[0] == '@' {
			continue
		}
		if w, ok := lexicon.Find(key); ok {
			ids = append(ids, id)
			known = append(known, w)
			for sense := range w.Senses {
				members[sense] = append(members[sense], id)
			}
		}
	}
	for i := range known {
		for sense := range known[i].Senses {
			for _, o := range members[sense] {
				s.join(ids[i], o, synonymous)
			}
		}
		pace.spend((len(known) - i) / 25)
		for j := i + 1; j < len(known); j++ {
			if known[i].Opposed(&known[j]) {
				continue
			}
			if sim := min((known[i].Cosine(&known[j])-unlike)/(1-unlike), synonymous); sim >= leastSim {
				s.join(ids[i], ids[j], sim)
				s.join(ids[j], ids[i], sim)
			}
		}
	}
}
