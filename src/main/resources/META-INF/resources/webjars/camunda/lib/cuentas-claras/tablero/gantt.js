/** The cronograma as a Gantt chart: names and situation beside the lanes, which the server draws. */
import { drawing, h } from '../dom.js';
import { fecha } from '../format.js';
import { signo } from '../signs.js';
import { cuantasActividades, nombreDeGrupo, porGrupo } from './actividad.js';

export const ZOOMS = [
  { id: 'anio', texto: 'Año', dias: null },
  { id: 'trimestre', texto: 'Trimestre', dias: 92 },
  { id: 'mes', texto: 'Mes', dias: 31 },
];

/** Below this width a table says more than a diagram. */
export const NARROW = 768;

const LETRAS = h('canvas').getContext('2d');

/** What the lanes need at least for a year to be seen. */
const CARRILES = 700;

/** The names take what the longest needs, as far as there is room; on a phone they wrap, beside a sign alone. */
function columnas({ datos, raiz, ancho }) {
  if (ancho < NARROW) {
    return { nombres: 150, situacion: 40 };
  }
  LETRAS.font = `13px ${getComputedStyle(raiz).fontFamily}`;
  const largo = Math.max(...[...datos.actividades, ...datos.retiradas].map(({ nombre }) => LETRAS.measureText(nombre).width));
  const situacion = ancho < 1600 ? 220 : 300;
  return { nombres: Math.min(Math.ceil(largo) + 24, Math.max(320, ancho - CARRILES - situacion - 20)), situacion };
}

/** The whole cycle in the room there is, or a quarter or a month of it. */
function anchos(contexto) {
  const { datos: { dibujo }, eleccion, ancho } = contexto;
  const { nombres, situacion } = columnas(contexto);
  const visto = Math.max(320, ancho - nombres - situacion - 20); // the scroll bar
  const dias = ZOOMS.find(zoom => zoom.id === eleccion.zoom).dias || dibujo.dias;
  return { nombres, situacion, visto, todo: Math.ceil(visto * dibujo.dias / dias) };
}

/** Where to scroll to for today to be in sight. */
export function lugarDeHoy(contexto) {
  const { visto, todo } = anchos(contexto);
  return Math.max(0, contexto.datos.dibujo.hoy * todo - visto / 3);
}

function fila(contexto, a) {
  const { nombre } = contexto.estado(a);
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, contexto.boton(a)),
    h(
      'td',
      { class: 'cc-situacion', title: `${a.responsableYPersona}. ${nombre}. ${a.plazo}` },
      h('span', { class: `cc-plan-signo cc-${a.estado}` }, signo(a.estado)),
      h('span', { class: 'sr-only' }, `${nombre}. `),
      a.plazo,
    ),
    h(
      'td',
      {},
      drawing(contexto.datos.dibujo.carriles[a.codigo]),
      h(
        'span',
        { class: 'sr-only' },
        `${a.responsableYPersona}. Plan: ${fecha(a.plan.inicio)} a ${fecha(a.plan.vencimiento)}. ` +
          `Hoy: ${fecha(a.vigente.inicio)} a ${fecha(a.vigente.vencimiento)}. ${a.corrimientoEnPalabras}.`,
      ),
    ),
  );
}

function grupo(contexto, delGrupo) {
  const hechas = delGrupo.filter(a => a.terminada).length;
  return h(
    'tbody',
    {},
    h(
      'tr',
      { class: 'cc-grupo' },
      h('th', { scope: 'rowgroup', colspan: 2 }, nombreDeGrupo(delGrupo[0]),
        !delGrupo[0].retirada && h('small', {}, `${hechas} de ${delGrupo.length} hechas`)),
      h('td'),
    ),
    ...delGrupo.map(a => fila(contexto, a)),
  );
}

export function gantt(contexto, actividades) {
  const { titulo, dibujo } = contexto.datos;
  const tabla = h(
    'table',
    {},
    h(
      'caption',
      { class: 'sr-only' },
      `Cronograma de ${titulo}: ${cuantasActividades(actividades)}, plan y realidad. Con las flechas se pasa de una a otra y con Intro se abre.`,
    ),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', { scope: 'col' }, 'Actividad'),
        h('th', { scope: 'col' }, 'Situación'),
        h('th', { scope: 'col' }, h('span', { class: 'sr-only' }, 'Plan y realidad'), drawing(dibujo.regla)),
      ),
    ),
    ...porGrupo(actividades).map(delGrupo => grupo(contexto, delGrupo)),
  );
  const lienzo = h('div', { class: 'cc-gantt' }, tabla, h('div', { class: 'cc-rayas' }, drawing(dibujo.fondo)));
  const { nombres, situacion, todo } = anchos(contexto);
  Object.entries({ nombres, situacion, dias: todo }).forEach(([cual, ancho]) => {
    lienzo.style.setProperty(`--cc-${cual}`, `${ancho}px`);
  });
  return lienzo;
}
