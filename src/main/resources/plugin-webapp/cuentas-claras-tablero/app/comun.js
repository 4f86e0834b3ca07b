/** What the pages of the tablero share: building the document, asking the server, and writing dates in Spanish. */

const SVG = 'http://www.w3.org/2000/svg';

/** An element with its attributes and children. Text is always text: nothing of what people wrote is read as HTML. */
export function h(nombre, atributos = {}, ...hijos) {
  return construir(document.createElement(nombre), atributos, hijos);
}

export function svg(nombre, atributos = {}, ...hijos) {
  return construir(document.createElementNS(SVG, nombre), atributos, hijos);
}

function construir(elemento, atributos, hijos) {
  for (const [clave, valor] of Object.entries(atributos)) {
    if (clave.startsWith('on')) {
      elemento.addEventListener(clave.slice(2), valor);
    } else if (valor === true) {
      elemento.setAttribute(clave, '');
    } else if (valor !== false && valor != null) {
      elemento.setAttribute(clave, valor);
    }
  }
  elemento.append(...hijos.flat(2).filter(hijo => hijo != null && hijo !== false));
  return elemento;
}

/** Each state has a sign of its own, so that nobody needs to tell the colours apart. */
const SIGNOS = {
  HECHA: ['M3.5 8.5l3 3 6-7'],
  HECHA_TARDE: ['M2 9l2.5 2.5L9 6', 'M12 3v5', 'M12 11v1'],
  VENCIDA: ['M8 3v6', 'M8 12v1'],
  VENCE_PRONTO: ['M8 2.5a5.5 5.5 0 1 0 .01 0', 'M8 5v3.2l2.2 1.6'],
  EN_MARCHA: ['M5 3.5l7 4.5-7 4.5z'],
  POR_COMENZAR: ['M8 3a5 5 0 1 0 .01 0'],
  CORREO: ['M2.5 4h11v8h-11z', 'M3 4.5l5 4 5-4'],
  FECHA: ['M3 4h10v9H3z', 'M3 7h10', 'M5.5 2.5v2', 'M10.5 2.5v2'],
  DOCUMENTO: ['M4 2.5h5l3 3v8H4z', 'M9 2.5v3h3'],
  VUELTA: ['M4 6.5h6a3 3 0 0 1 0 6H6', 'M6.5 4L4 6.5 6.5 9'],
  PERSONA: ['M8 3a2.5 2.5 0 1 0 .01 0', 'M3 13.5c.5-3 2.5-4 5-4s4.5 1 5 4'],
  CICLO: ['M4 2.5v11', 'M4 3.5h8l-2 2.5 2 2.5H4'],
};

export function signo(estado) {
  return svg(
    'svg',
    { class: 'cc-signo', viewBox: '0 0 16 16', width: 14, height: 14, 'aria-hidden': 'true', focusable: 'false' },
    (SIGNOS[estado] || []).map(trazo => svg('path', { d: trazo })),
  );
}

export function etiqueta(estado, texto) {
  return h('span', { class: `cc-estado cc-${estado}` }, signo(estado), texto);
}

/** The engine of the page; where a diagram is painted, Cockpit gives the whole address in the engine's place. */
function motor() {
  return window.location.pathname.match(/\/app\/cockpit\/([^/]+)/)[1];
}

/** Asks the plug-in's own side of the server; what it refuses comes as an error with its Spanish message. */
export function pedir(api, ruta) {
  return hablar(`${api.cockpitApi}/plugin/cuentas-claras-tablero/${motor()}/${ruta}`);
}

/** Asks our own API, which stands beside the webapps. */
export function pedirPropio(api, ruta) {
  return hablar(enlacePropio(api, ruta));
}

/** Has our own API change something. */
export function enviarPropio(api, ruta, cambio) {
  const galleta = document.cookie.split('; ').find(par => par.startsWith('XSRF-TOKEN='));
  return hablar(enlacePropio(api, ruta), {
    method: 'POST',
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      'X-XSRF-TOKEN': galleta ? galleta.slice('XSRF-TOKEN='.length) : '',
    },
    body: JSON.stringify(cambio),
  });
}

async function hablar(direccion, opciones = { headers: { Accept: 'application/json' } }) {
  let respuesta;
  try {
    respuesta = await fetch(direccion, { credentials: 'same-origin', ...opciones });
  } catch {
    throw new Error('No hay conexión con el servidor. Intente de nuevo.');
  }
  if (respuesta.ok) {
    return respuesta.status === 204 ? null : respuesta.json();
  }
  const cuerpo = await respuesta.json().catch(() => ({}));
  throw new Error(cuerpo.mensaje || (respuesta.status === 401
    ? 'La sesión terminó: vuelva a entrar.'
    : 'Ocurrió un error inesperado. Intente de nuevo; si continúa, avise al administrador.'));
}

