import { abrirFicha, duenos } from './cambios.js';
import { raiz as direccionRaiz } from './datos.js';
import { crear, dia, nombreDelMes, numero, trazo } from './elementos.js';

const ALTO = 26;
const ZOOMS = [
  { id: 'anio', texto: 'Año', dias: null },
  { id: 'trimestre', texto: 'Trimestre', dias: 92 },
  { id: 'mes', texto: 'Mes', dias: 31 },
];
/** Beside the colour, never colour alone. */
const SIGNOS = { SIN_EMPEZAR: '○', EN_CURSO: '▶', POR_VENCER: '◆', VENCIDA: '▲', TERMINADA: '✓', TERMINADA_TARDE: '✓' };

/** Shows a cycle; what the person chose stays chosen when the data is read again. */
export function montar(raiz, opciones) {
  const contexto = {
    ...opciones,
    raiz,
    eleccion: { zoom: 'anio', estado: '', dueno: '', tabla: false },
    foco: null,
    estado(actividad) {
      return this.datos.estados.find((estado) => estado.id === actividad.estado);
    },
  };
  const anuncio = crear('p', { class: 'cc-nota cc-anuncio', role: 'status', hidden: '' });
  const cuerpo = crear('div', { class: 'cc-cuerpo' });
  contexto.pintar = () => pintarCuerpo(contexto, cuerpo);
  contexto.anunciar = (texto) => {
    anuncio.hidden = !texto;
    anuncio.textContent = texto;
  };
  contexto.recargar = async (id) => {
    contexto.datos = await contexto.otro(id || contexto.datos.id);
    raiz.replaceChildren(encabezado(contexto), anuncio, controles(contexto), cuerpo);
    contexto.pintar();
  };
  raiz.replaceChildren(encabezado(contexto), anuncio, controles(contexto), cuerpo);
  contexto.pintar();
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
  const { datos, lista, enPagina, pagina, api } = contexto;
  const hechos = [`Hoy: ${dia(datos.hoy)}`];
  if (datos.audiencia) {
    const corrida = datos.audiencia.corrimiento === 0 ? '' : ` (${datos.audiencia.enPalabras.toLowerCase()})`;
    hechos.unshift(`Audiencia pública: ${dia(datos.audiencia.vigente)}${corrida}`);
  }
  if (!datos.enCurso) {
    hechos.push('Ciclo terminado');
  }
  const titulo =
    lista.length > 1
      ? selector('ciclo', 'Ciclo', lista.map((ciclo) => [ciclo.id, ciclo.titulo]), datos.id, (id) => contexto.recargar(id))
      : crear('span', { class: 'cc-ciclo' }, datos.titulo);
  const base = `${direccionRaiz(api)}/cronograma/${encodeURIComponent(datos.id)}`;
  return crear(
    'header',
    { class: 'cc-encabezado' },
    crear('h2', {}, 'Cronograma'),
    titulo,
    crear('p', { class: 'cc-hechos' }, hechos.join(' · ')),
    crear(
      'nav',
      { 'aria-label': 'El cronograma en otras formas' },
      enPagina ? null : crear('a', { href: `${pagina}?ciclo=${datos.id}` }, 'Página completa'),
      crear('a', { href: base, target: '_blank', rel: 'noopener' }, 'Imprimir en A3'),
      crear('a', { href: `${base}/cronograma.svg`, download: '' }, 'Descargar SVG'),
    ),
  );
}

function selector(nombre, etiqueta, pares, valor, alElegir) {
  const lista = crear(
    'select',
    {},
    ...pares.map(([id, texto]) => crear('option', id === valor ? { value: id, selected: '' } : { value: id }, texto)),
  );
  lista.addEventListener('change', () => alElegir(lista.value));
  return crear('label', { class: `cc-selector cc-selector-${nombre}` }, crear('span', {}, etiqueta), lista);
}

