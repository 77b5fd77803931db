// An explainer within the page itself: its words come from a file beside its page, or stand in the page already, and its script
// when a reader comes near.

import { frame } from "./frame.js";

/** How near a reader has to be: one window above or below. */
const NEAR = { rootMargin: "100% 0px" };
/** What tells that a reader is there, wherever the window is. */
const TOUCHES = ["pointerdown", "keydown", "focusin"];

/** A page of an explainer, read as HTML without a string that would be markup. */
function fetched(page) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", page);
    request.responseType = "document";
    request.onload = () => (request.response ? resolve(request.response) : reject(new Error(`${page} answered ${request.status}`)));
    request.onerror = () => reject(new Error(`${page} cannot be asked from here`));
    request.send();
  });
}

/** What belongs into the shadow root, with addresses that are right wherever it is. */
async function pressed(link) {
  const page = await fetched(new URL("inline.html", link.href));
  const template = page.querySelector("template");
  if (!template) throw new Error(`there is no explainer at ${page.URL}`);
  for (const name of ["href", "src"]) {
    for (const element of template.content.querySelectorAll(`[${name}]:not([${name}^="#"])`)) {
      element.setAttribute(name, new URL(element.getAttribute(name), page.URL).href);
    }
  }
  const { dataset } = template.content.querySelector("[data-ce-brief]");
  for (const name of ["ceBrief", "cePage", "ceScript"]) dataset[name] = new URL(dataset[name], page.URL).href;
  return document.adoptNode(template.content);
}

/** Waits for the styles, so that nobody sees the words without them. */
const dressed = (sheet) =>
  new Promise((resolve, reject) => {
    sheet.onload = resolve;
    sheet.onerror = () => reject(new Error(`the styles at ${sheet.href} cannot be had`));
  });

/** Puts an explainer into the shadow root of an element. Where that cannot be, it is a frame. */
export function inline(element, first, given, host) {
  let link = first;
  let over = new AbortController();
  let instead;
  let running;
  /** What has been pasted can be older than the case; what has just been fetched is not. */
  let fresh = !element.shadowRoot;
  const inside = () => element.shadowRoot?.querySelector("[data-ce-brief]");
  /** Puts the words there, styled, and tells when they can be seen. */
  const put = async (content, signal) => {
    const shadow = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    const root = content.querySelector("[data-ce-brief]");
    const wait = dressed(content.querySelector("link"));
    root.hidden = true;
    shadow.replaceChildren(content, document.createElement("slot"));
    await wait;
    if (signal.aborted) return;
    root.hidden = false;
    shadow.lastChild.remove();
    element.style.minBlockSize = "";
  };
  const start = async (content) => {
    const { signal } = over;
    try {
      if (content || !inside()) {
        const words = content ?? (await pressed(link));
        if (signal.aborted) return;
        await put(words, signal);
      }
      const root = inside();
      if (signal.aborted) return;
      const sizes = new ResizeObserver(() => host.high(Math.ceil(root.getBoundingClientRect().height)));
      sizes.observe(root);
      signal.addEventListener("abort", () => sizes.disconnect());
      root.addEventListener("click", turn, { signal });
      const { begin } = await import(root.dataset.ceScript);
      const article = given.article && Date.parse(given.article) / 864e5;
      const changed = new Error("the case has changed since this was written");
      const hear = (step) => (step === "stale" ? renew(changed) : host.hear(step));
      if (!signal.aborted) running = begin(root, { ...given, article }, hear);
    } catch (reason) {
      if (signal.aborted) return;
      if (inside() && !inside().hidden) return renew(reason);
      element.shadowRoot?.replaceChildren(document.createElement("slot"));
      console.warn("Case Explainer: the explainer cannot be part of this page, and is a frame.", reason);
      element.style.minBlockSize = "";
      instead = frame(element, link, given, host);
    }
  };
  /** The case as it is now takes the place of what was pasted and cannot live; if it cannot be had, that stays to be read. */
  const renew = async (reason) => {
    try {
      if (fresh) throw reason;
      fresh = true;
      const content = await pressed(link);
      end();
      over = new AbortController();
      start(content);
    } catch (why) {
      console.warn("Case Explainer: the explainer stays as it was pressed.", why);
      inside().dataset.ceStill = "";
      // Once it has begun, it tells that itself.
      if (!running) host.hear("error");
    }
  };
  /** Another language takes the place of this one. */
  const turn = (click) => {
    const other = click.target.closest?.("a[hreflang]");
    if (!other || click.ctrlKey || click.metaKey || click.shiftKey) return;
    click.preventDefault();
    end();
    link = other;
    over = new AbortController();
    start();
  };
  const end = () => {
    over.abort();
    running?.end();
    running = undefined;
    element.shadowRoot?.replaceChildren(document.createElement("slot"));
  };
  // As high as the window until it is there, as a frame is.
  if (!element.shadowRoot) element.style.minBlockSize = "100vh";
  const waiting = new AbortController();
  const near = new IntersectionObserver((changes) => changes.some((change) => change.isIntersecting) && come(), NEAR);
  const come = () => {
    waiting.abort();
    near.disconnect();
    start();
  };
  near.observe(element);
  TOUCHES.forEach((touch) => element.addEventListener(touch, come, { signal: waiting.signal, passive: true }));
  return {
    show(id) {
      (instead ?? running)?.show(id);
    },
    destroy() {
      waiting.abort();
      near.disconnect();
      end();
      instead?.destroy();
      element.style.minBlockSize = "";
    },
  };
}
