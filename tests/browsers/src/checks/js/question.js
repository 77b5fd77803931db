// A question: its group, its words, its options.
const asked = ({ question }) => facts.questions[question];
const radios = () => all("input");

check("2", "question", "one group, named by the question", (screen) => {
  const groups = all("fieldset, [role=group], [role=radiogroup]");
  const name = `${words(section.querySelector(".ce-count"))} ${asked(screen).text}`;
  const [first] = groups[0]?.children ?? [];
  return [
    ...unless(groups.length === 1, `${groups.length} groups`),
    ...unless(first?.localName === "legend" && words(first) === name, `the name is “${words(first)}”`),
  ];
});

check("3", "question", "one heading, inside the legend", () => {
  const headings = all("form :is(h1, h2, h3, h4, h5, h6)");
  return unless(
    headings.length === 1 && headings[0].matches("legend > h3[data-ce-step]"),
    headings.map((one) => one.outerHTML).join(),
  );
});

check("4", "question", "native radios of one name, each with an id", () => {
  const [names, ids] = [new Set(radios().map((one) => one.name)), radios().map((one) => one.id)];
  const alike = radios().every((one) => one.type === "radio" && !one.role);
  return unless(alike && names.size === 1 && ids.every(Boolean), section.querySelector("form").innerHTML);
});

check("5", "question", "chosen is what was answered before, and nothing on a first visit", ({ chosen }) => {
  const at = radios().findIndex((one) => one.checked);
  return unless(at === (chosen ?? -1), `option ${at} and not ${chosen}`);
});

check("15", "question", "the browser does not judge the form itself", () =>
  unless(section.querySelector("form").noValidate && !all("[required]").length, "it does"),
);

check("18", "question", "progress is told in words, as the rules give it", ({ progress }) => {
  const told = words(section.querySelector(".ce-count")).match(/\d+/g)?.map(Number) ?? [];
  return unless(`${told}` === `${progress}`, `${told} and not ${progress}`);
});

check("19", "question", "Back stands behind Continue", () => {
  const controls = all("form button").map((one) => (one.matches("[data-ce-back]") ? "back" : one.type));
  return unless(`${controls}` === "submit,back", `${controls}`);
});

check("19", "result", "a way back is there", () =>
  unless(all("[data-ce-back], [data-ce-change]").length && all("[data-ce-restart]").length === 1, "it is not"),
);

check("23", "question", "“not sure” is the last option, and why is told", (screen) => {
  const [labels, { options, why }] = [all("label").map(words), asked(screen)];
  const wanted = [...options.map(({ label }) => label), facts.words.not_sure];
  return [
    ...unless(`${labels}` === `${wanted}`, `the options are ${labels}`),
    ...unless(why && words(section.querySelector("details")).includes(why), "why is not told"),
  ];
});

check("24", "question", "first why we ask, then how to find out", (screen) => {
  const told = all("details.ce-why > p").map(words);
  const { why, find_out } = asked(screen);
  return unless(`${told}` === `${[why, find_out]}`, told.join(" / "));
});

check("26", "question", "a hint is one sentence, and no link stands in legend, label or hint", () => {
  const hint = words(section.querySelector(".ce-hint"));
  return [
    ...unless((hint.match(/[.!?…](?=\s|$)/g) ?? []).length <= 1, `“${hint}”`),
    ...all(":is(legend, label, .ce-hint) a").map((link) => link.outerHTML),
  ];
});

check("28", "question", "the words beside an option are its name", () =>
  radios()
    .filter((one) => one.labels.length !== 1 || one.ariaLabel || one.hasAttribute("aria-labelledby"))
    .map((one) => one.outerHTML),
);
