// Brings the live parts of a pressed page to life, and gives them back: when asked, and when the module ends in a fault.
import init, { destroy, lead, mount, opened } from "case-explainer";
import { list } from "./list.js";
import { open } from "./reveal.js";
import { fold, marker } from "./words.js";

/** What gives each of the live parts on the page back. */
const living = new Set();

/** Starts the module, once. */
export const start = (module) => init({ module_or_path: module });

/** The reader's day, in days since 1 January 1970. */
export function today() {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 864e5;
}

/**
 * Draws the live parts of `root` in place of the pressed ones. They look the same, so nothing moves, and the focus stays.
 * `published` is the day of the article around it, if anyone has told, in days since 1 January 1970. Returns what ends it
 * and puts the pressed parts back.
 */
export async function live(root, brief, published) {
  const places = [...root.querySelectorAll("[data-ce-timeline], [data-ce-check]")];
  const pressed = places.map((place) => [...place.childNodes]);
  const events = list(root);
  const comeBack = reading(root, places);
  const listening = new AbortController();
  const giveBack = () => {
    living.delete(giveBack);
    listening.abort();
    places.forEach((place, at) => place.replaceChildren(...pressed[at]));
    events.restore();
    mark("");
    delete root.dataset.ceLive;
    root.dataset.ceStill = "";
  };
  const mark = marker(events.rows);
  let ticket;
  await new Promise((resolve) => {
    const host = {
      ready() {
        root.dataset.ceLive = "";
        comeBack();
        resolve();
      },
      focus(selector) {
        const target = root.querySelector(selector);
        if (target) open(target);
        (target?.querySelector("summary") ?? target)?.focus();
      },
      announce(words) {
        root.querySelector("[data-ce-announce]").textContent = words;
      },
      arrange(states, gaps, newest, selected) {
        events.arrange({ states, gaps: gaps.split("\n"), newest, selected });
      },
      fold,
      read: () => events.rows.map((row) => fold(said(row))).join("\n"),
      mark,
    };
    ticket = mount(...places, brief, today(), published, host);
    living.add(giveBack);
  });
  const { signal } = listening;
  // It does not bubble.
  root.addEventListener("toggle", (toggle) => opened(ticket, events.opened(toggle)), { capture: true, signal });
  // What a reader has opened before.
  opened(ticket, events.rows.map((row) => row.querySelector("details").open).lastIndexOf(true));
  const follow = () => lead(ticket, events.rows.findIndex((row) => `#${row.id}` === location.hash));
  addEventListener("hashchange", follow, { signal });
  return () => {
    giveBack();
    destroy(ticket);
  };
}

/** What a row says of its event, without what the script has put into it. */
const said = (row) => [...row.querySelectorAll(SAID)].map((part) => part.textContent).join(" ");
const SAID = "summary, .ce-more > :not([data-ce-copy])";

/** Notes where a reader is, and returns what brings them back there when the parts have been drawn anew. */
function reading(root, places) {
  const active = root.getRootNode().activeElement;
  const place = places.find((place) => place.contains(active));
  const all = () => [...place.querySelectorAll("*")];
  const focus = place && all().indexOf(active);
  const { scrollX, scrollY } = window;
  return () => {
    if (place) all()[focus]?.focus({ preventScroll: true });
    // WebKit lets go of the place when what stood above it is replaced.
    scrollTo(scrollX, scrollY);
  };
}

// A module that ends in a fault cannot go on. What it drew goes, and the page says again everything it was pressed with.
addEventListener("error", ({ error }) => {
  if (error instanceof WebAssembly.RuntimeError) living.forEach((giveBack) => giveBack());
});
