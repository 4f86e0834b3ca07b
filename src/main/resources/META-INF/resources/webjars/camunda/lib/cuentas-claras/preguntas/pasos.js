/** The form of each step of a question: what has to be decided, and where it is sent. */
import { remove, upload } from '../client.js';
import { h } from '../dom.js';
import { tell } from '../fields.js';
import { larga } from '../format.js';
import { api } from './addresses.js';
import { campo, casilla, formulario, linea, lista, opciones, parrafo } from './campos.js';
import { revisados, textosPublicos } from './publico.js';

const VIAS = [
  { id: 'RESPONDER', nombre: 'Responderla', ayuda: 'La proyecta la oficina que usted elija.' },
  { id: 'ACUMULAR', nombre: 'Juntarla con otra que pregunta lo mismo', ayuda: 'Recibe la misma respuesta, y se le comunica a cada quien.' },
  { id: 'TRASLADAR', nombre: 'Trasladarla: le toca a otra entidad', ayuda: 'Ley 1755 de 2015, art. 21.' },
  { id: 'PEDIR_COMPLEMENTO', nombre: 'Pedir lo que falta para poder responder', ayuda: 'El término descansa mientras llega. Ley 1755 de 2015, art. 17.' },
  { id: 'CERRAR', nombre: 'Cerrarla sin respuesta', ayuda: 'Irrespetuosa, repetida o que no es una pregunta; alguien más lo revisa.' },
];

const MEDIOS = [
  { id: 'CORREO', nombre: 'Correo electrónico', ayuda: 'La envía el sistema al correo que dejó.' },
  { id: 'FISICO', nombre: 'En papel', ayuda: 'A la dirección que dejó.' },
  { id: 'VERBAL', nombre: 'De palabra', ayuda: 'En la audiencia o por teléfono.' },
  { id: 'PUBLICADA', nombre: 'Con la publicación', ayuda: 'Cuando no dejó cómo escribirle.' },
];

const motivo = (titulo, ayuda, atributos = {}) =>
  campo(titulo, parrafo('motivo', { rows: 3, required: true, maxlength: 2000, ...atributos }), ayuda);

/** Only what belongs to the choice is seen, and asked for. */
function segun(elegida, partes) {
  Object.entries(partes).forEach(([cual, parte]) => { parte.hidden = cual !== elegida; });
}

function clasificar({ datos, opciones: { tipos, roles }, parecidas, enviarPaso, copia }) {
  const libres = parecidas.filter(({ radicado }) => radicado !== datos.radicado);
  const otra = linea('principal', { maxlength: 20, required: true, placeholder: 'P-…', value: libres[0]?.radicado || '' });
  const partes = {
    RESPONDER: h('div', {}, campo('Oficina que responde', lista('rol', roles, datos.rolResponde?.id, 'Elija', { required: true }))),
    ACUMULAR: h('div', {},
      libres.length > 0 && h('div', { class: 'cc-parecidas' },
        h('p', {}, 'Las que más se le parecen, entre las abiertas:'),
        libres.map(una => h('label', { for: `parecida-${una.radicado}` },
          h('input', { type: 'radio', name: 'parecida', id: `parecida-${una.radicado}`, value: una.radicado, checked: una === libres[0], onchange: () => { otra.value = una.radicado; } }),
          h('span', {}, h('strong', {}, una.radicado), una.igual ? ' dice lo mismo: ' : ` (${una.porcentaje} % de parecido): `, h('bdi', {}, una.texto))))),
      campo('Radicado con el que se junta', otra)),
    TRASLADAR: h('p', { class: 'ayuda' }, 'Después dirá a qué entidad y con qué constancia.'),
    PEDIR_COMPLEMENTO: h('p', { class: 'ayuda' }, 'Después escribirá qué falta, como lo leerá quien preguntó.'),
    CERRAR: h('p', { class: 'ayuda' }, 'Después dirá por qué; lo revisa otra persona.'),
  };
  const antes = libres[0]?.igual ? 'ACUMULAR' : 'RESPONDER';
  segun(antes, partes);
  return formulario({
    nombre: 'clasificacion', boton: 'Clasificar la pregunta', copia,
    campos: [
      h('div', { class: 'campos' },
        campo('Clase', lista('tipo', tipos, datos.tipo.id, null), 'De ella depende el término.'),
        campo('Tema (opcional)', linea('tema', { maxlength: 200, value: datos.tema || '' }))),
      opciones('via', '¿Qué se hace con ella?', VIAS, antes, elegida => segun(elegida, partes)),
      Object.values(partes),
    ],
    enviar: ({ via, tipo, tema, rol, principal }) => enviarPaso('clasificacion', {
      via, tipo, tema, ...(via === 'RESPONDER' && { rol }), ...(via === 'ACUMULAR' && { principal }),
    }),
  });
}

