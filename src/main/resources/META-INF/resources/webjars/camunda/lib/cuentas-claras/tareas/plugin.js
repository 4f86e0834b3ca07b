/** What we add to Tasklist. */
import * as client from '../client.js';
import { antecedents } from '../cumplimiento.js';
import * as format from '../format.js';
import { enSuTarea } from '../preguntas/pregunta.js';
import { preguntasDeActividad } from '../preguntas/actividad.js';
import { activity } from './actividad.js';
import { alwaysComplete } from './always-complete.js';
import { dateInWords } from './date-in-words.js';
import { handOver } from './hand-over.js';
import { nextTask } from './next-task.js';
import { oneAtATime } from './one-at-a-time.js';
import { card } from './plazo.js';
import { search } from './search.js';

const module = window.angular.module('angularMoment');

// The forms are evaluated where nothing can be imported; they ask AngularJS for this.
module.constant('cuentasClaras', { ...client, ...format, antecedents, enSuTarea, preguntasDeActividad });

// Loaded before Tasklist starts, so that a run block still counts; angularMoment is what tells its times.
module.run(['$rootScope', '$location', 'moment', ($rootScope, $location, moment) => {

  // Tasklist sorts by creation, newest first, whatever the filter says; what is due first comes first.
  const firstDueFirst = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);
  $rootScope.$on('$locationChangeStart', () => {
    if ($location.path() === '/' && !$location.search().sorting) {
      $location.search('sorting', firstDueFirst).replace();
    }
  });

  // "In 3 days" is counted from the server's clock; the demonstration's is in another year than the browser's.
  const askServer = async () => {
    const ahead = Date.parse((await client.get(client.own('api', 'reloj'))).ahora) - Date.now();
    moment.now = () => Date.now() + ahead;
    $rootScope.$broadcast('amMoment:localeChanged');
  };
  let asked = 0;
  const tellTime = () => {
    if ($rootScope.authentication && Date.now() - asked > 5000) {
      asked = Date.now();
      askServer().catch(() => {}); // The browser's own clock serves as well.
    }
  };
  $rootScope.$on('authentication.changed', tellTime);
  $rootScope.$on('$locationChangeSuccess', tellTime);
}]);

alwaysComplete(module);
dateInWords(module);
handOver(module);
nextTask(module);
oneAtATime(module);
search(module);

export default [
  {
    id: 'cuentas-claras-plazo',
    pluginPoint: 'tasklist.card',
    priority: 1000,
    render: card,
  },
  {
    id: 'cuentas-claras-actividad',
    pluginPoint: 'tasklist.task.detail',
    priority: 900,
    properties: { label: 'Actividad' },
    render: activity,
  },
];
