// Sources that stand in another line than the end of the words that they are for. A note lies over the page.
const box = (text, at) => {
  const range = document.createRange();
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  return range.getBoundingClientRect();
};
const [torn, reading] = [[], document.createTreeWalker(document.querySelector("article.ce"), NodeFilter.SHOW_TEXT)];
for (let before; reading.nextNode(); ) {
  const text = reading.currentNode;
  if (!text.data.trim() || text.parentElement.closest(".ce-sr, .ce-note")) continue;
  if (before && text.parentElement.matches(".ce-ref") && text.parentElement.checkVisibility()) {
    const [own, words] = [box(text, 0), box(before, before.data.trimEnd().length - 1)];
    if (own.top >= words.bottom) torn.push(`${text.data} after “${before.data.slice(-40)}”`);
  }
  before = text;
}
return torn;
