import { enterForm, say } from './attention.js';
import { ask } from './question.js';

const API = document.querySelector('base').getAttribute('tasklist-api');

async function request(path, options) {
  const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie);
  const response = await fetch(path, {
    credentials: 'same-origin',
    cache: 'no-store',
    headers: {
      'Content-Type': 'application/json',
      'X-XSRF-TOKEN': token ? decodeURIComponent(token[1]) : '',
    },
    ...options,
  });
  if (response.ok) {
    return response.status === 204 ? null : response.json();
  }
  // 404 and 409 are said by our own resource; the engine's refusals are English.
  const known = [404, 409].includes(response.status) ? (await response.json().catch(() => ({}))).message : null;
  throw new Error(known || (response.status === 403
    ? 'Ya no puede trabajar en esta tarea.'
    : 'No se pudo hablar con el servidor. Intente de nuevo.'));
}

/**
 * Whatever Tasklist does to the holder of a task passes here: the button, the shortcut, the name that a manager edits.
 * What somebody else holds changes hands only after a question that names both.
 */
function guard(camAPI, engine, $rootScope, Notifications) {
  const tasks = camAPI.resource('task');
  const assign = tasks.assignee.bind(tasks);
  const hand = (task) => `${API}plugin/cuentas-claras-actividad/${engine}/tareas/${encodeURIComponent(task)}/`;

  /** Tasklist reads the task again after each answer; a refusal is ours to tell, its own words would be English. */
  const answer = async (done, action) => {
    try {
      await action();
    } catch (error) {
      Notifications.addError({ status: 'La tarea no cambió de manos.', message: error.message, scope: $rootScope });
    }
    $rootScope.$applyAsync(() => done(null));
  };

  const take = async (id, user) => {
    const { tarea, persona, nombre, puedeTomar } = await request(`${hand(id)}tenencia`);
    if (!puedeTomar) {
      throw new Error('Usted puede ver esta tarea, pero no tomarla.'); // by the shortcut: no button offers it
    }
    const agreed = !persona || persona === user || await ask({
      title: 'Tomar la tarea',
      text: `La tarea la tiene ${nombre}. ¿Quiere tomarla? «${tarea}» pasará a estar a nombre de usted.`,
      yes: 'Tomar la tarea',
    });
    if (agreed) {
      await request(`${hand(id)}toma`, { method: 'POST', body: JSON.stringify({ de: persona }) });
      say(`«${tarea}» está ahora a su nombre.`);
      $rootScope.$broadcast('cuentas-claras.tomada');
      window.setTimeout(() => enterForm(tarea));
    }
  };

  const give = async (id, user) => {
    const { tarea, persona, nombre } = await request(`${hand(id)}tenencia`);
    const agreed = !persona || persona === $rootScope.authentication.name || persona === user || await ask(user
      ? {
        title: 'Pasar la tarea',
        text: `La tarea la tiene ${nombre}. ¿Quiere pasar «${tarea}» a «${user}»?`,
        yes: 'Pasar la tarea',
      }
      : {
        title: 'Quitar responsable',
        text: `La tarea la tiene ${nombre}. ¿Quiere quitársela? «${tarea}» quedará sin responsable.`,
        yes: 'Quitar responsable',
      });
    if (agreed) {
      await new Promise((resolve, reject) => {
        assign(id, user, (error) => (error
          ? reject(new Error('No se pudo cambiar el responsable. Revise el usuario e intente de nuevo.'))
          : resolve()));
      });
    }
  };

  tasks.claim = (id, user, done) => answer(done, () => take(id, user));
  tasks.assignee = (id, user, done) => answer(done, () => give(id, user));
  return (id) => request(`${hand(id)}tenencia`);
}

function only(condition, element) {
  const also = element.getAttribute('ng-if');
  element.setAttribute('ng-if', also ? `${condition} && ${also}` : condition);
}

function button(attributes) {
  const element = document.createElement('button');
  Object.entries({ type: 'button', ...attributes }).forEach(([name, value]) => element.setAttribute(name, value));
  return element;
}

/** Who may only do the work reads dates and roles, and is offered no field that the engine would refuse. */
function readOnlyUnlessManager(meta) {
  for (const field of meta.querySelectorAll('[cam-widget-inline-field], .groups > span')) {
    const plain = document.createElement('span');
    plain.className = `${field.className} cc-fijo`;
    if (field.hasAttribute('ng-class')) {
      plain.setAttribute('ng-class', field.getAttribute('ng-class'));
    }
    plain.append(...[...field.childNodes].map((child) => child.cloneNode(true)));
    plain.querySelectorAll('a[translate]').forEach((link) => link.remove());
    plain.querySelectorAll('a').forEach((link) => link.replaceWith(...link.childNodes));
    plain.querySelectorAll('span').forEach((span) => {
      if (span.textContent.includes('assignee.id')) {
        span.textContent = '{{ hand.nombre || assignee.id }}';
      }
    });
    only('hand && !hand.puedeAsignar', plain);
    only('hand.puedeAsignar', field);
    field.after(plain);
  }
  only('hand.puedeAsignar || task.followUp', meta.querySelector('.followup-date').closest('li'));
  meta.querySelectorAll('.reset-follow-up-date, .reset-due-date').forEach((reset) => only('hand.puedeAsignar', reset));
}

/** One action, in words, beside the holder; the cross that silently took a task from somebody goes. */
function offerToTake(meta) {
  const nobody = meta.querySelector('li.assignee button.claim');
  nobody.removeAttribute('ng-disabled');
  only('hand.puedeTomar', nobody);
  meta.querySelector('.reset-assignee').replaceWith(button({
    class: 'claim btn-link',
    translate: 'CLAIM_TASK',
    'ng-click': 'claim()',
    'ng-if': 'hand.puedeTomar && !isAssignee && !editingState.assignee',
  }));
  meta.querySelector('button.unclaim').replaceWith(button({
    class: 'unclaim btn-link',
    translate: 'UNCLAIM_TASK',
    'ng-click': 'unclaim()',
    'ng-if': 'isAssignee && !editingState.assignee',
  }));
}

export function handOver(module) {
  let held = null;
  module.run(['camAPI', 'Uri', '$rootScope', 'Notifications', (camAPI, Uri, $rootScope, Notifications) => {
    held = guard(camAPI, Uri.appUri(':engine'), $rootScope, Notifications);
  }]);

  // A second directive of the name changes the template of Tasklist's own before it is compiled.
  module.directive('camTasklistTaskMeta', () => ({
    restrict: 'A',
    priority: -1,
    compile: ([meta]) => {
      readOnlyUnlessManager(meta);
      offerToTake(meta);
      return (scope, element) => {
        const own = element.isolateScope();
        own.taskData.newChild(own).observe('task', async (task) => {
          own.hand = own.hand && task && own.hand.id === task.id ? own.hand : null;
          if (task) {
            const hand = await held(task.id).catch(() => null);
            if (own.task && own.task.id === task.id) {
              own.$applyAsync(() => { own.hand = { ...hand, id: task.id }; });
            }
          }
        });
      };
    },
  }));
}
