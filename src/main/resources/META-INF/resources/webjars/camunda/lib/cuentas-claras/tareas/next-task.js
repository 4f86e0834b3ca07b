import { h } from '../dom.js';
import { ofQuestion } from './api.js';
import { enterForm } from './attention.js';

/** The tab about the activity; a question has none, and its form tells all of it. */
const ACTIVITY = 'cuentas-claras-actividad';

/** What Tasklist itself tells in words of the labels; it looks for these in the message. */
const TOLD = ['task is null', 'No matching task', 'is suspended', 'submission prevented'];

/** A refusal that a feature worded comes as it is; what else the engine says is English. */
function inSpanish(error) {
  const message = error.message || '';
  const { status, body } = error.response || {};
  if ((body && body.type === 'Rechazo') || TOLD.some(words => message.includes(words))) {
    return error;
  }
  return Object.assign(new Error(status === 403
    ? 'Esta tarea ya no está a su cargo: otra persona la tomó o se la asignaron. Lo que escribió no se pierde.'
    : 'No se pudo terminar la tarea. Lo que escribió no se pierde: intente de nuevo y, si continúa, avise al'
      + ' administrador.'), { status });
}

/** After a task is finished the first one of the same list opens, unless the person has gone elsewhere meanwhile. */
export function nextTask(module) {
  let finished = null; // what was finished, until its list is read again
  let opening = null; // what was opened, until its form is there
  let view = null;
  let shown = null; // what Tasklist knows, with its list
  let notice = null;
  let shownFor = null;

  const tell = (text, task) => {
    shownFor = task;
    notice.textContent = text;
    notice.parentElement.classList.toggle('cc-sin-tareas', task === null && text !== '');
  };

  const open = (list, task) => {
    opening = task;
    tell(`Terminó «${finished.name}». Sigue «${task.name}».`, task.id);
    finished = null;
    list.focus(null, task);
  };

  const listRead = (list, found, search) => {
    if (!finished) {
      return;
    }
    if (search.task || search.filter !== finished.filter) {
      finished = null;
      return;
    }
    const tasks = found._embedded.task || [];
    if (tasks.some(task => task.id === finished.id)) {
      return; // read before it was finished
    }
    if (tasks.length > 0) {
      open(list, tasks[0]);
    } else if (found.count > 0) {
      list.resetPage(); // the page that was shown has no tasks left
    } else {
      tell(`Terminó «${finished.name}». No queda ninguna tarea en «${finished.list}»: está al día.`, null);
      finished = null;
      notice.focus(); // the form, where the keyboard was, is gone
    }
  };

  module.run(['camAPI', '$location', '$rootScope', 'Notifications', (camAPI, $location, $rootScope, Notifications) => {
    const tasks = camAPI.resource('task');
    const submit = tasks.submitForm.bind(tasks);
    tasks.submitForm = (form, done) => submit(form, (error, result) => {
      if (error) {
        done(inSpanish(error), result);
        return;
      }
      Notifications.clearAll(); // what was refused before is settled
      const { task, filter } = $location.search();
      const name = view && view.task ? view.task.name : '';
      finished = task === form.id ? { id: form.id, name, filter, list: view.filterName } : null;
      done(null, result);
      if (task && task !== form.id) {
        // Tasklist closes whatever is open; the person had opened another task by now.
        $location.search('task', task);
      }
    });
    // A task that ends with a decision of its form, and not with Tasklist's button.
    $rootScope.$on('cuentas-claras.decidida', () => {
      const { task, filter } = $location.search();
      if (task && view?.task) {
        finished = { id: task, name: view.task.name, filter, list: view.filterName };
        $location.search('task', null).search('detailsTab', null);
        shown.changed('taskList');
      }
    });
    $rootScope.$on('embedded.form.rendered', () => {
      const task = opening;
      opening = null;
      if (task && $location.search().task === task.id) {
        window.setTimeout(() => enterForm(task.name)); // once it is shown
      }
    });
  }]);

  module.directive('camTasks', ['$location', ($location) => ({
    restrict: 'A',
    link: (scope, element) => {
      const list = element.isolateScope();
      list.tasklistData.newChild(list).observe('taskList', found => listRead(list, found, $location.search()));
    },
  })]);

  module.directive('camTasklistTask', () => ({
    restrict: 'A',
    priority: -1,
    compile: ([place]) => {
      place.prepend(h('p', { class: 'cc-siguiente', role: 'status', tabindex: -1 }));
      place.querySelector('[ng-repeat*="taskDetailTabs"]').setAttribute('ng-hide', `ofQuestion && taskDetailTab.id === '${ACTIVITY}'`);
      return (scope, element) => {
        view = element.isolateScope();
        notice = element[0].querySelector('.cc-siguiente');
        const data = view.tasklistData.newChild(view);
        shown = data;
        data.observe('task', task => view.$applyAsync(() => {
          view.ofQuestion = ofQuestion(task);
          if (view.ofQuestion && view.selectedTaskDetailTab?.id === ACTIVITY) {
            view.selectTaskDetailTab(view.taskDetailTabs[0]); // left open by the task before
          }
        }));
        data.observe('currentFilter', filter => { view.filterName = filter ? filter.name : ''; });
        data.observe('taskId', ({ taskId }) => {
          if (taskId !== shownFor) {
            tell('', null);
          }
        });
      };
    },
  }));
}
