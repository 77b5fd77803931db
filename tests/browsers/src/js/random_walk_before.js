// Runs in every document of a random walk before the scripts of the page: records what goes wrong, and keeps the walk within the site.
{
  const record = (kind, reason) => walk.faults.push(`${kind}: ${reason?.message ?? reason}`);
  window.walk = { faults: [] };
  addEventListener("error", ({ message, target }) => record("error", message ?? `${target.src ?? target.href} does not load`), true);
  addEventListener("unhandledrejection", ({ reason }) => record("unhandled rejection", reason));
  addEventListener("securitypolicyviolation", ({ blockedURI }) => record("refused by the policy", blockedURI));
  console.error = (...words) => record("console", words.join(" "));

  // A pointer that rests for a moment does what it does when it rests for long.
  const later = window.setTimeout;
  window.setTimeout = (act, time, ...rest) => later(act, Math.min(time ?? 0, 1), ...rest);
  // A browser without a window never ends a print.
  window.print = () => ["beforeprint", "afterprint"].forEach((name) => dispatchEvent(new Event(name)));
  // A result is saved by a click on a link that is in no document.
  HTMLAnchorElement.prototype.click = () => {};
  // Other pages, once this one has had its say.
  addEventListener("click", (click) => {
    const link = click.target.closest?.("a");
    if (link && !link.hreflang && !link.getAttribute("href").startsWith("#")) click.preventDefault();
  });
}
