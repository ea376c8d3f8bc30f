package view

import "parallax/internal/query"

// Questions are what the page asks the story to show a state: one of each
// type, so that an answer replaces the last one of its type. A question equal
// to the last one asked need not be asked again.
func Questions(s State) []query.Question {
	questions := []query.Question{query.OverviewAsk{}}
	switch s.View {
	case Story:
		questions = append(questions, query.FrontAsk{})
	case Sources:
		questions = append(questions, s.Sources.ask(), query.FindingAsk{At: s.Sources.At})
	case Timeline:
		questions = append(questions, s.Timeline.ask(), s.Timeline.asksTold())
	case Compare:
		ask, pair := s.Compare.Ask()
		questions = append(questions, ask, pair)
	case Coverage:
		questions = append(questions, s.Coverage.ask())
	case Voices:
		questions = append(questions, s.Voices.ask())
	case Differences:
		questions = append(questions, s.Differences.ask())
	}
	if s.Correct.Form == FormSpeaker || s.Correct.Form == FormSame {
		questions = append(questions, query.ActorsAsk{Source: s.Correct.At.Source})
	}
	if s.Search.Open {
		questions = append(questions, query.SearchAsk{Query: s.Search.Query})
	}
	return append(questions, query.CorrectionsAsk{}) // last, so that what it marks is there
}

// Below reports whether what answers a question of a state stands below all else
// of the view, where nobody looks first: it may come once the rest is on screen.
func Below(s State, q query.Question) bool {
	_, told := q.(query.TellingAsk)
	return told && !s.Timeline.Told
}
