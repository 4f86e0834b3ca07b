/** One question by its step: on its own page and in the task of whoever has it. */
import { get, own, post, taskAddress } from '../client.js';
import { failure, h, keepFresh, loading } from '../dom.js';
import { diaDe, hora, larga } from '../format.js';
import { etiqueta } from '../signs.js';
import { repaint } from '../plan/repaint.js';
import { api, apiDeTarea, listaPage, preguntaPage } from './addresses.js';
import { campo, formulario, linea } from './campos.js';
import { anular, atenderVencida, decidirProrroga, PASOS, pedirProrroga, recomunicar, suprimir } from './pasos.js';
import { terminoExplicado } from './termino.js';

/** What is decided beside the step has a task of its own. */
const CON_SU_TAREA = ['prorroga-decision', 'vencida'];

/**
 * Shows a question and keeps it fresh.
 *
 * @param radicado its number; in a task, the id by which the process knows it
 * @param enTarea whether it stands in a task, of which the page around it says the rest
 * @param alTerminar is told when the step was done
 */
export async function montarPregunta(nodo, radicado, { usuario, enTarea = false, alTerminar = () => {} }) {
  const aviso = h('p', { class: 'nota nota-error', role: 'alert', hidden: true });
  const cuerpo = h('div', {});
  const [opciones, primera] = await Promise.all([get(api('opciones')), get(enTarea ? apiDeTarea(radicado) : api(radicado))]);
  const { radicado: numero } = primera;
  let antes = '';

  const leer = () => get(api(numero));

  const contexto = {
    datos: primera,
    opciones,
    hoy: opciones.hoy,
    enTarea,
    parecidas: [],
    prorroga: null,
    cartas: [],
    guardado: h('span', { class: 'cc-guardado', role: 'status' }), // the same wherever the page is shown anew
    subido: h('p', { class: 'cc-guardado', role: 'status' }),
    copia: { usuario, radicado: numero },

    /** @param seguir whether the step goes on: a draft */
    async enviarPaso(parte, escrito, seguir = false) {
      aviso.hidden = true;
      const { paso, version } = contexto.datos;
      try {
        await post(api(numero, parte), escrito, { headers: { 'If-Match': `"${version}"` } });
      } catch (error) {
        if (error.status === 409) { // what is written stays in its form
          aviso.textContent = error.message;
          aviso.hidden = false;
          await mostrar(await leer());
          aviso.scrollIntoView({ block: 'center' });
        }
        throw error;
      }
      const despues = await leer().catch(error => {
        if (error.status === 403) {
          return null; // it is somebody else's now
        }
        throw error;
      });
      if (despues && (seguir || (despues.paso === paso && !(enTarea && CON_SU_TAREA.includes(parte))))) {
        await mostrar(despues);
      } else if (enTarea) {
        alTerminar();
      } else if (despues) {
        await mostrar(despues);
        cuerpo.querySelector('#que-sigue').focus();
      } else {
        window.location.assign(listaPage());
      }
    },
    recargar: async () => mostrar(await leer()),
  };

  async function mostrar(datos) {
    const cartas = datos.porCorreo ? await get(api(numero, 'cartas')).catch(() => contexto.cartas) : [];
    const ahora = JSON.stringify([datos, cartas]);
    if (ahora === antes) {
      return;
    }
    contexto.cartas = cartas;
    const mismoPaso = antes && contexto.datos.paso === datos.paso;
    contexto.datos = datos;
    const { actuar, pedirProrroga: pide, decidirProrroga: decide } = datos.puede;
    [contexto.parecidas, contexto.prorroga] = await Promise.all([
      datos.paso === 'CLASIFICAR' && actuar ? get(api(numero, 'parecidas')).catch(() => []) : [],
      pide || decide ? get(api(numero, 'prorroga')).catch(() => null) : null,
    ]);
    antes = ahora;
    if (!mismoPaso) {
      cuerpo.replaceChildren();
    }
    const elegidas = [...cuerpo.querySelectorAll(':is([type=radio], [type=checkbox]):checked')].map(({ id }) => id);
    repaint(cuerpo, pagina(contexto));
    elegidas.map(id => document.getElementById(id)).filter(una => una && !una.checked).forEach(una => una.click());
  }

  nodo.classList.add('cc-preguntas');
  nodo.replaceChildren(aviso, cuerpo);
  await mostrar(primera);
  keepFresh(cuerpo, contexto.recargar);
}

