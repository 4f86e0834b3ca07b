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

/** Where there would be the hearing. */
export const SIN_AUDIENCIA = 'El plan no tiene audiencia pública.';

/** Why a date is not offered to be changed. */
export const TERMINO_DE_LEY = 'Lo fija la ley: nadie lo mueve. Solo cambia si se mueve la audiencia o cambia el calendario.';

export function etiqueta(estado, texto) {
  return h('span', { class: `cc-estado cc-${estado}` }, signo(estado), texto);
}
