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

async function pedir(api, ruta, opciones) {
  const respuesta = await fetch(`${api.tasklistApi}${PLUGIN}${api.engine}/tareas/${ruta}`, {
    credentials: 'same-origin',
    cache: 'no-store',
    ...opciones,
  });
  if (respuesta.ok) {
    return respuesta.json();
  }
  if (respuesta.status === 404) {
    throw new Error('No existe la tarea, o ya no puede verla.');
  }
  const { message } = respuesta.status === 400 ? await respuesta.json() : {};
  throw new Error(message || 'No se pudo hablar con el servidor. Intente de nuevo; si continúa, avise al administrador.');
}

function enviar(api, ruta, cuerpo) {
  const clave = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie);
  return pedir(api, ruta, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': clave ? decodeURIComponent(clave[1]) : '' },
    body: JSON.stringify(cuerpo),
  });
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

/** Tasklist knows the names of those only whose users the person may read; the list keeps who it knows by user. */
function nombrar(nodo, { usuario, persona }) {
  const lista = window.angular.element(nodo.closest('[cam-tasks]')).isolateScope();
  if (usuario && lista) {
    lista.$applyAsync(() => {
      lista.assignees[usuario] = { firstName: persona };
    });
  }
}

async function tarjeta(nodo, { api, taskId }) {
  try {
    const encontrado = await plazo(api, taskId);
    if (encontrado) {
      const signo = crear('span', 'cc-plazo-signo', SIGNOS[encontrado.estado] || '');
      signo.setAttribute('aria-hidden', 'true');
      nodo.replaceChildren(
        crear('div', `cc-plazo cc-${encontrado.estado}`, signo, encontrado.texto),
        crear('span', 'cc-dia', encontrado.dia),
      );
      nombrar(nodo, encontrado);
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

function queSeEspera(ficha) {
  return seccion(
    'Qué se espera',
    datos(
      ['Producto', ficha.producto],
      ['Etapa y frente', ficha.grupo],
      ['Responsable', ficha.persona ? `${ficha.responsable}: ${ficha.persona}` : ficha.responsable],
    ),
  );
}

function planYRealidad(ficha) {
  return seccion(
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
  );
}

function pieza(una) {
  const enlace = crear('a', '', una.nombre);
  enlace.href = `/api/evidencias/${encodeURIComponent(una.id)}/contenido`;
  enlace.target = '_blank';
  enlace.rel = 'noopener';
  const que = una.tipo === 'ENLACE' ? 'enlace' : una.tamano;
  return crear(
    'li',
    '',
    enlace,
    crear('small', '', `${que}${una.sellada ? ', sellada' : ''} · ${una.quien}, ${una.momento}`),
  );
}

function evidencia({ obligatoria, piezas }) {
  const regla = obligatoria ? 'Es obligatoria: sin ella no se puede terminar.' : 'Es opcional.';
  return seccion(
    'Evidencia',
    crear('p', '', piezas.length === 0 ? `Todavía no hay. ${regla} Se agrega en el formulario.` : regla),
    crear('ul', 'cc-piezas', ...piezas.map(pieza)),
  );
}

function queSigue(ficha) {
  return seccion(
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
  );
}

function quePaso(ficha) {
  return seccion(
    'Qué ha pasado',
    crear(
      'ol',
      'cc-rastro',
      ...ficha.rastro.map((suceso) =>
        crear('li', '', crear('span', 'cc-momento', suceso.momento), crear('span', '', `${suceso.quien}: ${suceso.texto}`)),
      ),
    ),
  );
}

function listar(lista, comentarios) {
  lista.replaceChildren(
    ...comentarios.map((comentario) =>
      crear(
        'li',
        '',
        crear('strong', '', comentario.quien),
        crear('small', '', ` · ${comentario.momento}`),
        crear('p', '', comentario.texto),
      ),
    ),
  );
}

function comentar(api, tarea, lista) {
  const campo = crear('textarea', 'form-control');
  Object.assign(campo, { id: 'cc-comentario', rows: 2, maxLength: 2000 });
  const rotulo = crear('label', '', 'Agregar un comentario');
  rotulo.htmlFor = campo.id;
  const boton = crear('button', 'btn btn-default btn-sm', 'Comentar');
  const aviso = crear('p', '');
  aviso.setAttribute('role', 'status');
  const formulario = crear('form', 'cc-comentar', rotulo, campo, boton, aviso);
  const decir = (texto, clase) => Object.assign(aviso, { textContent: texto, className: clase });
  formulario.addEventListener('submit', async (evento) => {
    evento.preventDefault();
    boton.disabled = true;
    try {
      listar(lista, await enviar(api, `${encodeURIComponent(tarea)}/comentarios`, { texto: campo.value }));
      campo.value = '';
      decir('Se agregó el comentario. Lo lee quien puede ver la tarea.', 'text-muted');
    } catch (error) {
      decir(error.message, 'cc-fallo');
    }
    boton.disabled = false;
    campo.focus();
  });
  return formulario;
}

function comentarios(api, tarea, escritos) {
  const lista = crear('ol', 'cc-comentarios');
  listar(lista, escritos);
  return seccion('Comentarios', comentar(api, tarea, lista), lista);
}

function pintar(raiz, api, tarea, respuesta) {
  const { porQue, ficha } = respuesta;
  raiz.replaceChildren(
    ...[
      porQue ? seccion('Por qué', crear('p', '', porQue)) : null,
      ficha || porQue ? null : crear('p', '', 'Esta tarea no es una actividad del cronograma.'),
      ficha && queSeEspera(ficha),
      ficha && planYRealidad(ficha),
      respuesta.evidencia && evidencia(respuesta.evidencia),
      comentarios(api, tarea, respuesta.comentarios),
      ficha && queSigue(ficha),
      ficha && quePaso(ficha),
    ].filter(Boolean),
  );
}

async function ficha(nodo, { api, taskId }) {
  const raiz = crear('div', 'cc-actividad-ficha', crear('p', '', 'Cargando…'));
  raiz.lang = 'es-CO';
  nodo.append(raiz);
  try {
    pintar(raiz, api, taskId, await pedir(api, encodeURIComponent(taskId)));
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
