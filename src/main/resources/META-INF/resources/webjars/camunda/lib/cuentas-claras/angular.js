// What no label and no setting reaches, by the AngularJS module that every webapp keeps for its customers.
import { regained, remember, token } from './session.js';

const app = document.querySelector('base').getAttribute('app-name');
const modulo = window.angular.module(`cam.${app}.custom`);

if (app === 'cockpit') {
  // Cockpit writes 2022-09-30T23:59:59 wherever a table has a date.
  modulo.config(['camDateFormatProvider', dates => dates.setDateFormat('DD/MM/YYYY HH:mm:ss', 'normal')]);

  // Cockpit notes in the address which part of a diagram is seen, half a second late and wherever one is by then. A
  // page of a plug-in begins anew when its address changes, and what was chosen or written there would be lost.
  modulo.config(['$provide', provide => provide.decorator('search', ['$delegate', '$location', (search, direccion) => {
    const updateSilently = search.updateSilently;
    search.updateSilently = (cambios, ...resto) => {
      if (!('viewbox' in cambios) || /^\/(process|decision)-/.test(direccion.path())) {
        updateSilently(cambios, ...resto);
      }
    };
    return search;
  }])]);
}

if (app === 'tasklist') {
  // After each finished task Tasklist lists the others of its process for a while; the next one is open by then, and
  // what is listed may be finished.
  modulo.config(['$provide', provide => provide.decorator('assignNotification', () => () => {})]);
}

// A lost session takes nobody from what she is writing: the webapps' own requests wait until she signed in again, and
// go on. Camunda would leave for the page of the login, and everything written would be gone.
modulo.run(['$rootScope', raiz => {
  raiz.$on('authentication.changed', (evento, quien) => remember(quien && quien.name));
}]);
modulo.config(['$provide', provide => provide.decorator('camAPIHttpClient', ['$delegate', Client => {
  const waiting = client => {
    for (const verb of ['post', 'load', 'put', 'del', 'options']) {
      const send = client[verb].bind(client);
      client[verb] = (path, options, again = true) => new Promise((resolve, reject) => {
        const { done } = options;
        const answer = (error, ...rest) => {
          done(error, ...rest);
          error ? reject(error) : resolve(rest[0]);
        };
        send(path, {
          ...options,
          done: async (error, ...rest) => {
            if (error && again && await regained(error.status)) {
              const headers = { ...options.headers, 'X-XSRF-TOKEN': token() };
              client[verb](path, { ...options, headers }, false).then(resolve, reject);
            } else {
              answer(error, ...rest);
            }
          }
        });
      });
    }
    return client;
  };
  return function (config) {
    const client = new Client(config);
    waiting(client._wrapped);
    return client;
  };
}])]);

// Who came in with the entity's provider of identities and leaves, leaves there too.
modulo.config(['$httpProvider', http => http.interceptors.push(() => ({
  response: respuesta => {
    const salida = respuesta.headers('Cuentas-Claras-Salida');
    if (salida) {
      window.location.assign(salida);
    }
    return respuesta;
  }
}))]);

// What is not offered. In Tasklist: the history, which the tab Actividad tells to whom it concerns, the description, which
// stands above each form, and a search by process variables. In Cockpit the engine's own tabs, to whoever does not
// administer it; an incident is for whoever reads about the cycle as well.
const NO_OFRECIDO = { tasklist: ['task-detail-history', 'task-detail-description', 'task-search'] };
const DEL_MOTOR = /^cockpit\.process(Instance|Definition)\.runtime\.(tab|action)$/;
const DE_CUALQUIERA = /^(cuentas-claras-|incidents-tab$)/;
modulo.config(['$provide', provide => provide.decorator('Views', ['$delegate', '$rootScope', (vistas, raiz) => {
  const getProviders = vistas.getProviders;
  vistas.getProviders = function (cuales) {
    const cerrado = DEL_MOTOR.test(cuales.component) && !raiz.authentication?.canAccess('admin');
    return getProviders.call(this, cuales).filter(({ id }) =>
      !(NO_OFRECIDO[app] || []).includes(id) && (!cerrado || DE_CUALQUIERA.test(id)));
  };
  return vistas;
}])]);

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