function pagina(contexto) {
  const { datos, enTarea } = contexto;
  return [
    !enTarea && h('p', { class: 'volver' }, h('a', { href: listaPage({ ciclo: datos.ciclo }) }, '← Preguntas')),
    encabezado(datos, enTarea),
    noSalieron(contexto),
    h('div', { class: 'cc-dos' },
      h('div', {}, enunciado(datos), queSigue(contexto), respuestas(datos), juntas(datos), historia(contexto)),
      h('div', {}, h('div', { class: 'tarjeta datos' }, terminoExplicado(datos.termino)), ficha(datos), quien(contexto), escritas(contexto), otrasDecisiones(contexto))),
  ].flat().filter(Boolean);
}

function encabezado({ radicado, estado, situacion, plazo }, enTarea) {
  return h('div', { class: 'cc-encabezado' },
    h(enTarea ? 'h3' : 'h1', {}, enTarea ? h('a', { href: preguntaPage(radicado) }, radicado) : `Pregunta ${radicado}`),
    h('p', { class: 'cc-como-va' }, h('span', { class: 'estado' }, estado.nombre), etiqueta(situacion.id, situacion.nombre), plazo && h('span', {}, plazo)));
}

function enunciado({ texto, dicho }) {
  return h('section', { class: 'tarjeta datos', 'aria-label': 'La pregunta' },
    h('h2', {}, 'La pregunta'),
    h('p', { class: 'cc-texto', dir: 'auto' }, texto),
    dicho.complemento && [h('h3', {}, 'Lo que completó'), h('p', { class: 'cc-texto', dir: 'auto' }, dicho.complemento)]);
}

function queSigue(contexto) {
  const { datos, enTarea } = contexto;
  const { puede, paso, encargado } = datos;
  const suyo = PASOS[paso];
  const aparte = [
    puede.atenderVencida && h('section', { class: 'tarjeta datos', 'aria-label': 'El término venció' },
      h('h2', {}, 'El término venció'), atenderVencida(contexto)),
    puede.decidirProrroga && contexto.prorroga?.pendiente && h('section', { class: 'tarjeta datos', 'aria-label': 'Prórroga' },
      h('h2', {}, 'Se pide una prórroga'), decidirProrroga(contexto)),
  ];
  if (!suyo) {
    return [h('p', { id: 'que-sigue', class: 'nota', tabindex: '-1' }, cierre(datos)), aparte];
  }
  return [aparte, h('section', { class: 'tarjeta datos cc-paso', 'aria-labelledby': 'que-sigue' },
    h('h2', { id: 'que-sigue', tabindex: '-1' }, suyo.titulo),
    puede.actuar && suyo.forma
      ? suyo.forma(contexto)
      : h('p', {}, encargado?.persona ? `La tiene ${encargado.persona}.` : encargado ? 'Nadie la ha tomado todavía.' : espera(datos)),
    !enTarea && puede.actuar && encargado && h('p', { class: 'ayuda' }, h('a', { href: taskAddress(encargado.tarea) }, 'Ver la tarea')))];
}

/** What a question waits for that nobody of the entity has to do. */
const espera = ({ principal, dicho }) => (principal
  ? `Se responde con ${principal.radicado}: aquí no hay nada que hacer.`
  : [dicho.falta && `«${dicho.falta}»`, 'Cuando llegue, lo registra quien clasifica las preguntas.'].filter(Boolean).join(' '));

/** What became of a question that waits for nothing. */
function cierre({ estado, dicho }) {
  const { destino, motivo, constancia } = dicho;
  return [
    `${estado.nombre}.`,
    destino && ` A ${destino}${constancia ? ` (${constancia})` : ''}.`,
    motivo && ` ${motivo}`,
  ].filter(Boolean).join('');
}

