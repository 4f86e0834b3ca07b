// What is missing in a form, said beside its field, in the form's order, until it is mended.
import { h } from './dom.js';
import { larga } from './format.js';

let count = 0;

const about = field => field.closest('[data-campo], .form-group, .cc-campo, fieldset') || field.parentElement;

function name(field) {
  const place = about(field);
  const label = place.querySelector('label, legend');
  return (label ? label.textContent : field.getAttribute('aria-label') || '').replace(/\s+/g, ' ').replace(/\(opcional\)/, '').trim();
}

/** What the browser found wrong, in our words; what its form says for the field comes first. */
function inWords(field) {
  const { falta } = about(field).dataset;
  const { validity, type, min, max } = field;
  if (falta) {
    return falta;
  }
  if (validity.rangeUnderflow) {
    return type === 'date' ? `«${name(field)}» no puede ser antes del ${larga(min)}.` : `«${name(field)}» debe ser ${min} o más.`;
  }
  if (validity.rangeOverflow) {
    return type === 'date' ? `«${name(field)}» no puede ser después del ${larga(max)}.` : `«${name(field)}» debe ser ${max} o menos.`;
  }
  if (name(field).startsWith('¿')) {
    return `Responda «${name(field)}».`;
  }
  return field.matches('select, [type=radio], [type=file]') ? `Elija «${name(field)}».` : `Escriba «${name(field)}».`;
}

/** Blanks alone are nothing to a server. */
const right = field => field.validity.valid && !(field.required && field.value.trim() === '');

function mend(field, error) {
  error.remove();
  about(field).classList.remove('has-error');
  field.removeAttribute('aria-invalid');
  const others = (field.getAttribute('aria-describedby') || '').split(' ').filter(id => id && id !== error.id);
  field.setAttribute('aria-describedby', others.join(' '));
}

/** Says what is wrong beside a field until its value changes into one that is right. */
export function tell(field, text, mended = () => true) {
  const place = about(field);
  place.querySelectorAll(':scope > .cc-falta').forEach(old => old.remove());
  const error = h('p', { class: 'cc-falta', id: `cc-falta-${++count}` }, text);
  place.append(error);
  place.classList.add('has-error');
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', `${field.getAttribute('aria-describedby') || ''} ${error.id}`.trim());
  const look = () => {
    if (!error.isConnected || mended()) {
      mend(field, error);
      place.removeEventListener('input', look);
      place.removeEventListener('change', look);
    }
  };
  place.addEventListener('input', look);
  place.addEventListener('change', look);
}

/** Says what is wrong beside each field of a form, the first of them taking the keyboard; false when nothing is. */
export function check(form) {
  const wrong = [...form.querySelectorAll('input, select, textarea')].filter(field =>
    field.willValidate && !right(field) && field.getClientRects().length > 0);
  const told = new Set();
  for (const field of wrong) {
    const place = about(field);
    if (!told.has(place)) { // the buttons of one question are one field
      told.add(place);
      tell(field, inWords(field), () => right(field));
    }
  }
  wrong[0]?.focus();
  return wrong.length > 0;
}

/**
 * Says a refusal beside the field that the server named, or that its form marks with words of it; false when it is about
 * none.
 */
export function refuse(form, message, name) {
  const seen = [...form.querySelectorAll('input, select, textarea')].filter(one => one.getClientRects().length > 0);
  const field = seen.find(one => name && one.name === name)
    || seen.find(one => one.dataset.rechazo && new RegExp(one.dataset.rechazo, 'i').test(message));
  if (field) {
    tell(field, message);
    field.focus();
  }
  return Boolean(field);
}

/**
 * Has a form send itself when nothing is missing in it, once. A refusal is said beside its field, or else in a place of its
 * own; nothing written is lost.
 */
export function whenComplete(form, button, error, send) {
  form.addEventListener('submit', async event => {
    event.preventDefault();
    error.hidden = true;
    if (check(form)) {
      return;
    }
    button.disabled = true;
    try {
      await send();
    } catch (failed) {
      button.disabled = false;
      error.textContent = failed.message;
      error.hidden = refuse(form, failed.message, failed.campo);
    }
  });
}
