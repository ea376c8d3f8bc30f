package hostile

import (
	"fmt"
	"testing"
)

func TestWords(t *testing.T) {
	seen := map[string]bool{}
	for _, words := range Words("https://beacon.invalid") {
		if seen[words] {
			t.Errorf("%q stands there twice", words)
		}
		seen[words] = true
	}
	if len(seen) < 60 {
		t.Errorf("only %d", len(seen))
	}
}

func ExampleWords() {
	fmt.Println(Words("https://beacon.invalid")[0])
	// Output: </script><script>window.alive=1</script>
}
