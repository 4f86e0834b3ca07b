// Building what is on the screen, and keeping it fresh.

const SVG = 'http://www.w3.org/2000/svg';

/** An element with its attributes and children. Text is always text: nothing of what people wrote is read as HTML. */
export function h(name, attributes = {}, ...children) {
  return build(document.createElement(name), attributes, children);
}

export function svg(name, attributes = {}, ...children) {
  return build(document.createElementNS(SVG, name), attributes, children);
}

function build(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) {
      element.addEventListener(key.slice(2), value);
    } else if (value === true) {
      element.setAttribute(key, '');
    } else if (value !== false && value != null) {
      element.setAttribute(key, value);
    }
  }
  element.append(...children.flat(2).filter(child => child != null && child !== false));
  return element;
}

/** A drawing as the server wrote it: bars, lines and dates, nothing that people wrote. */
export function drawing(svg) {
  const place = document.createElement('template');
  place.innerHTML = svg;
  return place.content.firstElementChild;
}

/** A table whose rows stand cell below cell on a phone, each with what its column says. */
export function stacked(table) {
  const titles = [...table.tHead.rows[0].cells].map(cell => cell.textContent);
  table.querySelectorAll('tbody td').forEach(cell => { cell.dataset.rotulo = titles[cell.cellIndex]; });
  table.classList.add('cc-apilada');
  return table;
}

export const failure = message => h('p', { class: 'cc-fallo', role: 'alert' }, message);

export const loading = () => h('p', { class: 'cc-cargando', role: 'status' }, 'Consultando…');

const MINUTE = 60000;

/**
 * Has a page look at the server again each minute and whenever it comes back into sight, for as long as it is there.
 * Nothing moves below somebody's hands: while the focus is within the page it waits. What is shown stays when a look
 * fails; the next one may succeed.
 */
export function keepFresh(node, look) {
  const ifPossible = () => {
    if (!node.isConnected) {
      clearInterval(clock);
      document.removeEventListener('visibilitychange', ifPossible);
    } else if (!document.hidden && !node.contains(document.activeElement)) {
      look().catch(() => {});
    }
  };
  const clock = setInterval(ifPossible, MINUTE);
  document.addEventListener('visibilitychange', ifPossible);
}