function controles(contexto) {
  const { datos, eleccion } = contexto;
  const elegir = (cual) => (valor) => {
    eleccion[cual] = valor;
    contexto.pintar();
  };
  const roles = new Map(datos.actividades.map((a) => [`rol:${a.rol}`, a.responsable]));
  const personas = new Map(
    datos.actividades.filter((a) => a.persona).map((a) => [`persona:${a.persona}`, a.nombrePersona || a.persona]),
  );
  const alfabetico = (mapa) => [...mapa].sort((a, b) => a[1].localeCompare(b[1], 'es'));
  const dueno = selector('dueno', 'Responsable', [['', 'Todos']], '', elegir('dueno'));
  const grupo = (etiqueta, pares) =>
    crear('optgroup', { label: etiqueta }, ...pares.map(([id, texto]) => crear('option', { value: id }, texto)));
  dueno.querySelector('select').append(grupo('Roles', alfabetico(roles)), grupo('Personas', alfabetico(personas)));
  dueno.querySelector('select').value = eleccion.dueno;
  const estado = selector(
    'estado',
    'Estado',
    [['', 'Todos'], ...datos.estados.map((e) => [e.id, `${e.texto} (${e.cuantas})`])],
    eleccion.estado,
    elegir('estado'),
  );
  return crear(
    'div',
    { class: 'cc-controles', role: 'group', 'aria-label': 'Qué se muestra' },
    estado,
    dueno,
    opciones('zoom', 'Escala', ZOOMS, eleccion.zoom, elegir('zoom')),
    opciones(
      'forma',
      'Ver como',
      [
        { id: 'diagrama', texto: 'Diagrama' },
        { id: 'tabla', texto: 'Tabla' },
      ],
      eleccion.tabla ? 'tabla' : 'diagrama',
      (valor) => elegir('tabla')(valor === 'tabla'),
    ),
  );
}

function opciones(nombre, etiqueta, lista, valor, alElegir) {
  const grupo = crear('div', { class: `cc-opciones cc-opciones-${nombre}`, role: 'group', 'aria-label': etiqueta });
  lista.forEach(({ id, texto }) => {
    const boton = crear('button', { type: 'button', 'aria-pressed': String(id === valor) }, texto);
    boton.addEventListener('click', () => {
      grupo.querySelectorAll('button').forEach((otro) => otro.setAttribute('aria-pressed', String(otro === boton)));
      alElegir(id);
    });
    grupo.append(boton);
  });
  return grupo;
}

function visibles({ datos, eleccion }) {
  const [tipo, dueno] = eleccion.dueno.split(/:(.*)/s);
  return datos.actividades.filter(
    (a) =>
      (!eleccion.estado || a.estado === eleccion.estado) &&
      (!eleccion.dueno || (tipo === 'rol' ? a.rol : a.persona) === dueno),
  );
}

function pintarCuerpo(contexto, cuerpo) {
  const anterior = cuerpo.querySelector('.cc-desplaza');
  const lugar = anterior ? [anterior.scrollTop, anterior.scrollLeft] : [0, 0];
  const actividades = visibles(contexto);
  contexto.raiz.querySelector('.cc-opciones-zoom').hidden = contexto.eleccion.tabla;
  contexto.ancho = cuerpo.clientWidth;
  const desplaza = crear('div', {
    class: 'cc-desplaza',
    role: 'region',
    tabindex: '0',
    'aria-label': contexto.eleccion.tabla ? 'Tabla del cronograma' : 'Diagrama del cronograma',
  });
  if (actividades.length === 0) {
    desplaza.append(crear('p', { class: 'cc-nota', role: 'status' }, 'Ninguna actividad cumple lo que eligió.'));
  } else {
    desplaza.append(contexto.eleccion.tabla ? tabla(contexto, actividades) : diagrama(contexto, actividades));
  }
  cuerpo.replaceChildren(desplaza, leyenda(contexto));
  desplaza.scrollTop = lugar[0];
  if (contexto.eleccion.tabla || contexto.eleccion.zoom === contexto.zoomPintado) {
    desplaza.scrollLeft = lugar[1];
  } else {
    irAHoy(contexto, desplaza);
  }
  contexto.zoomPintado = contexto.eleccion.zoom;
  teclado(contexto, desplaza);
}

