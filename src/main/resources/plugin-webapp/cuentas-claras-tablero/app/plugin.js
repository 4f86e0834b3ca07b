export { default } from '../../../../../../lib/cuentas-claras/tablero/plugin.js';
