import { plugin } from '../client.js';

const api = plugin('tasklist', 'cuentas-claras-tareas');

/** What the plug-in's own side of the server knows about tasks. */
export const tasks = (...parts) => api('tareas', ...parts);

/** Whether a task is a step of a citizen's question: its dates are the law's, and its form tells all of it. */
export const ofQuestion = task => /[:/]pregunta\.html$/.test(task?.formKey || '');
