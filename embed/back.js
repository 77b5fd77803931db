// The browser's own Back goes through the questions as well. An entry of the history holds the number of a step, and never
// an answer.

/** Keeps the history in step with the questions: `back` leads the reader back. Returns what tells how far they have gone. */
export function steps(back, signal) {
  // In a frame, entries would come between a reader and the page around it.
  if (parent !== window) return () => {};
  // After a reload, the browser stands where the reader had gone, and the questions start again.
  let [at, wanted, moving] = [history.state?.ceStep ?? 0, 0, false];
  const note = (step) => ({ ceStep: step });
  const settle = () => {
    if (moving) return;
    try {
      if (wanted > at && !at) {
        history.replaceState(note(0), "");
        // The reader is led to where they have gone; the browser would lead them to where the page was scrolled to.
        history.scrollRestoration = "manual";
      }
      while (at < wanted) {
        history.pushState(note(at + 1), "");
        at++;
      }
      if (at > wanted) {
        moving = true;
        history.go(wanted - at);
      }
    } catch {
      // A browser refuses a hundred steps or more in a few seconds. The questions go on without entries.
      moving = false;
    }
  };
  const went = ({ state }) => {
    // Links within the page make entries too, with no step. The way back leads through them.
    if (state?.ceStep === undefined) {
      if (moving) history.go(-1);
      return;
    }
    at = state.ceStep;
    if (!moving && at < wanted) return back(at);
    moving = false;
    settle();
  };
  addEventListener("popstate", went, { signal });
  settle();
  return (depth) => {
    wanted = depth;
    settle();
  };
}
