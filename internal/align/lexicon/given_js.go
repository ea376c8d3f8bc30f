package lexicon

// data is the file; without it nothing is found.
var data = "\x00\x00\x00\x00\x00\x00\x00\x00"

// Use takes the file of the lexicon, before the first word is looked up. An
// empty one changes nothing.
func Use(file string) {
	if file != "" {
		data = file
	}
}
