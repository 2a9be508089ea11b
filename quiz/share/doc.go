// Package share makes letters: what one person hands to the other, without a
// server between them. FORMAT.md says what a letter looks like, byte by byte.
//
// # Four kinds
//
//   - a [Plan]: what A shows B, locked with a code ([PlanWithCode]) or, where A
//     chose so, readable by anyone ([PlanForAnyone]);
//   - an [Invitation]: a public key, made for one case of A's ([Invite]). It says
//     nothing about A;
//   - a [Reply]: what B releases, readable by A alone ([ReplyTo]);
//   - a [Comparison]: what A releases in return, readable by B alone
//     ([CompareWith]).
//
// There is no letter that refuses. Whose gate is raised sends nothing, and
// whoever waits cannot tell that from a person who chose not to send anything.
//
// # What a letter holds
//
// [Contents], part by part, each only where it was ticked. [Everything] returns
// what a person could hand over at all; [Contents.Only] keeps what they ticked.
// Ids become the bank's stable numbers, so that a letter opens in the reader's
// own language and after the bank has changed. The answers at the gate cannot be
// written, and are not read where somebody wrote them all the same; nor are the
// readings that only a raised gate gives. "Rather not say" is not handed over
// either: it would say that there is something not said.
//
// The length of a letter depends on the bank, on the parts that were ticked, and
// on the length of the note in steps of 64 bytes: never on an answer.
//
// # How it is read
//
// [Find] looks for a letter in whatever was pasted and checks it, without any
// key. Then the function for its kind opens it. What comes out is restored, not
// believed: what this bank does not know is dropped and named ([Dropped]). Who
// wrote a letter cannot be told.
//
// Cryptography is an interface ([Crypto]): the browser's own in the app, Go's
// standard library in package reference. Its methods block, so in the browser
// they are called from a goroutine.
//
// [Compare] sets two people's contents side by side, [Calendar] writes the
// planned days for a calendar, [NewCode] draws a code of five words.
package share
