// What no label and no setting reaches, by the AngularJS module that every webapp keeps for its customers.
const app = document.querySelector('base').getAttribute('app-name');
const modulo = window.angular.module(`cam.${app}.custom`);

if (app === 'cockpit') {
  // Cockpit writes 2022-09-30T23:59:59 wherever a table has a date.
  modulo.config(['camDateFormatProvider', dates => dates.setDateFormat('DD/MM/YYYY HH:mm:ss', 'normal')]);
}

const TITULOS = {
  'zoom in': 'Acercar',
  'zoom out': 'Alejar',
  'reset zoom': 'Ver todo el diagrama',
  'Toggle this section': 'Mostrar u ocultar esta sección'
};

// English written into the templates; before any other directive sees the attribute.
for (const atributo of ['title', 'uibTooltip']) {
  modulo.directive(atributo, () => ({
    restrict: 'A',
    priority: 2000,
    compile: (element, attributes) => {
      if (Object.hasOwn(TITULOS, attributes[atributo])) {
        attributes.$set(atributo, TITULOS[attributes[atributo]]);
      }
    }
  }));
}
