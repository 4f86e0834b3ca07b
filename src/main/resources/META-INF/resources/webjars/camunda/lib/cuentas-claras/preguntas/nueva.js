/** One question is filed: what was asked, where it came by, when, and, apart, who asks. */
import { get, post } from '../client.js';
import { h } from '../dom.js';
import { larga } from '../format.js';
import { api, apiDeTermino, listaPage, nuevaPage, preguntaPage } from './addresses.js';
import { campo, casilla, formulario, linea, lista, parrafo } from './campos.js';
import { terminoExplicado } from './termino.js';

const LARGO = 4000;

/** The offset of Bogotá, which keeps no summer time. */
const ZONA = '-05:00';

export async function montarNueva(nodo) {
  const opciones = await get(api('opciones'));
  const abiertos = opciones.ciclos.filter(({ enCurso }) => enCurso);
  const pedido = new URLSearchParams(window.location.search).get('ciclo');
  const ciclo = abiertos.find(({ id }) => id === pedido) || abiertos[0];
  if (!ciclo) {
    nodo.replaceChildren(h('h1', {}, 'Radicar una pregunta'), h('p', { class: 'vacio' }, 'Ningún ciclo está en marcha: no hay dónde radicarla.'));
    return;
  }
  nodo.replaceChildren(
    h('p', { class: 'volver' }, h('a', { href: listaPage({ ciclo: ciclo.id }) }, '← Preguntas')),
    h('div', { class: 'titulo' }, h('h1', { tabindex: '-1' }, 'Radicar una pregunta'), h('p', { class: 'cuenta' }, ciclo.titulo)),
    ficha(opciones, ciclo, hecha => {
      nodo.replaceChildren(radicada(hecha, ciclo));
      nodo.querySelector('h1').focus();
    }));
}

function ficha({ canales, tipos, hoy }, ciclo, alRadicar) {
  const letras = h('small', { class: 'cc-letras' });
  const texto = parrafo('texto', { rows: 6, required: true, maxlength: LARGO, oninput: () => {
    letras.textContent = `${texto.value.length} de ${LARGO} letras`;
  } });
  const dia = h('input', { type: 'date', name: 'dia', required: true, max: hoy, value: hoy });
  const hora = h('input', { type: 'time', name: 'hora', value: '', required: false });
  const tipo = lista('tipo', tipos, tipos[0].id, null);
  const vence = h('div', { class: 'cc-vence', role: 'status' });
  const contar = async () => {
    try {
      const termino = dia.value && await get(apiDeTermino({ tipo: tipo.value, desde: dia.value, ciclo: ciclo.id }));
      vence.replaceChildren(...(termino ? [h('div', { class: 'tarjeta datos' }, terminoExplicado(termino))] : []));
    } catch {
      vence.replaceChildren(); // the receipt says it
    }
  };
  [dia, tipo].forEach(uno => uno.addEventListener('change', contar));
  contar();
  const quien = h('div', {}, h('div', { class: 'campos' },
    campo('Nombre (opcional)', linea('nombre', { maxlength: 200 })),
    campo('Organización (opcional)', linea('organizacion', { maxlength: 200 })),
    campo('Correo electrónico (opcional)', linea('correo', { maxlength: 254, inputmode: 'email' }), 'Por él recibe el radicado y la respuesta.'),
    campo('Dirección (opcional)', linea('direccion', { maxlength: 300 })),
    campo('Teléfono (opcional)', linea('telefono', { maxlength: 50, inputmode: 'tel' }))),
  casilla('publicaNombre', 'Pidió que se publique su nombre'));
  const respuesta = parrafo('respondidaEnAudiencia', { rows: 4, maxlength: 8000 });
  const conRespuesta = h('div', { hidden: true }, campo('Qué se le respondió', respuesta, 'Pasa a revisión y queda comunicada de viva voz.'));
  const respondida = casilla('respondida', 'Se respondió en la audiencia', null, {
    onchange: ({ target }) => {
      conRespuesta.hidden = !target.checked;
      respuesta.required = target.checked;
    },
  });
  const anonima = casilla('anonimo', 'No dijo quién es', 'Se responde y se publica igual; no se le puede escribir.', {
    onchange: ({ target }) => { quien.hidden = target.checked; },
  });
  const forma = formulario({
    nombre: 'nueva',
    boton: 'Radicar la pregunta',
    campos: [
      h('section', { class: 'tarjeta datos' },
        h('h2', {}, 'La pregunta'),
        campo('Qué preguntó', texto, 'Letra por letra, sin el nombre ni otros datos de quien pregunta.', letras),
        h('div', { class: 'campos' },
          campo('Por dónde llegó', lista('canal', canales, '', 'Elija', { required: true })),
          campo('Día en que se recibió', dia, 'Desde ese día cuenta el término, aunque se radique después.'),
          campo('Hora (opcional)', hora),
          campo('Clase', tipo),
          campo('Tema (opcional)', linea('tema', { maxlength: 200 })),
          campo('Número del talonario (opcional)', linea('talonario', { maxlength: 20 }))),
        respondida,
        conRespuesta),
      h('section', { class: 'tarjeta datos' },
        h('h2', {}, 'Quién pregunta'),
        h('p', { class: 'ayuda' }, 'Se guarda aparte: no sale en correos, exportes ni páginas, y cada consulta queda anotada.'),
        anonima,
        quien),
      vence,
    ],
    enviar: async datos => {
      const { anonimo, nombre, organizacion, correo, direccion, telefono, publicaNombre, dia: cuando, hora: aLas, respondida: yaSeDijo, respondidaEnAudiencia, ...resto } = datos;
      alRadicar(await post(api(), {
        ciclo: ciclo.id,
        ...resto,
        ...(yaSeDijo && { respondidaEnAudiencia }),
        recibida: `${cuando}T${aLas || '00:00'}:00${ZONA}`,
        ciudadano: anonimo ? { anonimo } : { anonimo, nombre, organizacion, correo, direccion, telefono, publicaNombre },
      }));
      window.removeEventListener('beforeunload', avisar);
    },
  });
  // What a citizen said of herself is not kept in a browser; leaving the page by a slip is asked about instead.
  const avisar = evento => {
    if (forma.isConnected && [...forma.querySelectorAll('textarea, input[type=text]')].some(({ value }) => value)) {
      evento.preventDefault();
    }
  };
  window.addEventListener('beforeunload', avisar);
  return forma;
}

function radicada({ radicado, vence, termino }, ciclo) {
  return h('div', {},
    h('h1', { tabindex: '-1' }, `Quedó radicada: ${radicado}`),
    h('p', { class: 'nota', role: 'status' }, `Se responde a más tardar el ${larga(vence)}. Quien la clasifica ya tiene su tarea.`),
    h('div', { class: 'tarjeta datos' }, terminoExplicado(termino)),
    h('p', { class: 'cc-botones' },
      h('a', { class: 'cc-enlace-boton cc-principal', href: preguntaPage(radicado) }, 'Abrir la pregunta'),
      h('a', { class: 'cc-enlace-boton', href: nuevaPage(ciclo.id) }, 'Radicar otra')));
}
