/** The fields of the forms about questions, and a form that says beside each field what is wrong. */
import { failure, h } from '../dom.js';
import { whenComplete } from '../fields.js';
import { campo } from '../tablero/campos.js';
import { conCopia } from './copia.js';

export const linea = (name, atributos = {}) => h('input', { type: 'text', name, autocomplete: 'off', ...atributos });

export const parrafo = (name, atributos = {}, valor = '') => h('textarea', { name, rows: 4, dir: 'auto', ...atributos }, valor);

export function lista(name, opciones, elegida = '', vacia = 'Elija', atributos = {}) {
  return h('select', { name, ...atributos },
    vacia != null && h('option', { value: '' }, vacia),
    opciones.map(({ id, nombre }) => h('option', { value: id, selected: id === elegida }, nombre)));
}

/** Buttons of which one is chosen. */
export function opciones(name, titulo, todas, elegida, alElegir = () => {}) {
  return h('fieldset', { class: 'cc-opciones', 'data-falta': `Elija «${titulo}».` },
    h('legend', {}, titulo),
    todas.map(({ id, nombre, ayuda }) => h('label', { for: `${name}-${id}` },
      h('input', { type: 'radio', name, id: `${name}-${id}`, value: id, required: true, checked: id === elegida, onchange: () => alElegir(id) }),
      h('span', {}, nombre, ayuda && h('small', {}, ayuda)))));
}

export function casilla(name, texto, ayuda, atributos = {}, falta = null) {
  return h('p', { class: 'cc-campo cc-casilla', 'data-falta': falta }, h('label', { for: `cc-${name}` },
    h('input', { type: 'checkbox', name, id: `cc-${name}`, ...atributos }), h('span', {}, texto, ayuda && h('small', {}, ayuda))));
}

/** What of a form is sent: what is written, without the blanks around it; what is empty is not. */
export function escrito(forma) {
  const datos = {};
  for (const uno of forma.querySelectorAll('input[name], select[name], textarea[name]')) {
    if (uno.type === 'checkbox') {
      datos[uno.name] = uno.checked;
    } else if (uno.type === 'radio') {
      if (uno.checked) {
        datos[uno.name] = uno.value;
      }
    } else if (uno.type !== 'file' && uno.value.trim()) {
      datos[uno.name] = uno.matches('textarea') ? uno.value.trim() : uno.value;
    }
  }
  return datos;
}

/** Several forms of a page may have a field of the same name. */
function distinguir(forma, nombre) {
  const propio = id => (id.startsWith('cc-') ? `${nombre}-${id}` : id);
  forma.querySelectorAll('[id]').forEach(uno => { uno.id = propio(uno.id); });
  for (const atributo of ['for', 'aria-describedby']) {
    forma.querySelectorAll(`[${atributo}]`).forEach(uno => uno.setAttribute(atributo, propio(uno.getAttribute(atributo))));
  }
}

/**
 * A form with one button.
 *
 * @param enviar gets what is written; false when it was thought better of; what it refuses is said beside its field
 * @param copia of which question by which user it keeps what is written; without it, of none
 */
export function formulario({ nombre, campos, boton, enviar, copia, discreto = false, otros = [] }) {
  const error = failure('');
  error.hidden = true;
  const principal = h('button', { type: 'submit', class: discreto ? 'cc-boton' : 'principal cc-boton cc-principal' }, boton);
  const forma = h('form', { id: `forma-${nombre}`, class: 'cc-forma', novalidate: true },
    campos, error, h('div', { class: 'cc-botones' }, principal, otros));
  distinguir(forma, nombre);
  const olvidar = copia ? conCopia(forma, copia.usuario, copia.radicado, nombre) : () => {};
  whenComplete(forma, principal, error, async () => {
    if (await enviar(escrito(forma), forma) !== false) {
      olvidar();
    }
    principal.disabled = false;
  });
  return forma;
}

export { campo };
