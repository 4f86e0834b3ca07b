import { own, plugin } from '../client.js';

/** The plug-in's own side of the server. */
export const api = plugin('cockpit', 'cuentas-claras-tablero');

/** The printed sheet of a cycle, and what stands below it. */
export const sheet = (ciclo, ...parts) => own('cronograma', ciclo, ...parts);

const page = (route, ciclo) => `#/${route}?ciclo=${encodeURIComponent(ciclo)}`;

export const cronogramaPage = ciclo => page('cronograma', ciclo);
export const historiaPage = ciclo => page('historia', ciclo);
export const audienciaPage = ciclo => page('audiencia', ciclo);
export const vencidasPage = ciclo => page('vencidas', ciclo);
export const diagramPage = (definition, ciclo) => page(`process-definition/${encodeURIComponent(definition)}/runtime`, ciclo);

/** A parameter of the page's address, which Cockpit keeps behind the #. */
export function parameter(name) {
  return new URLSearchParams(window.location.hash.split('?')[1] || '').get(name);
}
