// What checks are written with. A check looks at one kind of screen, or at "any", and returns what is wrong.
const [facts, stops, done] = arguments;
const [root, section] = [document.querySelector("article.ce"), document.querySelector("[data-ce-check]")];
const checks = [];
const check = (number, kind, says, look) => checks.push({ number, kind, says, look });
const all = (selector, from = section) => [...from.querySelectorAll(selector)];
const words = (element) => element?.textContent.replace(/\s+/g, " ").trim() ?? "nothing";
const seen = (element) => element.checkVisibility();
const unless = (fine, wrong) => (fine ? [] : [wrong]);
const repeated = (list) => list.filter((one, place) => list.indexOf(one) !== place);
