package export

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"parallax/internal/lang"
)

// A property is a content line of iCalendar, unfolded.
type property struct{ name, params, value string }

// parseCalendar reads iCalendar by the grammar of RFC 5545 and fails on what
// that doesn't allow.
func parseCalendar(t *testing.T, data []byte) []property {
	t.Helper()
	if !utf8.Valid(data) || !bytes.HasSuffix(data, []byte("\r\n")) {
		t.Fatal("not UTF-8, or the last line isn't ended")
	}
	if rest := bytes.ReplaceAll(data, []byte("\r\n"), nil); bytes.ContainsAny(rest, "\r\n") {
		t.Fatal("a line ends otherwise than by CR LF")
	}
	lines := strings.Split(strings.TrimSuffix(string(data), "\r\n"), "\r\n")
	var whole []string
	for _, l := range lines {
		if len(l) > 75 || !utf8.ValidString(l) {
			t.Errorf("%d octets, or a rune is cut: %q", len(l), l)
		}
		if rest, folded := strings.CutPrefix(l, " "); folded && len(whole) > 0 {
			whole[len(whole)-1] += rest
		} else {
			whole = append(whole, l)
		}
	}
	var out []property
	for _, l := range whole {
		if strings.ContainsFunc(l, func(r rune) bool { return r < ' ' && r != '\t' || r == 0x7f }) {
			t.Errorf("a control character in %q", l)
		}
		head, value, ok := strings.Cut(l, ":")
		name, params, _ := strings.Cut(head, ";")
		if !ok || name == "" || strings.Trim(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ-") != "" {
			t.Errorf("no content line: %q", l)
		}
		out = append(out, property{name, params, value})
	}
	return out
}

// unescape reads a TEXT; a comma, semicolon or backslash that isn't escaped is
// an error.
func unescape(t *testing.T, s string) string {
	t.Helper()
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == ',' || s[i] == ';':
			t.Errorf("%q isn't escaped at %d", s, i)
		case s[i] == '\\' && i+1 < len(s) && strings.IndexByte(`\;,nN`, s[i+1]) >= 0:
			i++
			b.WriteByte(map[bool]byte{true: '\n', false: s[i]}[s[i] == 'n' || s[i] == 'N'])
		case s[i] == '\\':
			t.Errorf("%q: a backslash alone", s)
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

func TestCalendar(t *testing.T) {
	data := sampleChronicle().Calendar(lang.English)
	golden(t, "timeline.ics", data)
	var events []map[string]string
	open := []string{}
	for _, p := range parseCalendar(t, data) {
		switch {
		case p.name == "BEGIN":
			if open = append(open, p.value); p.value == "VEVENT" {
				events = append(events, map[string]string{})
			}
		case p.name == "END":
			if len(open) == 0 || open[len(open)-1] != p.value {
				t.Fatalf("END:%s closes nothing", p.value)
			}
			open = open[:len(open)-1]
		case len(open) == 2:
			if _, twice := events[len(events)-1][p.name]; twice {
				t.Errorf("%s twice", p.name)
			}
			if strings.HasPrefix(p.name, "DT") && p.name != "DTSTAMP" && p.params != "VALUE=DATE" {
				t.Errorf("%s has %q", p.name, p.params)
			}
			events[len(events)-1][p.name] = p.value
		}
	}
	want := []struct{ summary, start, end, status, about string }{
		{"port opened", "20210801", "20210901", "CONFIRMED", "The date is not sure: some time in August 2021\nbackground\n“The port opened in August 2021.” (A ¶4, The Gull; August 2021)"},
		{"ferry sank", "20251010", "20251011", "CONFIRMED", "The date is not sure: before 11 October 2025"},
		{"council met", "20251011", "20251013", "CONFIRMED", "The date is not sure: 11 October 2025 (A) or 12 October 2025 (B)\ndates differ\n“The council met on Saturday.” (A ¶1, The Gull; 11 October 2025)\n“On Sunday the council met; “no”, it said, \\ twice.” (B ¶2; 12 October 2025)"},
		{"=cmd strike began", "20251013", "20251014", "CONFIRMED", "Date: 13 October 2025, 21:30\n“" + line(hostile) + "” (A ¶2, The Gull)"},
		{sampleChronicle().Events[5].Title, "20251025", "20251029", "CONFIRMED", "The date is not sure: some time in 25–28 October 2025\n“Talks were held late in the month.” (B ¶3; 25–28 October 2025)"},
		{"vote", "20251201", "20251204", "TENTATIVE", "Date: 1–3 December 2025\nplanned\n“They will vote from 1 to 3 December.” (A ¶5, The Gull; 1–3 December 2025)"},
		{"quay <i>closed</i>", "20251012", "20251013", "CONFIRMED", "The date is not sure: after 11 October 2025"},
	}
	if len(open) > 0 || len(events) != len(want) {
		t.Fatalf("%v open; %d events, want %d", open, len(events), len(want))
	}
	seen := map[string]bool{}
	for i, e := range events {
		got := []string{unescape(t, e["SUMMARY"]), e["DTSTART"], e["DTEND"], e["STATUS"], unescape(t, e["DESCRIPTION"])}
		if w := []string{want[i].summary, want[i].start, want[i].end, want[i].status, want[i].about}; !slices.Equal(got, w) {
			t.Errorf("got  %q\nwant %q", got, w)
		}
		start, err := time.Parse("20060102", e["DTSTART"])
		end, err2 := time.Parse("20060102", e["DTEND"])
		_, err3 := time.Parse("20060102T150405Z", e["DTSTAMP"])
		if err != nil || err2 != nil || err3 != nil || !end.After(start) {
			t.Errorf("%q: %v %v %v", e, err, err2, err3)
		}
		if seen[e["UID"]] || !strings.HasSuffix(e["UID"], "@parallax.invalid") {
			t.Errorf("UID %q", e["UID"])
		}
		seen[e["UID"]] = true
	}
}

// An event keeps its UID when others come before it.
func TestCalendarNamesStay(t *testing.T) {
	c := sampleChronicle()
	before := string(c.Calendar(lang.English))
	c.Events = c.Events[3:]
	for _, p := range parseCalendar(t, c.Calendar(lang.English)) {
		if p.name == "UID" && !strings.Contains(before, p.value) {
			t.Errorf("%s is new", p.value)
		}
	}
	c.Yearless = true
	if strings.Contains(string(c.Calendar(lang.English)), "VEVENT") {
		t.Error("an event stands in a nominal year")
	}
}

// FuzzCalendar holds the calendar to the grammar, and to the words given.
func FuzzCalendar(f *testing.F) {
	for _, s := range []string{"", hostile, strings.Repeat("漢", 60), strings.Repeat("a", 74) + "é", "\\n;,:\"", "\xff", strings.Repeat("\\", 80)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c := &Chronicle{Title: s, Events: []Event{{Key: s, Title: s, Dates: []Date{{When: day("2025-10-11")}}, Reports: []Report{{At: "A ¶1", Words: s}}}}}
		count := 0
		for _, p := range parseCalendar(t, c.Calendar(lang.English)) {
			if p.name == "BEGIN" {
				count++
			}
			if p.name == "SUMMARY" && unescape(t, p.value) != line(s) {
				t.Errorf("%q became %q", s, p.value)
			}
		}
		if count != 2 {
			t.Errorf("%q: %d components", s, count)
		}
	})
}
