// Brings the live parts of a pressed page to life, and gives them back: when asked, and when the module ends in a fault.
import { __wbg_finalize_init as begin, __wbg_get_imports as imports, back, destroy, lead, mount, opened, speak } from "case-explainer";
import { steps } from "./back.js";
import { list } from "./list.js";
import { countDays, open, pointed } from "./reveal.js";
import { fold, marker } from "./words.js";

/** What gives each of the live parts on the page back. */
const living = new Set();

/** Starts the module, once, from the answer to a request for it. The glue's own way has more to say, and is larger. */
export async function start(answer) {
  // Under another type, as some hosts serve it, it cannot be compiled while it loads.
  const { instance, module } =
    answer.headers.get("Content-Type") === "application/wasm"
      ? await WebAssembly.instantiateStreaming(answer, imports())
      : await WebAssembly.instantiate(await answer.arrayBuffer(), imports());
  begin(instance, module);
}

/** The reader's day, in days since 1 January 1970. */
export function today() {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 864e5;
}

/**
 * Draws the live parts of `root` in place of the pressed ones. They look the same, so nothing moves, and the focus stays.
 * `published` is the day of the article around it, if anyone has told, in days since 1 January 1970. `asking` is called whenever a
 * reader has gone through the questions, and so with the first. Returns `end`, which puts the pressed parts back; `turn`, which goes on
 * in another language; and `go`, which marks the event with an id.
 */
export async function live(root, brief, published, asking) {
  const seats = () => [...root.querySelectorAll("[data-ce-timeline], [data-ce-check]")];
  const places = seats();
  const pressed = places.map((place) => [...place.childNodes]);
  let events = list(root);
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
  let mark = marker(events);
  let ticket;
  const count = () => countDays(root, today());
  // The history of a page of others is theirs.
  const step = root.dataset.cePage ? () => {} : steps((depth) => back(ticket, depth), listening.signal);
  await new Promise((resolve) => {
    const host = {
      ready() {
        root.dataset.ceLive = "";
        count();
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
      arrange(states, gaps, newest) {
        events.arrange({ states, gaps: gaps.split("\n"), newest });
      },
      step(depth) {
        // Days that are ahead stand on some screens.
        count();
        asking?.();
        step(depth);
      },
      select: (at) => events.select(at),
      fold,
      read: () => fold(events.rows.map(said).join("\0")),
      mark: (words) => mark(words),
    };
    ticket = mount(...places, brief, today(), published, host);
    living.add(giveBack);
  });
  const { signal } = listening;
  const mind = (event) => {
    const at = events.opened(event);
    // What is opened for printing is no reader's choice (`reveal.js`).
    if (at < 0 || "cePaper" in root.dataset) return;
    // What a reader has clicked on shows at once; the strip follows when it has been seen.
    events.select(at);
    requestAnimationFrame(() => setTimeout(opened, 0, ticket, at));
  };
  // A click comes a frame before its `toggle`.
  root.addEventListener("click", mind, { signal });
  // It does not bubble.
  root.addEventListener("toggle", mind, { capture: true, signal });
  // What a reader has opened before.
  const last = [...root.querySelectorAll(".ce-event > [open]")].pop();
  if (last) mind({ target: last });
  const go = (id) => lead(ticket, events.rows.findIndex((row) => row.id === id));
  addEventListener("hashchange", () => go(pointed()), { signal });
  const end = () => {
    giveBack();
    destroy(ticket);
  };
  /** `swap` puts what was pressed in that language into `root`. The live parts stay, and their words change. */
  const turn = (brief, swap) => {
    // It draws when this task is over.
    if (!speak(ticket, brief)) throw brief;
    events.restore();
    mark("");
    places.forEach((place, at) => {
      const seat = place.cloneNode();
      seat.append(...pressed[at]);
      place.replaceWith(seat);
    });
    swap();
    seats().forEach((seat, at) => {
      pressed[at] = [...seat.childNodes];
      seat.replaceWith(places[at]);
    });
    mark = marker((events = list(root)));
  };
  return { end, turn, go };
}

/** What a row says of its event, without what the script has put at its end. */
function said({ lastElementChild: details }) {
  const link = details.querySelector("[data-ce-copy]")?.textContent.length;
  return details.textContent.slice(0, link && -link);
}

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