// English written into the templates, as it stands there. It is changed before any other directive sees it, and only
// where it is exactly this: what a later Camunda writes in another way stays as Camunda wrote it.
const ATRIBUTOS = {
  'zoom in': 'Acercar',
  'zoom out': 'Alejar',
  'reset zoom': 'Ver todo el diagrama',
  'Select all': 'Seleccionar todo',
  'Suspended Job Definition': 'Definición de trabajo suspendida',
  'Toggle this section': 'Mostrar u ocultar esta sección',
  "{ instances: 'No' }": "{ instances: 'Sin' }",
  'task.assignee': '' // said literally over the name on each card of Tasklist
};
for (const atributo of ['title', 'uibTooltip', 'translateValues']) {
  modulo.directive(atributo, () => ({
    restrict: 'A',
    priority: 2000,
    compile: (element, attributes) => {
      if (Object.hasOwn(ATRIBUTOS, attributes[atributo])) {
        attributes.$set(atributo, ATRIBUTOS[attributes[atributo]]);
      }
    }
  }));
}

const TEXTOS = {
  Actions: 'Acción',
  null: 'sin valor',
  '<undefined>': '<sin definir>',
  "{{ variable.value || '<undefined>' }}": "{{ variable.value || '<sin definir>' }}",
  "{{ variable.valueInfo.objectTypeName || '<undefined>' }}":
    "{{ variable.valueInfo.objectTypeName || '<sin definir>' }}",
  'Invalid Date Value.': 'La fecha no es válida.',
  'Loading diagram': 'Cargando el diagrama',
  'Message is null.': 'Sin mensaje.',
  'Only a {{ variable.type }} value is allowed': 'Solo se permite un valor de tipo {{ variable.type }}',
  'Select all': 'Seleccionar todo',
  'Unselect all': 'Quitar la selección',
  previous: 'anterior',
  next: 'siguiente',
  '{{ getIncidentType(incident) }}': "{{ {'Failed Job': 'Trabajo fallido', failedExternalTask: 'Tarea externa fallida'}"
    + '[getIncidentType(incident)] || getIncidentType(incident) }}',
  // The adjective comes after the noun.
  "{{title}} {{'AUTHORIZATION_AUTHORIZATIONS' | translate}}":
    "{{'AUTHORIZATION_AUTHORIZATIONS' | translate}}: {{title}}",
  // The types of a variable, in the generic form; what is sent is the option's value.
  Boolean: 'Booleano',
  Short: 'Entero corto (Short)',
  Integer: 'Entero (Integer)',
  Long: 'Entero largo (Long)',
  Double: 'Decimal (Double)',
  String: 'Texto (String)',
  Date: 'Fecha'
};
const traducir = (nodo, textos) => {
  const texto = nodo.data.trim();
  if (Object.hasOwn(textos, texto)) {
    nodo.data = nodo.data.replace(texto, () => textos[texto]);
  }
};
const deTexto = nodo => nodo.nodeType === Node.TEXT_NODE;
for (const etiqueta of ['a', 'h3', 'i', 'option', 'p', 'span', 'td']) {
  modulo.directive(etiqueta, () => ({
    restrict: 'E',
    priority: 2000,
    compile: element => {
      [...element[0].childNodes].filter(deTexto).forEach(nodo => traducir(nodo, TEXTOS));
    }
  }));
}

// A button that is a picture alone says to a screen reader what its tooltip says, or what stands here.
const NOMBRES = {
  '.app-switch > .dropdown-toggle': 'Otras aplicaciones',
  '.stored-criteria > .dropdown-toggle': 'Búsquedas guardadas',
  '.region-toggle': 'Mostrar u ocultar la columna',
  '.maximize': 'Ampliar la tarea',
  '.reset-regions': 'Volver a las tres columnas',
  '.instance-link': 'Ver la instancia de proceso',
  '.new-sort > .dropdown-toggle': 'Agregar orden',
  '.cockpit-app > .app-label-wrapper': 'Cockpit',
  '.tasklist-app > .app-label-wrapper': 'Tasklist',
  '.admin-app > .app-label-wrapper': 'Admin',
  'button.close': 'Cerrar'
};
for (const etiqueta of ['a', 'button']) {
  modulo.directive(etiqueta, () => ({
    restrict: 'E',
    compile: (element, attributes) => {
      const nombre = Object.keys(NOMBRES).find(selector => element[0].matches(selector));
      if (nombre) {
        element.attr('aria-label', NOMBRES[nombre]);
      } else if (attributes.uibTooltip && !element.text().trim() && (etiqueta === 'button' || 'href' in attributes)) {
        return (scope, boton, suyos) => suyos.$observe('uibTooltip', texto => boton.attr('aria-label', texto));
      }
    }
  }));
}
// The field of a search with its list of proposals; its aria-expanded means nothing without the role.
modulo.directive('uibTypeahead', () => ({ restrict: 'A', compile: element => { element.attr('role', 'combobox'); } }));
// The order of the page is the order of the fields.
modulo.directive('tabindex', () => ({
  restrict: 'A',
  compile: (element, attributes) => {
    if (attributes.tabindex > 0) {
      attributes.$set('tabindex', '0');
    }
  }
}));

