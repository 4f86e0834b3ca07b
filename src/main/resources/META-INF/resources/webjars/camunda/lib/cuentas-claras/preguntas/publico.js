/** A text that will be read in public: what looks like a datum of a person is told while it is written, never refused. */
import { post } from '../client.js';
import { h } from '../dom.js';
import { api } from './addresses.js';
import { campo, parrafo } from './campos.js';

const PAUSA = 600;

export function textoPublico(name, titulo, valor, largo) {
  const texto = parrafo(name, { rows: 5, required: true, maxlength: largo }, valor);
  const aviso = h('div', { class: 'cc-datos-hallados', role: 'status' });
  let espera = null;
  const mirar = async () => {
    const mirado = texto.value;
    const hallados = await post(api('datos-a-la-vista'), { texto: mirado }).catch(() => []); // whoever approves reads it anyway
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
    espera = setTimeout(mirar, PAUSA);
  });
  setTimeout(mirar); // what was written before is back by then
  return h('div', {}, campo(titulo, texto), aviso);
}
