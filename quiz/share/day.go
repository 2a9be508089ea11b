package share

import "strconv"

// Days are counted from 2000-01-01, which is day 0, to 2179-06-06, day 65,535.
const lastDay = 1<<16 - 1

// dayNumber turns "2026-11-22" into its number. ok is false where it is no day
// of the calendar, or outside the count.
func dayNumber(day string) (n int, ok bool) {
	if len(day) != 10 || day[4] != '-' || day[7] != '-' {
		return 0, false
	}
	y, ok1 := digits(day[:4])
	m, ok2 := digits(day[5:7])
	d, ok3 := digits(day[8:])
	if !ok1 || !ok2 || !ok3 || m < 1 || m > 12 || d < 1 {
		return 0, false
	}
	n = daysBefore(y, m) + d - 1
	return n, n >= 0 && n <= lastDay && dayText(n) == day
}

// dayText is the reverse of dayNumber.
func dayText(n int) string {
	y, m := 2000+n/366, 1
	for daysBefore(y+1, 1) <= n {
		y++
	}
	for m < 12 && daysBefore(y, m+1) <= n {
		m++
	}
	return pad(y, 4) + "-" + pad(m, 2) + "-" + pad(n-daysBefore(y, m)+1, 2)
}

// daysBefore counts the days from 2000-01-01 to the first of a month.
func daysBefore(y, m int) int {
	leapDays := func(y int) int { return y/4 - y/100 + y/400 }
	n := 365*(y-2000) + leapDays(y-1) - leapDays(1999) + daysBeforeMonth[m-1]
	if m > 2 {
		n += leapDays(y) - leapDays(y-1)
	}
	return n
}

var daysBeforeMonth = [12]int{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334}

// digits reads a number; ok is false where there is anything but digits.
func digits(s string) (n int, ok bool) {
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = 10*n + int(c-'0')
	}
	return n, true
}

// pad writes n with leading zeros.
func pad(n, width int) string {
	s := strconv.Itoa(n)
	for len(s) < width {
		s = "0" + s
	}
	return s
}
