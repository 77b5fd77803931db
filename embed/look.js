// How an explainer looks where its host has wishes: theme, accent, font, the level of its headings, and only the main parts.

import { pointed } from "./reveal.js";

/** What can be told apart on a screen: of a control from what is around it (WCAG 1.4.11). */
const APART = 3;
/** What stands on the page in each theme (`styles/tokens.css`). */
const PAPER = { light: [255, 255, 255], dark: [21, 24, 28] };
/** The parts that a compact explainer leaves out until a link leads to one. */
const LEFT_OUT = "#minute, .ce-back";

/** Sets the look of an explainer, until `signal` ends it. */
export function look(root, { theme = "auto", accent, font, heading, compact }, signal) {
  const places = [root, document.body].filter((place) => place === root || place.className === "ce-page");
  const set = (name, value) => places.forEach((place) => place.style.setProperty(name, value));
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const wish = accent ?? getComputedStyle(root).getPropertyValue("--ce-accent").trim();
  const dress = (onPaper) => {
    const seen = theme === "auto" ? (dark.matches ? "dark" : "light") : theme;
    const now = onPaper === true ? "light" : seen;
    if (theme !== "auto") {
      set("color-scheme", now);
      // What `light-dark()` was lowered to, for browsers that do not know it.
      set("--lightningcss-light", now === "light" ? "initial" : " ");
      set("--lightningcss-dark", now === "dark" ? "initial" : " ");
    }
    if (wish) {
      const [colour, on] = safe(root, wish, now);
      root.style.setProperty("--ce-accent", colour);
      root.style.setProperty("--ce-on-accent", on);
    }
  };
  dress();
  dark.addEventListener("change", dress, { signal });
  addEventListener("beforeprint", () => dress(true), { signal });
  addEventListener("afterprint", dress, { signal });
  if (font) root.style.setProperty("--ce-font", font);
  if (heading) lower(root, heading - 1, signal);
  if (compact !== undefined && compact !== "false") shorten(root, signal);
}

/** A colour that can be told from the paper, and black or white to write on it. The default, where it cannot be judged. */
function safe(root, accent, theme) {
  const wanted = parts(root, accent);
  if (!wanted) {
    console.warn(`Case Explainer: the contrast of ${accent} cannot be judged. Its own colour is used.`);
    return ["initial", "initial"];
  }
  const paper = PAPER[theme];
  // Towards black on light paper and towards white on dark paper, until it is enough.
  const end = theme === "dark" ? 255 : 0;
  let colour = wanted;
  for (let step = 0; contrast(colour, paper) < APART; step += 0.05) colour = wanted.map((part) => Math.round(part + (end - part) * step));
  if (colour !== wanted) {
    const ratio = contrast(wanted, paper).toFixed(2);
    console.warn(`Case Explainer: the accent ${accent} has a contrast of ${ratio} to the ${theme} theme, and needs ${APART}. ${hex(colour)} is used.`);
  }
  const black = contrast(colour, [0, 0, 0]) > contrast(colour, [255, 255, 255]);
  return [hex(colour), black ? "#000" : "#fff"];
}

const hex = (colour) => `#${colour.map((part) => part.toString(16).padStart(2, "0")).join("")}`;

/** Red, green and blue of any colour that the browser tells as such. */
function parts(root, colour) {
  const probe = document.createElement("i");
  probe.style.color = colour;
  root.append(probe);
  // Mixed colours are told in shares of one.
  const [, kind, told] = /^(rgb\(|color\(srgb )([^)/]*)\)$/.exec(probe.style.color && getComputedStyle(probe).color) ?? [];
  probe.remove();
  return told?.split(/[\s,]+/).map((part) => Math.round(part * (kind === "rgb(" ? 1 : 255)));
}

/** How far two colours are apart, from 1 to 21 (WCAG 2, contrast ratio). */
function contrast(one, other) {
  const [high, low] = [one, other].map(luminance).sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour) {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Tells assistive technology a lower level for each heading, also for those that come later. */
function lower(root, by, signal) {
  const set = () => {
    for (const heading of root.querySelectorAll("h1, h2, h3")) {
      heading.ariaLevel ?? heading.setAttribute("aria-level", Number(heading.tagName[1]) + by);
    }
  };
  const changes = new MutationObserver(set);
  changes.observe(root, { childList: true, subtree: true });
  signal?.addEventListener("abort", () => changes.disconnect());
  set();
}

/** Leaves parts out. One comes back when a link or the address leads into it. */
function shorten(root, signal) {
  root.querySelectorAll(LEFT_OUT).forEach((part) => (part.hidden = true));
  const follow = ({ target }) => uncover(root, target.closest?.("a[href^='#']")?.getAttribute("href").slice(1));
  const arrive = () => uncover(root, pointed());
  // Before whatever leads there.
  root.addEventListener("click", follow, { capture: true, signal });
  addEventListener("hashchange", arrive, { capture: true, signal });
  arrive();
}

/** Brings the part back that holds this id. */
export function uncover(root, id) {
  const part = id && root.querySelector(`[id="${CSS.escape(id)}"]`)?.closest(".ce-part[hidden]");
  if (part) part.hidden = false;
}
