/** What happened in a cycle, newest first, in sentences. */
import { get } from '../client.js';
import { toldOnDemand } from '../cumplimiento.js';
import { failure, h, keepFresh, loading } from '../dom.js';
import { cuantos, diaDe, hora, larga } from '../format.js';
import { lineLink } from '../linea.js';
import { signo } from '../signs.js';
import { api, bitacoraPage, historiaPage, parameter, sheet } from './addresses.js';
import { aMedias, decir, entrada, selector } from './filtros.js';

/** The sign of each kind, and whose colours it takes. */
const SIGNO = {
  CICLO_INICIADO: ['CICLO', 'EN_MARCHA'],
  CICLO_TERMINADO: ['CICLO', 'HECHA'],
  CICLO_PLANEADO: ['CICLO', 'POR_COMENZAR'],
  PLAN_CARGADO: ['DOCUMENTO', 'POR_COMENZAR'],
  PLAN_CORREGIDO: ['DOCUMENTO', 'POR_COMENZAR'],
  PLAN_ENVIADO: ['DOCUMENTO', 'EN_MARCHA'],
  PLAN_REVISADO: ['DOCUMENTO', 'HECHA'],
  PLAN_DEVUELTO: ['VUELTA', 'VENCE_PRONTO'],
  PLAN_APROBADO: ['DOCUMENTO', 'HECHA'],
  PLAN_PROGRAMADO: ['FECHA', 'POR_COMENZAR'],
  PLAN_APLICADO: ['CICLO', 'EN_MARCHA'],
  PLAN_DESCARTADO: ['VUELTA', 'POR_COMENZAR'],
  ROL_CREADO: ['PERSONA', 'EN_MARCHA'],
  ACTIVIDAD_PLANEADA: ['POR_COMENZAR', 'POR_COMENZAR'],
  ESTADO_RECORDADO: ['DOCUMENTO', 'POR_COMENZAR'],
  ATENCION_CERRADA: ['PERSONA', 'HECHA'],
  AUDIENCIA_REALIZADA: ['FECHA', 'HECHA'],
  ACTIVIDAD_INICIADA: ['EN_MARCHA', 'EN_MARCHA'],
  ACTIVIDAD_TERMINADA: ['HECHA', 'HECHA'],
  TERMINADA_TRAS_AUDIENCIA: ['FECHA', 'HECHA_TARDE'],
  ACTIVIDAD_TERMINADA_TARDE: ['HECHA_TARDE', 'HECHA_TARDE'],
  ACTIVIDAD_REPROGRAMADA: ['FECHA', 'VENCE_PRONTO'],
  AUDIENCIA_MOVIDA: ['FECHA', 'VENCE_PRONTO'],
  AUDIENCIA_SUSPENDIDA: ['EN_SUSPENSO', 'EN_SUSPENSO'],
  AUDIENCIA_FIJADA: ['FECHA', 'VENCE_PRONTO'],
  AUDIENCIA_AGREGADA: ['FECHA', 'POR_COMENZAR'],
  ACTIVIDAD_HECHA_ANTES: ['HECHA', 'HECHA'],
  ACTIVIDAD_SUSPENDIDA: ['EN_SUSPENSO', 'EN_SUSPENSO'],
  ACTIVIDAD_REANUDADA: ['FECHA', 'POR_COMENZAR'],
  ACTIVIDAD_AGREGADA: ['POR_COMENZAR', 'EN_MARCHA'],
  ACTIVIDAD_REPLANEADA: ['FECHA', 'VENCE_PRONTO'],
  ACTIVIDAD_RETIRADA: ['RETIRADA', 'RETIRADA'],
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
  CUMPLIMIENTO_ENTREGADO: ['DOCUMENTO', 'HECHA'],
  CUMPLIMIENTO_CORREGIDO: ['VUELTA', 'EN_MARCHA'],
  ACTIVIDAD_DEVUELTA: ['VUELTA', 'VENCE_PRONTO'],
  ACTIVIDAD_ESCALADA: ['VENCIDA', 'VENCIDA'],
  DECISION_ESCALADA: ['VENCIDA', 'VENCIDA'],
  LLEGADA_TRAS_ESPERA: ['EN_ESPERA', 'EN_ESPERA'],
  ESPERA_ESCALADA: ['EN_ESPERA', 'EN_ESPERA'],
  EVIDENCIA_AGREGADA: ['DOCUMENTO', 'EN_MARCHA'],
  EVIDENCIA_RETIRADA: ['DOCUMENTO', 'VENCE_PRONTO'],
  EVIDENCIA_SELLADA: ['DOCUMENTO', 'HECHA'],
  CORREO_ENVIADO: ['CORREO', 'POR_COMENZAR'],
  CORREO_GUARDADO: ['CORREO', 'POR_COMENZAR'],
  CORREO_NO_ENVIADO: ['CORREO', 'VENCIDA'],
  CORREO_REINTENTADO: ['CORREO', 'VENCE_PRONTO'],
  AVISO_DESCARTADO: ['CORREO', 'POR_COMENZAR'],
  EXPEDIENTE_EXPORTADO: ['DOCUMENTO', 'EN_MARCHA'],
  SELLOS_ESTRENADOS: ['DOCUMENTO', 'HECHA'],
  LLAVE_RELEVADA: ['DOCUMENTO', 'VENCE_PRONTO'],
  LLAVE_PERDIDA: ['DOCUMENTO', 'VENCIDA'],
  RELOJ_ADELANTADO: ['FECHA', 'VENCE_PRONTO'],
  OBJETIVO_LEIDO: ['DOCUMENTO', 'HECHA'],
  PREGUNTA_RADICADA: ['CORREO', 'EN_MARCHA'],
  PREGUNTA_CLASIFICADA: ['PERSONA', 'EN_MARCHA'],
  PREGUNTA_ACUMULADA: ['DOCUMENTO', 'POR_COMENZAR'],
  PREGUNTA_TRASLADADA: ['CORREO', 'HECHA'],
  COMPLEMENTO_PEDIDO: ['EN_ESPERA', 'EN_ESPERA'],
  COMPLEMENTO_RECIBIDO: ['CORREO', 'EN_MARCHA'],
  PREGUNTA_DESISTIDA: ['RETIRADA', 'RETIRADA'],
  CIERRE_PROPUESTO: ['DOCUMENTO', 'EN_MARCHA'],
  PREGUNTA_CERRADA: ['RETIRADA', 'RETIRADA'],
  PREGUNTA_DEVUELTA: ['VUELTA', 'VENCE_PRONTO'],
  RESPUESTA_PROYECTADA: ['DOCUMENTO', 'EN_MARCHA'],
  ANEXO_AGREGADO: ['DOCUMENTO', 'EN_MARCHA'],
  ANEXO_RETIRADO: ['DOCUMENTO', 'VENCE_PRONTO'],
  RESPUESTA_APROBADA: ['DOCUMENTO', 'HECHA'],
  RESPUESTA_RECIBIDA: ['DOCUMENTO', 'HECHA'],
  RESPUESTA_COMUNICADA: ['CORREO', 'HECHA'],
  PREGUNTA_PUBLICADA: ['HECHA', 'HECHA'],
  PRORROGA_PEDIDA: ['FECHA', 'POR_COMENZAR'],
  PRORROGA_DECIDIDA: ['FECHA', 'VENCE_PRONTO'],
  TERMINO_CORRIDO: ['FECHA', 'POR_COMENZAR'],
  TERMINO_VENCIDO: ['VENCIDA', 'VENCIDA'],
  TERMINO_ATENDIDO: ['PERSONA', 'HECHA'],
  PREGUNTA_RELEVADA: ['PERSONA', 'POR_COMENZAR'],
  PREGUNTA_ANULADA: ['RETIRADA', 'RETIRADA'],
  CIUDADANO_SUPRIMIDO: ['PERSONA', 'RETIRADA'],
  CIUDADANO_CONSULTADO: ['PERSONA', 'POR_COMENZAR'],
  SUSCRIPCION_CAMBIADA: ['FECHA', 'POR_COMENZAR'],
  EVIDENCIA_ALTERADA: ['DOCUMENTO', 'VENCIDA'],
  CUENTA_CAMBIADA: ['PERSONA', 'VENCE_PRONTO'],
  GRUPO_CAMBIADO: ['PERSONA', 'VENCE_PRONTO'],
  MEMBRESIA_CAMBIADA: ['PERSONA', 'VENCE_PRONTO'],
  PERMISOS_CAMBIADOS: ['PERSONA', 'VENCE_PRONTO'],
  LISTA_CAMBIADA: ['DOCUMENTO', 'VENCE_PRONTO'],
  MODELOS_DESPLEGADOS: ['DOCUMENTO', 'VENCE_PRONTO'],
  INCIDENTE_SURGIDO: ['VENCIDA', 'VENCIDA'],
  INCIDENTE_RESUELTO: ['HECHA', 'HECHA'],
  VARIABLE_CAMBIADA: ['DOCUMENTO', 'VENCE_PRONTO'],
  OPERACION_DEL_MOTOR: ['CICLO', 'VENCE_PRONTO'],
  SESION_INICIADA: ['PERSONA', 'POR_COMENZAR'],
  SESION_CERRADA: ['PERSONA', 'POR_COMENZAR'],
  CONTRASENA_EQUIVOCADA: ['PERSONA', 'VENCIDA'],
  ENTRADAS_RECHAZADAS: ['PERSONA', 'VENCIDA'],
  ANOTADA: ['DOCUMENTO', 'POR_COMENZAR'],
};

