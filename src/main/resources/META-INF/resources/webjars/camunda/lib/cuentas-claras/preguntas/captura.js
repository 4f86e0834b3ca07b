/** Many questions, one after the other, by keyboard alone: Enter files what is written and the next one is begun. */
import { get, own } from '../client.js';
import { h } from '../dom.js';
import { check } from '../fields.js';
import { larga } from '../format.js';
import { api, listaPage, preguntaPage } from './addresses.js';
import { campo, casilla, linea, lista, parrafo } from './campos.js';
import { cola } from './cola.js';
import { conCopia } from './copia.js';
import { importar } from './importar.js';

const LARGO = 4000;
const HECHAS = 8;

/** A little behind, because nothing is received after the server's now. */
const ATRAS = 2000;

/**
 * @param canal the one that is chosen at first
 * @param espacio the code of the activity whose channel it is; null of none
 * @param alRadicar is told that there are others
 */
export function captura({ ciclo, canales, canal, espacio, usuario, alRadicar = () => {} }) {
  let adelanto = 0;
  let cuando = null; // of what is written anew
  get(own('api', 'reloj')).then(({ ahora }) => { adelanto = Date.parse(ahora) - Date.now(); }, () => {});

  const texto = parrafo('texto', { rows: 3, required: true, maxlength: LARGO, 'aria-keyshortcuts': 'Enter' });
  const cual = lista('canal', canales, canal, null);
  const respuesta = parrafo('respondidaEnAudiencia', { rows: 3, maxlength: 8000 });
  const conRespuesta = h('div', { hidden: true }, campo('Qué se le respondió', respuesta, 'Pasa a revisión y queda comunicada de viva voz.'));
  const respondida = casilla('respondida', 'Se respondió en la audiencia', null, {
    onchange: ({ target }) => {
      conRespuesta.hidden = !target.checked;
      respuesta.required = target.checked;
    },
  });
  const quien = [linea('nombre', { maxlength: 200 }), linea('correo', { maxlength: 254, inputmode: 'email' })];
  const otros = [linea('talonario', { maxlength: 20 }), linea('tema', { maxlength: 200 })];
  const esperan = h('ul', { class: 'cc-captura-cola', 'aria-label': 'Sin radicar todavía' });
  const hechas = h('ol', { class: 'cc-captura-hechas', reversed: true, 'aria-label': 'Radicadas ahora' });
  const dicho = h('p', { role: 'status', 'aria-live': 'polite' });

  const dichas = h('div', {},
    campo('Qué preguntó', texto, 'Enter la radica y sigue con otra; Mayús + Enter cambia de renglón.'),
    h('div', { class: 'campos' },
      campo('Por dónde llegó', cual),
      campo('Talonario (opcional)', otros[0]),
      campo('Tema (opcional)', otros[1])),
    respondida, conRespuesta);
  const forma = h('form', { class: 'cc-forma cc-captura', novalidate: true },
    dichas,
    h('details', {}, h('summary', {}, 'Quién pregunta (opcional)'),
      h('p', { class: 'ayuda' }, 'Se guarda aparte: no sale en correos, exportes ni páginas.'),
      h('div', { class: 'campos' }, campo('Nombre', quien[0]), campo('Correo electrónico', quien[1]))),
    h('div', { class: 'cc-botones' }, h('button', { type: 'submit', class: 'cc-boton cc-principal' }, 'Radicar')));
  forma.querySelectorAll('[id]').forEach(uno => { uno.id = `captura-${uno.id}`; });
  forma.querySelectorAll('[for]').forEach(uno => { uno.htmlFor = `captura-${uno.htmlFor}`; });
  forma.querySelectorAll('[aria-describedby]').forEach(uno => uno.setAttribute('aria-describedby', `captura-${uno.getAttribute('aria-describedby')}`));

  const marca = respondida.querySelector('input');
  const olvidar = conCopia(dichas, usuario, ciclo, `captura-${espacio || ''}`); // not of who asks
  marcar();
  texto.addEventListener('keydown', evento => {
    if (evento.key === 'Enter' && !evento.shiftKey && !evento.isComposing) {
      evento.preventDefault();
      forma.requestSubmit();
    }
  });

  /** Whether it was answered is seen by the answer that is there. */
  function marcar() {
    marca.checked = Boolean(respuesta.value);
    marca.dispatchEvent(new Event('change'));
  }

  const enCola = cola(`${usuario}.${ciclo}`, pendientes => {
    esperan.replaceChildren(...pendientes.map(uno => h('li', { class: uno.error ? 'cc-fallo' : 'cc-cargando' },
      h('span', { dir: 'auto' }, uno.pedida.texto), ' — ',
      uno.error || (pendientes.some(otro => otro.sinRed) ? 'sin conexión; se radica sola cuando vuelva' : 'radicando…'),
      uno.error && h('button', { type: 'button', class: 'cc-boton', onclick: () => corregir(uno) }, 'Corregir'))));
  }, ({ radicado, vence, texto: pregunta }) => {
    dicho.textContent = `${radicado} radicada; se responde a más tardar el ${larga(vence)}.`;
    hechas.prepend(h('li', {}, h('a', { href: preguntaPage(radicado), target: '_blank', rel: 'noopener' }, radicado), ' ', h('span', { dir: 'auto' }, pregunta)));
    [...hechas.children].slice(HECHAS).forEach(vieja => vieja.remove());
    alRadicar();
  });

  function corregir(uno) {
    const { texto: suyo, canal: porDonde, recibida, talonario = '', tema = '', respondidaEnAudiencia = '', ciudadano = {} } = enCola.devolver(uno);
    cuando = recibida;
    texto.value = suyo;
    cual.value = porDonde;
    otros[0].value = talonario;
    otros[1].value = tema;
    respuesta.value = respondidaEnAudiencia;
    marcar();
    quien[0].value = ciudadano.nombre || '';
    quien[1].value = ciudadano.correo || '';
    quien[0].closest('details').open = Boolean(ciudadano.nombre || ciudadano.correo);
    texto.focus();
  }

  const dichoPor = valor => valor.trim() || undefined;
  forma.addEventListener('submit', evento => {
    evento.preventDefault();
    if (check(forma)) {
      return;
    }
    const [nombre, correo] = quien.map(({ value }) => dichoPor(value));
    enCola.poner({
      ciclo,
      canal: cual.value,
      espacio: espacio || undefined,
      recibida: cuando || new Date(Date.now() + adelanto - ATRAS).toISOString(),
      texto: texto.value.trim(),
      talonario: dichoPor(otros[0].value),
      tema: dichoPor(otros[1].value),
      respondidaEnAudiencia: marca.checked ? dichoPor(respuesta.value) : undefined,
      ciudadano: nombre || correo ? { anonimo: false, nombre, correo } : undefined,
    });
    cuando = null;
    [texto, respuesta, otros[0], ...quien].forEach(uno => { uno.value = ''; });
    marcar();
    olvidar();
    texto.focus();
  });

  return h('div', {}, forma, dicho, esperan, hechas);
}

