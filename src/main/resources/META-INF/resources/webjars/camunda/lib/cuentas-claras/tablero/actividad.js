/** The card of an activity: what there is to know of it, and the changes for whoever may make them. */
import { evidenceAddress, get, own, post, taskAddress } from '../client.js';
import { toldOnDemand } from '../cumplimiento.js';
import { failure, h } from '../dom.js';
import { cuantos, fecha, larga } from '../format.js';
import { TERMINO_DE_LEY } from '../signs.js';
import { audienciaPage } from './addresses.js';
import { campo, formulario } from './campos.js';

/** What a later plan took out stands apart. */
export const nombreDeGrupo = ({ grupo, retirada }) => (retirada ? 'Retiradas' : grupo);

/** Those of each stage and front together, where its first one is. */
export function porGrupo(actividades) {
  const grupos = new Map();
  actividades.forEach(actividad => {
    const nombre = nombreDeGrupo(actividad);
    grupos.set(nombre, [...(grupos.get(nombre) || []), actividad]);
  });
  return [...grupos.values()];
}

/** What was taken out is not counted among the activities. */
export function cuantasActividades(actividades) {
  const retiradas = actividades.filter(a => a.retirada).length;
  return cuantos(actividades.length - retiradas, 'actividad', 'actividades')
    + (retiradas === 0 ? '' : ` y ${cuantos(retiradas, 'retirada', 'retiradas')}`);
}

export function enlaceEvidencia({ id, nombre }) {
  return h('a', { href: evidenceAddress(id), target: '_blank', rel: 'noopener', class: 'cc-evidencia' }, nombre);
}

/** The documents and links of an activity, each one click away. */
export function evidencia(actividad) {
  if (actividad.evidencias.length === 0) {
    return actividad.exigeEvidencia && !actividad.terminada ? 'Aún no hay; es obligatoria' : '—';
  }
  return h('ul', { class: 'cc-evidencias' }, actividad.evidencias.map(una => h('li', {}, enlaceEvidencia(una))));
}

function dato(lista, nombre, valor) {
  lista.append(h('dt', {}, nombre), h('dd', {}, valor));
}

function periodo({ inicio, vencimiento }) {
  return `${fecha(inicio)} a ${fecha(vencimiento)}`;
}

export function abrirFicha(contexto, actividad, alCambiar) {
  const { datos } = contexto;
  const dialogo = h('dialog', { class: 'cc-ficha', 'aria-labelledby': 'cc-ficha-titulo' });
  const lista = h('dl', {});
  dato(lista, 'Etapa y frente', actividad.grupo);
  dato(lista, 'Responsable', actividad.responsableYPersona);
  if (actividad.apoyan.length > 0) {
    dato(lista, actividad.apoyan.length === 1 ? 'Apoya' : 'Apoyan', actividad.apoyan.map(({ nombre }) => nombre).join(', '));
  }
  if (actividad.audiencia) {
    dato(lista, 'Audiencia', actividad.audiencia);
  }
  if (actividad.nombreEspera) {
    dato(lista, 'Espera a', actividad.nombreEspera);
  }
  dato(lista, 'Producto', actividad.producto);
  dato(lista, 'Plan inicial', periodo(actividad.plan));
  dato(lista, datos.alDia ? 'Fechas de ese día' : 'Fechas de hoy', `${periodo(actividad.vigente)} · ${actividad.corrimientoEnPalabras}`);
  dato(lista, 'Empezó', actividad.diaIniciada ? fecha(actividad.diaIniciada) : 'Aún no');
  dato(
    lista,
    'Terminó',
    actividad.terminada
      ? `${fecha(actividad.diaTerminada)}${actividad.nombreTerminadaPor ? `, por ${actividad.nombreTerminadaPor}` : ''}`
      : 'Aún no',
  );
  dato(lista, 'Situación', `${contexto.estado(actividad).nombre}. ${actividad.plazo}`);
  dato(lista, 'Evidencia', evidencia(actividad));

  // What was told is read as it is now, corrections included: it is not of that day.
  const contado = !datos.alDia && actividad.iniciada && toldOnDemand('Lo que se contó', datos.id, actividad.codigo);
  if (contado && actividad.terminada) {
    contado.open = true;
  }

  const zona = h('div', { class: 'cc-cambio' });
  const acciones = h('div', { class: 'cc-acciones' });
  if (actividad.tarea && !datos.alDia) {
    acciones.append(
      h('a', { class: 'cc-boton', href: taskAddress(actividad.tarea) }, 'Abrir la tarea en Tasklist'),
    );
  }
  const boton = (texto, formulario) => {
    const elemento = h('button', { type: 'button', class: 'cc-boton', 'aria-expanded': 'false' }, texto);
    elemento.addEventListener('click', async () => {
      acciones.querySelectorAll('button').forEach(otro => otro.setAttribute('aria-expanded', String(otro === elemento)));
      zona.replaceChildren(await formulario());
      zona.querySelector('input, select')?.focus();
    });
    acciones.append(elemento);
  };
  const listo = mensaje => {
    dialogo.close();
    alCambiar(actividad.codigo, mensaje);
  };
  if (actividad.terminoLegal) {
    dato(lista, 'Término de ley', TERMINO_DE_LEY);
  }
  if (datos.puedeCambiar && !actividad.terminada && !actividad.terminoLegal) {
    const suya = datos.audiencias.find(una => una.codigo === actividad.codigo);
    if (suya) {
      acciones.append(h('a', { class: 'cc-boton', href: audienciaPage(datos.id, suya.clave) }, 'Mover la audiencia'));
    } else {
      boton('Cambiar la fecha', () => formularioFecha(contexto, actividad, listo));
    }
  }
  if (datos.puedeCambiar && actividad.tarea) {
    boton('Cambiar el responsable', () => formularioResponsable(contexto, actividad, listo));
  }
  const cerrar = h('button', { type: 'button', class: 'cc-cerrar', 'aria-label': 'Cerrar' }, '×');
  cerrar.addEventListener('click', () => dialogo.close());
  dialogo.append(cerrar, h('h3', { id: 'cc-ficha-titulo' }, actividad.nombre), lista, contado || '', acciones, zona);
  dialogo.addEventListener('close', () => dialogo.remove());
  contexto.raiz.append(dialogo);
  dialogo.showModal();
}

