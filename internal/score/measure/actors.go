package main

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"

	"parallax/internal/actor"
	"parallax/internal/corpus"
	"parallax/internal/score"
)

// runActors measures which names are joined, each text by itself, against a
// file of annotations; the texts are in folder, or in folder/text.
func runActors(annotations, folder string, errors int) error {
	data, err := os.ReadFile(annotations)
	if err != nil {
		return err
	}
	articles, err := score.ReadActors(data)
	if err != nil {
		return fmt.Errorf("%s: %w", annotations, err)
	}
	var figure score.ActorFigure
	var listed []string
	for _, a := range articles {
		text, err := os.ReadFile(filepath.Join(folder, a.File))
		if os.IsNotExist(err) {
			text, err = os.ReadFile(filepath.Join(folder, "text", a.File))
		}
		if err != nil {
			return err
		}
		if err := a.Check(string(text)); err != nil {
			return err
		}
		names, err := names(text)
		if err != nil {
			return fmt.Errorf("%s: %w", a.File, err)
		}
		listed = append(listed, figure.Add(a.File, string(text), a.Mentions, names)...)
	}
	sort.Strings(listed)
	for _, line := range listed[:min(errors, len(listed))] {
		fmt.Println(line)
	}
	fmt.Println(figure.String())
	return nil
}

// names reads the mentions by name of one text.
func names(text []byte) ([]score.Name, error) {
	doc, err := corpus.Read(corpus.File{Name: "doc.txt", Data: text})
	if err != nil {
		return nil, err
	}
	if doc.Text != string(text) {
		return nil, fmt.Errorf("the text read differs from the file")
	}
	var out []score.Name
	for _, f := range actor.Read([]corpus.Document{doc}).In(doc.ID) {
		if f.Form == actor.ByName {
			out = append(out, score.Name{Start: f.At.Start, End: f.At.End, ID: strconv.Itoa(f.Actor)})
		}
	}
	return out, nil
}
