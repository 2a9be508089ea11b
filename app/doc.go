// Package app is Mend's screens, and the only package that knows the browser.
//
// The answers are the only state (see package quiz), together with where a
// person is. Everything on screen is worked out again from the two.
//
// # Who does what
//
//   - a [page] is an address: "/", "/quiz/", "/check/" ... ([Pages] lists them);
//   - a spot is a place a person can be: a page and, on the quiz page, which
//     stop, on the pages for handing over, which step (spot.go). Where Continue
//     and Back lead from a spot, and which spots are open at all, is decided in
//     journey.go, without any browser;
//   - the root component (root.go, moves.go) keeps the answers and the spot,
//     and draws what belongs to it: one file per screen, one per larger part;
//   - what is kept from one visit to the next is decided in keeping.go alone; the
//     choice of how in keep_choice.go, the lock in lock.go, what to do when
//     something is in the way in trouble.go. The page about it is kept.go, with
//     the people one answers about (cases.go), copies (backup.go) and its end
//     (erase.go);
//   - what is handed over is chosen in release.go and shown in letter_view.go; it
//     leaves by the ways in hand_over.go, qr.go and send_without.go. Sending the
//     plan is send.go and send_code.go. Nobody gets there whose answers about
//     safety were not given for it (journey.allowHandingOver);
//   - what comes in is read in letter.go: a plan in letter_plan.go, letters of a
//     comparison in letter_answer.go. None of it is kept unless the person says so;
//   - a comparison begins in compare.go. Its letters are made in
//     compare_letters.go, what both have shown is drawn in compare_view.go, and
//     pass.go has two people take turns on this device;
//   - how a new version arrives is in update.go, how Mend comes among the apps of
//     a device in install.go;
//   - every call to the browser is in a file called browser_*.go. The native
//     twins let the same screens be written to HTML before there is a browser.
//
// # Moving about
//
// All questions share one address, so nobody can read from the history or the
// address bar what was asked. Moves within it are entries of the browser's
// history whose state holds positions and nothing else. Browser Back, Back on
// the screen and reload all arrive through the same function (root.arrive).
//
// go-app learns of addresses only from clicks on links and from popstate
// events. A move made by code therefore ends with a popstate event of its own;
// see tab.push.
//
// While the phone is passed (pass.go), address and history stay where they are,
// and what belongs to the first person is put away: Back and reload lead from
// nobody to anybody else.
//
// A letter behind "#" is taken out of the address by web/early.js. Where it is
// typed into the address of a running page, root.arrive does the same.
//
// # The head start
//
// The start page and the page of the questions are written with the questions
// that everybody is asked, so that they can be answered before the program runs
// (headstart.go, web/headstart.js). The program then reads what was chosen and
// draws the same screen again, with focus and scroll where they were.
//
// # Leaving
//
// Leave now is a plain link in the header. What happens on a click, or on three
// presses of Shift, is done by web/leave.js before the program hears of it, so
// that it needs no program. The screens have two duties: the header is on every
// one of them, and nothing covers it (web/parts/leave.css).
//
// # Drawing
//
// go-app patches one screen into the next, and in doing so keeps handlers,
// ticked boxes and half of the focus of the old one. Mend does not let it: every
// turn is a component with an identity of its own (screen.go), whose elements
// are made anew. Forms are not bound to state: the browser keeps what is ticked
// until Continue reads it.
//
// Elements are put together with the words in elements.go. Each typed element of
// go-app would add about a kilobyte to the download, and each chain of its calls
// several hundred bytes.
//
// Attributes hold plain ids and never a sentence with quotation marks, and none
// is ever set to false or to nothing: go-app would write those wrongly.
package app
