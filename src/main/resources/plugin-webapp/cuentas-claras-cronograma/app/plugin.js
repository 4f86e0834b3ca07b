import { ciclos, avance } from './datos.js';
import { montar } from './vista.js';

const PAGINA = '#/cronograma';

function aviso(nodo, texto, error) {
  const parrafo = document.createElement('p');
  parrafo.className = error ? 'cc-nota cc-nota-error' : 'cc-nota';
  parrafo.setAttribute('role', error ? 'alert' : 'status');
  parrafo.textContent = texto;
  nodo.replaceChildren(parrafo);
}

/** Shows a cycle in the node; a new render of the same place simply replaces it. */
async function mostrar(nodo, api, elegir, enPagina) {
  const raiz = document.createElement('section');
  raiz.className = enPagina ? 'cc-plan cc-plan-pagina' : 'cc-plan';
  raiz.setAttribute('aria-label', 'Cronograma');
  raiz.lang = 'es-CO';
  nodo.append(raiz);
  aviso(raiz, 'Cargando el cronograma…');
  try {
    const { lista, instancia } = await elegir();
    if (!instancia) {
      aviso(raiz, 'No hay ningún ciclo de rendición de cuentas que pueda ver.');
      return;
    }
    montar(raiz, {
      api,
      datos: await avance(api, instancia),
      lista,
      enPagina,
      pagina: PAGINA,
      otro: (id) => avance(api, id),
    });
  } catch (error) {
    aviso(raiz, error.message, true);
  }
}

/** The cycle named in the address, else the latest that runs, else the latest. */
async function delMenu(api) {
  const lista = await ciclos(api);
  const pedido = new URLSearchParams(window.location.hash.split('?')[1] || '').get('ciclo');
  const elegido = lista.find((ciclo) => ciclo.id === pedido) || lista.find((ciclo) => ciclo.enCurso) || lista[0];
  return { lista, instancia: elegido && elegido.id };
}

export default [
  {
    id: 'cuentas-claras-cronograma-menu',
    pluginPoint: 'cockpit.navigation',
    priority: 15,
    properties: { path: '/cronograma', checkActive: (direccion) => direccion.includes(PAGINA) },
    render: (nodo) => {
      const enlace = document.createElement('a');
      enlace.href = PAGINA;
      enlace.textContent = 'Cronograma';
      nodo.append(enlace);
    },
  },
  {
    id: 'cuentas-claras-cronograma-pagina',
    pluginPoint: 'cockpit.route',
    properties: { path: '/cronograma' },
    render: (nodo, { api }) => mostrar(nodo, api, () => delMenu(api), true),
  },
  {
    id: 'cuentas-claras-cronograma-instancia',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 20,
    properties: { label: 'Cronograma' },
    render: (nodo, { api, processInstanceId }) =>
      mostrar(nodo, api, async () => ({ lista: [], instancia: processInstanceId }), false),
  },
  {
    id: 'cuentas-claras-cronograma-definicion',
    pluginPoint: 'cockpit.processDefinition.runtime.tab',
    priority: 5,
    properties: { label: 'Cronograma' },
    render: (nodo, { api }) => mostrar(nodo, api, () => delMenu(api), false),
  },
];
