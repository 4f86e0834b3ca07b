const LONG = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };

/** The browser writes a date field in its own language, the month first in some: below stands which day it is. */
export function dateInWords(module) {
  module.directive('input', () => ({
    restrict: 'E',
    require: '?ngModel',
    link: (scope, input, attributes, model) => {
      if (attributes.type !== 'date' || !model) {
        return;
      }
      const words = document.createElement('small');
      words.className = 'cc-en-palabras';
      input.after(words);
      scope.$watch(() => model.$modelValue, (day) => {
        words.textContent = day instanceof Date ? day.toLocaleDateString('es-CO', LONG).replace(',', '') : '';
      });
    }
  }));
}
