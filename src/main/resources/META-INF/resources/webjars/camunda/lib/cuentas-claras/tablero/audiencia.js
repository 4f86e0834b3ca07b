/** Moving the public hearing: which day, what that changes, why, and only then the decision. */
import { get, own, post } from '../client.js';
import { failure, h, loading } from '../dom.js';
import { cuantos, fecha, larga } from '../format.js';
import { campo, formulario } from './campos.js';
import { cronogramaPage, historiaPage } from './addresses.js';

export async function montarAudiencia(nodo, ciclo) {
  const raiz = h('section', { class: 'cc cc-decision', 'aria-label': 'Mover la audiencia' }, loading());
  nodo.append(raiz);
  const direccion = (...resto) => own('api', 'ciclos', ciclo, 'audiencia', ...resto);
  try {
    const audiencia = await get(direccion());
    raiz.replaceChildren(
      h('h1', {}, 'Mover la audiencia pública'),
      h('p', {}, `${audiencia.titulo}. Hoy está fijada para el `, h('strong', {}, larga(audiencia.fecha)), '.'),
      audiencia.realizada
        ? h('p', { class: 'cc-nota' }, 'La audiencia ya se realizó: su fecha no se puede cambiar.')
        : audiencia.puedeMover
          ? decision(audiencia, direccion)
          : h('p', { class: 'cc-nota' }, 'La mueve quien dirige el ciclo.'),
    );
  } catch (error) {
    raiz.replaceChildren(h('h1', {}, 'Mover la audiencia pública'), failure(error.message));
  }
}

function decision(audiencia, direccion) {
  const dia = h('input', { type: 'date', name: 'dia', min: audiencia.hoy, value: audiencia.fecha });
  const enPalabras = h('small', {});
  const errorDelDia = failure('');
  errorDelDia.hidden = true;
  const despues = h('div', { 'aria-live': 'polite' });
  let consulta = 0;

  const mirar = async antes => {
    const esta = ++consulta;
    enPalabras.textContent = dia.value && larga(dia.value);
    errorDelDia.hidden = true;
    despues.replaceChildren();
    if (!dia.value || dia.value === audiencia.fecha) {
      return;
    }
    despues.replaceChildren(loading());
    try {
      const previa = await get(`${direccion('previa')}?${new URLSearchParams({ fecha: dia.value })}`);
      if (esta === consulta) {
        despues.replaceChildren(...lista(previa.cambio), confirmar(audiencia, direccion, previa, mirar, antes));
      }
    } catch (error) {
      if (esta === consulta) {
        despues.replaceChildren();
        errorDelDia.textContent = error.message;
        errorDelDia.hidden = false;
      }
    }
  };
  dia.addEventListener('change', () => mirar());
  mirar();
  return h('div', {},
    campo('Nuevo día', dia, 'Puede ser un sábado. Al escogerlo verá qué cambia; nada se mueve hasta que confirme.',
      enPalabras, errorDelDia),
    despues);
}

function lista({ corridas, avisados, imposibles, anunciadas, de }) {
  const celda = (nombre, ...contenido) => h('td', { 'data-rotulo': nombre }, ...contenido);
  const dias = ({ inicio, vencimiento }) => (inicio === vencimiento ? fecha(inicio) : `${fecha(inicio)} a ${fecha(vencimiento)}`);
  return [
    imposibles.length > 0 && h('section', { class: 'cc-advertencia cc-VENCIDA' },
      h('h2', {}, 'Lo que ya no sería posible'),
      h('ul', {}, imposibles.map(frase => h('li', {}, frase)))),
    anunciadas.length > 0 && h('section', { class: 'cc-advertencia cc-VENCE_PRONTO' },
      h('h2', {}, `Ya se hizo para el ${larga(de)}`),
      h('p', {}, 'Si allí se anunció ese día, hay que volver a anunciarlo:'),
      h('ul', {}, anunciadas.map(nombre => h('li', {}, nombre)))),
    h('section', {},
      h('h2', {}, `Lo que se mueve (${corridas.length})`),
      h('table', { class: 'cc-apilada' },
        h('thead', {}, h('tr', {}, ['Actividad', 'A cargo de', 'Antes', 'Ahora', 'Plazo'].map(texto => h('th', { scope: 'col' }, texto)))),
        h('tbody', {}, corridas.map(una => h('tr', {},
          h('th', { scope: 'row' }, una.nombre),
          celda('A cargo de', una.encargado),
          celda('Antes', dias(una.antes)),
          celda('Ahora', dias(una.despues)),
          celda('Plazo', una.plazo)))))),
    h('section', {},
      h('h2', {}, 'A quién se le avisa por correo'),
      h('p', {}, avisados.length === 0
        ? 'A nadie más.'
        : `${avisados.map(({ persona, actividades }) =>
          `${persona} (${cuantos(actividades, 'actividad', 'actividades')})`).join(', ')}.`)),
  ].filter(Boolean);
}

function confirmar(audiencia, direccion, { cambio, version }, mirar, antes) {
  const seguro = h('input', { type: 'checkbox', id: 'cc-seguro' });
  return formulario({
    campos: cambio.reparo && h('p', { class: 'cc-advertencia cc-VENCE_PRONTO' },
      h('label', { for: 'cc-seguro' }, seguro, ` ${cambio.reparo} De todas maneras será ese día.`)),
    boton: `Mover la audiencia al ${larga(cambio.a)}`,
    antes,
    enviar: async motivo => {
      if (cambio.reparo && !seguro.checked) {
        seguro.focus();
        throw new Error(`${cambio.reparo} Marque que de todas maneras será ese día, o escoja otro.`);
      }
      try {
        await post(direccion(), { fecha: cambio.a, aPesarDelReparo: seguro.checked, version, motivo });
      } catch (error) {
        if (error.status !== 409) {
          throw error;
        }
        await mirar({ mensaje: error.message, motivo }); // the list anew; what was written stays
        return;
      }
      movida(audiencia, cambio);
    },
  });
}

function movida({ ciclo, titulo }, { de, a, avisados }) {
  const hecho = h('h1', { tabindex: '-1' }, 'La audiencia se movió');
  document.querySelector('.cc-decision').replaceChildren(
    hecho,
    h('p', { role: 'status' },
      `La audiencia pública de ${titulo} pasó del ${larga(de)} al ${larga(a)}.`,
      avisados.length > 0 && ' Los responsables reciben un correo con el motivo.'),
    h('nav', { 'aria-label': 'Páginas del ciclo' },
      h('a', { href: '#/dashboard' }, 'Tablero'),
      h('a', { href: cronogramaPage(ciclo) }, 'Cronograma'),
      h('a', { href: historiaPage(ciclo) }, 'Historia')));
  hecho.focus();
}
