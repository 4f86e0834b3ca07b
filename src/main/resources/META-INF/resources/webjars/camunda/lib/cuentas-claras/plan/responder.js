/** What the file leaves open: a card for each that waits for an answer, a line for each that has one. Whatever is proposed says so. */
import { get, own } from '../client.js';
import { failure, h } from '../dom.js';
import { check } from '../fields.js';
import { cuantos } from '../format.js';
import { campo } from '../tablero/campos.js';
import { numeroDeFila } from './campos.js';
import { lista, porCiento, propuesto } from './contexto.js';

/** From here on a likeness is offered to be accepted with others at once. */
const SEGURO = 0.9;

export const porResponder = ({ preguntas }) => preguntas.length;

const abiertas = ({ preguntas }, clase) => preguntas.filter(({ clase: suya }) => suya === clase);

const boton = (texto, onclick, atributos = {}) => h('button', { type: 'button', onclick, ...atributos }, texto);

const filas = todas => `${cuantos(todas.length, 'fila', 'filas')}: ${todas.slice(0, 8).map(numeroDeFila).join(', ')}${todas.length > 8 ? '…' : ''}`;

const tarjeta = ({ titulo, cuenta }, ...cuerpo) => h('li', { class: 'tarjeta pregunta pendiente' },
  h('h4', {}, titulo, cuenta && h('small', {}, cuenta)), cuerpo);

/** @param es its answer; the rest is unfolded to change it */
const renglon = ({ id, titulo, cuenta, es, nota }, ...cuerpo) => h('li', {},
  h('details', { id }, h('summary', {}, h('span', {}, titulo), h('strong', {}, es), nota),
    h('div', { class: 'dentro' }, cuenta && h('p', { class: 'ayuda' }, cuenta), cuerpo)));

/** What the file calls those of which there is a question, though one answer is likelier. */
const enDuda = ({ datos }, clase) => new Set(abiertas(datos, clase).map(({ columna }) => columna));

/** Those that wait, each in its card, and how many they are; then the others, each in a line. */
function porClase(contexto, titulo, todas, espera, pintar, encima) {
  const numeradas = todas.map((una, n) => [una, n]);
  const [esperan, resueltas] = [numeradas.filter(([una]) => espera(una)), numeradas.filter(([una]) => !espera(una))];
  const propuestas = resueltas.filter(([una]) => una.propuesto).length;
  const van = [
    esperan.length > 0 && `${cuantos(esperan.length, 'falta', 'faltan')} de ${todas.length}`,
    propuestas > 0 && cuantos(propuestas, 'propuesta', 'propuestas'),
    resueltas.length > propuestas && cuantos(resueltas.length - propuestas, 'decidida', 'decididas'),
  ].filter(Boolean).join(' · ');
  const lineas = resueltas.map(([una, n]) => pintar(contexto, una, n, renglon));
  return seccion([titulo, h('small', {}, van)], [
    encima,
    esperan.length > 0 && h('ul', { class: 'preguntas' }, esperan.map(([una, n]) => pintar(contexto, una, n, tarjeta))),
    lineas.length > 0 && h('ul', { class: 'renglones tarjeta' }, lineas),
  ]);
}

/** A question of which the server says the answers. */
function pregunta(contexto, { id, clase, texto, columna, filas: suyas, opciones }) {
  const correccion = valor => ({
    CODIFICACION: { codificacion: valor },
    HOJA: { hoja: valor },
    ENCABEZADO: { encabezado: Number(valor) },
    COLUMNA: { columnas: { [columna]: valor } },
    ORDEN_FECHA: { ordenFechas: { [columna]: valor } },
    ANIO: suyas.length === 1 ? { anios: { [suyas[0]]: Number(valor) } } : { anio: Number(valor) },
    CELDA: { celdas: Object.fromEntries(suyas.map(fila => [fila, { [columna]: valor }])) },
  }[clase]);
  const nombre = `pregunta-${id}`;
  return tarjeta({ titulo: texto, cuenta: suyas.length > 0 && filas(suyas) },
    opciones.length === 0
      ? campo('Respuesta', h('input', {
        type: 'text', name: nombre, maxlength: 120, disabled: !contexto.abierto,
        onchange: ({ target }) => contexto.guardar(correccion(target.value), target),
      }))
      : h('div', { class: 'opciones', role: 'radiogroup', 'aria-label': texto },
        opciones.map(({ valor, texto: suyo }, n) => h('label', { for: `${nombre}-${n}` },
          h('input', {
            type: 'radio', name: nombre, id: `${nombre}-${n}`, value: valor, disabled: !contexto.abierto,
            onchange: ({ target }) => contexto.guardar(correccion(valor), target),
          }), ` ${suyo}`))),
    clase === 'ANIO' && suyas.length > 1 && filasSinAnio(contexto, suyas));
}

