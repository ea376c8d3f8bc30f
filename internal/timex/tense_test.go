package timex

import (
	"testing"

	"parallax/internal/text"
)

// The tense that decides on which side of publication a Friday lies.
func TestTense(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want Tense
		dir  Dir
	}{
		{"The minister spoke on Friday.", PastTense, NoDir},
		{"He said that supply would return on Friday.", WouldTense, NoDir},
		{"It was due to resume on Friday.", FutureTense, NoDir},
		{"It had been due to expire on Friday.", PastTense, NoDir},
		{"The commission is to report on Friday.", FutureTense, NoDir},
		{"They were to answer on Friday.", WouldTense, NoDir},
		{"The talks, set to resume Friday, are in doubt.", FutureTense, NoDir},
		{"The bank is likely to open on Friday.", FutureTense, NoDir},
		{"The company promised to reopen the plant on Friday.", WouldTense, NoDir},
		{"The judge ordered the two men to leave on Friday.", WouldTense, NoDir},
		{"They agreed on Friday to meet.", PastTense, NoDir},
		{"Five are known to have died on Friday.", PastTense, NoDir},
		{"The law is to be passed on Friday.", FutureTense, NoDir},
		{"They agreed to it on Friday.", PastTense, NoDir},
		{"They won't meet on Friday.", FutureTense, NoDir},
		{"They won it on Friday.", PastTense, NoDir},
		{"The bank decided to cut rates on Friday.", WouldTense, NoDir},
		{"He could not be reached for comment on Friday.", PastTense, NoDir},
		{"She wouldn't comment Friday.", PastTense, NoDir},
		{"Neither could be located on Friday.", PastTense, NoDir},
		{"It was not contained until Friday.", PastTense, NoDir},
		{"It wasn’t contained until Friday.", PastTense, NoDir},
		{"It stayed closed until Friday.", PastTense, Within},
		{"It will not open until Friday.", FutureTense, Within},
	} {
		found := Scan(tt.in, text.Sentences(tt.in, text.Blocks(tt.in)))
		if len(found) != 1 {
			t.Errorf("%q: found %v", tt.in, found)
			continue
		}
		if e := found[0]; e.Tense != tt.want || e.Dir != tt.dir {
			t.Errorf("%q: tense %d, direction %d; want %d, %d", tt.in, e.Tense, e.Dir, tt.want, tt.dir)
		}
	}
}

// Where the verb stands right before a day its tense is sure.
func TestBeside(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want bool
	}{
		{"They met on March 3.", true},
		{"They died March 3.", true},
		{"They met in the old town hall on March 3.", false},
		{"The rights, which were bought and lapse March 3.", false},
		{"On March 3 they met.", false},
	} {
		if found := Scan(tt.in, whole(tt.in)); len(found) != 1 || found[0].Beside != tt.want {
			t.Errorf("%q: %+v, want %v", tt.in, found, tt.want)
		}
	}
	if found := Scan("They met from March 3 to 5.", whole("They met from March 3 to 5.")); len(found) != 2 || !found[1].Beside || found[1].Tense != PastTense {
		t.Errorf("the other end of a range: %+v", found)
	}
}
