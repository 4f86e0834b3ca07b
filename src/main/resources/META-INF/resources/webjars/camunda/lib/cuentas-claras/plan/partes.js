/** What a plan has besides its rows: hearings, objectives, groups of value, resources, and what it does without. */
import { h } from '../dom.js';
import { check } from '../fields.js';
import { cuantos, larga, pesos } from '../format.js';
import { campo } from '../tablero/campos.js';

const vacio = texto => h('p', { class: 'vacio' }, texto);

/** A form below its folded title; empty again when what it says was saved. */
function pliegue(contexto, id, titulo, boton, campos, guardar) {
  const forma = h('form', { novalidate: true, onsubmit: async evento => {
    evento.preventDefault();
    if (check(forma)) {
      return;
    }
    enviar.disabled = true;
    enviar.disabled = !await guardar();
  } }, h('div', { class: 'campos' }, campos));
  const enviar = h('button', { type: 'submit', class: 'principal' }, boton);
  forma.append(enviar);
  return contexto.abierto && h('details', { id, class: 'tarjeta' }, h('summary', {}, titulo), forma);
}

const texto = (name, valor = '', atributos = {}) => h('input', { type: 'text', name, value: valor, maxlength: 500, ...atributos });

const quitar = (contexto, nombre, correccion) => contexto.abierto && h('button', {
  type: 'button', class: 'discreto', 'aria-label': `Quitar «${nombre}»`, onclick: () => contexto.guardar(correccion),
}, 'Quitar');

export function audiencias(contexto) {
  const { audiencias: todas } = contexto.datos;
  const nombre = texto('audiencia-nombre', 'Audiencia pública', { required: true });
  const dia = h('input', { type: 'date', name: 'audiencia-dia' });
  const cambiar = (n, con, origen) => contexto.guardar({ audiencias: todas.map((una, i) => (i === n ? { ...una, ...con } : una)) }, origen);
  return [
    todas.length === 0 ? vacio('El plan no tiene audiencia pública: nada se cuenta desde ella.') : h('ul', { class: 'preguntas' }, todas.map((una, n) =>
      h('li', { class: 'tarjeta pregunta' },
        h('h4', {}, una.nombre, una.clave && h('small', {}, `Clave «${una.clave}»: una fecha «audiencia:${una.clave}-10h» se cuenta desde ella.`)),
        h('p', {}, una.suspendida ? 'Suspendida: lo que se cuenta desde ella espera hasta que tenga día.' : una.dia ? larga(una.dia) : 'Falta su día.'),
        contexto.abierto && [
          campo('Día', h('input', {
            type: 'date', name: `audiencia-${n}-dia`, value: una.dia || '',
            onchange: ({ target }) => target.value && cambiar(n, { dia: target.value, suspendida: false }, target),
          })),
          h('p', {}, h('label', { class: 'opcion', for: `audiencia-${n}-suspendida` }, h('input', {
            type: 'checkbox', id: `audiencia-${n}-suspendida`, checked: una.suspendida,
            onchange: ({ target }) => cambiar(n, { suspendida: target.checked }, target),
          }), ' Está suspendida, sin día nuevo')),
          quitar(contexto, una.nombre, { audiencias: todas.filter(otra => otra !== una) }),
        ]))),
    pliegue(contexto, 'agregar-audiencia', 'Agregar una audiencia', 'Agregar la audiencia', [campo('Nombre', nombre), campo('Día', dia)],
      () => contexto.guardar({
        audiencias: [...todas, { clave: clave(todas), nombre: nombre.value.trim(), dia: dia.value || null, suspendida: !dia.value }],
      }, nombre)),
  ];
}

/** The first hearing has no key; the others are numbered. */
function clave(todas) {
  let n = todas.length + 1;
  while (todas.some(una => una.clave === String(n))) {
    n += 1;
  }
  return todas.length === 0 ? '' : String(n);
}