/** The year in which a date is read that says none; every row may have its own. */
const anioDe = (contexto, { fila, campo: suyo, escrito, anios }, elegido) => lista(
  `anio-${fila}-${suyo}`,
  anios.map(({ valor, texto }) => ({ id: Number(valor), nombre: texto })),
  elegido,
  elegido == null ? 'Escoja' : null,
  {
    'aria-label': `De qué año es «${escrito}», fila ${numeroDeFila(fila)}`,
    disabled: !contexto.abierto,
    onchange: ({ target }) => target.value && contexto.guardar({ anios: { [fila]: Number(target.value) } }, target),
  },
);

function filasSinAnio(contexto, suyas) {
  const { filas: delPlan, lectura } = contexto.datos;
  return h('details', { id: 'anios-por-fila' }, h('summary', {}, 'O una por una'),
    h('ul', { class: 'anios' }, lectura.fechas.filter(({ fila, anio }) => anio != null && suyas.includes(fila)).map(una => h('li', {},
      h('span', {}, `Fila ${numeroDeFila(una.fila)}, «${una.escrito}»`, h('small', {}, delPlan.find(({ fila }) => fila === una.fila)?.actividad)),
      anioDe(contexto, una, null)))));
}

/** The people of the entity, asked for when the first role is to be made. */
let personas = null;
const todos = () => {
  personas = personas || get(own('api', 'roles')).then(({ personas: suyas }) => suyas);
  return personas;
};

const idDe = nombre => nombre.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  .replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60);

function rolNuevo(contexto, n, { escrito }) {
  const forma = h('form', { novalidate: true, class: 'rol-nuevo' });
  const armar = async () => {
    try {
      const nombre = h('input', { type: 'text', name: `rol-${n}-nombre`, required: true, maxlength: 120, value: escrito });
      const titular = lista(`rol-${n}-titular`, (await todos()).map(({ usuario, nombre: suyo }) => ({ id: usuario, nombre: suyo })), '',
        'Nadie todavía');
      forma.replaceChildren(
        campo('Nombre del rol', nombre),
        campo('Titular', titular, 'La persona que recibe sus tareas y correos. Sin titular, las recibe quien lidera.'),
        h('button', { type: 'submit', class: 'principal' }, 'Crear el rol y usarlo'));
      forma.onsubmit = async evento => {
        evento.preventDefault();
        if (check(forma)) {
          return;
        }
        pliegue.open = false;
        const nuevo = { id: idDe(nombre.value), nombre: nombre.value.trim(), titular: titular.value || null };
        const otros = (contexto.datos.correcciones?.rolesNuevos || []).filter(({ id }) => id !== nuevo.id);
        pliegue.open = !await contexto.guardar({ rolesNuevos: [...otros, nuevo], oficinas: { [escrito]: [nuevo.id] } }, nombre);
      };
    } catch (error) {
      forma.replaceChildren(failure(error.message));
    }
  };
  const pliegue = h('details', { id: `rol-nuevo-${n}` }, h('summary', {}, 'No está en la lista: crear el rol'), forma);
  pliegue.addEventListener('toggle', () => pliegue.open && !forma.hasChildNodes() && armar());
  return pliegue;
}

