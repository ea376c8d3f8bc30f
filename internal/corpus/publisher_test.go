package corpus

import "testing"

func TestPublisher(t *testing.T) {
	story := "Snow closed the pass on Tuesday evening. Lorries were sent back.\nTrains ran an hour late, the railway said.\n"
	for _, tt := range []struct{ in, publisher, title string }{
		{"Snow closes the pass\n" + story + "© 2024 Nordvik Media. All rights reserved.", "Nordvik Media", "Snow closes the pass"},
		{"Snow closes the pass\n" + story + "Copyright © 2019-2024 by The Alpine Post, Inc.", "The Alpine Post", "Snow closes the pass"},
		{"Snow closes the pass\n" + story + "Copyright 2021 The Associated Press. All rights reserved.", "The Associated Press", "Snow closes the pass"},
		{"Snow closes the pass\n" + story + "All rights reserved.", "", "Snow closes the pass"},
		{"Snow closes the pass\n" + story + "Published in Dawn, November 10th, 2025", "Dawn", "Snow closes the pass"},
		{"Snow closes the pass\nPublished on November 9, 2025\n" + story, "", "Snow closes the pass"},
		{"Snow closes the pass\nPublished by Ann Lee\n" + story, "", "Snow closes the pass"},
		{"Snow closes the pass\n" + story + "This article was originally published by The Valley Record.", "The Valley Record", "Snow closes the pass"},
		{"Snow closes the pass\n" + story + "The post Snow closes the pass appeared first on Valley Times.", "Valley Times", "Snow closes the pass"},
		{"Snow closes the pass | Valley Times\n" + story, "Valley Times", "Snow closes the pass"},
		{"Snow closes the pass - The Alpine Post\n" + story, "The Alpine Post", "Snow closes the pass"},
		{"Snow closes the pass - Trains Late\n" + story, "", "Snow closes the pass - Trains Late"},
		{"Snow closes the pass\n\nBy Lena Voss\nHarlow Courier, 3 March 2024\n\n" + story, "Harlow Courier", "Snow closes the pass"},
		{"Snow closes the pass\n\nThe Star\n11 March 2024\n\n" + story, "The Star", "Snow closes the pass"},
		{"Snow closes the pass\n\nRadio Tarn | 11 March 2024 18:20\n\n" + story, "Radio Tarn", "Snow closes the pass"},
		{"Snow closes the pass\n\nBy Lena Voss\nHarlow Ledger-Star\nMarch 3, 2024\n\n" + story, "Harlow Ledger-Star", "Snow closes the pass"},
		{"HARWICK MAIL, FRIDAY, NOVEMBER 13, 1936.\n\nSNOW CLOSES THE PASS\n\n" + story, "HARWICK MAIL", "SNOW CLOSES THE PASS"},
		{"The Dale - April 10, 2007 - 7:07AM\n\nSnow closes the pass\n\n" + story, "The Dale", "Snow closes the pass"},
		{"Snow closes the pass\n\nThe Dale - April 10, 2007 - 7:07AM\n\n" + story, "The Dale", "Snow closes the pass"},
		{"Harlow Courier – 10 April 2007, 07:07\n\nSnow closes the pass\n\n" + story, "Harlow Courier", "Snow closes the pass"},
		{"Snow Diary - April 10, 2007\n\n" + story, "", "Snow Diary - April 10, 2007"},
		{"https://www.dalepost.example/news/2013/06/18/snow-closes-the-pass\n\nSnow closes the pass\n\n" + story, "dalepost.example", "Snow closes the pass"},
		{"www.dalepost.example/snow\nSnow closes the pass\n\n" + story + "© 2024 Nordvik Media", "Nordvik Media", "Snow closes the pass"},
		{"Snow closes the pass\n\n" + story + "https://www.dalepost.example/news", "", "Snow closes the pass"},
		{"Snow closes the pass\n\nAda Post, transport editor\n11 March 2024\n\n" + story, "", "Snow closes the pass"},
		{"---\npublisher: The Gazette\n---\nSnow closes the pass\n" + story + "© 2024 Nordvik Media", "The Gazette", "Snow closes the pass"},
	} {
		d, err := Read(File{Name: "a.txt", Data: []byte(tt.in)})
		if err != nil || d.Meta.Publisher != tt.publisher || d.Title.Text != tt.title {
			t.Errorf("%q: publisher %q, title %q, error %v; want %q, %q", tt.in, d.Meta.Publisher, d.Title.Text, err, tt.publisher, tt.title)
		}
		if s := d.Title.Span; s == nil || s.Of(d.Text) != d.Title.Text {
			t.Errorf("%q: the title's span isn't the title", tt.in)
		}
	}
}

func TestBylineAuthor(t *testing.T) {
	story := "\nSnow closed the pass on Tuesday evening. Lorries were sent back.\nTrains ran an hour late.\n"
	for _, tt := range []struct{ byline, author string }{
		{"By Lena Voss", "Lena Voss"},
		{"BY LENA VOSS | The Post", "LENA VOSS"},
		{"Written by Lena Voss", "Lena Voss"},
		{"Lena Voss, transport correspondent", "Lena Voss"},
		{"Ana Ruiz | Madrid | 9 May 2017", "Ana Ruiz"},
		{"Published November 9, 2025\nBy Lena Voss", "Lena Voss"},
		{"Published in Dawn, November 9th, 2025", ""},
		{"Published\n9 May 2017\nLena Voss\nNorthern News, Whitby", "Lena Voss"},
		{"Lena Voss in Port Clare\nWed 5 Nov 2025 12.01 CET", "Lena Voss"},
		{"9 May 2017", ""},
		{"Updated: 9 May 2017", ""},
		{"Northern Herald\nMarch 3, 2024", ""},
		{"Northern Herald\nMarch 3, 2024\nBy Lena Voss", "Lena Voss"},
		{"Lena Voss, Northern Herald", "Lena Voss"},
		{"STAFF REPORTER\nBHOPAL, JUNE 17", "STAFF REPORTER"},
		{"FROM OUR OWN CORRESPONDENT\nFALMOUTH, WEDNESDAY NIGHT.", "OUR OWN CORRESPONDENT"},
		{"BHOPAL, JUNE 17", ""},
		{"Ada Post, transport editor", "Ada Post"},
	} {
		d, err := Read(File{Name: "a.txt", Data: []byte("Snow closes the pass\n" + tt.byline + story)})
		if err != nil || d.Meta.Author != tt.author {
			t.Errorf("%q: author %q, error %v; want %q", tt.byline, d.Meta.Author, err, tt.author)
		}
	}
}
