
(() => {
  "use strict";
  const by = (id) => document.getElementById(id);
  const form = by("filters");
  if (!form) return;
  const sections = [...document.querySelectorAll(".file")].map((node) => ({
    node,
    file: node.dataset.file.toLowerCase(),
    parts: [...node.querySelectorAll(".some")].map((part) => ({
      node: part,
      rows: [...part.querySelectorAll("tbody tr")].map((row) => ({
        row,
        kind: row.dataset.k,
        made: row.dataset.m,
        score: Number(row.dataset.s),
        words: null,
      })),
    })),
  }));
  const total = document.querySelectorAll("tr[data-k]").length;
  const hide = (node, hidden) => {
    if (node.hidden !== hidden) node.hidden = hidden;
  };
  // Made when first asked for, so that a long page opens at once.
  const words = (item) =>
    (item.words ??= [0, 1, 2].map((i) => item.row.cells[i].textContent).join("\n").toLowerCase());

  function narrow() {
    const name = by("by-name").value.trim().toLowerCase();
    const file = by("by-file").value.trim().toLowerCase();
    const kind = by("by-kind").value;
    const made = by("by-made").value;
    const least = by("least").value === "" ? 0 : Number(by("least").value);
    const most = by("most").value === "" ? 1 : Number(by("most").value);
    let count = 0;
    for (const section of sections) {
      let here = 0;
      const fits = section.file.includes(file);
      for (const part of section.parts) {
        const before = here;
        for (const item of part.rows) {
          const shown =
            fits &&
            (!kind || item.kind === kind) &&
            (!made || item.made === made) &&
            item.score >= least &&
            // A score is shown with two decimals, cut off, so that 0.994 belongs to 0.99.
            Math.floor(item.score * 100 + 1e-9) / 100 <= most &&
            (!name || words(item).includes(name));
          hide(item.row, !shown);
          here += shown;
        }
        hide(part.node, here === before);
      }
      hide(section.node, here === 0);
      count += here;
    }
    const all = total.toLocaleString("en");
    by("count").textContent = count === total ? `all ${all} shown` : `${count.toLocaleString("en")} of ${all} shown`;
    by("none").hidden = count > 0;
  }

  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(narrow, 120);
  };
  form.addEventListener("input", soon);
  form.addEventListener("reset", soon);
  form.addEventListener("submit", (event) => event.preventDefault());
  by("names")?.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-name]");
    if (!link) return;
    by("by-name").value = link.dataset.name;
    narrow();
  });
  form.hidden = false;
  narrow();
})();
