// One bout of a random walk: a few things that a reader does one after the other. Returns what has gone wrong since the last bout, what
// the reader does in this one, and the input for it in the form of WebDriver. A seed, a bout and a page determine what is done.
const [seed, bout] = arguments;

let state = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(bout + 1, 0x85ebca6b);
/** Returns a random number from 0 to 1: Mulberry32, by Tommy Ettinger, in the public domain. */
const random = () => {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};
const below = (count) => Math.floor(random() * count);
const one = (list) => list[below(list.length)];
/** Returns one of the values, each of which comes with its weight. */
const weighed = (pairs) => {
  let at = random() * pairs.reduce((sum, [weight]) => sum + weight, 0);
  return pairs.find(([weight]) => (at -= weight) < 0)[1];
};

const root = document.querySelector("article.ce");

/** Returns the point at which a reader aims, the middle of the first line of an element; none if it is not drawn. */
const point = (element) => {
  const [box] = element.checkVisibility() ? element.getClientRects() : [];
  return box?.width && [box.left + box.width / 2, box.top + box.height / 2].map(Math.round);
};
const inView = (element) => {
  const [x, y] = point(element) || [-1];
  return x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
};
/** Describes an element in words that a person finds it by. */
const named = (element) => {
  const words = (element.textContent || element.value || "").trim().replace(/\s+/g, " ").slice(0, 30);
  const within = element.closest("[id]")?.id;
  return `${[element.localName, ...element.classList].join(".")} “${words}”${within ? ` in #${within}` : ""}`;
};

/** Kinds of elements, each as likely as any other, so that one that is there once is met as well. */
const KINDS = [
  ".ce-ref", ".ce-term", "#check .ce-ref, #check .ce-term", ".ce-event .ce-ref, .ce-event .ce-term", ".ce-event summary", ".ce-fold > summary",
  ".ce-strip a", ".ce-views label", ".ce-step", ".ce-choices label", ".ce-zoom button", ".ce-shown button", "#check a.ce-button, #check button",
  "#check label", ".ce-part a", "a[hreflang]", ".ce-note, .ce-note a", "input, button",
];
/** Returns a random element of a random kind; of another kind if there is none of the first. */
const any = (fits) => {
  for (const kinds = KINDS.slice(); kinds.length; ) {
    const [kind] = kinds.splice(below(kinds.length), 1);
    // The list of a native choice is a window of the browser's own.
    const found = [...root.querySelectorAll(kind)].filter((it) => !it.matches("label:has(select)") && fits(it));
    if (found.length) return one(found);
  }
};

const steps = [];
const devices = {
  keyboard: { type: "key", id: "keyboard", actions: [] },
  mouse: { type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions: [] },
  wheel: { type: "wheel", id: "wheel", actions: [] },
};
/** Adds input of one device; the others wait. */
const add = (device, action) => {
  for (const it of Object.values(devices)) it.actions.push(it === device ? action : { type: "pause", duration: 0 });
};
const { keyboard, mouse, wheel } = devices;

const KEYS = {
  Backspace: "\ue003", Tab: "\ue004", Enter: "\ue007", Shift: "\ue008", Escape: "\ue00c", Space: " ", PageDown: "\ue00f", End: "\ue010",
  Home: "\ue011", Left: "\ue012", Up: "\ue013", Right: "\ue014", Down: "\ue015",
};
const press = (key) => {
  steps.push(`press ${key}`);
  const values = key.split("+").map((it) => KEYS[it] ?? it);
  values.forEach((value) => add(keyboard, { type: "keyDown", value }));
  values.reverse().forEach((value) => add(keyboard, { type: "keyUp", value }));
};
const move = (element) => {
  const [x, y] = point(element);
  add(mouse, { type: "pointerMove", duration: 0, x, y });
  return `${named(element)} at ${x}, ${y}`;
};
const rest = (element) => {
  steps.push(`rest the pointer on ${move(element)}`);
  add(mouse, { type: "pause", duration: 8 });
};
const click = (element) => {
  steps.push(`click on ${move(element)}`);
  add(mouse, { type: "pointerDown", button: 0 });
  add(mouse, { type: "pointerUp", button: 0 });
};
const turn = () => {
  const deltaY = 100 * (below(13) - 6);
  steps.push(`turn the wheel by ${deltaY}`);
  add(wheel, { type: "scroll", duration: 0, x: 200, y: 200, deltaX: 0, deltaY });
};
const key = () =>
  press(weighed([
    [8, "Tab"], [3, "Shift+Tab"], [5, "Enter"], [2, "Space"], [4, "Escape"], [2, "Down"], [2, "Up"], [1, "Left"], [1, "Right"], [1, "Home"],
    [1, "End"], [1, "PageDown"],
  ]));
