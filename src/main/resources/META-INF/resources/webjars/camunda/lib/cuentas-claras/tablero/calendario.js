/** The days on which the entity does not work: those that stand, what one more would move, and taking one back. */
import { get, own, post } from '../client.js';
import { failure, h, loading } from '../dom.js';
import { check, tell } from '../fields.js';
import { cuantos, diaDe, fecha, larga } from '../format.js';
import { campo, formulario } from './campos.js';

const direccion = (...resto) => own('api', 'dias-no-habiles', ...resto);

export async function montarCalendario(nodo) {
  const raiz = h('section', { class: 'cc cc-decision', 'aria-label': 'Días no hábiles' }, loading());
  nodo.append(raiz);
  try {
    await pintar(raiz);
  } catch (error) {
    raiz.replaceChildren(h('h1', {}, 'Días no hábiles'), failure(error.message));
  }
}

async function pintar(raiz, hecho) {
  const datos = await get(direccion());
  const aviso = hecho && h('p', { class: 'cc-nota', role: 'status', tabindex: '-1' }, hecho);
  raiz.replaceChildren(...[
    h('h1', {}, 'Días no hábiles'),
    aviso,
    h('p', {}, 'Los sábados, los domingos y los festivos de ley no cuentan en ningún plazo. Tampoco estos días, que ordena un'
      + ' acto de la entidad o del municipio.'),
    declarados(raiz, datos),
    datos.puedeCambiar && declarar(raiz, datos),
    datos.retirados.length > 0 && retirados(datos.retirados),
  ].filter(Boolean));
  aviso?.focus();
}

const celda = (nombre, ...contenido) => h('td', { 'data-rotulo': nombre }, ...contenido);
const encabezado = (...textos) => h('thead', {}, h('tr', {}, textos.map(texto => h('th', { scope: 'col' }, texto))));
const cuando = ({ fecha: dia, cadaAnio }) =>
  (cadaAnio ? `${larga(dia).replace(/^\S+ (.*) de (\d+)$/, '$1, cada año desde $2')}` : larga(dia));

function declarados(raiz, { declarados: dias, puedeCambiar }) {
  if (dias.length === 0) {
    return h('p', { class: 'cc-nada' }, 'No hay ninguno declarado.');
  }
  return h('table', { class: 'cc-apilada' },
    encabezado('Día', 'Acto que lo ordena', 'Lo declaró', puedeCambiar ? 'Cambiar' : ''),
    h('tbody', {}, dias.map(dia => h('tr', {},
      h('th', { scope: 'row' }, cuando(dia)),
      celda('Acto', dia.acto),
      celda('Lo declaró', `${dia.persona}, ${fecha(diaDe(dia.declarado))}`),
      puedeCambiar && celda('Cambiar', h('button', {
        type: 'button',
        class: 'cc-boton',
        'aria-label': `Retirar el ${larga(dia.fecha)}`,
        onclick: ({ target }) => retirar(raiz, dia, target.closest('tr')),
      }, 'Retirar'))))));
}

async function retirar(raiz, dia, fila) {
  raiz.querySelector('.cc-retiro')?.remove();
  const lugar = h('td', { colspan: '4' }, loading());
  const debajo = h('tr', { class: 'cc-retiro' }, lugar);
  fila.after(debajo);
  try {
    const efecto = await get(direccion(dia.fecha, 'efecto'));
    const forma = formulario({
      titulo: `Volver a contar el ${larga(dia.fecha)}`,
      campos: mueve(efecto),
      boton: 'Retirar el día',
      enviar: async motivo => {
        await post(direccion(dia.fecha, 'retiro'), { motivo });
        await pintar(raiz, `El ${larga(dia.fecha)} vuelve a contar como los demás días.`);
      },
    });
    lugar.replaceChildren(forma);
    forma.querySelector('textarea').focus();
  } catch (error) {
    lugar.replaceChildren(failure(error.message));
  }
}

