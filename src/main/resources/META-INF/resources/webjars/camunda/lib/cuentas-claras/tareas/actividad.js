/** The tab Actividad of a task. */
import { evidenceAddress, get, post } from '../client.js';
import { antecedents } from '../cumplimiento.js';
import { failure, h, loading } from '../dom.js';
import { lineLink } from '../linea.js';
import { etiqueta, TERMINO_DE_LEY } from '../signs.js';
import { tasks } from './api.js';
import { mentions } from './menciones.js';

function seccion(titulo, ...contenido) {
  return h('section', { class: 'cc-parte' }, h('h4', {}, titulo), ...contenido);
}

function datos(...pares) {
  return h('dl', {}, pares.flatMap(([nombre, valor]) => [h('dt', {}, nombre), h('dd', {}, valor)]));
}

function queSeEspera(situacion) {
  return seccion(
    'Qué se espera',
    datos(
      ['Producto', situacion.producto],
      ...(situacion.objetivo ? [['Sirve al objetivo', situacion.objetivo]] : []),
      ...(situacion.recurso ? [['Recurso', situacion.recurso]] : []),
      ['Etapa y frente', situacion.grupo],
      ['Responsable', situacion.persona ? `${situacion.responsable}: ${situacion.persona}` : situacion.responsable],
      ...(situacion.apoyan.length > 0 ? [[situacion.apoyan.length === 1 ? 'Apoya' : 'Apoyan', situacion.apoyan.join(', ')]] : []),
    ),
  );
}

function planYRealidad(situacion) {
  return seccion(
    'Plan y realidad',
    datos(
      ['Plan inicial', situacion.plan],
      ['Fechas de hoy', `${situacion.vigente}. ${situacion.corrimiento}.`],
      ...(situacion.terminoLegal ? [['Término de ley', TERMINO_DE_LEY]] : []),
      ['Recibida', situacion.recibida],
      ['Situación', etiqueta(situacion.estado, `${situacion.estadoEnPalabras}. ${situacion.plazo}`)],
    ),
  );
}

function pieza(una) {
  const que = una.tipo === 'ENLACE' ? 'enlace' : una.tamano;
  return h(
    'li',
    {},
    h('a', { href: evidenceAddress(una.id), target: '_blank', rel: 'noopener' }, una.nombre),
    h('small', {}, `${que}${una.sellada ? ', sellada' : ''} · ${una.quien}, ${una.momento}`),
  );
}

function evidencia({ obligatoria, piezas }) {
  const regla = obligatoria ? 'Es obligatoria: sin ella no se puede terminar.' : 'Es opcional.';
  return seccion(
    'Evidencia',
    h('p', {}, piezas.length === 0 ? `Todavía no hay. ${regla} Se agrega en el formulario.` : regla),
    h('ul', { class: 'cc-piezas' }, piezas.map(pieza)),
  );
}

function queSigue({ siguientes }) {
  return seccion(
    'Qué sigue',
    siguientes.length === 0
      ? h('p', {}, 'Nada espera a que esta termine: con ella se cierra su parte del proceso.')
      : h('ul', {}, siguientes.map(una =>
        h('li', {}, h('strong', {}, una.nombre), ` — ${una.responsable}, ${una.fechas}`))),
  );
}

function quePaso({ rastro }) {
  return seccion('Qué ha pasado', h('ol', { class: 'cc-rastro' }, rastro.map(suceso =>
    h('li', {}, h('span', { class: 'cc-momento' }, suceso.momento), h('span', {}, `${suceso.quien}: ${suceso.texto} `, lineLink(suceso))))));
}

function comentarios(tarea, escritos) {
  const lista = h('ol', { class: 'cc-comentarios' });
  const listar = todos => lista.replaceChildren(...todos.map(uno =>
    h('li', {}, h('strong', {}, uno.quien), h('small', {}, ` · ${uno.momento}`), h('p', {}, uno.texto))));
  const campo = h('textarea', { class: 'form-control', id: 'cc-comentario', rows: 2, maxlength: 2000 });
  const boton = h('button', { class: 'btn btn-default btn-sm' }, 'Comentar');
  const aviso = h('p', { role: 'status' });
  const decir = (texto, clase) => Object.assign(aviso, { textContent: texto, className: clase });
  const enviar = async evento => {
    evento.preventDefault();
    boton.disabled = true;
    try {
      listar(await post(tasks(tarea, 'comentarios'), { texto: campo.value }));
      campo.value = '';
      decir('Se agregó el comentario. Lo lee quien puede ver la tarea.', 'text-muted');
    } catch (error) {
      decir(error.message, 'cc-fallo');
    }
    boton.disabled = false;
    campo.focus();
  };
  listar(escritos);
  return seccion(
    'Comentarios',
    h('form', { class: 'cc-comentar', onsubmit: enviar },
      h('label', { for: campo.id }, 'Agregar un comentario'), campo, mentions(tarea, campo),
      h('small', {}, 'Escriba @ para nombrar a alguien: se le avisa por correo.'), boton, aviso),
    lista,
  );
}

function deQueParte(antecedentes) {
  return antecedentes.length > 0 && seccion('De qué parte', antecedentes);
}

function partes(tarea, { porQue, situacion, evidencia: prueba, comentarios: escritos }, antecedentes) {
  return [
    porQue && seccion('Por qué', h('p', {}, porQue)),
    !situacion && !porQue && h('p', {}, 'Esta tarea no es una actividad del cronograma.'),
    situacion && queSeEspera(situacion),
    situacion && planYRealidad(situacion),
    deQueParte(antecedentes),
    prueba && evidencia(prueba),
    comentarios(tarea, escritos),
    situacion && queSigue(situacion),
    situacion && quePaso(situacion),
  ].filter(Boolean);
}

export async function activity(node, { taskId }) {
  const raiz = h('div', { class: 'cc-actividad-ficha', lang: 'es-CO' }, loading());
  node.append(raiz);
  try {
    const pestana = await get(tasks(taskId));
    raiz.replaceChildren(...partes(taskId, pestana, pestana.situacion ? await antecedents(taskId) : []));
  } catch (error) {
    raiz.replaceChildren(failure(error.message));
  }
}
