package app

import (
	"strings"

	"mend/content"
)

// Lang is the language everything is shown in, as a BCP 47 tag.
const Lang = content.Shown

// Addresses of the pages, without the folder the site lives in.
const (
	welcomePage  = "/"
	quizPage     = "/quiz/"
	checkPage    = "/check/"
	resultPage   = "/result/"
	helpPage     = "/help/"
	aboutPage    = "/about/"
	keptPage     = "/kept/"
	hidePage     = "/hide/"
	sourcesPage  = "/sources/"
	keysPage     = "/keys/"
	sharePage    = "/share/"
	letterPage   = "/letter/"
	comparePage  = "/compare/"
	notFoundPage = "/404.html"
)

// awayPage is where Leave now leads without scripts. It is not one of Mend's
// pages: package web writes it, and nothing of Mend runs there.
const awayPage = "/away/"

// Page is one address of the site.
type Page struct {
	// Path begins with a slash and does not contain the folder the site lives in.
	Path string
	// Title is what the browser shows and remembers. Pages that have to do with
	// a question or a result all share one title.
	Title string
}

// Pages lists every page, the start page first. The page "/404.html" stands for
// every address that is not listed.
func Pages() []Page {
	words := source().words
	paths := []string{
		welcomePage, quizPage, checkPage, resultPage, sharePage, letterPage, comparePage,
		helpPage, aboutPage, keptPage, hidePage, sourcesPage, keysPage, notFoundPage,
	}
	pages := make([]Page, len(paths))
	for i, path := range paths {
		pages[i] = Page{path, title(words, path)}
	}
	return pages
}

// title returns the title of a page. Only pages that anyone might read for any
// reason have one of their own.
func title(words *content.Words, path string) string {
	switch path {
	case helpPage:
		return words.Say("title.help")
	case aboutPage, sourcesPage:
		return words.Say("title.about")
	default:
		return words.Say("title.mend")
	}
}

// pageAt returns the page that an address belongs to. base is the folder the
// site lives in: "/" or "/sub/".
func pageAt(path, base string) string {
	within, ok := strings.CutPrefix(path, strings.TrimSuffix(base, "/"))
	if !ok {
		return notFoundPage
	}
	within = strings.Trim(strings.TrimSuffix(within, "index.html"), "/")
	switch page := "/" + within + "/"; page {
	case "//":
		return welcomePage
	case quizPage, checkPage, resultPage, sharePage, letterPage, comparePage,
		helpPage, aboutPage, keptPage, hidePage, sourcesPage, keysPage:
		return page
	default:
		return notFoundPage
	}
}

// href returns the address of a page. Every link goes through it.
func href(page, base string) string {
	return strings.TrimSuffix(base, "/") + page
}
