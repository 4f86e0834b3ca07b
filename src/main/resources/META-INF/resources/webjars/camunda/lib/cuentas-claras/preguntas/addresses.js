import { own } from '../client.js';

const conConsulta = (direccion, consulta) => {
  const dicho = Object.entries(consulta).filter(([, valor]) => valor != null && valor !== '' && valor !== false);
  return dicho.length > 0 ? `${direccion}?${new URLSearchParams(dicho)}` : direccion;
};

/** The API of questions: all of them, one by its number, and what stands below it. */
export const api = (...partes) => own('api', 'preguntas', ...partes);
export const apiCon = (consulta, ...partes) => conConsulta(api(...partes), consulta);

/** A question of which only the id is known, as its task does. */
export const apiDeTarea = id => api('tarea', id);

/** How a term is counted, without filing anything. */
export const apiDeTermino = consulta => conConsulta(own('api', 'terminos'), consulta);

export const listaPage = (consulta = {}) => conConsulta(own('preguntas'), consulta);
export const preguntaPage = radicado => own('preguntas', radicado);
export const nuevaPage = ciclo => conConsulta(own('preguntas', 'nueva'), { ciclo });
export const capturaPage = ciclo => conConsulta(own('preguntas', 'captura'), { ciclo });

/** @param cual {@code preguntas} or {@code oportunidad} */
export const exporte = (ciclo, cual, formato) => own('api', 'ciclos', ciclo, `${cual}.${formato}`);
