import { aplicacion, comun } from '../../../lib/cuentas-claras/config.js';

export default {
  ...comun,
  app: aplicacion('Tasklist'),

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'tomar la tarea seleccionada'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'ir al primer filtro de la lista'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'ir a la primera tarea de la lista'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'ir al primer campo del formulario de la tarea'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'abrir la ventana para iniciar un proceso'
    }
  }
};