function oficina(contexto, una, n, en) {
  const { roles } = contexto.datos.lectura;
  const [responde = '', ...apoyan] = una.roles;
  const poner = (suyos, origen) => contexto.guardar({ oficinas: { [una.escrito]: suyos.filter(Boolean) } }, origen);
  const cual = lista(`oficina-${n}`, roles.map(({ id, nombre, titular }) => ({ id, nombre: titular ? `${nombre} (${titular})` : nombre })),
    responde, 'Escoja el rol', {
      disabled: !contexto.abierto,
      onchange: ({ target }) => target.value && poner([target.value, ...apoyan.filter(otro => otro !== target.value)], target),
    });
  return en({
    id: `oficina-${n}-linea`,
    titulo: `«${una.escrito}»`,
    cuenta: filas(una.filas),
    es: [roles.find(({ id }) => id === responde)?.nombre || responde, apoyan.length > 0 && ` y ${cuantos(apoyan.length, 'apoyo', 'apoyos')}`],
    nota: una.propuesto && propuesto(una.puntaje),
  },
  una.formas.length > 1 && h('p', { class: 'ayuda' }, `También la escribe ${una.formas.slice(1).map(forma => `«${forma}»`).join(', ')}.`),
  campo('¿Qué rol responde?', cual),
  responde && una.propuesto && h('p', {}, propuesto(una.puntaje), ' ',
    contexto.abierto && boton('Sí, es ese', () => poner(una.roles), { id: `oficina-${n}-si` })),
  contexto.abierto && rolNuevo(contexto, n, una),
  responde && h('details', { id: `oficina-${n}-apoyan`, open: apoyan.length > 0 },
    h('summary', {}, apoyan.length > 0 ? `La apoyan ${apoyan.length}` : 'Otros roles la apoyan'),
    h('div', { class: 'opciones apoyan', role: 'group', 'aria-label': `Quién apoya a ${una.escrito}` },
      roles.filter(({ id }) => id !== responde).map(({ id, nombre }) => h('label', { for: `oficina-${n}-${id}` },
        h('input', {
          type: 'checkbox', id: `oficina-${n}-${id}`, checked: apoyan.includes(id), disabled: !contexto.abierto,
          onchange: ({ target }) => poner([responde, ...apoyan.filter(otro => otro !== id), target.checked && id], target),
        }), ` ${nombre}`)))));
}

function etapa(contexto, { escrita, pagina, propuesto: delProducto }, n, en) {
  const poner = (valor, origen) => contexto.guardar({ etapas: { [escrita]: valor } }, origen);
  return en({
    id: `etapa-${n}-linea`,
    titulo: `«${escrita}»`,
    es: contexto.datos.lectura.paginas.find(({ id }) => id === pagina)?.nombre || 'Queda por fuera',
    nota: delProducto && propuesto(),
  },
    campo('¿A qué etapa corresponde?', lista(`etapa-${n}`, contexto.datos.lectura.paginas, pagina, 'A ninguna: queda por fuera', {
      disabled: !contexto.abierto,
      onchange: ({ target }) => poner(target.value, target),
    })),
    delProducto && h('p', {}, propuesto(), ' ',
      contexto.abierto && boton('Sí, es esa', () => poner(pagina), { id: `etapa-${n}-si` })));
}

const PROPIA = 'propia';

/** On a phone what is proposed is one line until somebody looks at it. */
const ANCHA = window.matchMedia('(min-width: 861px)');

const opcion = ({ id, nombre }, elegido) => h('option', { value: id, selected: id === elegido }, nombre);

const nombreDelModelo = ({ datos: { lectura: { modelo } } }, codigo) =>
  modelo.find(una => una.codigo === codigo.split(/[/@]/)[0])?.nombre || codigo;

/** The activities of the models by stage, with the row that each is already. */
function delModelo({ datos: { lectura: { modelo, paginas }, filas: delPlan } }) {
  const tomadas = new Map(delPlan.map(({ codigo, fila }) => [codigo, fila]));
  return paginas.map(({ id, nombre }) => h('optgroup', { label: nombre },
    modelo.filter(({ pagina }) => pagina === id).map(una => opcion({
      id: una.codigo,
      nombre: tomadas.has(una.codigo) ? `${una.nombre} (ya es la fila ${numeroDeFila(tomadas.get(una.codigo))})` : una.nombre,
    }))));
}

