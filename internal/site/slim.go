package site

// slim makes a linked program smaller, and leaves what it does as it is.
func slim(program []byte) ([]byte, error) {
	list, err := readModule(program)
	if err != nil {
		return nil, err
	}
	var kept []section
	for _, s := range list {
		switch s.id {
		case sectionCustom: // who made it, and when: nothing that runs
			continue
		case sectionData:
			memory, err := readMemory(s.body)
			if err != nil {
				return nil, err
			}
			s.body = writeMemory(memory)
		}
		kept = append(kept, s)
	}
	return writeModule(kept), nil
}
