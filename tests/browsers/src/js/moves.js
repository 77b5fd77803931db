// Clicks on one element after the other, and tells what has moved that is not after it on the page: a reader looks at what they click on.
const [steps, done] = arguments;
const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
const there = async (selector, since = performance.now()) => {
  for (let found; !(found = document.querySelector(selector)); await frame()) {
    if (performance.now() - since > 20_000) throw new Error(`there is no ${selector}`);
  }
  return document.querySelector(selector);
};
// Where an element stands on the page, to a pixel; what is not drawn stands nowhere.
const place = (element) => {
  const [box] = element.getClientRects();
  return box && `${Math.round(box.left + scrollX)}, ${Math.round(box.top + scrollY)}`;
};
const name = (element) => `${element.localName}.${element.className?.baseVal ?? element.className}`;
// What is drawn on the strip shows days, and days move when they are enlarged.
const still = (element) => !element.ownerSVGElement;
const moved = [];
(async () => {
  for (const step of steps) {
    const clicked = await there(step);
    // Who sends a form acts on all of it: what is missing is told at its head.
    const acted = clicked.type === "submit" ? clicked.form : clicked;
    const all = [...document.querySelectorAll("main *")].filter(still);
    const later = Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY;
    const before = all.filter((other) => !(acted.compareDocumentPosition(other) & later));
    const places = before.map(place);
    clicked.click();
    // The strip is drawn two frames after the list at the latest.
    for (let frames = 0; frames < 5; frames++) await frame();
    before.forEach((element, at) => {
      const now = element.isConnected && place(element);
      if (places[at] && now && now !== places[at]) moved.push(`${step}: ${name(element)} from ${places[at]} to ${now}`);
    });
  }
})().then(() => done(moved), (error) => done([error.message]));