function actividad(contexto, { fila, escrita, codigo, puntaje, propuesto: delProducto, candidatos }, espera) {
  const poner = (valor, origen) => contexto.guardar({ actividades: { [fila]: valor === PROPIA ? '' : valor } }, origen);
  const elegido = espera ? null : codigo || PROPIA;
  const esLaElegida = id => elegido?.split(/[/@]/)[0] === id; // of whichever hearing or delivery
  const parecidos = candidatos.map(({ codigo: id, nombre, puntaje: suyo }) => ({ id: esLaElegida(id) ? elegido : id, nombre: `${nombre} (${porCiento(suyo)})` }));
  const otro = elegido && elegido !== PROPIA && !parecidos.some(({ id }) => id === elegido) && { id: elegido, nombre: nombreDelModelo(contexto, elegido) };
  const cual = h('select', {
    id: `actividad-${fila}`,
    name: `actividad-${fila}`,
    'aria-label': `Qué actividad del modelo es «${escrita}»`,
    disabled: !contexto.abierto,
    onchange: ({ target }) => target.value && poner(target.value, target),
  },
  espera && h('option', { value: '' }, 'Escoja'),
  [otro, { id: PROPIA, nombre: 'Es una actividad propia de la entidad' }].filter(Boolean).map(una => opcion(una, elegido)),
  parecidos.length > 0 && h('optgroup', { label: 'Se parecen' }, parecidos.map(una => opcion(una, elegido))));
  // All of the models, by stage, when somebody opens it: in a long plan they would be thousands.
  const todas = () => {
    if (!cual.dataset.todas) {
      cual.dataset.todas = 'si';
      cual.append(...delModelo(contexto));
    }
  };
  cual.addEventListener('pointerdown', todas);
  cual.addEventListener('focus', todas);
  return h('tr', { class: espera ? 'pendiente' : '' },
    h('th', { scope: 'row' }, h('span', { class: 'de-la-fila' }, `Fila ${numeroDeFila(fila)}`), escrita),
    h('td', { 'data-rotulo': 'En el modelo' }, cual),
    h('td', {}, delProducto && !espera
      ? [propuesto(codigo ? puntaje : null), ' ', contexto.abierto && boton('Sí', () => poner(codigo || PROPIA), {
        id: `actividad-${fila}-si`, 'aria-label': `Sí, «${escrita}» es esa`,
      })]
      : espera ? h('span', { class: 'estado estado-pendiente' }, 'Por decidir') : h('span', { class: 'estado estado-enviado' }, 'Decidida')));
}

function actividades(contexto) {
  const { lectura: { actividades: todas } } = contexto.datos;
  const sinDecidir = new Set(abiertas(contexto.datos, 'ACTIVIDAD').flatMap(({ filas: suyas }) => suyas));
  const espera = ({ fila }) => sinDecidir.has(fila);
  const seguras = todas.filter(una => una.propuesto && una.codigo && una.puntaje >= SEGURO && !espera(una));
  const cuadro = suyas => h('table', { class: 'apilada actividades' },
    h('caption', { class: 'oculto' }, 'Cada fila del archivo y la actividad del modelo que es'),
    h('thead', {}, h('tr', {}, ['En su archivo', 'En el modelo', ''].map(texto => h('th', { scope: 'col' }, texto || h('span', { class: 'oculto' }, 'Situación'))))),
    h('tbody', {}, suyas.map(una => actividad(contexto, una, espera(una)))));
  const [porDecidir, propuestas, decididas] = [
    todas.filter(espera),
    todas.filter(una => !espera(una) && una.propuesto),
    todas.filter(una => !espera(una) && !una.propuesto),
  ];
  return [
    h('p', { class: 'ayuda' }, 'Las del modelo traen su formulario, su lugar en el diagrama y sus plazos de ley. Las propias corren con fechas, responsable y evidencia, en la página de su etapa.'),
    seguras.length > 0 && contexto.abierto && h('p', {}, boton(
      `Aceptar de una vez ${seguras.length === 1 ? 'la que coincide' : `las ${seguras.length} que coinciden`} en ${porCiento(SEGURO)} o más`,
      () => contexto.guardar({ actividades: Object.fromEntries(seguras.map(({ fila, codigo }) => [fila, codigo])) }),
      { id: 'aceptar-seguras', class: 'principal' },
    )),
    porDecidir.length > 0 && h('div', { class: 'tarjeta' }, cuadro(porDecidir)),
    propuestas.length > 0 && h('details', { id: 'propuestas', class: 'tarjeta', open: ANCHA.matches },
      h('summary', {}, cuantos(propuestas.length, 'propuesta', 'propuestas')), cuadro(propuestas)),
    decididas.length > 0 && h('details', { id: 'ya-decididas', class: 'tarjeta' },
      h('summary', {}, cuantos(decididas.length, 'ya decidida', 'ya decididas')), cuadro(decididas)),
  ];
}

