import { h } from '../dom.js';
import { deFecha, larga } from '../format.js';

/** The browser writes a date field in its own language, the month first in some: below stands which day it is. */
export function dateInWords(module) {
  module.directive('input', () => ({
    restrict: 'E',
    require: '?ngModel',
    link: (scope, input, attributes, model) => {
      if (attributes.type === 'date' && model) {
        const words = h('small', { class: 'cc-en-palabras' });
        input.after(words);
        scope.$watch(() => model.$modelValue, day => {
          words.textContent = day instanceof Date ? larga(deFecha(day)) : '';
        });
      }
    },
  }));
}
