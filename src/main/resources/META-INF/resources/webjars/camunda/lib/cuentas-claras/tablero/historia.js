/** What happened in a cycle, newest first, in sentences. */
import { get } from '../client.js';
import { toldOnDemand } from '../cumplimiento.js';
import { failure, h, keepFresh, loading } from '../dom.js';
import { cuantos, diaDe, hora, larga } from '../format.js';
import { signo } from '../signs.js';
import { api } from './addresses.js';

/** The sign of each kind, and whose colours it takes. */
const SIGNO = {
  CICLO_INICIADO: ['CICLO', 'EN_MARCHA'],
  CICLO_TERMINADO: ['CICLO', 'HECHA'],
  ACTIVIDAD_INICIADA: ['EN_MARCHA', 'EN_MARCHA'],
  ACTIVIDAD_TERMINADA: ['HECHA', 'HECHA'],
  ACTIVIDAD_TERMINADA_TARDE: ['HECHA_TARDE', 'HECHA_TARDE'],
  ACTIVIDAD_REPROGRAMADA: ['FECHA', 'VENCE_PRONTO'],
  AUDIENCIA_MOVIDA: ['FECHA', 'VENCE_PRONTO'],
  DIA_NO_HABIL_DECLARADO: ['FECHA', 'POR_COMENZAR'],
  DIA_NO_HABIL_RETIRADO: ['FECHA', 'POR_COMENZAR'],
  ACTIVIDAD_CORRIDA: ['FECHA', 'POR_COMENZAR'],
  VENCIMIENTOS_PUESTOS_EN_HORA: ['FECHA', 'VENCE_PRONTO'],
  COLUMNAS_DEJADAS: ['DOCUMENTO', 'VENCE_PRONTO'],
  ACTIVIDAD_REASIGNADA: ['PERSONA', 'VENCE_PRONTO'],
  ACTIVIDAD_TOMADA: ['PERSONA', 'EN_MARCHA'],
  ACTIVIDAD_SOLTADA: ['PERSONA', 'POR_COMENZAR'],
  ACTIVIDAD_ASIGNADA: ['PERSONA', 'EN_MARCHA'],
  ROL_CAMBIADO: ['PERSONA', 'VENCE_PRONTO'],
  AUSENCIA_ANOTADA: ['PERSONA', 'POR_COMENZAR'],
  AUSENCIA_TERMINADA: ['PERSONA', 'POR_COMENZAR'],
  ACTIVIDAD_RELEVADA: ['PERSONA', 'VENCE_PRONTO'],
  ACTIVIDAD_OFRECIDA: ['PERSONA', 'POR_COMENZAR'],
  OFRECIMIENTO_RESUELTO: ['PERSONA', 'POR_COMENZAR'],
  ACTIVIDAD_COMENTADA: ['CORREO', 'EN_MARCHA'],
  RESPONSABLE_REQUERIDO: ['VENCIDA', 'VENCIDA'],
  CUMPLIMIENTO_CORREGIDO: ['VUELTA', 'EN_MARCHA'],
  ACTIVIDAD_DEVUELTA: ['VUELTA', 'VENCE_PRONTO'],
  ACTIVIDAD_ESCALADA: ['VENCIDA', 'VENCIDA'],
  EVIDENCIA_AGREGADA: ['DOCUMENTO', 'EN_MARCHA'],
  EVIDENCIA_RETIRADA: ['DOCUMENTO', 'VENCE_PRONTO'],
  EVIDENCIA_SELLADA: ['DOCUMENTO', 'HECHA'],
  CORREO_ENVIADO: ['CORREO', 'POR_COMENZAR'],
  CORREO_GUARDADO: ['CORREO', 'POR_COMENZAR'],
  CORREO_NO_ENVIADO: ['CORREO', 'VENCIDA'],
  AVISO_DESCARTADO: ['CORREO', 'POR_COMENZAR'],
  ANOTADA: ['DOCUMENTO', 'POR_COMENZAR'],
};

