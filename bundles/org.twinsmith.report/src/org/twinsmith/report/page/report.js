"use strict";
// A crosshair that reads the curves as they are drawn. Without this script the page shows the same, but for that.
(() => {
  const NS = "http://www.w3.org/2000/svg";
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  document.body.append(tip);

  const figures = value => {
    const size = Math.abs(value);
    const text = size !== 0 && (size < 1e-4 || size >= 1e7) ? value.toExponential(3) : String(+value.toPrecision(4));
    return text.replace("-", "\u2212");
  };

  const points = path => {
    const numbers = path.getAttribute("d").split(/[ML ]/).filter(part => part !== "").map(Number);
    const breaks = new Set();
    let index = 0;
    for (const command of path.getAttribute("d").match(/[ML]/g) || []) {
      if (command === "M") breaks.add(index);
      index++;
    }
    const list = [];
    for (let i = 0; i + 1 < numbers.length; i += 2) list.push({x: numbers[i], y: numbers[i + 1], first: breaks.has(i / 2)});
    return list;
  };

  const at = (list, x) => {
    let low = 0, high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle].x <= x) low = middle + 1; else high = middle;
    }
    if (low === 0) return null;
    const before = list[low - 1], after = list[low];
    if (!after || after.first) return Math.abs(before.x - x) < 3 ? before.y : null;
    return before.y + (after.y - before.y) * (x - before.x) / (after.x - before.x);
  };

  for (const plot of document.querySelectorAll("svg.plot")) {
    const d = plot.dataset;
    const left = +d.left, right = +d.right, top = +d.top, bottom = +d.bottom;
    const literals = d.literals === "" ? [] : d.literals.split("\n");
    const curves = [...plot.querySelectorAll("path[data-name]")].map(path =>
      ({name: path.dataset.name, hue: path.parentNode.getAttribute("class"), points: points(path)}));
    const line = document.createElementNS(NS, "path");
    line.setAttribute("class", "crosshair");
    plot.append(line);

    const show = event => {
      const box = plot.getBoundingClientRect();
      const x = (event.clientX - box.left) * 960 / box.width;
      if (x < left || x > right) return hide();
      line.setAttribute("d", `M${x} ${top}V${bottom}`);
      const time = +d.start + (x - left) / (right - left) * (d.end - d.start);
      tip.replaceChildren();
      const head = document.createElement("strong");
      head.textContent = `${figures(time)} ${d.timeUnit}`;
      tip.append(head);
      for (const curve of curves) {
        const y = at(curve.points, x);
        if (y === null) continue;
        const value = +d.low + (bottom - y) / (bottom - top) * (d.high - d.low);
        const row = document.createElement("div");
        row.className = curve.hue;
        const text = literals.length ? literals[Math.round(value)] ?? "" : `${figures(value)} ${d.unit === "1" ? "" : d.unit}`;
        row.textContent = `${curve.name}: ${text}`;
        tip.append(row);
      }
      tip.hidden = false;
      const width = tip.offsetWidth;
      const from = event.clientX + 14 + width > document.documentElement.clientWidth ? event.clientX - 14 - width : event.clientX + 14;
      tip.style.left = `${Math.max(4, from)}px`;
      tip.style.top = `${event.clientY + 14}px`;
    };
    const hide = () => {
      tip.hidden = true;
      line.removeAttribute("d");
    };
    plot.addEventListener("pointermove", show);
    plot.addEventListener("pointerleave", hide);
  }
})();
