package text

import "strings"

// longestCaption is how many bytes a caption has at most.
const longestCaption = 450

// isCaption reports a line that describes or credits a picture: it says so at
// its start, or ends with the credit of one.
func isCaption(t string, s Span) bool {
	if s.Len() > longestCaption {
		return false
	}
	w := strings.TrimLeft(Fold(s.Of(t)), "([ ")
	if startsWith(w, captionOpenings) {
		return true
	}
	w = strings.TrimRight(w, ")]. ")
	for _, ending := range captionEndings {
		if strings.HasSuffix(w, ending) {
			return true
		}
	}
	return isPictureCredit(creditPart(w), w) || isDatedScene(t, s) || closesWithCredit(t, s)
}

// closesWithCredit reports the credit of a picture at the end of a line whatever
// agency it names: "[Ann Lee/The Meridian]", "Photograph: A. Lee/The Meridian".
func closesWithCredit(t string, s Span) bool {
	const longest = 60
	line := s.Of(t)
	if i := strings.LastIndexByte(line, '['); i > 0 && strings.HasSuffix(line, "]") && len(line)-i < longest {
		name, outlet, ok := strings.Cut(line[i+1:len(line)-1], "/")
		return ok && outlet != "" && isName(t, Span{s.Start + i + 1, s.Start + i + 1 + len(name)})
	}
	for _, sign := range [...]string{"Photograph: ", "Photo: ", "Picture: ", "Image: "} {
		if i := strings.LastIndex(line, sign); i > 0 && len(line)-i < longest && strings.IndexByte(line[i:], '/') > 0 {
			return true
		}
	}
	return false
}

// creditPart is what may be the credit of a picture: what follows the last full
// stop, bar or opening bracket.
func creditPart(w string) string {
	start := 0
	for _, mark := range []string{". ", " | ", "(", "[", "; ", ".” ", "? "} {
		if i := strings.LastIndex(w, mark); i >= 0 {
			start = max(start, i+len(mark))
		}
	}
	return strings.TrimSpace(w[start:])
}

// isPictureCredit reports "reuters/jane smith", "jane smith/afp", "photo: jane
// smith", "handout via ap"; whole is the line that w ends.
func isPictureCredit(w, whole string) bool {
	const longest = 80
	if len(w) > longest || w == "" {
		return false
	}
	if startsWith(w, pictureOpenings) {
		return true
	}
	if soleCredits.Has(w) && w != whole {
		return true
	}
	for _, sep := range []string{"/", " via ", " - ", " for ", " – "} {
		if before, after, ok := strings.Cut(w, sep); ok {
			last := after[strings.LastIndex(after, sep)+1:]
			if pictureAgencies.Has(firstField(before)) && sep == "/" || pictureAgencies.Has(strings.TrimSpace(last)) || sep != " for " && pictureAgencies.Has(firstField(strings.TrimSpace(after))) {
				return sep == "/" || sep == " via " || len(strings.Fields(before)) <= 4
			}
		}
	}
	return false
}

// endsWithAgency reports the agency that a line ends with after a dash, as
// captions do and as the last paragraph of a story may: "… on Monday. —AFP".
func endsWithAgency(t string, s Span) bool {
	i := s.Start + strings.LastIndexAny(s.Of(t), "-–—―")
	if i <= s.Start {
		return false
	}
	_, n := runeAt(t, i, s.End)
	before, _ := runeBefore(t, trim(t, Span{s.Start, i}).End, s.Start)
	last := Span{i + n, s.End}
	return last.Len() <= 12 && (isTerminal(before) || isClosing(before) || t[i-1] == ' ') && pictureAgencies.Has(strings.Trim(Fold(last.Of(t)), " ."))
}

func firstField(s string) string {
	before, _, _ := strings.Cut(s, " ")
	return before
}

var (
	captionOpenings = []string{"photo:", "photos:", "image:", "images:", "photo by ", "photos by ", "photograph:", "photograph by ", "photographs by ", "picture:", "pictures:", "picture by ", "pictured:",
		"pictured above", "caption:", "file photo", "file - ", "file – ", "file — ", "file pic", "file image", "file:", "video:", "photo credit", "photo courtesy", "photo -", "photo |", "image credit", "image caption",
		"image source", "image by ", "image courtesy", "picture credit", "picture courtesy", "pic:", "pic credit", "pic courtesy", "credit:", "credits:", "illustration:", "illustration by ", "graphic:", "getty images", "representational image",
		"representative image", "representational photo", "representative photo", "representational pic", "image for representation", "screengrab", "screenshot", "image copyright", "media caption", "from left:", "from left,", "left to right", "clockwise from",
		"ap photo", "afp photo", "reuters photo", "photo/"}

	captionEndings = []string{"getty images", "getty", "file photo", "file image", "file pic", "pa wire", "shutterstock", "alamy", "alamy stock photo", "istock", "istockphoto", "unsplash", "wikimedia commons", "wikimedia",
		"ap photo", "afp photo", "reuters photo", "pti photo", "/file", "pool via ap", "anadolu agency", "representational image", "representative image"}

	pictureOpenings = []string{"photo:", "photo by", "photo courtesy", "photo credit", "photograph:", "photograph by", "photos:", "picture:", "picture by", "pictures:", "image:", "image credit", "image courtesy", "credit:", "courtesy:", "courtesy of ", "courtesy photo", "handout", "ap photo", "afp photo",
		"pti photo", "reuters photo", "source: getty", "via reuters", "via ap", "via afp", "photograph courtesy"}

	// soleCredits are agencies whose name alone, after a full stop, is a credit.
	soleCredits = NewSet(`ap afp reuters epa aap xinhua getty anadolu`)

	// pictureAgencies credit pictures with a slash: "Jane Smith/AFP".
	pictureAgencies = NewSet(`ap afp reuters epa epa-efe efe getty pa aap xinhua tass bloomberg dpa ansa anp pti ani upi
yonhap kyodo jiji shutterstock alamy anadolu rex nurphoto sipa zuma imago redux magnum file handout pool nasa
unicef unhcr unsplash flickr wikimedia corbis cp mti ntb tt keystone belga lusa lehtikuva hina nyt photo`)
)
