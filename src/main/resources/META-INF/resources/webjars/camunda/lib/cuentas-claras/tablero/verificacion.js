/** Whether the trail is as it was sealed: the key, the last seal, and the verification of all of it. */
import { get, own, post } from '../client.js';
import { failure, h, loading, stacked } from '../dom.js';
import { tell } from '../fields.js';
import { lineAddress } from '../linea.js';
import { etiqueta } from '../signs.js';
import { api } from './addresses.js';
import { campo } from './campos.js';

const datos = pares => h('dl', { class: 'cc-verificado' }, pares.flatMap(([rotulo, valor]) =>
  [h('dt', {}, rotulo), h('dd', {}, valor)]));

export async function montarVerificacion(nodo) {
  const raiz = h('section', { class: 'cc cc-decision cc-verificacion', 'aria-label': 'Verificación' }, loading());
  nodo.append(raiz);
  const titulo = h('h1', {}, 'Verificación de la bitácora');
  try {
    const [estado, ciclos] = await Promise.all([get(own('api', 'bitacora', 'sellos')), get(api('ciclos'))]);
    raiz.replaceChildren(titulo, ...llave(estado), forma(), ...expedientes(ciclos, estado));
  } catch (error) {
    raiz.replaceChildren(titulo, failure(error.message));
  }
}

function llave({ llave: { disponible, aviso }, ultimo }) {
  return [
    h('p', {}, etiqueta(disponible ? 'HECHA' : 'VENCIDA', disponible ? 'La llave está en su lugar' : 'La bitácora no se está sellando'),
      ' ', ultimo ? `Último sello: ${ultimo.momento}, de ${ultimo.tamano} anotaciones.` : 'Todavía no hay ningún sello.'),
    aviso && h('p', { class: 'cc-advertencia cc-VENCE_PRONTO' }, aviso),
  ].filter(Boolean);
}

function forma() {
  const sello = h('textarea', { name: 'sello', rows: '6', spellcheck: 'false', maxlength: '4000' });
  const evidencias = h('input', { type: 'checkbox', name: 'evidencias', id: 'cc-leer-evidencias' });
  const boton = h('button', { type: 'submit', class: 'cc-boton cc-principal' }, 'Verificar la bitácora');
  const resultado = h('div', { 'aria-live': 'polite' });
  const verificar = async evento => {
    evento.preventDefault();
    boton.disabled = true;
    resultado.replaceChildren(loading());
    try {
      resultado.replaceChildren(...dictamen(await post(own('api', 'bitacora', 'verificacion'),
        { sello: sello.value || null, evidencias: evidencias.checked })));
      resultado.querySelector('h2').focus();
    } catch (error) {
      if (error.status === 400 && sello.value) {
        resultado.replaceChildren();
        tell(sello, error.message);
        sello.focus();
      } else {
        resultado.replaceChildren(failure(error.message));
      }
    }
    boton.disabled = false;
  };
  return h('div', {},
    h('form', { class: 'cc-verificar', novalidate: true, onsubmit: verificar },
      campo('Sello recibido por correo (opcional)', sello,
        'Péguelo completo. Con él se descubre también lo que se haya cortado al final, o si todo se hizo de nuevo.'),
      h('p', { class: 'cc-campo' }, h('label', { for: 'cc-leer-evidencias' }, evidencias, ' Leer también cada evidencia, cada versión del plan, lo que se contó y cómo está cada actividad')),
      boton),
    resultado);
}

function dictamen({
  correcta, anotaciones, selladas, sinSellar, sellos, ultimoSello, llaves, evidencias, fallas, fallasDeMas, advertencias,
}) {
  return [
    h('h2', { tabindex: '-1' }, etiqueta(correcta ? 'HECHA' : 'VENCIDA',
      correcta ? 'La bitácora está como se selló' : 'La bitácora no está como se selló')),
    fallas.length > 0 && tabla(fallas),
    fallasDeMas > 0 && h('p', {}, `Y otras ${fallasDeMas} fallas.`),
    ...advertencias.map(una => h('p', { class: 'cc-advertencia cc-VENCE_PRONTO' }, una)),
    datos([
      ['Anotaciones', String(anotaciones)],
      ['Selladas', String(selladas)],
      ['Sin sellar todavía', String(sinSellar)],
      ['Sellos', String(sellos)],
      ['Llaves', llaves.map(({ identificador }) => identificador).join(', ') || 'ninguna'],
      ...(evidencias == null ? [] : [['Evidencias leídas', String(evidencias)]]),
    ]),
    ultimoSello && h('h3', {}, 'Último sello'),
    ultimoSello && h('pre', { tabindex: '0', 'aria-label': 'Último sello' }, ultimoSello.nota),
  ].filter(Boolean);
}

function tabla(fallas) {
  return stacked(h('table', {},
    h('thead', {}, h('tr', {}, ['Dónde', 'Qué pasa', 'Desde cuándo', 'Qué se esperaba', 'Qué hay', 'Sellos que valen'].map(texto =>
      h('th', { scope: 'col' }, texto)))),
    h('tbody', {}, fallas.map(({ codigo, n, fila, donde, desde, esperado, encontrado, sellosQueValen, mensaje }) => h('tr', {},
      h('td', {}, fila ? h('a', { href: lineAddress(fila) }, n ? `${donde} (n.º ${n})` : donde) : donde),
      h('td', {}, mensaje, h('small', {}, codigo)),
      h('td', {}, desde || '—'),
      h('td', {}, esperado || '—'),
      h('td', {}, encontrado || '—'),
      h('td', {}, valen(sellosQueValen)))))));
}

const valen = ({ antes, hasta, despues }) => [
  antes > 0 ? `${antes} de antes${hasta ? `, hasta el de ${hasta} anotaciones` : ''}` : 'ninguno de antes',
  despues > 0 && `${despues} de después, para lo que se selló`,
].filter(Boolean).join('; ');

function expedientes(ciclos, { exportaEntidad }) {
  const enlace = (texto, ...ruta) => h('li', {}, h('a', { href: own('api', ...ruta), download: true }, `Descargar expediente: ${texto}`));
  return [
    h('h2', {}, 'Expedientes'),
    h('p', {}, 'Un archivo ZIP con la bitácora, las evidencias, las versiones del plan y con qué comprobarlo todo en una máquina propia, sin este servidor.'),
    h('ul', {},
      ciclos.map(({ id, titulo }) => enlace(titulo, 'ciclos', id, 'expediente')),
      exportaEntidad && enlace('toda la entidad', 'bitacora', 'expediente')),
  ];
}
