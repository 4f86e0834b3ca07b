import { h } from '../dom.js';

/** On a phone the list and the task come one after the other; the style sheet hides the other one. */
export function oneAtATime(module) {
  module.run(['$rootScope', '$location', '$window', ($rootScope, $location, $window) => {
    let list = 0; // how far down the list was
    $rootScope.$on('$locationChangeSuccess', () => {
      const inTask = $location.path() === '/' && Boolean($location.search().task);
      const { classList } = document.body;
      if (inTask !== classList.contains('cc-en-tarea')) {
        const before = $window.scrollY;
        classList.toggle('cc-en-tarea', inTask);
        $window.requestAnimationFrame(() => $window.scrollTo(0, inTask ? 0 : list));
        list = inTask ? before : list;
      }
    });
  }]);

  module.directive('camTasklistTask', () => ({
    restrict: 'A',
    priority: -1,
    compile: ([place]) => {
      place.prepend(h('a', { class: 'cc-volver', href: '', 'ng-click': 'dismissTask()' }, '← Volver a la lista'));
    },
  }));
}
