/** The tablero: one page for who answers for the cycle. */
import { get, own, taskAddress } from '../client.js';
import { failure, h, keepFresh, loading, svg } from '../dom.js';
import { corta, cuantos, diaDe, diasHabiles, larga, plazo } from '../format.js';
import { listaPage } from '../preguntas/addresses.js';
import { etiqueta, signo, SIN_AUDIENCIA } from '../signs.js';
import { api, audienciaPage, cronogramaPage, diagramPage, estadoPage, historiaPage, sheet, vencidasPage } from './addresses.js';
import { banda, consulta, diaPedido, escogerDia, sinEstado } from './dia.js';

const VENCIDAS_A_LA_VISTA = 4;
const PERSONAS_A_LA_VISTA = 8;

export function montarTablero(nodo) {
  nodo.className = 'cc cc-tablero';
  nodo.append(loading());
  // Cockpit gives plug-ins the last place of its dashboard, under a heading of their own.
  requestAnimationFrame(() => nodo.closest('.dashboard')?.prepend(nodo));
  const mirar = hoja(nodo, datos => pagina(datos));
  mirar().catch(error => nodo.replaceChildren(h('h1', {}, 'Tablero'), failure(error.message)));
  keepFresh(nodo, mirar);
}

/** Shows a page of the cycles, and another one when it is asked for; nothing is drawn again that did not change. */
function hoja(nodo, dibujar) {
  let antes = '';
  let numero = 1;
  const mirar = async () => {
    const datos = await get(`${api('tablero')}${consulta({ pagina: numero > 1 && numero })}`);
    const ahora = JSON.stringify(datos);
    if (ahora !== antes) {
      antes = ahora;
      numero = datos.pagina;
      nodo.replaceChildren(...[...dibujar(datos), pasos(datos, ir)].filter(Boolean));
    }
  };
  const ir = async otra => {
    numero = otra;
    await mirar();
    const titulo = nodo.querySelector('h1');
    titulo.setAttribute('tabindex', '-1');
    titulo.focus();
  };
  return mirar;
}

/** The ways to the other cycles, when they are too many for one page. */
function pasos({ pagina, paginas, total }, ir) {
  const paso = (texto, otra) => otra >= 1 && otra <= paginas
    && h('button', { type: 'button', onclick: () => ir(otra) }, texto);
  return paginas > 1 && h('nav', { class: 'cc-paginas', 'aria-label': 'Páginas del tablero' },
    paso('Ciclos anteriores', pagina - 1),
    h('span', {}, `Página ${pagina} de ${paginas} · ${cuantos(total, 'ciclo', 'ciclos')}`),
    paso('Más ciclos', pagina + 1));
}

/** The same page as it stood at the end of a day, on which nothing can be done any more. */
export async function montarEstado(nodo) {
  nodo.className = 'cc cc-tablero cc-estado-pagina';
  const titulo = h('h1', {}, 'Estado a un día');
  if (!diaPedido()) {
    nodo.append(titulo,
      h('p', {}, 'Escoja un día y verá el tablero, el cronograma y los diagramas como estaban al terminar ese día en Bogotá,'
        + ' según lo que quedó en la bitácora.'),
      escogerDia());
    return;
  }
  nodo.append(loading());
  try {
    await hoja(nodo, datos => [banda(datos.tablero.alDia, 'Estado a un día', HOY), ...pagina(datos)])();
  } catch (error) {
    nodo.replaceChildren(titulo, ...sinEstado(error, HOY));
  }
}

const HOY = '#/dashboard';

function pagina({ tablero, diagramas, preguntas, dirige, pagina: numero }) {
  const enCurso = tablero.ciclos.filter(ciclo => ciclo.enCurso);
  const pasados = tablero.ciclos.filter(ciclo => !ciclo.enCurso);
  return [
    h('div', { class: 'cc-titulo' },
      h('h1', {}, 'Tablero'),
      tablero.alDia
        ? h('p', {}, `Al terminar el ${larga(tablero.hoy)}`)
        : h('p', {}, `Hoy es ${larga(tablero.hoy)} · `, h('a', { href: estadoPage }, 'Ver el estado a un día'))),
    enCurso.length === 0 && numero === 1 && h('p', { class: 'cc-nada' }, tablero.alDia
      ? 'Ningún ciclo estaba en marcha.'
      : ['Ningún ciclo está en marcha. ', h('a', { href: own('plan') }, 'Comienza con un plan'), '.']),
    enCurso.map((ciclo, n) => cicloEnCurso(tablero, ciclo, { diagramas: diagramas[ciclo.id] || {}, preguntas: preguntas[ciclo.id], primero: n === 0, dirige })),
    enCurso.length === 0 && numero === 1 && correos(tablero),
    pasados.length > 0 && h('section', { class: 'cc-pasados', 'aria-label': 'Ciclos terminados' },
      h('h2', {}, 'Ciclos terminados'),
      pasados.map(ciclo => cicloPasado(tablero, ciclo, diagramas[ciclo.id] || {}))),
  ].flat().filter(Boolean);
}

