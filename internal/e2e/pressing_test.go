package e2e

import (
	"context"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// pressing presses keys, one after another. A key that types is one event from its
// going down to its letter, as of a keyboard: where the page handles its going
// down, no letter follows. chromedp.KeyEvent sends the letter by itself, and
// Enter in a field pressed the button that got the focus by it.
func pressing(pressed string) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		for _, r := range pressed {
			events := kb.Encode(r)
			if len(events) == 3 {
				down, letter := events[0], events[1]
				down.Text, down.UnmodifiedText = letter.Text, letter.UnmodifiedText
				events = append(events[:1], events[2])
			}
			for _, event := range events {
				if _, err := cdp.Call(ctx, t, input.DispatchKeyEvent, *event); err != nil {
					return err
				}
			}
		}
		return nil
	})
}
