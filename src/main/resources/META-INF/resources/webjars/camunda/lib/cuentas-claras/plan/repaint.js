/** Showing anew what changed, without taking anything from below somebody's hands. */

const escrito = campo => (campo.matches('select')
  ? campo.value !== ([...campo.options].find(opcion => opcion.defaultSelected) || campo.options[0])?.value
  : campo.value !== campo.defaultValue);

/** What was written there is saved: it is not to be put over what the server made of it. */
export function saved(campo) {
  if (campo.matches('select')) {
    [...campo.options].forEach(opcion => { opcion.defaultSelected = opcion.selected; });
  } else {
    campo.defaultValue = campo.value;
  }
}

/** Puts other children into a node; what was written and not yet sent, what was unfolded and the focus stay. */
export function repaint(nodo, ...hijos) {
  const campos = [...nodo.querySelectorAll(':is(input:not([type=radio], [type=checkbox], [type=file]), textarea, select)[id]')];
  const escritos = campos.filter(escrito).map(({ id, value }) => [id, value]);
  const abiertos = [...nodo.querySelectorAll('details[id][open]:not([data-por-el-foco])')].map(({ id }) => id);
  const activo = nodo.contains(document.activeElement) ? document.activeElement : null;
  const [foco, desde, hasta] = [activo?.id, activo?.selectionStart, activo?.selectionEnd];
  const alto = window.scrollY;
  nodo.replaceChildren(...hijos.flat().filter(Boolean));
  const hallar = id => (id ? nodo.querySelector(`#${CSS.escape(id)}`) : null);
  escritos.forEach(([id, valor]) => {
    const campo = hallar(id);
    if (campo) {
      campo.value = valor;
    }
  });
  abiertos.map(hallar).forEach(pliegue => pliegue?.setAttribute('open', ''));
  window.scrollTo(0, alto);
  const otraVez = hallar(foco);
  for (let pliegue = otraVez?.closest('details:not([open])'); pliegue; pliegue = pliegue.parentElement.closest('details:not([open])')) {
    pliegue.open = true; // what one works in is not folded below one's hands; the next time it is
    pliegue.dataset.porElFoco = '';
  }
  otraVez?.focus({ preventScroll: true });
  if (otraVez?.selectionStart != null && desde != null) {
    otraVez.setSelectionRange(desde, hasta);
  }
}
