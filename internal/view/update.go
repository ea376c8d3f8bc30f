package view

// A Msg is something that happened on the page: a typed struct of plain data.
// It says by its update method what the state is afterwards; update is pure
// and never changes what its argument points to.
type Msg interface{ update(State) State }

// Update returns the state after m.
func Update(s State, m Msg) State { return m.update(s) }

// Opened says that the address became Fragment: a link, Back, or a reload. The
// view it names takes its state from it; the other views keep theirs, so that
// going to an article and back finds the timeline where it was.
type Opened struct{ Fragment string }

func (m Opened) update(s State) State {
	named, _ := Decode(m.Fragment)
	next := closed(s)
	next.View = named.View
	next.Embed = named.Embed
	next.Search = named.Search
	for _, c := range codecs {
		if c.view == named.View {
			c.adopt(&next, named)
		}
	}
	return next
}

// toggled returns list without item if it is there, else with it at the end;
// list itself is left as it is.
func toggled(list []string, item string) []string {
	next := make([]string, 0, len(list)+1)
	for _, have := range list {
		if have != item {
			next = append(next, have)
		}
	}
	if len(next) == len(list) {
		next = append(next, item)
	}
	if len(next) == 0 {
		return nil
	}
	return next
}

// Replaces reports whether the address that follows m takes the place of the
// one before in the history, as it does while a view is moved about; else
// Back undoes m.
func Replaces(m Msg) bool {
	_, ok := m.(interface{ replaces() })
	return ok
}
