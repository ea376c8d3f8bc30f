package export_test

import (
	"fmt"
	"strings"

	"parallax/internal/export"
	"parallax/internal/lang"
	"parallax/internal/timeline"
)

func ExampleChronicle_Table() {
	from, to, _ := timeline.ParseISO("2025-10-25")
	c := &export.Chronicle{Events: []export.Event{{
		Title: "ferry sank", TitleAt: "A ¶2", Letters: []string{"A"},
		Dates:   []export.Date{{When: timeline.Stretch{From: from, SureFrom: from, SureTo: to, To: to}, Precision: "day"}},
		Reports: []export.Report{{Letter: "A", At: "A ¶2", Words: "The ferry sank on Saturday.", Date: "25 October 2025"}},
	}}}
	fmt.Println(strings.ReplaceAll(string(c.Table(lang.English).CSV(false)), "\r\n", "\n"))
	// Output:
	// From,To,Date,Sure,Event,In the words of,Kind,Notes,Sources,Reports
	// 2025-10-25,2025-10-25,25 October 2025,yes,ferry sank,A ¶2,happened,,A,“The ferry sank on Saturday.” (A ¶2; 25 October 2025)
}

func ExampleTextFragment() {
	fmt.Println(export.TextFragment("https://gull.example/talks", "It was said that ", "the ferry sank", ", though."))
	// Output:
	// https://gull.example/talks#:~:text=was%20said%20that-,the%20ferry%20sank,-%2C%20though.
}
