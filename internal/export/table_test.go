package export

import (
	"bytes"
	"encoding/csv"
	"regexp"
	"strings"
	"testing"

	"parallax/internal/lang"
)

func TestEventsTable(t *testing.T) {
	table := sampleChronicle().Table(lang.English)
	golden(t, "events.csv", table.CSV(false))
	golden(t, "events.md", table.Markdown())
	rows, err := csv.NewReader(bytes.NewReader(table.CSV(false))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != len(table.Rows)+1 {
		t.Fatalf("%d rows, want %d", len(rows), len(table.Rows)+1)
	}
	for i, want := range []string{"-0043-01-01|-0043-12-31|44 BC|no", "2021-08-01|2021-08-31|August 2021|no", "|2025-10-10|before 11 October 2025|no",
		"2025-10-11|2025-10-12|11 October 2025 (A) or 12 October 2025 (B)|no", "2025-10-13|2025-10-13|13 October 2025, 21:30|yes",
		"2025-10-25|2025-10-28|25–28 October 2025|no", "2025-12-01|2025-12-03|1–3 December 2025|yes", "2025-10-12||after 11 October 2025|no", "||undated|"} {
		if got := strings.TrimPrefix(strings.Join(rows[i+1][:4], "|"), "'"); got != strings.Replace(want, "|-", "|'-", 1) {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	c := sampleChronicle()
	c.Yearless = true
	yearless := c.Table(lang.English).Rows
	for _, got := range [][2]string{{yearless[3][0], "XXXX-10-11"}, {yearless[1][2], "August (year unknown)"}, {yearless[6][2], "1 December (year unknown) to 3 December (year unknown)"}} {
		if got[0] != got[1] {
			t.Errorf("without a year: got %q, want %q", got[0], got[1])
		}
	}
}

func TestNoCellIsAFormula(t *testing.T) {
	tests := []struct{ cell, want string }{
		{"", ""}, {"plain", "plain"}, {"a=1", "a=1"}, {"=1+1", "'=1+1"}, {"+1", "'+1"}, {"-1", "'-1"}, {"@SUM(A1)", "'@SUM(A1)"},
		{"\t=1", "'\t=1"}, {"\r=1", "'\n=1"}, {"\n=1", "'\n=1"}, {"＝1", "'＝1"}, {"\x00=1", "'=1"}, {"\u202e=1", "'=1"}, {"\xff", "\uFFFD"},
		{"“=1”", "“=1”"}, {"a,b\n\"c\"", "a,b\n\"c\""},
	}
	for _, tt := range tests {
		table := &Table{Columns: []string{"x", "y"}, Rows: [][]string{{tt.cell, "end"}}}
		for _, mark := range []bool{false, true} {
			data := table.CSV(mark)
			if bytes.HasPrefix(data, []byte("\ufeff")) != mark {
				t.Errorf("byte order mark: %v", !mark)
			}
			rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff")))).ReadAll()
			if err != nil || len(rows) != 2 || rows[1][0] != tt.want || rows[1][1] != "end" {
				t.Errorf("%q: got %q, %v, want %q", tt.cell, rows, err, tt.want)
			}
			if bare := bytes.ReplaceAll(data, []byte("\r\n"), nil); bytes.ContainsAny(bare, "\r\n") {
				t.Errorf("%q: a record doesn't end by CR LF", tt.cell)
			}
		}
	}
}

func TestMarkdown(t *testing.T) {
	tests := []struct{ cell, want string }{
		{"plain, words; and é", "plain, words; and é"},
		{"*a* _b_ [c](d) <e> `f` #g | h", "\\*a\\* \\_b\\_ \\[c\\](d) \\<e\\> \\`f\\` \\#g \\| h"},
		{"see https://x.example/?a|b now", "see `https://x.example/?a\\|b` now"},
		{"WWW.x.example, a@b.example", "`WWW.x.example,` `a@b.example`"},
		{"`@``x", "``` `@``x ```"},
		{"&amp; \\", "\\&amp; \\\\"},
		{"two\nlines", "two<br>lines"},
		{"\x00a\u202eb\t\tc", "ab c"},
	}
	for _, tt := range tests {
		table := &Table{Title: tt.cell, Columns: []string{"x"}, Rows: [][]string{{tt.cell}}}
		title := strings.ReplaceAll(tt.want, "<br>", " ")
		if got, want := string(table.Markdown()), "# "+title+"\n\n| x |\n| --- |\n| "+tt.want+" |\n"; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// FuzzMarkdown holds a table to one line a row, on which nothing but code and
// escaped marks stands.
func FuzzMarkdown(f *testing.F) {
	for _, s := range []string{"", hostile, "``@`", "\\@", "`", "a\\`b://c", "|@|", "@`"} {
		f.Add(s)
	}
	code := regexp.MustCompile("(^| )(`+)[^`]*(?:[^`]+`+[^`]+)*(`+)( |$)")
	f.Fuzz(func(t *testing.T, s string) {
		table := &Table{Columns: []string{"x"}, Rows: [][]string{{s}}}
		lines := strings.Split(string(table.Markdown()), "\n")
		if len(lines) != 4 || lines[3] != "" {
			t.Fatalf("%q: %d lines", s, len(lines))
		}
		rest := strings.ReplaceAll(strings.TrimSuffix(strings.TrimPrefix(lines[2], "| "), "|"), "<br>", " ")
		for _, w := range strings.Fields(plain(s)) {
			if strings.Contains(w, "://") || strings.Contains(w, "@") || indexFold(w, "www.") >= 0 {
				if !strings.Contains(rest, codeSpan(w)) || !code.MatchString(codeSpan(w)) {
					t.Fatalf("%q isn't code in %q", w, rest)
				}
				rest = strings.Replace(rest, codeSpan(w), "", 1)
			}
		}
		for i := 0; i < len(rest); i++ {
			switch {
			case rest[i] == '\\':
				i++
			case strings.IndexByte("`*_{}[]<>#|~&=$^", rest[i]) >= 0:
				t.Fatalf("%q is alive in %q", rest[i], rest)
			}
		}
	})
}
