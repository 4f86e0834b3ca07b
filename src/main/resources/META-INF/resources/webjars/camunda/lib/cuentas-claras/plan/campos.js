/** What a cell of the plan says, and the field in which it is written anew. */
import { h } from '../dom.js';
import { check } from '../fields.js';
import { fecha, pesos } from '../format.js';
import { campo } from '../tablero/campos.js';
import { lista } from './contexto.js';

/** How a row is called: as the spreadsheet numbers it, or as the one that was added first, second… */
export const numeroDeFila = fila => (fila > 0 ? String(fila) : `nueva ${-fila || ''}`.trim());

const FECHA = 'Como 31/03/2023, marzo, 19 al 20 de abril, o audiencia-10h: diez días hábiles antes de la audiencia.';
const SI_O_NO = [{ id: 'si', nombre: 'Sí' }, { id: 'no', nombre: 'No' }];

/** A day that is proposed or counted is shown as the day; what nobody understands, as it is written. */
const dia = (deFila, cual) => (deFila[`${cual}Dia`] ? fecha(deFila[`${cual}Dia`]) : deFila.escrito[cual] || deFila[cual]);

/** What the file says there, when that is not how it is shown. */
const dicho = cual => ({ [`${cual}Dia`]: suyo, escrito }) => (suyo && escrito[cual] !== suyo ? escrito[cual] : '');

/** The columns of the plan's table: what is read, what is written, and how it is asked. */
const COLUMNAS = [
  { id: 'actividad', nombre: 'Actividad', leer: ({ actividad }) => actividad, escrito: ({ actividad }) => actividad, larga: true },
  { id: 'etapa', nombre: 'Etapa', leer: ({ paginaNombre, etapa }) => paginaNombre || etapa, escrito: ({ pagina }) => pagina, opciones: 'paginas' },
  { id: 'inicio', nombre: 'Comienza', leer: una => dia(una, 'inicio'), debajo: dicho('inicio'), escrito: ({ escrito, inicio }) => escrito.inicio || inicio, ayuda: FECHA },
  { id: 'fin', nombre: 'Vence', leer: una => dia(una, 'fin'), debajo: dicho('fin'), escrito: ({ escrito, fin }) => escrito.fin || fin, ayuda: FECHA, obligatorio: true },
  { id: 'responsable', nombre: 'Responde', leer: ({ responsableNombre, responsable }) => responsableNombre || responsable, escrito: ({ responsable }) => responsable, opciones: 'roles', obligatorio: true },
  { id: 'producto', nombre: 'Meta o producto', leer: ({ producto }) => producto, escrito: ({ producto }) => producto, larga: true },
  { id: 'evidencia', nombre: 'Evidencia', leer: ({ evidencia }) => (evidencia ? 'Obligatoria' : 'No se exige'), escrito: ({ evidencia }) => (evidencia ? 'si' : 'no'), opciones: SI_O_NO },
  { id: 'objetivo', nombre: 'Objetivo', leer: ({ objetivo }) => objetivo, escrito: ({ objetivo }) => objetivo, opciones: 'objetivos' },
  { id: 'valorPlaneado', nombre: 'Valor planeado', leer: ({ valorPlaneado }) => (valorPlaneado == null ? '' : pesos(valorPlaneado)), escrito: ({ valorPlaneado }) => valorPlaneado ?? '', ayuda: 'En pesos colombianos, sin centavos.' },
];

/** Those that say something of this plan. */
export const columnasDe = ({ objetivos }) => COLUMNAS.filter(({ id }) => id !== 'objetivo' || objetivos.length > 0);

/** The specific ones: the general one is served by all. */
const objetivosPara = ({ objetivos }) => [{ id: '', nombre: 'Ninguno' },
  ...objetivos.filter(({ general }) => !general).map(({ clave, texto }) => ({ id: clave, nombre: `${clave}: ${texto}` }))];

export const columnaDe = id => COLUMNAS.find(una => una.id === id);

export const nombreDelCampo = ({ lectura }, id) =>
  columnaDe(id)?.nombre || lectura.campos.find(uno => uno.id === id)?.nombre || id;

/** The control in which a field is written. */
export function control(contexto, { id, opciones, larga, obligatorio }, valor, name) {
  const { lectura } = contexto.datos;
  if (opciones) {
    const todas = Array.isArray(opciones) ? opciones : opciones === 'objetivos' ? objetivosPara(contexto.datos) : lectura[opciones];
    return lista(name, todas, valor, todas.some(una => una.id === valor) ? null : 'Escoja', { required: obligatorio });
  }
  return larga
    ? h('textarea', { name, rows: 2, required: obligatorio, maxlength: 2000 }, valor)
    : h('input', { type: 'text', name, value: valor, required: obligatorio, autocomplete: 'off', maxlength: 300 });
}

/** The field of one cell, in its place. */
export function editor(contexto, fila, id, cerrar) {
  const columna = columnaDe(id) || { id, nombre: nombreDelCampo(contexto.datos, id), escrito: una => una[id] ?? '' };
  const entrada = control(contexto, columna, columna.escrito(fila), `celda-${fila.fila}-${id}`);
  const delArchivo = fila.fila > 0 && fila.escrito[id];
  const guardar = async evento => {
    evento.preventDefault();
    if (check(forma)) {
      return;
    }
    boton.disabled = true;
    const antes = contexto.editando;
    contexto.editando = null;
    if (!await contexto.guardar({ celdas: { [fila.fila]: { [id]: entrada.value } } }, entrada)) {
      contexto.editando = antes;
      boton.disabled = false;
    }
  };
  const boton = h('button', { type: 'submit', class: 'principal' }, 'Guardar');
  const forma = h('form', { class: 'editor', novalidate: true, onsubmit: guardar, onkeydown: evento => {
    evento.stopPropagation();
    if (evento.key === 'Escape') {
      cerrar();
    }
  }, onclick: evento => evento.stopPropagation() },
  campo(`${columna.nombre}, fila ${numeroDeFila(fila.fila)}`, entrada, columna.ayuda),
  delArchivo && h('p', { class: 'ayuda' }, `En su archivo dice «${delArchivo}».`),
  h('div', { class: 'botones' }, boton, h('button', { type: 'button', onclick: cerrar }, 'Cancelar')));
  return forma;
}
