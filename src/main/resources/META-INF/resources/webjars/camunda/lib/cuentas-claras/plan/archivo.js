/** How the file was understood: its sheet, the row of its titles, what each column says. Everything is proposed. */
import { h } from '../dom.js';
import { campo } from '../tablero/campos.js';
import { lista, propuesto } from './contexto.js';

/** The compulsory fields that no column says. */
export function columnasQueFaltan({ campos, columnas }) {
  const dichos = new Set(columnas.map(({ campo: suyo }) => suyo));
  return campos.filter(({ id, obligatorio }) => obligatorio && !dichos.has(id));
}

const titulo = texto => h('h3', {}, texto);

function hoja(contexto, { hojas, hoja: elegida }) {
  return hojas.length > 1 && campo('¿En qué hoja está el plan?', lista(
    'hoja',
    hojas.map(({ nombre, oculta, filas }) => ({ id: nombre, nombre: `${nombre} (${filas} filas${oculta ? ', oculta' : ''})` })),
    elegida,
    null,
    { disabled: !contexto.abierto, onchange: ({ target }) => contexto.guardar({ hoja: target.value }, target) },
  ));
}

function codificacion(contexto, { codificaciones, codificacion: elegida }) {
  return codificaciones?.length > 1 && campo('¿Se leen bien las tildes y las eñes?', lista(
    'codificacion',
    codificaciones.map(una => ({ id: una, nombre: una })),
    elegida,
    null,
    { disabled: !contexto.abierto, onchange: ({ target }) => contexto.guardar({ codificacion: target.value }, target) },
  ), 'Mire las filas de abajo: si ve letras raras, como «dise¤o», escoja otra codificación.');
}

function primerasFilas(contexto, { primerasFilas: filas, encabezado }) {
  const ancho = Math.max(...filas.map(fila => fila.length), 0);
  const radio = n => h('input', {
    type: 'radio', name: 'encabezado', id: `encabezado-${n}`, value: n, checked: n === encabezado, disabled: !contexto.abierto,
    'aria-label': `Los títulos están en la fila ${n}`,
    onchange: ({ target }) => contexto.guardar({ encabezado: n }, target),
  });
  return h('section', { class: 'tarjeta datos' },
    titulo('¿En qué fila están los títulos de las columnas?'),
    h('div', { class: 'desplaza', role: 'region', tabindex: '0', 'aria-label': 'Las primeras filas del archivo' },
      h('table', { class: 'primeras' },
        h('caption', { class: 'oculto' }, 'Las primeras filas del archivo; se marca la de los títulos'),
        h('tbody', {}, filas.map((fila, i) => {
          const n = i + 1;
          return h('tr', { class: n === encabezado ? 'elegida' : n < encabezado ? 'de-fuera' : '' },
            h('th', { scope: 'row' }, h('label', { for: `encabezado-${n}` }, radio(n), ` ${n}`)),
            Array.from({ length: ancho }, (_, c) => h('td', { title: fila[c] }, fila[c] || '')));
        })))));
}

function columna(contexto, { campos }, { letra, titulo: suyo, campo: dicho, propuesto: delProducto, muestras }) {
  const elegir = lista(
    `columna-${letra}`,
    campos.map(({ id, nombre, obligatorio }) => ({ id, nombre: obligatorio ? `${nombre} (obligatoria)` : nombre })),
    dicho,
    'No se usa',
    {
      disabled: !contexto.abierto,
      'aria-label': `Qué dice la columna ${letra}, ${suyo || 'sin título'}`,
      onchange: ({ target }) => contexto.guardar({ columnas: { [letra]: target.value } }, target),
    },
  );
  return h('li', { class: `columna${dicho ? '' : ' de-fuera'}` },
    h('h4', {}, h('span', { class: 'letra' }, letra), suyo || 'Sin título'),
    elegir,
    dicho && delProducto && propuesto(),
    h('ul', { class: 'muestras' }, muestras.filter(Boolean).map(muestra => h('li', { title: muestra }, muestra))));
}

export function entender(contexto) {
  const { lectura } = contexto.datos;
  if (lectura.columnas.length === 0) {
    return ['El plan ya no depende de su archivo', h('p', { class: 'nota' }, 'Ya se envió: quedó como está en el paso «Revisar».')];
  }
  const faltan = columnasQueFaltan(lectura);
  return [
    'Así entendimos su archivo',
    h('p', { class: 'ayuda' }, 'Mire si está bien y cambie lo que no. El archivo no se toca: aquí solo se dice cómo leerlo.'),
    lectura.notas.length > 0 && h('ul', { class: 'nota' }, lectura.notas.map(nota => h('li', {}, nota))),
    h('div', { class: 'campos' }, hoja(contexto, lectura), codificacion(contexto, lectura)),
    lectura.primerasFilas.length > 0 && primerasFilas(contexto, lectura),
    h('section', { class: 'tarjeta datos' },
      titulo('¿Qué dice cada columna?'),
      faltan.length > 0 && h('p', { class: 'nota nota-error', role: 'alert' },
        `Falta decir qué columna tiene: ${faltan.map(({ nombre }) => nombre).join(', ')}. Escójala en la lista de su columna.`),
      h('ol', { class: 'columnas' }, lectura.columnas.map(una => columna(contexto, lectura, una)))),
  ];
}
