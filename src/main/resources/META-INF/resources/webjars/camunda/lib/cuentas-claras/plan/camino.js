/** The steps of a plan, always in sight. */
import { h } from '../dom.js';

/** Their ids, as addresses name them, and what they are called. */
export const PASOS = [
  ['cargar', 'Cargar'],
  ['archivo', 'Entender el archivo'],
  ['preguntas', 'Responder'],
  ['revision', 'Revisar'],
  ['inicio', 'Aprobar e iniciar'],
].map(([id, nombre]) => ({ id, nombre }));

/** @param como gives of a step what its words are within, and what else is said of it */
export const camino = como => h('nav', { class: 'pasos no-imprimir', 'aria-label': 'Pasos' }, h('ol', {}, PASOS.map((paso, n) => {
  const { clase = '', hecho = false, dentro, texto = '', nombre = paso.nombre } = como(paso);
  return h('li', { class: clase }, h(dentro.href ? 'a' : 'span', { class: 'caja', ...dentro },
    h('span', { class: 'numero', 'aria-hidden': 'true' }, hecho ? '✓' : String(n + 1)),
    h('span', {}, nombre, h('small', {}, texto))));
})));
