const least = arguments[0];
const targets = document.querySelectorAll("summary, button, a.ce-button, label");
return [...targets]
  .filter((target) => target.checkVisibility())
  .map((target) => [target, target.getBoundingClientRect().height])
  .filter(([, height]) => height < least - 0.01)
  .map(([target, height]) => `${target.localName} "${target.textContent.trim()}" is ${height} px high`);