function fechas(contexto) {
  const { lectura: { fechas: leidas, campos }, preguntas } = contexto.datos;
  const dudosas = new Set(preguntas.filter(({ clase }) => clase === 'ANIO').flatMap(({ filas: suyas }) => suyas));
  const nombre = id => campos.find(uno => uno.id === id)?.nombre || id;
  return h('details', { id: 'fechas-leidas', class: 'tarjeta' },
    h('summary', {}, `Así leímos ${cuantos(leidas.length, 'fecha', 'fechas')}`),
    leidas.some(({ anio }) => anio != null) && h('p', { class: 'ayuda' },
      'De las que no dicen el año se propone el de las filas vecinas y de su etapa. Cámbielo donde no sea.'),
    h('table', { class: 'apilada' },
      h('thead', {}, h('tr', {}, ['Fila', 'Columna', 'Dice', 'Se lee'].map(texto => h('th', { scope: 'col' }, texto)))),
      h('tbody', {}, leidas.map(una => h('tr', {},
        h('th', { scope: 'row' }, `Fila ${numeroDeFila(una.fila)}`),
        h('td', { 'data-rotulo': 'Columna' }, nombre(una.campo)),
        h('td', { 'data-rotulo': 'Dice' }, `«${una.escrito}»`),
        h('td', { 'data-rotulo': 'Se lee' }, una.anio == null
          ? una.leido || 'No se entiende'
          : anioDe(contexto, una, dudosas.has(una.fila) ? null : una.anio)))))));
}

function seccion(titulo, cuerpo) {
  return h('section', {}, h('h3', {}, titulo), cuerpo);
}

export function responder(contexto) {
  const { datos } = contexto;
  const { lectura } = datos;
  const sueltas = datos.preguntas.filter(({ clase }) => !['OFICINA', 'ETAPA', 'ACTIVIDAD'].includes(clase));
  const [oficinasDudosas, etapasDudosas] = [enDuda(contexto, 'OFICINA'), enDuda(contexto, 'ETAPA')];
  const oficinaEspera = ({ escrito, roles }) => roles.length === 0 || oficinasDudosas.has(escrito);
  const propuestas = lectura.oficinas.filter(una => una.propuesto && !oficinaEspera(una));
  return [
    datos.preguntas.length === 0 ? 'No falta responder nada' : `${cuantos(datos.preguntas.length, 'pregunta por responder', 'preguntas por responder')}`,
    contexto.abierto && h('p', { class: 'ayuda' }, 'Cada respuesta se guarda al darla. Puede salir y volver cuando quiera.'),
    sueltas.length > 0 && seccion('Lo que tiene dos lecturas', h('ul', { class: 'preguntas' }, sueltas.map(una => pregunta(contexto, una)))),
    lectura.oficinas.length > 0 && porClase(contexto, '¿Quién es cada responsable?', lectura.oficinas, oficinaEspera, oficina,
      propuestas.length > 1 && contexto.abierto && h('p', {}, boton(
        `Aceptar los ${propuestas.length} roles propuestos`,
        () => contexto.guardar({ oficinas: Object.fromEntries(propuestas.map(({ escrito, roles }) => [escrito, roles])) }),
        { id: 'aceptar-oficinas' },
      ))),
    lectura.etapas.length > 0 && porClase(contexto, '¿Qué etapa es cada una?', lectura.etapas, ({ escrita }) => etapasDudosas.has(escrita), etapa),
    lectura.actividades.length > 0 && seccion('¿Cuáles son actividades del modelo?', actividades(contexto)),
    lectura.fechas.length > 0 && seccion('Fechas', fechas(contexto)),
  ];
}