// What a script or the engine says without asking for a label.
const AVISOS = [
  [/^Failed$/, 'Error'],
  [/^(<task> <- )?No matching task with id .*/,
    'Ya se completó, pasó a otra persona o la actividad se canceló. Si debería verla, hable con quien administra.'],
  [/^This process definition has no job definitions associated with\. The job priority cannot be overridden\.$/,
    'Esta definición de proceso no tiene definiciones de trabajo. No se puede reemplazar la prioridad de los trabajos.']
];
modulo.config(['$provide', provide => provide.decorator('Notifications', ['$delegate', avisos => {
  const add = avisos.add;
  avisos.add = function (aviso) {
    for (const parte of ['status', 'message']) {
      const conocido = AVISOS.find(([ingles]) => ingles.test(aviso[parte]));
      if (conocido) {
        aviso[parte] = conocido[1];
      }
    }
    return add.call(this, aviso);
  };
  return avisos;
}])]);

// A decision table is drawn by a library of its own, without templates. Its types and expressions are those of DMN.
const DMN = {
  When: 'Cuando',
  And: 'y',
  Then: 'Entonces',
  Annotations: 'Anotaciones',
  'View DRD': 'Ver los requisitos',
  'Hit policy:': 'Política de reglas:',
  Unique: 'única',
  First: 'la primera',
  Priority: 'por prioridad',
  Any: 'cualquiera',
  Collect: 'todas',
  'Collect (Sum)': 'la suma',
  'Collect (Min)': 'el mínimo',
  'Collect (Max)': 'el máximo',
  'Collect (Count)': 'cuántas',
  'Rule order': 'en el orden de las reglas',
  'Output order': 'en el orden de las salidas'
};
const AYUDAS_DMN = {
  'No overlap is possible and all rules are disjoint. Only a single rule can be matched':
    'Las reglas se excluyen entre sí: solo una se puede cumplir',
  'Rules may overlap. The first matching rule will be chosen': 'Se pueden cumplir varias reglas: vale la primera',
  'Rules may overlap. The one with the highest priority will be chosen':
    'Se pueden cumplir varias reglas: vale la de mayor prioridad',
  'Rules may overlap. Their output have to match': 'Se pueden cumplir varias reglas, con la misma salida',
  'Collects the values of all matching rules': 'Reúne los valores de todas las reglas que se cumplen',
  'Collects the values of all matching rules and sums up to a single value':
    'Suma los valores de todas las reglas que se cumplen',
  'Collects the values of all matching rules and uses the lowest value':
    'Toma el menor valor de las reglas que se cumplen',
  'Collects the values of all matching rules and uses the highest value':
    'Toma el mayor valor de las reglas que se cumplen',
  'Collects the values of all matching rules and counts the number of them': 'Cuenta las reglas que se cumplen',
  'Collects the values of all matching rules in rule order':
    'Reúne los valores de las reglas que se cumplen, en el orden de las reglas',
  'Collects the values of all matching rules in decreasing output priority order':
    'Reúne los valores de las reglas que se cumplen, por la prioridad de la salida',
  'Input label': 'Nombre de la entrada',
  'Input expression': 'Expresión de la entrada',
  'Input type': 'Tipo de la entrada',
  'Input values': 'Valores de la entrada',
  'Output label': 'Nombre de la salida',
  'Output name': 'Nombre de la salida',
  'Output type': 'Tipo de la salida',
  'Output values': 'Valores de la salida',
  'Decision name': 'Nombre de la decisión'
};
if (app === 'cockpit') {
  modulo.directive('camWidgetDmnViewer', () => ({
    restrict: 'A',
    link: (scope, element) => {
      const mirar = () => {
        element[0].querySelectorAll('.clause, th.annotation, .dms-label, .hit-policy-value, .view-drd-button').forEach(
          parte => [...parte.childNodes].filter(deTexto).forEach(nodo => traducir(nodo, DMN)));
        element[0].querySelectorAll('[title]').forEach(parte => {
          const [ayuda, ...resto] = parte.title.split(': ');
          if (Object.hasOwn(AYUDAS_DMN, ayuda)) {
            parte.title = [AYUDAS_DMN[ayuda], ...resto].join(': ');
          }
        });
      };
      const vigia = new MutationObserver(mirar);
      vigia.observe(element[0], { childList: true, subtree: true });
      scope.$on('$destroy', () => vigia.disconnect());
    }
  }));
}
