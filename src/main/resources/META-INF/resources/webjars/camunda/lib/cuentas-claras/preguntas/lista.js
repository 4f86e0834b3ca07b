/** The questions of a cycle: how many stand how, by their term, and each of them to be found. */
import { get } from '../client.js';
import { failure, h, keepFresh, stacked } from '../dom.js';
import { cuantos, diaDe, fecha } from '../format.js';
import { etiqueta } from '../signs.js';
import { campo } from '../tablero/campos.js';
import { api, apiCon, capturaPage, exporte, listaPage, nuevaPage, preguntaPage } from './addresses.js';
import { lista } from './campos.js';

const FILTROS = ['estado', 'canal', 'rol', 'vencidas', 'texto', 'pagina'];

const pedido = () => Object.fromEntries(new URLSearchParams(window.location.search));

export async function montarLista(nodo) {
  const opciones = await get(api('opciones'));
  const ciclo = opciones.ciclos.find(({ id }) => id === pedido().ciclo) || opciones.ciclos[0];
  if (!ciclo) {
    nodo.replaceChildren(h('h1', {}, 'Preguntas de la ciudadanía'),
      h('p', { class: 'vacio' }, 'No hay ningún ciclo de rendición de cuentas: cuando comience uno, aquí se radican y se responden sus preguntas.'));
    return;
  }
  const cuerpo = h('div', {});
  const resultado = h('p', { class: 'oculto', role: 'status' });
  const ir = (cambios, pagina = '') => {
    const consulta = { ...pedido(), ciclo: ciclo.id, ...cambios, pagina };
    window.history.replaceState(null, '', listaPage(consulta));
    mirar().catch(error => cuerpo.replaceChildren(failure(error.message)));
  };
  let antes = '';
  const mirar = async () => {
    const filtro = Object.fromEntries(FILTROS.map(cual => [cual, pedido()[cual]]));
    const [resumen, pagina] = await Promise.all([
      get(apiCon({ ciclo: ciclo.id }, 'resumen')),
      get(apiCon({ ciclo: ciclo.id, ...filtro })),
    ]);
    const ahora = JSON.stringify([resumen, pagina, filtro]);
    if (ahora !== antes) {
      antes = ahora;
      cuerpo.replaceChildren(...[cuentas(resumen, filtro, ir), tabla(pagina, filtro), paginas(pagina, ir)].filter(Boolean));
      resultado.textContent = cuantos(pagina.total, 'pregunta hallada', 'preguntas halladas');
    }
  };
  nodo.replaceChildren(titulo(opciones, ciclo), filtros(opciones, ir), resultado, cuerpo);
  await mirar();
  keepFresh(cuerpo, mirar);
}

function titulo({ ciclos, radica, veTodas }, ciclo) {
  const elegir = lista('ciclo', ciclos.map(({ id, titulo: nombre }) => ({ id, nombre })), ciclo.id, null, {
    'aria-label': 'Ciclo', onchange: ({ target }) => window.location.assign(listaPage({ ciclo: target.value })),
  });
  return h('div', { class: 'cc-encabezado' },
    h('div', { class: 'titulo' },
      h('h1', {}, 'Preguntas de la ciudadanía'),
      ciclos.length > 1 ? elegir : h('p', { class: 'cuenta' }, ciclo.titulo)),
    h('div', { class: 'cc-acciones' },
      ciclo.enCurso && radica && [
        h('a', { class: 'cc-enlace-boton cc-principal', href: nuevaPage(ciclo.id) }, 'Radicar una pregunta'),
        h('a', { class: 'cc-enlace-boton', href: capturaPage(ciclo.id) }, 'Capturar varias'),
      ],
      veTodas && h('details', { class: 'cc-descargas' }, h('summary', {}, 'Descargar'), h('ul', {},
        [['preguntas', 'Matriz de preguntas y respuestas'], ['oportunidad', 'Oportunidad de las respuestas']].map(([cual, nombre]) =>
          h('li', {}, nombre, ': ', ['xlsx', 'csv'].map((formato, n) => [n > 0 && ' · ',
            h('a', { href: exporte(ciclo.id, cual, formato), download: '', 'aria-label': `${nombre}, ${formato.toUpperCase()}` }, formato.toUpperCase())])))))));
}

