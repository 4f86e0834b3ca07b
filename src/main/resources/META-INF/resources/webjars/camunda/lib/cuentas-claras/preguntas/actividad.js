/** In the form of an activity: the questions of its channel, or those whose answers it watches over. */
import { get } from '../client.js';
import { failure, h, loading, stacked } from '../dom.js';
import { larga } from '../format.js';
import { etiqueta } from '../signs.js';
import { api, apiCon, capturaPage, preguntaPage } from './addresses.js';
import { captura } from './captura.js';
import { importar } from './importar.js';

/**
 * Above the form, since a form has none within.
 *
 * @param cambio is told that something was filed
 */
export async function preguntasDeActividad(forma, { ciclo, codigo, usuario, cambio = () => {} }) {
  const vista = h('div', {}, loading());
  const nuevas = h('div');
  forma.before(h('section', { class: 'cc cc-preguntas cc-de-actividad', 'aria-label': 'Preguntas' }, vista, nuevas));
  const mirar = async () => {
    const suyas = await get(apiCon({ ciclo, codigo }, 'actividad'));
    vista.replaceChildren(...(suyas.esControl ? control(suyas) : canal(suyas)));
    return suyas;
  };
  const otraVez = () => mirar().then(cambio, () => {}); // the list is read again with the next one
  try {
    const suyas = await mirar();
    if (suyas.puedeRadicar && !suyas.esControl) {
      const { canales } = await get(api('opciones'));
      const comun = { ciclo, canales, canal: suyas.canal, espacio: codigo, usuario, alRadicar: otraVez };
      nuevas.replaceChildren(h('h4', {}, 'Radicar otra'), captura(comun), importar(comun),
        h('p', {}, h('a', { href: `${capturaPage(ciclo)}&${new URLSearchParams({ espacio: codigo, canal: suyas.canal })}`, target: '_blank', rel: 'noopener' },
          'Abrir la captura en una página, para el día de la audiencia')));
    }
  } catch (error) {
    vista.replaceChildren(failure(error.message));
  }
}

function canal({ total, preguntas }) {
  return total === 0
    ? [h('p', {}, 'Este canal no tiene preguntas radicadas.')]
    : [h('p', {}, total === 1 ? 'Este canal tiene una pregunta radicada.' : `Este canal tiene ${total} preguntas radicadas.`,
      total > preguntas.length && ` Estas son las últimas ${preguntas.length}.`), tabla(preguntas)];
}

function control({ total, abiertas, porPublicar, preguntas }) {
  return [
    h('p', {}, h('strong', {}, `${total - abiertas} de ${total} con lo que se les debía.`),
      abiertas > 0 && ` Faltan ${abiertas}: esta actividad no termina mientras haya una abierta.`,
      porPublicar > 0 && ` Por publicar: ${porPublicar}.`),
    preguntas.length > 0 && tabla(preguntas),
    abiertas > preguntas.length && h('p', {}, `Y ${abiertas - preguntas.length} más, que vencen después.`),
  ].filter(Boolean);
}

function tabla(preguntas) {
  return stacked(h('table', { class: 'table table-condensed cc-tabla' },
    h('thead', {}, h('tr', {}, ['Radicado', 'Pregunta', 'Estado', 'Vence'].map(titulo => h('th', { scope: 'col' }, titulo)))),
    h('tbody', {}, preguntas.map(({ radicado, texto, estado, situacion, vence }) => h('tr', {},
      h('td', {}, h('a', { href: preguntaPage(radicado), target: '_blank', rel: 'noopener' }, radicado)),
      h('td', { dir: 'auto' }, texto),
      h('td', {}, estado.nombre),
      h('td', {}, larga(vence), ' ', etiqueta(situacion.id, situacion.nombre)))))));
}
