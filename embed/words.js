// Words in the list of events: folded, so that neither case nor accents count, and marked.

/** Words without case and accents, in single spaces. */
export const fold = (words) => plain(words).replace(/\s+/g, " ").trim();

const plain = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** So many marks are set at most: more help nobody, and cost. */
const MOST = 1000;

/** Sets and takes off the marks of one list, where the browser can mark words without changing the page. */
export function marker(rows) {
  let own = [];
  return (words) => {
    const marks = globalThis.CSS?.highlights;
    if (!marks) return;
    const all = marks.get("ce-find") ?? new Highlight();
    own.forEach((range) => all.delete(range));
    own = words ? [...ranges(rows, words.split(" "))] : [];
    own.forEach((range) => all.add(range));
    marks.set("ce-find", all);
  };
}

/** Where the words stand in the rows that are shown. */
function* ranges(rows, words) {
  let left = MOST;
  for (const row of rows) {
    if (row.hidden) continue;
    const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    for (let text; (text = texts.nextNode()); ) {
      for (const [from, to] of places(text.data, words)) {
        if (left-- < 1) return;
        const range = new Range();
        range.setStart(text, from);
        range.setEnd(text, to);
        yield range;
      }
    }
  }
}

/** Where the words stand in a text: from and to. */
function* places(text, words) {
  let folded = plain(text);
  let at = (place) => place;
  if (folded.length !== text.length) {
    // An accent has been taken off, so places have to be counted letter by letter.
    const from = [];
    folded = "";
    for (let place = 0; place < text.length; place++) {
      const letter = plain(text[place]);
      for (const _ of letter) from.push(place);
      folded += letter;
    }
    from.push(text.length);
    at = (place) => from[place];
  }
  for (const word of words) {
    for (let place = -1; (place = folded.indexOf(word, place + 1)) >= 0; ) {
      yield [at(place), at(place + word.length)];
    }
  }
}
