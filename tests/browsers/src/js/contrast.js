// WCAG 2.2, 1.4.3: relative luminance and contrast ratio.
const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
const light = (colour) => {
  const [red, green, blue] = channels(colour)
    .slice(0, 3)
    .map((channel) => channel / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one, other) => {
  const [less, more] = [light(one), light(other)].sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
};
const ground = (element) => {
  if (!element) return "rgb(255, 255, 255)";
  const colour = getComputedStyle(element).backgroundColor;
  const alpha = channels(colour)[3] ?? 1;
  return alpha > 0 ? colour : ground(element.parentElement);
};
