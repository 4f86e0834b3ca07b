/** The pages of the tablero, each at its place in Cockpit. */
import { parameter } from './addresses.js';
import { montarAudiencia } from './audiencia.js';
import { montarBitacora } from './bitacora.js';
import { montarCalendario } from './calendario.js';
import { delMenu, montarCronograma } from './cronograma.js';
import { pintarDiagrama } from './diagrama.js';
import { montarHistoria } from './historia.js';
import { montarResponsables } from './responsables.js';
import { montarEstado, montarTablero } from './tablero.js';
import { montarVencidas } from './vencidas.js';
import { montarVerificacion } from './verificacion.js';

export default [
  {
    id: 'cuentas-claras-tablero',
    pluginPoint: 'cockpit.dashboard',
    priority: 1000,
    properties: { label: 'Tablero' },
    render: montarTablero,
  },
  {
    id: 'cuentas-claras-estado-pagina',
    pluginPoint: 'cockpit.route',
    priority: 0,
    properties: { path: '/estado' },
    render: montarEstado,
  },
  {
    id: 'cuentas-claras-historia',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 900,
    properties: { label: 'Historia' },
    render: (nodo, { processInstanceId }) => montarHistoria(nodo, processInstanceId),
  },
  {
    id: 'cuentas-claras-historia-pagina',
    pluginPoint: 'cockpit.route',
    priority: 0,
    properties: { path: '/historia' },
    render: async nodo => {
      const { lista, instancia } = await delMenu();
      montarHistoria(nodo, instancia, lista);
    },
  },
  {
    id: 'cuentas-claras-bitacora-pagina',
    pluginPoint: 'cockpit.route',
    priority: 0,
    properties: { path: '/bitacora' },
    render: async nodo => {
      const { lista, instancia } = await delMenu();
      montarBitacora(nodo, instancia, lista);
    },
  },
  {
    id: 'cuentas-claras-bitacora-entidad-pagina',
    pluginPoint: 'cockpit.route',
    priority: 0,
    properties: { path: '/bitacora-entidad' },
    render: nodo => montarBitacora(nodo, null),
  },
  {
    id: 'cuentas-claras-verificacion-pagina',
    pluginPoint: 'cockpit.route',
    priority: 0,
    properties: { path: '/verificacion' },
    render: montarVerificacion,
  },
  {
    id: 'cuentas-claras-audiencia-pagina',
    pluginPoint: 'cockpit.route',
    priority: 0,
    properties: { path: '/audiencia' },
    render: nodo => montarAudiencia(nodo, parameter('ciclo') || '', parameter('audiencia') || ''),
  },
  {
    id: 'cuentas-claras-vencidas-pagina',
    pluginPoint: 'cockpit.route',
    priority: 0,
    properties: { path: '/vencidas' },
    render: nodo => montarVencidas(nodo, parameter('ciclo') || ''),
  },
  {
    id: 'cuentas-claras-responsables-pagina',
    pluginPoint: 'cockpit.route',
    priority: 0,
    properties: { path: '/responsables' },
    render: montarResponsables,
  },
  {
    id: 'cuentas-claras-cronograma-pagina',
    pluginPoint: 'cockpit.route',
    priority: 0,
    properties: { path: '/cronograma' },
    render: nodo => montarCronograma(nodo, delMenu, true),
  },
  {
    id: 'cuentas-claras-dias-no-habiles-pagina',
    pluginPoint: 'cockpit.route',
    priority: 0,
    properties: { path: '/dias-no-habiles' },
    render: montarCalendario,
  },
  {
    id: 'cuentas-claras-cronograma-instancia',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 20,
    properties: { label: 'Cronograma' },
    render: (nodo, { processInstanceId }) =>
      montarCronograma(nodo, async () => ({ lista: [], instancia: processInstanceId }), false),
  },
  {
    id: 'cuentas-claras-cronograma-definicion',
    pluginPoint: 'cockpit.processDefinition.runtime.tab',
    priority: 5,
    properties: { label: 'Cronograma' },
    render: nodo => montarCronograma(nodo, delMenu, false),
  },
  {
    id: 'cuentas-claras-diagrama-definicion',
    pluginPoint: 'cockpit.processDefinition.diagram.plugin',
    priority: 0,
    render: (visor, { processDefinitionId }) => pintarDiagrama(visor, 'definicion', processDefinitionId),
  },
  {
    id: 'cuentas-claras-diagrama-instancia',
    pluginPoint: 'cockpit.processInstance.diagram.plugin',
    priority: 0,
    render: (visor, { processInstanceId }) => pintarDiagrama(visor, 'instancia', processInstanceId),
  },
];
