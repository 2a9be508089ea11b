package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/content"
)

// helplineGroups lists helplines by country, in the order in which the
// countries come first in the list: worldwide ones lead.
func (r *root) helplineGroups(lines []content.Helpline) app.UI {
	var countries []string
	byCountry := map[string][]content.Helpline{}
	for _, line := range lines {
		if byCountry[line.Country] == nil {
			countries = append(countries, line.Country)
		}
		byCountry[line.Country] = append(byCountry[line.Country], line)
	}
	return app.Range(countries).Slice(func(i int) app.UI {
		return app.Elem("section").Class("helplines").Body(
			app.H3().Text(r.countryName(countries[i])),
			app.Ul().Class("plain").Body(r.helplineItems(byCountry[countries[i]])),
		)
	})
}

// helplinesFolded shows the worldwide helplines, and the others when wanted.
func (r *root) helplinesFolded(lines []content.Helpline) app.UI {
	var worldwide, national []content.Helpline
	for _, line := range lines {
		if line.Country == "" {
			worldwide = append(worldwide, line)
		} else {
			national = append(national, line)
		}
	}
	return app.Div().Class("help-lines").Body(
		r.helplineGroups(worldwide),
		app.If(len(national) > 0, func() app.UI {
			return app.Details().Class("more").Body(
				app.Summary().Text(r.say("help.by-country")),
				r.helplineGroups(national),
			)
		}),
	)
}

func (r *root) helplineItems(lines []content.Helpline) app.UI {
	return app.Range(lines).Slice(func(i int) app.UI { return r.helpline(lines[i]) })
}

func (r *root) countryName(country string) string {
	if country == "" {
		return r.say("country.worldwide")
	}
	return r.say("country." + country)
}

func (r *root) helpline(line content.Helpline) app.UI {
	return app.Li().Class("helpline").Body(
		app.P().Class("helpline-name").Text(line.Name),
		app.Ul().Class("helpline-for").Body(app.Range(line.For).Slice(func(i int) app.UI {
			return app.Li().Text(r.say("for." + line.For[i]))
		})),
		app.If(line.Phone != "", func() app.UI {
			return direct("tel:"+dialled(line.Phone), r.say("help.phone", "number", line.Phone))
		}),
		app.If(line.Text != "", func() app.UI {
			return direct("sms:"+dialled(line.Text), r.say("help.text", "number", line.Text))
		}),
		app.If(line.Web != "", func() app.UI { return r.website(line.Web) }),
		app.P().Class("helpline-checked").Body(
			app.Text(r.say("help.checked")+" "),
			app.Time().DateTime(line.CheckedOn).Text(r.tab.date(line.CheckedOn, Lang)),
		),
	)
}

// direct is a link that the telephone follows, not Mend.
func direct(href, text string) app.UI {
	return app.A().Class("contact").Href(href).Text(text).
		OnClick(leaveAlone, app.EventScope(href))
}

// website is a link that leads elsewhere. The other site is not told where one
// comes from.
func (r *root) website(address string) app.UI {
	name := strings.TrimSuffix(strings.TrimPrefix(address, "https://"), "/")
	return app.A().Class("contact").Href("https://"+name).Target("_blank").
		Rel("noreferrer noopener").Body(
		app.Text(name),
		app.Span().Class("unseen").Text(" "+r.say("help.opens-elsewhere")),
	)
}

// dialled returns a number as it is dialled: digits, and a leading plus.
func dialled(number string) string {
	return strings.Map(func(c rune) rune {
		if c >= '0' && c <= '9' || c == '+' {
			return c
		}
		return -1
	}, number)
}