function cuentas({ total, abiertas, estados, terminos }, { estado, vencidas }, ir) {
  return total === 0 ? null : h('div', { class: 'cc-cuentas' },
    h('ul', { class: 'cc-por-termino', 'aria-label': 'Abiertas, por su término' },
      h('li', {}, h('strong', {}, String(abiertas)), abiertas === 1 ? ' abierta' : ' abiertas', h('small', {}, `de ${cuantos(total, 'recibida', 'recibidas')}`)),
      terminos.map(({ situacion, nombre, cuantas }) => h('li', { class: `cc-${situacion}` },
        h('strong', {}, String(cuantas)), etiqueta(situacion, nombre),
        situacion === 'VENCIDA' && h('button', {
          type: 'button', id: 'solo-vencidas', 'aria-pressed': String(Boolean(vencidas)), onclick: () => ir({ vencidas: vencidas ? '' : 'true', estado: '' }),
        }, vencidas ? 'Ver todas' : 'Ver solo estas')))),
    h('ul', { class: 'cc-por-estado', 'aria-label': 'Por estado' }, estados.map(({ estado: suyo, nombre, cuantas }) => h('li', {},
      h('button', { type: 'button', 'aria-pressed': String(estado === suyo), onclick: () => ir({ estado: estado === suyo ? '' : suyo, vencidas: '' }) },
        `${nombre} `, h('strong', {}, String(cuantas)))))));
}

function filtros({ canales, roles }, ir) {
  const { canal, rol, texto } = pedido();
  const buscado = h('input', { type: 'search', name: 'texto', value: texto || '', maxlength: 200, autocomplete: 'off' });
  return h('form', { class: 'cc-filtros', role: 'search', onsubmit: evento => {
    evento.preventDefault();
    ir({ texto: buscado.value.trim() });
  } },
  campo('Palabras o radicado', buscado),
  campo('Canal', lista('canal', canales, canal, 'Todos', { onchange: ({ target }) => ir({ canal: target.value }) })),
  campo('Responde', lista('rol', roles, rol, 'Todos', { onchange: ({ target }) => ir({ rol: target.value }) })),
  h('button', { type: 'submit' }, 'Buscar'));
}

function tabla({ preguntas, total }, filtro) {
  if (total === 0) {
    const conFiltro = FILTROS.some(cual => cual !== 'pagina' && filtro[cual]);
    return h('p', { class: 'vacio' }, conFiltro ? 'Ninguna pregunta es así. Quite algún filtro.' : 'Todavía no hay preguntas en este ciclo.');
  }
  return h('div', { class: 'tarjeta' }, stacked(h('table', { class: 'apilada' },
    h('caption', { class: 'oculto' }, 'Preguntas del ciclo, primero las que vencen primero'),
    h('thead', {}, h('tr', {}, ['Pregunta', 'Recibida', 'Vence', 'Días usados', 'Responde', 'Estado'].map(nombre => h('th', { scope: 'col' }, nombre)))),
    h('tbody', {}, preguntas.map(una => h('tr', {},
      h('th', { scope: 'row' },
        h('a', { href: preguntaPage(una.radicado) }, una.radicado),
        h('span', { class: 'cc-comienzo', dir: 'auto' }, una.texto),
        una.tema && h('small', {}, una.tema)),
      h('td', {}, fecha(diaDe(una.recibida)), h('small', {}, una.canal.nombre)),
      h('td', {}, fecha(una.vence), h('div', {}, etiqueta(una.situacion.id, una.situacion.nombre)), una.plazo && h('small', {}, una.plazo)),
      h('td', {}, String(una.usados)),
      h('td', {}, una.rolResponde ? una.rolResponde.nombre : 'Sin clasificar'),
      h('td', {}, una.estado.nombre)))))));
}

function paginas({ pagina, paginas: todas }, ir) {
  const otra = (numero, nombre) => h('button', { type: 'button', id: `pagina-${nombre}`, onclick: () => {
    ir({}, numero);
    window.scrollTo(0, 0);
  } }, nombre);
  return todas > 1 && h('nav', { class: 'paginas', 'aria-label': 'Páginas de la lista' },
    pagina > 1 && otra(pagina - 1, 'Anteriores'),
    h('span', {}, `Página ${pagina} de ${todas}`),
    pagina < todas && otra(pagina + 1, 'Siguientes'));
}
