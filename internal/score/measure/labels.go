package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"parallax/internal/corpus"
	"parallax/internal/score"
	"parallax/internal/story"
	"parallax/seeds"
)

// runLabels compares stories with a reader's labels: NAME.txt in the folder
// labels the articles in the folder NAME beside it, seeds.txt and seeds-held.txt
// the seeds.
func runLabels(folder string, errors int) error {
	paths, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil {
		return err
	}
	if len(paths) == 0 {
		return fmt.Errorf("no labels (*.txt) in %s", folder)
	}
	var own score.StoryFigure
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".txt")
		figure := &own
		articles := os.DirFS(filepath.Join(filepath.Dir(folder), name))
		var beside []string
		if strings.HasPrefix(name, "seeds") {
			figure, articles = &score.StoryFigure{}, fs.FS(seeds.Files)
			if beside, err = filepath.Glob(filepath.Join(folder, "seeds*.txt")); err != nil {
				return err
			}
			beside = slices.DeleteFunc(beside, func(other string) bool { return other == path })
		}
		listed, err := addLabels(figure, articles, path, beside)
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		for _, line := range listed[:min(errors, len(listed))] {
			fmt.Printf("%s\t%s\n", name, line)
		}
		if figure != &own {
			fmt.Printf("%s:\n%s\n", name, figure)
		}
	}
	if own != (score.StoryFigure{}) {
		fmt.Printf("own stories:\n%s\n", &own)
	}
	return nil
}

// addLabels reads the articles and adds how their story agrees with the labels
// at path; those in the files beside it say what is right, but aren't counted.
func addLabels(figure *score.StoryFigure, articles fs.FS, path string, beside []string) ([]string, error) {
	docs, err := readArticles(articles)
	if err != nil {
		return nil, err
	}
	texts := map[string]string{}
	for i := range docs {
		texts[docs[i].ID] = docs[i].Text
	}
	labels, err := readLabels(path, texts)
	if err != nil {
		return nil, err
	}
	for _, other := range beside {
		more, err := readLabels(other, texts)
		if err != nil {
			return nil, err
		}
		labels.Beside = append(labels.Beside, more.Passages...)
	}
	return figure.Add(labels, story.Analyze(docs, story.Corrections{})), nil
}

func readLabels(path string, texts map[string]string) (*score.Labels, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return score.ReadLabels(string(data), texts)
}

// readArticles reads the documents of a story; expect.txt is none.
func readArticles(articles fs.FS) ([]corpus.Document, error) {
	entries, err := fs.ReadDir(articles, ".")
	if err != nil {
		return nil, err
	}
	var files []corpus.File
	for _, e := range entries {
		if ext := filepath.Ext(e.Name()); e.Name() == "expect.txt" || ext != ".txt" && ext != ".md" {
			continue
		}
		body, err := fs.ReadFile(articles, e.Name())
		if err != nil {
			return nil, err
		}
		files = append(files, corpus.File{Name: e.Name(), Data: body})
	}
	docs, _, err := corpus.Collect(files)
	return docs, err
}
