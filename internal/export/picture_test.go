package export

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"strconv"
	"strings"
	"testing"

	"parallax/internal/lang"
	"parallax/internal/timeline"
)

// safeElements are all that a picture may hold.
const safeElements = " svg title desc defs pattern g path rect circle text "

// parsePicture reads a picture as XML and fails on what is alive in it or
// points outside. It returns the words it shows.
func parsePicture(t *testing.T, data []byte) (shown []string) {
	t.Helper()
	dec := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return shown
		}
		if err != nil {
			t.Fatal(err)
		}
		switch x := token.(type) {
		case xml.StartElement:
			if !strings.Contains(safeElements, " "+x.Name.Local+" ") || x.Name.Space != "http://www.w3.org/2000/svg" {
				t.Errorf("element %v", x.Name)
			}
			for _, a := range x.Attr {
				low := strings.ToLower(a.Name.Local)
				outside := strings.Contains(a.Value, "url(") && !strings.HasPrefix(a.Value, "url(#hatch-")
				if strings.HasPrefix(low, "on") || strings.HasSuffix(low, "href") || low == "style" || low == "class" || outside {
					t.Errorf("attribute %s=%q", a.Name.Local, a.Value)
				}
				if strings.Contains(a.Value, "NaN") || strings.Contains(a.Value, "Inf") {
					t.Errorf("no number: %s=%q", a.Name.Local, a.Value)
				}
			}
		case xml.CharData:
			if s := strings.TrimSpace(string(x)); s != "" {
				shown = append(shown, s)
			}
		case xml.ProcInst, xml.Directive, xml.Comment:
			t.Errorf("%T %q", token, x)
		}
	}
}

func TestPicture(t *testing.T) {
	c := sampleChronicle()
	data := c.Picture(sampleModel(c), lang.English)
	golden(t, "timeline.svg", data)
	shown := strings.Join(parsePicture(t, data), "\n")
	for _, want := range []string{"council met", "quay <i>closed</i>", "=cmd strike began", "The council <b>met</b>, [inferred: 7–13 November 2025]", "undated: gull flew (C)", "Ferries & quays"} {
		if !strings.Contains(shown, want) {
			t.Errorf("the picture doesn't say %q:\n%s", want, shown)
		}
	}
}

// crowd are so many events, three a day.
func crowd(count int) (*Chronicle, *timeline.Model) {
	c := &Chronicle{Sources: []Witness{{Letter: "A"}, {Letter: "B", Shape: 9}}}
	m := &timeline.Model{Sources: []timeline.Source{{}, {}}}
	for i := range count {
		name := "occurrence number " + strconv.Itoa(i) + "."
		when := timeline.Day(float64(20000 + i/3))
		c.Events = append(c.Events, Event{Key: name, Title: name, Dates: []Date{{When: when, Precision: "day"}}, Letters: []string{"A"}})
		m.Items = append(m.Items, timeline.Item{Key: name, Title: name, Dated: true, When: when, Reports: []timeline.Report{{Source: i % 2, Dated: true, When: when}}})
	}
	return c, m
}

// Every title stands in the picture, however many events there are.
func TestPictureNamesAll(t *testing.T) {
	for _, count := range []int{0, 1, 60, 700} {
		c, m := crowd(count)
		shown := strings.Join(parsePicture(t, c.Picture(m, lang.English)), "\n")
		for i := range count {
			if name := "occurrence number " + strconv.Itoa(i) + "."; !strings.Contains(shown, name) {
				t.Errorf("of %d events, %q is not in the picture", count, name)
			}
		}
	}
}

// Of very many events those that aren't named are counted.
func TestPictureCountsTheRest(t *testing.T) {
	c, m := crowd(3000)
	shown := strings.Join(parsePicture(t, c.Picture(m, lang.English)), "\n")
	named := 0
	for i := range c.Events {
		if strings.Contains(shown, c.Events[i].Title) {
			named++
		}
	}
	before, _, ok := strings.Cut(shown, " more events")
	rest, err := strconv.Atoi(before[strings.LastIndexByte(before, ' ')+1:])
	if !ok || err != nil || rest < 3000-named || rest > 3000-mostListed {
		t.Errorf("%d named; %d said to be more, %v", named, rest, err)
	}
}

func BenchmarkPicture(b *testing.B) {
	c, m := crowd(10_000)
	for b.Loop() {
		c.Picture(m, lang.English)
	}
}

// The shapes are those of the page.
func TestShapesAreThePages(t *testing.T) {
	source, err := os.ReadFile("../ui/svg/svg.go")
	if err != nil {
		t.Fatal(err)
	}
	at := 0
	for _, shape := range sourceShapes {
		i := strings.Index(string(source[at:]), `"`+shape+`"`)
		if i < 0 {
			t.Fatalf("the page has no shape %s there", shape)
		}
		at += i
	}
	style, err := os.ReadFile("../../web/parallax.css")
	if err != nil {
		t.Fatal(err)
	}
	for i, colour := range sourceColours {
		if name := "--src-" + string(rune('a'+i)) + ": " + colour + ";"; !strings.Contains(string(style), name) {
			t.Errorf("the page has not %s", name)
		}
	}
}

func TestWrapped(t *testing.T) {
	words := strings.Repeat("langwierige Verhandlungen ", 20)
	lines := wrapped(words, 300)
	for _, l := range lines {
		if roomy(l, listSize, false, false) > 300 {
			t.Errorf("too wide: %q", l)
		}
	}
	if len(lines) < 5 || strings.Join(lines, " ") != strings.TrimSpace(words) {
		t.Errorf("got %q", lines)
	}
}
