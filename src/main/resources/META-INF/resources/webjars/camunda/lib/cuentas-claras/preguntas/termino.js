/** The panel «Término explicado»: how a term is counted, as the server says it, in sentences and day by day. */
import { h } from '../dom.js';

export function terminoExplicado({ frases, pasos }) {
  return h('section', { class: 'cc-termino', 'aria-label': 'Término explicado' },
    h('h3', {}, 'Término explicado'),
    frases.map(frase => h('p', {}, frase)),
    pasos.length > 0 && h('details', { id: 'dias-del-termino' },
      h('summary', {}, 'Ver día por día'),
      h('ol', { class: 'cc-dias' }, pasos.map(({ clase, texto }) => h('li', { class: clase === 'HABIL' ? 'cc-cuenta' : 'cc-no-cuenta' }, texto)))));
}
