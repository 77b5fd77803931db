/**
 * Brings a live page into a state: clicks on one element after the other, each as soon as it is there. What a click sets going
 * is drawn two frames later at the latest. `look`, if there is one, is given each element just before.
 */
async function act(page, steps, look = () => {}) {
  const view = page.defaultView;
  const frame = () => new Promise((drawn) => view.requestAnimationFrame(drawn));
  const there = async (selector, since = view.performance.now()) => {
    for (let found; !(found = page.querySelector(selector)); await frame()) {
      if (view.performance.now() - since > 20_000) throw new Error(`there is no ${selector}`);
    }
    return page.querySelector(selector);
  };
  if (steps.length) await there("[data-ce-live]");
  for (const step of steps) {
    const element = await there(step);
    look(element);
    element.click();
    await frame();
    await frame();
  }
}
