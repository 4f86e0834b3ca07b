/** The fields by which a list is narrowed, each with what is wrong beside it. */
import { h } from '../dom.js';

const falta = id => h('span', { class: 'cc-falta', id, role: 'alert' });

export function selector(nombre, todas, clave, opciones, elegido) {
  return h('label', {}, nombre, h('select', { name: clave, 'aria-describedby': `cc-filtro-${clave}` },
    h('option', { value: '' }, todas),
    opciones.map(({ id, nombre: suyo }) => h('option', { value: id, selected: id === elegido }, suyo))),
  falta(`cc-filtro-${clave}`));
}

export function entrada(nombre, clave, atributos) {
  return h('label', {}, nombre,
    h('input', { name: clave, 'aria-describedby': `cc-filtro-${clave}`, ...atributos }),
    falta(`cc-filtro-${clave}`));
}

/** Beside the field, so that it is read where it is mended. */
export function decir(forma, clave, mensaje) {
  const campo = forma.elements[clave];
  campo.nextElementSibling.textContent = mensaje;
  campo.setAttribute('aria-invalid', String(Boolean(mensaje)));
}

/** Says of each day that is none that it is; false when all are days. */
export function aMedias(forma) {
  const malas = ['desde', 'hasta'].filter(clave => forma.elements[clave].validity.badInput);
  ['desde', 'hasta'].forEach(clave =>
    decir(forma, clave, malas.includes(clave) ? 'Esa fecha no existe o está a medias: escriba día, mes y año.' : ''));
  forma.elements[malas[0]]?.focus();
  return malas.length > 0;
}
