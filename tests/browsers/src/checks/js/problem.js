// What is wrong with an answer is told in a summary and at the options.
check("13", "question", "a summary tells what is wrong and leads to the options", ({ problem }) => {
  if (!problem) return [];
  const summary = section.querySelector("[data-ce-problem]");
  const links = all("a", summary);
  const [told, group] = [document.getElementById("ce-problem"), section.querySelector("fieldset")];
  return [
    ...unless(document.activeElement === summary, "it does not have the focus"),
    ...unless(words(summary).startsWith(facts.words.problem_heading), words(summary)),
    ...unless(links.length === 1 && words(links[0]) === problem, `the link says “${words(links[0])}”`),
    ...unless(links[0]?.hash === `#${section.querySelector("input").id}`, `it leads to ${links[0]?.hash}`),
    ...unless(words(told) === problem && group.contains(told), `at the options: “${words(told)}”`),
    ...unless(group.getAttribute("aria-describedby").split(" ").includes("ce-problem"), "the group is not tied to it"),
  ];
});

check("16", "any", "nothing is left of a problem that is mended", ({ problem }) =>
  problem
    ? []
    : [
        ...all("[data-ce-problem], #ce-problem:not(:empty)").map((one) => one.outerHTML),
        ...all("[aria-describedby~=ce-problem], [aria-invalid]").map((one) => `${one.localName} is tied to one`),
      ],
);
