// Terms and sources explained where they stand, in a native popover: by pointer, by touch, by keyboard. Escape closes it.
// Where there are no popovers, the links lead to the lists at the end, as they do without a script.

/** How long a pointer has to rest on a link, or to be away from it, in milliseconds. */
const REST = 200;

/** Lets the links of an explainer open what they lead to in place, until `signal` ends it. */
export function notes(root, signal) {
  if (!root.showPopover) return;
  /** The note that is open, and its link. */
  let shown, from;
  /** A note that the browser is closing. It then gives the focus back, and a link that gets it so opens nothing. */
  let closing;
  let timer;

  /** A link to something explained; one within a note leads to the list, for a note has no room for another. */
  const linkAt = (target) => target.closest(":is(.ce-term, .ce-ref):not(.ce-note *)");
  /** Returns true for the link of the open note, and for all that is within the note. */
  const belongs = (element) => element === from || shown?.contains(element);
  const later = (act, rest, target) => {
    clearTimeout(timer);
    timer = setTimeout(act, rest, target);
  };

  /** Ends the note, also one that has been removed or moved with its link: such a note is hidden, and no event says so. */
  function close() {
    // One that was to open is not to come over what a reader has gone on to.
    clearTimeout(timer);
    shown?.hidePopover();
    shown?.remove();
    closing?.remove();
    shown = closing = undefined;
  }

  /** Keeps the note at its link, and ends it when one of the two is no longer drawn. */
  function follow() {
    if (!shown) return;
    const [first] = from.getClientRects();
    const size = shown.getBoundingClientRect();
    if (first && size.height) place(shown, first, size);
    else close();
  }
  const watch = new ResizeObserver(follow);

  function open(link) {
    const target = root.querySelector(link.hash);
    const hidden = !link.getClientRects().length;
    // Whoever was quicker than the rest of the pointer is not to see a closed note come back.
    clearTimeout(timer);
    if (!target || hidden || (shown && from === link)) return;
    close();
    // A term and its words are a list of one.
    const note = document.createElement(target.closest("dl") ? "dl" : "div");
    note.className = "ce-note";
    note.popover = "auto";
    note.tabIndex = -1;
    note.append(...[...target.childNodes].map((node) => node.cloneNode(true)));
    link.after(note);
    note.showPopover();
    shown = note;
    from = link;
    note.onbeforetoggle = () => {
      // A click on the link closes its note first, and opens another.
      closing = note;
      shown = undefined;
    };
    note.ontoggle = () => closing && close();
    follow();
    watch.observe(note);
  }

  /** Opens what a pointer rests on, or closes what is open. */
  function rest(target) {
    const link = linkAt(target);
    if (link) open(link);
    // What keys or a click have opened stays open.
    else if (!belongs(target) && !belongs(root.getRootNode().activeElement)) close();
  }

  root.addEventListener("pointerover", ({ pointerType, target }) => {
    if (pointerType === "mouse") later(rest, REST, target);
  });
  root.addEventListener("focusin", ({ target }) => {
    const link = linkAt(target);
    if (closing) return;
    // A popover of the page around it may be closing, and none can open within that.
    if (link?.matches(":focus-visible")) later(open, 0, link);
    // It would lie over what a reader goes on to.
    else if (!belongs(target)) close();
  });
  // Readers scroll, and a browser may bring what gets the focus into view only after it has it.
  addEventListener("scroll", follow, { capture: true, signal });
  root.addEventListener("click", (event) => {
    const link = linkAt(event.target);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(link);
    shown?.focus({ preventScroll: true });
  });
}

/** Below the first line of the link, or above it where there is more room; never beyond an edge. */
function place(note, first, { width, height }) {
  const { clientWidth, clientHeight } = document.documentElement;
  const below = first.bottom + height + 8 < clientHeight || first.top < height + 8;
  const top = below ? first.bottom + 4 : first.top - height - 4;
  const left = Math.max(8, Math.min(first.left, clientWidth - width - 8));
  Object.assign(note.style, { top: `${top}px`, left: `${left}px` });
}
