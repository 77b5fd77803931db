// Words in the list of events: folded, so that neither case nor accents count, and marked.

/** Words without case and accents, in single spaces. */
export const fold = (words) => plain(words).replace(/[^\S ]+|  +/g, " ").trim();

const plain = (words) => words.normalize("NFD").replace(/\p{M}+/gu, "").toLowerCase();

/** So many marks are set at most: more help nobody, and cost. */
const MOST = 1000;

/** What is marked in each list: the browser knows one set of marks for the whole page. */
const marked = new Map();

/** Sets and takes off the marks of one list, where the browser can mark words without changing the page. */
export const marker = (list) => (words) => {
  if (!globalThis.CSS?.highlights) return;
  marked.set(list, words ? [...ranges(list, words.split(" "))] : []);
  CSS.highlights.set("ce-find", new Highlight(...[...marked.values()].flat()));
};

/** Where the words stand in the rows that are shown. */
function* ranges({ rows, shows }, words) {
  let left = MOST;
  for (const row of rows.filter((_, at) => shows(at))) {
    const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    for (let text; (text = texts.nextNode()); ) {
      for (const [from, to] of places(text.data, words)) {
        if (left-- < 1) return;
        // One that follows every change of the page would make each change slow.
        yield new StaticRange({ startContainer: text, startOffset: from, endContainer: text, endOffset: to });
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
