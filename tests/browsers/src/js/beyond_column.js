// What is seen beyond the sides of the column. Groups of a drawing are as large as what is in them, seen or not.
const { left, right } = document.querySelector("article.ce").getBoundingClientRect();
const seen = { opacityProperty: true, visibilityProperty: true };
return [...document.querySelectorAll("article.ce :not(svg g, svg a, .ce-sr, .ce-sr *, .ce-note, .ce-note *)")]
  .filter((one) => one.checkVisibility(seen))
  .map((one) => [one, one.getBoundingClientRect()])
  .filter(([, box]) => box.width && (box.left < left - 0.5 || box.right > right + 0.5))
  .map(([one, box]) => `${one.localName} “${one.textContent.slice(0, 40)}” from ${box.left - left} px, ${right - box.right} px before the end`);