function respuestas({ radicado, paso, puede, respuestas: escritas, recomunicaciones, archivos }) {
  const enLaForma = puede.actuar && paso === 'PROYECTAR';
  const todas = enLaForma ? escritas.filter(({ enviada }) => enviada) : escritas;
  return (todas.length > 0 || (archivos.length > 0 && !enLaForma)) && h('section', { class: 'tarjeta datos', 'aria-label': 'Respuesta' },
    h('h2', {}, 'Respuesta'),
    todas.map((una, n) => {
      const dicha = version(una);
      return n === 0 ? dicha : h('details', { id: `version-${una.version}` }, h('summary', {}, `Versión ${una.version}`), dicha);
    }),
    recomunicaciones.length > 0 && h('ul', { class: 'cc-lo-que-paso' }, recomunicaciones.map(({ medio, constancia, quien: autor, momento }) =>
      h('li', {}, conPunto(`Se comunicó otra vez (${medio}: ${constancia}), lo anotó ${autor}, ${cuando(momento)}`)))),
    archivos.length > 0 && !enLaForma && [h('h3', {}, 'Archivos'), h('ul', { class: 'lista' }, archivos.map(({ id, nombre, publico }) =>
      h('li', {}, h('a', { href: api(radicado, 'archivos', id) }, nombre), publico && h('small', {}, 'Se publica con la respuesta'))))]);
}

function version(una) {
  const pasos = [
    `Versión ${una.version}: ${una.enviada ? 'la proyectó' : 'borrador de'} ${una.proyecto}, ${cuando(una.proyectada)}`,
    una.revisada && `${una.aprobada ? 'La aprobó' : 'La devolvió'} ${una.reviso}, ${cuando(una.revisada)}`,
    una.comunicada && `Se comunicó (${[una.medio, una.constancia].filter(Boolean).join(': ')}), ${cuando(una.comunicada)}`,
    una.publicada && `Se publicó, ${cuando(una.publicada)}`,
  ].filter(Boolean);
  return h('div', { class: 'cc-version' },
    h('p', { class: 'cc-texto', dir: 'auto' }, una.texto),
    una.fuentes && h('p', { class: 'ayuda', dir: 'auto' }, `Fuentes: ${una.fuentes}`),
    una.aprobada === false && una.motivo && h('blockquote', { dir: 'auto' }, una.motivo),
    h('ul', { class: 'cc-lo-que-paso' }, pasos.map(uno => h('li', {}, conPunto(uno)))));
}

const cuando = momento => `el ${larga(diaDe(momento))}, ${hora(momento)}`;

/** A time of day ends in a full stop of its own. */
const conPunto = frase => (frase.endsWith('.') ? frase : `${frase}.`);

function juntas({ principal, analogas }) {
  const una = ({ radicado, texto, estado }) => h('li', {}, h('a', { href: preguntaPage(radicado) }, radicado), ` ${texto} `, h('small', {}, estado));
  return (principal || analogas.length > 0) && h('section', { class: 'tarjeta datos', 'aria-label': 'Preguntas que se responden juntas' },
    h('h2', {}, principal ? 'Recibe la respuesta de' : 'Reciben la misma respuesta'),
    h('ul', { class: 'lista', dir: 'auto' }, (principal ? [principal] : analogas).map(una)));
}

function ficha(datos) {
  const filas = [
    ['Recibida', `${larga(diaDe(datos.recibida))}, ${hora(datos.recibida)}`],
    ['Por', datos.canal.nombre],
    ['Clase', datos.tipo.nombre],
    ['Tema', datos.tema],
    ['Responde', datos.rolResponde?.nombre],
    ['Registrada', `${larga(diaDe(datos.registrada))}${datos.registradaPor ? `, por ${datos.registradaPor}` : ', en la página web'}`],
    ['Talonario', datos.talonario],
  ];
  return h('section', { class: 'tarjeta datos', 'aria-label': 'Datos de la pregunta' }, h('dl', {},
    filas.filter(([, valor]) => valor).map(([nombre, valor]) => [h('dt', {}, nombre), h('dd', {}, valor)])));
}

/** Who asked: shown when somebody says what for, which is noted. */
function quien(contexto) {
  const { datos } = contexto;
  if (datos.anonima) {
    return h('p', { class: 'ayuda' }, 'No se sabe quién preguntó: es anónima, o pidió que se borraran sus datos.');
  }
  if (!datos.puede.verCiudadano) {
    return null;
  }
  const lugar = h('div', {});
  return h('details', { id: 'quien-pregunta', class: 'tarjeta datos' }, h('summary', {}, 'Quién preguntó'), lugar, formulario({
    nombre: 'quien', boton: 'Ver los datos', discreto: true,
    campos: [campo('Para qué los necesita', linea('para', { required: true, maxlength: 200 }), 'La consulta queda anotada a su nombre.')],
    enviar: async ({ para }, forma) => {
      const persona = await get(`${api(datos.radicado, 'ciudadano')}?${new URLSearchParams({ para })}`);
      lugar.replaceChildren(persona.nota ? h('p', {}, persona.nota) : deLaPersona(persona));
      forma.hidden = true;
    },
  }));
}

