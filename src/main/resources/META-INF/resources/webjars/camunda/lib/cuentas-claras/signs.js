// How an activity stands, by a sign and by words, so that nobody needs to tell the colours apart.
import { h, svg } from './dom.js';

const SHEET = new URL('../../assets/signos.svg', import.meta.url).pathname;

export function signo(cual) {
  return svg(
    'svg',
    { class: 'cc-signo', width: 14, height: 14, 'aria-hidden': 'true', focusable: 'false' },
    svg('use', { href: `${SHEET}#${cual}` }),
  );
}

export function etiqueta(estado, texto) {
  return h('span', { class: `cc-estado cc-${estado}` }, signo(estado), texto);
}
