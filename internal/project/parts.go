package project

import "errors"

// Parts are a project as a store keeps it: a head, and each document's bytes
// under their hash, so that a change of a word needn't write every document
// again.
type Parts struct {
	Head      []byte
	Documents map[string][]byte // by Hash
}

// Parts takes the project apart.
func (p Project) Parts() Parts {
	hashes := p.hashes()
	parts := Parts{Head: p.frame(hashes).bytes(), Documents: make(map[string][]byte, len(p.Documents))}
	for i, d := range p.Documents {
		parts.Documents[hashes[i]] = d.Data
	}
	return parts
}

// Needs are the hashes of the documents that belong to a head, each once.
func Needs(head []byte) ([]string, error) {
	f, err := parse(head)
	if err != nil {
		return nil, err
	}
	var list []string
	seen := map[string]bool{}
	for _, d := range f.Documents {
		if !seen[d.SHA256] {
			seen[d.SHA256] = true
			list = append(list, d.SHA256)
		}
	}
	return list, nil
}

// Join puts a project together again. It is as strict as Decode.
func (parts Parts) Join() (Project, error) {
	return decode(parts.Head, func(d document) ([]byte, error) {
		if data, ok := parts.Documents[d.SHA256]; ok && d.Text == nil && d.Base64 == nil {
			return data, nil
		}
		return nil, errors.New("it is missing")
	})
}
