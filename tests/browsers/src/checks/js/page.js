// What holds of the whole page on every screen.
check("3", "any", "headings skip no level", () => {
  const levels = all("h1, h2, h3, h4, h5, h6", document).filter(seen);
  const level = (one) => Number(one?.localName[1] ?? 0);
  return levels.filter((one, at) => level(one) > level(levels[at - 1]) + 1).map((one) => one.outerHTML);
});

check("4", "any", "ids are unique", () => repeated(all("[id]", document).map((one) => one.id)));

check("2", "any", "what a name or a description refers to has words", () =>
  ["aria-labelledby", "aria-describedby", "aria-controls"].flatMap((name) =>
    all(`[${name}]`, document)
      .flatMap((one) => one.getAttribute(name).split(" "))
      // The hint of a question may be empty: nothing is read then.
      .filter((id) => (id === "ce-hint" ? !document.getElementById(id) : !words(document.getElementById(id)))),
  ),
);

check("28", "any", "every control has a name", () =>
  all("a, button, summary, label", document)
    .filter((one) => !words(one) && !one.closest("[aria-hidden]"))
    .map((one) => one.outerHTML),
);

check("17", "any", "one region announces, and does not repeat the heading", (screen) => {
  const regions = all("[data-ce-announce]", document);
  const [said, heading] = [words(regions[0]), words(section.querySelector("[data-ce-step]"))];
  return [
    ...unless(regions.length === 1 && regions[0].matches("[role=status]"), `${regions.length} regions`),
    ...unless(!said || !heading.includes(said), `“${said}” is read twice`),
    ...unless(!screen.first || !said, `“${said}” is said before the reader acts`),
  ];
});

check("25", "any", "what opens is native, and its words follow", () =>
  all("details")
    .filter((one) => !one.firstElementChild?.matches("summary") || !words(one.lastElementChild))
    .map((one) => one.outerHTML),
);

check("27", "any", "nothing is small to hit, and controls are as high as a finger", () =>
  all("button, summary, label, input, a.ce-button", document)
    .filter(seen)
    .map((one) => [one, one.getBoundingClientRect()])
    .filter(([one, box]) => box.width < 24 || box.height < (section.contains(one) && !one.matches("input") ? 43.99 : 24))
    .map(([one, box]) => `${one.localName} “${words(one)}” is ${box.width} by ${box.height} px`),
);

check("35", "any", "the page has its language and direction, and quotes in another have theirs", () => {
  const { lang, dir } = document.documentElement;
  const foreign = facts.language === facts.original ? [] : all("q, blockquote", root);
  return [
    ...unless(lang === facts.language && dir === facts.direction, `${lang}, ${dir}`),
    ...foreign.filter((one) => one.closest("[lang]") === document.documentElement).map((one) => one.outerHTML),
  ];
});

check("P3", "any", "address, referrer and title stay, history holds steps only, no link an answer", () => {
  const links = all("a[href], area[href]", document).map((link) => link.getAttribute("href"));
  const within = links.filter((href) => href.startsWith("#") && !document.getElementById(href.slice(1)));
  const out = links.filter((href) => !href.startsWith("#") && !facts.links.includes(href));
  const place = [location.href, document.referrer, document.title].join(" ");
  // In the history stands how many steps have been gone, for the browser's Back.
  const { ceStep, ...more } = history.state ?? { ceStep: 0 };
  return [
    ...within.map((href) => `${href} leads nowhere`),
    ...out.map((href) => `${href} is not in the case`),
    ...unless(place === facts.place, place),
    ...unless(Number.isInteger(ceStep) && !Object.keys(more).length, JSON.stringify(history.state)),
  ];
});

check("P6", "start", "nothing is left of any answer", ({ kept }) =>
  unless(kept || section.innerHTML === facts.untouched, section.innerHTML),
);
