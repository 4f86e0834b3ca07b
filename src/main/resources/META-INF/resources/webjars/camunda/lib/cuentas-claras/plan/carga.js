/** How much each role has to do, week by week. */
import { h, svg } from '../dom.js';
import { cuantos, fecha } from '../format.js';

const BARRA = 8;
const ALTO = 28;

/** From how many due in one week on somebody should look at it. */
const MUCHAS = 9;

function semanas(suyas, todas, mayor) {
  const cuantas = new Map(suyas.map(({ lunes, cuantas: n }) => [lunes, n]));
  return svg('svg', { viewBox: `0 0 ${todas.length * BARRA} ${ALTO}`, preserveAspectRatio: 'none', height: ALTO, class: 'semanas', 'aria-hidden': 'true', focusable: 'false' },
    todas.map((lunes, n) => {
      const alto = ALTO * (cuantas.get(lunes) || 0) / mayor;
      return alto > 0 && svg('rect', { class: cuantas.get(lunes) >= MUCHAS ? 'mucho' : '', x: n * BARRA, y: ALTO - alto, width: BARRA - 1, height: alto });
    }));
}

export function carga({ datos: { carga: todas } }) {
  const lunes = [...new Set(todas.flatMap(({ semanas: suyas }) => suyas.map(una => una.lunes)))].sort();
  const mayor = Math.max(1, ...todas.flatMap(({ semanas: suyas }) => suyas.map(({ cuantas }) => cuantas)));
  const [primero, ultimo] = [lunes[0], lunes[lunes.length - 1]];
  return h('div', { class: 'tarjeta' },
    h('table', { class: 'apilada carga' },
      h('caption', {}, primero && `Cada columna es una semana en la que vence algo, de la del ${fecha(primero)} a la del ${fecha(ultimo)}.`),
      h('thead', {}, h('tr', {}, ['Rol', 'Actividades', 'La semana más cargada', 'Semana a semana'].map(texto => h('th', { scope: 'col' }, texto)))),
      h('tbody', {}, [...todas].sort((a, b) => b.actividades - a.actividades).map(({ nombre, rol, actividades, semanas: suyas }) => {
        const cargada = [...suyas].sort((a, b) => b.cuantas - a.cuantas)[0];
        return h('tr', {},
          h('th', { scope: 'row' }, nombre || rol),
          h('td', { 'data-rotulo': 'Actividades' }, String(actividades)),
          h('td', { 'data-rotulo': 'La semana más cargada', class: cargada?.cuantas >= MUCHAS && 'error' },
            cargada ? `${cuantos(cargada.cuantas, 'vence', 'vencen')} en la del ${fecha(cargada.lunes)}` : '—'),
          h('td', { 'data-rotulo': 'Semana a semana' }, semanas(suyas, lunes, mayor)));
      }))));
}
