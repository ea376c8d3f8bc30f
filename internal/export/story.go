// Package export writes a story in forms that others read: first of all the
// story file, parallax.story/1, which it also reads back in.
package export

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"unicode/utf8"

	"parallax/internal/lang"
	"parallax/internal/story"
)

// Story writes s as a story file, its reasons worded in l: one JSON object,
// indented by one space, with a line break at its end. The same story gives
// the same bytes. s is not changed.
func Story(s *story.Story, l *lang.Language) ([]byte, error) {
	var b bytes.Buffer
	err := WriteStory(&b, s, l)
	return b.Bytes(), err
}

// WriteStory is Story that writes the file piece by piece, so that the whole
// needn't be in memory.
func WriteStory(w io.Writer, s *story.Story, l *lang.Language) error {
	out := pieces{w: w}
	out.object(reflect.ValueOf(story.Reworded(s, l.Why)).Elem())
	if out.err != nil {
		return fmt.Errorf("writing the story file: %w", out.err)
	}
	return nil
}

// ReadStory reads a story file. It takes files of this schema only, passes
// over fields it doesn't know, and checks that every place lies in its source's text,
// on rune boundaries, and that every id that is used is there: what it returns can
// be shown without looking again. Errors say what is wrong, and where.
func ReadStory(data []byte) (*story.Story, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if !utf8.Valid(data) {
		return nil, errors.New("reading a story file: it is not in UTF-8")
	}
	var head struct{ Schema string }
	dec := json.NewDecoder(bytes.NewReader(data))
	if err := dec.Decode(&head); err != nil {
		return nil, located(data, err)
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return nil, located(data, &json.SyntaxError{Offset: dec.InputOffset()})
	}
	if head.Schema != story.Schema {
		return nil, fmt.Errorf("reading a story file: its schema is %q, this reads %q", head.Schema, story.Schema)
	}
	s := new(story.Story)
	if err := json.Unmarshal(data, s); err != nil {
		return nil, located(data, err)
	}
	story.Fill(s)
	if err := story.Check(s); err != nil {
		return nil, fmt.Errorf("reading a story file: %w", err)
	}
	return s, nil
}

// located adds line and column to what encoding/json says.
func located(data []byte, err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	offset := int64(-1)
	what := "it is not JSON"
	switch {
	case errors.As(err, &syntax):
		offset = syntax.Offset
	case errors.As(err, &kind):
		offset = kind.Offset
		what = fmt.Sprintf("%s can't be a %s", kind.Field, kind.Value)
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		offset = int64(len(data))
		what = "it ends too early"
	}
	if offset < 0 {
		return fmt.Errorf("reading a story file: %w", err)
	}
	before := data[:min(offset, int64(len(data)))]
	line := 1 + bytes.Count(before, []byte("\n"))
	column := len(before) - bytes.LastIndexByte(before, '\n')
	return fmt.Errorf("reading a story file: line %d, column %d: %s", line, column, what)
}
