const active = document.activeElement;
const words = active.textContent.trim().replace(/\s+/g, " ").slice(0, 60);
return `<${active.localName}${active.id ? ` id="${active.id}"` : ""}> "${words}"`;
