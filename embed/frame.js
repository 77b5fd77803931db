// The page in a frame: it tells whoever frames it how high it is, in the words that hosts understand already, and no more
// than that. It needs no module, so a page that stays as it was pressed has its height too. Where each protocol comes from:
// docs/embedding/heights.md.

import { report } from "./report.js";

const page = document.querySelector("main");
/** Pym's name for the frame: its host puts it into the address. */
const pym = new URLSearchParams(location.search).get("childId");
/** WordPress's: it stands behind a `#`, and other words may stand before it. */
const secret = /secret=(\w{10})/.exec(location.hash)?.[1];
/** The address that the host gave. Where a reader goes from there is not for it. */
const src = location.href;
/** The answer that iframe-resizer waits for, once it has asked. */
let resizer;
/** Whether open-iframe-resizer has asked. */
let asked = false;
let told = 0;

const say = (message) => parent.postMessage(message, "*");

/** Tells the height if it is another, or if somebody asks. A page that is hidden has none. */
function tell(again, kind = "resizeObserver") {
  const { height: exact, width } = page.getBoundingClientRect();
  const height = Math.ceil(exact);
  if (!height || (height === told && !again)) return;
  told = height;
  // AMP, @newswire/frames, sidechain, and our own `embed.js`.
  say({ sentinel: "amp", type: "embed-size", height });
  // Datawrapper. Old hosts look for a frame whose address has the key in it.
  say({ "datawrapper-height": { [location.pathname]: height } });
  // The Guardian: its atoms and its older messenger.
  say({ kind: "interactive:height", height });
  say(JSON.stringify({ id: "case-explainer", type: "set-height", value: height }));
  // Medium and Embedly.
  say(JSON.stringify({ src, context: "iframe.resize", height }));
  if (pym) say(`pymxPYMx${pym}xPYMxheightxPYMx${height}`);
  if (secret) say({ message: "height", value: height, secret });
  if (resizer) say(`[iFrameSizer]${resizer}:${height}:${Math.ceil(width)}:${kind}`);
  if (asked) say({ type: "iframe-resized", width: Math.ceil(width), height });
}

addEventListener("message", ({ source, data }) => {
  if (source !== parent || !data) return;
  const [, call] = /^\[iFrameSizer\](.*)/s.exec(data) ?? [];
  if (call !== undefined) {
    const [id, , width] = call.split(":");
    // Only its first message has fields; the third is `true` or `false`.
    const first = /^(true|false)$/.test(width);
    if (first) resizer = id;
    tell(true, call === "reset" ? "resetPage" : first ? "init" : undefined);
  } else if (/^iframe-(child-init|get-child-dimensions)$/.test(data.type)) {
    asked = true;
    tell(true);
  } else if (data.type === "frames-init" || data.message === "ready") tell(true);
  // Our own `embed.js` leads to a part or an event.
  else if (document.getElementById(data.caseExplainer?.show)) location.hash = data.caseExplainer.show;
});

report(document.querySelector("[data-ce-brief]"), (caseExplainer) => say({ caseExplainer }));

addEventListener("click", (click) => {
  // Links of the strip are SVG's own, and lead to events as those within the page do.
  const link = click.target.closest?.("a[hreflang], a[href^='http']");
  if (!link || click.defaultPrevented) return;
  if (link.hreflang) {
    // The page in another language is told what its host has told this one.
    link.search = location.search;
    if (secret) link.hash += `?secret=${secret}`;
  } else outside(click, link);
});

/** Opens another site beside the article. Where the frame may open nothing, the address is shown, to be copied. */
function outside(click, link) {
  if (click.ctrlKey || click.metaKey || click.shiftKey) return;
  click.preventDefault();
  let opened;
  try {
    opened = window.open(link.href, "_blank");
  } catch {
    // Not every browser returns nothing where a sandbox forbids it.
  }
  if (opened) opened.opener = null;
  else if (link.nextSibling?.className !== "ce-address") {
    const address = document.createElement("code");
    address.className = "ce-address";
    address.role = "status";
    address.textContent = link.href;
    link.after(address);
  }
}

new ResizeObserver(() => tell()).observe(page);
// WordPress hides the frame until it has a height, and Chromium tells no observer in a frame that is hidden.
if (document.readyState === "complete") tell();
else addEventListener("load", () => tell());
// AMP takes its placeholder away; iframe-resizer asks once more.
say({ sentinel: "amp", type: "embed-ready" });
say("[iFrameResizerChild]Ready");
