// When the server no longer knows who is at the screen: she signs in again where she is, and what was on its way goes on.
import { h } from './dom.js';

const API = new URL('../../api/', import.meta.url).pathname;
const [, app, engine] = window.location.pathname.match(/\/app\/([^/]+)\/([^/]+)/) || [null, 'welcome', 'default'];
const USER = `${API}admin/auth/user/${engine}`;

const ASKED = 'Lo que escribió sigue en esta página. Escriba su contraseña para seguir donde iba, o entre en otra pestaña'
  + ' del navegador y vuelva a esta.';

let person = null;
let asking = null;

/** Who signed in to the page, or null when nobody did, or she left. */
export function remember(name) {
  person = name || null;
}

/** The session's token, which every change has to show: the webapps' cookie, or what our own pages' forms send. */
export function token() {
  const cookie = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie);
  return cookie ? decodeURIComponent(cookie[1]) : document.querySelector('input[name=_csrf]')?.value ?? '';
}

const json = { credentials: 'same-origin', cache: 'no-store', headers: { Accept: 'application/json' } };

/** Who is signed in in this browser, maybe in another tab; null when nobody is. */
async function present() {
  const response = await fetch(USER, json);
  return response.ok ? (await response.json()).userId : null;
}

/** On our own pages the token stands in their forms: the session that somebody has by now may have another one. */
async function renewed() {
  const fields = [...document.querySelectorAll('input[name=_csrf]')];
  if (fields.length === 0) {
    return false;
  }
  const page = await fetch(window.location.href, { credentials: 'same-origin', cache: 'no-store' });
  const now = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('input[name=_csrf]')?.value;
  const other = Boolean(now) && now !== fields[0].value;
  fields.forEach(field => { field.value = now || field.value; });
  return other;
}

/**
 * Before and after: the login gives the browser another session, and what is asked first in it brings its token; the
 * webapps' cookie is out of sight of our own pages, so that the answer's header is read.
 */
async function enter(password) {
  const first = await fetch(`${API}engine/engine/`, json);
  const answer = await fetch(`${USER}/login/${app}`, {
    ...json,
    method: 'POST',
    headers: { ...json.headers, 'X-XSRF-TOKEN': first.headers.get('X-XSRF-TOKEN') || token() },
    body: new URLSearchParams({ username: person, password }),
  });
  await fetch(`${API}engine/engine/`, json);
  return answer;
}

function ask() {
  const field = h('input', {
    id: 'cc-clave', class: 'form-control', type: 'password', autocomplete: 'current-password',
    'aria-describedby': 'cc-clave-error', oninput: () => tell(''),
  });
  const error = h('p', { id: 'cc-clave-error', class: 'cc-falta', role: 'alert' });
  const tell = text => {
    error.textContent = text;
    field.setAttribute('aria-invalid', String(text !== ''));
  };
  const button = h('button', { class: 'btn btn-primary cc-principal' }, 'Entrar y seguir');
  const submit = async event => {
    event.preventDefault();
    button.disabled = true;
    try {
      const { ok, status } = await enter(field.value);
      if (ok) {
        dialog.close();
      } else {
        tell(status === 401 ? 'No es la contraseña. Espere unos segundos y escríbala de nuevo.' : 'No se pudo entrar. Intente de nuevo.');
      }
    } catch {
      tell('No hay conexión con el servidor. Intente de nuevo.');
    }
    button.disabled = false;
    field.focus();
  };
  const dialog = h(
    'dialog',
    { class: 'cc cc-pregunta', 'aria-labelledby': 'cc-sesion', oncancel: event => event.preventDefault() },
    h('h2', { id: 'cc-sesion' }, 'Su sesión terminó'),
    h('p', {}, ASKED),
    h(
      'form',
      { onsubmit: submit },
      h('label', { for: field.id }, `Contraseña de ${person}`),
      h('input', { type: 'text', hidden: true, autocomplete: 'username', value: person }),
      field,
      error,
      h(
        'div',
        { class: 'cc-botones' },
        h('button', { type: 'button', class: 'btn btn-default', onclick: () => window.location.reload() }, 'Entrar con otra cuenta'),
        button,
      ),
    ),
  );
  const elsewhere = async () => {
    if (!document.hidden && await present().catch(() => null) === person) {
      dialog.close();
    }
  };
  document.body.append(dialog);
  document.addEventListener('visibilitychange', elsewhere);
  window.addEventListener('focus', elsewhere);
  return new Promise(answer => {
    dialog.addEventListener('close', () => {
      document.removeEventListener('visibilitychange', elsewhere);
      window.removeEventListener('focus', elsewhere);
      dialog.remove();
      answer();
    });
    dialog.showModal();
    field.focus();
  });
}

/**
 * Whether a request that was answered with this status is worth sending again: the session was lost, and by now it is the
 * person's again. All that wait for it are asked for once.
 */
export async function regained(status) {
  if (person === null || (status !== 401 && status !== 403)) {
    return false;
  }
  if (await present().catch(() => person) === person) {
    return await renewed() || status === 401; // another request or tab brought it back meanwhile
  }
  asking = asking || ask().then(renewed).finally(() => { asking = null; });
  await asking;
  return true;
}
