/** What one version of a plan changes of another: added, gone, moved, other owner, other amount. */
import { get } from '../client.js';
import { h } from '../dom.js';
import { cuantos } from '../format.js';
import { api, planPage } from './addresses.js';

const CLASES = [
  { id: 'agregadas', titulo: 'Se agregan', estado: 'HECHA' },
  { id: 'quitadas', titulo: 'Se quitan', estado: 'VENCIDA' },
  { id: 'cambiadas', titulo: 'Cambian', estado: 'VENCE_PRONTO' },
];

const antesYDespues = ({ campo, antes, despues }) => h('li', {}, `${campo}: `, h('del', {}, antes || 'nada'), ' → ', h('ins', {}, despues || 'nada'));

const renglon = ({ nombre, codigo, cambios = [] }) => h('li', {}, h('strong', {}, nombre || codigo),
  cambios.length > 0 && h('ul', {}, cambios.map(antesYDespues)));

/** In sight before anything else: what would be different. */
export function cambios(entre) {
  const partes = CLASES.filter(({ id }) => entre[id]?.length > 0);
  return h('section', { class: 'diferencia', 'aria-labelledby': 'titulo-de-la-diferencia' },
    h('h2', { id: 'titulo-de-la-diferencia' }, partes.length === 0
      ? 'No hay ninguna diferencia con la versión anterior'
      : `Qué cambia: ${partes.map(({ id }) => cuantos(entre[id].length, ...{
        agregadas: ['se agrega', 'se agregan'], quitadas: ['se quita', 'se quitan'], cambiadas: ['cambia', 'cambian'],
      }[id])).join(', ')}`),
    partes.map(({ id, titulo, estado }) => h('details', { id: `diferencia-${id}`, class: `tarjeta hallazgos cc-${estado}`, open: entre[id].length <= 12 },
      h('summary', {}, h('span', { class: 'cuenta-de' }, String(entre[id].length)), ` ${titulo}`),
      h('ul', { class: 'cambios' }, entre[id].map(renglon)))));
}

/** Two versions beside each other. */
export async function diferencia(lugar, id, con) {
  const [despues, antes, entre] = await Promise.all([
    get(api(id)), get(api(con)), get(`${api(id, 'diferencia')}?${new URLSearchParams({ con })}`),
  ]);
  const enlace = ({ id: suya, version, vigencia }) => h('a', { href: planPage(suya) }, `versión ${version} de la vigencia ${vigencia}`);
  lugar.replaceChildren(
    h('p', { class: 'volver' }, h('a', { href: '?' }, 'Todos los planes')),
    h('div', { class: 'titulo' }, h('h1', {}, 'Diferencias entre dos versiones')),
    h('p', {}, 'De la ', enlace(antes), ' a la ', enlace(despues), '.'),
    cambios(entre));
}
