package figure

import "parallax/internal/text"

// currencySigns are signs of money with their ISO 4217 codes.
var currencySigns = map[string]string{"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₺": "TRY", "₪": "ILS", "₩": "KRW", "₦": "NGN", "₱": "PHP", "₴": "UAH", "฿": "THB", "₫": "VND"}

// dollars are the letters before a dollar sign with the currency they make of it.
var dollars = map[string]string{"us": "USD", "a": "AUD", "au": "AUD", "aud": "AUD", "c": "CAD", "ca": "CAD", "cad": "CAD", "hk": "HKD", "nz": "NZD", "s": "SGD", "nt": "TWD", "r": "BRL"}

// currencyCodes are those that stand before a number.
var currencyCodes = map[string]string{"usd": "USD", "eur": "EUR", "gbp": "GBP", "pkr": "PKR", "inr": "INR", "jpy": "JPY", "cny": "CNY", "rmb": "CNY", "chf": "CHF", "aed": "AED", "sar": "SAR", "aud": "AUD", "cad": "CAD", "rs": "rupees", "sh": "shillings", "ksh": "KES", "dh": "AED", "dhs": "AED"}

// currencyWords are words of money. Where several countries share a word, the
// unit is the word.
var currencyWords = map[string]string{"dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "pound": "GBP", "pounds": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
	"rupee": "rupees", "rupees": "rupees", "rouble": "RUB", "roubles": "RUB", "ruble": "RUB", "rubles": "RUB", "lira": "TRY", "liras": "TRY", "francs": "francs", "usd": "USD", "eur": "EUR", "gbp": "GBP",
	"pkr": "PKR", "inr": "INR", "cent": "cents", "cents": "cents", "pence": "pence", "riyals": "riyals", "riyal": "riyals", "rials": "IRR", "rial": "IRR", "dinars": "dinars", "dinar": "dinars", "dirhams": "dirhams", "afghanis": "AFN",
	"pesos": "pesos", "peso": "pesos", "krona": "SEK", "kronor": "SEK", "kroner": "kroner", "naira": "NGN", "rand": "ZAR", "shekels": "ILS", "shekel": "ILS", "won": "KRW", "baht": "THB", "ringgit": "MYR", "rupiah": "IDR",
	"hryvnia": "UAH", "hryvnias": "UAH", "zloty": "PLN", "zlotys": "PLN", "forints": "HUF", "reais": "BRL", "real": "BRL", "taka": "BDT", "shillings": "shillings", "cedis": "GHS", "birr": "ETB", "lari": "GEL", "tenge": "KZT",
	"crown": "crowns", "crowns": "crowns", "koruna": "CZK", "korunas": "CZK"}

// nations before a word of money tell whose it is.
var nations = map[string]map[string]string{
	"us": {"USD": "USD", "cents": "cents"}, "u.s.": {"USD": "USD", "cents": "cents"}, "american": {"USD": "USD"}, "canadian": {"USD": "CAD"}, "australian": {"USD": "AUD"}, "singapore": {"USD": "SGD"}, "hong kong": {"USD": "HKD"},
	"swiss": {"francs": "CHF"}, "pakistani": {"rupees": "PKR"}, "indian": {"rupees": "INR"}, "turkish": {"TRY": "TRY"}, "saudi": {"riyals": "SAR"}, "mexican": {"pesos": "MXN"}, "egyptian": {"GBP": "EGP"}, "syrian": {"GBP": "SYP"},
	"lebanese": {"GBP": "LBP"}, "british": {"GBP": "GBP"}, "iranian": {"IRR": "IRR"}, "russian": {"RUB": "RUB"}, "chinese": {"CNY": "CNY"}, "danish": {"kroner": "DKK"}, "norwegian": {"kroner": "NOK"}, "swedish": {"SEK": "SEK"},
	"kenyan": {"shillings": "KES"}, "iraqi": {"dinars": "IQD"}, "afghan": {"AFN": "AFN"},
}

// measures are words of measure with the sign that stands for them.
var measures = map[string]string{"percent": "percent", "percentage": "percent", "pc": "percent", "pct": "percent", "km": "km", "kms": "km", "kilometre": "km", "kilometres": "km", "kilometer": "km", "kilometers": "km",
	"mile": "mile", "miles": "mile", "metre": "m", "metres": "m", "meter": "m", "meters": "m", "cm": "cm", "centimetre": "cm", "centimetres": "cm", "centimeter": "cm", "centimeters": "cm", "mm": "mm", "millimetre": "mm", "millimetres": "mm", "millimeters": "mm",
	"foot": "foot", "feet": "foot", "ft": "foot", "inch": "inch", "inches": "inch", "yard": "yard", "yards": "yard", "kg": "kg", "kilogram": "kg", "kilograms": "kg", "kilogramme": "kg", "kilogrammes": "kg", "kilo": "kg", "kilos": "kg",
	"gram": "g", "grams": "g", "ton": "ton", "tons": "ton", "tonne": "tonne", "tonnes": "tonne", "lb": "pound", "lbs": "pound", "ounce": "ounce", "ounces": "ounce",
	"litre": "l", "litres": "l", "liter": "l", "liters": "l", "gallon": "gallon", "gallons": "gallon", "barrel": "barrel", "barrels": "barrel", "bpd": "barrel/day",
	"hectare": "ha", "hectares": "ha", "acre": "acre", "acres": "acre", "mph": "mph", "kph": "km/h", "kmh": "km/h", "knot": "knot", "knots": "knot", "degrees": "degree", "degree": "degree",
	"megawatt": "MW", "megawatts": "MW", "mw": "MW", "gigawatt": "GW", "gigawatts": "GW", "gw": "GW", "kilowatt": "kW", "kilowatts": "kW", "kw": "kW"}

