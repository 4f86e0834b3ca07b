/** Where a plan begins: a file that one has, a template, a draft that waits; and the versions of every vigencia. */
import { file, get, own, remove, upload } from '../client.js';
import { failure, h } from '../dom.js';
import { check, refuse } from '../fields.js';
import { diaDe, fecha } from '../format.js';
import { campo, formulario } from '../tablero/campos.js';
import { api, apiDelCiclo, comparePage, exporte, FORMATOS, planPage, versionsPage } from './addresses.js';
import { camino } from './camino.js';
import { enPalabras, lista } from './contexto.js';

const ADMITIDOS = '.xlsx,.ods,.csv,.txt';

/**
 * Where a file is dropped or chosen. It is sent as soon as it is there, and the plan opens with how it was understood.
 *
 * @param destino the address that takes it
 * @param datos what is sent with it; null when something is still missing, which was said then
 */
function recibir(destino, datos) {
  const barra = h('progress', { max: 100, 'aria-label': 'Cuánto se ha enviado', hidden: true });
  const estado = h('p', { class: 'estado-de-carga', role: 'status' });
  const error = failure('');
  error.hidden = true;
  let enviando = false;
  const entrada = h('input', { type: 'file', id: 'archivo', accept: ADMITIDOS, class: 'oculto', onchange: () => mandar(entrada.files[0]) });
  const zona = h('div', { class: 'soltar' },
    entrada,
    h('label', { for: 'archivo', class: 'boton principal' }, 'Elegir el archivo'),
    h('p', {}, 'o arrástrelo hasta aquí'),
    h('p', { class: 'ayuda' }, 'Excel (.xlsx), LibreOffice (.ods) o CSV, tal como lo tiene: aquí se le dice qué es cada columna.'),
    barra, estado, error);
  const marcar = si => evento => {
    evento.preventDefault();
    zona.classList.toggle('encima', si);
  };
  zona.addEventListener('dragover', marcar(true));
  zona.addEventListener('dragleave', marcar(false));
  zona.addEventListener('drop', evento => {
    marcar(false)(evento);
    mandar(evento.dataTransfer.files[0]);
  });

  async function mandar(uno, nombre = uno?.name) {
    const otros = uno && !enviando && datos();
    if (!otros) {
      entrada.value = '';
      return;
    }
    enviando = true;
    zona.classList.add('enviando');
    error.hidden = true;
    barra.hidden = false;
    estado.textContent = `Enviando «${nombre}»…`;
    const forma = new FormData();
    Object.entries(otros).filter(([, valor]) => valor).forEach(([clave, valor]) => forma.append(clave, valor));
    forma.append('archivo', uno, nombre);
    try {
      const { id } = await upload(destino, forma, cuanto => {
        barra.value = cuanto;
        if (cuanto === 100) {
          barra.removeAttribute('value'); // the server reads it: nobody knows how long
          estado.textContent = `Leyendo «${nombre}»…`;
        }
      });
      window.location.assign(planPage(id, 'archivo'));
    } catch (fallo) {
      error.textContent = fallo.message;
      error.hidden = refuse(zona.parentElement, fallo.message);
      enviando = false;
      zona.classList.remove('enviando');
      barra.hidden = true;
      estado.textContent = '';
      entrada.value = '';
    }
  }
  return { zona, mandar };
}

/** @param vigencia the field that says to which year their dates are moved */
function plantillas(suyas, vigencia, mandar) {
  const direccion = id => `${api('plantillas', id)}?vigencia=${encodeURIComponent(vigencia.value)}`;
  return h('section', {},
    h('h2', {}, '¿No tiene un archivo? Comience con una plantilla'),
    h('ul', { class: 'plantillas' }, suyas.map(({ id, titulo, paraQuien }) => h('li', { class: 'tarjeta datos' },
      h('h3', {}, titulo),
      h('p', { class: 'ayuda' }, paraQuien),
      h('p', { class: 'botones' },
        h('button', {
          type: 'button',
          onclick: async ({ target }) => {
            target.disabled = true;
            vigencia.dataset.dicha = 'si'; // its dates are moved to that year
            try {
              await mandar(await file(direccion(id)), `${id}.csv`);
            } catch (error) {
              target.after(failure(error.message));
            }
            target.disabled = false;
          },
        }, 'Usarla'),
        h('a', { href: direccion(id), download: `${id}.csv`, onclick: ({ target }) => { target.href = direccion(id); } }, 'Descargarla'))))));
}