/** Month and quarter open where today is. */
function irAHoy(contexto, desplaza) {
  if (contexto.escala) {
    desplaza.scrollLeft = Math.max(0, contexto.escala.x(contexto.datos.hoy) - contexto.escala.visto / 3);
  }
}

function leyenda({ datos }) {
  return crear(
    'ul',
    { class: 'cc-leyenda', 'aria-label': 'Qué significa cada estado' },
    ...datos.estados.map((estado) =>
      crear(
        'li',
        {},
        signo(estado.id),
        crear('strong', {}, estado.texto),
        `: ${estado.regla}`,
      ),
    ),
  );
}

function signo(estado) {
  return crear('span', { class: `cc-signo cc-${estado}`, 'aria-hidden': 'true' }, SIGNOS[estado]);
}

function grupos(actividades) {
  const lista = [];
  actividades.forEach((actividad) => {
    const ultimo = lista[lista.length - 1];
    if (ultimo && ultimo.etapa === actividad.etapa && ultimo.frente === actividad.frente) {
      ultimo.actividades.push(actividad);
    } else {
      lista.push({ etapa: actividad.etapa, frente: actividad.frente, actividades: [actividad] });
    }
  });
  return lista;
}

function nombreDelGrupo({ etapa, frente }) {
  return etapa === frente ? etapa : `${etapa} · ${frente}`;
}

