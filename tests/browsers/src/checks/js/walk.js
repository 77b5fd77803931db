// Goes from stop to stop as a reader with a pointer would, and makes every check at each.
const announce = root.querySelector("[data-ce-announce]");
const isHeading = () => document.activeElement?.matches("[data-ce-step], [data-ce-problem]");
/** Whether the first line of what has the focus can be seen, with nothing over it. */
function isInView() {
  const [box] = document.activeElement.getClientRects();
  const there = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return document.activeElement.contains(there);
}

/** Waits until what a click has set going is done, without waiting for a frame. */
const task = () =>
  new Promise((over) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = over;
    port2.postMessage(0);
  });
const frame = () => new Promise(requestAnimationFrame);
const control = ({ name, question }) =>
  section.querySelector(
    {
      begin: "a.ce-button",
      "go-on": "[type=submit]",
      answer: "[type=submit]",
      back: "[data-ce-back]",
      change: `[data-ce-change="${question}"]`,
      restart: "[data-ce-restart]",
    }[name],
  );

/** Chooses an option by its label. Nothing but the option may change. */
function choose(option) {
  const [label, input] = [all("label")[option], all("input")[option]];
  const around = () => [location.href, history.length, section.innerHTML].join("\n");
  const before = around();
  label.click();
  return [
    ...unless(input.checked, "28: clicking on an option's words does not choose it"),
    ...unless(around() === before, "6: choosing an option changes something else"),
  ];
}

/** Does what leads to a stop, and waits until the focus has followed. */
async function go(by) {
  const wrong = by.name === "answer" ? choose(by.option) : [];
  let said = 0;
  const listener = new MutationObserver((changes) => (said += changes.length));
  listener.observe(announce, { childList: true, characterData: true, subtree: true });
  // Where the focus was, it would stay if nobody moved it.
  document.activeElement.blur();
  control(by).click();
  await task();
  let frames = 0;
  const start = performance.now();
  // WebKit scrolls to what has the focus a little later.
  for (; !(isHeading() && isInView()) && performance.now() - start < facts.patience; frames++) await frame();
  const heading = document.activeElement;
  // A fifth of a second, in frames, of which a machine that is busy has fewer.
  if (frames > 12) wrong.push(`9: the focus follows, in view, after ${frames} frames`);
  if (!heading.matches('[tabindex="-1"]')) wrong.push(`9: the focus is on ${heading.outerHTML}`);
  if (!isInView()) wrong.push("9, 10: what has the focus is out of view or covered");
  if (listener.takeRecords().length + said > 2) wrong.push("17: several things are announced for one step");
  listener.disconnect();
  return wrong;
}

function found(screen) {
  const kind = section.querySelector("form") ? "question" : section.querySelector(".ce-result") ? "result" : "start";
  if (kind !== screen.kind) return [`it is a ${kind}`];
  const made = checks.filter((one) => one.kind === kind || one.kind === "any");
  return made.flatMap(({ number, says, look }) => {
    try {
      return look(screen).map((wrong) => `${number}, ${says}: ${`${wrong}`.slice(0, 300)}`);
    } catch (error) {
      return [`${number}, ${says}: ${error}`];
    }
  });
}

(async () => {
  const wrong = [];
  for (const { by, screen } of stops) {
    wrong.push(by ? [...(await go(by)), ...found(screen)] : found(screen));
  }
  done(wrong);
})().catch((error) => done([[`the walk ends: ${error} ${error.stack}`]]));
