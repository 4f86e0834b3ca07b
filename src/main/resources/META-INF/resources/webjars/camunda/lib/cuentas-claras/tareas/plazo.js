/** What a card of the list tells of the activity that its task is about. */
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

export async function card(node, { taskId }) {
  const found = await term(taskId).catch(() => null); // the card tells the due date without us
  if (found) {
    const missing = !found.decision && found.falta && h('strong', {}, ` · ${found.falta}`);
    node.replaceChildren(h('div', { class: 'cc-tarjeta-de-tarea' },
      h('p', {}, etiqueta(found.estado, found.texto), h('span', { class: 'cc-dia' }, found.dia)),
      h('p', {}, found.grupo, missing || (found.decision && ` · ${found.decision}`)),
      h('p', {}, found.encargado, found.decision && found.falta && h('strong', {}, ` · ${found.falta}`))));
  }
}
