import { h } from '../dom.js';
import { check, refuse } from '../fields.js';

/**
 * The button that finishes a task or starts a cycle can always be pressed: Camunda makes it grey while a field is wrong,
 * and says nothing. What is wrong is said beside its field instead.
 */
export function alwaysComplete(module) {
  module.config(['$provide', provide => provide.decorator('CamForm', ['$delegate', CamForm => {
    const submit = CamForm.prototype.submit;
    CamForm.prototype.submit = function (done) {
      const [form] = this.formElement;
      const told = () => done(new Error('camForm submission prevented'));
      if (check(form)) {
        told();
      } else {
        submit.call(this, (error, result) => (error && refuse(form, error.message) ? told() : done(error, result)));
      }
    };
    return CamForm;
  }])]);

  module.directive('camTasklistFormEmbedded', () => ({
    restrict: 'A',
    require: '^camTasklistForm',
    link: (scope, element, attributes, form) => {
      const validated = form.notifyFormValidated;
      form.notifyFormValidated = () => validated.call(form, Boolean(form.getTasklistForm()?.$error));
    },
  }));

  module.directive('camTasklistForm', () => ({
    restrict: 'A',
    priority: -1,
    compile: ([place]) => {
      const buttons = place.querySelector('.form-actions');
      buttons.querySelector('[ng-click="save($event)"]').remove(); // the forms keep what is written by themselves
      buttons.prepend(h(
        'p',
        { class: 'text-muted', 'ng-if': 'options.disableCompleteButton' },
        'Solo la puede terminar quien la tiene a su nombre.',
      ));
    },
  }));
}
