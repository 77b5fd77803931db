// What a page may say of an explainer: as attributes of its element, and, for a frame, in its address.

/** For each setting, what is allowed, and what is meant. */
const SETTINGS = {
  mode: [/^(frame|inline)$/, "frame or inline"],
  lang: [/^[a-z]{2,3}(-\w+)*$/i, "a language, such as en"],
  show: [/^[a-z][a-z0-9-]*$/, "the id of an event or a part, such as event-filed or check"],
  article: [/^\d{4}-\d\d-\d\d$/, "the day on which the article was published, such as 2025-01-23"],
  theme: [/^(light|dark|auto)$/, "light, dark or auto"],
  accent: [/^#([0-9a-f]{3}){1,2}$/i, "a colour of three or six digits, such as #0a685a"],
  font: [/^[\w\s,"'-]{1,200}$/, "the names of fonts that readers have, such as Georgia, serif"],
  heading: [/^[1-4]$/, "the level of its first heading, from 1 to 4"],
  compact: [/^(true|false)?$/, "true or false"],
};

/** What a page is told in its address. */
export const IN_ADDRESS = ["article", "theme", "accent", "font", "heading", "compact"];

/**
 * The settings that `get` has by name. What is not allowed is left out, and the console says so, with `where` it stands. `names`
 * are those to look for.
 */
export function read(get, where, names = Object.keys(SETTINGS)) {
  const found = {};
  for (const name of names) {
    const [allowed, meant] = SETTINGS[name];
    const value = get(name);
    if (value === null || value === undefined) continue;
    const day = name !== "article" || Number.isFinite(Date.parse(value));
    if (allowed.test(value) && day) found[name] = value;
    else console.warn(`Case Explainer: ${name}="${value}" is not allowed. It has to be ${meant}. It is left out.`, where);
  }
  return found;
}
