// Brings a pressed page to life. If anything is missing, the page stays as it was pressed, and the console says why.
import { live, start, today } from "./live.js";
import { load } from "./load.js";
import { lock } from "./lock.js";
import { notes } from "./notes.js";
import { copyLinks, countDays, followLinks, openForPaper } from "./reveal.js";

/** The day on which the article around the explainer was published, from `?article=2025-01-23`, as a number of days. */
function published() {
  const day = Date.parse(new URLSearchParams(location.search).get("article")) / 864e5;
  return Number.isInteger(day) ? day : undefined;
}

// The page loads this beside itself, so the module is on its way while the page is still being read. No `preload` does that:
// WebKit would fetch everything twice.
const started = load(new URL("widget.wasm", import.meta.url)).then(start);
// What a host wants it to look like comes in the address.
if (location.search) import(new URL("address.js", import.meta.url));
// Who awaits it learns of a failure.
started.catch(() => {});
if (document.readyState === "loading") await new Promise((read) => addEventListener("DOMContentLoaded", read));
// Before the styles are there nothing is where it will be, and a reader whom the script has led anywhere would not be led again.
const styles = document.querySelector("link[rel=stylesheet]");
if (!styles.sheet) await new Promise((dressed) => (styles.onload = styles.onerror = dressed));

const root = document.querySelector("[data-ce-brief]");

followLinks();
copyLinks(root);
openForPaper(root);
countDays(root, today());
notes(root);
// In a frame, the page says how high it is, whether it comes to life or not.
if (parent !== window) import(new URL("frame.js", import.meta.url));

/** Ends the explainer and puts the pressed page back. */
export let end = () => {};
let locked;

/** A request that fails in silence. */
function get(url, responseType) {
  const request = new XMLHttpRequest();
  request.open("GET", url);
  request.responseType = responseType;
  request.send();
  return request;
}

/** Closes the page's network before the first answer can be given. What the page still needs is asked for first. */
function ask() {
  if (locked) return;
  locked = true;
  // Pictures in closed events.
  for (const image of root.querySelectorAll("img")) image.loading = "eager";
  // The explainer in other languages: once there are answers, a reader can change to them only within the page.
  const others = [...root.querySelectorAll("a[hreflang]")].map(({ hreflang, href }) => {
    // The browser itself reads a page that it is asked for as a document: nothing here makes markup of words.
    return [hreflang, get(href, "document"), get(new URL("brief.bin", href), "arraybuffer")];
  });
  // If it does not come, what it does is not offered.
  import(new URL("asked.js", import.meta.url)).then(({ keeping, offer }) => {
    keeping(root);
    offer(root, others, brief, turn);
  }, () => {});
  // Requests begin when this task is over.
  setTimeout(lock);
}

let brief, turn;
try {
  [brief] = await Promise.all([load(root.dataset.ceBrief).then((response) => response.arrayBuffer()), started]);
  ({ end, turn } = await live(root, new Uint8Array(brief), published(), ask));
} catch (reason) {
  root.dataset.ceStill = "";
  console.warn("Case Explainer: the page stays as it was pressed.", reason);
}
