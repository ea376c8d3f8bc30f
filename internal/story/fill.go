package story

// Fill puts empty lists where a story that was read from a file has none, so
// that it is written again as it was.
func Fill(s *Story) {
	fill(&s.Sources)
	fill(&s.Times)
	fill(&s.Actors)
	fill(&s.Quotes)
	fill(&s.Figures)
	fill(&s.Events)
	fill(&s.Statements)
	fill(&s.Differences)
	fill(&s.OnlyIn)
	for i := range s.Sources {
		fill(&s.Sources[i].Published.Evidence)
		fill(&s.Sources[i].Blocks)
		fill(&s.Sources[i].Sentences)
	}
	for i := range s.Actors {
		fill(&s.Actors[i].Names)
		fill(&s.Actors[i].Mentions)
		fill(&s.Actors[i].Stands)
		for k := range s.Actors[i].Names {
			fill(&s.Actors[i].Names[k].Sources)
		}
	}
	for i := range s.Events {
		e := &s.Events[i]
		for _, list := range []*[]string{&e.After, &e.Before, &e.Actors, &e.Places} {
			fill(list)
		}
		fill(&e.Reports)
	}
	for i := range s.Statements {
		fill(&s.Statements[i].Members)
		fill(&s.Statements[i].Pairs)
		fill(&s.Statements[i].Silent)
	}
	for i := range s.Differences {
		fill(&s.Differences[i].Sides)
		for k := range s.Differences[i].Sides {
			fill(&s.Differences[i].Sides[k].Members)
		}
	}
	for i := range s.Corrections {
		fill(&s.Corrections[i].At)
		fill(&s.Corrections[i].Touched)
	}
	for i := range s.OnlyIn {
		fill(&s.OnlyIn[i].NotYetKnown)
	}
}

// fill makes a nil list an empty one.
func fill[T any](list *[]T) {
	if *list == nil {
		*list = []T{}
	}
}
