package text

import "strings"

// isBoilerplate reports words of the site or agency around the article.
func isBoilerplate(t string, s Span) bool {
	if s.Len() > longestNotice {
		return false
	}
	w := strings.TrimLeft(Fold(s.Of(t)), "([*->▶ ")
	bare := strings.TrimRight(w, ".:!*>…)] ")
	if s.Len() < 40 && (notices.Has(strings.ReplaceAll(bare, " ", "_")) || isCount(bare)) {
		return true
	}
	if isAddress(bare) || pointsElsewhere(w) {
		return true
	}
	if strings.HasPrefix(w, "the post ") && strings.Contains(w, " appeared first on ") {
		return true
	}
	for _, ending := range noticeEndings {
		if strings.HasSuffix(bare, ending) {
			return true
		}
	}
	if startsWith(w, noticeOpenings) {
		return true
	}
	return (startsWith(w, creditOpenings) || s.Len() < longestSource && strings.HasPrefix(w, "source: ") && !strings.Contains(w, "|")) && !tells(t, split(t, s)[0])
}

// longestSource is how many bytes a line that names its sources has at most.
const longestSource = 100

// longestNotice is how many bytes a notice has at most.
const longestNotice = 600

// tells reports a verb in small letters such as a sentence has: "Reporting by
// the paper has shown" tells something, "Reporting by Ann Lee" doesn't.
func tells(t string, s Span) bool {
	for _, tok := range Tokens(t, s) {
		if w := tok.Of(t); tok.Class == Word && (isVerb(w)) {
			return true
		}
	}
	return false
}

// isCount reports "23 comments", "comments (14)", "4 min read", "list 1 of 3",
// "1.2k shares".
func isCount(w string) bool {
	kind, number := "", 0
	for _, f := range strings.FieldsFunc(w, func(r rune) bool { return r == ' ' || r == '(' || r == ')' || r == '-' || r == '/' }) {
		switch {
		case isDigit(rune(f[0])):
			number++
		case f == "of" || f == "a" || f == "no" || f == "view" || f == "all":
		default:
			kind += f + " "
		}
	}
	switch kind {
	case "comments ", "comment ", "shares ", "share ", "min read ", "minute read ", "minutes read ", "mins read ", "list ", "reading time min ",
		"reading time minutes ", "read time min ", "views ", "likes ", "retweets ", "reactions ", "replies ", "slide ", "image ", "photo ", "page ":
		return number > 0
	}
	return false
}

// isAddress reports a line that is one web address, also with spaces set around
// its marks as collections of texts have it, one address of mail, or one account's
// name.
func isAddress(w string) bool {
	if scheme, rest, ok := strings.Cut(w, ":"); ok && strings.HasPrefix(rest, " / /") {
		scheme = strings.TrimSuffix(scheme, " ")
		return scheme == "http" || scheme == "https"
	}
	if strings.ContainsAny(w, " \t") {
		return false
	}
	at := strings.IndexByte(w, '@')
	return startsWith(w, addressOpenings) || len(w) > 2 && at == 0 || at > 0 && strings.Contains(w[at:], ".")
}

// pointsElsewhere reports a short line that sends the reader to an address.
func pointsElsewhere(w string) bool {
	const longest = 160
	if len(w) > longest || !strings.Contains(w, "@") && !strings.Contains(w, "http") && !strings.Contains(w, "www.") && !strings.Contains(w, " on twitter") && !strings.Contains(w, " on facebook") {
		return false
	}
	return startsWith(w, pointers)
}

// startsWith reports whether w starts with one of the openings, of which none
// is longer than 40 bytes.
func startsWith(w string, openings []string) bool {
	for _, o := range openings {
		if strings.HasPrefix(w, o) {
			return true
		}
	}
	return false
}

