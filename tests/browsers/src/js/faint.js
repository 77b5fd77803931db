const hasWords = (element) =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
const isSeen = (element) => element.checkVisibility() && element.getBoundingClientRect().width > 1;
const ink = (element) => {
  const style = getComputedStyle(element);
  return element.closest("svg") ? style.fill : style.color;
};
return [...document.querySelectorAll(`${arguments[0]} *`)]
  .filter((element) => hasWords(element) && isSeen(element))
  .map((element) => [element, contrast(ink(element), ground(element))])
  .filter(([, ratio]) => ratio < 4.5)
  .map(([element, ratio]) => `${ratio.toFixed(2)}: "${element.textContent.trim().slice(0, 60)}"`);
