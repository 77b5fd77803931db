// Requests, for what an explainer needs.

/** The answer to a request, or an error that names the address. */
export async function load(url, how) {
  const response = await fetch(url, how);
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return response;
}
