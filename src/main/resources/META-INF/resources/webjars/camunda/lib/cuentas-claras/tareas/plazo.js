/** The term of a task on its card in the list. */
import { get } from '../client.js';
import { h } from '../dom.js';
import { etiqueta } from '../signs.js';
import { tasks } from './api.js';

let waiting = null;

/** All cards drawn in one go are asked for together. */
function term(task) {
  if (!waiting) {
    const ids = new Set();
    waiting = {
      ids,
      answer: new Promise(resolve => { window.setTimeout(resolve, 30); }).then(() => {
        waiting = null;
        return get(`${tasks('plazos')}?${new URLSearchParams([...ids].map(id => ['id', id]))}`);
      }),
    };
  }
  waiting.ids.add(task);
  return waiting.answer.then(terms => terms[task]);
}

/** Tasklist knows the names of those only whose users the person may read; the list keeps who it knows by user. */
function name(node, { usuario, persona }) {
  const list = window.angular.element(node.closest('[cam-tasks]')).isolateScope();
  if (usuario && list) {
    list.$applyAsync(() => {
      list.assignees[usuario] = { firstName: persona };
    });
  }
}

export async function card(node, { taskId }) {
  const found = await term(taskId).catch(() => null); // the card tells the due date without us
  if (found) {
    node.replaceChildren(etiqueta(found.estado, found.texto), h('span', { class: 'cc-dia' }, found.dia));
    name(node, found);
  }
}
