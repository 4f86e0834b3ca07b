// The way to the server for every script of ours: addresses, the session, and what a refusal says.
import { regained, token } from './session.js';

const at = path => new URL(path, import.meta.url).pathname;
const WEBAPPS = at('../../');
const ROOT = at('../../../'); // our own pages stand beside the webapps

const OFFLINE = 'No hay conexión con el servidor. Intente de nuevo.';

/** Refusals of the plug-ins' resources that were worded for people; what else the engine says is English. */
const WORDED = ['Rechazo', 'RestException'];

const join = (base, parts) => base + parts.map(encodeURIComponent).join('/');

/** Not what Cockpit hands to plug-ins: where a diagram is painted that is a whole address. Our own pages know no other. */
const engine = () => window.location.pathname.match(/\/app\/[^/]+\/([^/]+)/)?.[1] ?? 'default';

/** An address of ours, step by step. */
export const own = (...parts) => join(ROOT, parts);

/** The addresses of a plug-in's own side of the server. */
export const plugin = (app, id) => (...parts) => join(`${WEBAPPS}api/${app}/plugin/${id}/${engine()}/`, parts);

export const taskAddress = task => `${WEBAPPS}app/tasklist/${engine()}/#/?task=${encodeURIComponent(task)}`;

/** The pages of their own in Cockpit for what a leader decides about a cycle. */
const decision = page => ciclo => `${WEBAPPS}app/cockpit/${engine()}/#/${page}?ciclo=${encodeURIComponent(ciclo)}`;
export const hearingAddress = decision('audiencia');
export const lateAddress = decision('vencidas');

/** Where the server verifies a document's hash before it hands it out, or a link's before it goes there. */
export const evidenceAddress = id => own('api', 'evidencias', id, 'contenido');

/** @returns an error that knows beside which field it belongs, when the server said so */
function refusal(status, answer) {
  const { mensaje, campo, type, message } = answer || {};
  const error = new Error(mensaje || (WORDED.includes(type) && message) || {
    401: 'La sesión terminó: vuelva a entrar.',
    403: 'No tiene permiso para hacer esto.',
  }[status] || 'Ocurrió un error inesperado. Intente de nuevo; si continúa, avise al administrador.');
  return Object.assign(error, { status, campo, answer });
}

async function request(method, url, body, options, again = true) {
  let response;
  try {
    response = await fetch(url, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      body: body && JSON.stringify(body),
      ...options,
      headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token(), ...options?.headers },
    });
  } catch {
    throw new Error(OFFLINE);
  }
  if (again && await regained(response.status)) {
    return request(method, url, body, options, false);
  }
  const answer = await response.json().catch(() => null);
  if (!response.ok) {
    throw refusal(response.status, answer);
  }
  return answer;
}

export const get = url => request('GET', url);
export const post = (url, body, options) => request('POST', url, body, options);
/** @param options for example keepalive, so that it arrives though the page is left */
export const put = (url, body, options) => request('PUT', url, body, options);
export const remove = url => request('DELETE', url);

/** A file of the server, to be sent on. */
export async function file(url) {
  const { status, response } = await send('GET', url, 'blob');
  if (status < 300) {
    return response;
  }
  throw refusal(status);
}

/** Sends a form with a file, telling how many hundredths are there. */
export async function upload(url, form, tell) {
  const { status, response } = await send('POST', url, 'json', form, tell);
  if (status < 300) {
    return response;
  }
  if (await regained(status)) {
    return upload(url, form, tell);
  }
  throw refusal(status, response);
}

function send(method, url, type, form = null, tell = () => {}) {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest(); // fetch does not tell how far it is
    sending.open(method, url);
    sending.responseType = type;
    sending.setRequestHeader('Accept', type === 'json' ? 'application/json' : '*/*');
    sending.setRequestHeader('X-XSRF-TOKEN', token());
    sending.upload.onprogress = ({ loaded, total }) => tell(Math.round(100 * loaded / total));
    sending.onload = () => resolve(sending);
    sending.onerror = () => reject(new Error('Se perdió la conexión mientras se subía. Intente de nuevo.'));
    sending.send(form);
  });
}
