package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/content"
)

// helplineGroups lists helplines by country, in the order in which the
// countries come first in the list: worldwide ones lead. tag is that of their
// headings, one level below the heading they stand under.
func (r *root) helplineGroups(tag string, lines []content.Helpline) app.UI {
	var countries []string
	byCountry := map[string][]content.Helpline{}
	for _, line := range lines {
		if byCountry[line.Country] == nil {
			countries = append(countries, line.Country)
		}
		byCountry[line.Country] = append(byCountry[line.Country], line)
	}
	return each(countries, func(country string) app.UI {
		return section("helplines",
			text(tag, "", r.countryName(country)),
			element("ul", "plain", r.helplineItems(byCountry[country])),
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
	return div("help-lines",
		r.helplineGroups("h3", worldwide),
		when(len(national) > 0, r.folded("more", "help.by-country", r.helplineGroups("h3", national))),
	)
}

func (r *root) helplineItems(lines []content.Helpline) app.UI {
	return each(lines, r.helpline)
}

func (r *root) countryName(country string) string {
	if country == "" {
		return r.say("country.worldwide")
	}
	return r.say("country." + country)
}

func (r *root) helpline(line content.Helpline) app.UI {
	return element("li", "helpline",
		element("p", "helpline-name", text("bdi", "", line.Name)),
		element("ul", "helpline-for", each(line.For, func(kind string) app.UI {
			return r.saying("li", "", "for."+kind)
		})),
		when(line.Phone != "", r.direct("tel:"+dialled(line.Phone), r.say("help.phone", "number", line.Phone))),
		when(line.Text != "", r.direct("sms:"+dialled(line.Text), r.say("help.text", "number", line.Text))),
		when(line.Web != "", r.website(line.Web)),
		element("p", "helpline-checked",
			app.Text(r.say("help.checked")+" "),
			element("time", "", attr("datetime", line.CheckedOn), app.Text(r.tab.date(line.CheckedOn, Lang))),
		),
	)
}

// direct is a link that the telephone follows, not Mend.
func (r *root) direct(href, text string) app.UI {
	return element("a", "contact", attr("href", href), r.on("click", href, leaveAlone), app.Text(text))
}

// website is a link that leads elsewhere. The other site is not told where one
// comes from.
func (r *root) website(address string) app.UI {
	name := strings.TrimSuffix(strings.TrimPrefix(address, "https://"), "/")
	return element("a", "contact", attr("href", "https://"+name), attr("target", "_blank"), attr("rel", "noreferrer noopener"),
		app.Text(name),
		text("span", "unseen", " "+r.say("help.opens-elsewhere")),
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