const trasladar = ({ enviarPaso, copia }) => formulario({
  nombre: 'traslado', boton: 'Registrar el traslado', copia,
  campos: [
    h('p', { class: 'ayuda' }, 'Se traslada dentro de los 5 días hábiles siguientes al recibo. Después también se puede, y queda dicho que fue tarde. A quien preguntó se le cuenta.'),
    campo('Entidad a la que le toca', linea('entidad', { required: true, maxlength: 300 })),
    campo('Constancia', linea('constancia', { required: true, maxlength: 2000 }), 'El número del oficio o del radicado con que se envió.'),
  ],
  enviar: datos => enviarPaso('traslado', datos),
});

const pedirComplemento = ({ enviarPaso, copia }) => formulario({
  nombre: 'requerimiento', boton: 'Pedir lo que falta', copia,
  campos: [campo('Qué falta', parrafo('falta', { required: true, maxlength: 2000 }), 'Así lo lee quien preguntó, que tiene un mes para completarla.')],
  enviar: datos => enviarPaso('requerimiento', datos),
});

const complemento = ({ datos, hoy, enviarPaso, copia }) => formulario({
  nombre: 'complemento', boton: 'Registrar lo que llegó', copia,
  campos: [
    datos.dicho.falta && h('blockquote', { dir: 'auto' }, datos.dicho.falta),
    campo('Lo que envió', parrafo('texto', { required: true, maxlength: 4000 }), 'Letra por letra.'),
    campo('Día en que se recibió', h('input', { type: 'date', name: 'recibido', required: true, max: hoy, value: hoy })),
  ],
  enviar: escrito => enviarPaso('complemento', escrito),
});

const desistir = contexto => [
  formulario({
    nombre: 'desistimiento', boton: 'Declarar el desistimiento', copia: contexto.copia,
    campos: [
      h('p', { class: 'ayuda' }, 'Pasó un mes sin que llegara lo que se pidió. A quien preguntó se le cuenta; puede volver a preguntar cuando quiera.'),
      motivo('Motivo', 'Queda en la historia de la pregunta.'),
    ],
    enviar: datos => contexto.enviarPaso('desistimiento', datos),
  }),
  h('details', { id: 'llego-tarde' }, h('summary', {}, 'Sí llegó lo que faltaba'), complemento(contexto)),
];

const cerrar = ({ enviarPaso, copia }) => formulario({
  nombre: 'cierre', boton: 'Proponer el cierre', copia,
  campos: [motivo('Por qué no se responde', 'Lo revisa otra persona antes de que se cierre.')],
  enviar: datos => enviarPaso('cierre', datos),
});

const revisarCierre = ({ datos, enviarPaso, copia }) => [
  datos.dicho.motivo && h('blockquote', { dir: 'auto' }, datos.dicho.motivo, datos.dicho.propuso && h('footer', {}, datos.dicho.propuso)),
  formulario({ nombre: 'cierre-aprobado', boton: 'Cerrarla sin respuesta', campos: [], enviar: () => enviarPaso('revision-cierre', { aprueba: true }) }),
  h('details', { id: 'devolver-cierre' }, h('summary', {}, 'Devolverla: sí debe responderse'), formulario({
    nombre: 'cierre-devuelto', boton: 'Devolver la pregunta', discreto: true, copia,
    campos: [motivo('Por qué', 'Lo lee quien la propuso cerrar.')],
    enviar: datosDeForma => enviarPaso('revision-cierre', { aprueba: false, ...datosDeForma }),
  })),
];

