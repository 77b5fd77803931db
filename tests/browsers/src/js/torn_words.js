// Words that begin in one line and end in another, though nothing in them lets a line end. WebKit tells of empty pieces as well.
const range = document.createRange();
const isTorn = (text, { index, 0: word }) => {
  range.setStart(text, index);
  range.setEnd(text, index + word.length);
  const pieces = [...range.getClientRects()].filter(({ width }) => width > 0);
  return pieces.some(({ top }) => pieces.some(({ bottom }) => top > bottom - 2));
};
const [torn, reading] = [new Set(), document.createTreeWalker(document.querySelector("article.ce"), NodeFilter.SHOW_TEXT)];
while (reading.nextNode()) {
  const text = reading.currentNode;
  if (!text.data.trim() || text.parentElement.closest("svg, .ce-sr") || !text.parentElement.checkVisibility()) continue;
  for (const word of text.data.matchAll(/[\p{L}\p{N}]+/gu)) if (isTorn(text, word)) torn.add(word[0]);
}
return [...torn];
