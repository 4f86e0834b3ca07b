import { get, hearingAddress, post } from '../client.js';
import { h } from '../dom.js';
import { ofQuestion, tasks } from './api.js';
import { showPass } from './pase.js';
import { enterForm, say } from './attention.js';
import { TERMINO_DE_LEY } from '../signs.js';
import { ask } from './question.js';

/** Who may give it another date; of a term of law nobody may, and the hearing moves on a page of its own. */
const MOVE = 'hand.puedeAsignar && !hand.terminoLegal && !hand.audienciaDe';

/** The follow-up date of a task that has a day of its own in nobody's hands: nobody writes it either. */
const FOLLOW = 'hand.puedeAsignar && !hand.dePregunta';

/** Who holds a task, and what the person at the screen may do about it. */
const held = id => get(tasks(id, 'tenencia'));

/**
 * Whatever Tasklist does to the holder of a task passes here: the button, the shortcut, the name that a manager edits.
 * What somebody else holds changes hands only after a question that names both.
 */
function guard(camAPI, $rootScope, Notifications) {
  const engine = camAPI.resource('task');
  const assign = engine.assignee.bind(engine);
  const unclaim = engine.unclaim.bind(engine);

  /** Tasklist reads the task again after each answer; a refusal is ours to tell, its own words would be English. */
  const answer = async (done, action) => {
    try {
      await action();
      Notifications.clearAll();
    } catch (error) {
      Notifications.addError({ status: 'La tarea no cambió de manos.', message: error.message, scope: $rootScope });
    }
    $rootScope.$applyAsync(() => done(null));
  };

  const take = async (id, user) => {
    const { tarea, persona, nombre, puedeTomar } = await held(id);
    if (!puedeTomar) {
      throw new Error('Usted puede ver esta tarea, pero no tomarla.'); // by the shortcut: no button offers it
    }
    const agreed = !persona || persona === user || await ask({
      title: 'Tomar la tarea',
      text: `La tarea la tiene ${nombre}. ¿Quiere tomarla? «${tarea}» pasará a estar a nombre de usted.`,
      yes: 'Tomar la tarea',
    });
    if (agreed) {
      await post(tasks(id, 'toma'), { de: persona });
      say(`«${tarea}» está ahora a su nombre.`);
      $rootScope.$broadcast('cuentas-claras.tomada');
      window.setTimeout(() => enterForm(tarea));
    }
  };

  const give = async (id, user) => {
    const { tarea, persona, nombre } = await held(id);
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
        assign(id, user, error => (error
          ? reject(new Error('No se pudo cambiar el responsable. Revise el usuario e intente de nuevo.'))
          : resolve()));
      });
    }
  };

  const release = async id => {
    const { tarea } = await held(id);
    const agreed = await ask({
      title: 'Soltar la tarea',
      text: `«${tarea}» quedará en «Por tomar», sin nadie a cargo. Se les avisa al titular de su rol y al líder.`,
      yes: 'Soltar la tarea',
    });
    if (agreed) {
      await new Promise((resolve, reject) => {
        unclaim(id, error => (error ? reject(new Error('No se pudo soltar. Intente de nuevo.')) : resolve()));
      });
    }
  };

  engine.unclaim = (id, done) => answer(done, () => release(id));
  engine.claim = (id, user, done) => answer(done, () => take(id, user));
  engine.assignee = (id, user, done) => answer(done, () => give(id, user));
}

function only(condition, element) {
  const also = element.getAttribute('ng-if');
  element.setAttribute('ng-if', also ? `${condition} && ${also}` : condition);
}

