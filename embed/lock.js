// The promise that a reader can check: before the first question can be answered, the page has no way out.

/**
 * Closes the page's own network for good, by a policy that forbids every request. One that has begun goes on. Nobody can take a
 * policy off again: it ends with the page.
 */
export function lock() {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  // A picture that is in its own address is no request; the icon is one.
  policy.content = "default-src 'none'; img-src data:";
  document.head.append(policy);
}
