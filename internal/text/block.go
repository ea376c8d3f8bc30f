package text

// Kind names what a block is in an article.
type Kind string

// The kinds of block. Only paragraphs are numbered.
const (
	Headline    Kind = "headline"
	Standfirst  Kind = "standfirst"
	Byline      Kind = "byline"
	Dateline    Kind = "dateline"
	Heading     Kind = "heading"
	Paragraph   Kind = "paragraph"
	Caption     Kind = "caption"
	Boilerplate Kind = "boilerplate"
	Other       Kind = "other"
)

// A Block is a stretch of an article that is one thing: a paragraph, a
// heading, the headline. Blocks are in order and don't overlap.
type Block struct {
	Kind Kind
	Span
	Number int // 1, 2, 3 … for paragraphs in reading order; 0 for all else
}

// A Sentence lies within one block.
type Sentence struct {
	Block int // index of its block
	Span
}
