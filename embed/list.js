// The list of events, which stands in the page as it was pressed: rows shown or hidden, turned round, opened, marked.
// Nothing in it is drawn anew, so find in page, printing and what a reader has opened go on as if there were no module.

/** If no more events than this are left, the groups that hold them are opened. */
const FEW = 60;
/** What the module says of a row, in one number (`src/web/host.rs`). */
const [SHOWN, OPEN, SAME] = [1, 2, 4];

/** The list of an explainer. */
export function list(root) {
  const rows = [...root.querySelectorAll(".ce-event")];
  const groups = [...root.querySelectorAll(".ce-group")].map((item) => {
    const sum = item.querySelector(".ce-sum");
    return { item, sum, words: sum.textContent, rows: [...item.querySelectorAll(".ce-event")] };
  });
  const pressed = {
    states: rows.map((row) => SHOWN | (row.hasAttribute("data-same") && SAME)),
    gaps: rows.map((row) => row.firstElementChild.textContent),
    newest: false,
  };
  let now = pressed;
  /** What has been opened here and not by a reader, until the browser tells of it. */
  const opened = new WeakSet();

  function change(row, before, next, gap) {
    row.hidden = !(next & SHOWN);
    row.toggleAttribute("data-same", next & SAME);
    row.firstElementChild.textContent = gap;
    const details = row.querySelector("details");
    if (!(next & ~before & OPEN) || details.open) return;
    opened.add(details);
    details.open = true;
  }

  function arrange(next) {
    if (now.newest !== next.newest) {
      root.querySelectorAll(".ce-list").forEach((list) => list.append(...[...list.children].reverse()));
    }
    rows.forEach((row, at) => {
      if (now.states[at] !== next.states[at] || now.gaps[at] !== next.gaps[at]) {
        change(row, now.states[at], next.states[at], next.gaps[at]);
      }
    });
    const few = next.states.filter((state) => state & SHOWN).length <= FEW;
    for (const { item, sum, words, rows } of groups) {
      const shown = rows.filter((row) => !row.hidden).length;
      item.hidden = !shown;
      if (few && shown) item.firstElementChild.open = true;
      sum.textContent = shown === rows.length ? words : `${shown} / ${rows.length}`;
    }
    rows[now.selected]?.removeAttribute("aria-current");
    rows[next.selected]?.setAttribute("aria-current", "true");
    now = next;
  }

  return {
    rows,
    arrange,
    /** As it was pressed. */
    restore: () => arrange(pressed),
    /** Which event a reader, or find in page, has opened; -1 for everything else that is told of. */
    opened({ target }) {
      const own = opened.delete(target);
      return own || !target.open ? -1 : rows.indexOf(target.parentElement);
    },
  };
}
