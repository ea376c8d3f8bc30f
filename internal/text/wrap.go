package text

// unwrap joins the lines of paragraphs that were wrapped at a width.
func unwrap(t string, ls []Span) []Span { return ls }
