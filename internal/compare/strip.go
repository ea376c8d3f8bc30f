package compare

// A Bar is a stretch of the overview strip, in units of its width.
type Bar struct{ X, Width float64 }

// A Track places the paragraphs of one article along the overview strip: one
// letter of text takes as much room in every track, so that a long article
// is seen to be long.
type Track struct {
	scale   float64   // room for one byte
	starts  []int     // byte where each paragraph starts
	lengths []int     // its bytes
	offsets []float64 // its x
}

// Tracks lays out the paragraphs of several articles. paragraphs[i] holds
// start and end of each paragraph of article i, in order. The longest article
// takes the whole width.
func Tracks(paragraphs [][][2]int, width, gap float64) []Track {
	scale := -1.0
	for _, ps := range paragraphs {
		bytes := 0
		for _, p := range ps {
			bytes += p[1] - p[0]
		}
		if bytes == 0 {
			continue
		}
		room := (width - gap*float64(len(ps)-1)) / float64(bytes)
		if scale < 0 || room < scale {
			scale = room
		}
	}
	scale = max(scale, 0)
	tracks := make([]Track, len(paragraphs))
	for i, ps := range paragraphs {
		t := Track{scale: scale}
		x := 0.0
		for _, p := range ps {
			t.starts = append(t.starts, p[0])
			t.lengths = append(t.lengths, p[1]-p[0])
			t.offsets = append(t.offsets, x)
			x += float64(p[1]-p[0])*scale + gap
		}
		tracks[i] = t
	}
	return tracks
}

// Paragraphs returns the bar of each paragraph.
func (t Track) Paragraphs() []Bar {
	bars := make([]Bar, len(t.starts))
	for i := range bars {
		bars[i] = Bar{t.offsets[i], float64(t.lengths[i]) * t.scale}
	}
	return bars
}

// Span returns the bar of the bytes start…end; what lies outside the
// paragraphs is cut off.
func (t Track) Span(start, end int) Bar {
	from, to := t.x(start), t.x(end)
	return Bar{from, max(to-from, 0)}
}

// x is the place of a byte.
func (t Track) x(at int) float64 {
	x := 0.0
	for i, s := range t.starts {
		if at < s {
			break
		}
		x = t.offsets[i] + float64(min(at-s, t.lengths[i]))*t.scale
	}
	return x
}
