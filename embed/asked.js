// What a page needs once a reader has begun the questions, and not before.

export { keeping } from "./keep.js";
export { offer } from "./language.js";
