// Words that are cut off, or lie over others: elements that hold more than they show.
const isCut = (one) => {
  const style = getComputedStyle(one);
  const cuts = (overflow) => overflow === "hidden" || overflow === "clip";
  return (
    (cuts(style.overflowX) && one.scrollWidth > one.clientWidth + 1) ||
    (cuts(style.overflowY) && one.scrollHeight > one.clientHeight + 1)
  );
};
const fixed = (one) => {
  const box = one.getBoundingClientRect();
  const drawn = [...one.children].filter((child) => child.checkVisibility());
  const over = drawn.find((child) => child.getBoundingClientRect().bottom > box.bottom + 1);
  return over && getComputedStyle(over).position !== "absolute" && box.height > 0;
};
return [...document.querySelectorAll("#check *")]
  .filter((one) => one.checkVisibility() && one.matches(":not(.ce-sr, svg, svg *)") && one.textContent.trim())
  .filter((one) => isCut(one) || (getComputedStyle(one).display !== "inline" && fixed(one)))
  .map((one) => `${one.localName}.${one.className} cuts off “${one.textContent.trim().slice(0, 60)}”`);
