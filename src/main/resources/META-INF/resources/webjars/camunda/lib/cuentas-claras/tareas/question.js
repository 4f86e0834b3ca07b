import { h } from '../dom.js';

/**
 * Asks before something that cannot be left to a slip; window.confirm is not allowed in the webapps' sandbox. Escape
 * means no, and afterwards the keyboard is where it was.
 */
export function ask({ title, text, yes }) {
  const dialog = h(
    'dialog',
    { class: 'cc-pregunta', 'aria-labelledby': 'cc-pregunta-titulo', 'aria-describedby': 'cc-pregunta-texto' },
    h('h2', { id: 'cc-pregunta-titulo' }, title),
    h('p', { id: 'cc-pregunta-texto' }, text),
    h(
      'form',
      { method: 'dialog', class: 'cc-botones' },
      h('button', { class: 'btn btn-default', value: 'no', autofocus: true }, 'Cancelar'),
      h('button', { class: 'btn btn-primary', value: 'yes' }, yes),
    ),
  );
  document.body.append(dialog);
  return new Promise(answer => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      answer(dialog.returnValue === 'yes');
    });
    dialog.showModal();
  });
}
