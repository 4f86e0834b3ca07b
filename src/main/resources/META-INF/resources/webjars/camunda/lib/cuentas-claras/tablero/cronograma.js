/** The cronograma of a cycle, plan against actual, as a diagram and as a table. */
import { get, own } from '../client.js';
import { failure, h, keepFresh, loading } from '../dom.js';
import { fecha as dia } from '../format.js';
import { etiqueta, SIN_AUDIENCIA } from '../signs.js';
import { abrirFicha } from './actividad.js';
import { exporte, FORMATOS, versionsPage } from '../plan/addresses.js';
import { api, cronogramaPage, parameter, sheet } from './addresses.js';
import { banda, consulta, sinEstado } from './dia.js';
import { gantt, lugarDeHoy, NARROW, ZOOMS } from './gantt.js';
import { tabla } from './tabla.js';

/**
 * Shows a cycle.
 *
 * @param elegir gives the cycles to choose from and the process instance whose cycle is shown first
 * @param enPagina whether it is the page of its own or one of the tabs
 */
export async function montarCronograma(nodo, elegir, enPagina) {
  const raiz = h('section', { class: `cc cc-plan${enPagina ? ' cc-plan-pagina' : ''}`, 'aria-label': 'Cronograma' }, loading());
  nodo.append(raiz);
  try {
    const { lista, instancia } = await elegir();
    if (instancia) {
      pintarPagina(raiz, lista, enPagina, await leer(instancia));
    } else {
      raiz.replaceChildren(h('p', { class: 'cc-nada', role: 'status' }, 'No hay ningún ciclo de rendición de cuentas. ',
        h('a', { href: own('plan') }, 'Comienza con un plan'), '.'));
    }
  } catch (error) {
    raiz.replaceChildren(...(error.campo === 'dia'
      ? [h(enPagina ? 'h1' : 'h2', {}, 'Cronograma'), ...sinEstado(error)]
      : [failure(error.message)]));
  }
}

/** The cycle named in the address, else the first one that runs, else the latest. */
export async function delMenu() {
  const lista = await get(`${api('ciclos')}?${new URLSearchParams({ elegido: parameter('ciclo') || '' })}`);
  const elegido = lista.find(ciclo => ciclo.id === parameter('ciclo')) || lista[0];
  return { lista, instancia: elegido && elegido.id };
}

function leer(instancia) {
  return get(`${api('instancia', instancia, 'cronograma')}${consulta()}`);
}

/** What the person chose stays chosen when the data is read again. */
function pintarPagina(raiz, lista, enPagina, datos) {
  const contexto = {
    lista,
    enPagina,
    datos,
    raiz,
    eleccion: { zoom: 'anio', estado: '', responsable: '', tabla: window.innerWidth < NARROW },
    foco: null,
    estado({ estado }) {
      return this.datos.estados.find(regla => regla.estado === estado);
    },
    boton(actividad) {
      return botonActividad(this, actividad);
    },
  };
  const anuncio = h('p', { class: 'cc-nota', role: 'status', hidden: true });
  const cuerpo = h('div', { class: 'cc-cuerpo' });
  contexto.pintar = () => pintarCuerpo(contexto, cuerpo);
  contexto.anunciar = texto => {
    anuncio.hidden = !texto;
    anuncio.textContent = texto;
  };
  const mostrar = nuevos => {
    contexto.datos = nuevos;
    raiz.replaceChildren(...[
      nuevos.alDia && banda(nuevos.alDia, 'Cronograma'),
      encabezado(contexto),
      anuncio,
      controles(contexto),
      cuerpo,
    ].filter(Boolean));
    contexto.pintar();
  };
  contexto.recargar = async (id = contexto.datos.id) => mostrar(await leer(id));
  mostrar(datos);
  if (!datos.alDia) {
    keepFresh(raiz, () => contexto.recargar());
  }
  new ResizeObserver(() => {
    bajarDelMenu(contexto);
    if (Math.abs(cuerpo.clientWidth - contexto.ancho) > 20 && !contexto.eleccion.tabla) {
      contexto.pintar();
    }
  }).observe(cuerpo);
}

/** The page of its own fills what Cockpit's menu, however high, leaves free. */
function bajarDelMenu({ raiz, enPagina }) {
  const menu = document.querySelector('[cam-widget-header]');
  if (enPagina && menu) {
    raiz.style.top = `${menu.getBoundingClientRect().bottom}px`;
  }
}

