/** Who does what now: sending, reviewing, approving, starting; and, once it runs, where to go on. */
import { own } from '../client.js';
import { failure, h } from '../dom.js';
import { whenComplete } from '../fields.js';
import { cuantos, diaDe, fecha, larga, pesos } from '../format.js';
import { campo } from '../tablero/campos.js';
import { archivo, exporte, FORMATOS, versionsPage } from './addresses.js';
import { pendientes } from './revisar.js';
import { porResponder } from './responder.js';

/**
 * A decision with its words; what the server refuses is said above the button, and what was written stays.
 *
 * @param exige whether it needs a reason
 * @param nota whether somebody reads one
 */
function decision(contexto, { id: nombre, titulo, ayuda, boton, parte, cuerpo = () => ({}), campos = [], exige = false, discreto = false, nota = true }) {
  const motivo = h('textarea', { name: `${nombre}-motivo`, rows: 2, maxlength: 2000, required: exige, 'data-rechazo': 'motivo|por qué|razón' });
  const error = failure('');
  error.hidden = true;
  const principal = h('button', { type: 'submit', class: discreto ? '' : 'principal' }, boton);
  const forma = h(
    'form',
    { novalidate: true },
    titulo && h('h4', {}, titulo),
    ayuda && h('p', { class: 'ayuda' }, ayuda),
    campos,
    nota && campo(exige ? 'Por qué' : 'Nota (opcional)', motivo, 'La lee quien sigue, y queda en la historia del plan.'),
    error,
    principal,
  );
  whenComplete(forma, principal, error, async () => {
    const dicho = motivo.value.trim();
    if (await contexto.decidir(parte, { ...cuerpo(), ...(dicho && { motivo: dicho }) })) {
      motivo.value = '';
      contexto.pintar();
      document.getElementById('titulo-del-paso').focus();
    }
  });
  return forma;
}

const enPliegue = (id, titulo, forma) => h('details', { id }, h('summary', {}, titulo), forma);

/** Whether it changes a running cycle instead of beginning one. */
export const esVersion = ({ ciclo, version }) => Boolean(ciclo) && version > 1;

/** What applying a version will do, in words. */
function efectos({ efecto }) {
  const tareas = cuantas => (cuantas > 0 ? ` (${cuantos(cuantas, 'es una tarea', 'son tareas')} que alguien tiene)` : '');
  const dichos = efecto && [
    efecto.agregadas > 0 && `${cuantos(efecto.agregadas, 'actividad se agrega: le llega', 'actividades se agregan: le llegan')} a quien responde, en su día`,
    efecto.cambiadas > 0 && `${cuantos(efecto.cambiadas, 'actividad cambia', 'actividades cambian')}${tareas(efecto.tareasCambiadas)}, con su tarea, sus recordatorios y sus correos`,
    efecto.retiradas > 0 && `${cuantos(efecto.retiradas, 'actividad sale', 'actividades salen')} del plan${tareas(efecto.tareasRetiradas)}: no se hace ni se cuenta, y queda el motivo`,
    efecto.conLaAudiencia > 0 && `${cuantos(efecto.conLaAudiencia, 'actividad se cuenta', 'actividades se cuentan')} desde una audiencia que cambia, y con ella siguen`,
  ].filter(Boolean);
  return dichos && [
    h('p', {}, 'Al aprobarla se aplica de una vez, toda o nada:'),
    h('ul', {}, dichos.map(uno => h('li', {}, uno)), h('li', {}, 'lo que ya se hizo queda como está')),
  ];
}

function enviar(contexto) {
  return decision(contexto, {
    id: 'enviar', parte: 'envio', boton: 'Enviar para aprobación',
    campos: efectos(contexto.datos) || [],
    ayuda: 'Quien revisa y quien aprueba reciben una tarea y un correo. Mientras lo miran, el plan no cambia.',
  });
}

function revisarlo(contexto) {
  return [
    decision(contexto, {
      id: 'revisar', parte: 'revision', boton: 'Lo revisé: puede aprobarse', cuerpo: () => ({ decision: 'aprobar' }),
      ayuda: 'Control Interno revisa y deja su concepto; no cambia el plan (Ley 87 de 1993, art. 12).',
    }),
    enPliegue('devolver', 'Devolverlo para que se corrija', decision(contexto, {
      id: 'devolver', parte: 'revision', boton: 'Devolver el plan', cuerpo: () => ({ decision: 'devolver' }), exige: true, discreto: true,
    })),
  ];
}

