/** What is late in a cycle, and one decision about as much of it as the leader ticks. */
import { get, own, post, taskAddress } from '../client.js';
import { failure, h, loading } from '../dom.js';
import { cuantos, diasHabiles, fecha, larga } from '../format.js';
import { etiqueta } from '../signs.js';
import { api } from './addresses.js';
import { campo, formulario } from './campos.js';

const GRUPOS = {
  persona: { nombre: 'Persona', de: una => una.encargado },
  dia: { nombre: 'Día de vencimiento', de: una => `Vencieron el ${larga(una.vencimiento)}` },
};

export async function montarVencidas(nodo, ciclo) {
  const raiz = h('section', { class: 'cc cc-decision', 'aria-label': 'Atender las vencidas' }, loading());
  nodo.append(raiz);
  const mirar = async hecho => {
    try {
      raiz.replaceChildren(...pagina(await get(api('instancia', ciclo, 'vencidas')), mirar, hecho));
    } catch (error) {
      raiz.replaceChildren(h('h1', {}, 'Atender las vencidas'), failure(error.message));
    }
  };
  await mirar();
}

function pagina(datos, mirar, hecho) {
  const aviso = hecho && h('p', { class: 'cc-nota', role: 'status', tabindex: '-1' }, hecho);
  if (aviso) {
    requestAnimationFrame(() => aviso.focus());
  }
  const cabeza = [
    h('h1', {}, 'Atender las vencidas'),
    h('p', {}, `${datos.titulo}. Hoy es ${larga(datos.hoy)}.`),
    aviso,
  ].filter(Boolean);
  if (datos.vencidas.length === 0) {
    return [...cabeza, h('p', { class: 'cc-nada' }, 'Nada está vencido.')];
  }
  const marcadas = new Set();
  const lista = h('div', {});
  const agrupar = h('select', { name: 'agrupar' },
    Object.entries(GRUPOS).map(([valor, { nombre }]) => h('option', { value: valor }, nombre)));
  const personas = [...new Set(datos.vencidas.map(una => una.encargado))].sort((a, b) => a.localeCompare(b, 'es'));
  const persona = h('select', { name: 'persona' },
    h('option', { value: '' }, `Todas (${datos.vencidas.length})`),
    personas.map(nombre => h('option', { value: nombre },
      `${nombre} (${datos.vencidas.filter(una => una.encargado === nombre).length})`)));
  const panel = datos.puedeDecidir && decision(datos, marcadas, mirar);
  const pintar = () => {
    const visibles = datos.vencidas.filter(una => !persona.value || una.encargado === persona.value);
    // What is no longer seen is not decided about.
    [...marcadas].filter(codigo => !visibles.some(una => una.codigo === codigo)).forEach(codigo => marcadas.delete(codigo));
    lista.replaceChildren(...grupos(visibles, GRUPOS[agrupar.value].de).map(([nombre, suyas]) =>
      grupo(nombre, suyas, marcadas, panel && panel.contar)));
    panel?.contar();
  };
  agrupar.addEventListener('change', pintar);
  persona.addEventListener('change', pintar);
  pintar();
  return [
    ...cabeza,
    h('div', { class: 'cc-filtros' },
      h('label', {}, 'Agrupar por ', agrupar),
      h('label', {}, 'A cargo de ', persona)),
    lista,
    panel && panel.forma,
  ].filter(Boolean);
}

function grupos(vencidas, de) {
  const porNombre = new Map();
  vencidas.forEach(una => porNombre.set(de(una), [...(porNombre.get(de(una)) || []), una]));
  return [...porNombre];
}

function grupo(nombre, suyas, marcadas, contar) {
  const casillas = contar ? suyas.map(una => casilla(una, marcadas, () => { refrescar(); contar(); })) : [];
  const todas = h('input', {
    type: 'checkbox',
    onchange: () => {
      casillas.forEach((una, n) => {
        una.checked = todas.checked;
        marcadas[todas.checked ? 'add' : 'delete'](suyas[n].codigo);
      });
      contar();
    },
  });
  const refrescar = () => {
    const cuantas = casillas.filter(una => una.checked).length;
    todas.checked = cuantas === casillas.length;
    todas.indeterminate = cuantas > 0 && cuantas < casillas.length;
  };
  refrescar();
  const titulo = `${nombre} (${suyas.length})`;
  return h('section', { class: 'cc-tarjeta', 'aria-label': titulo },
    h('h2', {}, contar ? h('label', {}, todas, ` ${titulo}`) : titulo),
    h('ul', { class: 'cc-por-atender' }, suyas.map((una, n) => h('li', {}, casillas[n], detalle(una)))));
}