const CLAVES = ['actividad', 'persona', 'tipo', 'desde', 'hasta', 'pagina'];

/** Which field of the filter has the focus after the page of a new address is there. */
let enfocar = null;

/**
 * As a page of its own it keeps its filter in the address, so that it can be sent and gone back to; as a tab of an
 * instance's page it cannot.
 *
 * @param lista the cycles to choose from, on a page of its own
 */
export function montarHistoria(nodo, instancia, lista = null) {
  const filtro = Object.fromEntries(CLAVES.map(clave => [clave, (lista && parameter(clave)) || '']));
  nodo.className = lista ? 'cc cc-historia cc-historia-pagina' : 'cc cc-historia';
  const titulo = h(lista ? 'h1' : 'h3', { tabindex: '-1' }, 'Historia');
  const filtros = h('form', { class: 'cc-filtros', novalidate: true, onsubmit: filtrar });
  const sucesos = h('div', { class: 'cc-sucesos' }, loading());
  nodo.append(h('div', { class: 'cc-titulo' }, titulo, lista && instancia
    && h('p', {}, 'Lo que pasó, en breve. Todo lo anotado, en la ', h('a', { href: bitacoraPage(instancia, []) }, 'bitácora'), '.')),
  filtros, sucesos);
  if (!instancia) {
    sucesos.replaceChildren(h('p', { class: 'cc-nada', role: 'status' }, 'No hay ningún ciclo de rendición de cuentas.'));
    return;
  }

  const elegido = () => new URLSearchParams(Object.entries(filtro).filter(([, valor]) => valor));
  const direccion = pagina => `${historiaPage(instancia)}&${new URLSearchParams({ ...filtro, pagina })}`;

  function ir(pagina, foco) {
    filtro.pagina = String(pagina);
    if (lista) {
      enfocar = foco;
      window.location.hash = direccion(pagina);
    } else {
      mostrar(foco);
    }
  }

  function filtrar(evento) {
    evento.preventDefault();
    if (aMedias(filtros)) {
      return;
    }
    CLAVES.slice(0, -1).forEach(clave => { filtro[clave] = filtros.elements[clave].value; });
    ir('', 'filtrar');
  }

  let turno = 0;
  async function mostrar(foco) {
    const mio = ++turno;
    let historia = null;
    let falta = null;
    try {
      historia = await get(`${api('instancia', instancia, 'historia')}?${elegido()}`);
    } catch (error) {
      falta = error;
    }
    if (mio !== turno) {
      return;
    }
    if (historia) {
      titulo.textContent = `Historia: ${historia.entidad}, vigencia ${historia.vigencia}`;
    }
    const alCampo = falta && falta.campo;
    if ((historia && foco) || filtros.childElementCount === 0) {
      // What a refused filter can be changed to, the whole story knows.
      const todo = historia || (alCampo && await get(api('instancia', instancia, 'historia')));
      filtros.replaceChildren(...(todo ? campos(todo) : []));
    }
    if (filtros.childElementCount === 0) {
      sucesos.replaceChildren(failure(falta.message));
      return;
    }
    ['desde', 'hasta'].forEach(clave => decir(filtros, clave, alCampo === clave ? falta.message : ''));
    sucesos.replaceChildren(...(historia ? contenido(historia) : [!alCampo && failure(falta.message)].filter(Boolean)));
    if (alCampo || foco) {
      (filtros.elements[alCampo || foco] || titulo).focus();
    }
  }

  function campos(historia) {
    return [
      lista && lista.length > 1 && h('label', {}, 'Ciclo', h('select', {
        onchange: evento => { window.location.hash = historiaPage(evento.target.value); },
      }, lista.map(ciclo => h('option', { value: ciclo.id, selected: ciclo.id === instancia }, ciclo.titulo)))),
      selector('Qué pasó', 'Todo', 'tipo', historia.tipos, filtro.tipo),
      selector('Actividad', 'Todas', 'actividad', historia.actividades, filtro.actividad),
      selector('Persona', 'Todas', 'persona', historia.personas, filtro.persona),
      entrada('Desde', 'desde', { type: 'date', value: filtro.desde }),
      entrada('Hasta', 'hasta', { type: 'date', value: filtro.hasta }),
      h('button', { name: 'filtrar' }, 'Filtrar'),
      elegido().size > 0 && h('button', {
        type: 'button',
        onclick: () => {
          CLAVES.forEach(clave => { filtro[clave] = ''; });
          ir('', 'filtrar');
        },
      }, 'Quitar filtros'),
    ].filter(Boolean);
  }

  function contenido(historia) {
    return [
      h('p', { class: 'cc-cuantos' },
        h('span', { role: 'status' }, historia.total === 0
          ? 'No hay nada que contar con este filtro.'
          : cuantos(historia.total, 'suceso', 'sucesos')),
        h('a', { href: `${sheet(historia.ciclo, 'historia')}?${elegido()}`, target: '_blank', rel: 'noopener' },
          'Imprimir toda')),
      ...dias(historia),
      historia.paginas > 1 && h('nav', { class: 'cc-paginas', 'aria-label': 'Páginas de la historia' },
        paso('Más nuevo', historia.pagina - 1, historia),
        h('span', {}, `Página ${historia.pagina} de ${historia.paginas}`),
        paso('Más antiguo', historia.pagina + 1, historia)),
    ].filter(Boolean);
  }

  function paso(texto, pagina, { paginas }) {
    return pagina >= 1 && pagina <= paginas && h('button', { type: 'button', onclick: () => ir(pagina, 'titulo') }, texto);
  }

  mostrar(enfocar);
  enfocar = null;
  keepFresh(nodo, async () => (filtro.pagina || '1') === '1' && mostrar(null));
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
      h('div', {}, suceso.frase, h('small', {}, suceso.quien && `${suceso.quien} · `, lineLink(suceso)),
        suceso.contado && toldOnDemand('Ver lo que se contó', ciclo, suceso.contado)))))));
}

export function bola(tipo) {
  const [dibujo, color] = SIGNO[tipo] || ['POR_COMENZAR', 'POR_COMENZAR'];
  return h('span', { class: `cc-bola cc-${color}` }, signo(dibujo));
}
