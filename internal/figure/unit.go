package figure

import (
	"strings"
	"sync"

	"parallax/internal/text"
)

// currencySigns are signs of money with their ISO 4217 codes.
var currencySigns = map[string]string{"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₺": "TRY", "₪": "ILS", "₩": "KRW", "₦": "NGN", "₱": "PHP", "₴": "UAH", "฿": "THB", "₫": "VND"}

// dollars are the letters before a dollar sign with the currency they make of it.
var dollars = map[string]string{"us": "USD", "a": "AUD", "au": "AUD", "aud": "AUD", "c": "CAD", "ca": "CAD", "cad": "CAD", "hk": "HKD", "nz": "NZD", "s": "SGD", "nt": "TWD", "r": "BRL"}

// currencyCodes are those that stand before a number.
var currencyCodes = map[string]string{"usd": "USD", "eur": "EUR", "gbp": "GBP", "pkr": "PKR", "inr": "INR", "jpy": "JPY", "cny": "CNY", "rmb": "CNY", "chf": "CHF", "aed": "AED", "sar": "SAR", "aud": "AUD", "cad": "CAD", "rs": "rupees", "sh": "shillings", "ksh": "KES", "dh": "AED", "dhs": "AED"}

// currencyWords are words of money. Where several countries share a word, the
// unit is the word.
var currencyWords = sync.OnceValue(func() map[string]string {
	return unitTable(`USD dollar dollars usd
EUR euro euros eur
GBP pound pounds gbp
JPY yen
CNY yuan renminbi
rupees rupee rupees
RUB rouble roubles ruble rubles
TRY lira liras
francs francs
PKR pkr
INR inr
cents cent cents
pence pence
riyals riyals riyal
IRR rials rial
dinars dinars dinar
dirhams dirhams
AFN afghanis
pesos pesos peso
SEK krona kronor
kroner kroner
NGN naira
ZAR rand
ILS shekels shekel
KRW won
THB baht
MYR ringgit
IDR rupiah
UAH hryvnia hryvnias
PLN zloty zlotys
HUF forints
BRL reais real
BDT taka
shillings shillings
GHS cedis
ETB birr
GEL lari
KZT tenge
crowns crown crowns
CZK koruna korunas`)
})

// national are units of money by a nation's word and the unit of the word behind it,
// which several countries share.
var national = sync.OnceValue(func() map[string]string {
	return unitTable(`USD us/USD u.s./USD american/USD
cents us/cents u.s./cents
CAD canadian/USD
AUD australian/USD
SGD singapore/USD
CHF swiss/francs
PKR pakistani/rupees
INR indian/rupees
TRY turkish/TRY
SAR saudi/riyals
MXN mexican/pesos
EGP egyptian/GBP
SYP syrian/GBP
LBP lebanese/GBP
GBP british/GBP
IRR iranian/IRR
RUB russian/RUB
CNY chinese/CNY
DKK danish/kroner
NOK norwegian/kroner
SEK swedish/SEK
KES kenyan/shillings
IQD iraqi/dinars
AFN afghan/AFN`)
})

// unitTable reads lines of a unit and the words for it, and gives the unit of each.
func unitTable(lines string) map[string]string {
	out := map[string]string{}
	for line := range strings.SplitSeq(lines, "\n") {
		unit, list, _ := strings.Cut(line, " ")
		for word := range strings.FieldsSeq(list) {
			out[word] = unit
		}
	}
	return out
}

// measures are words of measure with the sign that stands for them.
var measures = sync.OnceValue(func() map[string]string {
	return unitTable(`percent percent percentage pc pct
km km kms kilometre kilometres kilometer kilometers
mile mile miles
m metre metres meter meters
cm cm centimetre centimetres centimeter centimeters
mm mm millimetre millimetres millimeters
foot foot feet ft
inch inch inches
yard yard yards
kg kg kilogram kilograms kilogramme kilogrammes kilo kilos
g gram grams
ton ton tons
tonne tonne tonnes
pound lb lbs
ounce ounce ounces
l litre litres liter liters
gallon gallon gallons
barrel barrel barrels
barrel/day bpd
ha hectare hectares
acre acre acres
mph mph
km/h kph kmh
knot knot knots
degree degrees degree
MW megawatt megawatts mw
GW gigawatt gigawatts gw
kW kilowatt kilowatts kw`)
})

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
	case f == "square" || f == "cubic" || f == "sq" || f == "nautical":
		if u := measures()[next]; u != "" {
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
	case national()[f+"/"+currencyWords()[next]] != "":
		return national()[f+"/"+currencyWords()[next]], i + 2
	case (f == "pounds" || f == "pound") && s.weighs(i):
		return "pound", i + 1
	case currencyWords()[f] != "":
		return currencyWords()[f], i + 1
	case measures()[f] != "":
		return measures()[f], i + 1
	}
	if s.foldAt(i-1) == "m" && s.glued(i-1) && s.measured(i) {
		return "m", i
	}
	return "", i
}

// weighs reports whether the pounds at token i are of weight: of something,
// heavy, or after a word of weighing within its clause.
func (s *scan) weighs(i int) bool {
	switch s.foldAt(i + 1) {
	case "of", "heavier", "lighter", "heavy", "overweight", "underweight":
		return true
	}
	for k := i - 1; k >= max(0, i-weighedWithin); k-- {
		switch s.foldAt(k) {
		case "weigh", "weighs", "weighed", "weighing", "weight", "foot", "feet":
			return true
		}
	}
	return false
}

// weighedWithin is how many words before "pounds" tell that it is a weight.
const weighedWithin = 5

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
