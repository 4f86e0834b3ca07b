import { own, plugin } from '../client.js';

/** The plug-in's own side of the server. */
export const api = plugin('cockpit', 'cuentas-claras-tablero');

/** The printed sheet of a cycle, and what stands below it. */
export const sheet = (ciclo, ...parts) => own('cronograma', ciclo, ...parts);

const page = (route, ciclo, more = {}) => `#/${route}?${new URLSearchParams({ ciclo, ...more })}`;
const onDay = dia => (dia ? { dia } : {});

/** How everything stood at the end of a day. */
export const estadoPage = '#/estado';

/** @param dia as it stood at the end of that day; empty for now */
export const cronogramaPage = (ciclo, dia) => page('cronograma', ciclo, onDay(dia));
export const historiaPage = (ciclo, hasta) => page('historia', ciclo, hasta ? { hasta } : {});
/** @param clave of the hearing; empty for the only or the first one */
export const audienciaPage = (ciclo, clave) => page('audiencia', ciclo, clave ? { audiencia: clave } : {});
export const vencidasPage = ciclo => page('vencidas', ciclo);
export const diagramPage = (definition, ciclo, dia) =>
  page(`process-definition/${encodeURIComponent(definition)}/runtime`, ciclo, onDay(dia));

/** This page on another day; without one, now. */
export function otherDay(dia) {
  const [route, query] = window.location.hash.split('?');
  const parameters = new URLSearchParams(query);
  parameters.delete('dia');
  Object.entries(onDay(dia)).forEach(([name, value]) => parameters.set(name, value));
  return parameters.size > 0 ? `${route}?${parameters}` : route;
}

/** @param filtro what of it is asked for; without a cycle, of the entity */
export const bitacoraPage = (ciclo, filtro) =>
  `#/${ciclo ? 'bitacora' : 'bitacora-entidad'}?${new URLSearchParams([...(ciclo ? [['ciclo', ciclo]] : []), ...filtro])}`;

/** A parameter of the page's address, which Cockpit keeps behind the #. */
export function parameter(name) {
  return new URLSearchParams(window.location.hash.split('?')[1] || '').get(name);
}
