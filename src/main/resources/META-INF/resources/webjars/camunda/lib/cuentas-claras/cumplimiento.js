/** What was told of an activity, and what proves it, to be read: one drawing for every page. */
import { evidenceAddress, get, own } from './client.js';
import { failure, h, loading } from './dom.js';

/** All that was told of an activity, newest first, and its evidence. */
export const toldOf = (ciclo, codigo) =>
  get(`${own('api', 'cumplimientos')}?${new URLSearchParams({ ciclo, codigo })}`);

/** The page of a task's activity, where what was told can be corrected. */
export const toldAddress = task => own('cumplimientos', task);

function cuadro(rotulo, { columnas, filas }) {
  return h('table', { class: 'cc-cuadro', 'aria-label': rotulo },
    h('thead', {}, h('tr', {}, columnas.map(columna => h('th', { scope: 'col' }, columna)))),
    h('tbody', {}, filas.map(fila => h('tr', {}, fila.map((celda, n) =>
      h('td', { 'data-columna': columnas[n] }, celda))))));
}

function dato({ rotulo, valor, cuadro: filas }) {
  return filas
    ? h('div', { class: 'cc-con-filas' }, h('dt', {}, rotulo), h('dd', {}, cuadro(rotulo, filas)))
    : h('div', {}, h('dt', {}, rotulo), h('dd', {}, valor));
}

const partes = ({ partes: todas }) =>
  todas.map(({ titulo, datos }) => h('section', {}, h('h5', {}, titulo), h('dl', {}, datos.map(dato))));

/** The newest account, and below it those that it corrects. */
export function accounts(todos) {
  const [ultimo, ...anteriores] = todos;
  return h('div', { class: 'cc-cumplimiento' },
    h('p', { class: 'cc-entregado' }, ultimo ? ultimo.titulo : 'Todavía no se ha contado nada.'),
    ultimo && partes(ultimo),
    anteriores.map(uno => h('details', {}, h('summary', {}, `Antes: ${uno.titulo}`), partes(uno))));
}

export function files(evidencias) {
  return evidencias.length > 0 && h('ul', { class: 'cc-piezas' }, evidencias.map(({ id, nombre, tipo, tamanoEnPalabras }) =>
    h('li', {},
      h('a', { href: evidenceAddress(id), target: '_blank', rel: 'noopener' }, nombre),
      h('small', {}, tipo === 'ENLACE' ? 'enlace' : tamanoEnPalabras))));
}

/** What the activity of a running task starts from, which other activities collected. */
export async function antecedents(task) {
  const todos = await get(own('api', 'cumplimientos', task, 'antecedentes'));
  return todos.map(({ titulo, cumplimientos, evidencias }) => h('details', { class: 'cc-antecedente', open: true },
    h('summary', {}, titulo), files(evidencias), accounts(cumplimientos)));
}

/** A line that unfolds what was told of an activity, asked for when somebody looks. */
export function toldOnDemand(titulo, ciclo, codigo) {
  const lugar = h('div', {});
  const pliegue = h('details', { class: 'cc-contado' }, h('summary', {}, titulo), lugar);
  pliegue.addEventListener('toggle', async () => {
    if (!pliegue.open || lugar.hasChildNodes()) {
      return;
    }
    lugar.append(loading());
    try {
      const { cumplimientos, evidencias, corregible } = await toldOf(ciclo, codigo);
      const [ultimo] = cumplimientos;
      lugar.replaceChildren(...[
        accounts(cumplimientos),
        files(evidencias),
        ultimo && h('p', {}, h('a', { href: toldAddress(ultimo.tarea) }, corregible ? 'Abrir o corregir' : 'Abrir aparte')),
      ].filter(Boolean));
    } catch (error) {
      lugar.replaceChildren(failure(error.message));
    }
  });
  return pliegue;
}
