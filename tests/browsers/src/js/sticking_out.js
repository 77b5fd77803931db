const page = document.documentElement;
if (page.scrollWidth <= page.clientWidth) return [];
const out = [...document.querySelectorAll("body *")].filter(
  (element) => element.getBoundingClientRect().right > page.clientWidth + 0.5,
);
const name = (element) =>
  `${element.localName}.${element.getAttribute("class") ?? ""} "${element.textContent.slice(0, 40)}"`;
return [
  `the page is ${page.scrollWidth} px wide in a window of ${page.clientWidth} px`,
  ...out.map((element) => `${name(element)} ends at ${element.getBoundingClientRect().right}`),
];
