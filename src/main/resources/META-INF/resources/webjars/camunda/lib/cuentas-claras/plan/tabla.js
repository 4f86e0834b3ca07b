/** The plan as a table: each cell is written anew in its place, by mouse, by finger or by keys. */
import { h } from '../dom.js';
import { check } from '../fields.js';
import { cuantos } from '../format.js';
import { campo } from '../tablero/campos.js';
import { columnaDe, columnasDe, control, editor, numeroDeFila } from './campos.js';

const NUEVAS = ['actividad', 'etapa', 'inicio', 'fin', 'responsable', 'producto'];

function celda(contexto, fila, columna, hallado) {
  const clave = `${fila.fila}-${columna.id}`;
  const propuesta = fila.propuestas?.includes(columna.id);
  const texto = columna.leer(fila);
  const editable = contexto.abierto;
  const dentro = editable && contexto.editando === clave
    ? editor(contexto, fila, columna.id, () => {
      contexto.editando = null;
      contexto.pintar();
      document.getElementById(`dato-${clave}`)?.focus();
    })
    : [
      h('span', { class: propuesta && 'dato-propuesto' }, texto || '—'),
      propuesta && h('span', { class: 'oculto' }, ' (propuesto)'),
      columna.debajo?.(fila) && h('small', {}, columna.debajo(fila)),
      columna.id === 'responsable' && fila.apoyan.length > 0 && h('small', {}, `Apoyan ${fila.apoyan.length}`),
      columna.id === 'actividad' && h('small', {}, fila.codigo),
      hallado && h('span', { class: 'oculto' }, `. ${hallado.mensaje}`),
    ];
  return h(columna.id === 'actividad' ? 'th' : 'td', {
    id: `dato-${clave}`,
    scope: columna.id === 'actividad' && 'row',
    class: [`de-${columna.id}`, hallado && `mal cc-${hallado.clase === 'error' ? 'VENCIDA' : 'VENCE_PRONTO'}`].filter(Boolean).join(' '),
    title: hallado?.mensaje,
    'data-rotulo': columna.nombre,
    'data-clave': editable && clave,
    tabindex: editable && '-1',
  }, dentro);
}

/** One stop for the tab key; the arrows go from cell to cell, Enter opens one. */
function teclado(contexto, cuadro) {
  const celdas = () => [...cuadro.querySelectorAll('[data-clave]')];
  const parar = una => celdas().forEach(otra => otra.setAttribute('tabindex', otra === una ? '0' : '-1'));
  const abrir = una => {
    contexto.editando = una.dataset.clave;
    contexto.pintar();
    document.getElementById(`cc-celda-${una.dataset.clave}`)?.focus();
  };
  const [primera] = celdas();
  if (primera) {
    parar(primera);
  }
  cuadro.addEventListener('focusin', ({ target }) => target.dataset.clave && parar(target));
  cuadro.addEventListener('click', ({ target }) => {
    const una = target.closest('[data-clave]');
    if (una && !una.querySelector('form')) {
      abrir(una);
    }
  });
  cuadro.addEventListener('keydown', evento => {
    const una = evento.target;
    if (!una.dataset.clave) {
      return;
    }
    const enFila = [...una.parentElement.querySelectorAll('[data-clave]')];
    const columna = enFila.indexOf(una);
    const destino = {
      ArrowRight: () => enFila[columna + 1],
      ArrowLeft: () => enFila[columna - 1],
      ArrowDown: () => una.parentElement.nextElementSibling?.querySelectorAll('[data-clave]')[columna],
      ArrowUp: () => una.parentElement.previousElementSibling?.querySelectorAll('[data-clave]')[columna],
    }[evento.key]?.();
    if (destino) {
      evento.preventDefault();
      destino.focus();
    } else if (evento.key === 'Enter' || evento.key === 'F2') {
      evento.preventDefault();
      abrir(una);
    }
  });
}

const correcciones = contexto => contexto.datos.correcciones || {};

