// An explainer within an article of others, in a shadow root that keeps styles apart: what `page.js` does for a page of its own.
// It closes no network, for that is the article's, and leaves the article's address and history alone. All explainers of one
// version on a page share this script and one module.

import { keeping } from "./keep.js";
import { live, start, today } from "./live.js";
import { load } from "./load.js";
import { look, uncover } from "./look.js";
import { notes } from "./notes.js";
import { report } from "./report.js";
import { copyLinks, countDays, open, openForPaper } from "./reveal.js";

let started;

/** What an article's readers are to the article is not for the explainer's site. */
const QUIET = { credentials: "omit", referrerPolicy: "no-referrer" };

/** The checksum at the end of a brief, as it stands in the markup that belongs to it. */
const sum = (brief) => [...new Uint8Array(brief, brief.byteLength - 4)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/**
 * Brings a pressed explainer in a shadow root to life. `settings` are those of `settings.js`, `say` is told what `report.js`
 * tells, or `stale` if the case is not what stands there any more. Returns `show`, which leads to an id, and `end`, which gives
 * everything back.
 */
export function begin(root, settings, say) {
  const over = new AbortController();
  const { signal } = over;
  let way;
  copyLinks(root);
  openForPaper(root, signal);
  countDays(root, today());
  notes(root, signal);
  look(root, settings, signal);
  const show = (id) => {
    const target = root.querySelector(`[id="${CSS.escape(id)}"]`);
    if (!target) return;
    uncover(root, id);
    open(target);
    way?.go(id);
    target.scrollIntoView();
    // As a link within a page does: the next Tab goes on from here.
    const place = target.querySelector("summary") ?? target;
    if (place.tabIndex < 0) place.tabIndex = -1;
    place.focus({ preventScroll: true });
  };
  const follow = (click) => {
    const link = click.target.closest?.("a[href^='#']");
    if (!link || click.defaultPrevented) return;
    // The article has nothing of that name, and its address is its own.
    click.preventDefault();
    show(link.getAttribute("href").slice(1));
  };
  root.addEventListener("click", follow, { signal });
  keeping(root, signal);
  report(root, say, signal);
  const bring = async () => {
    try {
      started ??= load(new URL("widget.wasm", import.meta.url), QUIET).then(start);
      const [brief] = await Promise.all([load(root.dataset.ceBrief, QUIET).then((response) => response.arrayBuffer()), started]);
      if (signal.aborted) return;
      // Words that somebody has pasted stay what they were; those of the case may have been corrected since.
      if (sum(brief) !== root.dataset.ceSum) return say("stale");
      way = await live(root, new Uint8Array(brief), settings.article);
      if (settings.show) show(settings.show);
    } catch (reason) {
      root.dataset.ceStill = "";
      console.warn("Case Explainer: the explainer stays as it was pressed.", reason);
    }
  };
  bring();
  const end = () => {
    over.abort();
    way?.end();
  };
  return { show, end };
}
