// The promise that a reader can check: once the explainer is live, the page has no way out.

/**
 * Closes the page's own network for good, by a policy that forbids every request. What the page still needs, pictures in
 * closed events, is asked for first. Nobody can take a policy off again: it ends with the page.
 */
export async function lock(root) {
  for (const image of root.querySelectorAll("img")) image.loading = "eager";
  // Their requests begin when this task is over. One that has begun goes on.
  await new Promise((over) => setTimeout(over));
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  // A picture that is in its own address is no request; the icon is one.
  policy.content = "default-src 'none'; img-src data:";
  document.head.append(policy);
}
