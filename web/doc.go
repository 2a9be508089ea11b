//go:build !wasm

// Package web turns rendered pages and a compiled engine into a static site, and
// serves that site. It knows neither the questions nor the screens: it is given
// markup and words, and it never runs in a browser.
//
// # What is in the folder
//
//   - shell.html   what surrounds every page: head, boot message, scripts
//   - left.js      keeps those who have left from being brought back
//   - early.js     what else cannot wait: takes a letter out of the address, and
//     holds what is pressed until somebody listens. These two are the script that
//     every page begins with, and all that is waited for before a page is read
//   - boot.js      what the first questions need; brings in the rest
//   - headstart.js lets a person answer the first questions before the engine
//     runs. These two run as soon as a page has been read (boot.go). All that
//     follow come after the first paint, in one script but for the next
//   - leave.js     empties the screen and leaves; it comes first and by itself.
//     away.html and away.js are the neutral page for those who leave without a
//     network (leave.go)
//   - storage.js   a stand-in where the browser's storage is blocked
//   - seal.js      cryptography with a code or a passphrase, done by the browser
//   - hpke.js      cryptography with a key, for letters that one person can read
//   - store.js     keeps one text on the device once a person has chosen so, with
//     record.js (its bytes), backup.js (a file to take away) and database.js (the
//     browser's database)
//   - engine.js    starts the engine
//   - offline.js   has the browser fetch the worker
//   - install.js   keeps the browser's offer to install until there is a result
//   - aloud.js     has screen readers say what has just happened
//   - steady.js    keeps the foot of the page from jumping between screens
//   - keys.js      digits choose an answer, Enter goes on
//   - sw.js        the worker that keeps the site for use without a network
//   - style.css, parts/*.css   the looks, one file per part of the screen; those
//     of the first screens come first, all others after the first paint (style.go)
//   - icon.go      the mark and the pictures with it, drawn by code in the sizes
//     that are wanted
//   - DESIGN.md    how Mend looks, and why
//
// # What a built site looks like
//
//	index.html  quiz/index.html ...  404.html    one file per page
//	away/index.html                              the neutral page
//	assets/NAME.HASH.EXT                         what pages are made of
//	sw.js  manifest.webmanifest                  what makes the site an app
//	_headers                                     for hosts that read it
//	*.br *.gz                                    compressed, beside each file of text
//
// The hash in a name is that of the content, so an asset may be kept for ever
// and a page decides by itself which assets belong to it. Two builds of the same
// sources are identical byte for byte.
//
// # From sources to site
//
// [Build] reads the embedded files and the [Site] it is given, brings the markup
// into one exact form (markup.go), names the assets after their content
// (assets.go), fills in the shell (shell.go), describes the app to the system
// (manifest.go), lists for the worker what belongs to this version (worker.go),
// looks for what would go wrong in a browser (check.go), compresses (compress.go),
// and only then puts the finished folder in the place of the old one (folder.go).
//
// [Handler] serves the result the way a good static host does, with the headers
// that Mend's promise of privacy rests on (headers.go).
package web
