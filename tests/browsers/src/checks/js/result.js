// A result: what the rules give, told in words and in a structure.
const rows = () => all(".ce-compared > li");
/** The words for each way in which a criterion can stand. */
const verdicts = ({ who }) => {
  const { fits, differs, open, not_asked } = facts.words;
  return { fits: [fits], differs: [differs], open: [open], "not-asked": [not_asked], others: [open, who] };
};

check("18", "result", "it is the outcome that the rules give", ({ outcome }) => {
  const title = words(section.querySelector("[data-ce-step]"));
  return unless(title === facts.outcomes[outcome].title, `“${title}”`);
});

check("3", "result", "its title is the first heading, and none is an h1", () => {
  const [first] = all(".ce-result :is(h1, h2, h3, h4, h5, h6)");
  return unless(first?.matches("h3[data-ce-step]") && !all("h1").length, first?.outerHTML);
});

check("21", "result", "each way to change an answer has a name of its own, with its question", ({ given }) => {
  const controls = all("[data-ce-change]");
  const names = controls.map((one) => words(one));
  const nameless = controls.filter((one) => !words(one).includes(facts.questions[one.dataset.ceChange].text));
  const changed = new Set(controls.map((one) => one.dataset.ceChange));
  return [
    ...repeated(names).map((name) => `“${name}” stands there twice`),
    ...nameless.map((one) => one.outerHTML),
    ...given.filter(([question]) => !changed.has(`${question}`)).map(([one]) => `question ${one} cannot be changed`),
  ];
});

check("33", "result", "each criterion says in words how it stands", () =>
  rows().flatMap((row, at) => {
    const standing = row.querySelector("[data-standing]")?.dataset.standing;
    const wanted = verdicts(facts.criteria[at])[standing] ?? [];
    return unless(wanted.some((word) => words(row).includes(word)), `${standing}: “${words(row)}”`);
  }),
);

check("34", "result", "it lies in a section with a name, criteria are a list, quotes lead to their source", () => {
  const around = section.closest("section[aria-labelledby]");
  const name = document.getElementById(around?.getAttribute("aria-labelledby"));
  const list = section.querySelector(".ce-compared");
  return [
    ...unless(name?.textContent, "the section has no name"),
    ...unless(list?.matches("ul, ol") && rows().length === facts.criteria.length, `${rows().length} criteria`),
    ...all(".ce-result blockquote").filter((one) => !one.querySelector("a[href], cite")).map(words),
  ];
});