function cicloEnCurso(tablero, ciclo, { diagramas, preguntas, primero, dirige }) {
  return h('section', { class: 'cc-ciclo', 'aria-label': `Ciclo de la vigencia ${ciclo.vigencia}` },
    h('div', { class: 'cc-ciclo-titulo' },
      h('h2', {}, `${ciclo.entidad}, vigencia ${ciclo.vigencia}`),
      h('p', { class: 'cc-avance' }, `${ciclo.hechas} de ${ciclo.total} actividades hechas`),
      h('nav', { 'aria-label': 'Páginas del ciclo' },
        !tablero.alDia && h('a', { href: `#/process-instance/${encodeURIComponent(ciclo.id)}/runtime` }, 'Ver el ciclo'),
        paginas(tablero, ciclo))),
    ciclo.audiencias.length === 0
      ? h('p', { class: 'cc-audiencia cc-NO_APLICA' }, signo('NO_APLICA'), h('span', {}, SIN_AUDIENCIA))
      : ciclo.audiencias.map(una => audiencia(una, dirige && audienciaPage(ciclo.id, una.clave))),
    semaforo(tablero.reglas, ciclo),
    h('div', { class: 'cc-columnas' },
      h('div', {}, vencidas(tablero, ciclo, dirige), esperas(tablero, ciclo), etapas(tablero, ciclo, diagramas)),
      h('div', {}, hitos(tablero, ciclo)),
      h('div', {}, personas(ciclo), deLaCiudadania(ciclo, preguntas), primero && correos(tablero))));
}

/** Where more of it stands: of that day where there is such a page, and its story up to that day. */
function paginas({ alDia }, { id }) {
  return [
    h('a', { href: cronogramaPage(id, alDia?.dia) }, 'Cronograma'),
    h('a', { href: historiaPage(id, alDia?.dia) }, alDia ? 'Historia hasta ese día' : 'Historia'),
    !alDia && h('a', { href: sheet(id, 'evidencias') }, 'Evidencias'),
  ];
}

function audiencia({ porRealizar, juicio: { tono, dia, cuando, juicio, antes } }, paraMoverla) {
  return h('p', { class: `cc-audiencia cc-${tono}` }, signo(tono),
    h('span', {}, h('strong', {}, dia), ` ${cuando} `, juicio && h('strong', {}, `${juicio} `), antes),
    porRealizar && paraMoverla && h('a', { href: paraMoverla }, tono === 'EN_SUSPENSO' ? 'Darle fecha' : 'Mover la audiencia'));
}

function semaforo(reglas, ciclo) {
  return h('ul', { class: 'cc-semaforo', 'aria-label': 'Estado de las actividades' }, reglas.filter(({ estado }) => estado in ciclo.cuentas).map(regla =>
    h('li', { class: `cc-${regla.estado}` },
      h('span', { class: 'cc-cuenta' }, String(ciclo.cuentas[regla.estado])),
      h('span', { class: 'cc-nombre' }, signo(regla.estado), regla.nombre),
      h('span', { class: 'cc-regla' }, regla.regla))));
}

/** The questions of citizens, which have terms of their own. */
function deLaCiudadania({ id }, preguntas) {
  return preguntas && tarjeta('Preguntas de la ciudadanía',
    h('p', {}, `${cuantos(preguntas.abiertas, 'abierta', 'abiertas')} de ${cuantos(preguntas.total, 'recibida', 'recibidas')}`),
    h('ul', { class: 'cc-preguntas-abiertas' }, preguntas.terminos.map(({ situacion, nombre, cuantas }) =>
      h('li', {}, etiqueta(situacion, nombre), ` ${cuantas}`))),
    h('p', { class: 'cc-mas' }, h('a', { href: listaPage({ ciclo: id, vencidas: preguntas.vencidas > 0 && 'true' }) },
      preguntas.vencidas > 0 ? 'Ver las vencidas' : 'Ver las preguntas')));
}