function aprobarlo(contexto) {
  return [
    decision(contexto, { id: 'aprobar', parte: 'aprobacion', campos: efectos(contexto.datos) || [],
      boton: esVersion(contexto.datos) ? 'Aprobar y aplicar la versión' : 'Aprobar el plan', cuerpo: () => ({ decision: 'aprobar' }) }),
    contexto.datos.estado !== 'BORRADOR' && enPliegue('no-aprobar', 'Devolverlo para que se corrija', decision(contexto, {
      id: 'no-aprobar', parte: 'aprobacion', boton: 'Devolver el plan', cuerpo: () => ({ decision: 'devolver' }), exige: true, discreto: true,
    })),
  ];
}

function iniciarlo(contexto) {
  const ahora = h('input', { type: 'radio', name: 'cuando', id: 'cuando-ahora', checked: true });
  const otroDia = h('input', { type: 'radio', name: 'cuando', id: 'cuando-dia' });
  const dia = h('input', { type: 'date', name: 'inicio-dia', oninput: () => { otroDia.checked = true; } });
  return decision(contexto, {
    id: 'iniciar', parte: 'inicio', boton: 'Iniciar el ciclo', nota: false,
    ayuda: 'Al comenzar, cada responsable recibe sus tareas en su día, y el primer correo sale con la primera.',
    campos: [
      h('fieldset', { class: 'opciones', onchange: () => { dia.required = otroDia.checked; } },
        h('legend', {}, '¿Cuándo comienza?'),
        h('label', { for: ahora.id }, ahora, ' Ahora mismo'),
        h('label', { for: otroDia.id }, otroDia, ' Un día que yo diga')),
      campo('Día', dia),
    ],
    cuerpo: () => (otroDia.checked ? { dia: dia.value } : {}),
  });
}

function enMarcha({ datos }) {
  const webapps = (app, ruta) => `${own('camunda', 'app', app, 'default')}/#/${ruta}`;
  return h('div', { class: 'nota listo', role: 'status' },
    h('h3', {}, 'El ciclo está en marcha'),
    h('p', {}, 'Las tareas llegan a cada responsable en su día, con su correo.'),
    h('ul', { class: 'enlaces' },
      h('li', {}, h('a', { href: webapps('cockpit', 'dashboard') }, 'Ver el tablero')),
      h('li', {}, h('a', { href: webapps('cockpit', `cronograma?${new URLSearchParams({ ciclo: datos.ciclo })}`) }, 'Ver el cronograma')),
      h('li', {}, h('a', { href: own('correo') }, 'Ver los correos')),
      h('li', {}, h('a', { href: versionsPage(datos.ciclo) }, 'Versiones del plan, o cargar otra'))),
    h('p', { class: 'descargas' }, 'Descargar el plan:', FORMATOS.map(([formato, nombre]) => h('a', { href: exporte(datos.ciclo, formato), download: '' }, nombre))));
}

/** The way of the plan: what is done, what is to be done now and by whom, what comes then. */
const CAMINO = [
  { estado: 'BORRADOR', nombre: 'Cargar y corregir', quien: () => 'Quien lidera' },
  { estado: 'EN_REVISION', nombre: 'Revisar y aprobar', quien: pideRevision => (pideRevision ? 'Control Interno revisa, Gerencia aprueba' : 'Gerencia') },
  { estado: 'APROBADO', nombre: 'Iniciar', quien: () => 'Quien lidera, de una vez o un día que diga' },
  { estado: 'EN_MARCHA', nombre: 'En marcha', quien: () => 'Cada responsable' },
];

/** A version is applied with its approval. */
const CAMINO_DE_VERSION = CAMINO.filter(({ estado }) => estado !== 'APROBADO').map(uno => (uno.estado === 'EN_REVISION' ? { ...uno, nombre: 'Revisar, aprobar y aplicar' } : uno));

function vaPor(datos) {
  const { estado, pideRevision } = datos;
  const pasos = esVersion(datos) ? CAMINO_DE_VERSION : CAMINO;
  const aqui = pasos.findIndex(uno => uno.estado === estado);
  return h('ol', { class: 'camino' }, pasos.map((uno, n) => h('li', {
    class: n < aqui ? 'hecho' : n === aqui ? 'actual' : '', 'aria-current': n === aqui && 'step',
  }, h('strong', {}, uno.nombre), h('small', {}, uno.quien(pideRevision)))));
}

function loQueFalta(datos) {
  const [preguntas, hallazgos] = [porResponder(datos), pendientes(datos)];
  return (preguntas > 0 || hallazgos > 0) && h('div', { class: 'nota nota-error' },
    h('p', {}, 'Antes de enviarlo falta:'),
    h('ul', {},
      preguntas > 0 && h('li', {}, h('a', { href: '#preguntas' }, `responder ${cuantos(preguntas, 'pregunta', 'preguntas')}`)),
      hallazgos > 0 && h('li', {}, h('a', { href: '#revision' }, `corregir ${cuantos(hallazgos, 'error o contradicción', 'errores y contradicciones')}`))));
}

