/** The pages as they stood at the end of a day: the band that says so, and the field that chooses the day. */
import { failure, h } from '../dom.js';
import { otherDay, parameter } from './addresses.js';

/** Whether a day was just chosen, so that the page that comes says first which one it shows. */
let recienEscogido = false;

/** The day of the address, or nothing when the page shows how it stands now. */
export const diaPedido = () => parameter('dia') || '';

/** What the server is asked: of today, or of that day. */
export function consulta(parametros = {}) {
  const todos = new URLSearchParams(Object.entries({ ...parametros, dia: diaPedido() }).filter(([, valor]) => valor));
  return todos.size > 0 ? `?${todos}` : '';
}

/** A field and a button; what is wrong with the day stands beside the field. */
export function escogerDia(mensaje = '') {
  const campo = h('input', {
    type: 'date',
    name: 'dia',
    value: diaPedido(),
    required: true,
    'aria-describedby': 'cc-dia-falta',
    'aria-invalid': String(Boolean(mensaje)),
  });
  const falta = h('span', { class: 'cc-falta', id: 'cc-dia-falta', role: 'alert' }, mensaje);
  const decir = texto => {
    falta.textContent = texto;
    campo.setAttribute('aria-invalid', String(Boolean(texto)));
    campo.focus();
  };
  return h('form', {
    class: 'cc-escoger-dia',
    novalidate: true,
    onsubmit: evento => {
      evento.preventDefault();
      if (!campo.value) {
        decir(campo.validity.badInput
          ? 'Esa fecha no existe o está a medias: escriba día, mes y año.'
          : 'Escriba el día que quiere ver.');
      } else if (campo.value === diaPedido()) {
        (falta.textContent ? campo : document.querySelector('.cc-banda'))?.focus();
      } else {
        recienEscogido = true;
        window.location.hash = otherDay(campo.value);
      }
    },
  }, h('label', {}, 'Día', campo), h('button', { type: 'submit' }, 'Ver ese día'), falta);
}

/** Says over the whole width that this is not how it stands now. */
export function banda({ titulo, advertencia }, pagina, hoy = otherDay('')) {
  document.title = `${titulo} · ${pagina}`;
  const cinta = h('section', { class: 'cc-banda', tabindex: '-1', 'aria-label': titulo },
    h('p', {}, h('strong', {}, titulo), ' Así estaba al terminar ese día. Hoy puede ser distinto, y aquí nada se cambia.'),
    advertencia && h('p', {}, advertencia),
    h('nav', { 'aria-label': 'Otro día' }, escogerDia(), h('a', { href: hoy }, 'Volver a hoy')));
  if (recienEscogido) {
    recienEscogido = false;
    requestAnimationFrame(() => cinta.focus());
  }
  return cinta;
}

/** In the place of a page that cannot be shown. */
export function sinEstado(error, hoy = otherDay('')) {
  const delCampo = error.campo === 'dia';
  const partes = [
    h('nav', { 'aria-label': 'Otro día' }, escogerDia(delCampo ? error.message : ''), h('a', { href: hoy }, 'Volver a hoy')),
    !delCampo && failure(error.message),
  ].filter(Boolean);
  if (recienEscogido) {
    recienEscogido = false;
    requestAnimationFrame(() => partes[0].querySelector('input').focus());
  }
  return partes;
}
