const done = arguments[arguments.length - 1];
const shifts = [];
const watch = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
watch.observe({ type: "layout-shift", buffered: true });
const name = ({ node }) => node?.className || node?.id || node?.nodeName || "what is gone";
const place = ({ x, y, width, height }) => `${width} by ${height} at ${x}, ${y}`;
const move = (source) => `${name(source)} from ${place(source.previousRect)} to ${place(source.currentRect)}`;
// Two frames later, whatever was drawn before has been measured.
requestAnimationFrame(() =>
  requestAnimationFrame(() => {
    shifts.push(...watch.takeRecords());
    done(shifts.map((shift) => `${shift.value}: ${shift.sources.map(move).join("; ")}`));
  }),
);