const ABIERTOS = ['BORRADOR', 'EN_REVISION', 'APROBADO'];

const cuando = ({ creado, creadoPor }) => `${creadoPor}, ${fecha(diaDe(creado))}`;

function descartar(plan, alHacerlo) {
  return h('details', { id: `descartar-${plan.id}` }, h('summary', {}, 'Descartar'), formulario({
    campos: [],
    boton: 'Descartar el borrador',
    lector: '',
    enviar: async motivo => {
      await remove(`${api(plan.id)}?${new URLSearchParams({ motivo })}`);
      alHacerlo();
    },
  }));
}

function enCurso(planes, dirige, volver) {
  const suyos = planes.filter(({ estado }) => ABIERTOS.includes(estado));
  return suyos.length > 0 && h('section', {},
    h('h2', {}, dirige ? 'Siga con lo que ya empezó' : 'Planes que se preparan'),
    h('ul', { class: 'borradores' }, suyos.map(plan => h('li', { class: 'tarjeta datos' },
      h('h3', {}, h('a', { href: planPage(plan.id) }, `${plan.entidad}, vigencia ${plan.vigencia}`)),
      h('p', {}, h('span', { class: `estado plan-${plan.estado}` }, enPalabras(plan.estado)), ` Versión ${plan.version} · ${cuando(plan)}`),
      h('p', { class: 'botones' }, h('a', { class: 'boton', href: planPage(plan.id) }, 'Seguir')),
      dirige && plan.estado === 'BORRADOR' && descartar(plan, volver)))));
}

/** The versions of a vigencia, each to be opened, taken away or compared with another one. */
function versiones(titulo, planes) {
  const elegir = (name, elegido) => h('select', { name, id: `${name}-${planes[0].id}`, 'aria-label': name === 'de' ? 'Versión de antes' : 'Versión de después' },
    planes.map(({ id, version, estado }) => h('option', { value: id, selected: id === elegido }, `Versión ${version}, ${enPalabras(estado).toLowerCase()}`)));
  const [de, a] = [elegir('de', planes[1]?.id), elegir('a', planes[0].id)];
  return h('section', { class: 'tarjeta versiones' },
    h('h3', {}, titulo),
    h('table', { class: 'apilada' },
      h('thead', {}, h('tr', {}, ['Versión', 'Estado', 'Cargada', 'Archivo'].map(texto => h('th', { scope: 'col' }, texto)))),
      h('tbody', {}, planes.map(plan => h('tr', {},
        h('th', { scope: 'row' }, h('a', { href: planPage(plan.id) }, `Versión ${plan.version}`)),
        h('td', { 'data-rotulo': 'Estado' }, h('span', { class: `estado plan-${plan.estado}` }, enPalabras(plan.estado))),
        h('td', { 'data-rotulo': 'Cargada' }, cuando(plan)),
        h('td', { 'data-rotulo': 'Archivo' }, plan.ciclo && plan.estado !== 'DESCARTADO'
          ? FORMATOS.map(([formato, nombre]) => [h('a', { href: exporte(plan.ciclo, formato, { version: plan.version }), download: '', 'aria-label': `Versión ${plan.version} en ${nombre}` }, formato.toUpperCase()), ' '])
          : plan.archivo || '—'))))),
    planes.length > 1 && h('form', {
      class: 'comparar',
      onsubmit: evento => {
        evento.preventDefault();
        window.location.assign(comparePage(a.value, de.value));
      },
    }, h('span', {}, 'Comparar'), de, h('span', {}, 'con'), a, h('button', { type: 'submit' }, 'Ver las diferencias')));
}