function quitar(contexto, fila) {
  const una = fila.actividad || fila.codigo;
  return h('button', {
    type: 'button', class: 'discreto', 'aria-label': `Quitar «${una}»`,
    onclick: () => contexto.guardar({ filasQuitadas: [...(correcciones(contexto).filasQuitadas || []), fila.fila] }),
  }, 'Quitar');
}

function agregar(contexto) {
  const campos = NUEVAS.map(columnaDe).map(columna => ({
    columna,
    entrada: control(contexto, { ...columna, obligatorio: columna.obligatorio || columna.id === 'actividad' }, '', `nueva-${columna.id}`),
  }));
  const forma = h('form', { class: 'nueva', novalidate: true, onsubmit: async evento => {
    evento.preventDefault();
    if (check(forma)) {
      return;
    }
    const nueva = Object.fromEntries(campos.map(({ columna: { id }, entrada }) => [id, entrada.value.trim()]).filter(([, valor]) => valor));
    boton.disabled = true;
    forma.reset();
    if (!await contexto.guardar({ filasNuevas: [...(correcciones(contexto).filasNuevas || []), nueva] })) {
      boton.disabled = false;
      campos.forEach(({ columna: { id }, entrada }) => { entrada.value = nueva[id] || ''; });
    }
  } }, h('div', { class: 'campos' }, campos.map(({ columna, entrada }) => campo(columna.nombre, entrada, columna.ayuda))));
  const boton = h('button', { type: 'submit', class: 'principal' }, 'Agregar');
  forma.append(boton);
  return h('details', { id: 'agregar-fila', class: 'tarjeta no-imprimir' }, h('summary', {}, 'Agregar una actividad'), forma);
}

export function tabla(contexto) {
  const { datos } = contexto;
  const hallados = new Map();
  datos.hallazgos.filter(({ clase, aceptada }) => clase !== 'aviso' && !aceptada)
    .forEach(uno => hallados.set(`${uno.fila}-${uno.columna}`, uno));
  const quitadas = correcciones(contexto).filasQuitadas || [];
  const cuadro = h('table', { class: 'apilada cuadro', id: 'cuadro' },
    h('caption', {}, `${cuantos(datos.filas.length, 'actividad', 'actividades')}. `,
      h('span', { class: 'dato-propuesto' }, 'Subrayado a puntos'), ': no estaba en el archivo, se propone.',
      contexto.abierto && ' Toque una celda para cambiarla; con el teclado, flechas e Intro.'),
    h('thead', {}, h('tr', {},
      h('th', { scope: 'col' }, 'Fila'),
      columnasDe(datos).map(({ nombre }) => h('th', { scope: 'col' }, nombre)),
      contexto.abierto && h('th', { scope: 'col', class: 'no-imprimir' }, h('span', { class: 'oculto' }, 'Quitar')))),
    h('tbody', {}, datos.filas.map(fila => h('tr', {},
      h('td', { 'data-rotulo': 'Fila', class: 'numero-de-fila' }, numeroDeFila(fila.fila)),
      columnasDe(datos).map(columna => celda(contexto, fila, columna, hallados.get(`${fila.fila}-${columna.id}`))),
      contexto.abierto && h('td', { class: 'no-imprimir' }, quitar(contexto, fila))))));
  teclado(contexto, cuadro);
  return [
    h('div', { class: 'tarjeta desplaza', role: 'region', tabindex: '0', 'aria-label': 'Tabla del plan' }, cuadro),
    quitadas.length > 0 && contexto.abierto && h('p', { class: 'nota no-imprimir' }, `Se ${quitadas.length === 1 ? 'quitó la fila' : 'quitaron las filas'} ${quitadas.map(numeroDeFila).join(', ')}. `,
      h('button', { type: 'button', id: 'devolver-filas', onclick: () => contexto.guardar({ filasQuitadas: [] }) }, 'Devolverlas al plan')),
    contexto.abierto && agregar(contexto),
  ];
}
