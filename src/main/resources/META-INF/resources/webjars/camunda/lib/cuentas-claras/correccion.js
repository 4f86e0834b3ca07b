/** The form with which what was told of a finished activity is corrected. */
import { get, own, post } from './client.js';
import { failure, h } from './dom.js';
import { check, tell } from './fields.js';

const address = (tarea, parte) => own('api', 'cumplimientos', tarea, parte);

function control(campo, valor, id) {
  const atributos = { id, name: campo.nombre };
  if (campo.tipo === 'OPCION') {
    return h('select', atributos, h('option', { value: '' }, 'Elija una opción'), campo.opciones.map(opcion =>
      h('option', { value: opcion.valor, selected: opcion.valor === valor }, opcion.rotulo)));
  }
  if (campo.tipo === 'PARRAFO') {
    return h('textarea', { ...atributos, rows: 4, maxlength: campo.maximo }, valor ?? '');
  }
  const tipo = { NUMERO: 'number', FECHA: 'date', HORA: 'time' }[campo.tipo] || 'text';
  return h('input', { ...atributos, type: tipo, maxlength: tipo === 'text' && campo.maximo, value: valor ?? '' });
}

function leer(campo, { value }) {
  return campo.tipo === 'NUMERO' && value !== '' ? Number(value) : value.trim() || undefined;
}

/** Rows of a table; one that is left empty is not sent. Those of a fixed one are called by their first column. */
function tabla(campo, escritasAntes, id) {
  const [clave] = campo.columnas;
  const columnas = campo.fija ? campo.columnas.slice(1) : campo.columnas;
  const filas = campo.fija
    ? clave.opciones.map(({ valor }) => escritasAntes?.find(fila => fila[clave.nombre] === valor) || { [clave.nombre]: valor })
    : escritasAntes;
  const cuerpo = h('tbody', {});
  const escritas = new Map();
  const agregar = (fila = {}) => {
    const n = escritas.size;
    const nombre = campo.fija ? clave.opciones[n].rotulo : `fila ${n + 1}`;
    const celdas = columnas.map((columna, i) => control(columna, fila[columna.nombre], `${id}-${n}-${i}`));
    celdas.forEach((celda, i) => celda.setAttribute('aria-label', `${columnas[i].rotulo}, ${nombre}`));
    const quitar = h('button', {
      type: 'button',
      onclick: () => {
        escritas.set(linea, null);
        linea.remove();
      },
    }, 'Quitar');
    const linea = h('tr', {}, campo.fija && h('th', { scope: 'row' }, nombre),
      celdas.map((celda, i) => h('td', { 'data-columna': columnas[i].rotulo }, celda)), !campo.fija && h('td', {}, quitar));
    escritas.set(linea, { celdas, fila });
    cuerpo.append(linea);
  };
  (filas?.length ? filas : [{}]).forEach(fila => agregar(fila));
  return {
    nodo: h('div', { id, tabindex: '-1' },
      h('table', { class: 'cc-cuadro', 'aria-label': campo.rotulo },
        h('thead', {}, h('tr', {}, campo.columnas.map(columna => h('th', { scope: 'col' }, columna.rotulo)),
          !campo.fija && h('th', { scope: 'col' }, h('span', { class: 'oculto' }, 'Quitar')))),
        cuerpo),
      !campo.fija && h('button', { type: 'button', onclick: () => agregar() }, 'Agregar fila')),
    leer: () => [...escritas.values()].filter(Boolean)
      .map(({ celdas, fila }) => ({
        ...fila,
        ...Object.fromEntries(columnas.map((columna, i) => [columna.nombre, leer(columna, celdas[i])])),
      }))
      .filter(fila => columnas.some(({ nombre }) => fila[nombre] !== undefined && fila[nombre] !== '')),
  };
}

function hacerCampo(campo, valor) {
  const id = `correccion-${campo.nombre}`;
  const filas = campo.tipo === 'TABLA' && tabla(campo, valor, id);
  const entrada = filas ? filas.nodo : control(campo, valor, id);
  const nodo = h('div', { class: 'cc-campo' },
    filas ? h('strong', {}, campo.rotulo) : h('label', { for: id }, campo.rotulo), entrada);
  return { ...campo, nodo, entrada, leer: filas ? filas.leer : () => leer(campo, entrada) };
}

const MOTIVO = { nombre: 'motivo', rotulo: 'Por qué se corrige', tipo: 'PARRAFO', maximo: 2000 };

/** @param done what happens when it was accepted */
export async function correction(tarea, done) {
  const { version, ficha, comunes, escrito, vencimiento } = await get(address(tarea, 'correccion'));
  const propios = (ficha?.campos || []).map(campo => hacerCampo(campo, escrito.datos[campo.nombre]));
  const generales = comunes.map(campo => hacerCampo(campo, escrito[campo.nombre]));
  const motivo = hacerCampo(MOTIVO);
  const todos = [...generales, ...propios, motivo];
  const leidos = campos => Object.fromEntries(campos
    .filter(({ nodo }) => !nodo.hidden)
    .map(campo => [campo.nombre, campo.leer()]));
  const vale = ({ condicion }) => !condicion || (condicion.valor === 'despuesDelVencimiento'
    ? todos.find(campo => campo.nombre === 'fecha').leer() > vencimiento
    : todos.find(campo => campo.nombre === condicion.campo)?.leer() === condicion.valor);
  const mostrar = () => todos.forEach(campo => { campo.nodo.hidden = !vale(campo); });

  const general = failure('');
  general.hidden = true;
  general.tabIndex = -1;
  const boton = h('button', { type: 'submit', class: 'principal' }, 'Guardar la corrección');
  const decir = (faltas) => {
    general.hidden = false;
    general.textContent = faltas.filter(({ campo }) => !todos.some(({ nombre }) => nombre === campo))
      .map(({ mensaje }) => mensaje).join(' ') || 'Todavía no se puede guardar: vea lo que se pide en cada campo.';
    const suyas = ({ nombre }) => faltas.filter(({ campo }) => campo === nombre);
    const faltan = todos.filter(campo => suyas(campo).length > 0);
    faltan.forEach(campo => tell(campo.entrada, suyas(campo).map(({ mensaje }) => mensaje).join(' ')));
    (faltan[0]?.entrada || general).focus();
  };
  const enviar = async evento => {
    evento.preventDefault();
    general.hidden = true;
    if (check(forma)) {
      return;
    }
    boton.disabled = true;
    try {
      const faltas = await post(address(tarea, 'correcciones'), {
        version,
        motivo: motivo.leer(),
        escrito: { ...leidos(generales), datos: leidos(propios) },
      });
      if (faltas.length === 0) {
        done();
        return;
      }
      decir(faltas);
    } catch (error) {
      decir([{ campo: '', mensaje: error.message }]);
    }
    boton.disabled = false;
  };
  const forma = h('form', { class: 'cc-correccion', novalidate: true, onsubmit: enviar, oninput: mostrar },
    h('h2', {}, 'Corregir'),
    h('p', {}, 'Lo que se contó antes queda a la vista. La corrección, su motivo y su nombre quedan en la historia.'),
    todos.map(({ nodo }) => nodo), general, boton);
  mostrar();
  return forma;
}
