// Puts the page into a column: how wide, in which direction of reading, and with a reader's own styles.
const [width, dir, styles] = arguments;
document.documentElement.dir = dir;
document.querySelector("main").style.inlineSize = width;
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets = [sheet];
