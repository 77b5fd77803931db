// Everything that gets lost in the column, each with the reason. Words of the drawing cannot wrap when a reader spaces them, and the
// list below it says the same; with letters twice as large or far apart, a long word may need two lines.
const isDrawn = (it) => it.startsWith("text ") || it.startsWith("tspan ");
return [
  ...beyondColumn().filter((it) => !styles || !isDrawn(it)).map((it) => `sticks out: ${it}`),
  ...tornOff().map((it) => `torn off: ${it}`),
  ...(styles ? [] : tornWords().map((it) => `torn: ${it}`)),
  ...lowerThan(44).map((it) => `too low: ${it}`),
];
