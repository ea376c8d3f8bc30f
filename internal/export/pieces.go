package export

import (
	"bytes"
	"encoding/json"
	"io"
	"reflect"
	"strings"
)

// pieces writes a struct as encoding/json would, indented by one space, but an
// item of its lists at a time.
type pieces struct {
	w    io.Writer
	item bytes.Buffer
	err  error // the first one
}

// object writes the struct and a line break.
func (p *pieces) object(v reflect.Value) {
	p.text("{")
	between := "\n "
	for i := range v.NumField() {
		name, options, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
		field := v.Field(i)
		if options == "omitempty" && (field.IsZero() || field.Kind() == reflect.Slice && field.Len() == 0) {
			continue
		}
		p.text(between + `"` + name + `": `)
		between = ",\n "
		if field.Kind() == reflect.Slice && field.Len() > 0 {
			p.list(field)
		} else {
			p.value(field, " ")
		}
	}
	p.text("\n}\n")
}

// list writes the items of a list that stands in the object.
func (p *pieces) list(v reflect.Value) {
	between := "[\n  "
	for i := range v.Len() {
		p.text(between)
		p.value(v.Index(i), "  ")
		between = ",\n  "
	}
	p.text("\n ]")
}

// value writes anything, its lines but the first after a prefix.
func (p *pieces) value(v reflect.Value, prefix string) {
	p.item.Reset()
	enc := json.NewEncoder(&p.item)
	enc.SetEscapeHTML(false)
	enc.SetIndent(prefix, " ")
	if err := enc.Encode(v.Interface()); err != nil && p.err == nil {
		p.err = err
	}
	p.text(strings.TrimSuffix(p.item.String(), "\n"))
}

func (p *pieces) text(s string) {
	if p.err == nil {
		_, p.err = io.WriteString(p.w, s)
	}
}
