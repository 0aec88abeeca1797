'use strict';
(() => {
  const MOST_POINTS = 240;
  const MOST_NOTES = 200;
  const SVG = 'http://www.w3.org/2000/svg';
  const WORST = ['good', 'unusual', 'uncertain', 'bad', 'alarm'];
  const WORDS = { good: 'good', unusual: 'unusual', uncertain: 'uncertain', bad: 'not known', alarm: 'alarm' };
  const signals = new Map();
  let newest = 0;
  const rows = document.getElementById('signals');
  const notes = document.getElementById('notes');
  const connection = document.getElementById('connection');
  const readouts = new Map([...document.querySelectorAll('[data-signal]')].map(each => [each.dataset.signal, each]));
  const nodes = [...document.querySelectorAll('.tw-node[data-path]')].filter(each => each.dataset.path)
    .sort((a, b) => b.dataset.path.length - a.dataset.path.length);

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };

  const newSignal = told => {
    const row = element('tr');
    const name = element('td', '', told.name);
    name.title = told.description;
    const value = element('td', 'number', '–');
    const unit = element('td', '', told.unit);
    const state = element('span', 'state');
    const stateCell = element('td');
    stateCell.append(state);
    const trend = element('td', 'trend');
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', '0 0 240 30');
    svg.setAttribute('preserveAspectRatio', 'none');
    svg.setAttribute('aria-hidden', 'true');
    const path = document.createElementNS(SVG, 'path');
    svg.append(path);
    trend.append(svg);
    row.append(name, value, unit, stateCell, trend);
    rows.append(row);
    const node = nodes.find(each => told.name.startsWith(each.dataset.path + '.'));
    return { value, state, path, node, points: [], literals: told.literals };
  };

  const figure = (signal, value) => {
    if (value === null || value === undefined) return '–';
    const literal = signal.literals[Math.round(value)];
    if (literal !== undefined) return literal;
    return Math.abs(value) >= 1e5 || (value !== 0 && Math.abs(value) < 1e-3) ? value.toExponential(3) : String(Number(value.toPrecision(5)));
  };

  /* A line over the times that are known, up to now; a gap where nothing is. */
  const trend = points => {
    const known = points.filter(point => point[1] !== null);
    if (known.length === 0) return '';
    const from = points[0][0];
    const last = points[points.length - 1];
    const width = Math.max(1, newest - from);
    const low = Math.min(...known.map(point => point[1]));
    const height = Math.max(...known.map(point => point[1])) - low || 1;
    let path = '';
    let pen = 'M';
    for (const [time, value] of [...points, [Math.max(newest, last[0]), last[1]]]) {
      if (value === null) { pen = 'M'; continue; }
      path += pen + ((time - from) / width * 240).toFixed(1) + ' ' + (28 - (value - low) / height * 26).toFixed(1);
      pen = 'L';
    }
    return path;
  };

  const show = told => {
    let signal = signals.get(told.name);
    if (!signal) {
      signal = newSignal(told);
      signals.set(told.name, signal);
    }
    signal.points = signal.points.concat(told.points).slice(-MOST_POINTS);
    signal.condition = told.condition;
    const last = signal.points[signal.points.length - 1];
    const text = figure(signal, last && last[1]);
    signal.value.textContent = text;
    signal.state.textContent = WORDS[told.condition];
    signal.state.className = 'state ' + told.condition;
    const readout = readouts.get(told.name);
    if (readout) readout.querySelector('.tw-value-text').textContent = text;
    if (last) newest = Math.max(newest, last[0]);
  };

  const draw = () => {
    const worst = new Map();
    for (const { node, condition, path, points } of signals.values()) {
      path.setAttribute('d', trend(points));
      if (node && (!worst.has(node) || WORST.indexOf(condition) > WORST.indexOf(worst.get(node)))) worst.set(node, condition);
    }
    for (const [node, condition] of worst) {
      node.classList.remove(...WORST.map(each => 'live-' + each));
      node.classList.add('live-' + condition);
    }
  };

  const tell = note => {
    document.getElementById('no-notes').hidden = true;
    const line = element('li', note.level);
    const time = element('time', '', note.time.replace('T', ' ').slice(0, 19));
    time.dateTime = note.time;
    line.append(time, element('span', 'level', note.level), element('span', '', note.text));
    notes.prepend(line);
    while (notes.children.length > MOST_NOTES) notes.lastChild.remove();
  };

  const restart = () => {
    signals.clear();
    newest = 0;
    rows.replaceChildren();
    notes.replaceChildren();
  };

  let fresh = true;
  const events = new EventSource('events');
  events.onopen = () => {
    fresh = true;
    connection.textContent = 'live';
    connection.className = 'live';
  };
  events.onerror = () => {
    connection.textContent = 'the twin does not answer';
    connection.className = 'lost';
  };
  events.onmessage = message => {
    if (fresh) restart();
    fresh = false;
    const told = JSON.parse(message.data);
    told.signals.forEach(show);
    told.notes.forEach(tell);
    draw();
    if (newest > 0) document.getElementById('clock').textContent = new Date(newest).toISOString().replace('T', ' ').slice(0, 19) + ' UTC';
  };
})();