function encabezado(contexto) {
  const { datos, lista, enPagina } = contexto;
  const hechos = datos.alDia ? [] : [`Hoy: ${dia(datos.hoy)}`];
  hechos.unshift(...(datos.audiencias.length === 0 ? [SIN_AUDIENCIA] : datos.audiencias.map(diaDeAudiencia)));
  if (!datos.enCurso) {
    hechos.push('Ciclo terminado');
  }
  const titulo =
    lista.length > 1
      ? selector('ciclo', 'Ciclo', lista.map(ciclo => [ciclo.id, ciclo.titulo]), datos.id, id => {
        if (datos.alDia) {
          window.location.hash = cronogramaPage(id, datos.alDia.dia);
        } else {
          contexto.recargar(id);
        }
      })
      : h('span', { class: 'cc-plan-ciclo' }, datos.titulo);
  return h(
    'header',
    { class: 'cc-encabezado' },
    h(enPagina ? 'h1' : 'h2', {}, 'Cronograma'),
    titulo,
    h('p', { class: 'cc-hechos' }, hechos.join(' · ')),
    !datos.alDia && h(
      'nav',
      { 'aria-label': 'El cronograma en otras formas' },
      !enPagina && h('a', { href: cronogramaPage(datos.id) }, 'Página completa'),
      h('a', { href: sheet(datos.id, 'evidencias') }, 'Evidencias'),
      h('a', { href: sheet(datos.id), target: '_blank', rel: 'noopener' }, 'Imprimir en A3'),
      h('a', { href: sheet(datos.id, 'cronograma.svg'), download: '' }, 'Descargar SVG'),
      FORMATOS.map(([formato, nombre]) => h('a', { href: exporte(datos.id, formato), download: '', 'aria-label': `Descargar en ${nombre}` }, formato.toUpperCase())),
      h('a', { href: versionsPage(datos.id) }, 'Versiones del plan'),
    ),
  );
}

function diaDeAudiencia({ nombre, plan, vigente, corrimientoEnPalabras, suspendida }) {
  if (suspendida) {
    return `${nombre}: suspendida, sin fecha nueva`;
  }
  return `${nombre}: ${dia(vigente)}${plan === vigente ? '' : ` (${corrimientoEnPalabras.toLowerCase()})`}`;
}

function selector(nombre, etiqueta, pares, valor, alElegir) {
  const lista = h(
    'select',
    {},
    pares.map(([id, texto]) => h('option', { value: id, selected: id === valor }, texto)),
  );
  lista.addEventListener('change', () => alElegir(lista.value));
  return h('label', { class: `cc-selector cc-selector-${nombre}` }, h('span', {}, etiqueta), lista);
}

function controles(contexto) {
  const { datos, eleccion } = contexto;
  const elegir = cual => valor => {
    eleccion[cual] = valor;
    contexto.pintar();
  };
  const todas = [...datos.actividades, ...datos.retiradas];
  const roles = new Map(todas.map(a => [`rol:${a.rol}`, a.responsable]));
  const personas = new Map(
    todas.filter(a => a.persona).map(a => [`persona:${a.persona}`, a.nombrePersona || a.persona]),
  );
  const alfabetico = mapa => [...mapa].sort((a, b) => a[1].localeCompare(b[1], 'es'));
  const responsable = selector('responsable', 'Responsable', [['', 'Todos']], '', elegir('responsable'));
  const opcionesDe = (rotulo, pares) =>
    h('optgroup', { label: rotulo }, ...pares.map(([id, texto]) => h('option', { value: id }, texto)));
  responsable.querySelector('select').append(opcionesDe('Roles', alfabetico(roles)), opcionesDe('Personas', alfabetico(personas)));
  responsable.querySelector('select').value = eleccion.responsable;
  const estado = selector(
    'estado',
    'Estado',
    [['', 'Todos'], ...datos.estados.map(e => [e.estado, `${e.nombre} (${e.cuantas})`])],
    eleccion.estado,
    elegir('estado'),
  );
  return h(
    'div',
    { class: 'cc-controles', role: 'group', 'aria-label': 'Qué se muestra' },
    estado,
    responsable,
    opciones('zoom', 'Escala', ZOOMS, eleccion.zoom, elegir('zoom')),
    opciones(
      'forma',
      'Ver como',
      [
        { id: 'diagrama', texto: 'Diagrama' },
        { id: 'tabla', texto: 'Tabla' },
      ],
      eleccion.tabla ? 'tabla' : 'diagrama',
      valor => elegir('tabla')(valor === 'tabla'),
    ),
  );
}

function opciones(nombre, etiqueta, lista, valor, alElegir) {
  const grupo = h('div', { class: `cc-opciones cc-opciones-${nombre}`, role: 'group', 'aria-label': etiqueta });
  lista.forEach(({ id, texto }) => {
    const boton = h('button', { type: 'button', 'aria-pressed': String(id === valor) }, texto);
    boton.addEventListener('click', () => {
      grupo.querySelectorAll('button').forEach(otro => otro.setAttribute('aria-pressed', String(otro === boton)));
      alElegir(id);
    });
    grupo.append(boton);
  });
  return grupo;
}

