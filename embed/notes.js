// Terms and sources explained where they stand, in a native popover: by pointer, by touch, by keyboard. Escape closes it.
// Where there are no popovers, the links lead to the lists at the end, as they do without a script.

/** How long a pointer has to rest on a link, or to be away from it, in milliseconds. */
const REST = 200;

/** Lets the links of an explainer open what they lead to in place. */
export function notes(root) {
  if (!root.showPopover) return;
  let shown;
  let timer;
  /** The link of a note that is closing: focus that comes back to it opens no second one. */
  let left;

  /** A link to something explained; one within a note leads to the list, for a note has no room for another. */
  const linkAt = ({ target }) => (target.closest?.(".ce-note") ? null : target.closest?.(".ce-term, .ce-ref"));
  const close = () => shown?.hidePopover();

  function open(link) {
    const target = root.querySelector(link.hash);
    const hidden = !link.getClientRects().length;
    // Whoever was quicker than the rest of the pointer is not to see a closed note come back.
    clearTimeout(timer);
    if (!target || hidden || shown?.previousSibling === link) return;
    close();
    // A term and its words are a list of one.
    const note = document.createElement(target.closest("dl") ? "dl" : "div");
    note.className = "ce-note";
    note.popover = "auto";
    note.tabIndex = -1;
    note.append(...[...target.childNodes].map((node) => node.cloneNode(true)));
    link.after(note);
    const follow = () => place(note, link);
    note.addEventListener("beforetoggle", ({ newState }) => {
      if (newState === "closed") left = link;
    });
    note.addEventListener("toggle", ({ newState }) => {
      if (newState !== "closed") return;
      removeEventListener("scroll", follow, true);
      left = undefined;
      note.remove();
      if (shown === note) shown = undefined;
    });
    note.showPopover();
    shown = note;
    follow();
    // Readers scroll, and a browser may bring what gets the focus into view only after it has it.
    addEventListener("scroll", follow, true);
  }

  root.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const link = linkAt(event);
    const inside = shown?.contains(event.target);
    clearTimeout(timer);
    // What keys or a click have opened stays open.
    const { activeElement } = root.getRootNode();
    const kept = shown?.contains(activeElement) || shown?.previousSibling === activeElement;
    if (link && !inside) timer = setTimeout(open, REST, link);
    else if (!inside && !kept) timer = setTimeout(close, REST);
  });
  root.addEventListener("focusin", (event) => {
    const link = linkAt(event);
    if (link !== left && link?.matches(":focus-visible")) open(link);
    // It would lie over what a reader goes on to.
    else if (!shown?.contains(event.target) && shown?.previousSibling !== event.target) close();
  });
  root.addEventListener("click", (event) => {
    const link = linkAt(event);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(link);
    shown?.focus({ preventScroll: true });
  });
}

/** Below the link, or above it where there is more room; never beyond an edge. */
function place(note, link) {
  const [first] = link.getClientRects();
  const { width, height } = note.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = first.bottom + height + 8 < clientHeight || first.top < height + 8;
  const top = below ? first.bottom + 4 : first.top - height - 4;
  const left = Math.max(8, Math.min(first.left, clientWidth - width - 8));
  Object.assign(note.style, { top: `${top}px`, left: `${left}px` });
}
