/** Our own page with a line of the trail. */
import { failure, h } from './dom.js';
import { line, lineOf } from './linea.js';

const lugar = document.getElementById('anotacion');

lineOf(lugar.dataset.fila)
  .then(una => lugar.replaceChildren(
    h('h1', {}, una.nombre),
    h('p', {}, una.frase),
    h('div', { class: 'tarjeta datos' }, line(una))))
  .catch(error => lugar.replaceChildren(failure(error.message)));
