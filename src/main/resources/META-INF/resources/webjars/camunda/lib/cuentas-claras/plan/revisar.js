/** What is not right, each mended where it is read; and the plan itself, looked at from every side. */
import { h } from '../dom.js';
import { check } from '../fields.js';
import { cuantos } from '../format.js';
import { campo } from '../tablero/campos.js';
import { archivo, FORMATOS } from './addresses.js';
import { columnaDe, editor, nombreDelCampo, numeroDeFila } from './campos.js';
import { carga } from './carga.js';
import { gantt } from './gantt.js';
import { audiencias, noAplica, objetivos, recursos } from './partes.js';
import { tabla } from './tabla.js';

const CLASES = [
  { clase: 'error', titulo: 'Errores', ayuda: 'Con ellos el plan no puede comenzar.', estado: 'VENCIDA' },
  { clase: 'contradiccion', titulo: 'Contradicciones', ayuda: 'Corríjalas, o diga por qué es así.', estado: 'VENCE_PRONTO' },
  { clase: 'aviso', titulo: 'Avisos', ayuda: 'Lo que la ley o la política aconsejan. No detienen el plan.', estado: 'EN_MARCHA' },
];

/** What nobody answered yet is told in its own step. */
const PREGUNTA = 'pregunta';

const falta = ({ clase, aceptada, regla }) => regla !== PREGUNTA && (clase === 'error' || (clase === 'contradiccion' && !aceptada));

/** How much keeps the plan from going on. */
export const pendientes = ({ hallazgos }) => hallazgos.filter(falta).length;

const VISTAS = [
  { id: 'tabla', nombre: 'Tabla', pintar: tabla },
  { id: 'gantt', nombre: 'Diagrama', pintar: gantt },
  { id: 'carga', nombre: 'Carga de cada uno', pintar: carga },
  { id: 'audiencias', nombre: 'Audiencias', pintar: audiencias },
  { id: 'objetivos', nombre: 'Objetivos y grupos', pintar: objetivos },
  { id: 'recursos', nombre: 'Recursos', pintar: recursos },
  { id: 'noAplica', nombre: 'Lo que no aplica', pintar: noAplica },
];

function aceptar(contexto, { regla, fila }, clave) {
  const motivo = h('textarea', { name: `${clave}-motivo`, rows: 2, required: true, maxlength: 2000 });
  const forma = h('form', { novalidate: true, onsubmit: evento => {
    evento.preventDefault();
    if (!check(forma)) {
      contexto.guardar({ aceptadas: { [`${regla}:${fila}`]: motivo.value.trim() } }, motivo);
    }
  } }, campo('Por qué es así', motivo, 'Queda en la historia del plan.'), h('button', { type: 'submit' }, 'Aceptar así'));
  return h('details', { id: `${clave}-aceptar` }, h('summary', {}, 'Es así: aceptarla con su razón'), forma);
}

/** How many of a kind are shown before the rest is unfolded: the next ones come up as these are mended. */
const A_LA_VISTA = 8;

/** Where that is mended which stands in no row. */
const PASO_DE = { entidad: 'cargar', vigencia: 'cargar' };

