/** The plan over its months, before there is anything to compare it with. */
import { h, svg } from '../dom.js';
import { fecha } from '../format.js';

const ALTO = 22;
const ANCHO = 1000; // of all months; the drawing is as wide as its column

const numero = dia => Date.parse(dia) / 86400000;
const primeroDelMes = dia => `${dia.slice(0, 7)}-01`;
const mesSiguiente = dia => {
  const [year, month] = dia.split('-').map(Number);
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
};

function dibujo(alto, ...partes) {
  return svg('svg', { viewBox: `0 0 ${ANCHO} ${alto}`, preserveAspectRatio: 'none', height: alto, 'aria-hidden': 'true', focusable: 'false' }, partes);
}

export function gantt({ datos: { filas, audiencias } }) {
  const conDias = filas.filter(({ finDia }) => finDia);
  if (conDias.length === 0) {
    return h('p', { class: 'vacio' }, 'Todavía ninguna actividad tiene fechas que se entiendan.');
  }
  const dias = conDias.flatMap(({ inicioDia, finDia }) => [inicioDia || finDia, finDia]).sort();
  const desde = primeroDelMes(dias[0]);
  const hasta = mesSiguiente(dias[dias.length - 1]);
  const x = dia => ANCHO * (numero(dia) - numero(desde)) / (numero(hasta) - numero(desde));
  const meses = [];
  for (let mes = desde; mes < hasta; mes = mesSiguiente(mes)) {
    meses.push(mes);
  }
  const lineas = () => [
    ...meses.map(mes => svg('path', { class: 'mes', d: `M${x(mes)} 0V${ALTO}` })),
    ...audiencias.filter(({ dia, suspendida }) => dia && !suspendida).map(({ dia }) => svg('path', { class: 'audiencia', d: `M${x(dia)} 0V${ALTO}` })),
  ];
  const barra = ({ inicioDia, finDia }) => {
    const de = x(inicioDia || finDia);
    return svg('rect', { class: 'barra', x: de, y: 6, width: Math.max(3, x(finDia) + ANCHO / (numero(hasta) - numero(desde)) - de), height: ALTO - 12, rx: 2 });
  };
  const porPagina = new Map();
  filas.forEach(fila => porPagina.set(fila.paginaNombre || fila.etapa, [...(porPagina.get(fila.paginaNombre || fila.etapa) || []), fila]));
  const ancho = meses.length > 14 ? 2 : 1; // every how many months one is named
  return h('div', { class: 'tarjeta desplaza', role: 'region', tabindex: '0', 'aria-label': 'Diagrama del plan' },
    h('table', { class: 'gantt' },
      h('caption', {}, 'Cada barra va del comienzo al vencimiento. ', audiencias.length > 0 && 'La línea roja es la audiencia.'),
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Actividad'),
        h('th', { scope: 'col' }, h('span', { class: 'oculto' }, 'Comienzo y vencimiento'),
          h('div', { class: 'meses', 'aria-hidden': 'true' }, meses.map((mes, n) => h('span', {}, n % ancho === 0 ? fecha(mes).slice(2, n === 0 || mes.endsWith('-01-01') ? undefined : 6) : '')))))),
      [...porPagina].map(([nombre, suyas]) => h('tbody', {},
        h('tr', { class: 'grupo' }, h('th', { scope: 'rowgroup', colspan: 2 }, nombre)),
        suyas.map(fila => h('tr', {},
          h('th', { scope: 'row', title: fila.actividad }, fila.actividad),
          h('td', {}, fila.finDia ? dibujo(ALTO, lineas(), barra(fila)) : 'Sin fecha que se entienda',
            fila.finDia && h('span', { class: 'oculto' }, `${fila.inicioDia ? `${fecha(fila.inicioDia)} a ` : ''}${fecha(fila.finDia)}. ${fila.responsableNombre || ''}`))))))));
}