function barra(reglas, etapa) {
  const pintadas = reglas.filter(regla => etapa.cuentas[regla.estado] > 0);
  let x = 0;
  return svg('svg', { class: 'cc-barra', viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    pintadas.map(regla => {
      const ancho = 100 * etapa.cuentas[regla.estado] / etapa.total;
      const trozo = svg('rect', { class: `cc-${regla.estado}`, x, y: 0, width: Math.max(ancho - 0.6, 0.6), height: 10 });
      x += ancho;
      return trozo;
    }));
}

function etapas({ reglas, alDia }, ciclo, diagramas) {
  const pendiente = etapa => Object.keys(NOMBRES)
    .filter(estado => etapa.cuentas[estado] > 0)
    .map(estado => cuantos(etapa.cuentas[estado], ...NOMBRES[estado]))
    .join(' · ');
  return tarjeta('Avance por etapa', h('table', { class: 'cc-etapas' },
    h('thead', {}, h('tr', {}, th('Etapa'), th('Hechas'), th('Avance'))),
    h('tbody', {}, ciclo.etapas.map(etapa => h('tr', {},
      h('th', { scope: 'row' }, diagramas[etapa.nombre]
        ? h('a', { href: diagramPage(diagramas[etapa.nombre], ciclo.id, alDia?.dia) }, etapa.nombre)
        : etapa.nombre),
      h('td', { class: 'cc-numero' }, `${etapa.hechas} de ${etapa.total}`),
      h('td', {}, barra(reglas, etapa), h('small', {}, pendiente(etapa) || 'Todo está hecho')))))));
}

const NOMBRES = {
  VENCIDA: ['vencida', 'vencidas'],
  VENCE_PRONTO: ['vence pronto', 'vencen pronto'],
  EN_ESPERA: ['en espera', 'en espera'],
  EN_MARCHA: ['a tiempo', 'a tiempo'],
  POR_COMENZAR: ['por comenzar', 'por comenzar'],
  EN_SUSPENSO: ['en suspenso', 'en suspenso'],
};

function vencidas(tablero, ciclo, dirige) {
  const filas = ciclo.vencidas.map(una => h('tr', {},
    h('td', {}, enlazada(tablero, una), h('small', {}, una.tarea ? una.etapa : `${una.etapa}. No ha comenzado.`)),
    h('td', {}, una.encargado, una.encargado !== una.rol && h('small', {}, una.rol)),
    h('td', { class: 'cc-tarde' },
      etiqueta('VENCIDA', una.diasTarde === 0 ? 'Venció en día no hábil' : diasHabiles(una.diasTarde)),
      h('small', {}, `Venció el ${corta(una.vencimiento, tablero.hoy)}`))));
  return tarjeta(`Vencidas (${ciclo.vencidas.length})`, filas.length === 0
    ? h('p', { class: 'cc-nada' }, 'Nada está vencido.')
    : [
      ciclo.decisiones && h('p', { class: 'cc-decisiones' }, ciclo.decisiones),
      !tablero.alDia && h('p', {}, h('a', { href: vencidasPage(ciclo.id) },
        dirige ? 'Atender varias a la vez' : 'Ver qué lleva cada una')),
      recortada(filas, VENCIDAS_A_LA_VISTA, 'vencidas', visibles => h('table', {},
        h('thead', {}, h('tr', {}, th('Actividad'), th('A cargo de'), th('Tarde'))),
        h('tbody', {}, visibles))),
    ]);
}

/** What others hold up is nobody's lateness: it says for what it waits, and whose that is. */
function esperas(tablero, ciclo) {
  if (ciclo.esperas.length === 0) {
    return null;
  }
  const filas = ciclo.esperas.map(una => h('tr', {},
    h('td', {}, una.nombre, h('small', {}, una.responsable)),
    h('td', {}, una.esperaA.map(otra => h('div', {}, otra.nombre, h('small', {}, `de ${otra.responsableYPersona}`)))),
    h('td', { class: 'cc-dia' }, corta(una.vencimiento, tablero.hoy),
      una.pasada && etiqueta('EN_ESPERA', 'Ya debía estar hecha'))));
  return tarjeta(`En espera (${filas.length})`, recortada(filas, VENCIDAS_A_LA_VISTA, 'que esperan', visibles =>
    h('table', {},
      h('thead', {}, h('tr', {}, th('Actividad'), th('Espera a'), th('Vence'))),
      h('tbody', {}, visibles))));
}

function enlazada({ alDia }, una) {
  return una.tarea && !alDia
    ? h('a', { href: taskAddress(una.tarea), title: 'Abrir la tarea en Tasklist' }, una.nombre)
    : una.nombre;
}

function hitos(tablero, ciclo) {
  const porDia = new Map();
  ciclo.hitos.forEach(hito => porDia.set(hito.vencimiento, [...(porDia.get(hito.vencimiento) || []), hito]));
  return tarjeta('Lo que sigue', ciclo.hitos.length === 0
    ? h('p', { class: 'cc-nada' }, 'No queda nada por vencer.')
    : h('ol', { class: 'cc-hitos' }, [...porDia].map(([dia, delDia]) =>
      h('li', { class: delDia.some(hito => hito.audiencia) ? 'cc-es-audiencia' : null },
        h('p', { class: 'cc-fecha' },
          h('strong', {}, corta(dia, tablero.hoy)),
          plazo(delDia[0].diasHabiles),
          delDia[0].estado === 'VENCE_PRONTO' && etiqueta('VENCE_PRONTO', 'Vence pronto')),
        h('ul', {}, delDia.map(hito => h('li', {},
          hito.audiencia ? h('strong', {}, enlazada(tablero, hito)) : enlazada(tablero, hito),
          h('small', {}, hito.tarea ? hito.encargado : `${hito.encargado}. No ha comenzado.`))))))));
}

function personas(ciclo) {
  const filas = ciclo.personas.map(una => h('tr', {},
    h('th', { scope: 'row' }, una.encargado, h('small', {}, una.roles)),
    h('td', { class: 'cc-numero' }, String(una.abiertas)),
    h('td', { class: 'cc-numero' }, String(una.estaSemana)),
    h('td', { class: 'cc-numero' }, una.vencidas > 0 ? etiqueta('VENCIDA', String(una.vencidas)) : '0')));
  return tarjeta('Trabajo por persona', filas.length === 0
    ? h('p', { class: 'cc-nada' }, 'Nadie tiene tareas abiertas.')
    : recortada(filas, PERSONAS_A_LA_VISTA, 'personas', visibles => h('table', { class: 'cc-personas' },
      h('thead', {}, h('tr', {}, th('Persona'), th('Abiertas'), th('Esta semana'), th('Vencidas'))),
      h('tbody', {}, visibles))));
}

function correos(tablero) {
  if (!tablero.correos) {
    return null;
  }
  const { total, ultimos, situacion } = tablero.correos;
  return tarjeta('Correos que no salieron', total === 0
    ? h('p', { class: 'cc-nada' }, situacion)
    : [
      h('ul', { class: 'cc-correos' }, ultimos.map(correo => h('li', {},
        h('a', { href: own('correo', correo.id) }, correo.asunto),
        h('small', {}, `Para ${correo.destinatario}, ${corta(diaDe(correo.creado), tablero.hoy)}`)))),
      h('p', { class: 'cc-pie' }, h('a', { href: `${own('correo')}?estado=FALLIDO` },
        total === 1 ? 'Ver el correo que falló' : `Ver los ${total} correos que fallaron`)),
    ]);
}

function cicloPasado(tablero, ciclo, diagramas) {
  return h('div', { class: 'cc-pasado' },
    h('h3', {}, `${ciclo.entidad}, vigencia ${ciclo.vigencia}`),
    h('p', {}, [
      `${cuantos(ciclo.hechas, 'actividad hecha', 'actividades hechas')} de ${ciclo.total}`,
      ciclo.cuentas.HECHA_TARDE > 0 && `${ciclo.cuentas.HECHA_TARDE} tarde`,
      ciclo.terminado && `terminó el ${larga(diaDe(ciclo.terminado))}`,
    ].filter(Boolean).join(' · ')),
    h('nav', { 'aria-label': `Páginas del ciclo ${ciclo.vigencia}` },
      paginas(tablero, ciclo),
      ciclo.etapas.filter(etapa => diagramas[etapa.nombre]).map(etapa =>
        h('a', { href: diagramPage(diagramas[etapa.nombre], ciclo.id, tablero.alDia?.dia) }, etapa.nombre))));
}

function tarjeta(titulo, ...contenido) {
  return h('section', { class: 'cc-tarjeta' }, h('h3', {}, titulo), ...contenido);
}

function th(texto) {
  return h('th', { scope: 'col' }, texto);
}

/** The first rows, and a button for the rest; on paper all of them. */
function recortada(filas, aLaVista, cosas, tabla) {
  filas.slice(aLaVista).forEach(fila => fila.classList.add('cc-resto'));
  const caja = h('div', {}, tabla(filas));
  if (filas.length > aLaVista) {
    const boton = h('button', {
      type: 'button',
      class: 'cc-mas',
      onclick: () => {
        filas.forEach(fila => fila.classList.remove('cc-resto'));
        boton.remove();
        caja.setAttribute('tabindex', '-1');
        caja.focus();
      },
    }, `Ver todas las ${cosas} (${filas.length})`);
    caja.append(boton);
  }
  return caja;
}
