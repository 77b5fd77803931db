// What still moves for a reader who asked for less of it.
const longest = (list) => Math.max(...list.split(",").map((time) => parseFloat(time) * (time.includes("ms") ? 1 : 1000)));
const moves = (style) =>
  longest(style.transitionDuration) > 10 || longest(style.animationDuration) > 10 || style.scrollBehavior === "smooth";
return [...document.querySelectorAll("html, article.ce, article.ce *")]
  .filter((one) => [null, "::before", "::after"].some((part) => moves(getComputedStyle(one, part))))
  .map((one) => `${one.localName}.${one.className} moves`);
