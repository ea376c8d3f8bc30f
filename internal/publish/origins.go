package publish

import (
	"strconv"

	"parallax/internal/lang"
	"parallax/internal/query"
)

// OriginWords count the independent origins of a statement beside its sources;
// empty where there is one source, or where what is known of their origins
// tells nothing.
func OriginWords(l *lang.Language, o query.Origins) string {
	key := "coverage.origins"
	switch {
	case o.Sources < 2 || o.Unknown == o.Sources, o.Unknown > 0 && o.Count >= o.Sources:
		return ""
	case o.Count == 1:
		key = "coverage.origins.one"
	case o.Unknown > 0:
		key = "coverage.origins.most"
	}
	return l.Say(key, map[string]string{"sources": strconv.Itoa(o.Sources), "count": strconv.Itoa(o.Count), "origin": o.Name})
}
