/** Our own page with what was told of an activity. */
import { correction } from './correccion.js';
import { accounts, files, toldOf } from './cumplimiento.js';
import { failure, h } from './dom.js';

const lugar = document.getElementById('cumplimiento');

async function mostrar(aviso) {
  const { cumplimientos, evidencias, corregible } = await toldOf(lugar.dataset.ciclo, lugar.dataset.codigo);
  const corregir = h('button', {
    type: 'button',
    onclick: async () => {
      try {
        const forma = await correction(cumplimientos[0].tarea, () => mostrar('Quedó corregido.'));
        corregir.replaceWith(forma);
        forma.querySelector('input, textarea, select').focus();
      } catch (error) {
        corregir.after(failure(error.message));
      }
    },
  }, 'Corregir lo que se contó');
  lugar.replaceChildren(...[
    aviso && h('p', { class: 'nota', role: 'status', tabindex: '-1' }, aviso),
    h('div', { class: 'tarjeta' }, accounts(cumplimientos)),
    evidencias.length > 0 && h('h2', {}, 'Evidencia'),
    files(evidencias),
    corregible && corregir,
  ].filter(Boolean));
  if (aviso) {
    lugar.querySelector('[role=status]').focus();
  }
}

mostrar().catch(error => lugar.replaceChildren(failure(error.message)));
