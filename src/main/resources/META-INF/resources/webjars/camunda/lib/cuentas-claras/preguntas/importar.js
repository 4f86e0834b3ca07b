/** Questions that somebody has already in a list: pasted, or as a file. All of them are filed, or none. */
import { post, upload } from '../client.js';
import { failure, h, stacked } from '../dom.js';
import { api, preguntaPage } from './addresses.js';
import { campo, lista, parrafo } from './campos.js';

const COLUMNAS = 'Pregunta; y si las tiene, Recibida, Hora, Tema, Tipo, Talonario, Respuesta dada, Nombre, Organización, Correo, Dirección, Teléfono, Grupo de valor, Publica nombre';

export function importar({ ciclo, canales, canal, espacio, alRadicar = () => {} }) {
  const pegado = parrafo('pegado', { rows: 4, id: 'cc-importar-texto' });
  const archivo = h('input', { type: 'file', name: 'archivo', id: 'cc-importar-archivo', accept: '.xlsx,.ods,.csv,.txt' });
  const cual = lista('canal', canales, canal, null, { id: 'cc-importar-canal' });
  const resultado = h('div', { role: 'status', 'aria-live': 'polite' });
  const boton = h('button', { type: 'submit', class: 'cc-boton' }, 'Radicar todas');
  const comunes = () => ({ ciclo, canal: cual.value, ...(espacio ? { espacio } : {}) });

  async function enviar() {
    if (!archivo.files.length) {
      return post(api('importaciones'), { ...comunes(), texto: pegado.value });
    }
    const cuerpo = new FormData();
    Object.entries({ ...comunes(), archivo: archivo.files[0] }).forEach(([nombre, valor]) => cuerpo.append(nombre, valor));
    return upload(api('importaciones'), cuerpo, () => {});
  }

  const forma = h('form', { class: 'cc-forma', novalidate: true },
    campo('Preguntas pegadas, una por renglón', pegado, `O una tabla copiada con sus títulos: ${COLUMNAS}.`),
    h('div', { class: 'campos' },
      campo('O un archivo XLSX, ODS o CSV', archivo, 'Con los mismos títulos en la primera fila.'),
      campo('Por dónde llegaron', cual)),
    h('div', { class: 'cc-botones' }, boton));
  forma.addEventListener('submit', async evento => {
    evento.preventDefault();
    boton.disabled = true;
    resultado.replaceChildren(h('p', { class: 'cc-cargando' }, 'Radicando…'));
    try {
      const hecho = await enviar();
      resultado.replaceChildren(...radicadas(hecho));
      forma.reset();
      alRadicar();
    } catch (error) {
      resultado.replaceChildren(...errores(error)); // what was pasted stays to be mended
    }
    boton.disabled = false;
  });
  return h('details', { class: 'cc-importar' }, h('summary', {}, 'Pegar o importar muchas'), forma, resultado);
}

const mayuscula = texto => texto && texto[0].toUpperCase() + texto.slice(1);

function errores({ message, answer }) {
  if (!answer?.errores) {
    return [failure(message)];
  }
  return [
    failure('No se radicó ninguna. Corrija lo que sigue y envíelas otra vez.'),
    stacked(h('table', { class: 'cc-tabla' },
      h('thead', {}, h('tr', {}, ['Fila', 'Columna', 'Qué corregir'].map(titulo => h('th', { scope: 'col' }, titulo)))),
      h('tbody', {}, answer.errores.map(({ fila, columna, mensaje }) => h('tr', {},
        h('td', {}, fila || 'Todas'), h('td', {}, mayuscula(columna) || '—'), h('td', {}, mayuscula(mensaje))))))),
    answer.omitidos > 0 && h('p', {}, `Y ${answer.omitidos} errores más.`),
  ].filter(Boolean);
}

function radicadas({ radicadas: todas, omitidas }) {
  const enlace = radicado => h('a', { href: preguntaPage(radicado), target: '_blank', rel: 'noopener' }, radicado);
  const conParecidas = todas.filter(({ parecidas }) => parecidas.length > 0);
  return [
    h('p', { class: 'nota' }, todas.length === 1 ? `Quedó radicada ${todas[0].radicado}.`
      : `Quedaron radicadas ${todas.length} preguntas, de ${todas[0].radicado} a ${todas[todas.length - 1].radicado}.`),
    omitidas.length > 0 && h('p', {}, `No se leyeron estas columnas: ${omitidas.join(', ')}.`),
    conParecidas.length > 0 && h('p', {}, 'Se parecen a otras abiertas; quien clasifica decide si las responde juntas:'),
    conParecidas.length > 0 && h('ul', {}, conParecidas.map(({ radicado, parecidas }) => h('li', {},
      enlace(radicado), ': ', parecidas.flatMap((otra, n) => [n > 0 && ', ', enlace(otra)])))),
  ].filter(Boolean);
}
