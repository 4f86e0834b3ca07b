// What no label and no setting reaches, by the AngularJS module that every webapp keeps for its customers.
const app = document.querySelector('base').getAttribute('app-name');
const modulo = window.angular.module(`cam.${app}.custom`);

if (app === 'cockpit') {
  // Cockpit writes 2022-09-30T23:59:59 wherever a table has a date.
  modulo.config(['camDateFormatProvider', dates => dates.setDateFormat('DD/MM/YYYY HH:mm:ss', 'normal')]);
}

if (app === 'tasklist') {
  // After each finished task Tasklist lists the others of its process for a while; the next one is open by then, and
  // what is listed may be finished.
  modulo.config(['$provide', provide => provide.decorator('assignNotification', () => () => {})]);
}

// The calendar that opens to choose a date takes its words from AngularJS, not from the labels.
modulo.config(['$provide', provide => provide.decorator('$locale', ['$delegate', locale => {
  const palabras = (cuantas, parte, largo, fecha) => Array.from({ length: cuantas }, (_, i) =>
    fecha(i).toLocaleDateString('es-CO', { [parte]: largo, timeZone: 'UTC' }));
  const mes = i => new Date(Date.UTC(2023, i, 1));
  const dia = i => new Date(Date.UTC(2023, 0, 1 + i)); // the first of January of 2023 was a Sunday
  Object.assign(locale.DATETIME_FORMATS, {
    MONTH: palabras(12, 'month', 'long', mes),
    STANDALONEMONTH: palabras(12, 'month', 'long', mes),
    SHORTMONTH: palabras(12, 'month', 'short', mes),
    DAY: palabras(7, 'weekday', 'long', dia),
    SHORTDAY: palabras(7, 'weekday', 'short', dia),
    FIRSTDAYOFWEEK: 0 // counted from Monday
  });
  return locale;
}])]);

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