const ultimasPrimero = planes => [...planes].sort((una, otra) => otra.vigencia - una.vigencia || otra.version - una.version);

function porVigencia(planes) {
  const vigencias = new Map();
  ultimasPrimero(planes).filter(({ estado }) => estado !== 'DESCARTADO').forEach(plan => {
    const suya = `${plan.entidad}, vigencia ${plan.vigencia}`;
    vigencias.set(suya, [...(vigencias.get(suya) || []), plan]);
  });
  const grupos = [...vigencias].filter(([, suyos]) => suyos.some(({ estado }) => !ABIERTOS.includes(estado)));
  return grupos.length > 0 && h('section', {},
    h('h2', {}, 'Planes de cada vigencia'),
    grupos.map(([suya, suyos]) => {
      const enMarcha = suyos.find(({ estado }) => estado === 'EN_MARCHA');
      return [
        versiones(suya, suyos),
        enMarcha?.ciclo && h('p', {}, h('a', { href: versionsPage(enMarcha.ciclo) }, `Cargar otra versión del plan de ${suya}`)),
      ];
    }));
}

export async function inicio(lugar) {
  const [planes, { dirige }, suyas] = await Promise.all([get(api()), menu(), get(api('plantillas'))]);
  const { entidad, vigencia } = lugar.dataset;
  const deVigencia = h('input', { type: 'number', name: 'vigencia', value: vigencia, min: 2000, max: 2100, required: true, 'data-rechazo': 'vigencia',
    oninput: ({ target }) => { target.dataset.dicha = 'si'; } });
  const deEntidad = h('input', { type: 'text', name: 'entidad', value: entidad, required: true, maxlength: 200, autocomplete: 'organization', 'data-rechazo': 'entidad' });
  const datos = h('div', { class: 'campos' },
    campo('Entidad', deEntidad, 'Como debe leerse en las tareas y los correos.'),
    campo('Vigencia', deVigencia, 'El año del que se rinden cuentas. Si no la cambia y el archivo dice otra, se toma la del archivo.'));
  const { zona, mandar } = recibir(api(), () => (check(datos) ? null : { entidad: deEntidad.value.trim(), vigencia: deVigencia.dataset.dicha && deVigencia.value }));
  lugar.replaceChildren(...[
    h('div', { class: 'titulo' }, h('h1', {}, dirige ? 'Cargue el plan que ya tiene' : 'Planes de la rendición de cuentas'),
      dirige && h('p', { class: 'cuenta' }, 'De su hoja de cálculo a un ciclo en marcha, en cinco pasos.')),
    dirige && camino(({ id }) => ({ dentro: { 'aria-current': id === 'cargar' && 'step' } })),
    dirige && h('section', { class: 'tarjeta datos cargar' }, datos, zona),
    enCurso(planes, dirige, () => inicio(lugar)),
    dirige && plantillas(suyas, deVigencia, mandar),
    porVigencia(planes),
    !dirige && planes.length === 0 && h('p', { class: 'vacio' }, 'Todavía no hay ningún plan. Lo carga quien lidera.'),
  ].filter(Boolean));
}