function proyectar(contexto) {
  const { datos, enviarPaso, copia, guardado } = contexto;
  const [ultima] = datos.respuestas;
  const devuelta = ultima?.aprobada === false;
  const texto = parrafo('texto', { rows: 10, required: true, maxlength: 8000 }, ultima?.texto || '');
  const fuentes = parrafo('fuentes', { rows: 2, maxlength: 2000 }, ultima?.fuentes || '');
  const borrador = h('button', { type: 'button', class: 'cc-boton', onclick: async () => {
    if (!texto.value.trim()) {
      tell(texto, 'Escriba la respuesta.', () => texto.value.trim() !== '');
      texto.focus();
      return;
    }
    borrador.disabled = true;
    try {
      await enviarPaso('proyecto', { texto: texto.value.trim(), fuentes: fuentes.value.trim(), enviar: false }, true);
      guardado.textContent = 'Borrador guardado. Puede salir y seguir después.';
    } catch (error) {
      guardado.textContent = `No se guardó: ${error.message}`;
    }
    borrador.disabled = false;
  } }, 'Guardar el borrador');
  return [
    devuelta && h('div', { class: 'nota nota-error' }, h('p', {}, `${ultima.reviso} la devolvió:`), h('blockquote', { dir: 'auto' }, ultima.motivo)),
    formulario({
      nombre: 'proyecto', boton: 'Enviar a revisión', copia,
      otros: [borrador, guardado],
      campos: [
        campo('Respuesta', texto, 'En lenguaje claro: primero lo que preguntó. Así la recibe quien preguntó. Hasta 8.000 letras.'),
        campo('Fuentes (opcional)', fuentes, 'De dónde salen los datos. Las ve quien revisa.'),
        adjuntar(contexto),
      ],
      enviar: escrito => enviarPaso('proyecto', { ...escrito, enviar: true }),
    }),
  ];
}

/** Files that go with the answer. */
function adjuntar({ datos: { radicado, archivos }, recargar, subido: dicho }) {
  const publico = h('input', { type: 'checkbox', id: 'archivos-publicos' });
  const quitar = ({ id, nombre }) => h('li', {}, nombre, ' ', h('button', { type: 'button', class: 'cc-boton', 'aria-label': `Quitar ${nombre}`, onclick: async () => {
    await remove(api(radicado, 'archivos', id)).catch(error => { dicho.textContent = error.message; });
    await recargar();
  } }, 'Quitar'));
  const elegir = h('input', { type: 'file', id: 'archivos-de-la-respuesta', multiple: true, onchange: async () => {
    for (const archivo of [...elegir.files]) {
      const forma = new FormData();
      forma.append('archivo', archivo);
      forma.append('publico', publico.checked);
      try {
        await upload(api(radicado, 'archivos'), forma, avance => { dicho.textContent = `${archivo.name}: ${avance} %`; });
        dicho.textContent = `${archivo.name} quedó con la respuesta.`;
      } catch (error) {
        tell(elegir, error.message);
        dicho.textContent = '';
      }
    }
    elegir.value = '';
    await recargar();
  } });
  return h('div', { class: 'cc-campo' }, h('label', { for: elegir.id }, 'Archivos que van con la respuesta (opcional)'), elegir,
    h('small', {}, 'PDF, documento, hoja de cálculo o imagen.'),
    h('p', { class: 'cc-casilla' }, h('label', { for: publico.id }, publico, h('span', {}, 'Los que elija se publican con la respuesta'))),
    h('ul', { class: 'lista' }, archivos.map(quitar)), dicho);
}

function revisar({ datos, enviarPaso, copia }) {
  const [ultima] = datos.respuestas;
  return [
    formulario({
      nombre: 'revision', boton: 'Aprobar la respuesta', copia,
      campos: [
        h('p', { class: 'ayuda' }, 'Lo que se publica no lleva nombres, teléfonos, cédulas ni correos de personas: quítelos de estos dos textos. La respuesta que recibe quien preguntó no cambia.'),
        textosPublicos(datos.texto, ultima.texto),
      ],
      enviar: async escrito => await revisados(escrito, 'Aprobar así') && enviarPaso('revision', { aprueba: true, ...escrito }),
    }),
    h('details', { id: 'devolver-respuesta' }, h('summary', {}, 'Devolverla para que se corrija'), formulario({
      nombre: 'devolucion', boton: 'Devolver la respuesta', discreto: true, copia,
      campos: [motivo('Qué hay que corregir', 'Lo lee quien la proyectó.')],
      enviar: escrito => enviarPaso('revision', { aprueba: false, ...escrito }),
    })),
  ];
}

