// What a printed page must have, and what it must not have.
const printed = (one) => one?.checkVisibility() ?? false;
const all = (selector) => [...document.querySelectorAll(selector)];
const lost = (selector) => all(selector).filter((one) => !printed(one));
const said = all(".ce-compared .ce-reason > p:first-child:not([hidden])");
const links = all(".ce-sources a[href^=https]");
const address = (link) => getComputedStyle(link, "::after").content;
// A question that is printed may be answered with a pen.
const controls = "button, input:not([type=radio]), select, [data-ce-copy], .ce-button";
return [
  ...all(controls).filter(printed).map((one) => `${one.outerHTML} is printed`),
  ...lost(".ce-compared > li, .ce-criteria > li").map((one) => `“${one.textContent}” is not`),
  ...said.filter((one) => !printed(one)).map((one) => `the answer “${one.textContent}” is not`),
  ...links.filter((one) => !printed(one) || !address(one).includes(one.getAttribute("href"))).map((one) => `${one.href} is not`),
  ...(links.length ? [] : ["no source is"]),
  ...(printed(document.querySelector(".ce-foot time")) ? [] : ["the day of the last review is not"]),
];
