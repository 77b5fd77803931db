// The list of events, which stands in the page as it was pressed: rows shown or hidden, turned round, opened, marked.
// Nothing in it is drawn anew, so find in page, printing and what a reader has opened go on as if there were no module.

/** If no more events than this are left, the groups that hold them are opened. */
const FEW = 30;
/** So long, in milliseconds, work goes on that nobody waits for, before the browser may do something else. */
const SLICE = 8;
/** What the module says of a row, in one number (`src/web/host.rs`). */
const [SHOWN, OPEN, SAME] = [1, 2, 4];

/** The list of an explainer. */
export function list(root) {
  const rows = [...root.querySelectorAll(".ce-event")];
  const groups = [...root.querySelectorAll(".ce-group")].map((item) => {
    const [details, sum] = [item.firstElementChild, item.querySelector(".ce-sum")];
    const own = item.querySelectorAll(".ce-event");
    const from = rows.indexOf(own[0]);
    const holdsRows = !item.querySelector(".ce-group");
    return { item, details, sum, words: sum.textContent, from, to: from + own.length, holdsRows };
  });
  const pressed = {
    states: Uint8Array.from(rows, (row) => SHOWN | (row.hasAttribute("data-same") && SAME)),
    gaps: rows.map((row) => row.firstElementChild.textContent),
    newest: false,
  };
  let now = pressed;
  let selected = -1;
  let timer;
  /** How the rows stand in the page. Those of closed groups follow when a reader has seen the others. */
  const drawn = { states: pressed.states.slice(), gaps: pressed.gaps.slice() };
  /** What has been opened here and not by a reader, until the browser tells of it. */
  const opened = new WeakSet();

  function draw(from, to) {
    for (let at = from; at < to; at++) {
      const [row, before, next, gap] = [rows[at], drawn.states[at], now.states[at], now.gaps[at]];
      if ((before ^ next) & SHOWN) row.hidden = !(next & SHOWN);
      if ((before ^ next) & SAME) row.toggleAttribute("data-same", next & SAME);
      if (drawn.gaps[at] !== gap) row.firstElementChild.textContent = gap;
      if (next & ~before & OPEN) unfold(row.lastElementChild);
      [drawn.states[at], drawn.gaps[at]] = [next, gap];
    }
  }

  function unfold(details) {
    if (details.open) return;
    opened.add(details);
    details.open = true;
  }

  /** Draws what is left, a bit at a time. */
  function follow(group = 0) {
    for (const end = performance.now() + SLICE; group < groups.length && performance.now() < end; group++) {
      drawGroup(groups[group]);
    }
    if (group < groups.length) timer = setTimeout(follow, 0, group);
  }

  /** A group of groups has no rows of its own. */
  const drawGroup = ({ from, to, holdsRows }) => holdsRows && draw(from, to);

  function arrange(next) {
    const turned = now.newest !== next.newest;
    now = next;
    clearTimeout(timer);
    if (turned) root.querySelectorAll(".ce-list").forEach((list) => list.append(...[...list.children].reverse()));
    if (!groups.length) return draw(0, rows.length);
    const shown = next.states.map((state) => state & SHOWN);
    const count = (from, to) => shown.subarray(from, to).reduce((sum, one) => sum + one, 0);
    const few = count() <= FEW;
    for (const group of groups) {
      const { item, details, sum, words, from, to } = group;
      const own = count(from, to);
      const said = own === to - from ? words : `${own} / ${to - from}`;
      item.hidden = !own;
      if (few && own) details.open = true;
      if (details.open) drawGroup(group);
      if (sum.textContent !== said) sum.textContent = said;
    }
    timer = setTimeout(follow);
  }

  function select(at) {
    rows[selected]?.removeAttribute("aria-current");
    rows[at]?.setAttribute("aria-current", "true");
    selected = at;
  }

  return {
    rows,
    arrange,
    select,
    /** Whether an event is shown, whether or not its row has followed. */
    shows: (at) => now.states[at] & SHOWN,
    /** As it was pressed. */
    restore() {
      arrange(pressed);
      select(-1);
    },
    /** Which event a reader, or find in page, opens or has opened; -1 for all else, and for one that is marked already. */
    opened({ type, target }) {
      const click = type === "click";
      const details = click ? target.closest("summary")?.parentElement : target;
      const own = !click && opened.delete(details);
      const at = own || !details || details.open === click ? -1 : rows.indexOf(details.parentElement);
      return at === selected ? -1 : at;
    },
  };
}
