package intake

import "strings"

// Cues of lines around an article.
var (
	endCues = []string{"related articles", "related stories", "related content", "related news", "related topics", "related coverage", "related:", "more on this story", "more on this topic",
		"more from ", "more in ", "more about ", "more stories", "more news", "most read", "most popular", "most viewed", "read next", "read more on", "you may also like", "you might also like",
		"recommended", "comments", "leave a comment", "leave a reply", "join the conversation", "join the discussion", "about the author", "about the authors",
		"share this", "sign up", "subscribe to", "newsletter", "trending", "popular stories", "latest news", "latest stories", "top stories", "editor's picks", "editors' picks",
		"editor’s picks", "editors’ picks", "what to read next", "also in the news", "elsewhere on", "around the web", "from our partners", "sponsored", "explore more", "in other news"}
	sideCues = []string{"read more", "read also", "also read", "see also", "related:", "related story", "advertisement", "article continues", "story continues", "continue reading",
		"sign up", "subscribe", "click here", "follow us", "share this", "share on", "watch:", "listen:", "watch now", "listen to this", "download the app", "get the app",
		"this article was amended", "support our journalism", "image source", "image caption", "photo:", "photograph:", "picture:", "image:", "credit:", "video:", "graphic:",
		"more:", "recommended:", "don't miss", "don’t miss", "skip to", "jump to", "back to top", "copy link", "save article", "print this", "loading", "please enable", "enable javascript",
		"open in app", "sponsored", "promoted", "we use cookies", "accept all", "tags:", "topics:", "filed under", "posted in", "© "}
)

// isCall reports a sentence that asks the reader to sign up or to listen.
func isCall(s string) bool {
	const longest = 250
	if len(s) > longest || !beginsWith(s, []string{"sign up", "subscribe", "register ", "listen to", "download ", "get our", "get the", "join our", "follow our", "follow us", "want more", "support "}) {
		return false
	}
	low := strings.ToLower(s)
	for _, thing := range []string{"newsletter", "inbox", "this article", "this story", "our app", "the app", "our channel", "our podcast", "our coverage", "our journalism"} {
		if strings.Contains(low, thing) {
			return true
		}
	}
	return false
}

// beginsWith reports a line that begins with one of the cues, which are in small
// letters.
func beginsWith(s string, cues []string) bool {
	low := strings.ToLower(s[:min(len(s), 80)])
	for _, cue := range cues {
		if strings.HasPrefix(low, cue) {
			return true
		}
	}
	return false
}
