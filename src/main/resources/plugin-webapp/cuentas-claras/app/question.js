function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/**
 * Asks before something that cannot be left to a slip; window.confirm is not allowed in the webapps' sandbox. Escape
 * means no, and afterwards the keyboard is where it was.
 */
export function ask({ title, text, yes }) {
  const dialog = make(
    'dialog',
    { className: 'cc-pregunta' },
    make('h2', { id: 'cc-pregunta-titulo' }, title),
    make('p', { id: 'cc-pregunta-texto' }, text),
    make(
      'form',
      { method: 'dialog' },
      make('button', { className: 'btn btn-default', value: 'no', autofocus: true }, 'Cancelar'),
      make('button', { className: 'btn btn-primary', value: 'yes' }, yes),
    ),
  );
  dialog.setAttribute('aria-labelledby', 'cc-pregunta-titulo');
  dialog.setAttribute('aria-describedby', 'cc-pregunta-texto');
  document.body.append(dialog);
  return new Promise((answer) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      answer(dialog.returnValue === 'yes');
    });
    dialog.showModal();
  });
}
