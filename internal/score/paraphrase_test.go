package score

import (
	"fmt"
	"go/parser"
	"go/token"
	"strings"
	"testing"
)

const pairsFile = "Quality\t#1 ID\t#2 ID\t#1 String\t#2 String\r\n" +
	"1\t7\t8\tThe mill burned down on Saturday.\tOn Saturday the mill burned down.\r\n" +
	"0\t9\t10\tThe mill burned down.\t\"Nobody saw it,\" he said.\r\n"

func TestReadPairs(t *testing.T) {
	pairs, err := ReadPairs(pairsFile)
	if err != nil {
		t.Fatal(err)
	}
	if len(pairs) != 2 || !pairs[0].Same || pairs[1].Same || pairs[1].B != `"Nobody saw it," he said.` {
		t.Errorf("read %+v", pairs)
	}
	for _, bad := range []string{"head\n1\t2\t3\tonly one\n", "head\n2\t1\t1\ta\tb\n"} {
		if _, err := ReadPairs(bad); err == nil || !strings.Contains(err.Error(), "line 2") {
			t.Errorf("%q: error %v, want one that names line 2", bad, err)
		}
	}
}

func TestPairFigure(t *testing.T) {
	f := PairFigure{Both: 6, Found: 2, Same: 1, Neither: 1}
	if got, want := f.String(), "accuracy 70.0, F1 80.0, of 10 pairs"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if (&PairFigure{}).F1() != 0 {
		t.Error("F1 of nothing isn't 0")
	}
}

func TestFitParaphrase(t *testing.T) {
	var pairs []SentencePair
	for i := range 200 {
		a := fmt.Sprintf("The council of Ulmen voted for road %d on Tuesday.", i)
		b := fmt.Sprintf("On Tuesday the council of Ulmen voted for road %d.", i)
		if i%3 == 0 {
			b = fmt.Sprintf("Snow fell on %d farms in the north.", i)
		}
		pairs = append(pairs, SentencePair{a, b, i%3 != 0})
	}
	fit := FitParaphrase(pairs)
	if got := fit.Folds.Accuracy(); got < 0.99 {
		t.Errorf("on the parts left out %s, want all right", fit.Folds.String())
	}
	if _, err := parser.ParseFile(token.NewFileSet(), "weights.go", fit.Source(), 0); err != nil {
		t.Errorf("the weights are no Go source: %v", err)
	}
}
