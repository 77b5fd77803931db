// The script for the pages of others. Wherever a page has `<case-explainer>` or an element with `data-case-explainer`, around
// a link to an explainer, the link becomes the explainer: in a frame, which keeps styles and scripts of the page and ours
// apart, as high as its content. docs/embedding/script.md tells what a page may rely on.

import { mount } from "./host/mount.js";

const TAG = "case-explainer";
const DATA = `[data-${TAG}]`;
/** One copy of this script is enough; another one finds this and leaves. */
const TAKEN = Symbol.for(TAG);

/** An explainer as an element of its own. */
class CaseExplainer extends HTMLElement {
  #mounted;

  connectedCallback() {
    // What is in it may not be read yet.
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => this.#begin(), { once: true });
    else this.#begin();
  }

  disconnectedCallback() {
    // One that is moved is away for a moment only.
    queueMicrotask(() => !this.isConnected && this.destroy());
  }

  #begin() {
    if (this.isConnected) this.#mounted ??= mount(this);
  }

  /** Leads to an event or a part of the explainer, by its id. */
  show(id) {
    this.#mounted?.show(id);
  }

  /** Takes the explainer away and puts the link back. */
  destroy() {
    this.#mounted?.destroy();
    this.#mounted = undefined;
  }
}

/** Explainers in elements of the page's own, which not every editor lets be new ones. */
function find() {
  const mounted = new Map();
  const look = () => {
    for (const [element, { destroy }] of mounted) {
      if (!element.isConnected) mounted.delete(element) && destroy();
    }
    for (const element of document.querySelectorAll(DATA)) {
      if (!mounted.has(element)) mounted.set(element, Object.assign(element, mount(element)));
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  look();
}

if (!document[TAKEN]) {
  document[TAKEN] = true;
  if (!customElements.get(TAG)) customElements.define(TAG, CaseExplainer);
  else console.warn(`Case Explainer: something else is called <${TAG}> here. Use an element with data-${TAG} in its place.`);
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", find);
  else find();
}
