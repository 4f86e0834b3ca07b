import { destinos, raiz, reasignar, reprogramar } from './datos.js';
import { crear, dia } from './elementos.js';

function dato(lista, nombre, valor) {
  lista.append(crear('dt', {}, nombre), crear('dd', {}, valor));
}

function periodo({ inicio, vencimiento }) {
  return `${dia(inicio)} a ${dia(vencimiento)}`;
}

function campo(etiqueta, control, ayuda) {
  const id = `cc-${control.name}`;
  control.id = id;
  const partes = [crear('label', { for: id }, etiqueta), control];
  if (ayuda) {
    control.setAttribute('aria-describedby', `${id}-ayuda`);
    partes.push(crear('small', { id: `${id}-ayuda` }, ayuda));
  }
  return crear('p', { class: 'cc-campo' }, ...partes);
}

/** The card of an activity: what there is to know, the way to its task, and the changes for whoever may make them. */
export function abrirFicha(contexto, actividad, alCambiar) {
  const { api, datos } = contexto;
  const dialogo = crear('dialog', { class: 'cc-ficha', 'aria-labelledby': 'cc-ficha-titulo' });
  const lista = crear('dl', {});
  dato(lista, 'Etapa y frente', `${actividad.etapa} · ${actividad.frente}`);
  dato(lista, 'Responsable', duenos(actividad));
  dato(lista, 'Producto', actividad.producto);
  dato(lista, 'Plan inicial', periodo(actividad.plan));
  dato(lista, 'Fechas de hoy', `${periodo(actividad.vigente)} · ${actividad.corrimientoEnPalabras}`);
  dato(lista, 'Empezó', actividad.iniciada ? dia(actividad.iniciada) : 'Aún no');
  dato(
    lista,
    'Terminó',
    actividad.terminada
      ? `${dia(actividad.terminada)}${actividad.terminadaPor ? `, por ${actividad.terminadaPor}` : ''}`
      : 'Aún no',
  );
  dato(lista, 'Situación', `${contexto.estado(actividad).texto}. ${actividad.plazo}`);

  const zona = crear('div', { class: 'cc-cambio' });
  const acciones = crear('div', { class: 'cc-acciones' });
  if (actividad.tarea) {
    acciones.append(
      crear(
        'a',
        { class: 'cc-boton', href: `${raiz(api)}/camunda/app/tasklist/${api.engine}/#/?task=${actividad.tarea}` },
        'Abrir la tarea en Tasklist',
      ),
    );
  }
  const boton = (texto, formulario) => {
    const elemento = crear('button', { type: 'button', class: 'cc-boton', 'aria-expanded': 'false' }, texto);
    elemento.addEventListener('click', async () => {
      acciones.querySelectorAll('button').forEach((otro) => otro.setAttribute('aria-expanded', String(otro === elemento)));
      zona.replaceChildren(await formulario());
      zona.querySelector('input, select')?.focus();
    });
    acciones.append(elemento);
  };
  const listo = (mensaje) => {
    dialogo.close();
    alCambiar(actividad.codigo, mensaje);
  };
  if (datos.puedeCambiar && !actividad.terminada) {
    boton(
      actividad.codigo === datos.audiencia?.codigo ? 'Mover la audiencia' : 'Cambiar la fecha',
      () => formularioFecha(contexto, actividad, listo),
    );
  }
  if (datos.puedeCambiar && actividad.tarea) {
    boton('Cambiar el responsable', () => formularioResponsable(contexto, actividad, listo));
  }
  const cerrar = crear('button', { type: 'button', class: 'cc-cerrar', 'aria-label': 'Cerrar' }, '×');
  cerrar.addEventListener('click', () => dialogo.close());
  dialogo.append(cerrar, crear('h3', { id: 'cc-ficha-titulo' }, actividad.nombre), lista, acciones, zona);
  dialogo.addEventListener('close', () => dialogo.remove());
  contexto.raiz.append(dialogo);
  dialogo.showModal();
}

export function duenos(actividad) {
  return actividad.nombrePersona ? `${actividad.responsable}: ${actividad.nombrePersona}` : actividad.responsable;
}

function formulario(titulo, campos, textoBoton, enviar) {
  const motivo = crear('textarea', { name: 'motivo', rows: '2', maxlength: '500', required: '' });
  const error = crear('p', { class: 'cc-nota cc-nota-error', role: 'alert', hidden: '' });
  const boton = crear('button', { type: 'submit', class: 'cc-boton cc-principal' }, textoBoton);
  const forma = crear(
    'form',
    { novalidate: '' },
    crear('h4', {}, titulo),
    ...campos,
    campo('Motivo', motivo, 'Queda en la historia del ciclo y se le cuenta al responsable.'),
    error,
    boton,
  );
  forma.addEventListener('submit', async (evento) => {
    evento.preventDefault();
    boton.disabled = true;
    error.hidden = true;
    try {
      await enviar(motivo.value);
    } catch (fallo) {
      error.textContent = fallo.message;
      error.hidden = false;
      boton.disabled = false;
    }
  });
  return forma;
}

function formularioFecha({ api, datos }, actividad, listo) {
  const esAudiencia = actividad.codigo === datos.audiencia?.codigo;
  const fecha = crear('input', {
    type: 'date',
    name: 'fecha',
    required: '',
    min: datos.hoy,
    value: actividad.vigente.vencimiento >= datos.hoy ? actividad.vigente.vencimiento : datos.proximoHabil,
  });
  return formulario(
    esAudiencia ? 'Nueva fecha de la audiencia' : 'Nueva fecha de vencimiento',
    [
      campo(
        'Fecha',
        fecha,
        esAudiencia ? 'Con ella se mueven las actividades que se cuentan desde la audiencia.' : 'Un día hábil, a partir de hoy.',
      ),
    ],
    'Guardar la fecha',
    async (motivo) => {
      await reprogramar(api, datos.id, { codigo: actividad.codigo, fecha: fecha.value || null, motivo });
      listo(`«${actividad.nombre}» quedó para el ${dia(fecha.value)}.`);
    },
  );
}

async function formularioResponsable({ api, datos }, actividad, listo) {
  let opciones;
  try {
    opciones = await destinos(api, datos.id, actividad.codigo);
  } catch (fallo) {
    return crear('p', { class: 'cc-nota cc-nota-error', role: 'alert' }, fallo.message);
  }
  const destino = crear(
    'select',
    { name: 'destino', required: '' },
    crear('option', { value: '' }, 'Elija…'),
    crear(
      'optgroup',
      { label: 'Roles' },
      ...opciones.roles.map((rol) => crear('option', { value: `rol:${rol.id}` }, rol.nombre)),
    ),
    crear(
      'optgroup',
      { label: 'Personas' },
      ...opciones.personas.map((persona) => crear('option', { value: `persona:${persona.usuario}` }, persona.nombre)),
    ),
  );
  return formulario(
    'Nuevo responsable',
    [campo('Pasa a', destino, 'Un rol (la recibe su titular) o una persona.')],
    'Guardar el responsable',
    async (motivo) => {
      const corte = destino.value.indexOf(':');
      const tipo = destino.value.substring(0, corte);
      await reasignar(api, datos.id, {
        codigo: actividad.codigo,
        rol: tipo === 'rol' ? destino.value.substring(corte + 1) : null,
        persona: tipo === 'persona' ? destino.value.substring(corte + 1) : null,
        motivo,
      });
      listo(`«${actividad.nombre}» pasó a ${destino.selectedOptions[0].text}.`);
    },
  );
}
