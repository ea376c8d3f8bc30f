package lang

// englishMoney words the currencies that figures are read in, by code (ISO 4217).
var englishMoney = map[string]string{
	"money.AED": "UAE dirhams",
	"money.AUD": "Australian dollars",
	"money.CAD": "Canadian dollars",
	"money.CHF": "Swiss francs",
	"money.CNY": "yuan",
	"money.EUR": "euros",
	"money.GBP": "pounds",
	"money.ILS": "shekels",
	"money.INR": "Indian rupees",
	"money.JPY": "yen",
	"money.KES": "Kenyan shillings",
	"money.KRW": "won",
	"money.NGN": "naira",
	"money.PHP": "Philippine pesos",
	"money.PKR": "Pakistani rupees",
	"money.RUB": "roubles",
	"money.SAR": "Saudi riyals",
	"money.THB": "baht",
	"money.TRY": "Turkish lira",
	"money.UAH": "hryvnias",
	"money.USD": "dollars",
	"money.VND": "dong",
}
