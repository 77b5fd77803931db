// The browser's own Back goes through the questions as well. An entry of the history holds the number of a step, and never
// an answer.

/** Keeps the history in step with the questions: `back` leads the reader back. Returns what tells how far they have gone. */
export function steps(back, signal) {
  // In a frame, entries would come between a reader and the page around it.
  if (parent !== window) return () => {};
  let [at, wanted, moving] = [0, 0, false];
  const note = (step) => ({ ceStep: step });
  const settle = () => {
    if (moving) return;
    if (wanted > at && !at) history.replaceState(note(0), "");
    while (at < wanted) history.pushState(note(++at), "");
    if (at > wanted) {
      moving = true;
      history.go(wanted - at);
    }
  };
  const went = ({ state }) => {
    // Links within the page make entries too, with no step.
    if (state?.ceStep === undefined) return;
    at = state.ceStep;
    if (!moving && at < wanted) return back(at);
    moving = false;
    settle();
  };
  addEventListener("popstate", went, { signal });
  return (depth) => {
    wanted = depth;
    settle();
  };
}