function visibles({ datos, eleccion }) {
  const [tipo, responsable] = eleccion.responsable.split(/:(.*)/s);
  return [...datos.actividades, ...datos.retiradas].filter(
    a =>
      (!eleccion.estado || a.estado === eleccion.estado) &&
      (!eleccion.responsable || (tipo === 'rol' ? a.rol : a.persona) === responsable),
  );
}

function pintarCuerpo(contexto, cuerpo) {
  const anterior = cuerpo.querySelector('.cc-desplaza');
  const lugar = anterior ? [anterior.scrollTop, anterior.scrollLeft] : [0, 0];
  const actividades = visibles(contexto);
  contexto.raiz.querySelector('.cc-opciones-zoom').hidden = contexto.eleccion.tabla;
  contexto.ancho = cuerpo.clientWidth;
  const desplaza = h('div', {
    class: 'cc-desplaza',
    role: 'region',
    tabindex: '0',
    'aria-label': contexto.eleccion.tabla ? 'Tabla del cronograma' : 'Diagrama del cronograma',
  });
  if (actividades.length === 0) {
    desplaza.append(h('p', { class: 'cc-nota', role: 'status' }, 'Ninguna actividad cumple lo que eligió.'));
  } else {
    desplaza.append(contexto.eleccion.tabla ? tabla(contexto, actividades) : gantt(contexto, actividades));
  }
  if (contexto.datos.noAplica.length > 0 && !contexto.eleccion.estado && !contexto.eleccion.responsable) {
    desplaza.append(noAplica(contexto.datos.noAplica));
  }
  cuerpo.replaceChildren(desplaza, leyenda(contexto));
  desplaza.scrollTop = lugar[0];
  if (contexto.eleccion.tabla || contexto.eleccion.zoom === contexto.zoomPintado) {
    desplaza.scrollLeft = lugar[1];
  } else {
    desplaza.scrollLeft = lugarDeHoy(contexto);
  }
  contexto.zoomPintado = contexto.eleccion.zoom;
  teclado(contexto, desplaza);
}

/** What the plan does without has no days: it stands apart, by its reason. */
function noAplica(todas) {
  return h('section', { class: 'cc-no-aplica', 'aria-label': 'No aplica' },
    h('h3', {}, etiqueta('NO_APLICA', `No aplica (${todas.length})`)),
    h('ul', {}, [...new Set(todas.map(una => una.motivo))].map(motivo => h('li', {}, h('strong', {}, motivo),
      ` ${todas.filter(una => una.motivo === motivo).map(una => una.nombre).join(', ')}.`))));
}

function leyenda({ datos }) {
  return h(
    'ul',
    { class: 'cc-plan-leyenda', 'aria-label': 'Qué significa cada estado' },
    datos.estados.map(regla => h('li', {}, etiqueta(regla.estado, regla.nombre), ` ${regla.regla}`)),
  );
}

function botonActividad(contexto, actividad) {
  const boton = h(
    'button',
    { type: 'button', class: `cc-actividad${actividad.retirada ? ' cc-tachada' : ''}`, 'data-codigo': actividad.codigo, tabindex: '-1', title: actividad.nombre },
    actividad.nombre,
  );
  boton.addEventListener('click', () => {
    contexto.foco = actividad.codigo;
    abrirFicha(contexto, actividad, async (codigo, mensaje) => {
      try {
        await contexto.recargar();
        contexto.anunciar(mensaje);
      } catch (error) {
        contexto.anunciar(`${mensaje} ${error.message}`);
      }
      contexto.raiz.querySelector(`[data-codigo="${CSS.escape(codigo)}"]`)?.focus();
    });
  });
  return boton;
}

/** One stop for the tab key; the arrows go from activity to activity. */
function teclado(contexto, desplaza) {
  const botones = [...desplaza.querySelectorAll('.cc-actividad')];
  if (botones.length === 0) {
    return;
  }
  const elegir = boton => {
    botones.forEach(otro => otro.setAttribute('tabindex', otro === boton ? '0' : '-1'));
    contexto.foco = boton.dataset.codigo;
  };
  elegir(botones.find(boton => boton.dataset.codigo === contexto.foco) || botones[0]);
  desplaza.addEventListener('focusin', ({ target }) => {
    if (botones.includes(target)) {
      elegir(target);
    }
  });
  desplaza.addEventListener('keydown', evento => {
    const actual = botones.indexOf(document.activeElement);
    const destino = {
      ArrowDown: actual + 1,
      ArrowUp: actual - 1,
      Home: 0,
      End: botones.length - 1,
    }[evento.key];
    if (actual >= 0 && botones[destino]) {
      evento.preventDefault();
      botones[destino].focus();
      botones[destino].scrollIntoView({ block: 'nearest' });
    }
  });
}

