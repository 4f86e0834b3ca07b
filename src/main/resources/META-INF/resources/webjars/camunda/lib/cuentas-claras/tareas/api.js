import { plugin } from '../client.js';

const api = plugin('tasklist', 'cuentas-claras-tareas');

/** What the plug-in's own side of the server knows about tasks. */
export const tasks = (...parts) => api('tareas', ...parts);