/** All of the plan of a cycle, or a stage or an owner of it, as a file. */
function descargas(ciclo, { filas, version }) {
  const nombres = (id, nombre) => [...new Map(filas.filter(una => una[id]).map(una => [una[id], una[nombre] || una[id]]))]
    .map(([suyo, dicho]) => ({ id: suyo, nombre: dicho })).sort((a, b) => a.nombre.localeCompare(b.nombre, 'es'));
  const etapa = lista('descarga-etapa', nombres('etapa', 'etapa'), '', 'Todas');
  const responsable = lista('descarga-responsable', nombres('responsable', 'responsableNombre'), '', 'Todos');
  const enlaces = FORMATOS.map(([formato, nombre]) => [formato, h('a', { download: '' }, nombre)]);
  const apuntar = () => enlaces.forEach(([formato, enlace]) => {
    enlace.href = exporte(ciclo, formato, { etapa: etapa.value, responsable: responsable.value });
  });
  apuntar();
  return h('section', { class: 'tarjeta datos', onchange: apuntar },
    h('h3', {}, `Descargar el plan como está hoy, en su versión ${version}`),
    h('p', { class: 'ayuda' }, 'Para imprimirlo, o para cambiarlo y volverlo a cargar.'),
    h('div', { class: 'campos' }, campo('Etapa', etapa), campo('Responsable', responsable)),
    h('p', { class: 'descargas' }, enlaces.map(([, enlace]) => enlace)));
}

/** The versions of a running cycle, and the way to another one. */
export async function versionesDelCiclo(lugar, ciclo) {
  const [planes, { dirige }] = await Promise.all([get(apiDelCiclo(ciclo, 'versiones')), menu()]);
  const vigente = planes.find(({ estado }) => estado === 'EN_MARCHA') || planes[0];
  const actual = vigente && await get(api(vigente.id));
  const motivo = h('textarea', { name: 'motivo', rows: 2, required: true, maxlength: 2000, 'data-rechazo': 'motivo' });
  const datos = h('div', { class: 'campos' }, campo('Por qué cambia el plan', motivo, 'Queda en la historia del ciclo, y lo lee quien lo aprueba.'));
  const { zona } = recibir(apiDelCiclo(ciclo, 'versiones'), () => (check(datos) ? null : { motivo: motivo.value.trim() }));
  lugar.replaceChildren(...[
    h('p', { class: 'volver' }, h('a', { href: '?' }, 'Todos los planes')),
    h('div', { class: 'titulo' }, h('h1', {}, vigente ? `Plan de ${vigente.entidad}, vigencia ${vigente.vigencia}` : 'Plan del ciclo')),
    planes.length > 0 && versiones('Sus versiones', ultimasPrimero(planes)),
    actual && descargas(ciclo, actual),
    dirige && h('section', {}, h('h2', {}, 'Cargar otra versión'),
      h('p', { class: 'ayuda' }, 'Antes de que cambie algo verá qué se agrega, qué se quita y qué se mueve. Lo que ya está hecho no cambia.'),
      h('div', { class: 'tarjeta datos cargar' }, datos, zona)),
  ].filter(Boolean));
}

const menu = () => get(own('api', 'menu'));

/** The first step of a plan that has its file. */
export function archivoCargado(contexto) {
  const { datos, abierto } = contexto;
  const fijo = !abierto || Boolean(datos.ciclo); // another version is of the same cycle
  const cambiar = (clave, valor = texto => texto) => ({ target }) => target.value.trim() && contexto.guardar({ [clave]: valor(target.value.trim()) }, target);
  return [
    'El archivo está cargado',
    h('div', { class: 'tarjeta datos' },
      h('p', {}, h('strong', {}, datos.archivo?.nombre || 'Sin archivo'), h('small', {}, `Lo cargó ${cuando(datos)}`)),
      h('div', { class: 'campos' },
        campo('Entidad', h('input', { type: 'text', name: 'entidad', value: datos.entidad, disabled: fijo, maxlength: 200, onchange: cambiar('entidad') }),
          'Como debe leerse en las tareas y los correos.'),
        campo('Vigencia', h('input', { type: 'number', name: 'vigencia', value: datos.vigencia, disabled: fijo, min: 2000, max: 2100, onchange: cambiar('vigencia', Number) }),
          'El año del que se rinden cuentas.')),
      h('p', { class: 'ayuda' }, 'Queda guardado con todo lo que responda: puede salir y volver cuando quiera.'),
      h('p', {}, h('a', { href: '?' }, 'Cargar otro archivo, o ver los demás planes'))),
  ];
}
