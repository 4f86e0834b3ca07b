/** The cronograma as a Gantt chart: below what was planned, above the dates of today and what happened. */
import { h, svg } from '../dom.js';
import { cuantos, fecha, nombreDelMes } from '../format.js';
import { signo } from '../signs.js';
import { porGrupo } from './actividad.js';

const ALTO = 26;

export const ZOOMS = [
  { id: 'anio', texto: 'Año', dias: null },
  { id: 'trimestre', texto: 'Trimestre', dias: 92 },
  { id: 'mes', texto: 'Mes', dias: 31 },
];

/** Days since 1970, wherever the browser is. */
function numero(dia) {
  return Date.parse(`${dia}T00:00:00Z`) / 86400000;
}

/** From days to pixels: the whole cycle in the room there is, or a quarter or a month of it. */
function escala({ datos, eleccion, ancho }) {
  const desde = numero(datos.desde);
  const dias = numero(datos.hasta) - desde + 1;
  const visto = Math.max(320, ancho - 540);
  const porDia = visto / (ZOOMS.find(zoom => zoom.id === eleccion.zoom).dias || dias);
  return {
    visto,
    porDia,
    ancho: Math.ceil(dias * porDia),
    /** Where a day begins. */
    x: fecha => (numero(fecha) - desde) * porDia,
    /** Where it ends. */
    fin: fecha => (numero(fecha) - desde + 1) * porDia,
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

export function gantt(contexto, actividades) {
  const { datos } = contexto;
  const e = escala(contexto);
  contexto.escala = e;
  const filas = porGrupo(actividades).map(delGrupo => {
    const hechas = delGrupo.filter(a => a.terminada).length;
    return h(
      'tbody',
      {},
      h(
        'tr',
        { class: 'cc-grupo' },
        h(
          'th',
          { scope: 'rowgroup', colspan: '2' },
          delGrupo[0].grupo,
          h('small', {}, `${hechas} de ${delGrupo.length} hechas`),
        ),
        h('td', {}, carril(contexto, e, null)),
      ),
      ...delGrupo.map(a =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, contexto.boton(a)),
          h(
            'td',
            { class: 'cc-situacion', title: `${a.dueno}. ${contexto.estado(a).nombre}. ${a.plazo}` },
            h('span', { class: `cc-plan-signo cc-${a.estado}` }, signo(a.estado)),
            h('span', { class: 'sr-only' }, `${contexto.estado(a).nombre}. `),
            a.plazo,
          ),
          h(
            'td',
            {},
            carril(contexto, e, a),
            h(
              'span',
              { class: 'sr-only' },
              `${a.dueno}. Plan: ${fecha(a.plan.inicio)} a ${fecha(a.plan.vencimiento)}. ` +
                `Hoy: ${fecha(a.vigente.inicio)} a ${fecha(a.vigente.vencimiento)}. ${a.corrimientoEnPalabras}.`,
            ),
          ),
        ),
      ),
    );
  });
  return h(
    'table',
    { class: 'cc-gantt' },
    h(
      'caption',
      { class: 'sr-only' },
      `Cronograma de ${datos.titulo}: ${cuantos(actividades.length, 'actividad', 'actividades')}, plan y realidad. Con las flechas se pasa de una a otra y con Intro se abre.`,
    ),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', { scope: 'col' }, 'Actividad'),
        h('th', { scope: 'col' }, 'Situación'),
        h('th', { scope: 'col' }, h('span', { class: 'sr-only' }, 'Plan y realidad'), regla(datos, e)),
      ),
    ),
    ...filas,
  );
}

function lienzo(e, alto, ...hijos) {
  return svg(
    'svg',
    { width: e.ancho, height: alto, viewBox: `0 0 ${e.ancho} ${alto}`, 'aria-hidden': 'true', focusable: 'false' },
    ...hijos,
  );
}

function regla(datos, e) {
  const marcas = meses(datos).flatMap(({ fecha, anio, mes }, indice) => {
    const x = e.x(fecha);
    const nombre = svg('text', { x: x + 4, y: 46, class: 'cc-mes' }, nombreDelMes(mes));
    return [
      svg('line', { x1: x, x2: x, y1: 36, y2: 52, class: 'cc-rejilla' }),
      nombre,
      indice === 0 || mes === 1 ? svg('text', { x: x + 4, y: 30, class: 'cc-anio' }, String(anio)) : null,
    ].filter(Boolean);
  });
  const letrero = (fecha, texto, clase) => {
    const x = (e.x(fecha) + e.fin(fecha)) / 2;
    const cabe = x < e.ancho - 90;
    return svg(
      'text',
      { x: cabe ? x + 4 : x - 4, y: 14, class: clase, 'text-anchor': cabe ? 'start' : 'end' },
      texto,
    );
  };
  const audiencia = datos.audiencia && letrero(datos.audiencia.vigente, 'Audiencia', 'cc-letrero-audiencia');
  return lienzo(e, 52, ...marcas, letrero(datos.hoy, 'Hoy', 'cc-letrero-hoy'), ...(audiencia ? [audiencia] : []));
}

function barra(x, fin, y, alto, clase) {
  return svg('rect', { x, y, width: Math.max(2.5, fin - x), height: alto, rx: 2, class: clase });
}

/** The lane of an activity: below what was planned, above the dates of today and what happened. */
function carril({ datos }, e, a) {
  const partes = meses(datos).map(({ fecha }) =>
    svg('line', { x1: e.x(fecha), x2: e.x(fecha), y1: 0, y2: ALTO, class: 'cc-rejilla' }),
  );
  if (a) {
    partes.push(barra(e.x(a.plan.inicio), e.fin(a.plan.vencimiento), 18, 4, 'cc-barra-plan'));
    partes.push(barra(e.x(a.vigente.inicio), e.fin(a.vigente.vencimiento), 5, 11, `cc-barra-vigente cc-${a.estado}`));
    if (a.diaIniciada) {
      const hasta = a.diaTerminada || datos.hoy;
      const enTiempo = hasta < a.vigente.vencimiento ? hasta : a.vigente.vencimiento;
      if (a.diaIniciada <= enTiempo) {
        partes.push(barra(e.x(a.diaIniciada), e.fin(enTiempo), 5, 11, `cc-barra-real cc-${a.estado}`));
      }
    }
    const tarde = a.diaTerminada || datos.hoy;
    if (tarde > a.vigente.vencimiento) {
      const desde = a.diaIniciada > a.vigente.vencimiento ? e.x(a.diaIniciada) : e.fin(a.vigente.vencimiento);
      partes.push(barra(desde, e.fin(tarde), 7.5, 6, 'cc-barra-tarde'));
    }
    if (a.corrimiento !== 0) {
      const x = e.fin(a.vigente.vencimiento > tarde || !a.diaIniciada ? a.vigente.vencimiento : tarde);
      const texto = `${a.corrimiento > 0 ? '+' : '−'}${Math.abs(a.corrimiento)} d. h.`;
      const cabe = x < e.ancho - 60;
      partes.push(
        svg(
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
    return svg('line', { x1: x, x2: x, y1: 0, y2: ALTO, class: clase });
  };
  if (datos.audiencia) {
    partes.push(raya(datos.audiencia.vigente, 'cc-raya-audiencia'));
  }
  partes.push(raya(datos.hoy, 'cc-raya-hoy'));
  return lienzo(e, ALTO, ...partes);
}
