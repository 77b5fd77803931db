// The explainer in another language, in place of this one. Answers may neither be stored nor stand in an address, so a reader who has
// given some stays on the page, and its words change around them.

/** What the head of a page tells programs about it, such as the one that shares it. */
const TOLD = "[rel=canonical], [rel=alternate], [name=description], [property]";

/** How a language is written, what the page is called in it, and what stands there. */
const read = (page, root) => {
  const { lang, dir } = page.documentElement;
  const told = [...page.head.querySelectorAll(TOLD)];
  return { lang, dir, title: page.title, told, data: { ...root.dataset }, nodes: [...root.childNodes] };
};

/** Pictures and parts of an explainer, and all that opens in it: where they are in one language, they are in the other. */
const PARTS = [
  [".ce-part", (from, to) => (to.hidden = from.hidden)],
  ["details", (from, to) => (to.open = from.open)],
  // Once the network is closed, only a picture that has been fetched shows.
  ["img", (from, to) => {
    const place = document.createComment("");
    from.replaceWith(place);
    to.replaceWith(from);
    place.replaceWith(to);
    [from.alt, to.alt] = [to.alt, from.alt];
  }],
];

/**
 * Lets the links of `root` to other languages change its words. `others` are, for each, the language and the requests for its page and
 * its brief; `brief` is that of this one. `go` goes on with another brief, once it has been called back to put the words in place.
 */
export function offer(root, others, brief, go) {
  const asked = new Map(others.map(([lang, page, brief]) => [lang, arrived(page, brief)]));
  // Who chooses it learns of a failure.
  for (const language of asked.values()) language.catch(() => {});
  /** The address of the page in the language that stands there: what a reader shares, or loads again. Nothing else in it changes. */
  const show = () => history.replaceState(history.state, "", path + location.search + location.hash);
  let path = location.pathname;
  // Entries from before have the other's.
  addEventListener("popstate", show);
  addEventListener("click", async (click) => {
    const link = click.target.closest?.("a[hreflang]");
    const wanted = asked.get(link?.hreflang);
    if (!wanted || click.defaultPrevented || click.ctrlKey || click.metaKey || click.shiftKey) return;
    click.preventDefault();
    const { href } = link;
    try {
      const next = await wanted;
      const { lang } = document.documentElement;
      go(new Uint8Array(next.brief), () => {
        asked.set(lang, Promise.resolve({ ...read(document, root), brief, path }));
        ({ brief, path } = next);
        show();
        turn(root, next);
      });
      root.querySelector(`a[hreflang="${lang}"]`).focus({ preventScroll: true });
      root.querySelector("[data-ce-announce]").textContent = root.querySelector("h1").textContent;
    } catch {
      // As it would have gone without this script.
      location.assign(href);
    }
  });
}

/** A language that has been asked for, once both its page and its brief are there. */
async function arrived(...requests) {
  const over = (request) => request.readyState === 4 || new Promise((done) => (request.onloadend = done));
  await Promise.all(requests.map(over));
  const [page, brief] = requests.map(({ response }) => response);
  // A picture that comes into this document would ask for its file, which the policy refuses. The one that has been fetched takes its place.
  for (const image of page.images) image.removeAttribute("src");
  const path = new URL(requests[0].responseURL).pathname;
  return { ...read(page, page.querySelector("[data-ce-brief]")), brief, path };
}

/** Puts the words of a language in the place of those that stand there. */
function turn(root, { lang, dir, title, told, data, nodes }) {
  const parts = PARTS.map(([selector]) => [...root.querySelectorAll(selector)]);
  root.replaceChildren(...nodes);
  PARTS.forEach(([selector, carry], kind) => {
    const there = root.querySelectorAll(selector);
    if (there.length === parts[kind].length) there.forEach((part, at) => carry(parts[kind][at], part));
  });
  Object.assign(root.dataset, data);
  Object.assign(document.documentElement, { lang, dir });
  document.head.querySelectorAll(TOLD).forEach((line) => line.remove());
  document.head.append(...told);
  document.title = title;
}
