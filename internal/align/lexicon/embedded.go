//go:build !js

package lexicon

import _ "embed"

//go:embed lexicon.bin
var data string

// File is the file of the lexicon.
func File() string { return data }
