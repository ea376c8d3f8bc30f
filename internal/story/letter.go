package story

// Letter is the letter of the source at position i, wherever it is named: A to
// Z, then AA, AB …
func Letter(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return Letter(i/26-1) + Letter(i%26)
}
