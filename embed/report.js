// What a reader has done, for the page around an explainer: that they are at its start, at a question or at a result, and never
// which; or that it stays as it was pressed.

/** Tells `say` what a reader of `root` has come to: `start`, `question`, `result` or `error`. */
export function report(root, say, signal) {
  const stage = root.querySelector("[data-ce-check]");
  let at;
  const tell = (event) => event !== at && say((at = event));
  const look = () => {
    if ("ceStill" in root.dataset) tell("error");
    else if ("ceLive" in root.dataset) tell(stage.querySelector("form") ? "question" : stage.querySelector(".ce-result") ? "result" : "start");
  };
  const changes = new MutationObserver(look);
  changes.observe(root, { attributeFilter: ["data-ce-live", "data-ce-still"] });
  changes.observe(stage, { childList: true, subtree: true });
  signal?.addEventListener("abort", () => changes.disconnect());
  // The module may have been quicker than this script.
  look();
}
