// Brings the live parts of a pressed page to life, and gives them back: when asked, and when the module ends in a fault.
import init, { destroy, mount } from "case-explainer";

/** The live parts that are on the page now, each with what gives it back. */
const living = new Set();

/** Starts the module, once. */
export const start = (module) => init({ module_or_path: module });

/**
 * Draws the live parts of `root` in place of the pressed ones. They look the same, so nothing moves; focus and open
 * details stay. Returns what ends it and puts the pressed parts back.
 */
export async function live(root, brief) {
  const places = [...root.querySelectorAll("[data-ce-timeline], [data-ce-check]")];
  const pressed = places.map((place) => [...place.childNodes]);
  const resume = reading(root);
  const giveBack = () => places.forEach((place, at) => place.replaceChildren(...pressed[at]));
  let ticket;
  await new Promise((ready) => {
    ticket = mount(root, ...places, brief, () => {
      resume();
      ready();
    });
    living.add(giveBack);
  });
  return () => {
    living.delete(giveBack);
    destroy(ticket);
    giveBack();
  };
}

/** Notes focus, open details and how far the page is scrolled; returns what brings that about in the same markup. */
function reading(root) {
  const all = () => [...root.querySelectorAll("*")];
  const details = () => [...root.querySelectorAll("details")];
  const focus = all().indexOf(root.getRootNode().activeElement);
  const open = details().map((one) => one.open);
  const [left, top] = [scrollX, scrollY];
  return () => {
    details().forEach((one, at) => (one.open = open[at]));
    all()[focus]?.focus({ preventScroll: true });
    // WebKit may have laid the page out while it was shorter, and then it has scrolled up.
    scrollTo({ left, top, behavior: "instant" });
  };
}

// A module that ends in a fault cannot go on. What it drew goes, and the page says again everything it was pressed with.
addEventListener("error", ({ error }) => {
  if (!(error instanceof WebAssembly.RuntimeError)) return;
  living.forEach((giveBack) => giveBack());
  living.clear();
});
