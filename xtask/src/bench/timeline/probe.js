// Stands in every measured page before the page's own scripts, and takes the times from inside.
const bench = (() => {
  /** How long an effect may take before it counts as missing, in ms. */
  const PATIENCE = 30_000;

  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

  /** The time when a frame is over: its scripts, its layout and its paint. */
  async function frameEnd() {
    await frame();
    const { port1, port2 } = new MessageChannel();
    return new Promise((resolve) => {
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });
  }

  /** The time when the first frame is over after which something holds. */
  async function until(holds, patience = PATIENCE) {
    const start = performance.now();
    for (;;) {
      const now = await frameEnd();
      try {
        if (holds()) return now;
      } catch {
        // What it looks at is not there yet.
      }
      if (now - start > patience) throw new Error(`no effect within ${patience / 1000} s`);
    }
  }

  let busy = 0;
  new PerformanceObserver(() => (busy = performance.now())).observe({ type: "longtask" });

  /** Waits until there was no long task for this many ms. */
  async function quiet(pause) {
    busy = performance.now();
    while (performance.now() - busy < pause) await frame();
  }

  const centre = (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };

  /** The first element that a pointer at its centre would meet. */
  const hit = (selector) =>
    [...document.querySelectorAll(selector)].find((element) => {
      const { x, y } = centre(element);
      return element.contains(document.elementFromPoint(x, y));
    });

  let it, outcome;

  /** Finds what is to be clicked or typed into, and says where it is. */
  async function aim(find, what) {
    it = find();
    if (!it) throw new Error(`the page has no element ${what}`);
    const { top, bottom } = it.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) it.scrollIntoView({ block: "center", behavior: "instant" });
    await frame();
    await frame();
    return centre(it);
  }

  /** Takes the time from the next event of a kind until its effect is there. */
  function arm(kind, done) {
    outcome = new Promise((resolve, reject) => {
      const start = ({ timeStamp }) => until(() => done(it)).then((end) => resolve(end - timeStamp), reject);
      addEventListener(kind, start, { capture: true, once: true });
    });
    // Who asks for it learns of a failure; until then nobody has to.
    outcome.catch(() => {});
  }

  /** Makes the field ready to be typed into, in place of what stands there. */
  function type() {
    it.focus();
    it.select();
  }

  const memories = new Set();
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await original.apply(WebAssembly, given);
      const { exports } = made.instance ?? made;
      const own = Object.values(exports).filter((one) => one instanceof WebAssembly.Memory);
      own.forEach((memory) => memories.add(memory));
      return made;
    };
  }

  /** Bytes of WebAssembly's memory, which is no part of the heap of scripts. */
  const memory = () => [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0);

  return { until, quiet, hit, aim, arm, type, memory, outcome: () => outcome };
})();