/** The page of its own, for the day of the hearing. */
export async function montarCaptura(nodo, { usuario }) {
  const opciones = await get(api('opciones'));
  const pedido = new URLSearchParams(window.location.search);
  const abiertos = opciones.ciclos.filter(({ enCurso }) => enCurso);
  const ciclo = abiertos.find(({ id }) => id === pedido.get('ciclo')) || abiertos[0];
  const titulo = h('h1', { tabindex: '-1' }, 'Capturar preguntas');
  if (!ciclo || !opciones.radica) {
    nodo.replaceChildren(titulo, h('p', { class: 'vacio' }, ciclo ? 'Usted no radica preguntas.' : 'Ningún ciclo está en marcha: no hay dónde radicarlas.'));
    return;
  }
  const { canales } = opciones;
  const canal = canales.find(({ id }) => id === pedido.get('canal'))?.id || 'SALA';
  const espacio = pedido.get('espacio');
  nodo.replaceChildren(
    h('p', { class: 'volver' }, h('a', { href: listaPage({ ciclo: ciclo.id }) }, '← Preguntas')),
    h('div', { class: 'titulo' }, titulo, h('p', { class: 'cuenta' }, ciclo.titulo)),
    h('section', { class: 'tarjeta datos' }, captura({ ciclo: ciclo.id, canales, canal, espacio, usuario })),
    h('section', { class: 'tarjeta datos' }, importar({ ciclo: ciclo.id, canales, canal, espacio })));
  nodo.querySelector('textarea').focus();
}
