package lang

// English is the language the interface is written in.
var English = &Language{Tag: "en", calendar: english, phrases: []map[string]string{
	englishPage,
	englishSources,
	englishDifferences,
	englishSearch,
	englishDocuments,
	englishKeep,
	englishHandOn,
	englishAbout,
	englishBoot,
	englishCompare,
	englishFront,
	englishCoverage,
	englishCite,
	englishVoices, englishMoney,
	englishTimeline,
	englishTelling,
	englishExport,
	englishWhy,
	englishCorrections,
	englishCorrecting,
}}