const ciclo = ({ id }, ...parts) => own('api', 'ciclos', id, ...parts);

/** What waits for it could move along; each only if it is ticked. */
async function ofrecerLoQueSigue(lugar, datos, actividad, dia) {
  lugar.replaceChildren();
  if (!dia || dia <= actividad.vigente.vencimiento) {
    return;
  }
  const consulta = new URLSearchParams({ codigo: actividad.codigo, fecha: dia });
  const siguientes = await get(`${ciclo(datos, 'siguientes')}?${consulta}`).catch(() => []);
  if (siguientes.length > 0) {
    lugar.replaceChildren(h('fieldset', { class: 'cc-siguen' },
      h('legend', {}, 'Mover también lo que espera a que termine'),
      siguientes.map(una => h('label', {},
        h('input', { type: 'checkbox', value: una.codigo }),
        ` ${una.nombre}, de ${una.responsable}: ${fecha(una.de)} → ${fecha(una.a)}`))));
  }
}

function formularioFecha({ datos }, actividad, listo) {
  const nueva = h('input', {
    type: 'date',
    name: 'fecha',
    'data-rechazo': 'fecha|hábil',
    required: '',
    min: datos.hoy,
    value: actividad.vigente.vencimiento >= datos.hoy ? actividad.vigente.vencimiento : datos.proximoHabil,
  });
  const enPalabras = h('small', {});
  const siguen = h('div', {});
  const decirlo = () => {
    enPalabras.textContent = nueva.value && larga(nueva.value);
    ofrecerLoQueSigue(siguen, datos, actividad, nueva.value);
  };
  nueva.addEventListener('input', decirlo);
  decirlo();
  return formulario({
    titulo: 'Nueva fecha de vencimiento',
    campos: [campo('Fecha', nueva, 'Un día hábil, a partir de hoy.', enPalabras), siguen],
    boton: 'Guardar la fecha',
    enviar: async motivo => {
      const tambien = [...siguen.querySelectorAll('input:checked')].map(una => una.value);
      await post(ciclo(datos, 'reprogramaciones'), { codigo: actividad.codigo, fecha: nueva.value || null, motivo, tambien });
      const conElla = tambien.length === 0 ? '' : `, y con ella ${cuantos(tambien.length, 'que le sigue', 'que le siguen')}`;
      listo(`«${actividad.nombre}» quedó para el ${fecha(nueva.value)}${conElla}.`);
    },
  });
}

async function formularioResponsable({ datos }, actividad, listo) {
  let opciones;
  try {
    const consulta = new URLSearchParams({ codigo: actividad.codigo });
    opciones = (await get(`${ciclo(datos, 'actividades')}?${consulta}`)).destinos;
  } catch (fallo) {
    return failure(fallo.message);
  }
  const destino = h(
    'select',
    { name: 'destino', required: '' },
    h('option', { value: '' }, 'Elija…'),
    h(
      'optgroup',
      { label: 'Roles' },
      ...opciones.roles.map(rol => h('option', { value: `rol:${rol.id}` }, rol.nombre)),
    ),
    h(
      'optgroup',
      { label: 'Personas' },
      ...opciones.personas.map(persona => h('option', { value: `persona:${persona.usuario}` }, persona.nombre)),
    ),
  );
  return formulario({
    titulo: 'Nuevo responsable',
    campos: [campo('Pasa a', destino, 'Un rol (la recibe su titular) o una persona.')],
    boton: 'Guardar el responsable',
    enviar: async motivo => {
      const corte = destino.value.indexOf(':');
      const tipo = destino.value.substring(0, corte);
      await post(ciclo(datos, 'reasignaciones'), {
        codigo: actividad.codigo,
        rol: tipo === 'rol' ? destino.value.substring(corte + 1) : null,
        persona: tipo === 'persona' ? destino.value.substring(corte + 1) : null,
        motivo,
      });
      listo(`«${actividad.nombre}» pasó a ${destino.selectedOptions[0].text}.`);
    },
  });
}
