import { aplicacion, comun } from '../../../lib/cuentas-claras/config.js';

export default {
  ...comun,
  app: aplicacion('Inicio')
};