/** Who may only do the work reads dates and roles, and is offered no field that the engine would refuse. */
function readOnlyUnlessManager(meta) {
  // Whoever supports a task is a candidate of a kind for which the engine has no name.
  for (const names of meta.querySelectorAll('.groups a:not([translate])')) {
    names.textContent = names.textContent.replace('groupNames.join(', 'hand.roles || groupNames.join(');
  }
  for (const field of meta.querySelectorAll('[cam-widget-inline-field], .groups > span')) {
    const plain = h(
      'span',
      { class: `${field.className} cc-fijo`, 'ng-class': field.getAttribute('ng-class') },
      [...field.childNodes].map(child => child.cloneNode(true)),
    );
    plain.querySelectorAll('a[translate]').forEach(link => link.remove());
    plain.querySelectorAll('a').forEach(link => link.replaceWith(...link.childNodes));
    plain.querySelectorAll('span').forEach(span => {
      if (span.textContent.includes('assignee.id')) {
        span.textContent = '{{ hand.nombre || assignee.id }}';
      }
    });
    const change = field.matches('.due-date') ? MOVE : field.matches('.followup-date') ? FOLLOW : 'hand.puedeAsignar';
    only(`hand && !(${change})`, plain);
    only(change, field);
    field.after(plain);
  }
  only(`(${FOLLOW}) || task.followUp`, meta.querySelector('.followup-date').closest('li'));
  only(FOLLOW, meta.querySelector('.reset-follow-up-date'));
  const resetDue = meta.querySelector('.reset-due-date');
  only(MOVE, resetDue);
  resetDue.after(
    h('small', { title: TERMINO_DE_LEY, 'ng-if': 'hand.terminoLegal' }, ' término de ley'),
    h('a', { 'ng-href': '{{ hand.mover }}', 'ng-if': 'hand.puedeAsignar && hand.audienciaDe' }, ' Mover la audiencia'),
  );
}

/** One action, in words, beside the holder; the cross that silently took a task from somebody goes. */
function offerToTake(meta) {
  const nobody = meta.querySelector('li.assignee button.claim');
  nobody.removeAttribute('ng-disabled');
  only('hand.puedeTomar', nobody);
  meta.querySelector('.reset-assignee').replaceWith(h('button', {
    type: 'button',
    class: 'claim btn-link',
    translate: 'CLAIM_TASK',
    'ng-click': 'claim()',
    'ng-if': 'hand.puedeTomar && !isAssignee && !editingState.assignee',
  }));
  meta.querySelector('button.unclaim').replaceWith(h('button', {
    type: 'button',
    class: 'unclaim btn-link',
    translate: 'UNCLAIM_TASK',
    'ng-click': 'unclaim()',
    'ng-if': 'isAssignee && !editingState.assignee',
  }));
  meta.querySelector('li.assignee').parentElement.append(h('li', { class: 'cc-lugar-pase' }));
}

export function handOver(module) {
  module.run(['camAPI', '$rootScope', 'Notifications', guard]);

  // A second directive of the name changes the template of Tasklist's own before it is compiled.
  module.directive('camTasklistTaskMeta', () => ({
    restrict: 'A',
    priority: -1,
    compile: ([meta]) => {
      readOnlyUnlessManager(meta);
      offerToTake(meta);
      return (scope, element) => {
        const own = element.isolateScope();
        const data = own.taskData.newChild(own);
        const changed = () => own.$applyAsync(() => ['task', 'taskList'].forEach(one => data.changed(one)));
        data.observe('task', async task => {
          own.hand = own.hand && task && own.hand.id === task.id ? own.hand : null;
          if (task) {
            const hand = await held(task.id).catch(() => null);
            if (own.task && own.task.id === task.id) {
              const dePregunta = ofQuestion(task);
              own.$applyAsync(() => {
                own.hand = {
                  ...hand,
                  id: task.id,
                  dePregunta,
                  terminoLegal: dePregunta || hand?.terminoLegal,
                  mover: hand?.audienciaDe && hearingAddress(hand.audienciaDe),
                };
              });
              const place = element[0].querySelector('.cc-lugar-pase');
              if (place) {
                showPass(place, task.id, changed);
              }
            }
          }
        });
      };
    },
  }));
}