function declarar(raiz, { desde, hasta }) {
  const dia = h('input', { type: 'date', name: 'dia', min: desde, max: hasta, required: true });
  const enPalabras = h('small', {});
  const cadaAnio = h('input', { type: 'checkbox', name: 'cadaAnio', id: 'cc-cadaAnio' });
  const acto = h('input', { type: 'text', name: 'acto', maxlength: '500', required: true, pattern: '(?=.*\\p{L}{4}).*[0-9].*' });
  const previa = h('div', { 'aria-live': 'polite' });
  const boton = h('button', { type: 'submit', class: 'cc-boton cc-principal' }, 'Declarar el día');
  const error = failure('');
  error.hidden = true;

  let consulta = 0;
  const mirar = async () => {
    const esta = ++consulta;
    enPalabras.textContent = dia.value && larga(dia.value);
    previa.replaceChildren();
    if (!dia.value) {
      return;
    }
    try {
      const efecto = await get(`${direccion('efecto')}?${new URLSearchParams({ fecha: dia.value, cadaAnio: cadaAnio.checked })}`);
      if (esta === consulta) {
        previa.replaceChildren(...mueve(efecto));
      }
    } catch (rechazo) {
      if (esta === consulta) {
        tell(dia, rechazo.message);
      }
    }
  };
  dia.addEventListener('change', mirar);
  cadaAnio.addEventListener('change', mirar);

  const campoDelActo = campo('Acto que lo ordena', acto,
    'Con su nombre y su número. Se les cuenta a los responsables de lo que se mueve.');
  campoDelActo.dataset.falta = 'Escriba el acto con su nombre y su número, por ejemplo «Resolución 12 de 2023».';
  const forma = h('form', { novalidate: true },
    h('h2', {}, 'Declarar un día'),
    campo('Día', dia, 'Al escogerlo verá qué plazos mueve.', enPalabras),
    h('p', { class: 'cc-campo' }, h('label', { for: 'cc-cadaAnio' }, cadaAnio, ' Ese día de cada año, desde este')),
    campoDelActo,
    previa,
    error,
    boton);
  forma.addEventListener('submit', async evento => {
    evento.preventDefault();
    error.hidden = true;
    if (check(forma)) {
      return;
    }
    boton.disabled = true;
    try {
      await post(direccion(), { fecha: dia.value, acto: acto.value, cadaAnio: cadaAnio.checked });
      await pintar(raiz, `El ${larga(dia.value)} ya no cuenta en los plazos.`);
    } catch (rechazo) {
      error.textContent = rechazo.message;
      error.hidden = false;
      boton.disabled = false;
    }
  });
  return forma;
}

/** What moves, cycle by cycle. */
function mueve(ciclos) {
  const dias = ({ inicio, vencimiento }) => (inicio === vencimiento ? fecha(inicio) : `${fecha(inicio)} a ${fecha(vencimiento)}`);
  const cambia = ({ corridas, esAudiencia, preguntas }) => corridas.length > 0 || esAudiencia || preguntas > 0;
  if (!ciclos.some(cambia)) {
    return [h('p', { class: 'cc-nota' }, 'No cambia el vencimiento de ninguna actividad ni el término de ninguna pregunta.')];
  }
  return ciclos.filter(cambia).map(({ titulo, corridas, esAudiencia, preguntas }) =>
    h('section', {},
      h('h3', {}, `${titulo}: ${cuantos(corridas.length, 'actividad se mueve', 'actividades se mueven')}`),
      esAudiencia && h('p', { class: 'cc-advertencia cc-VENCE_PRONTO' },
        'La audiencia pública es ese día y se queda donde está. Si no se hará, muévala desde el Tablero.'),
      preguntas > 0 && h('p', {}, `Se corre el término de ${cuantos(preguntas, 'pregunta', 'preguntas')} de la ciudadanía, y a quien preguntó se le avisa.`),
      corridas.length > 0 && h('table', { class: 'cc-apilada' },
        encabezado('Actividad', 'A cargo de', 'Antes', 'Ahora'),
        h('tbody', {}, corridas.map(una => h('tr', {},
          h('th', { scope: 'row' }, una.nombre),
          celda('A cargo de', una.encargado),
          celda('Antes', dias(una.antes)),
          celda('Ahora', dias(una.despues))))))));
}

function retirados(dias) {
  return h('details', {},
    h('summary', {}, cuantos(dias.length, 'día retirado', 'días retirados')),
    h('ul', {}, dias.map(({ fecha: dia, acto, motivo, persona, retirado }) => h('li', {},
      `${larga(dia)} (${acto}): lo retiró ${persona} el ${fecha(diaDe(retirado))}. Motivo: ${motivo}`))));
}