/** What is decided about: who comes from the mail sees only this step. */
function enBreve({ filas, audiencias, totales, hallazgos }) {
  const avisos = hallazgos.filter(({ clase }) => clase === 'aviso').length;
  const dichos = [
    cuantos(filas.length, 'actividad', 'actividades'),
    Number(totales.planeado) > 0 && `${pesos(totales.planeado)} planeados`,
    avisos > 0 && cuantos(avisos, 'aviso', 'avisos'),
    audiencias.length === 0 && 'ninguna audiencia',
    ...audiencias.map(({ nombre, dia, suspendida }) => `${nombre}: ${suspendida || !dia ? 'sin día' : fecha(dia)}`),
  ].filter(Boolean);
  return h('p', {}, `${dichos.join(' · ')}. `, h('a', { href: '#revision' }, 'Mirar el plan'));
}

function turno(contexto) {
  const { datos } = contexto;
  const { puede, estado } = datos;
  if (estado === 'EN_MARCHA') {
    return [enMarcha(contexto)];
  }
  if (estado === 'REEMPLAZADO' || estado === 'DESCARTADO') {
    return [h('p', { class: 'nota' }, estado === 'REEMPLAZADO'
      ? 'Otra versión está en su lugar. Esta queda guardada como estaba.'
      : 'Este plan se descartó. Queda guardado como estaba.')];
  }
  const falta = estado === 'BORRADOR' && loQueFalta(datos);
  const suyas = falta ? [] : [
    puede.enviar && enviar(contexto),
    puede.revisar && revisarlo(contexto),
    puede.aprobar && (puede.enviar ? enPliegue('aprobar-ya', 'Aprobarlo de una vez', aprobarlo(contexto)) : aprobarlo(contexto)),
    puede.iniciar && iniciarlo(contexto),
  ].filter(Boolean);
  return [
    falta,
    ...suyas.map(una => h('section', { class: 'tarjeta datos turno' }, una)),
    !falta && suyas.length === 0 && h('p', { class: 'nota' }, {
      BORRADOR: 'Ahora le toca a quien lidera: lo envía para aprobación.',
      EN_REVISION: 'Ahora le toca a quien lo revisa o lo aprueba. Ya tiene su tarea y su correo.',
      APROBADO: datos.inicia
        ? `Está aprobado: el ciclo comienza el ${larga(datos.inicia)}.`
        : 'Está aprobado. Ahora le toca a quien lidera: lo inicia.',
    }[estado]),
  ];
}

const HECHOS = {
  CARGADO: 'Lo cargó',
  ENVIADO: 'Lo envió',
  REVISADO: 'Lo revisó',
  DEVUELTO: 'Lo devolvió',
  APROBADO: 'Lo aprobó',
  PROGRAMADO: 'Dijo su día',
  APLICADO: 'Lo puso en marcha',
  DESCARTADO: 'Lo descartó',
};

const TITULOS = {
  BORRADOR: 'Enviar el plan',
  EN_REVISION: 'El plan espera su aprobación',
  APROBADO: 'El plan está aprobado',
  EN_MARCHA: 'El ciclo está en marcha',
};

const TITULOS_DE_VERSION = {
  BORRADOR: 'Enviar la versión',
  EN_REVISION: 'La versión espera su aprobación',
  EN_MARCHA: 'El ciclo corre con esta versión',
};

export function decidir(contexto) {
  const { datos } = contexto;
  return [
    (esVersion(datos) ? TITULOS_DE_VERSION : TITULOS)[datos.estado] || 'Este plan ya no está en uso',
    vaPor(datos),
    ['BORRADOR', 'EN_REVISION'].includes(datos.estado) && enBreve(datos),
    ...turno(contexto),
    h('details', { id: 'lo-que-paso', class: 'tarjeta' }, h('summary', {}, 'Lo que ha pasado con este plan'),
      h('ol', {}, datos.pasos.map(({ paso, quien, momento, motivo }) =>
        h('li', {}, `${HECHOS[paso]} ${quien}, ${fecha(diaDe(momento))}`, motivo && `: ${motivo}`))),
      h('dl', {},
        h('dt', {}, 'Archivo'), h('dd', {}, datos.archivo?.nombre || 'Sin archivo'),
        datos.archivo?.huella && [h('dt', {}, 'Huella SHA-256'), h('dd', { class: 'codigo' }, datos.archivo.huella)],
        h('dt', {}, 'Como archivo'), h('dd', {}, FORMATOS.map(([formato, nombre]) => [h('a', { href: archivo(datos.id, formato), download: '' }, nombre), ' '])))),
  ];
}
