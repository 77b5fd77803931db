// Leads to what an address points at, and hands such addresses out.

/** Opens every closed part around an element, and an event itself. Returns whether any was closed. */
export function open(target) {
  const all = [...target.getRootNode().querySelectorAll("details:not([open])")];
  const closed = all.filter((details) => details.contains(target) || details.parentElement === target);
  closed.forEach((details) => (details.open = true));
  return closed.length > 0;
}

/** The id that the address points at. WordPress writes a secret behind it: `#event-filed#?secret=...`. */
export const pointed = () => location.hash.split(/[#?]/)[1];

/** Leads to what the address points at. Not every browser opens what is around it. */
function reveal() {
  const target = document.getElementById(pointed());
  if (target && open(target)) target.scrollIntoView();
}

/** Follows addresses within the page, and links to where the reader is already. */
export function followLinks() {
  addEventListener("hashchange", reveal);
  addEventListener("click", ({ target }) => {
    // The page in another language opens where the reader is in this one.
    const other = target.closest?.("a[hreflang]");
    if (other) other.hash = document.querySelector(".ce-event[aria-current]")?.id ?? "";
    const link = target.closest?.("a[href^='#']");
    // An SVG link has no `hash`.
    if (link?.getAttribute("href") === location.hash) reveal();
  });
  reveal();
}

/**
 * Puts a link to itself into every event that is opened. It copies its address where that is allowed, and says so: that of the
 * explainer's own page, without what a host may have written into it.
 */
export function copyLinks(root) {
  const offer = ({ target }) => {
    const row = target.closest(".ce-event");
    if (!row || row.querySelector("[data-ce-copy]")) return;
    const link = document.createElement("a");
    link.dataset.ceCopy = "";
    link.href = `${root.dataset.cePage ?? ""}#${row.id}`;
    link.textContent = root.dataset.ceLink;
    target.lastElementChild.append(link);
    link.addEventListener("click", copy);
  };
  const copy = async (click) => {
    const link = click.target;
    if (!navigator.clipboard) return;
    click.preventDefault();
    try {
      await navigator.clipboard.writeText(new URL(root.dataset.cePage ?? location.pathname, location) + link.hash);
      link.role = "status";
      link.textContent = root.dataset.ceCopied;
    } catch {
      location.hash = link.hash;
    }
  };
  // It does not bubble.
  root.addEventListener("toggle", offer, true);
}

/**
 * Tells how far away each deadline is from the reader's day: "in 12 days", "yesterday". Where the last day of the status has
 * passed, that is told in its place.
 */
export function countDays(root, today) {
  for (const place of root.querySelectorAll("[data-ce-until]")) {
    if (today > place.dataset.ceUntil) place.textContent = place.dataset.ceAfter;
  }
  for (const place of root.querySelectorAll("[data-ce-due]")) {
    const words = new Intl.RelativeTimeFormat(root.lang || document.documentElement.lang, { numeric: "auto" });
    place.textContent = ` (${words.format(place.dataset.ceDue - today, "day")})`;
  }
}

/** Opens everything for as long as the page is printed, where the style sheet cannot (`styles/modes.css`). */
export function openForPaper(root, signal) {
  if (CSS.supports("selector(::details-content)")) return;
  let closed = [];
  const turn = (open) => () => {
    if (open) closed = [...root.querySelectorAll("details:not([open])")];
    root.toggleAttribute("data-ce-paper", open);
    closed.forEach((details) => (details.open = open));
  };
  addEventListener("beforeprint", turn(true), { signal });
  addEventListener("afterprint", turn(false), { signal });
}