/** @param propia whether it is a page of its own, with its own title, or a tab of the instance's page */
export function montarHistoria(nodo, instancia, propia = false) {
  const filtro = { actividad: '', persona: '', pagina: 1 };
  nodo.className = propia ? 'cc cc-historia cc-historia-pagina' : 'cc cc-historia';
  const titulo = h(propia ? 'h1' : 'h3', { tabindex: '-1' }, 'Historia');
  const filtros = h('form', { class: 'cc-filtros', onsubmit: evento => evento.preventDefault() });
  const lista = h('div', { class: 'cc-sucesos' }, loading());
  nodo.append(
    h('div', { class: 'cc-titulo' }, titulo, propia && h('p', {}, h('a', { href: '#/dashboard' }, 'Volver al tablero'))),
    filtros,
    lista);

  let turno = 0;
  async function mostrar(enfocar) {
    const mio = ++turno;
    try {
      const historia = await get(`${api('instancia', instancia, 'historia')}?${new URLSearchParams(filtro)}`);
      if (mio !== turno) {
        return;
      }
      if (filtros.childElementCount === 0) {
        titulo.textContent = `Historia: ${historia.entidad}, vigencia ${historia.vigencia}`;
        filtros.append(
          selector('Actividad', 'Todas', 'actividad', historia.actividades),
          selector('Persona', 'Todas', 'persona', historia.personas));
      }
      lista.replaceChildren(
        h('p', { class: 'cc-cuantos', role: 'status' }, historia.total === 0
          ? 'No hay nada que contar con este filtro.'
          : cuantos(historia.total, 'suceso', 'sucesos')),
        ...dias(historia),
        paginas(historia));
      if (enfocar) {
        titulo.focus();
      }
    } catch (error) {
      lista.replaceChildren(failure(error.message));
    }
  }

  function selector(nombre, todas, clave, opciones) {
    return h('label', {}, nombre, h('select', {
      onchange: evento => {
        filtro[clave] = evento.target.value;
        filtro.pagina = 1;
        mostrar(false);
      },
    }, h('option', { value: '' }, todas), opciones.map(opcion => h('option', { value: opcion.id }, opcion.nombre))));
  }

  function paginas(historia) {
    if (historia.paginas === 1) {
      return '';
    }
    const ir = (texto, pagina) => pagina >= 1 && pagina <= historia.paginas && h('button', {
      type: 'button',
      onclick: () => {
        filtro.pagina = pagina;
        mostrar(true);
      },
    }, texto);
    return h('nav', { class: 'cc-paginas', 'aria-label': 'Páginas de la historia' },
      ir('Más nuevo', historia.pagina - 1),
      h('span', {}, `Página ${historia.pagina} de ${historia.paginas}`),
      ir('Más antiguo', historia.pagina + 1));
  }

  mostrar(false);
  keepFresh(nodo, async () => filtro.pagina === 1 && mostrar(false));
}

function dias({ ciclo, sucesos }) {
  const porDia = new Map();
  for (const suceso of sucesos) {
    const dia = diaDe(suceso.momento);
    porDia.set(dia, [...(porDia.get(dia) || []), suceso]);
  }
  return [...porDia].map(([dia, delDia]) => h('section', {},
    h('h4', {}, larga(dia)),
    h('ol', {}, delDia.map(suceso => h('li', {},
      h('time', { datetime: suceso.momento }, hora(suceso.momento)),
      bola(suceso.tipo),
      h('div', {}, suceso.frase, suceso.quien && h('small', {}, suceso.quien),
        suceso.contado && toldOnDemand('Ver lo que se contó', ciclo, suceso.contado)))))));
}

function bola(tipo) {
  const [dibujo, color] = SIGNO[tipo] || ['POR_COMENZAR', 'POR_COMENZAR'];
  return h('span', { class: `cc-bola cc-${color}` }, signo(dibujo));
}
