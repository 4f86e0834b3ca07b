export { default } from '../../../../../../lib/cuentas-claras/tareas/plugin.js';
