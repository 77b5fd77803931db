// A result that its reader wants to keep: on paper, as text, as a file. It never goes anywhere by itself.

/** Lets the buttons under a result of `root` do what they offer, until `signal` ends it. */
export function keeping(root, signal) {
  const keep = async ({ target }) => {
    const how = target.dataset.ceKeep;
    if (!how) return;
    // Says to the style sheet what is kept, for as long as that takes.
    root.dataset.ceKept = how;
    const over = () => delete root.dataset.ceKept;
    if (how === "print") {
      addEventListener("afterprint", over, { once: true });
      return print();
    }
    const result = target.closest(".ce-result");
    const title = root.querySelector("h1").textContent;
    // Without what a host may have written into the address.
    const page = new URL(root.dataset.cePage ?? location.pathname, location);
    const text = `${title}\n${page}\n\n${result.innerText}\n`;
    over();
    try {
      if (how === "copy") await navigator.clipboard.writeText(text);
      else save(title, text);
      root.querySelector("[data-ce-announce]").textContent = target.parentElement.dataset.ceSaid;
    } catch {
      // A frame may not be allowed to: the reader's own command for it does the rest.
      getSelection().selectAllChildren(result);
    }
  };
  root.addEventListener("click", keep, { signal });
  // The style sheet shows them now.
  root.dataset.ceKeeps = "";
}

function save(title, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  link.download = `${title}.txt`;
  link.click();
  URL.revokeObjectURL(link.href);
}