const atSomething = (act) => {
  const target = any(inView);
  if (target) act(target);
};
/** Scrolls by a script, as all that comes before the input. */
const bring = (element) => {
  element.scrollIntoView({ block: one(["center", "start", "end"]), behavior: "instant" });
  steps.push(`scroll to ${Math.round(scrollY)}`);
};
const focus = (element) => {
  element.focus({ preventScroll: true });
  steps.push(`Tab to ${named(element)}`);
};
/** Activates an element by the mouse, or by keys, perhaps with a note open that the pointer has opened. */
const activate = (element) => {
  bring(element);
  if (below(3)) {
    focus(element);
    atSomething(rest);
    press("Enter");
  } else if (inView(element)) click(element);
};

/** Opens a note by keys, and another in its stead by the pointer. */
function openTwo() {
  const links = [...root.querySelectorAll(".ce-ref, .ce-term")].filter(point);
  const link = one(links);
  bring(link);
  focus(link);
  press("Tab");
  const near = links.filter((it) => it !== link && inView(it));
  if (near.length) rest(one(near));
}
function intoNote(note) {
  click(note);
  press(one(["Escape", "Tab", "Shift+Tab"]));
  key();
}

/** Actions for the driver of the browser, after the input. */
const after = {};
const BOUTS = [
  [10, function handsAndKeys() {
    bring(any(point));
    for (let left = 3 + below(5); left; left--) weighed([[3, () => atSomething(rest)], [3, () => atSomething(click)], [5, key], [1, turn]])();
  }],
  [3, openTwo],
  [3, function keys() {
    for (let left = 3 + below(6); left; left--) key();
  }],
  [2, function find() {
    root.querySelector(".ce-timeline details.ce-fold").open = true;
    const field = root.querySelector("input[type=search]");
    if (!field) return;
    bring(field);
    focus(field);
    atSomething(rest);
    [...one(["regulator", "ai", "q", "the", "zz"])].forEach(press);
    for (let left = below(6); left; left--) press("Backspace");
    key();
  }],
  [5, function answer() {
    const labels = [...root.querySelectorAll("#check form label")];
    const go = root.querySelector("#check a.ce-button, #check [type=submit]") ?? one([...root.querySelectorAll("#check button")]);
    if (labels.length && below(5)) {
      const label = one(labels);
      label.click();
      steps.push(`choose ${named(label)}`);
    }
    if (go) activate(go);
  }],
  [1, function language() {
    const link = root.querySelector("a[hreflang]");
    if (link) activate(link);
  }],
  [2, function history() {
    after.history = one(["back", "back", "forward"]);
    atSomething(rest);
    steps.push(`go ${after.history}`);
  }],
  [1, function address() {
    location.hash = one([...root.querySelectorAll("[id]")]).id;
    steps.push(`go to ${location.hash}`);
    key();
  }],
  [1, function size() {
    after.window = one([[320, 640], [390, 700], [800, 600], [1280, 900]]);
    atSomething(rest);
    steps.push(`make the window ${after.window.join(" by ")}`);
  }],
];

/** Returns all that is wrong with the page now, or has gone wrong since the bout before. */
function faults() {
  const found = walk.faults.splice(0);
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`sideways scroll: the page is ${scrollWidth} px wide in ${clientWidth}`);
  for (const note of document.querySelectorAll(".ce-note:not(:popover-open)")) {
    // A note that is closing goes before the next frame but one.
    const judge = () => note.isConnected && !note.matches(":popover-open") && walk.faults.push("a hidden note stays in the page");
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(judge)));
  }
  const stored = [localStorage, sessionStorage].flatMap((storage) => Object.keys(storage)).concat(document.cookie || [], window.name || []);
  if (stored.length) found.push(`stored: ${stored.join(", ")}`);
  return found;
}

/** Returns true once the network is closed and all has come that was asked for before. */
function locked() {
  const came = performance.getEntriesByType("resource").map(({ name }) => name);
  const others = [...document.querySelectorAll("a[hreflang]")].flatMap(({ href }) => [href, `${href}brief.bin`]);
  return root.hasAttribute("data-ce-keeps") && others.every((address) => came.includes(address.replace(/#.*/, "")));
}

if (!(root?.getBoundingClientRect().height > 1000)) return { left: true, faults: window.walk?.faults ?? [] };
const found = faults();
const note = root.querySelector(".ce-note:popover-open");
if (note && inView(note) && !below(3)) intoNote(note);
else weighed(BOUTS)();
const input = Object.values(devices).filter(({ actions }) => actions.some(({ type }) => type !== "pause"));
return { faults: found, steps, after, input, document: performance.timeOrigin, locked: locked() };
