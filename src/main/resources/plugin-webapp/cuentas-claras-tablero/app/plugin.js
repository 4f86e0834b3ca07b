/** The pages of the tablero, each at its place in Cockpit. */
import { h, parametro } from './comun.js';
import { delMenu, montarCronograma } from './cronograma.js';
import { pintarDiagrama } from './diagrama.js';
import { montarHistoria } from './historia.js';
import { montarTablero } from './tablero.js';

export default [
  {
    id: 'cuentas-claras-tablero',
    pluginPoint: 'cockpit.dashboard',
    priority: 1000,
    properties: { label: 'Tablero' },
    render: (nodo, { api }) => montarTablero(nodo, api),
  },
  {
    id: 'cuentas-claras-historia',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 900,
    properties: { label: 'Historia' },
    render: (nodo, { api, processInstanceId }) => montarHistoria(nodo, api, processInstanceId),
  },
  {
    id: 'cuentas-claras-historia-pagina',
    pluginPoint: 'cockpit.route',
    priority: 0,
    properties: { path: '/cuentas-claras/historia' },
    render: (nodo, { api }) => montarHistoria(nodo, api, parametro('ciclo') || '', true),
  },
  {
    id: 'cuentas-claras-cronograma-menu',
    pluginPoint: 'cockpit.navigation',
    priority: 15,
    properties: { path: '/cronograma', checkActive: direccion => direccion.includes('#/cronograma') },
    render: nodo => nodo.append(h('a', { href: '#/cronograma' }, 'Cronograma')),
  },
  {
    id: 'cuentas-claras-cronograma-pagina',
    pluginPoint: 'cockpit.route',
    priority: 0,
    properties: { path: '/cronograma' },
    render: (nodo, { api }) => montarCronograma(nodo, api, () => delMenu(api), true),
  },
  {
    id: 'cuentas-claras-cronograma-instancia',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 20,
    properties: { label: 'Cronograma' },
    render: (nodo, { api, processInstanceId }) =>
      montarCronograma(nodo, api, async () => ({ lista: [], instancia: processInstanceId }), false),
  },
  {
    id: 'cuentas-claras-cronograma-definicion',
    pluginPoint: 'cockpit.processDefinition.runtime.tab',
    priority: 5,
    properties: { label: 'Cronograma' },
    render: (nodo, { api }) => montarCronograma(nodo, api, () => delMenu(api), false),
  },
  {
    id: 'cuentas-claras-diagrama-definicion',
    pluginPoint: 'cockpit.processDefinition.diagram.plugin',
    priority: 0,
    render: (visor, { api, processDefinitionId }) =>
      pintarDiagrama(visor, api, `definicion/${encodeURIComponent(processDefinitionId)}`),
  },
  {
    id: 'cuentas-claras-diagrama-instancia',
    pluginPoint: 'cockpit.processInstance.diagram.plugin',
    priority: 0,
    render: (visor, { api, processInstanceId }) =>
      pintarDiagrama(visor, api, `instancia/${encodeURIComponent(processInstanceId)}`),
  },
];
