import { aplicacion, comun } from '../../../lib/cuentas-claras.js';

export default {
  ...comun,
  app: aplicacion('Cockpit')
};
