// What the address of a page says of its look: the settings of `settings.js`, as a host's frame has them, or anybody.

import { look } from "./look.js";
import { IN_ADDRESS, read } from "./settings.js";

const given = new URLSearchParams(location.search);
const settings = read((name) => given.get(name), location.href, IN_ADDRESS);
if (document.readyState === "loading") await new Promise((parsed) => addEventListener("DOMContentLoaded", parsed));
look(document.querySelector("[data-ce-brief]"), settings);
