//go:build !js

package main

import (
	"errors"
	"fmt"
	"io"
	"os"
)

// Exit codes of the command.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
)

const usage = `Parallax shows one story as several sources tell it, side by side.

Usage:

	parallax analyze [--date YYYY-MM-DD] [PATH…]
	parallax serve [--addr HOST:PORT]
	parallax build [-o DIR]

analyze reads the documents at PATH (texts, Markdown, saved pages, Word files,
feeds, or folders of them; tables and archives where they are named; with no PATH
the five articles that come with it) and writes the story file, one JSON object,
to standard output. --date gives the day of publication of documents that don't
state one.

serve compiles the page and serves it, at 127.0.0.1:8080 if not told otherwise.

build compiles the page and writes the static site into DIR (dist), with
parallax.html, the one file that needs nothing beside it.

Exit codes: 0 done, 1 failed, 2 called wrongly.
`

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// usageError is a mistake in how the command was called.
type usageError struct{ message string }

func (e usageError) Error() string { return e.message }

// run is the command; it returns the exit code.
func run(args []string, stdout, stderr io.Writer) int {
	err := dispatch(args, stdout, stderr)
	var wrong usageError
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &wrong):
		fmt.Fprintf(stderr, "parallax: %s\nRun “parallax help” for usage.\n", wrong.message)
		return exitUsage
	}
	fmt.Fprintf(stderr, "parallax: %v\n", err)
	return exitFailed
}

// dispatch runs the named command.
func dispatch(args []string, stdout, stderr io.Writer) error {
	if len(args) == 0 {
		return usageError{"no command given"}
	}
	switch name, rest := args[0], args[1:]; name {
	case "analyze":
		return analyze(rest, stdout, stderr)
	case "serve":
		return serve(rest, stderr)
	case "build":
		return build(rest, stderr)
	case "help", "-h", "-help", "--help":
		_, err := io.WriteString(stdout, usage)
		return err
	default:
		return usageError{fmt.Sprintf("unknown command %q", name)}
	}
}
