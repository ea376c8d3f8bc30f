package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// A net is WordNet as far as it is used here.
type net struct {
	synsets   map[string]*synset  // by part of speech and offset: "n00001740"
	senses    map[string][]string // lemma → its synsets, the most frequent first within a part of speech
	irregular map[string][]string // inflected form → lemmas
	counts    map[string]use      // by lemma
}

// A synset is a set of words that mean the same.
type synset struct {
	words    []string // as spelled: names keep their capitals
	file     int      // lexicographer's file: 04 noun.act, 11 noun.event …
	pointers []pointer
}

// A pointer leads from a synset, or one word of it, to another.
type pointer struct {
	symbol   string
	to       string // synset
	from, at int    // numbers of the words; 0 for the whole synset
}

var parts = []struct{ letter, name string }{{"n", "noun"}, {"v", "verb"}, {"a", "adj"}, {"r", "adv"}}

func readNet(dir string) (*net, error) {
	w := &net{synsets: map[string]*synset{}, senses: map[string][]string{}, irregular: map[string][]string{}, counts: map[string]use{}}
	for _, p := range parts {
		for _, f := range []struct {
			file string
			read func(string, []string)
		}{{"data." + p.name, w.data}, {"index." + p.name, w.index}, {p.name + ".exc", w.exception}} {
			if err := eachLine(filepath.Join(dir, f.file), func(fields []string) { f.read(p.letter, fields) }); err != nil {
				return nil, err
			}
		}
	}
	if err := eachLine(filepath.Join(dir, "cntlist.rev"), w.count); err != nil {
		return nil, err
	}
	if len(w.synsets) == 0 {
		return nil, fmt.Errorf("%s: no synsets", dir)
	}
	return w, nil
}

// eachLine gives the fields of each line, the licence at the top left out.
func eachLine(path string, f func(fields []string)) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		if !strings.HasPrefix(lines.Text(), "  ") {
			f(strings.Fields(lines.Text()))
		}
	}
	return lines.Err()
}

// data reads a synset: offset, file, kind, count of words in hexadecimal, words
// each with a number, count of pointers, pointers of four fields.
func (w *net) data(letter string, f []string) {
	s := &synset{}
	s.file, _ = strconv.Atoi(f[1])
	n, _ := strconv.ParseInt(f[3], 16, 32)
	for i := range int(n) {
		word, _, _ := strings.Cut(f[4+2*i], "(")
		s.words = append(s.words, word)
	}
	at := 4 + 2*int(n)
	count, _ := strconv.Atoi(f[at])
	for i := range count {
		p := f[at+1+4*i:]
		from, _ := strconv.ParseInt(p[3][:2], 16, 32)
		to, _ := strconv.ParseInt(p[3][2:], 16, 32)
		s.pointers = append(s.pointers, pointer{symbol: p[0], to: p[2] + p[1], from: int(from), at: int(to)})
	}
	w.synsets[letter+f[0]] = s
}

// index reads a lemma: lemma, kind, count of synsets, count of symbols, symbols,
// two counts, synsets.
func (w *net) index(letter string, f []string) {
	n, _ := strconv.Atoi(f[2])
	for _, offset := range f[len(f)-n:] {
		w.senses[f[0]] = append(w.senses[f[0]], letter+offset)
	}
}

func (w *net) exception(_ string, f []string) {
	w.irregular[f[0]] = append(w.irregular[f[0]], f[1:]...)
}

// endings are the regular inflections of English.
var endings = [...][2]string{
	{"ies", "y"}, {"ses", "s"}, {"xes", "x"}, {"zes", "z"}, {"ches", "ch"}, {"shes", "sh"}, {"es", "e"}, {"es", ""}, {"s", ""},
	{"ied", "y"}, {"ed", "e"}, {"ed", ""}, {"ing", "e"}, {"ing", ""}, {"ier", "y"}, {"iest", "y"}, {"er", ""}, {"est", ""},
}

// lemma is the dictionary form of a word; empty when WordNet hasn't got it.
func (w *net) lemma(word string) string {
	for _, l := range w.irregular[word] {
		if len(w.senses[l]) > 0 {
			return l
		}
	}
	if len(w.senses[word]) > 0 {
		return word
	}
	for _, e := range endings {
		rest, ok := strings.CutSuffix(word, e[0])
		if !ok || len(rest) < 2 {
			continue
		}
		if len(w.senses[rest+e[1]]) > 0 {
			return rest + e[1]
		}
		if n := len(rest); e[1] == "" && n > 2 && rest[n-1] == rest[n-2] && len(w.senses[rest[:n-1]]) > 0 {
			return rest[:n-1]
		}
	}
	return ""
}

// firstSenses are the first n synsets of a lemma for each part of speech.
func (w *net) firstSenses(lemma string, n int) []string {
	var out []string
	count := map[byte]int{}
	for _, s := range w.senses[lemma] {
		if count[s[0]]++; count[s[0]] <= n {
			out = append(out, s)
		}
	}
	return out
}

// name reports whether a lemma is first of all a name: its first sense, in
// whichever part of speech, is written with a capital and it is no verb.
func (w *net) name(lemma string) bool {
	capital := false
	for i, s := range w.senses[lemma] {
		if s[0] == 'v' {
			return false
		}
		for _, word := range w.synsets[s].words {
			if i == 0 && strings.EqualFold(word, lemma) && word != lemma {
				capital = true
			}
		}
	}
	return capital
}

// count reads how often a sense stands in WordNet's tagged texts: its key, which
// begins with lemma%kind:file:, its number, the count.
func (w *net) count(f []string) {
	lemma, rest, _ := strings.Cut(f[0], "%")
	parts := strings.Split(rest, ":")
	file, _ := strconv.Atoi(parts[1])
	n, _ := strconv.Atoi(f[2])
	c := w.counts[lemma]
	switch {
	case parts[0] == "1" && deed(file):
		c.deeds += n
	case parts[0] == "1":
		c.things += n
	case parts[0] == "2" && file != 42: // verb.stative
		c.doings += n
	case parts[0] == "2":
		c.states += n
	}
	w.counts[lemma] = c
}

// A use counts what the nouns and the verbs of a lemma mean.
type use struct{ deeds, things, doings, states int }

// deed reports whether a lexicographer's file holds nouns for what happens or is
// done: noun.act, noun.event, noun.phenomenon, noun.process.
func deed(file int) bool { return file == 4 || file == 11 || file == 19 || file == 22 }

// happens reports whether the nouns of a lemma, and its verbs, often mean something
// that happens or is done: by the tagged texts, else by the first senses.
func (w *net) happens(lemma string) (noun, verb bool) {
	c := w.counts[lemma]
	noun, verb = often*c.deeds > c.deeds+c.things, often*c.doings > c.doings+c.states
	for _, s := range w.firstSenses(lemma, 1) {
		file := w.synsets[s].file
		noun = noun || c.deeds+c.things == 0 && s[0] == 'n' && deed(file)
		verb = verb || c.doings+c.states == 0 && s[0] == 'v' && file != 42
	}
	return noun, verb
}

// often is the part of all uses, one in so many, from which a meaning is common.
const often = 3