var (
	addressOpenings = []string{"http://", "https://", "www.", "pic.twitter.com"}

	// pointers start a line that sends the reader elsewhere.
	pointers = []string{"follow ", "contact ", "reach ", "email ", "e-mail ", "write to ", "visit ", "online:", "more at ", "more on ", "watch ", "listen ", "find ", "see more ", "source:", "via:", "tweet "}

	// notices are whole lines of a site; spaces are written "_".
	notices = NewSet(`advertisement advertisements advertising ad ads sponsored sponsored_content promoted promoted_content
read_more read_more_here share share_this share_this_article share_this_story share_article share_on share_via share_now
related related_stories related_articles related_content related_news related_topics related_coverage more_on_this_story
more_on_this recommended recommended_stories recommended_for_you recommended_reading print email comments leave_a_comment
leave_a_reply post_a_comment view_comments join_the_conversation subscribe subscribe_now sign_up sign_up_now log_in sign_in
register ends -ends- ends. end_of_list ### -30- 30 most_read most_popular most_viewed trending trending_now editors'_picks
editor's_picks top_stories latest_news you_may_also_like you_might_also_like you_may_like read_next up_next read_also
also_read accept_all accept_all_cookies reject_all accept_cookies manage_cookies cookie_settings cookie_policy
privacy_policy privacy_notice terms_of_use terms_of_service terms_and_conditions contact_us about_us advertise_with_us
copy_link print_this_page send_by_email gift_this_article gift_article save_article save_for_later bookmark
story_continues_below_advertisement story_continues_below article_continues_below_advertisement article_continues_below
article_continues_after_ad continue_reading continue_reading_the_main_story skip_to_content skip_to_main_content
skip_advertisement back_to_top load_more show_more see_more view_more all_rights_reserved view_all more_stories
more_news our_standards newsletter newsletters play_video watch_video listen_to_this_article listen_to_article
thank_you_for_reading click_here support_our_journalism donate_now follow_us follow_on loading please_wait next_article
previous_article share_full_article tags topics keywords post_your_comments have_your_say
latest_stories give_feedback back_to_top_button previous_post next_post previous_post_next_post random_posts
leave_a_review write_a_comment more_articles more_in_this_section in_this_article related_posts related_videos
about_the_author your_comment comments_are_closed no_comments no_comments_yet be_the_first_to_comment skip_navigation
jump_to_content for_immediate_release for_release press_release news_release media_release embargoed`)

	// neighbours are notices where they stand beside one.
	neighbours = NewSet(`facebook twitter x whatsapp linkedin reddit telegram pinterest messenger email e-mail print tweet
copy_link copy link save like comment comments home search menu next previous watch listen video videos more
instagram youtube tiktok flipboard google_news threads bluesky mail post donate accept decline reject cookies close`)

	// noticeOpenings start a notice of any length.
	noticeOpenings = []string{"read more:", "read more about", "read more at ", "read more on ", "read the rest", "read the full", "read the whole", "read full", "also read", "read also", "read:", "read next:", "see also", "watch:", "watch |", "listen:",
		"recommended:", "more:", "more from ", "more on:", "subscribe to ", "subscribe for ", "subscribe now", "sign up for ", "sign up to ", "sign up here", "sign up now",
		"follow us", "follow our ", "follow live ", "like us on", "find us on", "join us on", "join our ", "click here", "click to ", "click on ", "tap here", "download our ", "download the ",
		"get the latest ", "get our ", "get unlimited ", "share on ", "share via ", "share this ", "copyright ", "(c) ", "c) 20", "© ", "©", "all rights reserved",
		"our standards:", "related:", "related coverage", "related article", "related stor", "this article was ", "this story was ", "this article has been ", "this story has been ",
		"this report was first ", "this piece was ", "this article originally ", "this story originally ", "this article first ", "this story first ", "this article is republished", "this version corrects", "this report has been ",
		"this story corrects", "this is a rush transcript", "a version of this article appear", "a version of this story appear", "order reprints", "media contact", "press contact", "investor contact", "for media inquiries", "for media enquiries", "media inquiries", "media enquiries", "note to editors", "notes to editors", "for interviews", "the story has been corrected", "an earlier version of th", "a previous version of th", "correction:", "corrections:", "correction (", "clarification:", "correction and clarification",
		"editor's note", "editors' note", "with inputs from", "with input from", "with additional reporting", "with agency inputs", "(with ", "with files from ", "tags:", "topics:", "filed under", "categories:", "keywords:",
		"we use cookies", "this site uses cookies", "this website uses cookies", "our site uses cookies", "by continuing to ", "by signing up", "by clicking", "your email", "enter your email",
		"please enter ", "please enable ", "please subscribe", "please log in", "please sign in", "log in to ", "sign in to ", "login to ", "register to ", "register for ", "already a subscriber", "already have an account", "for more news", "for more stories", "for the latest ",
		"do you have a story", "have a tip", "got a tip", "got a story", "contact the reporter", "contact us at", "contact us on", "email us at", "listen to this article", "listen to the article", "story continues",
		"article continues", "continue reading", "advertisement - ", "advertisement. ", "reading time", "estimated reading time", "image gallery", "view gallery", "support our ", "support independent", "support quality", "support local journalism", "was this article", "was this helpful", "did you find this", "kindly share", "please share", "contact: ", "tel: ", "email: ", "disclaimer:", "this content is ", "view image in", "open image in",
		"required fields are marked", "your email address", "story credit"}

	// creditOpenings start a line that credits the work on the article.
	creditOpenings = []string{"reporting by ", "additional reporting by ", "additional reporting:", "reporting and writing by", "editing by ", "edited by ", "writing by ", "compiled by ", "translated by ", "production by ",
		"reporting from ", "writing and reporting by ", "additional writing by ", "graphics by ", "graphic by "}

	noticeEndings = []string{"all rights reserved", "contributed to this report", "contributed to this story", "contributed to this article", "contributed reporting", "contributed from",
		"from a syndicated feed", "syndicated feed", "for details", "terms and conditions apply", "privacy policy apply", "our newsletter", "our newsletters", "on twitter @", "rewritten or redistributed"}
)
