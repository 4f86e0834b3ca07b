/** Our own pages of questions: the list, filing one, and one of them. */
import { own } from './client.js';
import { failure, h } from './dom.js';
import { remember } from './session.js';
import { montarCaptura } from './preguntas/captura.js';
import { montarLista } from './preguntas/lista.js';
import { montarNueva } from './preguntas/nueva.js';
import { montarPregunta } from './preguntas/pregunta.js';

const lugar = document.getElementById('contenido');
const cual = decodeURIComponent(window.location.pathname.slice(own('preguntas').length + 1));

const abrir = () => {
  const { usuario } = lugar.dataset;
  remember(usuario);
  if (!cual) {
    return montarLista(lugar);
  }
  if (cual === 'captura') {
    return montarCaptura(lugar, { usuario });
  }
  return cual === 'nueva' ? montarNueva(lugar) : montarPregunta(lugar, cual, { usuario });
};

abrir().catch(error => lugar.replaceChildren(h('h1', {}, 'Preguntas de la ciudadanía'), failure(error.message)));