/** A letter that the mail server did not take: somebody has to see to it that it arrives. */
function noSalieron({ cartas, datos }) {
  const fallidas = cartas.filter(({ estado }) => estado === 'FALLIDO');
  return fallidas.length > 0 && h('div', { class: 'nota nota-error', role: 'alert' },
    h('p', {}, fallidas.length === 1 ? 'El correo de quien preguntó no recibió esta carta:' : 'El correo de quien preguntó no recibió estas cartas:'),
    h('ul', {}, fallidas.map(({ asunto, escrita }) => h('li', {}, `«${asunto}», ${cuando(escrita)}`))),
    h('p', {}, datos.puede.verCiudadano
      ? 'Envíelas en papel o llame a la persona: en «Quién preguntó» se ve cómo ubicarla.'
      : 'Quien comunica las respuestas ya lo sabe.'));
}

/** What was written to whoever asked, and whether it left. */
const escritas = ({ cartas }) => cartas.length > 0 && h('details', { id: 'cartas', class: 'tarjeta datos' },
  h('summary', {}, 'Lo que se le ha escrito'),
  h('ul', { class: 'cc-lo-que-paso' }, cartas.map(({ asunto, nombreDelEstado, escrita, enviada }) =>
    h('li', {}, asunto, h('small', {}, `${nombreDelEstado}, ${cuando(enviada || escrita)}`)))));

const deLaPersona = ({ nombre, organizacion, correo, direccion, telefono, grupoValor, publicaNombre }) => h('dl', {}, [
  ['Nombre', nombre], ['Organización', organizacion], ['Correo', correo], ['Dirección', direccion], ['Teléfono', telefono],
  ['Grupo de valor', grupoValor], ['Su nombre', publicaNombre && 'Pidió que se publique'],
].filter(([, valor]) => valor).map(([rotulo, valor]) => [h('dt', {}, rotulo), h('dd', { dir: 'auto' }, valor)]));

function otrasDecisiones(contexto) {
  const { puede } = contexto.datos;
  const unas = [
    puede.pedirProrroga && contexto.prorroga?.tope && ['prorroga', 'Pedir una prórroga', pedirProrroga],
    puede.recomunicar && ['recomunicacion', 'La respuesta no llegó', recomunicar],
    puede.anular && ['anulacion', 'Anular el radicado', anular],
    puede.suprimir && ['supresion', 'Borrar los datos de quien preguntó', suprimir],
  ].filter(Boolean);
  return unas.map(([id, nombre, forma]) => h('details', { id: `otra-${id}`, class: 'tarjeta datos' }, h('summary', {}, nombre), forma(contexto)));
}

/** What happened to it, read when somebody wants to know. */
function historia({ datos: { radicado, version: suya } }) {
  const lugar = h('div', {});
  const pliegue = h('details', { id: 'historia', class: 'tarjeta datos', 'data-version': suya, ontoggle: async () => {
    if (pliegue.open && !lugar.firstChild) {
      try {
        const sucesos = await get(api(radicado, 'historia'));
        lugar.replaceChildren(h('ol', { class: 'cc-lo-que-paso' }, sucesos.map(({ momento, quien: autor, frase }) =>
          h('li', {}, frase, h('small', {}, [!frase.includes(autor) && autor, cuando(momento)].filter(Boolean).join(', '))))));
      } catch (error) {
        lugar.replaceChildren(failure(error.message));
      }
    }
  } }, h('summary', {}, 'Lo que ha pasado con esta pregunta'), lugar);
  return pliegue;
}

/** Below the form of a task: Tasklist says who is there and has the next one open when it is done. */
export function enSuTarea(forma, id, usuario, alTerminar) {
  const lugar = h('div', { class: 'cc cc-preguntas cc-en-su-tarea' }, loading());
  forma.after(lugar);
  return montarPregunta(lugar, id, { usuario, enTarea: true, alTerminar }).catch(error => lugar.replaceChildren(
    failure(error.message), h('p', {}, h('a', { href: own('preguntas') }, 'Ver las preguntas'))));
}
