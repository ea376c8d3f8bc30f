package text

import (
	"reflect"
	"strings"
	"testing"
)

func TestTokens(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"", ""},
		{"Pakistan’s core demand", "w:Pakistan c:’s w:core w:demand"},
		{"the Taliban' soldiers'", "w:the w:Taliban m:' w:soldiers m:'"},
		{"don’t we've O'Brien", "w:don’t w:we've w:O'Brien"},
		{"cross-border Pakistan–Afghan talks", "w:cross-border w:Pakistan m:– w:Afghan w:talks"},
		{"Istanbul—held", "w:Istanbul m:— w:held"},
		{"TTP/FaK", "w:TTP m:/ w:FaK"},
		{"U.S. troops left at 5 p.m.", "w:U.S. w:troops w:left w:at n:5 w:p.m."},
		{"in Nov. 9", "w:in w:Nov m:. n:9"},
		{"200,000 people", "n:200,000 w:people"},
		{"1,2,3", "n:1 m:, n:2 m:, n:3"},
		{"in 2015, 2016", "w:in n:2015 m:, n:2016"},
		{"3.5% and 10.", "n:3.5 m:% w:and n:10 m:."},
		{"$1.2bn", "m:$ n:1.2 w:bn"},
		{"the 19th, the 1990s", "w:the n:19th m:, w:the n:1990s"},
		{"18-hour F-16 COVID-19", "n:18 m:- w:hour w:F-16 w:COVID-19"},
		{"2009-2010", "n:2009 m:- n:2010"},
		{"wait ... what…", "w:wait m:... w:what m:…"},
		{"“hollow promises.”", "m:“ w:hollow w:promises m:. m:”"},
		{"e\u0301te\u0301", "w:e\u0301te\u0301"},
		{"会談は", "w:会談は"},
	} {
		var got []string
		for _, tok := range Tokens(tt.in, Span{0, len(tt.in)}) {
			got = append(got, map[Class]string{Word: "w:", Number: "n:", Clitic: "c:", Mark: "m:"}[tok.Class]+tok.Of(tt.in))
		}
		if g := strings.Join(got, " "); g != tt.want {
			t.Errorf("Tokens(%q)\n got %s\nwant %s", tt.in, g, tt.want)
		}
	}
}

func TestTokensWithin(t *testing.T) {
	in := "one two’s three"
	got := Tokens(in, Span{4, 7})
	if want := []Token{{Span{4, 7}, Word}}; !reflect.DeepEqual(got, want) {
		t.Errorf("Tokens(%q, 4–7) = %v, want %v", in, got, want)
	}
}

func TestParts(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"word", "word"},
		{"Pakistan-Afghanistan", "Pakistan Afghanistan"},
		{"Tehreek‑e‑Taliban", "Tehreek e Taliban"},
	} {
		var got []string
		for _, p := range Parts(tt.in, Span{0, len(tt.in)}) {
			got = append(got, p.Of(tt.in))
		}
		if g := strings.Join(got, " "); g != tt.want {
			t.Errorf("Parts(%q) = %q, want %q", tt.in, g, tt.want)
		}
	}
}

func TestStem(t *testing.T) {
	for _, pair := range [][2]string{{"negotiations", "Negotiation"}, {"attacked", "ATTACKS"}, {"cities", "city"}, {"Türkiye", "turkiye"}, {"", ""}} {
		if a, b := Stem(pair[0]), Stem(pair[1]); a != b {
			t.Errorf("Stem(%q) = %q, Stem(%q) = %q; want the same", pair[0], a, pair[1], b)
		}
	}
	if a, b := Stem("talks"), Stem("taliban"); a == b {
		t.Errorf("talks and taliban share the stem %q", a)
	}
}

func TestIsStop(t *testing.T) {
	for w, want := range map[string]bool{"the": true, "they're": true, "'s": true, "yourselves": true, "talks": false, "": false, "said": false, "nevertheless": true} {
		if got := IsStop(w); got != want {
			t.Errorf("IsStop(%q) = %v, want %v", w, got, want)
		}
	}
	for w := range stops.words {
		if !IsStop(w) {
			t.Errorf("%q is in the list and not found: is longestStop too short?", w)
		}
	}
}
