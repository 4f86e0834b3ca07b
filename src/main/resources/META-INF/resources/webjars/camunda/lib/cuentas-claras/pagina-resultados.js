/** On the page of objectives and resources: the leader reads an objective. */
import { own, post } from './client.js';
import { failure, h } from './dom.js';

document.querySelectorAll('.lectura').forEach(lugar => {
  const { ciclo, objetivo, nombre } = lugar.dataset;
  const open = h('button', { type: 'button', 'aria-label': `Leer el objetivo: ${nombre}`, onclick: () => lugar.replaceChildren(form()) }, 'Leer');
  lugar.append(open);

  function form() {
    const valor = h('input', { id: `valor-${objetivo}`, type: 'text', maxlength: 255, required: true });
    const comentario = h('textarea', { id: `comentario-${objetivo}`, rows: 3, maxlength: 2000 });
    const boton = h('button', { type: 'submit', class: 'principal' }, 'Guardar la lectura');
    const forma = h('form', {
      novalidate: true,
      onsubmit: async evento => {
        evento.preventDefault();
        boton.disabled = true;
        forma.querySelector('[role=alert]')?.remove();
        try {
          await post(own('api', 'ciclos', ciclo, 'objetivos', objetivo), { valor: valor.value, comentario: comentario.value });
          window.location.reload();
        } catch (error) {
          boton.disabled = false;
          boton.before(failure(error.message));
          valor.focus();
        }
      },
    },
    h('label', { for: valor.id }, 'Qué dice el indicador'), valor,
    h('label', { for: comentario.id }, 'Comentario, si hace falta'), comentario,
    boton,
    h('button', { type: 'button', onclick: () => { lugar.replaceChildren(open); open.focus(); } }, 'Cancelar'));
    setTimeout(() => valor.focus());
    return forma;
  }
});
