import { get } from '../client.js';
import { h } from '../dom.js';
import { cuantos } from '../format.js';
import { tasks } from './api.js';

const PAUSE = 300;
const NOTHING = { processVariables: [], taskVariables: [], caseInstanceVariables: [] };

/** No task has this id: the engine takes an empty list for no condition at all. */
const NONE = ['(ninguna)'];

/** Narrows the list, all its pages, to what was written; the server finds it, Tasklist shows it as it shows any list. */
export function search(module) {
  module.directive('camTasks', () => ({
    restrict: 'A',
    link: (scope, element) => {
      const list = element.isolateScope();
      const data = list.tasklistData.newChild(list);
      let waiting = 0;
      let turn = 0;

      async function look() {
        const mine = ++turn;
        const text = field.value.trim();
        const ids = text && await get(`${tasks('busqueda')}?${new URLSearchParams({ texto: text })}`).catch(() => null);
        if (mine === turn && ids !== null) {
          list.$apply(() => {
            data.set('searchQuery', text ? { ...NOTHING, taskIdIn: ids.length > 0 ? ids : NONE } : NOTHING);
            list.resetPage();
          });
        }
      }

      const found = h('span', { role: 'status' });
      const field = h('input', {
        type: 'search',
        class: 'form-control',
        'aria-label': 'Buscar tareas',
        placeholder: 'Buscar por actividad, persona o etapa',
        oninput: () => {
          window.clearTimeout(waiting);
          waiting = window.setTimeout(look, PAUSE);
        },
      });
      data.observe('taskList', ({ count }) => {
        found.textContent = field.value.trim() ? cuantos(count || 0, 'tarea', 'tareas') : '';
      });
      element[0].before(h('div', { class: 'cc-busqueda' }, field, found));
    },
  }));
}
