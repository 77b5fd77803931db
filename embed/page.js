// Brings a pressed page to life. If anything is missing, the page stays as it was pressed, and the console says why.
import { live, start } from "./live.js";

/** Opens what the address points at: an event, or a term or source inside closed details. Not every browser does. */
function reveal() {
  const target = document.getElementById(location.hash.slice(1));
  const closed = target?.querySelector("details:not([open])") ?? target?.closest("details:not([open])");
  if (!closed) return;
  closed.open = true;
  target.scrollIntoView();
}

/** The answer to a request, or an error that names the address. */
async function load(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return response;
}

addEventListener("hashchange", reveal);
reveal();

const root = document.querySelector("[data-ce-brief]");

/** Ends the explainer and puts the pressed page back. */
export let end = () => {};

try {
  const [brief] = await Promise.all([
    load(root.dataset.ceBrief).then((response) => response.arrayBuffer()),
    start(load(new URL("widget.wasm", import.meta.url))),
  ]);
  end = await live(root, new Uint8Array(brief));
  root.dataset.ceLive = "";
} catch (reason) {
  console.warn("Case Explainer: the page stays as it was pressed, without interaction.", reason);
}
