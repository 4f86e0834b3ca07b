/** The fields and forms of a decision: each with its words, what is wrong beside it, and always a reason. */
import { failure, h } from '../dom.js';
import { whenComplete } from '../fields.js';

export function campo(etiqueta, control, ayuda, ...debajo) {
  const id = control.id || `cc-${control.name}`;
  control.id = id;
  const partes = [h('label', { for: id }, etiqueta), control, ...debajo];
  if (ayuda) {
    control.setAttribute('aria-describedby', `${id}-ayuda`);
    partes.push(h('small', { id: `${id}-ayuda` }, ayuda));
  }
  return h('p', { class: 'cc-campo' }, ...partes);
}

/**
 * A form that ends with a reason and one button.
 *
 * @param enviar gets the reason; what it throws is told above the button, and nothing written is lost
 * @param idMotivo of the field for the reason, where a page has several such forms
 * @param lector who else is told the reason
 * @param antes what was written and said before, when the form is built anew
 */
export function formulario({ titulo, campos, boton, enviar, antes = {}, idMotivo = 'cc-motivo', lector = ' y se le cuenta al responsable' }) {
  const motivo = h('textarea', { id: idMotivo, name: 'motivo', rows: '2', required: true, 'data-rechazo': 'motivo' });
  motivo.value = antes.motivo || '';
  const error = failure(antes.mensaje || '');
  error.hidden = !antes.mensaje;
  const principal = h('button', { type: 'submit', class: 'cc-boton cc-principal' }, boton);
  const forma = h(
    'form',
    { novalidate: true },
    titulo && h('h4', {}, titulo),
    campos,
    campo('Motivo', motivo, `Queda en la historia del ciclo${lector}.`),
    error,
    principal,
  );
  whenComplete(forma, principal, error, () => enviar(motivo.value));
  return forma;
}