export function objetivos(contexto) {
  const { objetivos: todos, grupos } = contexto.datos;
  const planos = todos.map(({ clave: suya, general, texto: dice, indicador, meta }) => ({ clave: suya, general, texto: dice, indicador, meta }));
  const [dice, indicador, meta] = [
    h('textarea', { name: 'objetivo-texto', rows: 2, required: true, maxlength: 1000 }), texto('objetivo-indicador'), texto('objetivo-meta'),
  ];
  const general = h('input', { type: 'checkbox', id: 'objetivo-general', checked: !todos.some(uno => uno.general) });
  const [grupo, canal] = [texto('grupo-nombre', '', { required: true }), texto('grupo-canal')];
  const numero = () => String(1 + Math.max(0, ...todos.map(uno => Number(uno.clave.replace(/\D/g, '')) || 0)));
  return [
    h('h3', {}, 'Objetivos'),
    contexto.abierto && todos.some(uno => !uno.general) && h('p', { class: 'nota' }, 'A cuál sirve cada actividad se dice en la tabla, en su columna «Objetivo».'),
    todos.length === 0 ? vacio('El plan no dice sus objetivos.') : h('div', { class: 'tarjeta' }, h('table', { class: 'apilada' },
      h('thead', {}, h('tr', {}, ['Objetivo', 'Indicador', 'Meta', 'Actividades', ''].map(rotulo => h('th', { scope: 'col' }, rotulo)))),
      h('tbody', {}, todos.map((uno, n) => h('tr', {},
        h('th', { scope: 'row' }, `${uno.general ? 'General' : `Específico ${uno.clave}`}: ${uno.texto}`),
        h('td', { 'data-rotulo': 'Indicador' }, uno.indicador || '—'),
        h('td', { 'data-rotulo': 'Meta' }, uno.meta || '—'),
        h('td', { 'data-rotulo': 'Actividades' }, uno.general ? 'Todas' : uno.actividades > 0
          ? cuantos(uno.actividades, 'actividad', 'actividades')
          : h('strong', { class: 'error' }, 'Ninguna: nadie trabaja por él')),
        h('td', {}, quitar(contexto, uno.texto, { objetivos: planos.filter((_, i) => i !== n) }))))))),
    pliegue(contexto, 'agregar-objetivo', 'Agregar un objetivo', 'Agregar el objetivo', [
      campo('Objetivo', dice),
      campo('Indicador', indicador),
      campo('Meta', meta),
      h('p', {}, h('label', { class: 'opcion', for: 'objetivo-general' }, general, ' Es el objetivo general')),
    ], () => contexto.guardar({
      objetivos: [...planos, { clave: numero(), general: general.checked, texto: dice.value.trim(), indicador: indicador.value.trim(), meta: meta.value.trim() }],
    }, dice)),
    h('h3', {}, 'Grupos de valor'),
    grupos.length === 0 ? vacio('El plan no dice a quiénes se les rinde cuentas.') : h('div', { class: 'tarjeta' }, h('table', { class: 'apilada' },
      h('thead', {}, h('tr', {}, ['Grupo', 'Canal', ''].map(rotulo => h('th', { scope: 'col' }, rotulo)))),
      h('tbody', {}, grupos.map((uno, n) => h('tr', {},
        h('th', { scope: 'row' }, uno.nombre),
        h('td', { 'data-rotulo': 'Canal' }, uno.canal || '—'),
        h('td', {}, quitar(contexto, uno.nombre, { grupos: grupos.filter((_, i) => i !== n) }))))))),
    pliegue(contexto, 'agregar-grupo', 'Agregar un grupo de valor', 'Agregar el grupo', [campo('Grupo', grupo), campo('Canal', canal)],
      () => contexto.guardar({ grupos: [...grupos, { nombre: grupo.value.trim(), canal: canal.value.trim() }] }, grupo)),
  ];
}

export function recursos({ datos: { filas, totales } }) {
  const conRecurso = filas.filter(({ recurso, valorPlaneado }) => recurso || valorPlaneado != null);
  const sinValor = conRecurso.filter(({ valorPlaneado }) => valorPlaneado == null).length;
  return conRecurso.length === 0
    ? vacio('El plan no dice recursos ni valores. Si los tiene, diga en el paso «Entender el archivo» en qué columna están.')
    : h('div', { class: 'tarjeta' }, h('table', { class: 'apilada' },
      h('caption', {}, sinValor > 0 && `${cuantos(sinValor, 'recurso no dice', 'recursos no dicen')} su valor.`),
      h('thead', {}, h('tr', {}, ['Actividad', 'Recurso', 'Clase', 'Fuente', 'Valor planeado'].map(rotulo => h('th', { scope: 'col' }, rotulo)))),
      h('tbody', {}, conRecurso.map(una => h('tr', {},
        h('th', { scope: 'row' }, una.actividad),
        h('td', { 'data-rotulo': 'Recurso' }, una.recurso || '—'),
        h('td', { 'data-rotulo': 'Clase' }, una.claseRecurso || '—'),
        h('td', { 'data-rotulo': 'Fuente' }, una.fuente || '—'),
        h('td', { 'data-rotulo': 'Valor planeado', class: 'pesos' }, una.valorPlaneado == null ? 'No se dice' : pesos(una.valorPlaneado))))),
      h('tfoot', {}, h('tr', {}, h('th', { scope: 'row', colspan: 4 }, 'Total planeado'),
        h('td', { class: 'pesos' }, h('strong', {}, sinValor === conRecurso.length ? 'Sin valor' : pesos(totales.planeado)))))));
}

export function noAplica(contexto) {
  const { noAplica: todas } = contexto.datos;
  const una = ({ codigo, nombre, motivo }) => {
    const razon = h('input', { type: 'text', id: `no-aplica-${codigo}`, name: `no-aplica-${codigo}`, value: motivo || '', maxlength: 2000,
      'aria-label': `Por qué no aplica «${nombre}»`, disabled: !contexto.abierto,
      onchange: ({ target }) => contexto.guardar({ noAplica: { [codigo]: target.value.trim() } }, target) });
    return h('tr', {}, h('th', { scope: 'row' }, nombre), h('td', { 'data-rotulo': 'Por qué' }, h('div', { class: 'cc-campo' }, razon)));
  };
  return todas.length === 0 ? vacio('El plan tiene todas las actividades del modelo.') : [
    h('p', { class: 'ayuda' }, 'Son del modelo y no están en su archivo. Sus tareas nunca aparecen, y lo que las espera sigue. Diga por qué, para quien lo pregunte.'),
    h('div', { class: 'tarjeta' }, h('table', { class: 'apilada' },
      h('thead', {}, h('tr', {}, ['Actividad del modelo', 'Por qué no aplica'].map(rotulo => h('th', { scope: 'col' }, rotulo)))),
      h('tbody', {}, todas.map(una)))),
  ];
}
