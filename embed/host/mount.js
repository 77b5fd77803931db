// An explainer, as the page around it has it: what it says of it, which one that is, and what it hears of it.

import { frame } from "./frame.js";
import { inline } from "./inline.js";
import { read } from "../settings.js";

/** The settings of an element, each also as `data-…`. */
const settings = (element) => read((name) => element.getAttribute(name) ?? element.getAttribute(`data-${name}`), element);

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
  const given = settings(element);
  const link = chosen(element, given.lang);
  if (!link) {
    console.warn("Case Explainer: there is no link to an explainer here, so there is nothing to show.", element);
    return { show() {}, destroy() {} };
  }
  const tell = (name, detail) => element.dispatchEvent(new CustomEvent(`ce-${name}`, { bubbles: true, detail }));
  const hear = (step) => (step === "error" ? tell(step) : tell(step === "start" ? "ready" : "step", { step }));
  const seen = new IntersectionObserver((changes) => {
    if (!changes.some((change) => change.isIntersecting)) return;
    seen.disconnect();
    tell("view");
  });
  seen.observe(element);
  const display = element.style.display;
  element.style.display = "block";
  const make = given.mode === "inline" || element.shadowRoot?.querySelector("[data-ce-brief]") ? inline : frame;
  const made = make(element, link, given, { hear, high: (height) => tell("height", { height }) });
  return {
    show: made.show,
    destroy() {
      seen.disconnect();
      made.destroy();
      element.style.display = display;
    },
  };
}
