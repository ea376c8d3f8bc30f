package intake

import (
	"testing"

	"parallax/internal/corpus"
)

// open reads one file and fails on problems.
func open(t *testing.T, name, data string) []Draft {
	t.Helper()
	drafts, problems := Open(corpus.File{Name: name, Data: []byte(data)}, Options{})
	if len(problems) > 0 {
		t.Fatalf("%s: %v", name, problems)
	}
	return drafts
}

const bridgePage = `<!DOCTYPE html><html lang="en-GB"><head><title>Bridge reopens after flood | Lowland Herald</title>
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"Organization","@id":"#o","name":"Lowland Herald"},
{"@type":"NewsArticle","headline":"Bridge reopens after flood","datePublished":"2025-03-04T08:15:00+0000","author":[{"@type":"Person","name":"Ida Moss"}],"publisher":{"@id":"#o"}}]}</script>
</head><body class="has-comments"><nav><ul><li><a href="/">Home</a></ul></nav><main><article><header><h1>Bridge reopens after flood</h1>
<p class="standfirst">Engineers cleared the crossing two days early, the council said.</p><p class="byline">By <a href=x>Ida Moss</a></p><time datetime="2025-03-04">4 March 2025</time></header>
<div class="article-body"><p>The old bridge at Ferrow opened to traffic again on Tuesday after a week of repairs.
<figure><img><figcaption>The bridge. Photo: Ida Moss</figcaption></figure><p>“It held,” said the engineer, <a href=z>Tom Reyes</a>, who led the works.</p>
<div class="share-bar"><a href=1>Share</a></div><h2>What comes next</h2><p>The council meets on Friday to decide on a second bridge upstream, which would cost 12 million.</p></div></article>
<aside class="related"><h3>Related</h3><p>Some other story that is long enough to be read as a paragraph of prose here.</p></aside>
<section id="comments"><h2>Comments</h2><p>I think this bridge is far too old and nobody listens to us who live on this side.</p></section></main>
<footer><p>Copyright 2025 Lowland Herald. All rights reserved by the people who own the paper.</p></footer></body></html>`

func TestPage(t *testing.T) {
	d := open(t, "bridge.html", bridgePage)[0]
	wantMeta := corpus.Meta{Title: "Bridge reopens after flood", Publisher: "Lowland Herald", Author: "Ida Moss", Language: "en-GB", Date: "2025-03-04T08:15:00+00:00"}
	const wantText = `Bridge reopens after flood

Engineers cleared the crossing two days early, the council said.

The old bridge at Ferrow opened to traffic again on Tuesday after a week of repairs.

“It held,” said the engineer, Tom Reyes, who led the works.

What comes next

The council meets on Friday to decide on a second bridge upstream, which would cost 12 million.
`
	if d.Meta != wantMeta || d.Text != wantText || d.Name != "bridge.txt" || d.Kind != Page {
		t.Errorf("got %s %s %+v\n%s\nwant %+v\n%s", d.Name, d.Kind, d.Meta, d.Text, wantMeta, wantText)
	}
}
