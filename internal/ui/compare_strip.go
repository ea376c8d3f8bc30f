package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/compare"
	"parallax/internal/query"
	"parallax/internal/ui/svg"
)

// The overview strip, in units of its drawing.
const (
	stripWidth = 1168
	stripLeft  = 34 // room for the marks
	stripRow   = 60 // from one article to the next
	stripBar   = 12 // height of a bar
)

// compareStrip draws the whole alignment small: a row an article, a bar a
// passage that is shared, a ribbon a match.
func compareStrip(page *query.ComparePage) app.UI {
	tracks := compareTracks(page)
	height := (len(tracks)-1)*stripRow + stripBar + 20
	label := say("compare.strip", "count", strconv.Itoa(matchCount(page)))
	body := stripLinks(page, tracks)
	for i, t := range tracks {
		body = append(body, stripTrack(page, t, i)...)
	}
	return elem("div").Class("strip").TabIndex(0).Role("region").Aria("label", say("compare.stripRegion")).Body(
		svg.El("svg").ID("strip").Attr("viewBox", "0 0 "+strconv.Itoa(stripWidth)+" "+strconv.Itoa(height)).
			Role("img").Aria("label", label).Body(body...),
	)
}

// compareTracks lays the articles of the page along the strip.
func compareTracks(page *query.ComparePage) []compare.Track {
	paragraphs := make([][][2]int, len(page.Columns))
	for i, c := range page.Columns {
		for _, b := range c.Blocks {
			paragraphs[i] = append(paragraphs[i], [2]int{b.At.Start, b.At.End})
		}
	}
	return compare.Tracks(paragraphs, stripWidth-stripLeft-2, 1.7)
}

// stripTrack is the row of column i: mark, paragraphs, passages, and the frame
// that shows what is in sight.
func stripTrack(page *query.ComparePage, t compare.Track, i int) []app.UI {
	y := 10 + i*stripRow
	mark := page.Columns[i].Mark
	body := []app.UI{
		svg.El("g").Class(sourceClass(mark)).Attr("transform", "translate(0 "+strconv.Itoa(y)+") scale(.75)").Body(
			svg.Path(svg.Shape(mark.Shape)).Class("fcur")),
		svg.El("text").Class("t12 tb fcur", sourceClass(mark)).Attr("x", "17").Attr("y", strconv.Itoa(y+11)).Text(mark.Letter),
	}
	for _, bar := range t.Paragraphs() {
		body = append(body, stripRect("fold", bar, y))
	}
	for k, p := range page.Passages {
		if p.Column != i || p.Dropped || len(p.Letters) < 2 {
			continue
		}
		class := "ink2f"
		if p.Altered || p.Differs || k == page.Chosen {
			class = "accf"
		}
		body = append(body, stripRect(class, t.Span(p.At.Start, p.At.End), y))
	}
	return append(body, svg.El("rect").Class("choose").ID("sight-"+strconv.Itoa(i)).
		Attr("y", strconv.Itoa(y-3)).Attr("height", strconv.Itoa(stripBar+6)).Attr("x", strconv.Itoa(stripLeft)).Attr("width", "0"))
}

func stripRect(class string, bar compare.Bar, y int) app.UI {
	return svg.El("rect").Class(class).Attr("x", svg.N(stripLeft+bar.X)).Attr("width", svg.N(bar.Width)).
		Attr("y", strconv.Itoa(y)).Attr("height", strconv.Itoa(stripBar))
}

// matchCount is how many links are matches.
func matchCount(page *query.ComparePage) int {
	n := 0
	for _, l := range page.Links {
		if !l.Parted {
			n++
		}
	}
	return n
}

// stripLinks are the ribbons between the rows.
func stripLinks(page *query.ComparePage, tracks []compare.Track) []app.UI {
	var body []app.UI
	for _, l := range page.Links {
		left, right := page.Passages[l.Left], page.Passages[l.Right]
		a, b := tracks[left.Column].Span(left.At.Start, left.At.End), tracks[right.Column].Span(right.At.Start, right.At.End)
		top, bottom := 10+left.Column*stripRow+stripBar, 10+right.Column*stripRow
		class := "rib"
		switch {
		case l.Parted:
			class = "rib part"
		case l.Chosen:
			class = "rib now"
		}
		body = append(body, svg.El("path").Class(class).Attr("d",
			"M"+svg.N(stripLeft+a.X)+" "+strconv.Itoa(top)+"H"+svg.N(stripLeft+a.X+a.Width)+
				"L"+svg.N(stripLeft+b.X+b.Width)+" "+strconv.Itoa(bottom)+"H"+svg.N(stripLeft+b.X)+"Z"))
	}
	return body
}
