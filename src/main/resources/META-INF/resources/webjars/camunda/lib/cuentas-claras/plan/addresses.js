import { own } from '../client.js';

/** A plan's own address in the API, and what stands below it; without a plan, all of them. */
export const api = (...partes) => own('api', 'planes', ...partes);

/** The same of a cycle. */
export const apiDelCiclo = (ciclo, ...partes) => own('api', 'ciclos', ciclo, ...partes);

const conConsulta = (direccion, consulta) => `${direccion}?${new URLSearchParams(consulta)}`;

/** @param paso the step that it opens with; without one, the first that needs something */
export const planPage = (id, paso = '') => `${conConsulta(own('plan'), { id })}${paso && `#${paso}`}`;
export const comparePage = (id, con) => conConsulta(own('plan'), { id, con });
export const versionsPage = ciclo => conConsulta(own('plan'), { ciclo });

export const FORMATOS = [['xlsx', 'Excel (.xlsx)'], ['ods', 'LibreOffice (.ods)'], ['csv', 'CSV']];

/** A draft as a file, with what was mended in it. */
export const archivo = (id, formato) => conConsulta(api(id, 'archivo'), { formato });

/** The plan of a cycle as a file: all of it, or what is asked for. */
export const exporte = (ciclo, formato, { etapa, responsable, version } = {}) => conConsulta(
  apiDelCiclo(ciclo, `plan.${formato}`),
  Object.entries({ etapa, responsable, version }).filter(([, valor]) => valor),
).replace(/\?$/, '');
