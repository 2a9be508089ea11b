package main

import (
	"errors"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"time"

	"mend/content"
)

const helplinesName = "helplines.yaml"

// helplineKinds is what a helpline can be for.
var helplineKinds = []string{"violence", "crisis", "own-behaviour"}

// readHelplines reads and checks the file of helplines. The file is a list.
func readHelplines(r *report, folder fs.FS) ([]content.Helpline, error) {
	helplines := []content.Helpline{}
	root, err := readFile(r, folder, helplinesName, listNode)
	if errors.Is(err, fs.ErrNotExist) {
		r.fault(newSource(helplinesName, "").whole(), "write it; whoever is in danger needs it", "there are no helplines")
		return helplines, nil
	}
	if err != nil || root == nil {
		return helplines, err
	}
	for _, entry := range root.list {
		entry.field("checked_on").readAsText()
	}
	decode(r, root, &helplines)
	seen := map[string]bool{}
	for i, h := range helplines {
		checkHelpline(r, root.list[i], h)
		if seen[h.ID] {
			at, _ := root.list[i].part("id")
			r.fault(at, "give each helpline an id of its own", "%q is used twice", h.ID)
		}
		seen[h.ID] = true
		if i > 0 && h.Country == "" && helplines[i-1].Country != "" {
			r.fault(root.list[i].place, "move it above those of one country", "%q is worldwide, and stands below a country", h.ID)
		}
	}
	return helplines, nil
}

// readAsText takes what YAML reads as a date for the text it is.
func (n *node) readAsText() {
	if n != nil && n.reads == date {
		n.reads = ""
	}
}

var countryPattern = regexp.MustCompile(`^([A-Z]{2})?$`)

func checkHelpline(r *report, entry *node, h content.Helpline) {
	check := func(good bool, part, hint, what string) {
		if !good {
			at, _ := entry.part(part)
			r.fault(at, hint, "helpline %q %s", h.ID, what)
		}
	}
	check(h.ID != "", "id", "give it an id", "has no id")
	check(h.Name != "", "name", "write how the service calls itself", "has no name")
	check(countryPattern.MatchString(h.Country), "country", "write two capital letters; leave it out for worldwide", "has an unknown country")
	check(h.Phone+h.Text+h.Web != "", "id", "write phone, text or web", "cannot be reached")
	check(h.Source != "", "source", "write the address it was compared with", "has no source")
	_, err := time.Parse(time.DateOnly, h.CheckedOn)
	check(err == nil, "checked_on", "write the day it was compared with its source, as 2026-01-31", "has no checked_on date")
	check(len(h.For) > 0, "for", "use "+strings.Join(helplineKinds, ", "), "is for nothing")
	for _, kind := range h.For {
		if !slices.Contains(helplineKinds, kind) {
			at, _ := entry.find(kind)
			r.fault(at, "use "+strings.Join(helplineKinds, ", "), "helpline %q is for %q, which is unknown", h.ID, kind)
		}
	}
}
