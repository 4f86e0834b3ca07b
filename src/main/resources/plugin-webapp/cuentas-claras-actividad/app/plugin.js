const PLUGIN = '/plugin/cuentas-claras-actividad/';
const SIGNOS = { EN_MARCHA: '▶', VENCE_PRONTO: '◆', VENCIDA: '▲' };

function crear(nombre, clase, ...hijos) {
  const elemento = document.createElement(nombre);
  if (clase) {
    elemento.className = clase;
  }
  elemento.append(...hijos.filter((hijo) => hijo !== null && hijo !== undefined));
  return elemento;
}

async function pedir(api, ruta) {
  const respuesta = await fetch(`${api.tasklistApi}${PLUGIN}${api.engine}/tareas/${ruta}`, {
    credentials: 'same-origin',
  });
  if (!respuesta.ok) {
    throw new Error(
      respuesta.status === 404
        ? 'No existe la tarea, o ya no puede verla.'
        : 'No se pudo leer la actividad. Intente de nuevo; si continúa, avise al administrador.',
    );
  }
  return respuesta.json();
}

/** All cards drawn in one go are asked for together. */
let espera = null;

function plazo(api, tarea) {
  if (!espera) {
    const tanda = { tareas: new Set() };
    tanda.respuesta = new Promise((resolver, rechazar) => {
      window.setTimeout(() => {
        espera = null;
        const ids = [...tanda.tareas].map((id) => `id=${encodeURIComponent(id)}`).join('&');
        pedir(api, `plazos?${ids}`).then(resolver, rechazar);
      }, 30);
    });
    espera = tanda;
  }
  espera.tareas.add(tarea);
  return espera.respuesta.then((plazos) => plazos[tarea]);
}

async function tarjeta(nodo, { api, taskId }) {
  try {
    const encontrado = await plazo(api, taskId);
    if (encontrado) {
      const signo = crear('span', 'cc-plazo-signo', SIGNOS[encontrado.estado] || '');
      signo.setAttribute('aria-hidden', 'true');
      nodo.replaceChildren(crear('div', `cc-plazo cc-${encontrado.estado}`, signo, encontrado.texto));
    }
  } catch {
    // The card tells the due date without us.
  }
}

function seccion(titulo, ...contenido) {
  return crear('section', 'cc-parte', crear('h4', '', titulo), ...contenido);
}

function datos(...pares) {
  return crear(
    'dl',
    '',
    ...pares.flatMap(([nombre, valor]) => [crear('dt', '', nombre), crear('dd', '', valor)]),
  );
}

function pintar(raiz, { porQue, ficha }) {
  const partes = [];
  if (porQue) {
    partes.push(seccion('Por qué', crear('p', '', porQue)));
  }
  if (!ficha) {
    if (partes.length === 0) {
      partes.push(crear('p', '', 'Esta tarea no es una actividad del cronograma.'));
    }
    raiz.replaceChildren(...partes);
    return;
  }
  partes.push(
    seccion(
      'Qué se espera',
      datos(
        ['Producto', ficha.producto],
        ['Etapa y frente', ficha.etapa === ficha.frente ? ficha.etapa : `${ficha.etapa} · ${ficha.frente}`],
        ['Responsable', ficha.persona ? `${ficha.responsable}: ${ficha.persona}` : ficha.responsable],
      ),
    ),
    seccion(
      'Plan y realidad',
      datos(
        ['Plan inicial', ficha.plan],
        ['Fechas de hoy', `${ficha.vigente}. ${ficha.corrimiento}.`],
        ['Recibida', ficha.recibida],
        [
          'Situación',
          crear('span', `cc-plazo cc-${ficha.estado}`, `${ficha.estadoEnPalabras}. ${ficha.plazo}`),
        ],
      ),
    ),
    seccion(
      'Qué sigue',
      ficha.siguientes.length === 0
        ? crear('p', '', 'Nada espera a que esta termine: con ella se cierra su parte del proceso.')
        : crear(
            'ul',
            '',
            ...ficha.siguientes.map((siguiente) =>
              crear(
                'li',
                '',
                crear('strong', '', siguiente.nombre),
                siguiente.responsable ? ` — ${siguiente.responsable}, ${siguiente.fechas}` : null,
              ),
            ),
          ),
    ),
    seccion(
      'Qué ha pasado',
      crear(
        'ol',
        'cc-rastro',
        ...ficha.rastro.map((suceso) =>
          crear('li', '', crear('span', 'cc-momento', suceso.momento), crear('span', '', `${suceso.quien}: ${suceso.texto}`)),
        ),
      ),
    ),
  );
  raiz.replaceChildren(...partes);
}

async function ficha(nodo, { api, taskId }) {
  const raiz = crear('div', 'cc-actividad-ficha', crear('p', '', 'Cargando…'));
  raiz.lang = 'es-CO';
  nodo.append(raiz);
  try {
    pintar(raiz, await pedir(api, encodeURIComponent(taskId)));
  } catch (error) {
    const aviso = crear('p', 'cc-fallo', error.message);
    aviso.setAttribute('role', 'alert');
    raiz.replaceChildren(aviso);
  }
}

export default [
  {
    id: 'cuentas-claras-plazo',
    pluginPoint: 'tasklist.card',
    priority: 1000,
    render: tarjeta,
  },
  {
    id: 'cuentas-claras-actividad',
    pluginPoint: 'tasklist.task.detail',
    priority: 900,
    properties: { label: 'Actividad' },
    render: ficha,
  },
];
