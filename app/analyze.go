//go:build !js

package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"parallax/internal/corpus"
	"parallax/internal/export"
	"parallax/internal/intake"
	"parallax/internal/lang"
	"parallax/internal/query"
	"parallax/internal/why"
)

// analyze writes the story file of the documents at the given paths.
func analyze(args []string, stdout, stderr io.Writer) error {
	var date string
	paths, err := parse("analyze", args, func(f *flag.FlagSet) {
		f.StringVar(&date, "date", "", "")
	})
	if err != nil {
		return err
	}
	if date != "" {
		if _, err := time.Parse(time.DateOnly, date); err != nil {
			return usageError{fmt.Sprintf("--date %s: not a day like 2025-11-07", date)}
		}
	}
	files := documents()
	if len(paths) > 0 {
		if files, err = readPaths(paths); err != nil {
			return err
		}
	}
	for i := range files {
		files[i].Given = date
	}
	s, notes, err := read(query.Work{Files: files}, unwatched)
	tell(stderr, notes)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(stdout)
	if err := export.WriteStory(out, s, lang.English); err != nil {
		return err
	}
	return out.Flush()
}

// parse reads a command's flags; what is left are its arguments.
func parse(name string, args []string, define func(*flag.FlagSet)) ([]string, error) {
	flags := flag.NewFlagSet(name, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	define(flags)
	if err := flags.Parse(args); err != nil {
		return nil, usageError{name + ": " + err.Error()}
	}
	return flags.Args(), nil
}

// tell writes notes, a line each.
func tell(stderr io.Writer, notes []why.Why) {
	for _, note := range notes {
		fmt.Fprintf(stderr, "parallax: %s\n", lang.English.Why(note))
	}
}

// readPaths reads each path: a file of any kind that articles come in, or a
// folder with all texts, saved pages, Word files and feeds below it, in the order
// of their names.
func readPaths(paths []string) ([]corpus.File, error) {
	var files []corpus.File
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil {
			return nil, err
		}
		if !info.IsDir() {
			if files, err = appendFile(files, path); err != nil {
				return nil, err
			}
			continue
		}
		before := len(files)
		if files, err = appendFolder(files, path); err != nil {
			return nil, err
		}
		if len(files) == before {
			return nil, fmt.Errorf("%s: holds no text, saved page, Word file or feed", path)
		}
	}
	return files, nil
}

// appendFolder adds the documents of a folder; hidden files and folders are left out.
func appendFolder(files []corpus.File, folder string) ([]corpus.File, error) {
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case strings.HasPrefix(entry.Name(), ".") && path != folder:
			if entry.IsDir() {
				return filepath.SkipDir
			}
			return nil
		case entry.IsDir() || !isDocument(entry.Name()):
			return nil
		}
		files, err = appendFile(files, path)
		return err
	})
	return files, err
}

// isDocument reports whether a folder's file is one to read. Tables, archives
// and JSON may be anything, and are read where they are named.
func isDocument(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".html", ".htm", ".xhtml", ".docx", ".rss", ".atom":
		return true
	}
	return isText(name)
}

// isText reports a plain text: it is read as it is, byte for byte.
func isText(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".txt", ".md", ".markdown", "":
		return true
	}
	return false
}

// appendFile adds the articles of a file; an error where some can't be read.
func appendFile(files []corpus.File, path string) ([]corpus.File, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	file := corpus.File{Name: filepath.Base(path), Data: data}
	if isText(path) {
		return append(files, file), nil
	}
	drafts, problems := intake.Open(file, intake.Options{})
	if len(problems) > 0 {
		return nil, errors.Join(problems...)
	}
	for _, d := range drafts {
		files = append(files, d.File())
	}
	return files, nil
}
