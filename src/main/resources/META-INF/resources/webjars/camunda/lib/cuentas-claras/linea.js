/** A line of the trail, opened: its data, its number and its proof. One drawing for every page. */
import { get, own } from './client.js';
import { failure, h, loading } from './dom.js';
import { etiqueta } from './signs.js';

/** The page of a line, which whoever may read the line may open. */
export const lineAddress = fila => own('anotaciones', fila);

/** What it says of itself, and in whose colours. */
const SITUACION = {
  SELLADA: ['HECHA', 'Sellada'],
  SELLADA_COMO_ESTABA: ['HECHA', 'Sellada como estaba'],
  SIN_SELLAR: ['EN_ESPERA', 'Sin sellar'],
  ALTERADA: ['VENCIDA', 'Alterada'],
};

const datos = pares => h('dl', {}, pares.map(([rotulo, valor]) =>
  h('div', {}, h('dt', {}, rotulo), h('dd', {}, valor))));

const cifra = texto => h('code', {}, texto);

function prueba({ n, hoja, hojaDeHoy, tamano, sellado, raiz, llave, nota, camino }, fila) {
  return [
    datos([
      ['Número', `${n}, en la fila ${fila}`],
      ['Hoja', cifra(hoja)],
      ...(hojaDeHoy === hoja ? [] : [['Hoja que da hoy', cifra(hojaDeHoy)]]),
      ['Sello', `del ${sellado}, de ${tamano} anotaciones`],
      ['Raíz', cifra(raiz)],
      ['Llave', llave ? cifra(llave) : 'ninguna de esta bitácora'],
    ]),
    h('details', {}, h('summary', {}, 'La prueba, paso a paso'),
      h('p', {}, 'La hoja y cada uno de estos, de arriba abajo, dan la raíz que está firmada en el sello (RFC 6962).'),
      h('ol', {}, camino.map(uno => h('li', {}, cifra(uno)))),
      h('pre', { tabindex: '0', 'aria-label': 'El sello' }, nota)),
  ];
}

export function line({ fila, datos: suyos, crudo, resumen, estado, explicacion, prueba: suya }) {
  const [color, situacion] = SITUACION[estado];
  return h('div', { class: 'cc-cumplimiento cc-linea' },
    datos(suyos.map(({ rotulo, valor }) => [rotulo, valor])),
    h('p', {}, etiqueta(color, situacion), ' ', explicacion),
    suya && prueba(suya, fila),
    h('details', {}, h('summary', {}, 'Como está guardada'),
      datos([['Resumen', cifra(resumen)]]),
      h('pre', { tabindex: '0', 'aria-label': 'La fila, en la forma que se sella' }, crudo)));
}

export const lineOf = fila => get(own('api', 'bitacora', fila));

/** A line that unfolds itself, asked for when somebody looks. */
export function lineOnDemand({ fila, n }) {
  const lugar = h('div', {});
  const pliegue = h('details', { class: 'cc-contado' }, h('summary', {}, n ? `N.º ${n}` : 'Sin sellar'), lugar);
  pliegue.addEventListener('toggle', async () => {
    if (!pliegue.open || lugar.hasChildNodes()) {
      return;
    }
    lugar.append(loading());
    try {
      lugar.replaceChildren(line(await lineOf(fila)), h('p', {}, h('a', { href: lineAddress(fila) }, 'Abrir aparte')));
    } catch (error) {
      lugar.replaceChildren(failure(error.message));
    }
  });
  return pliegue;
}

/** The way from where a thing is told to its line of the trail. */
export const lineLink = ({ fila, n }) =>
  h('a', { class: 'cc-numero-de-linea', href: lineAddress(fila), title: 'Su línea en la bitácora' }, n ? `n.º ${n}` : 'sin sellar');
