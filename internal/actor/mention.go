package actor

// addSecondary adds mentions by role and by pronoun to those by name.
func (c *Cast) addSecondary(doc int, p *page, groups []*group) {
}
