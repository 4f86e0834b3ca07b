/** The trail of a cycle, or of the entity, a page at a time: each line opens its data and its proof. */
import { get, own } from '../client.js';
import { failure, h, keepFresh, loading } from '../dom.js';
import { cuantos, diaDe, hora, larga } from '../format.js';
import { lineOnDemand } from '../linea.js';
import { bitacoraPage, historiaPage, parameter } from './addresses.js';
import { aMedias, decir, entrada, selector } from './filtros.js';
import { bola } from './historia.js';

const CAMPOS = ['familia', 'actividad', 'persona', 'desde', 'hasta', 'texto'];

/** Which field of the filter has the focus after the page of a new address is there. */
let enfocar = null;

/**
 * @param ciclo the cycle; null for the entity
 * @param lista the cycles to choose from
 */
export function montarBitacora(nodo, ciclo, lista = []) {
  const filtro = Object.fromEntries([...CAMPOS, 'pagina'].map(clave => [clave, parameter(clave) || '']));
  const elegido = () => new URLSearchParams(Object.entries(filtro).filter(([, valor]) => valor));
  const datos = ciclo ? own('api', 'ciclos', ciclo, 'bitacora') : own('api', 'bitacora');
  const titulo = h('h1', { tabindex: '-1' }, 'Bitácora');
  const filtros = h('form', { class: 'cc-filtros', novalidate: true, onsubmit: filtrar });
  const lineas = h('div', { class: 'cc-sucesos' }, loading());
  nodo.className = 'cc cc-historia cc-historia-pagina cc-bitacora';
  nodo.append(h('div', { class: 'cc-titulo' }, titulo,
    h('p', {}, 'Todo lo anotado, cada línea con su número y su prueba.',
      ciclo && [' En breve, en la ', h('a', { href: historiaPage(ciclo) }, 'historia'), '.'])), filtros, lineas);

  function ir(pagina, foco) {
    filtro.pagina = String(pagina);
    enfocar = foco;
    window.location.hash = bitacoraPage(ciclo, elegido());
  }

  function filtrar(evento) {
    evento.preventDefault();
    if (!aMedias(filtros)) {
      CAMPOS.forEach(clave => { filtro[clave] = filtros.elements[clave]?.value.trim() || ''; });
      const antes = window.location.hash;
      ir('', 'filtrar');
      if (window.location.hash === antes) {
        mostrar('filtrar');
      }
    }
  }

  async function mostrar(foco) {
    let pagina = null;
    let falta = null;
    try {
      pagina = await get(`${datos}?${elegido()}`);
    } catch (error) {
      falta = error;
    }
    if (filtros.childElementCount === 0) {
      // What a refused filter can be changed to, the whole trail knows.
      const todo = pagina || (falta.campo && await get(datos));
      titulo.textContent = todo ? `Bitácora: ${todo.titulo}` : titulo.textContent;
      filtros.replaceChildren(...(todo ? campos(todo) : []));
    }
    const alCampo = falta && filtros.elements[falta.campo];
    CAMPOS.filter(clave => filtros.elements[clave]).forEach(clave =>
      decir(filtros, clave, alCampo && falta.campo === clave ? falta.message : ''));
    lineas.replaceChildren(...(pagina ? contenido(pagina) : [!alCampo && failure(falta.message)].filter(Boolean)));
    if (alCampo || foco) {
      (alCampo || filtros.elements[foco] || titulo).focus();
    }
  }

  function campos({ actividades, personas, familias }) {
    return [
      lista.length > 1 && h('label', {}, 'Ciclo', h('select', {
        onchange: ({ target }) => { window.location.hash = bitacoraPage(target.value, new URLSearchParams()); },
      }, lista.map(uno => h('option', { value: uno.id, selected: uno.id === ciclo }, uno.titulo)))),
      selector('Sobre qué', 'Todo', 'familia', familias, filtro.familia),
      ciclo && selector('Actividad', 'Todas', 'actividad', actividades, filtro.actividad),
      selector('Persona', 'Todas', 'persona', personas, filtro.persona),
      entrada('Desde', 'desde', { type: 'date', value: filtro.desde }),
      entrada('Hasta', 'hasta', { type: 'date', value: filtro.hasta }),
      entrada('Palabras', 'texto', { type: 'search', value: filtro.texto, maxlength: 200 }),
      h('button', { name: 'filtrar' }, 'Filtrar'),
      elegido().size > 0 && h('button', {
        type: 'button',
        onclick: () => {
          CAMPOS.forEach(clave => { filtro[clave] = ''; });
          ir('', 'filtrar');
        },
      }, 'Quitar filtros'),
    ].filter(Boolean);
  }

  function contenido(pagina) {
    const impresa = new URLSearchParams(elegido());
    impresa.delete('pagina');
    if (ciclo) {
      impresa.set('ciclo', ciclo);
    }
    return [
      h('p', { class: 'cc-cuantos' },
        h('span', { role: 'status' }, cuenta(pagina)),
        h('a', { href: `${own('bitacora', 'impresa')}?${impresa}`, target: '_blank', rel: 'noopener' }, 'Imprimir toda'),
        ciclo && h('a', { href: own('api', 'ciclos', ciclo, 'expediente'), download: true }, 'Descargar expediente')),
      ...dias(pagina),
      pagina.paginas > 1 && h('nav', { class: 'cc-paginas', 'aria-label': 'Páginas de la bitácora' },
        paso('Más nuevo', pagina.pagina - 1, pagina),
        h('span', {}, `Página ${pagina.pagina} de ${pagina.paginas}`),
        paso('Más antiguo', pagina.pagina + 1, pagina)),
    ].filter(Boolean);
  }

  function paso(texto, cual, { paginas }) {
    return cual >= 1 && cual <= paginas && h('button', { type: 'button', onclick: () => ir(cual, 'titulo') }, texto);
  }

  mostrar(enfocar);
  enfocar = null;
  keepFresh(nodo, async () => (filtro.pagina || '1') === '1' && !nodo.querySelector('details[open]') && mostrar(null));
}

function cuenta({ total, hayMas }) {
  if (hayMas) {
    return `Más de ${total} anotaciones: se muestran las más nuevas. Para ver otras, diga hasta qué día.`;
  }
  return total === 0 ? 'No hay nada anotado con este filtro.' : cuantos(total, 'anotación', 'anotaciones');
}

function dias({ lineas }) {
  const porDia = new Map();
  for (const linea of lineas) {
    const dia = diaDe(linea.momento);
    porDia.set(dia, [...(porDia.get(dia) || []), linea]);
  }
  return [...porDia].map(([dia, delDia]) => h('section', {},
    h('h2', {}, larga(dia)),
    h('ol', {}, delDia.map(linea => h('li', {},
      h('time', { datetime: linea.momento }, hora(linea.momento)),
      bola(linea.tipo),
      h('div', {}, linea.frase,
        (linea.quien || linea.ciclo) && h('small', {}, [linea.quien, linea.ciclo].filter(Boolean).join(' · ')),
        lineOnDemand(linea)))))));
}
