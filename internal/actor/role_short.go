package actor

// shortTitles are what the short forms of titles stand for, as roleClass gives it.
var shortTitles = map[string]string{
	"sen": "senator", "rep": "congress", "gov": "governor", "gen": "general", "col": "colonel", "capt": "captain", "lt": "lieutenant",
	"sgt": "sergeant", "adm": "admiral", "maj": "major", "prof": "professor", "dr": "doctor", "rev": "reverend",
}
