// Copies what an editor is to paste. Without this script it can be marked and copied by hand.

/** The root of the site as a page's own file sees it, three folders below. */
const FROM_PAGE = "../../../";

/** Whole addresses in place of those that begin so. The site's was not known when the page was made. */
const whole = (text, root, seen) => text.replaceAll(`"${seen}`, `"${new URL(root, location)}`);

for (const code of document.querySelectorAll("[data-root]")) {
  code.textContent = whole(code.textContent, code.dataset.root, code.dataset.root);
}
addEventListener("click", async ({ target }) => {
  if (!("copied" in target.dataset)) return;
  const code = target.parentElement.querySelector("code");
  try {
    const { file, root } = code.dataset;
    const text = file ? await (await fetch(file)).text() : code.textContent;
    await navigator.clipboard.writeText(file && root ? whole(text, root, FROM_PAGE) : text);
    target.textContent = target.dataset.copied;
  } catch {
    getSelection().selectAllChildren(code);
  }
});
