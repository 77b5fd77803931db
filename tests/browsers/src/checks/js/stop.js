// A stop of the Tab key: which one it is, and whether a reader can see that it has the focus.
const stop = document.activeElement;
const section = document.querySelector("[data-ce-check]");
const middle = ([box]) => document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
const isSeen = () => [stop, ...(stop.labels ?? [])].some((one) => one.contains(middle(stop.getClientRects())));
// Not every browser has scrolled to what has the focus when it gives it.
for (let frames = 0; !isSeen() && frames < 90; frames++) await new Promise(requestAnimationFrame);
const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(stop);
const ratio = contrast(outlineColor, ground(stop.parentElement));
const wrong = [];
if (!isSeen()) wrong.push(`10: it is out of view, or under ${middle(stop.getClientRects())?.outerHTML.slice(0, 80)}`);
if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) wrong.push(`11: its outline is ${outlineStyle}, ${outlineWidth}`);
if (ratio < 3) wrong.push(`11: its outline has a contrast of ${ratio.toFixed(2)}`);
const name = (stop.labels?.[0] ?? stop).textContent.trim().slice(0, 60);
const inside = section.contains(stop);
// A group of radios is one stop, wherever the browser enters it. What is explained in place has stops of its own.
const place = (stop.closest(".ce-options") ?? stop).dataset.testStop;
if (inside && place === undefined && !stop.closest(".ce-note")) wrong.push("8: it was no stop before");
done({
  inside,
  place: place === undefined ? null : Number(place),
  wrong: inside ? wrong.map((what) => `${what}: ${stop.localName} “${name}”`) : [],
});
