// An explainer in a frame, as the page around it has it: where it comes from, its height, and what it tells.

/** What a page may say of an explainer; each also as `data-…`. */
const SETTINGS = {
  lang: [/^[a-z]{2,3}(-\w+)*$/i, "a language, such as en"],
  show: [/^[a-z][a-z0-9-]*$/, "the id of an event or a part, such as event-filed or check"],
  article: [/^\d{4}-\d\d-\d\d$/, "the day on which the article was published, such as 2025-01-23"],
};

/** The settings of an element. What is not allowed is left out, and the console says so. */
function settings(element) {
  const read = {};
  for (const [name, [allowed, meant]] of Object.entries(SETTINGS)) {
    const value = element.getAttribute(name) ?? element.getAttribute(`data-${name}`);
    if (value === null) continue;
    if (allowed.test(value)) read[name] = value;
    else console.warn(`Case Explainer: ${name}="${value}" is not allowed. It has to be ${meant}. It is left out.`, element);
  }
  return read;
}

/** The link that becomes the explainer: that in the language that is asked for, or of the page around it; else the first. */
function chosen(element, lang) {
  const links = [...element.querySelectorAll("a[href]")];
  const language = (lang ?? element.closest("[lang]")?.lang ?? "").split("-")[0];
  return links.find((link) => link.hreflang.split("-")[0] === language) ?? links[0];
}

/**
 * Puts an explainer where a link to one is. Returns `show`, which leads to an event or a part, and `destroy`, which puts the
 * link back.
 */
export function mount(element) {
  const { lang, show: first, article } = settings(element);
  const link = chosen(element, lang);
  if (!link) {
    console.warn("Case Explainer: there is no link to an explainer here, so there is nothing to show.", element);
    return { show() {}, destroy() {} };
  }
  const address = new URL(link.href);
  if (article) address.searchParams.set("article", article);
  if (first) address.hash = first;
  const frame = document.createElement("iframe");
  frame.src = address;
  frame.title = link.textContent.trim();
  frame.loading = "lazy";
  frame.referrerPolicy = "no-referrer";
  frame.allow = "clipboard-write";
  // As high as the window until it tells its height: what comes below is then out of view when it grows.
  Object.assign(frame.style, { display: "block", border: 0, inlineSize: "100%", blockSize: "100vh" });
  const before = [...element.childNodes];
  const display = element.style.display;
  element.style.display = "block";
  element.replaceChildren(frame);

  const tell = (name, detail) => element.dispatchEvent(new CustomEvent(`ce-${name}`, { bubbles: true, detail }));
  const hear = ({ source, data }) => {
    if (source !== frame.contentWindow || !data) return;
    if (data.type === "embed-size" && data.height > 0) {
      frame.style.blockSize = `${data.height}px`;
      tell("height", { height: data.height });
    } else if (data.caseExplainer) {
      const step = data.caseExplainer;
      if (step === "error") tell("error");
      else tell(step === "start" ? "ready" : "step", { step });
    }
  };
  addEventListener("message", hear);
  const seen = new IntersectionObserver(([{ isIntersecting }]) => {
    if (!isIntersecting) return;
    seen.disconnect();
    tell("view");
  });
  seen.observe(frame);

  return {
    show(id) {
      frame.contentWindow?.postMessage({ caseExplainer: { show: id } }, "*");
    },
    destroy() {
      removeEventListener("message", hear);
      seen.disconnect();
      element.style.display = display;
      element.replaceChildren(...before);
    },
  };
}