function casilla({ codigo, nombre }, marcadas, alCambiar) {
  const elemento = h('input', { type: 'checkbox', 'aria-label': nombre, value: codigo });
  elemento.checked = marcadas.has(codigo);
  elemento.addEventListener('change', () => {
    marcadas[elemento.checked ? 'add' : 'delete'](codigo);
    alCambiar();
  });
  return elemento;
}

function detalle(una) {
  return h('div', {},
    h('p', {},
      una.tarea ? h('a', { href: taskAddress(una.tarea) }, una.nombre) : una.nombre, ' ',
      etiqueta('VENCIDA', una.diasTarde === 0 ? 'Venció en día no hábil' : diasHabiles(una.diasTarde))),
    h('small', {}, [
      `Venció el ${fecha(una.vencimiento)}`,
      una.encargado === una.rol ? una.encargado : `${una.encargado}, ${una.rol}`,
      una.etapa,
      una.tarea ? null : 'No ha comenzado',
      una.terminoLegal && 'Término legal: no se reprograma',
    ].filter(Boolean).join(' · ')),
    h('small', {}, [una.borrador || 'Sin borrador', una.evidencia, una.reprogramaciones || 'Sin reprogramar']
      .join(' · ')),
    una.comentarios && h('small', {}, una.comentarios),
    una.decision && h('small', {}, una.decision),
    una.dependen.length > 0 && h('details', {},
      h('summary', {}, `Espera por ella: ${cuantos(una.dependen.length, 'actividad', 'actividades')}`),
      h('ul', {}, una.dependen.map(otra => h('li', {}, otra)))));
}

const VERBOS = {
  insistir: ['Insistir', 'pedirle de nuevo a cada responsable que la termine', 'Insistir en', 'Se insistió en'],
  reprogramar: ['Reprogramar', 'darles a todas una nueva fecha de vencimiento', 'Reprogramar', 'Se reprogramaron'],
  reasignar: ['Reasignar', 'pasarlas todas a otro rol o a otra persona', 'Reasignar', 'Se reasignaron'],
};

function decision(datos, marcadas, mirar) {
  let elegida = 'insistir';
  const enPalabras = h('small', {});
  const dia = h('input', { type: 'date', name: 'fecha', min: datos.hoy, value: datos.proximoHabil });
  const decirlo = () => { enPalabras.textContent = dia.value && larga(dia.value); };
  dia.addEventListener('input', decirlo);
  decirlo();
  const opciones = esRol => datos.destinos.filter(uno => uno.esRol === esRol)
    .map(({ valor, nombre }) => h('option', { value: valor }, nombre));
  const destino = h('select', { name: 'destino' },
    h('option', { value: '' }, 'Elija…'),
    h('optgroup', { label: 'Roles' }, opciones(true)),
    h('optgroup', { label: 'Personas' }, opciones(false)));
  const propios = {
    reprogramar: campo('Nueva fecha de vencimiento', dia, 'Un día hábil, a partir de hoy.', enPalabras),
    reasignar: campo('Pasan a', destino, 'Un rol (las recibe su titular) o una persona.'),
  };
  const contar = () => {
    const [, , verbo] = VERBOS[elegida];
    Object.entries(propios).forEach(([cual, elemento]) => { elemento.hidden = cual !== elegida; });
    forma.querySelector('.cc-principal').textContent = marcadas.size === 0
      ? 'Marque primero las actividades'
      : `${verbo} ${cuantos(marcadas.size, 'actividad', 'actividades')}`;
  };
  const forma = formulario({
    titulo: '¿Qué decide sobre las marcadas?',
    campos: [
      h('div', { class: 'cc-radios', role: 'radiogroup', 'aria-label': 'Decisión' },
        Object.entries(VERBOS).map(([cual, [nombre, explicacion]]) => h('label', {},
          h('input', {
            type: 'radio', name: 'decision', value: cual, checked: cual === elegida,
            onchange: () => { elegida = cual; contar(); },
          }),
          h('span', {}, h('strong', {}, nombre), `: ${explicacion}`)))),
      Object.values(propios),
    ],
    boton: '',
    enviar: async motivo => {
      const cuantas = cuantos(marcadas.size, 'actividad', 'actividades');
      await post(own('api', 'ciclos', datos.id, 'atenciones'), {
        codigos: [...marcadas],
        decision: elegida,
        fecha: elegida === 'reprogramar' && dia.value ? dia.value : null,
        destino: elegida === 'reasignar' ? destino.value : null,
        motivo,
      });
      await mirar(`${VERBOS[elegida][3]} ${cuantas}. Cada persona recibe un solo correo.`);
    },
  });
  forma.classList.add('cc-tarjeta');
  return { forma, contar };
}
