/** The steps from a file to a cycle that runs: always in sight, and one may go back to each without losing anything. */
import { h } from '../dom.js';
import { cuantos } from '../format.js';
import { cambios } from './diferencia.js';
import { archivoCargado } from './inicio.js';
import { camino, PASOS } from './camino.js';
import { columnasQueFaltan, entender } from './archivo.js';
import { contextoDe, enPalabras } from './contexto.js';
import { decidir, esVersion } from './decidir.js';
import { porResponder, responder } from './responder.js';
import { pendientes, revisar } from './revisar.js';
import { repaint } from './repaint.js';

/** What each step shows, and what it still lacks. */
const DE = {
  cargar: { pintar: archivoCargado, falta: () => '' },
  archivo: { pintar: entender, falta: ({ lectura }) => {
    const faltan = columnasQueFaltan(lectura).length;
    return faltan > 0 ? cuantos(faltan, 'columna por decir', 'columnas por decir') : '';
  } },
  preguntas: { pintar: responder, falta: datos => {
    const faltan = porResponder(datos);
    return faltan > 0 ? cuantos(faltan, 'pregunta', 'preguntas') : '';
  } },
  revision: { pintar: revisar, falta: datos => {
    const faltan = pendientes(datos);
    return faltan > 0 ? `${faltan} por corregir` : '';
  } },
  inicio: { pintar: decidir, falta: () => '' },
};

/** Where the work is: the first step that needs something. */
function primero(datos) {
  if (datos.estado !== 'BORRADOR') {
    return 'inicio';
  }
  return PASOS.find(({ id }) => DE[id].falta(datos))?.id || 'revision';
}

const elegido = datos => {
  const pedido = window.location.hash.slice(1);
  return PASOS.some(({ id }) => id === pedido) ? pedido : primero(datos);
};

/** Another version begins no cycle. */
const nombreDe = (datos, { id, nombre }) => (id === 'inicio' && esVersion(datos) ? 'Aprobar y aplicar' : nombre);

const comoVa = (datos, actual) => ({ id, nombre }) => {
  const texto = datos.estado === 'BORRADOR' ? DE[id].falta(datos) : '';
  const hecho = !texto && (id !== 'inicio' || datos.estado === 'EN_MARCHA');
  return {
    clase: texto ? 'falta' : hecho ? 'hecho' : '',
    hecho,
    dentro: { href: `#${id}`, id: `paso-${id}`, 'aria-current': id === actual && 'step' },
    texto: texto || (hecho ? 'Listo' : ''),
    nombre: nombreDe(datos, { id, nombre }),
  };
};

/** To the step before and to the next one. */
function pie(datos, actual) {
  const n = PASOS.findIndex(({ id }) => id === actual);
  const enlace = (otro, clase, texto) => otro && h('a', { class: `boton ${clase}`, href: `#${otro.id}` }, texto(nombreDe(datos, otro)));
  return h('nav', { class: 'pie no-imprimir', 'aria-label': 'Paso anterior y siguiente' },
    enlace(PASOS[n - 1], '', () => 'Atrás'),
    enlace(PASOS[n + 1], 'principal', nombre => `Seguir: ${nombre}`));
}

export function abrirPlan(lugar, datos) {
  let mostrado = null;
  const contexto = contextoDe(datos, ({ datos: hoy, guardado }) => {
    const actual = elegido(hoy);
    const cambia = actual !== mostrado;
    const titulo = h('h2', { id: 'titulo-del-paso', tabindex: '-1' });
    const [nombre, ...cuerpo] = DE[actual].pintar(contexto);
    titulo.append(nombre);
    repaint(lugar,
      h('div', { class: 'titulo' },
        h('h1', {}, `Plan de ${hoy.entidad || 'la entidad'}, vigencia ${hoy.vigencia}`),
        h('p', { class: 'cuenta' }, h('span', { class: `estado plan-${hoy.estado}` }, enPalabras(hoy.estado)),
          ` Versión ${hoy.version}${hoy.archivo?.nombre ? ` · ${hoy.archivo.nombre}` : ''}`),
        guardado),
      camino(comoVa(hoy, actual)),
      hoy.diferencia && hoy.estado !== 'EN_MARCHA' && cambios(hoy.diferencia),
      h('section', { class: 'paso', 'aria-labelledby': 'titulo-del-paso' }, titulo, cuerpo),
      pie(hoy, actual));
    if (cambia && mostrado) {
      window.scrollTo(0, 0);
      titulo.focus({ preventScroll: true });
    }
    mostrado = actual;
  });
  window.addEventListener('hashchange', contexto.pintar);
  contexto.pintar();
}
