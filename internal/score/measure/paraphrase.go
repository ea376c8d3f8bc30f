package main

import (
	"fmt"
	"os"
	"path/filepath"

	"parallax/internal/align"
	"parallax/internal/corpus"
	"parallax/internal/score"
	"parallax/internal/story"
)

// Files of the Microsoft Research Paraphrase Corpus.
const (
	trainPairs = "msr_paraphrase_train.txt"
	testPairs  = "msr_paraphrase_test.txt"
)

// hasPairs reports whether a folder holds the pairs to rule on.
func hasPairs(folder string) bool {
	_, err := os.Stat(filepath.Join(folder, testPairs))
	return err == nil
}

// runPairs rules on the test pairs: by the model of paraphrase, and by whether the
// story of the two sentences, as documents of their own, has them in one statement.
func runPairs(folder string, errors int) error {
	pairs, err := readPairs(filepath.Join(folder, testPairs))
	if err != nil {
		return err
	}
	var model, told score.PairFigure
	for _, p := range pairs {
		found := align.Paraphrased(p.A, p.B) >= 0.5
		model.Add(p.Same, found)
		stated, err := inOneStatement(p)
		if err != nil {
			return err
		}
		told.Add(p.Same, stated)
		if found != p.Same && errors > 0 {
			errors--
			fmt.Printf("same %v: %s | %s\n", p.Same, p.A, p.B)
		}
	}
	fmt.Println("paraphrase by the model:", model.String())
	fmt.Println("both in one statement of the story:", told.String())
	return nil
}

// inOneStatement reports whether the story of two documents of a sentence each has a
// statement with members of both.
func inOneStatement(p score.SentencePair) (bool, error) {
	docs, _, err := corpus.Collect([]corpus.File{{Name: "a.txt", Data: []byte(p.A)}, {Name: "b.txt", Data: []byte(p.B)}})
	if err != nil || len(docs) < 2 {
		return len(docs) == 1, err
	}
	return len(story.Analyze(docs, story.Corrections{}).Statements) > 0, nil
}

// runFit fits the model of paraphrase to the training pairs and prints its weights
// as Go source: internal/align/weights.go.
func runFit(folder string, _ int) error {
	pairs, err := readPairs(filepath.Join(folder, trainPairs))
	if err != nil {
		return err
	}
	fit := score.FitParaphrase(pairs)
	fmt.Fprintln(os.Stderr, "on the parts left out:", fit.Folds.String())
	fmt.Print(fit.Source())
	return nil
}

func readPairs(path string) ([]score.SentencePair, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	pairs, err := score.ReadPairs(string(data))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return pairs, nil
}
