// Command measure prints how well the reading does against a folder of gold
// annotations, which are kept outside the repository:
//
//	measure [-errors N] [-actors FILE] FOLDER
//
// FOLDER holds TimeML files (*.tml), each read by itself with its own date, and
// once more without it, for the date that the reading then gives the document; or
// text/*.txt and attributions/*.ann (brat), for quotations and their speakers, and
// for that date where the names of the files hold it.
// Or msr_paraphrase_test.txt, pairs of sentences to rule on.
// With -actors, FILE annotates who is named where in texts of FOLDER.
//
//	measure [-errors N] -labels FOLDER
//
// compares stories with a reader's labels, which the repository has.
//
//	measure -fit FOLDER
//
// fits the model of paraphrase to msr_paraphrase_train.txt and prints its
// weights as Go source.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"parallax/internal/anchor"
	"parallax/internal/corpus"
	"parallax/internal/score"
)

func main() {
	errors := flag.Int("errors", 0, "list up to `N` misses, spurious spans and wrong values")
	actors := flag.String("actors", "", "measure the names joined against the annotations in `FILE`")
	labels := flag.Bool("labels", false, "measure the comparison against the labels in FOLDER")
	fit := flag.Bool("fit", false, "fit the model of paraphrase to the pairs in FOLDER")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: measure [-errors N] FOLDER")
		os.Exit(2)
	}
	measure := run
	if hasBrat(flag.Arg(0)) {
		measure = runQuotes
	}
	if hasPairs(flag.Arg(0)) {
		measure = runPairs
	}
	if *fit {
		measure = runFit
	}
	if *labels {
		measure = runLabels
	}
	if *actors != "" {
		measure = func(folder string, errors int) error { return runActors(*actors, folder, errors) }
	}
	if err := measure(flag.Arg(0), *errors); err != nil {
		fmt.Fprintln(os.Stderr, "measure:", err)
		os.Exit(1)
	}
}

func run(folder string, errors int) error {
	paths, err := filepath.Glob(filepath.Join(folder, "*.tml"))
	if err != nil {
		return err
	}
	if len(paths) == 0 {
		return fmt.Errorf("no .tml files in %s", folder)
	}
	var figure score.TimeFigure
	var dates score.DocDateFigure
	var listed []string
	for _, path := range paths {
		if strings.HasPrefix(filepath.Base(path), ".") {
			continue
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		gold, err := score.ReadTimeML(filepath.Base(path), string(data))
		if err != nil {
			return err
		}
		system, err := times(gold.Text, gold.Date)
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		figure.Add(gold.Times, system)
		listed = append(listed, score.Errors(gold, system)...)
		doc, err := corpus.Read(corpus.File{Name: "doc.txt", Data: []byte(gold.Text)})
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		date := docDate([]corpus.Document{doc})
		if line := dates.Add(gold, date); line != "" {
			listed = append(listed, line)
		}
	}
	sort.Strings(listed)
	for _, line := range listed[:min(errors, len(listed))] {
		fmt.Println(line)
	}
	fmt.Println(figure.String())
	fmt.Println(dates.String())
	return nil
}

// times reads one text with its date, as the command does.
func times(text, date string) ([]score.Time, error) {
	doc, err := corpus.Read(corpus.File{Name: "doc.txt", Data: []byte(text)})
	if err != nil {
		return nil, err
	}
	if doc.Text != text {
		return nil, fmt.Errorf("the text read differs from the file")
	}
	doc.Given = date
	found, _ := anchor.Date([]corpus.Document{doc})
	out := make([]score.Time, len(found[0]))
	for i, t := range found[0] {
		out[i] = score.Time{Start: t.At.Start, End: t.At.End, Type: string(t.Type), Value: t.Value}
	}
	return out, nil
}
