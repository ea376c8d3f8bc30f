package ui

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"parallax/internal/intake"
	"parallax/internal/query"
)

// calls walks every call in the package's own files.
func calls(t *testing.T, visit func(name string, call *ast.CallExpr, at token.Position)) {
	t.Helper()
	files := token.NewFileSet()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(files, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			switch fun := call.Fun.(type) {
			case *ast.Ident:
				visit(fun.Name, call, files.Position(call.Pos()))
			case *ast.SelectorExpr:
				visit(fun.Sel.Name, call, files.Position(call.Pos()))
			}
			return true
		})
	}
}

// The page's policy forbids style attributes and markup from strings.
func TestNoStyleAndNoRawMarkup(t *testing.T) {
	forbidden := map[string]bool{"Style": true, "Styles": true, "Raw": true, "Textf": true}
	calls(t, func(name string, _ *ast.CallExpr, at token.Position) {
		if forbidden[name] {
			t.Errorf("%s: %s is against the rules of this package", at, name)
		}
	})
}

// A handler written in place captures what is around it; go-app tells such
// handlers apart by their scope alone.
func TestHandlersInPlaceHaveAScope(t *testing.T) {
	calls(t, func(name string, call *ast.CallExpr, at token.Position) {
		if !strings.HasPrefix(name, "On") || len(call.Args) == 0 {
			return
		}
		handler := call.Args[len(call.Args)-1]
		f, ok := handler.(*ast.FuncLit)
		if ok && name != "On" && len(call.Args) == 1 && captures(f) {
			t.Errorf("%s: this %s has no app.EventScope", at, name)
		}
	})
}

// captures reports whether a function literal uses a variable that it doesn't
// declare, other than through a package.
func captures(f *ast.FuncLit) bool {
	found := false
	ast.Inspect(f.Body, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		if ok && id.Obj != nil && id.Obj.Kind == ast.Var && id.Obj.Pos() < f.Pos() {
			found = true
		}
		return true
	})
	return found
}

func TestEveryPhraseIsThere(t *testing.T) {
	check := func(key, where string) {
		t.Helper()
		if say(key) == key {
			t.Errorf("%s: there is no phrase %q", where, key)
		}
	}
	calls(t, func(name string, call *ast.CallExpr, at token.Position) {
		if name != "say" || len(call.Args) == 0 {
			return
		}
		if lit, ok := call.Args[0].(*ast.BasicLit); ok {
			key, _ := strconv.Unquote(lit.Value)
			check(key, at.String())
		}
	})
	for _, part := range aboutParts {
		check(part.title, "about")
		for _, key := range part.paragraphs {
			check(key, "about")
		}
	}
	for _, v := range screens() {
		check("view."+string(v), "views")
	}
	for _, kind := range query.Findings() {
		check("finding."+kind, "findings")
	}
	for _, kind := range []string{"date", "duration", "figure", "name", "wording", "attribution", "sequence"} {
		check("difference."+kind, "kinds of difference")
		for _, severity := range []string{"contradiction", "open", "precision", "update", "naming", "wording"} {
			check("severity."+severity+"."+kind, "severities")
		}
	}
	for _, kind := range []string{"name", "headline", "event", "quote", "text"} {
		check("search.kind."+kind, "hits")
	}
	for _, kind := range []string{"headline", "standfirst", "byline", "dateline", "heading", "caption", "boilerplate", "other"} {
		check("block."+kind, "blocks")
	}
	for _, kind := range []string{"person", "organization", "state", "place", "people", "operation", "agreement", "other"} {
		check("actor."+kind, "actors")
	}
	for _, kind := range []string{"direct", "mixed", "fragment", "indirect", "scare"} {
		check("quote."+kind, "quotations")
	}
	for _, bound := range []string{"exact", "about", "more-than", "less-than", "at-least", "at-most", "range"} {
		check("bound."+bound, "bounds")
	}
	for _, kind := range []string{intake.Text, intake.Markdown, intake.Page, intake.Word, intake.Feed, intake.Sheet, intake.Story, intake.Database} {
		check("kind."+kind, "drafts")
	}
	for _, f := range fixFields() {
		check("field."+f.Name, "fields")
	}
	for _, basis := range []string{"stated", "inferred", "corpus", "unknown"} {
		check("documents.sure."+basis, "dates of documents")
	}
	for _, problem := range []string{"link.view", "link.newer", "link.unreadable"} {
		check("problem."+problem, "problems")
	}
}
