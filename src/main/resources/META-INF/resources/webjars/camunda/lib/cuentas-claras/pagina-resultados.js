/** On the page of objectives and resources: the leader reads an objective. */
import { own, post } from './client.js';
import { h } from './dom.js';
import { whenComplete } from './fields.js';

document.querySelectorAll('.lectura').forEach(lugar => {
  const { ciclo, objetivo, nombre } = lugar.dataset;
  const open = h('button', { type: 'button', 'aria-label': `Anotar la lectura del objetivo: ${nombre}`, onclick: () => lugar.replaceChildren(form()) }, 'Anotar');
  lugar.append(open);

  function form() {
    const valor = h('input', { id: `valor-${objetivo}`, type: 'text', maxlength: 255, required: true });
    const comentario = h('textarea', { id: `comentario-${objetivo}`, rows: 3, maxlength: 2000 });
    const boton = h('button', { type: 'submit', class: 'principal' }, 'Guardar la lectura');
    const error = h('p', { class: 'error', role: 'alert', hidden: true });
    const forma = h('form', { novalidate: true },
      h('div', { 'data-campo': 'valor', 'data-falta': 'Escriba lo que dice el indicador, por ejemplo «87 %» o «12 de 14 compromisos».' },
        h('label', { for: valor.id }, 'Qué dice el indicador'), valor),
      h('div', { 'data-campo': 'comentario' }, h('label', { for: comentario.id }, 'Comentario (opcional)'), comentario),
      error,
      boton,
      h('button', { type: 'button', onclick: () => { lugar.replaceChildren(open); open.focus(); } }, 'Cancelar'));
    whenComplete(forma, boton, error, async () => {
      await post(own('api', 'ciclos', ciclo, 'objetivos', objetivo), { valor: valor.value, comentario: comentario.value });
      window.location.reload();
    });
    setTimeout(() => valor.focus());
    return forma;
  }
});
