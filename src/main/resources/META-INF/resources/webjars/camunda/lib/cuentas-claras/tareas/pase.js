/** Passing a task to a colleague, who is asked. */
import { get, post } from '../client.js';
import { failure, h } from '../dom.js';
import { check, refuse as tellBeside } from '../fields.js';
import { say } from './attention.js';
import { tasks } from './api.js';

/** A question with fields, and what happens when it is closed after it was sent; what is wrong stands beside its field, and nothing written is lost. */
function askWith({ title, text, fields, yes, send }) {
  const error = failure('');
  error.hidden = true;
  const dialog = h('dialog', { class: 'cc-pregunta', 'aria-labelledby': 'cc-pase-titulo' },
    h('h2', { id: 'cc-pase-titulo' }, title),
    h('p', {}, text),
    h('div', { class: 'cc-pase-campos' }, fields),
    error,
    h('form', {
      method: 'dialog',
      onsubmit: async event => {
        if (event.submitter.value === 'no') {
          return;
        }
        event.preventDefault();
        error.hidden = true;
        if (check(dialog)) {
          return;
        }
        try {
          const then = await send();
          dialog.close();
          then();
        } catch (refusal) {
          error.textContent = refusal.message;
          error.hidden = tellBeside(dialog, refusal.message);
        }
      },
    },
    h('button', { class: 'btn btn-default', value: 'no' }, 'Cancelar'),
    h('button', { class: 'btn btn-primary', value: 'yes' }, yes)));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

const field = (label, control) => h('div', { class: 'form-group' }, h('label', { for: control.id }, label), control);

/** Fills a place beside the holder of a task with what is to be done about passing it. */
export async function showPass(place, task, changed) {
  const pass = await get(tasks(task, 'pase')).catch(() => null);
  const button = (text, onclick) => h('button', { type: 'button', class: 'btn-link', onclick }, text);
  const told = text => {
    const line = h('p', { class: 'cc-pase', role: 'status', tabindex: '-1' }, text);
    place.replaceChildren(line);
    line.focus();
  };
  const refuse = () => {
    const why = h('textarea', {
      id: 'cc-pase-motivo', class: 'form-control', rows: 2, maxlength: 2000, required: true, 'data-rechazo': 'motivo',
    });
    askWith({
      title: 'No recibirla',
      text: `«${pass.tarea}» sigue a cargo de ${pass.abierto.de}, que recibe un correo con el motivo.`,
      fields: field('Motivo', why),
      yes: 'No la recibo',
      send: async () => {
        await post(tasks(task, 'pase', 'respuesta'), { acepta: false, motivo: why.value });
        return () => told(`Usted no la recibió: sigue a cargo de ${pass.abierto.de}, que se entera del motivo por correo.`);
      },
    });
  };
  const offer = () => {
    const who = h('select', {
      id: 'cc-pase-a', class: 'form-control', required: true, 'data-rechazo': 'elija|persona',
    }, h('option', { value: '' }, 'Elija…'), pass.colegas.map(one => h('option', { value: one.usuario }, one.nombre)));
    const message = h('textarea', { id: 'cc-pase-mensaje', class: 'form-control', rows: 2, maxlength: 2000 });
    askWith({
      title: 'Pasar la tarea',
      text: `Se le pregunta a su colega si recibe «${pass.tarea}». Hasta que acepte, sigue a cargo de usted.`,
      fields: [field('A quién', who), field('Mensaje (opcional)', message)],
      yes: 'Preguntarle',
      send: async () => {
        await post(tasks(task, 'pase'), { a: who.value, mensaje: message.value });
        say(`Se le preguntó a ${who.selectedOptions[0].text}.`);
        return again;
      },
    });
  };
  const open = pass && pass.abierto;
  const error = failure('');
  error.hidden = true;
  const tried = action => action().catch(refusal => {
    error.textContent = refusal.message;
    error.hidden = false;
  });
  // The keyboard goes on with what can be done now: the button that was pressed is gone.
  const again = async () => {
    await showPass(place, task, changed);
    place.querySelector('button')?.focus();
  };
  place.replaceChildren(...(!pass ? [] : open && open.paraMi ? [h('div', { class: 'cc-pase' },
    h('p', {}, h('strong', {}, `${open.de} le pregunta si la recibe`), ` (responda hasta el ${open.hasta}). `,
      open.mensaje && h('q', {}, open.mensaje)),
    button('La recibo', () => tried(async () => {
      await post(tasks(task, 'pase', 'respuesta'), { acepta: true });
      say('La tarea está ahora a su nombre.');
      changed();
    })),
    button('No la recibo', refuse), error)]
    : open ? [h('span', { class: 'cc-pase' }, `Se le ofreció a ${open.a}, que puede responder hasta el ${open.hasta}. `,
      button('Ya no ofrecerla', () => tried(async () => {
        await post(tasks(task, 'pase', 'retiro'));
        await again();
      })), error)]
      : pass.colegas.length > 0 ? [button('Pasar a un colega', offer)] : []));
}
