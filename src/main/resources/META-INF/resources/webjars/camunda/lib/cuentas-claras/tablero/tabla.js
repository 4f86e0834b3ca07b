/** The cronograma as a table, for whoever reads rather than looks. */
import { h, stacked } from '../dom.js';
import { fecha } from '../format.js';
import { etiqueta } from '../signs.js';
import { cuantasActividades, evidencia, nombreDeGrupo, porGrupo } from './actividad.js';

export function tabla(contexto, actividades) {
  const columnas = [
    'Actividad',
    'Responsable',
    'Inicio planeado',
    'Fin planeado',
    contexto.datos.alDia ? 'Inicio de ese día' : 'Inicio de hoy',
    'Vence',
    'Corrimiento',
    'Empezó',
    'Terminó',
    'Situación',
    'Evidencia',
  ];
  const cabeza = texto => h('th', { scope: 'col' }, texto);
  return stacked(h(
    'table',
    { class: 'cc-tabla' },
    h('caption', {}, `${contexto.datos.titulo}, el ${fecha(contexto.datos.hoy)}: ${cuantasActividades(actividades)}`),
    h('thead', {}, h('tr', {}, ...columnas.map(cabeza))),
    ...porGrupo(actividades).map(delGrupo =>
      h(
        'tbody',
        {},
        h(
          'tr',
          { class: 'cc-grupo' },
          h('th', { scope: 'rowgroup', colspan: String(columnas.length) }, nombreDeGrupo(delGrupo[0])),
        ),
        ...delGrupo.map(a =>
          h(
            'tr',
            {},
            h('th', { scope: 'row' }, contexto.boton(a)),
            h('td', {}, a.responsableYPersona, a.apoyan.length > 0
              && h('small', {}, `${a.apoyan.length === 1 ? 'Apoya' : 'Apoyan'}: ${a.apoyan.map(({ nombre }) => nombre).join(', ')}`)),
            h('td', { class: 'cc-dia' }, fecha(a.plan.inicio)),
            h('td', { class: 'cc-dia' }, fecha(a.plan.vencimiento)),
            h('td', { class: 'cc-dia' }, fecha(a.vigente.inicio)),
            h('td', { class: 'cc-dia' }, fecha(a.vigente.vencimiento)),
            h('td', {}, a.corrimiento === 0 ? '—' : a.corrimientoEnPalabras),
            h('td', { class: 'cc-dia' }, a.diaIniciada ? fecha(a.diaIniciada) : '—'),
            h('td', { class: 'cc-dia' }, a.diaTerminada ? fecha(a.diaTerminada) : '—'),
            h('td', {}, etiqueta(a.estado, contexto.estado(a).nombre), h('small', {}, a.plazo), a.nombreEspera && !a.iniciada && a.esperaA.length === 0
              && h('small', {}, `Espera a: ${a.nombreEspera}`)),
            h('td', {}, evidencia(a)),
          ),
        ),
      ),
    ),
  ));
}
