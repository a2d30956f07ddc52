"use strict";
(function () {
  const findings = Array.from(document.querySelectorAll(".finding"));
  const filter = document.getElementById("filter");
  if (!filter) { return; }
  const groups = Array.from(document.querySelectorAll(".group"));
  const search = document.getElementById("search");
  const boxes = Array.from(filter.querySelectorAll("input[type=checkbox]"));
  const shown = document.getElementById("shown");
  const noMatch = document.getElementById("no-match");
  const texts = new Map();
  for (const group of groups) {
    const heading = group.querySelector("h3").textContent;
    const path = group.querySelector(".path");
    for (const finding of group.querySelectorAll(".finding")) {
      texts.set(finding, [heading, path ? path.textContent : "", finding.textContent].join(" ").toLowerCase());
    }
  }

  function apply() {
    const kinds = new Set(boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.value; }));
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const finding of findings) {
      const text = texts.get(finding);
      const fits = kinds.has(finding.dataset.kind) ? words.every(function (word) { return text.includes(word); }) : false;
      finding.hidden = !fits;
      count += fits ? 1 : 0;
    }
    for (const group of groups) {
      group.hidden = !group.querySelector(".finding:not([hidden])");
    }
    noMatch.hidden = count !== 0;
    shown.textContent = shown.dataset.text.replace("{Shown}", String(count)).replace("{Count}", String(findings.length));
  }

  function open(value) {
    for (const finding of findings) {
      if (!finding.hidden) { finding.open = value; }
    }
  }

  search.addEventListener("input", apply);
  for (const box of boxes) { box.addEventListener("change", apply); }
  document.getElementById("expand").addEventListener("click", function () { open(true); });
  document.getElementById("collapse").addEventListener("click", function () { open(false); });
  document.addEventListener("keydown", function (event) {
    const typing = /^(input|textarea|select)$/i.test(event.target.tagName);
    if (event.key === "/" ? !typing : false) {
      event.preventDefault();
      search.focus();
    }
  });
  if (navigator.clipboard) {
    for (const code of document.querySelectorAll("pre.command")) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "copy";
      button.textContent = filter.dataset.copy;
      button.addEventListener("click", function () {
        navigator.clipboard.writeText(code.textContent).then(function () {
          button.textContent = filter.dataset.copied;
          setTimeout(function () { button.textContent = filter.dataset.copy; }, 2000);
        });
      });
      code.parentElement.append(button);
    }
  }
  // Paper has nothing to click.
  const closed = [];
  window.addEventListener("beforeprint", function () {
    for (const finding of findings.filter(function (finding) { return !finding.open; })) {
      finding.open = true;
      closed.push(finding);
    }
  });
  window.addEventListener("afterprint", function () {
    for (const finding of closed.splice(0)) { finding.open = false; }
  });
  filter.hidden = false;
  apply();
})();