function botonActividad(contexto, actividad) {
  const boton = crear(
    'button',
    { type: 'button', class: 'cc-actividad', 'data-codigo': actividad.codigo, tabindex: '-1', title: actividad.nombre },
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
  const elegir = (boton) => {
    botones.forEach((otro) => otro.setAttribute('tabindex', otro === boton ? '0' : '-1'));
    contexto.foco = boton.dataset.codigo;
  };
  elegir(botones.find((boton) => boton.dataset.codigo === contexto.foco) || botones[0]);
  desplaza.addEventListener('focusin', ({ target }) => {
    if (botones.includes(target)) {
      elegir(target);
    }
  });
  desplaza.addEventListener('keydown', (evento) => {
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

function tabla(contexto, actividades) {
  const columnas = [
    'Actividad',
    'Responsable',
    'Inicio planeado',
    'Fin planeado',
    'Inicio de hoy',
    'Vence',
    'Corrimiento',
    'Empezó',
    'Terminó',
    'Situación',
  ];
  const cabeza = (texto) => crear('th', { scope: 'col' }, texto);
  return crear(
    'table',
    { class: 'cc-tabla' },
    crear('caption', {}, `${contexto.datos.titulo}, el ${dia(contexto.datos.hoy)}: ${actividades.length} actividades`),
    crear('thead', {}, crear('tr', {}, ...columnas.map(cabeza))),
    ...grupos(actividades).map((grupo) =>
      crear(
        'tbody',
        {},
        crear(
          'tr',
          { class: 'cc-grupo' },
          crear('th', { scope: 'rowgroup', colspan: String(columnas.length) }, nombreDelGrupo(grupo)),
        ),
        ...grupo.actividades.map((a) =>
          crear(
            'tr',
            {},
            crear('th', { scope: 'row' }, botonActividad(contexto, a)),
            crear('td', {}, duenos(a)),
            crear('td', { class: 'cc-dia' }, dia(a.plan.inicio)),
            crear('td', { class: 'cc-dia' }, dia(a.plan.vencimiento)),
            crear('td', { class: 'cc-dia' }, dia(a.vigente.inicio)),
            crear('td', { class: 'cc-dia' }, dia(a.vigente.vencimiento)),
            crear('td', {}, a.corrimiento === 0 ? '—' : a.corrimientoEnPalabras),
            crear('td', { class: 'cc-dia' }, a.iniciada ? dia(a.iniciada) : '—'),
            crear('td', { class: 'cc-dia' }, a.terminada ? dia(a.terminada) : '—'),
            crear('td', {}, signo(a.estado), `${contexto.estado(a).texto}. ${a.plazo}`),
          ),
        ),
      ),
    ),
  );
}

/** From days to pixels: the whole cycle in the room there is, or a quarter or a month of it. */
function escala({ datos, eleccion, ancho }) {
  const desde = numero(datos.desde);
  const dias = numero(datos.hasta) - desde + 1;
  const visto = Math.max(320, ancho - 540);
  const porDia = visto / (ZOOMS.find((zoom) => zoom.id === eleccion.zoom).dias || dias);
  return {
    visto,
    porDia,
    ancho: Math.ceil(dias * porDia),
    /** Where a day begins. */
    x: (fecha) => (numero(fecha) - desde) * porDia,
    /** Where it ends. */
    fin: (fecha) => (numero(fecha) - desde + 1) * porDia,
  };
}

function meses(datos) {
  const lista = [];
  let [anio, mes] = datos.desde.split('-').map(Number);
  for (let fecha = datos.desde; fecha <= datos.hasta; ) {
    lista.push({ fecha, anio, mes });
    mes += 1;
    if (mes > 12) {
      mes = 1;
      anio += 1;
    }
    fecha = `${anio}-${String(mes).padStart(2, '0')}-01`;
  }
  return lista;
}

function diagrama(contexto, actividades) {
  const { datos } = contexto;
  const e = escala(contexto);
  contexto.escala = e;
  const filas = grupos(actividades).map((grupo) => {
    const hechas = grupo.actividades.filter((a) => a.terminada).length;
    return crear(
      'tbody',
      {},
      crear(
        'tr',
        { class: 'cc-grupo' },
        crear(
          'th',
          { scope: 'rowgroup', colspan: '2' },
          nombreDelGrupo(grupo),
          crear('small', {}, `${hechas} de ${grupo.actividades.length} terminadas`),
        ),
        crear('td', {}, carril(contexto, e, null)),
      ),
      ...grupo.actividades.map((a) =>
        crear(
          'tr',
          {},
          crear('th', { scope: 'row' }, botonActividad(contexto, a)),
          crear(
            'td',
            { class: 'cc-situacion', title: `${duenos(a)}. ${contexto.estado(a).texto}. ${a.plazo}` },
            signo(a.estado),
            crear('span', { class: 'cc-oculto' }, `${contexto.estado(a).texto}. `),
            a.plazo,
          ),
          crear(
            'td',
            {},
            carril(contexto, e, a),
            crear(
              'span',
              { class: 'cc-oculto' },
              `${duenos(a)}. Plan: ${dia(a.plan.inicio)} a ${dia(a.plan.vencimiento)}. ` +
                `Hoy: ${dia(a.vigente.inicio)} a ${dia(a.vigente.vencimiento)}. ${a.corrimientoEnPalabras}.`,
            ),
          ),
        ),
      ),
    );
  });
  return crear(
    'table',
    { class: 'cc-diagrama' },
    crear(
      'caption',
      { class: 'cc-oculto' },
      `Cronograma de ${datos.titulo}: ${actividades.length} actividades, plan y realidad. Con las flechas se pasa de una a otra y con Intro se abre.`,
    ),
    crear(
      'thead',
      {},
      crear(
        'tr',
        {},
        crear('th', { scope: 'col' }, 'Actividad'),
        crear('th', { scope: 'col' }, 'Situación'),
        crear('th', { scope: 'col' }, crear('span', { class: 'cc-oculto' }, 'Plan y realidad'), regla(datos, e)),
      ),
    ),
    ...filas,
  );
}

function svg(e, alto, ...hijos) {
  return trazo(
    'svg',
    { width: e.ancho, height: alto, viewBox: `0 0 ${e.ancho} ${alto}`, 'aria-hidden': 'true', focusable: 'false' },
    ...hijos,
  );
}

function regla(datos, e) {
  const marcas = meses(datos).flatMap(({ fecha, anio, mes }, indice) => {
    const x = e.x(fecha);
    const nombre = trazo('text', { x: x + 4, y: 46, class: 'cc-mes' }, nombreDelMes(mes - 1));
    return [
      trazo('line', { x1: x, x2: x, y1: 36, y2: 52, class: 'cc-rejilla' }),
      nombre,
      indice === 0 || mes === 1 ? trazo('text', { x: x + 4, y: 30, class: 'cc-anio' }, String(anio)) : null,
    ].filter(Boolean);
  });
  const letrero = (fecha, texto, clase) => {
    const x = (e.x(fecha) + e.fin(fecha)) / 2;
    const cabe = x < e.ancho - 90;
    return trazo(
      'text',
      { x: cabe ? x + 4 : x - 4, y: 14, class: clase, 'text-anchor': cabe ? 'start' : 'end' },
      texto,
    );
  };
  const audiencia = datos.audiencia && letrero(datos.audiencia.vigente, 'Audiencia', 'cc-letrero-audiencia');
  return svg(e, 52, ...marcas, letrero(datos.hoy, 'Hoy', 'cc-letrero-hoy'), ...(audiencia ? [audiencia] : []));
}

function barra(x, fin, y, alto, clase) {
  return trazo('rect', { x, y, width: Math.max(2.5, fin - x), height: alto, rx: 2, class: clase });
}

/** The lane of an activity: below what was planned, above the dates of today and what happened. */
function carril({ datos }, e, a) {
  const partes = meses(datos).map(({ fecha }) =>
    trazo('line', { x1: e.x(fecha), x2: e.x(fecha), y1: 0, y2: ALTO, class: 'cc-rejilla' }),
  );
  if (a) {
    partes.push(barra(e.x(a.plan.inicio), e.fin(a.plan.vencimiento), 18, 4, 'cc-barra-plan'));
    partes.push(barra(e.x(a.vigente.inicio), e.fin(a.vigente.vencimiento), 5, 11, `cc-barra-vigente cc-${a.estado}`));
    if (a.iniciada) {
      const hasta = a.terminada || datos.hoy;
      const enTiempo = hasta < a.vigente.vencimiento ? hasta : a.vigente.vencimiento;
      if (a.iniciada <= enTiempo) {
        partes.push(barra(e.x(a.iniciada), e.fin(enTiempo), 5, 11, `cc-barra-real cc-${a.estado}`));
      }
    }
    const tarde = a.terminada || datos.hoy;
    if (tarde > a.vigente.vencimiento) {
      const desde = a.iniciada && a.iniciada > a.vigente.vencimiento ? e.x(a.iniciada) : e.fin(a.vigente.vencimiento);
      partes.push(barra(desde, e.fin(tarde), 7.5, 6, 'cc-barra-tarde'));
    }
    if (a.corrimiento !== 0) {
      const x = e.fin(a.vigente.vencimiento > tarde || !a.iniciada ? a.vigente.vencimiento : tarde);
      const texto = `${a.corrimiento > 0 ? '+' : '−'}${Math.abs(a.corrimiento)} d. h.`;
      const cabe = x < e.ancho - 60;
      partes.push(
        trazo(
          'text',
          {
            x: cabe ? x + 5 : e.x(a.vigente.inicio) - 5,
            y: 15,
            class: 'cc-corrimiento',
            'text-anchor': cabe ? 'start' : 'end',
          },
          texto,
        ),
      );
    }
  }
  const raya = (fecha, clase) => {
    const x = (e.x(fecha) + e.fin(fecha)) / 2;
    return trazo('line', { x1: x, x2: x, y1: 0, y2: ALTO, class: clase });
  };
  if (datos.audiencia) {
    partes.push(raya(datos.audiencia.vigente, 'cc-raya-audiencia'));
  }
  partes.push(raya(datos.hoy, 'cc-raya-hoy'));
  return svg(e, ALTO, ...partes);
}
