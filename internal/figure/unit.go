package figure

import "parallax/internal/text"

// currencies are signs and words of money with their ISO 4217 codes.
var currencySigns = map[string]string{"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₺": "TRY", "₪": "ILS", "₩": "KRW"}

var currencyWords = map[string]string{"dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "pound": "GBP", "pounds": "GBP", "yen": "JPY", "yuan": "CNY",
	"rupee": "rupees", "rupees": "rupees", "rouble": "RUB", "roubles": "RUB", "ruble": "RUB", "rubles": "RUB", "lira": "TRY", "francs": "francs", "usd": "USD", "eur": "EUR", "gbp": "GBP",
	"pkr": "PKR", "inr": "INR", "cent": "cents", "cents": "cents", "riyals": "riyals", "dinars": "dinars", "afghanis": "AFN", "pesos": "pesos", "krona": "SEK", "kroner": "kroner"}

// measures are words of measure with the sign that stands for them.
var measures = map[string]string{"percent": "percent", "percentage": "percent", "km": "km", "kilometre": "km", "kilometres": "km", "kilometer": "km", "kilometers": "km",
	"mile": "mile", "miles": "mile", "metre": "m", "metres": "m", "meter": "m", "meters": "m", "cm": "cm", "centimetres": "cm", "centimeters": "cm", "mm": "mm", "millimetres": "mm",
	"foot": "foot", "feet": "foot", "ft": "foot", "inch": "inch", "inches": "inch", "yard": "yard", "yards": "yard", "kg": "kg", "kilogram": "kg", "kilograms": "kg", "kilogramme": "kg", "kilogrammes": "kg", "kilos": "kg",
	"gram": "g", "grams": "g", "ton": "ton", "tons": "ton", "tonne": "tonne", "tonnes": "tonne", "lb": "pound", "lbs": "pound", "ounces": "ounce",
	"litre": "l", "litres": "l", "liter": "l", "liters": "l", "gallon": "gallon", "gallons": "gallon", "barrel": "barrel", "barrels": "barrel",
	"hectare": "ha", "hectares": "ha", "acre": "acre", "acres": "acre", "mph": "mph", "kph": "km/h", "knots": "knot", "degrees": "degree", "degree": "degree",
	"megawatt": "MW", "megawatts": "MW", "mw": "MW", "gigawatts": "GW", "gw": "GW", "kilowatts": "kW", "kw": "kW"}

// unitAfter returns the unit that stands at token i and the token after it.
func (s *scan) unitAfter(i int) (string, int) {
	f := s.foldAt(i)
	switch {
	case f == "%":
		return "percent", i + 1
	case f == "per" && s.foldAt(i+1) == "cent":
		return "percent", i + 2
	case f == "pct":
		return "percent", i + 1
	case f == "percentage" && s.foldAt(i+1) == "points":
		return "percentage points", i + 2
	case f == "percentage":
		return "", i
	case f == "square" || f == "cubic":
		if u := measures[s.foldAt(i+1)]; u != "" {
			return f + " " + u, i + 2
		}
	case (f == "us" || f == "u.s.") && currencyWords[s.foldAt(i+1)] != "":
		return currencyWords[s.foldAt(i+1)], i + 2
	case currencyWords[f] != "":
		return currencyWords[f], i + 1
	case measures[f] != "":
		return measures[f], i + 1
	}
	return "", i
}

// signBefore returns the currency whose sign stands right before token i and
// the token where it starts: "$", "US$", "Rs".
func (s *scan) signBefore(i int) (string, int) {
	if i <= s.floor {
		return "", i
	}
	f := s.fold(i - 1)
	if c := currencySigns[f]; c != "" && s.tokens[i-1].End == s.tokens[i].Start {
		if i-2 >= s.floor && s.tokens[i-2].Class == text.Word && s.tokens[i-2].End == s.tokens[i-1].Start {
			if c == "USD" {
				switch s.fold(i - 2) {
				case "us":
					return "USD", i - 2
				case "a", "au":
					return "AUD", i - 2
				case "c", "ca":
					return "CAD", i - 2
				case "hk":
					return "HKD", i - 2
				}
			}
		}
		return c, i - 1
	}
	if f == "rs" {
		return "rupees", i - 1
	}
	if f == "." && i-2 >= s.floor && s.fold(i-2) == "rs" {
		return "rupees", i - 2
	}
	return "", i
}