function comunicar({ datos, enviarPaso, copia }) {
  const medios = MEDIOS.filter(({ id }) => (id === 'CORREO' ? datos.porCorreo : id === 'FISICO' ? !datos.anonima : true));
  const constancia = campo('Constancia', linea('constancia', { maxlength: 2000, required: true }), 'Con qué se prueba: guía, acta, minuto de la grabación.');
  const ver = elegido => { constancia.hidden = elegido === 'CORREO' || elegido === 'PUBLICADA'; };
  ver(medios[0].id);
  return formulario({
    nombre: 'comunicacion', boton: 'Comunicar la respuesta', copia,
    campos: [
      datos.analogas.length > 0 && h('p', { class: 'nota' }, `La misma respuesta les llega a quienes hicieron ${datos.analogas.map(({ radicado }) => radicado).join(', ')}.`),
      opciones('medio', '¿Cómo se le comunica?', medios, medios[0].id, ver),
      constancia,
    ],
    enviar: escrito => enviarPaso('comunicacion', escrito),
  });
}

function publicar({ datos, enviarPaso }) {
  const ultima = datos.respuestas.find(({ aprobada }) => aprobada) || datos.respuestas[0];
  return formulario({
    nombre: 'publicacion', boton: 'Publicar',
    campos: [
      datos.principal
        ? h('p', { class: 'nota' }, 'La pregunta está en palabras de quien la hizo, que nadie ha revisado: quite de ella lo que sea de una persona. Su respuesta se revisó con otra pregunta.')
        : h('p', { class: 'ayuda' }, 'Así se lee en público. Todavía puede quitar lo que sea de una persona.'),
      textosPublicos(ultima?.preguntaPublica || datos.texto, ultima?.respuestaPublica || ''),
    ],
    enviar: async escrito => await revisados(escrito, 'Publicar así') && enviarPaso('publicacion', escrito),
  });
}

/** What each step asks for, and how it is called on the page. */
export const PASOS = {
  CLASIFICAR: { titulo: 'Clasificar la pregunta', forma: clasificar },
  TRASLADAR: { titulo: 'Trasladar la pregunta', forma: trasladar },
  PEDIR_COMPLEMENTO: { titulo: 'Pedir lo que falta', forma: pedirComplemento },
  ESPERAR_COMPLEMENTO: { titulo: 'Esperar lo que se le pidió a quien preguntó', forma: complemento },
  DECLARAR_DESISTIMIENTO: { titulo: 'Declarar el desistimiento', forma: desistir },
  CERRAR: { titulo: 'Cerrar sin respuesta', forma: cerrar },
  REVISAR_CIERRE: { titulo: 'Revisar el cierre', forma: revisarCierre },
  PROYECTAR: { titulo: 'Proyectar la respuesta', forma: proyectar },
  REVISAR: { titulo: 'Revisar la respuesta', forma: revisar },
  COMUNICAR: { titulo: 'Comunicar la respuesta', forma: comunicar },
  PUBLICAR: { titulo: 'Publicar la pregunta y su respuesta', forma: publicar },
  ESPERAR_PRINCIPAL: { titulo: 'Espera la respuesta de la pregunta con la que se juntó' },
};

/** What is decided beside the step: the extension, and the term that is over. */
export const decidirProrroga = ({ prorroga: { vence, pendiente }, enviarPaso, copia }) => formulario({
  nombre: 'prorroga-decision', boton: 'Decidir sobre la prórroga', copia,
  campos: [
    h('p', {}, `${pendiente.pidio} la pide hasta el ${larga(pendiente.hasta)}; hoy vence el ${larga(vence)}.`),
    h('blockquote', { dir: 'auto' }, pendiente.motivo),
    opciones('concede', '¿Se prorroga el término?', [
      { id: 'si', nombre: 'Sí', ayuda: 'A quien preguntó se le cuenta, con el motivo y el día nuevo.' },
      { id: 'no', nombre: 'No', ayuda: 'El término sigue como está.' },
    ]),
    motivo('Motivo', 'Queda en la historia de la pregunta.'),
  ],
  enviar: ({ concede, motivo: dicho }) => enviarPaso('prorroga-decision', { concede: concede === 'si', motivo: dicho }),
});

