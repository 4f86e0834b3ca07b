/** Texts that will be read in public: what looks like a datum of a person is told twice, and never refused. */
import { post } from '../client.js';
import { h } from '../dom.js';
import { ask } from '../tareas/question.js';
import { api } from './addresses.js';
import { campo, parrafo } from './campos.js';

const PAUSA = 600;

/** What the server finds in a text; whoever decides reads it anyway. */
const mirar = texto => post(api('datos-a-la-vista'), { texto }).catch(() => []);

function textoPublico(name, titulo, valor, largo) {
  const texto = parrafo(name, { rows: 5, required: true, maxlength: largo }, valor);
  const aviso = h('div', { class: 'cc-datos-hallados', role: 'status' });
  let espera = null;
  const decir = async () => {
    const mirado = texto.value;
    const hallados = await mirar(mirado);
    if (mirado === texto.value) {
      aviso.replaceChildren(...(hallados.length === 0 ? [] : [
        'Parece que queda ',
        ...hallados.flatMap(({ nombre, texto: dice }, n) => [n > 0 ? '; ' : '', `${nombre}: `, h('mark', {}, dice)]),
        '. Si es de una persona, quítelo.',
      ]));
    }
  };
  texto.addEventListener('input', () => {
    clearTimeout(espera);
    espera = setTimeout(decir, PAUSA);
  });
  setTimeout(decir); // what was written before is back by then
  return h('div', {}, campo(titulo, texto), aviso);
}

/** A question and its answer, as everybody will read them. */
export const textosPublicos = (pregunta, respuesta) => [
  textoPublico('preguntaPublica', 'Pregunta, como se publica', pregunta, 8100),
  textoPublico('respuestaPublica', 'Respuesta, como se publica', respuesta, 8000),
];

/** Whether it may go on: asked once more when something of a person seems to be left. */
export async function revisados({ preguntaPublica, respuestaPublica }, boton) {
  const hallados = (await Promise.all([preguntaPublica, respuestaPublica].map(mirar))).flat();
  return hallados.length === 0 || ask({
    title: 'Puede quedar algún dato de una persona',
    text: `En lo que se publica aparece: ${hallados.map(({ texto }) => `«${texto}»`).join(', ')}. ¿Continuar así?`,
    yes: boton,
  });
}
