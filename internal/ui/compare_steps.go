package ui

import (
	"slices"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/internal/view"
)

// steps are the passages that the reader steps through.
type steps struct {
	kind view.CompareStep
	list []int // in the page's passages
	at   int   // where the chosen one stands in it; -1 when it doesn't
}

// stepping lists the passages of the kind of step that the reader chose; where
// sources differ on nothing, of all that they share.
func (c *scene) stepping() steps {
	s := steps{kind: c.state.Compare.Steps, at: -1}
	s.list, s.at = c.stepsOf(s.kind)
	if len(s.list) == 0 && s.kind == view.StepDiffer {
		s.kind = view.StepShared
		s.list, s.at = c.stepsOf(s.kind)
	}
	return s
}

// stepsOf are the passages of a kind of step, in order, and where among them
// the chosen one stands.
func (c *scene) stepsOf(kind view.CompareStep) (list []int, at int) {
	at = -1
	if kind == view.StepNew || kind == view.StepFound {
		for k := range c.page.Passages {
			p := &c.page.Passages[k]
			if p.Dropped || kind == view.StepNew && (p.Known || p.Column == 0) || kind == view.StepFound && !p.Found {
				continue
			}
			if k == c.chosen {
				at = len(list)
			}
			list = append(list, k)
		}
		return list, at
	}
	for i := range c.page.Statements {
		s := &c.page.Statements[i]
		if !s.Shared || s.Dropped || kind == view.StepDiffer && !s.Differs {
			continue
		}
		if slices.Contains(list, s.Passages[0]) {
			continue
		}
		if c.chosen >= 0 && slices.Contains(s.Passages, c.chosen) && at < 0 {
			at = len(list)
		}
		list = append(list, s.Passages[0])
	}
	return list, at
}

// stepper goes through the differences, or what else the reader chose:
// "Difference 4 of 18".
func (v *compareView) stepper(c *scene) app.UI {
	s := c.stepping()
	return elem("div").Class("stepper").Body(append([]app.UI{stepKinds(c, s.kind)}, c.stepLinks(s, stepBackID, stepOnID)...)...)
}

// stepLinks lead to the step before and to the next, with where the reader is
// between them.
func (c *scene) stepLinks(s steps, backID, onID string) []app.UI {
	n := len(s.list)
	at := say("compare.steps."+stepName(s.kind), "count", strconv.Itoa(n))
	if s.at >= 0 {
		at = say("compare.step."+stepName(s.kind), "at", strconv.Itoa(s.at+1), "count", strconv.Itoa(n))
	}
	where := elem("span").Class("at").Role("status").Text(at)
	if n == 0 {
		return []app.UI{where}
	}
	before, after := (s.at+n-1)%n, (s.at+1)%n
	if s.at < 0 {
		before, after = n-1, 0
	}
	link := func(id, key, sign, shortcut string, k int) app.UI {
		return elem("a").Class("btn", "line").ID(id).Attr("href", c.choose(&c.page.Passages[s.list[k]].At)).
			Aria("label", say(key)).Aria("keyshortcuts", shortcut).Title(say(key) + " (" + shortcut + ")").Text(sign)
	}
	return []app.UI{link(backID, "compare.back", "←", "P", before), where, link(onID, "compare.on", "→", "N", after)}
}

// stepName is the name of a kind of step in phrases and in the list of kinds.
func stepName(kind view.CompareStep) string {
	if kind == view.StepDiffer {
		return "differ"
	}
	return string(kind)
}

// The ids of what leads to the step before and to the next.
const (
	stepBackID = "step-back"
	stepOnID   = "step-on"
	dockBackID = "dock-back" // in the pair
	dockOnID   = "dock-on"
)

// stepKinds chooses what is stepped through.
func stepKinds(c *scene, now view.CompareStep) app.UI {
	var options []app.UI
	for _, kind := range view.CompareSteps() {
		if kind == view.StepFound && c.state.Compare.Find == "" {
			continue
		}
		list, _ := c.stepsOf(kind)
		name := stepName(kind)
		options = append(options, elem("option").Attr("value", name).Attr("selected", kind == now).
			Text(say("compare.kind."+name, "count", strconv.Itoa(len(list)))))
	}
	return elem("label").Body(
		elem("span").Class("vh").Text(say("compare.stepThrough")),
		elem("select").Class("btn", "line").ID("step-kind").Body(options...).
			OnChange(func(ctx app.Context, e app.Event) {
				kind := view.CompareStep(ctx.JSSrc().Get("value").String())
				if kind == "differ" {
					kind = view.StepDiffer
				}
				send(ctx, view.CompareStepping{Steps: kind})
			}),
	)
}