export function atenderVencida({ datos, opciones: { roles }, enviarPaso, copia }) {
  const oficina = campo('Oficina que responde ahora', lista('rol', roles.filter(({ id }) => id !== datos.rolResponde?.id), '', 'Elija', { required: true }));
  oficina.hidden = true;
  return formulario({
    nombre: 'vencida', boton: 'Decidir sobre la pregunta vencida', copia,
    campos: [
      h('p', { class: 'ayuda' }, 'El término no se mueve: lo fija la ley.'),
      opciones('decision', '¿Qué se hace?', [
        { id: 'INSISTIR', nombre: 'Insistirle a quien la tiene' },
        { id: 'REASIGNAR', nombre: 'Pasarla a otra oficina' },
      ], 'INSISTIR', elegida => { oficina.hidden = elegida !== 'REASIGNAR'; }),
      oficina,
      motivo('Motivo', 'Lo lee quien la tiene, y queda en la historia.'),
    ],
    enviar: ({ decision, rol, motivo: dicho }) => enviarPaso('vencida', { decision, ...(decision === 'REASIGNAR' && { rol }), motivo: dicho }),
  });
}

export const pedirProrroga = ({ datos, prorroga: { tope }, enviarPaso, copia }) => formulario({
  nombre: 'prorroga', boton: 'Pedir la prórroga', discreto: true, copia,
  campos: [
    h('p', { class: 'ayuda' }, `Se pide y se decide a más tardar el ${larga(datos.vence)}, y llega hasta el ${larga(tope)}: el doble del término.`),
    campo('Hasta qué día', h('input', { type: 'date', name: 'hasta', required: true, max: tope })),
    motivo('Por qué no alcanza el término', 'Lo lee quien decide y, si se concede, quien preguntó.'),
  ],
  enviar: escrito => enviarPaso('prorroga', escrito),
});

/** What came back goes another way; how the term was kept does not change by that. */
export const recomunicar = ({ datos, enviarPaso, copia }) => formulario({
  nombre: 'recomunicacion', boton: 'Anotar la nueva comunicación', discreto: true, copia,
  campos: [
    h('p', { class: 'ayuda' }, 'Cuando la respuesta no llegó, como un correo devuelto. La fecha en que se respondió no cambia.'),
    opciones('medio', '¿Cómo se le comunicó?', MEDIOS.filter(({ id }) => id !== 'CORREO' && (id !== 'FISICO' || !datos.anonima)), datos.anonima ? 'PUBLICADA' : 'FISICO'),
    campo('Constancia', linea('constancia', { maxlength: 2000, required: true }), 'Con qué se prueba: guía, acta, minuto de la grabación.'),
  ],
  enviar: escrito => enviarPaso('recomunicacion', escrito),
});

export const anular = ({ datos, enviarPaso, copia }) => formulario({
  nombre: 'anulacion', boton: 'Anular el radicado', discreto: true, copia,
  campos: [
    h('p', { class: 'ayuda' }, `Solo si se registró por error, como dos veces la misma. ${datos.radicado} no se vuelve a usar.`),
    motivo('Motivo', 'Lo lee quien preguntó, si dejó correo, y queda en la historia.'),
  ],
  enviar: escrito => enviarPaso('anulacion', escrito),
});

export const suprimir = ({ enviarPaso, copia }) => formulario({
  nombre: 'supresion', boton: 'Borrar los datos de quien preguntó', discreto: true, copia,
  campos: [
    h('p', { class: 'ayuda' }, 'Cuando la persona lo pide (Ley 1581 de 2012, art. 8). La pregunta, su respuesta y su término quedan; ya no habrá cómo escribirle.'),
    casilla('entendido', 'La persona lo pidió, y no se puede deshacer', '', { required: true }, 'Confirme que la persona lo pidió.'),
    motivo('Cómo lo pidió', 'Sin datos de la persona. Queda en la historia de la pregunta.'),
  ],
  enviar: ({ motivo: dicho }) => enviarPaso('supresion', { motivo: dicho }),
});
