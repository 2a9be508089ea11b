package share

import "strings"

// Calendar returns the planned days of steps that are open or under way as a
// calendar file (RFC 5545): one entry for a whole day, marked private, with the
// given title and nothing else. Several steps on a day are one entry, and no
// step is named: calendars are often shared, and shown on locked screens.
//
// made is the day the file is made, "2026-11-22"; id is some letters and digits
// that tell the entries of this file from all others. Where no step has a day,
// there is no file: "". It returns [ErrContents] where a day is none.
func Calendar(title, made, id string, steps []Step) (string, error) {
	if _, ok := dayNumber(made); !ok {
		return "", ErrContents
	}
	for i := range steps {
		if _, ok := dayNumber(steps[i].Day); !ok && steps[i].Day != "" {
			return "", ErrContents
		}
	}
	day := dayAfter("", steps)
	if day == "" {
		return "", nil
	}
	var f calendarFile
	f.line("BEGIN:VCALENDAR")
	f.line("VERSION:2.0")
	f.line("PRODID:-//Mend//EN")
	for ; day != ""; day = dayAfter(day, steps) {
		f.line("BEGIN:VEVENT")
		f.line("UID:" + id + "-" + compactDay(day))
		f.line("DTSTAMP:" + compactDay(made) + "T000000Z")
		f.line("DTSTART;VALUE=DATE:" + compactDay(day))
		f.line("SUMMARY:" + calendarText(title))
		f.line("CLASS:PRIVATE")
		f.line("TRANSP:TRANSPARENT")
		f.line("END:VEVENT")
	}
	f.line("END:VCALENDAR")
	return f.String(), nil
}

// dayAfter returns the first day after the given one on which something is still
// to be done; "" where there is none.
func dayAfter(day string, steps []Step) string {
	next := ""
	for i := range steps {
		s := &steps[i]
		if (s.State == Open || s.State == Doing) && s.Day > day && (next == "" || s.Day < next) {
			next = s.Day
		}
	}
	return next
}

// calendarText writes a text so that no sign in it means anything.
func calendarText(text string) string {
	for _, sign := range []string{`\`, ";", ","} {
		text = strings.ReplaceAll(text, sign, `\`+sign)
	}
	return strings.ReplaceAll(Clean(text), "\n", `\n`)
}

func compactDay(day string) string { return strings.ReplaceAll(day, "-", "") }

type calendarFile struct{ strings.Builder }

// calendarLine is the length of the longest line, in bytes.
const calendarLine = 75

// line writes a line; where it is too long, it goes on behind a space on the
// next one, and no character is cut in two.
func (f *calendarFile) line(text string) {
	length := 0
	for _, r := range text {
		c := string(r)
		if length+len(c) > calendarLine {
			f.WriteString("\r\n ")
			length = 1
		}
		f.WriteString(c)
		length += len(c)
	}
	f.WriteString("\r\n")
}
