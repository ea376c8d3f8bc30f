package text

import "testing"

func TestFold(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"", ""},
		{"plain", "plain"},
		{"Kabul", "kabul"},
		{"İstanbul", "istanbul"},
		{"Türkiye", "turkiye"},
		{"Erdoğan", "erdogan"},
		{"Straße", "strasse"},
		{"STRAẞE", "strasse"},
		{"Łódź", "lodz"},
		{"Ångström", "angstrom"},
		{"Việt Nam", "viet nam"},
		{"cafe\u0301", "cafe"},
		{"Ægir", "aegir"},
		{"“hollow” ‘promises’", `"hollow" 'promises'`},
		{"2009–2010 — a", "2009-2010 - a"},
		{"ex\u00adplain", "explain"},
		{"a\u00a0b\tc", "a b c"},
		{"wait…", "wait..."},
		{"ＮＡＴＯ", "nato"},
		{"Київ", "київ"},
		{"مُحَمَّد", "محمد"},
	} {
		if got := Fold(tt.in); got != tt.want {
			t.Errorf("Fold(%q) = %q, want %q", tt.in, got, tt.want)
		}
		if got := FoldMap(tt.in).Text; got != tt.want {
			t.Errorf("FoldMap(%q).Text = %q, want %q", tt.in, got, tt.want)
		}
	}
}
