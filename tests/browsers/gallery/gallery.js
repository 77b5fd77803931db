// Shows every state at the width, in the theme and the language that are chosen above.
const states = await (await fetch("states.json")).json();
const form = document.querySelector("form");
const list = document.querySelector("main");

/** The address of the page of a state, as chosen. */
function address({ case: slug, address = "", languages }, { theme, language }) {
  const url = new URL(`../cases/${slug}/${languages.includes(language) ? language : languages[0]}/${address}`, location);
  if (theme !== "auto") url.searchParams.set("theme", theme);
  return url.href;
}

function figure(state, chosen) {
  const [whole, words, link, frame] = ["figure", "figcaption", "a", "iframe"].map((name) => document.createElement(name));
  whole.id = state.name;
  link.href = frame.src = address(state, chosen);
  link.textContent = state.about;
  words.append(link);
  frame.title = state.about;
  frame.loading = "lazy";
  frame.width = chosen.width;
  // Without a right to run scripts, a page stays as it was pressed.
  if (state.still) frame.sandbox = "allow-same-origin";
  frame.addEventListener("load", async () => {
    const page = frame.contentDocument;
    try {
      await act(page, state.steps ?? []);
      const fit = () => (frame.height = Math.ceil(page.querySelector("main").getBoundingClientRect().height));
      new ResizeObserver(fit).observe(page.querySelector("main"));
      fit();
      whole.dataset.state = "there";
    } catch (reason) {
      whole.dataset.state = `${reason}`;
    }
  });
  whole.append(words, frame);
  return whole;
}

function show() {
  const chosen = Object.fromEntries(new FormData(form));
  list.replaceChildren(...states.map((state) => figure(state, chosen)));
}

form.addEventListener("change", show);
show();
