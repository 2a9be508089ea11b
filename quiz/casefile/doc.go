// Package casefile is what a person keeps: their answers about one or several
// people, and how far they are with their steps, as one text.
//
// # The text
//
// It is UTF-8, one thing on a line, and a person can read it:
//
//	mend kept 2
//	current 2
//	last 3
//	letter AEIC...
//
//	case 1
//	name "Sam"
//	note "Asked for time.\nWrite on Sunday."
//	answer role broke
//	answer hurts anger fear
//	step say-it-once done 2026-11-22
//	invited keys MZXW...
//
//	case 2
//	answer role declined
//
// The first line holds the version. "current" is the case on show, "last" the
// highest number a case ever had, where that case is gone. What follows a "case"
// line belongs to it; ids are those of the bank. Blank lines and spaces at the
// ends of a line mean nothing.
//
// "letter" is a letter of somebody else that was kept. "invited" begins what is
// kept of a comparison that this person has asked for, "replied" of one that they
// were asked for: their "keys", the key that an answer goes "to", what they have
// "released" and what they have "received". Letters and these texts are words that
// package quiz/share makes and reads; here they are letters and digits of a certain
// length, and no more.
//
// # Keys
//
// A private key is a secret of the device. It is kept the way its case is kept:
// with it, under the same passphrase or under none, and gone with it. A copy that
// is locked holds it too, or what comes back could not be read on the next device.
// A copy that anyone can read ([Document.Readable]) holds no keys, and nothing that
// other people have shown.
//
// # What is believed
//
// A text may be old, damaged, or made by somebody else. [Parse] never fails on
// what a document holds, only on what is no document at all; it restores what it
// can and names what it had to leave out:
//
//   - questions, options, steps and kinds of line that are not known are left
//     out, as are options that do not go together;
//   - answers to the questions about safety are left out, and [Format] never
//     writes any;
//   - of anything that is there twice, the first counts. A second case with the
//     same number is kept under a new one;
//   - a number that is none, or too large, is replaced;
//   - a key or a letter that cannot be one is left out;
//   - a day that is in no calendar is left out, and the step stays;
//   - a name or a note that is too long is cut. Control characters, and those
//     that turn the direction of writing around, are taken out;
//   - of more than [MostCases] cases, the first ones count;
//   - a text larger than [MaxSize] is refused as a whole.
//
// # Versions
//
// A document of an older version goes through one pure step for each version
// since (migrate.go). One of a newer version is refused with [ErrNewer], so that
// nothing overwrites it. testdata/released has a document of every version there
// ever was, and a test opens them all.
package casefile
