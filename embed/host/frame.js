// An explainer in a frame: where it comes from, and its height.

import { IN_ADDRESS } from "../settings.js";

/** Puts a frame into an element, in place of what is there. */
export function frame(element, link, given, { hear, high }) {
  const address = new URL(link.href);
  for (const name of IN_ADDRESS) if (name in given) address.searchParams.set(name, given[name]);
  if (given.show) address.hash = given.show;
  const made = document.createElement("iframe");
  made.src = address;
  made.title = link.textContent.trim();
  made.loading = "lazy";
  made.referrerPolicy = "no-referrer";
  made.allow = "clipboard-write";
  // As high as the window until it tells its height: what comes below is then out of view when it grows. A page that unsets
  // every style must not shrink it.
  const style = (name, value) => made.style.setProperty(name, value, "important");
  Object.entries({ display: "block", border: "0", "inline-size": "100%", "block-size": "100vh" }).forEach(([name, value]) => style(name, value));
  const before = [...element.childNodes];
  element.replaceChildren(made);
  const listen = ({ source, data }) => {
    if (source !== made.contentWindow || !data) return;
    if (data.type === "embed-size" && data.height > 0) {
      style("block-size", `${data.height}px`);
      high(data.height);
    } else if (data.caseExplainer) hear(data.caseExplainer);
  };
  addEventListener("message", listen);
  const destroy = () => {
    removeEventListener("message", listen);
    document.removeEventListener("securitypolicyviolation", refused);
    element.replaceChildren(...before);
  };
  // An empty frame in place of a link would leave readers with nothing.
  const refused = ({ effectiveDirective, blockedURI }) => {
    if (effectiveDirective !== "frame-src" || !address.href.startsWith(blockedURI)) return;
    console.warn("Case Explainer: the page allows no frame from there, so the link stays.", blockedURI);
    destroy();
    hear("error");
  };
  document.addEventListener("securitypolicyviolation", refused);
  return {
    show(id) {
      made.contentWindow?.postMessage({ caseExplainer: { show: id } }, "*");
    },
    destroy,
  };
}
