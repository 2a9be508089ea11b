// Package quiz is Mend's engine: the same answers in, the same plan out.
//
// It knows no language, no browser, no clock and no chance. What to ask and
// what to advise is data (a [Bank]); what a person said is data ([Answers]);
// this package only says what follows from the two. It speaks of questions,
// options, readings, barriers and steps by id; the sentences behind the ids
// live in package content.
//
// # The model, in the order things are computed
//
// Answers are the only state. Everything below is replayed from them on every
// call and never stored, so nothing can disagree with what was answered.
//
//  1. [Answers]: question id to the option ids chosen. Every question also
//     accepts [NotSure] and [Declined].
//  2. [Bank.Path]: which questions are asked, in bank order. A question's guard
//     looks only up the bank, so no jump, dead end or cycle can be written.
//     Answers to questions that are no longer asked are kept by the caller but
//     count for nothing.
//  3. [Bank.Safety]: the one door everyone passes. Only a gate that is answered
//     in full, with its clear options, opens it. While it is shut there is no
//     plan, and nothing below the gate is asked.
//  4. [Bank.Reading]: one of a closed set, the first whose rule holds.
//  5. [Bank.Worth]: statements about whether trust is worth restoring, each
//     tied to the answers behind it. There is no score.
//  6. [Bank.Barriers]: what stands in the way.
//  7. [Bank.Plan]: which steps, in which order: now, next, later.
//
// [Bank.Assess] runs all of it. Each result carries the answers that caused it
// ([Given]), so that every "why" on screen is computed and none is a stock
// sentence.
//
// How answers are kept from one day to the next, as a text that outlives
// versions, is in package quiz/casefile.
//
// # Conditions
//
// A [Condition] is is, all, any or not, over answers and over what was found
// (the safety level, the reading, a barrier). There is nothing else, so every
// path can be walked by a test, and [Bank.Check] can find every fault a bank
// can have.
package quiz
