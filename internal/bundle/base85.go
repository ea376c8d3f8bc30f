package bundle

import "errors"

// Bytes stand in a page in base 85: four bytes are a number of five digits, most
// significant first, and n bytes at the end are n+1 digits. That is a sixteenth
// shorter than base 64. The digits are those of Ascii85 (PDF 32000-1, 7.4.3),
// without its short form of zeros, and with | in place of <: so nothing in it
// can end a block of a page. boot.js and doors.js have the same in JavaScript.
const (
	firstDigit = '!'
	lessDigit  = '<' // is written as lessSign
	lessSign   = '|'
)

// EncodeText writes bytes in base 85.
func EncodeText(data []byte) string {
	out := make([]byte, 0, len(data)/4*5+5)
	for len(data) > 0 {
		var four [4]byte
		n := copy(four[:], data)
		data = data[n:]
		word := uint32(four[0])<<24 | uint32(four[1])<<16 | uint32(four[2])<<8 | uint32(four[3])
		var five [5]byte
		for i := 4; i >= 0; i-- {
			five[i] = byte(firstDigit + word%85)
			if five[i] == lessDigit {
				five[i] = lessSign
			}
			word /= 85
		}
		out = append(out, five[:n+1]...)
	}
	return string(out)
}

var errText = errors.New("bundle: not a text of base 85")

// DecodeText reads what EncodeText wrote.
func DecodeText(text string) ([]byte, error) {
	out := make([]byte, 0, len(text)/5*4+4)
	for len(text) > 0 {
		n := min(5, len(text))
		var word uint64
		for i := range 5 {
			digit := uint64(84)
			if i < n {
				digit = uint64(text[i]) - firstDigit
				if text[i] == lessSign {
					digit = lessDigit - firstDigit
				}
			}
			if digit > 84 || i < n && text[i] == lessDigit {
				return nil, errText
			}
			word = word*85 + digit
		}
		if n == 1 || word >= 1<<32 {
			return nil, errText
		}
		four := [4]byte{byte(word >> 24), byte(word >> 16), byte(word >> 8), byte(word)}
		out = append(out, four[:n-1]...)
		text = text[n:]
	}
	return out, nil
}
