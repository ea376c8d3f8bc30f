package main

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"parallax/internal/actor"
	"parallax/internal/corpus"
	"parallax/internal/quote"
	"parallax/internal/score"
)

// hasBrat reports whether a folder is laid out as text/ and attributions/.
func hasBrat(folder string) bool {
	info, err := os.Stat(filepath.Join(folder, "attributions"))
	return err == nil && info.IsDir()
}

// runQuotes measures quotations and speakers: each text by itself, against its
// first annotator. Where the names of the files hold the day of publication, it
// measures the one that the words alone tell.
func runQuotes(folder string, errors int) error {
	paths, err := filepath.Glob(filepath.Join(folder, "text", "*.txt"))
	if err != nil {
		return err
	}
	gold, err := os.ReadDir(filepath.Join(folder, "attributions"))
	if err != nil {
		return err
	}
	var figure score.QuoteFigure
	var dates score.DocDateFigure
	var listed []string
	for _, path := range paths {
		name := filepath.Base(path)
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		golds, err := goldOf(folder, gold, strings.TrimSuffix(name, ".txt"), string(data))
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		doc, err := corpus.Read(corpus.File{Name: "doc.txt", Data: data})
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		docs := []corpus.Document{doc}
		cast := actor.Read(docs)
		said := score.SaidOf(doc.ID, quote.Read(&docs[0], cast), cast)
		listed = append(listed, figure.Add(name, string(data), golds, said)...)
		if day := score.DayInName(name); day != "" {
			if line := dates.Add(score.Gold{Name: name, Date: day}, docDate(docs)); line != "" {
				listed = append(listed, line)
			}
		}
	}
	if figure.Gold == 0 {
		return fmt.Errorf("no gold attributions in %s", folder)
	}
	sort.Strings(listed)
	for _, line := range listed[:min(errors, len(listed))] {
		fmt.Println(line)
	}
	fmt.Println(figure.String())
	if dates.Articles > 0 {
		fmt.Println(dates.String())
	}
	return nil
}

// goldOf reads the annotations of the first annotator of a text.
func goldOf(folder string, files []os.DirEntry, name, text string) ([]score.Attribution, error) {
	for _, f := range files { // sorted by name
		if strings.HasPrefix(f.Name(), name) && strings.HasSuffix(f.Name(), ".ann") {
			data, err := os.ReadFile(filepath.Join(folder, "attributions", f.Name()))
			if err != nil {
				return nil, err
			}
			return score.ReadBrat(text, string(data))
		}
	}
	return nil, nil
}