// unitAfter returns the unit that stands at token i and the token after it.
func (s *scan) unitAfter(i int) (string, int) {
	f, next := s.foldAt(i), s.foldAt(i+1)
	switch {
	case f == "":
		return "", i
	case f == "%":
		return "percent", i + 1
	case f == "per" && next == "cent":
		return "percent", i + 2
	case f == "percentage" && (next == "points" || next == "point"):
		return "percentage points", i + 2
	case f == "basis" && (next == "points" || next == "point"):
		return "basis points", i + 2
	case f == "percentage":
		return "", i
	case f == "square" || f == "cubic" || f == "sq":
		if u := measures[next]; u != "" {
			if f == "sq" {
				f = "square"
			}
			return f + " " + u, i + 2
		}
	case f == "p" && s.glued(i):
		return "pence", i + 1
	case f == "°" || f == "degrees" || f == "degree":
		return s.degrees(i)
	case (f == "c" || f == "f") && s.glued(i) && s.tokens[i].Of(s.t) < "a":
		return "°" + s.tokens[i].Of(s.t), i + 1
	case (f == "km" || f == "miles" || f == "kilometres" || f == "kilometers") && (next == "/" && s.foldAt(i+2) == "h" || (next == "per" || next == "an") && s.foldAt(i+2) == "hour"):
		if f == "miles" {
			return "mph", i + 3
		}
		return "km/h", i + 3
	case nations[f] != nil:
		if c := nations[f][currencyWords[next]]; c != "" {
			return c, i + 2
		}
	case currencyWords[f] != "":
		return currencyWords[f], i + 1
	case measures[f] != "":
		return measures[f], i + 1
	}
	if s.foldAt(i-1) == "m" && s.glued(i-1) && s.measured(i) {
		return "m", i
	}
	return "", i
}

// degrees reads the scale after a sign or word of degrees: 40°C, 40 degrees Celsius.
func (s *scan) degrees(i int) (string, int) {
	switch s.foldAt(i + 1) {
	case "c", "celsius", "centigrade":
		return "°C", i + 2
	case "f", "fahrenheit":
		return "°F", i + 2
	}
	return "degree", i + 1
}

// measured reports whether the word at token i tells that the m right before it
// is for metres: 1.8m tall.
func (s *scan) measured(i int) bool {
	switch s.foldAt(i) {
	case "tall", "high", "wide", "deep", "long", "away", "thick", "apart", "freestyle", "backstroke", "butterfly", "hurdles", "sprint", "relay":
		return true
	}
	return false
}

// signBefore returns the currency whose sign or code stands before token i and
// the token where it starts: "$", "US$", "Rs", "USD".
func (s *scan) signBefore(i int) (string, int) {
	if i <= s.floor {
		return "", i
	}
	f := s.fold(i - 1)
	if c := currencySigns[f]; c != "" && s.glued(i) {
		if c == "USD" && i-2 >= s.floor && s.word(i-2) && s.glued(i-1) {
			if d := dollars[s.fold(i-2)]; d != "" {
				return d, i - 2
			}
		}
		return c, i - 1
	}
	if c := currencyCodes[f]; c != "" && s.tokens[i-1].Of(s.t) < "a" && s.tokens[i].Class == text.Number {
		return c, i - 1
	}
	if f == "." && i-2 >= s.floor && s.fold(i-2) == "rs" {
		return "rupees", i - 2
	}
	return "", i
}

// magnitude reports whether what stands before token i makes its number the
// strength of an earthquake: "a magnitude of 6.1", "magnitude 6.3".
func (s *scan) magnitude(i int) bool {
	before := s.foldAt(i - 1)
	return before == "magnitude" || before == "of" && s.foldAt(i-2) == "magnitude"
}

// millions reports "MM" right behind a sum of money, which stands for millions: $160MM.
func (s *scan) millions(i int) bool {
	return s.foldAt(i) == "mm" && s.glued(i) && s.tokens[i].Of(s.t) == "MM"
}
