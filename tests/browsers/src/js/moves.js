// After `act.js`: clicks on one element after the other, and notes what has moved that is not after it on the page. A reader looks at
// what they click on.

// Where an element stands on the page, to a pixel; what is not drawn stands nowhere.
const place = (element) => {
  const [box] = element.getClientRects();
  return box && `${Math.round(box.left + scrollX)}, ${Math.round(box.top + scrollY)}`;
};
const name = (element) => `${element.localName}.${element.className?.baseVal ?? element.className}`;
// What is drawn on the strip shows days, and days move when they are enlarged.
const still = (element) => !element.ownerSVGElement;
const LATER = Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY;
const moved = [];
let compare = () => {};
const look = (clicked) => {
  compare();
  // Who sends a form acts on all of it: what is missing is told at its head.
  const acted = clicked.type === "submit" ? clicked.form : clicked;
  const all = [...document.querySelectorAll("main *")].filter(still);
  const before = all.filter((other) => !(acted.compareDocumentPosition(other) & LATER));
  const places = before.map(place);
  compare = () =>
    before.forEach((element, at) => {
      const now = element.isConnected && place(element);
      if (places[at] && now && now !== places[at]) moved.push(`${name(clicked)}: ${name(element)} from ${places[at]} to ${now}`);
    });
};
act(document, arguments[0], look).then(
  () => {
    compare();
    window.ceMoved = moved;
  },
  (error) => (window.ceMoved = [error.message]),
);
