/** Moving the public hearing: which day, what that changes, why, and only then the decision. */
import { get, own, post } from '../client.js';
import { failure, h, loading } from '../dom.js';
import { cuantos, fecha, larga } from '../format.js';
import { campo, formulario } from './campos.js';
import { cronogramaPage, historiaPage } from './addresses.js';

export async function montarAudiencia(nodo, ciclo, clave = '') {
  const raiz = h('section', { class: 'cc cc-decision', 'aria-label': 'Mover la audiencia' }, loading());
  nodo.append(raiz);
  const direccion = (...resto) => own('api', 'ciclos', ciclo, 'audiencia', ...resto);
  const mostrar = async cual => {
    const titulo = h('h1', {}, 'Mover la audiencia pública');
    try {
      const estado = await get(`${direccion()}?${new URLSearchParams({ audiencia: cual })}`);
      const { nombre } = estado.audiencias.find(una => una.clave === cual);
      raiz.replaceChildren(
        titulo,
        h('p', {}, `${estado.titulo}.`),
        estado.audiencias.length > 1 ? escoger(estado.audiencias, cual, mostrar) : '',
        ...unaAudiencia({ ...estado, clave: cual, nombre }, direccion),
      );
    } catch (error) {
      raiz.replaceChildren(titulo, failure(error.message));
    }
  };
  await mostrar(clave);
}

function escoger(audiencias, elegida, mostrar) {
  const cual = h('select', {
    name: 'audiencia',
    onchange: async () => {
      await mostrar(cual.value);
      document.getElementById('cc-audiencia')?.focus();
    },
  }, audiencias.map(({ clave, nombre }) => h('option', { value: clave, selected: clave === elegida }, nombre)));
  return campo('Audiencia', cual, 'El ciclo tiene varias; cada una se mueve por aparte.');
}

function unaAudiencia(audiencia, direccion) {
  return [
    h('p', {}, audiencia.suspendida
      ? [h('strong', {}, 'Está suspendida, sin fecha nueva.'), ' Lo que se cuenta desde ella descansa.']
      : ['Hoy está fijada para el ', h('strong', {}, larga(audiencia.fecha)), '.']),
    audiencia.realizada
      ? h('p', { class: 'cc-nota' }, 'La audiencia ya se realizó: su fecha no se puede cambiar.')
      : audiencia.puedeMover
        ? h('div', {}, decision(audiencia, direccion), !audiencia.suspendida && suspender(audiencia, direccion))
        : h('p', { class: 'cc-nota' }, 'La mueve quien dirige el ciclo.'),
  ];
}

/** It waits for another day: asked for apart, so that nobody does it in passing. */
function suspender(audiencia, direccion) {
  const forma = () => [
    h('p', {}, 'Lo que se cuenta desde ella descansa: no se le recuerda a nadie ni se cuenta como vencido, hasta que se le dé'
      + ' otra fecha en esta página.'),
    formulario({
      boton: 'Suspender la audiencia',
      idMotivo: 'cc-motivo-suspension',
      enviar: async motivo => {
        await post(direccion('suspension'), { audiencia: audiencia.clave, motivo });
        hecha(audiencia, 'La audiencia se suspendió', `${audiencia.nombre} de ${audiencia.titulo} quedó suspendida, sin fecha nueva.`);
      },
    }),
  ];
  return h('details', {
    class: 'cc-suspender',
    ontoggle: ({ target }) => target.querySelector('form') || target.append(...forma()),
  }, h('summary', {}, 'Suspenderla, sin fecha nueva'));
}

function decision(audiencia, direccion) {
  const dia = h('input', { type: 'date', name: 'dia', min: audiencia.hoy, value: audiencia.suspendida ? '' : audiencia.fecha });
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
    if (!dia.value || (dia.value === audiencia.fecha && !audiencia.suspendida)) {
      return;
    }
    despues.replaceChildren(loading());
    try {
      const previa = await get(`${direccion('previa')}?${new URLSearchParams({ fecha: dia.value, audiencia: audiencia.clave })}`);
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
    boton: audiencia.suspendida ? `Darle fecha: ${larga(cambio.a)}` : `Mover la audiencia al ${larga(cambio.a)}`,
    antes,
    enviar: async motivo => {
      if (cambio.reparo && !seguro.checked) {
        seguro.focus();
        throw new Error(`${cambio.reparo} Marque que de todas maneras será ese día, o escoja otro.`);
      }
      try {
        await post(direccion(), { audiencia: audiencia.clave, fecha: cambio.a, aPesarDelReparo: seguro.checked, version, motivo });
      } catch (error) {
        if (error.status !== 409) {
          throw error;
        }
        await mirar({ mensaje: error.message, motivo }); // the list anew; what was written stays
        return;
      }
      hecha(audiencia,
        audiencia.suspendida ? 'La audiencia tiene fecha' : 'La audiencia se movió',
        audiencia.suspendida
          ? `${audiencia.nombre} de ${audiencia.titulo} será el ${larga(cambio.a)}.`
          : `${audiencia.nombre} de ${audiencia.titulo} pasó del ${larga(cambio.de)} al ${larga(cambio.a)}.`,
        cambio.avisados.length > 0);
    },
  });
}

function hecha({ ciclo }, titulo, frase, avisados = true) {
  const hecho = h('h1', { tabindex: '-1' }, titulo);
  document.querySelector('.cc-decision').replaceChildren(
    hecho,
    h('p', { role: 'status' }, frase, avisados && ' Los responsables reciben un correo con el motivo.'),
    h('nav', { 'aria-label': 'Páginas del ciclo' },
      h('a', { href: '#/dashboard' }, 'Tablero'),
      h('a', { href: cronogramaPage(ciclo) }, 'Cronograma'),
      h('a', { href: historiaPage(ciclo) }, 'Historia')));
  hecho.focus();
}