function hallazgo(contexto, uno, n) {
  const { clase, fila, columna, mensaje, articulo, aceptada } = uno;
  const { datos } = contexto;
  const clave = `hallazgo-${clase}-${n}`;
  const deFila = datos.filas.find(otra => otra.fila === fila && fila !== 0);
  const editable = contexto.abierto && deFila && (columnaDe(columna) || datos.lectura.campos.some(({ id }) => id === columna));
  const abierto = contexto.editando === clave;
  const cerrar = () => {
    contexto.editando = null;
    contexto.pintar();
    document.getElementById(clave)?.focus();
  };
  const abrir = () => {
    contexto.editando = clave;
    contexto.pintar();
    document.getElementById(`cc-celda-${fila}-${columna}`)?.focus();
  };
  return h('li', {},
    h('p', {},
      fila !== 0 && h('strong', {}, `Fila ${numeroDeFila(fila)}${columna ? ` · ${nombreDelCampo(datos, columna)}` : ''}`),
      deFila && h('span', { class: 'de-cual' }, ` ${deFila.actividad}`)),
    h('p', {}, `${mensaje.charAt(0).toUpperCase()}${mensaje.slice(1)}`, articulo && h('small', {}, articulo)),
    aceptada && h('p', { class: 'aceptada' }, `Aceptada: ${aceptada}`),
    editable && (abierto
      ? editor(contexto, deFila, columna, cerrar)
      : h('button', { type: 'button', id: clave, class: clase === 'aviso' && 'discreto', onclick: abrir },
        `${clase === 'aviso' ? 'Cambiar' : 'Corregir'} «${nombreDelCampo(datos, columna)}»`)),
    contexto.abierto && !editable && columna in PASO_DE && h('p', {}, h('a', { href: `#${PASO_DE[columna]}` }, 'Corregirlo')),
    contexto.abierto && clase === 'contradiccion' && !aceptada && aceptar(contexto, uno, clave));
}

function hallazgos(contexto) {
  const { datos } = contexto;
  return CLASES.map(({ clase, titulo, ayuda, estado }) => {
    const suyos = datos.hallazgos.filter(uno => uno.clase === clase && uno.regla !== PREGUNTA);
    const renglones = suyos.map((uno, n) => hallazgo(contexto, uno, n));
    return suyos.length > 0 && h('details', { id: `hallazgos-${clase}`, class: `tarjeta hallazgos cc-${estado}`, open: suyos.some(falta) },
      h('summary', {}, h('span', { class: 'cuenta-de' }, String(suyos.length)), ` ${titulo}`, h('small', {}, ayuda)),
      h('ol', {}, renglones.slice(0, A_LA_VISTA)),
      renglones.length > A_LA_VISTA && h('details', { id: `mas-${clase}` },
        h('summary', {}, `Ver ${cuantos(renglones.length - A_LA_VISTA, 'más', 'más')}`), h('ol', {}, renglones.slice(A_LA_VISTA))));
  });
}

function vistas(contexto) {
  const suya = VISTAS.find(({ id }) => id === contexto.vista);
  return h('section', { class: 'vistas' },
    h('div', { class: 'partes no-imprimir', role: 'group', 'aria-label': 'Qué se mira del plan' }, VISTAS.map(({ id, nombre }) =>
      h('button', {
        type: 'button', id: `vista-${id}`, 'aria-pressed': String(id === contexto.vista),
        onclick: () => {
          contexto.vista = id;
          contexto.pintar();
        },
      }, nombre))),
    suya.pintar(contexto));
}

export function revisar(contexto) {
  const { datos } = contexto;
  const faltan = pendientes(datos);
  return [
    !contexto.abierto ? 'Así está el plan' : faltan > 0 ? `${cuantos(faltan, 'cosa', 'cosas')} por corregir antes de enviar`
      : datos.preguntas.length > 0 ? `${cuantos(datos.preguntas.length, 'pregunta', 'preguntas')} por responder antes de enviar`
        : 'El plan está listo para enviar',
    datos.preguntas.length > 0 && h('p', { class: 'nota' }, 'Algunas cosas pueden cambiar cuando ',
      h('a', { href: '#preguntas' }, `responda ${cuantos(datos.preguntas.length, 'pregunta', 'preguntas')}`), '.'),
    hallazgos(contexto),
    vistas(contexto),
    h('p', { class: 'no-imprimir descargas' }, 'Descargar el plan corregido: ',
      FORMATOS.map(([formato, nombre]) => h('a', { href: archivo(datos.id, formato), download: '' }, nombre)),
      h('button', { type: 'button', onclick: () => window.print() }, 'Imprimir en A3')),
  ];
}