const CADA_MINUTO = 60000;

/**
 * Has a page look at the server again each minute and whenever it comes back into sight, for as long as it is there.
 * Nothing moves below somebody's hands: while the focus is within the page it waits.
 */
export function mantenerAlDia(nodo, mirar) {
  const siSePuede = () => {
    if (!nodo.isConnected) {
      clearInterval(reloj);
      document.removeEventListener('visibilitychange', siSePuede);
    } else if (!document.hidden && !nodo.contains(document.activeElement)) {
      mirar();
    }
  };
  const reloj = setInterval(siSePuede, CADA_MINUTO);
  document.addEventListener('visibilitychange', siSePuede);
}

export function aviso(mensaje) {
  return h('p', { class: 'cc-aviso', role: 'alert' }, mensaje);
}

export function cargando() {
  return h('p', { class: 'cc-cargando', role: 'status' }, 'Consultando…');
}

const MESES = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];
const DIAS = ['dom', 'lun', 'mar', 'mié', 'jue', 'vie', 'sáb'];
const LARGA = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };

/** A day, "2023-03-31", as "vie 31 mar"; with its year when that is not the year of reference. */
export function corta(dia, referencia) {
  const fecha = new Date(`${dia}T00:00:00Z`);
  const anio = referencia && referencia.slice(0, 4) === dia.slice(0, 4) ? '' : ` ${dia.slice(0, 4)}`;
  return `${DIAS[fecha.getUTCDay()]} ${fecha.getUTCDate()} ${MESES[fecha.getUTCMonth()]}${anio}`;
}

/** A day as "31 mar 2023". */
export function fecha(dia) {
  const [anio, mes, numero] = dia.split('-').map(Number);
  return `${numero} ${MESES[mes - 1]} ${anio}`;
}

/** The month of that number, "mar" of 3. */
export function nombreDelMes(mes) {
  return MESES[mes - 1];
}

/** A day as "viernes 31 de marzo de 2023". */
export function larga(dia) {
  return new Intl.DateTimeFormat('es-CO', LARGA).format(new Date(`${dia}T00:00:00Z`)).replace(',', '');
}

/** The day of a moment in Bogotá, "2023-03-31". */
export function diaDe(momento) {
  const partes = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'America/Bogota', year: 'numeric', month: '2-digit', day: '2-digit',
  });
  return partes.format(new Date(momento));
}

/** The time of day of a moment in Bogotá, "4:30 p. m.". */
export function hora(momento) {
  return new Intl.DateTimeFormat('es-CO', {
    timeZone: 'America/Bogota', hour: 'numeric', minute: '2-digit', hour12: true,
  }).format(new Date(momento));
}

export function cuantos(numero, uno, varios) {
  return numero === 1 ? `1 ${uno}` : `${numero} ${varios}`;
}

export function diasHabiles(numero) {
  return cuantos(numero, 'día hábil', 'días hábiles');
}

export function enlaceTarea(api, tarea) {
  const aplicacion = api.tasklistApi.replace(/\/api\/tasklist$/, '/app/tasklist');
  return `${aplicacion}/${motor()}/#/?task=${encodeURIComponent(tarea)}`;
}

/** Our own pages stand beside the webapps, not below them. */
export function enlacePropio(api, ruta) {
  return api.cockpitApi.replace(/\/[^/]+\/api\/cockpit$/, '') + ruta;
}

/** Opens a document or goes to a link, after the server has verified its hash. */
export function enlaceEvidencia(api, evidencia) {
  return h('a', {
    href: enlacePropio(api, `/api/evidencias/${encodeURIComponent(evidencia.id)}/contenido`),
    target: '_blank',
    rel: 'noopener',
    class: 'cc-evidencia',
  }, evidencia.nombre);
}

/** The catalogue of everything that was handed in during a cycle. */
export function enlaceEvidencias(api, ciclo) {
  return enlacePropio(api, `/cronograma/${encodeURIComponent(ciclo)}/evidencias`);
}

export function enlaceCronograma(ciclo) {
  return `#/cronograma?ciclo=${encodeURIComponent(ciclo)}`;
}

export function enlaceHistoria(ciclo) {
  return `#/cuentas-claras/historia?ciclo=${encodeURIComponent(ciclo)}`;
}

export function enlaceDiagrama(definicion, ciclo) {
  return `#/process-definition/${encodeURIComponent(definicion)}/runtime?ciclo=${encodeURIComponent(ciclo)}`;
}

/** A parameter of the page's address, which Cockpit keeps behind the #. */
export function parametro(nombre) {
  return new URLSearchParams(window.location.hash.split('?')[1] || '').get(nombre);
}
