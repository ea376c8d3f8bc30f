package intake

import (
	"strings"
	"testing"
)

// webArchive is a page as Chromium saves it.
var webArchive = strings.ReplaceAll(`From: <Saved by Blink>
Snapshot-Content-Location: https://coastmail.example/port
Subject: Port reopens
MIME-Version: 1.0
Content-Type: multipart/related;
	type="text/html";
	boundary="----MultipartBoundary--x1----"

------MultipartBoundary--x1----
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable
Content-Location: https://coastmail.example/port

<!DOCTYPE html><html><head><title>Port reopens | Coast Mail</title></head><bo=
dy><h1>Port reopens</h1><p class=3D"x">The port reopened =E2=80=9Cat last=E2=
=80=9D, the harbour master said.</p></body></html>
------MultipartBoundary--x1----
Content-Type: image/png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
------MultipartBoundary--x1------
`, "\n", "\r\n")

func TestWebArchive(t *testing.T) {
	encoded := strings.Replace(webArchive, "quoted-printable", "base64", 1)
	from := strings.Index(encoded, "<!DOCTYPE")
	encoded = encoded[:from] + "PGgxPlBvcnQg\r\ncmVvcGVuczwvaDE+PHA+VGhlIHBvcnQgcmVvcGVuZWQg4oCcYXQgbGFzdOKAnSwgdGhlIGhhcmJvdXIgbWFzdGVyIHNhaWQuPC9wPg==" + encoded[strings.Index(encoded, "</html>")+7:]
	for name, data := range map[string]string{"port.mhtml": webArchive, "port.txt": webArchive, "port.mht": encoded} {
		d := open(t, name, data)[0]
		if want := "Port reopens\n\nThe port reopened “at last”, the harbour master said.\n"; d.Text != want || d.Meta.URL != "https://coastmail.example/port" || d.Meta.Title != "Port reopens" || d.Kind != Page {
			t.Errorf("%s: %+v\n%q", name, d.Meta, d.Text)
		}
	}
}
