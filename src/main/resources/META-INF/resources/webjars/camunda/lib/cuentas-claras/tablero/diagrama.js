/** How the activities of a cycle stand, painted over the model: a sign and words on each, and the same as a list. */
import { get, taskAddress } from '../client.js';
import { h } from '../dom.js';
import { cuantos } from '../format.js';
import { etiqueta, signo } from '../signs.js';
import { enlaceEvidencia } from './actividad.js';
import { api, parameter } from './addresses.js';
import { banda, consulta, sinEstado } from './dia.js';

const TIPO = 'cuentas-claras';
const MARGEN = 18;
const GESTOS = ['mousedown', 'wheel', 'click', 'dblclick', 'touchstart', 'pointerdown'];

export function pintarDiagrama(visor, tipo, id) {
  const lienzo = visor.get('canvas');
  const capas = visor.get('overlays');
  const registro = visor.get('elementRegistry');
  const panel = h('section', { class: 'cc cc-leyenda', 'aria-label': 'Estado de las actividades en el ciclo' });
  // The diagram takes the wheel and the mouse for itself; the panel is for reading and clicking.
  GESTOS.forEach(gesto => panel.addEventListener(gesto, evento => evento.stopPropagation()));
  let marcas = [];
  let techo = 0;

  function limpiar() {
    capas.remove({ type: TIPO });
    marcas.forEach(([id, clase]) => lienzo.removeMarker(id, clase));
    marcas = [];
  }

  /** Over the whole width of the picture. */
  function encima(cinta) {
    lienzo.getContainer().querySelector('.cc-sobre-el-diagrama')?.remove();
    const lugar = h('div', { class: 'cc cc-sobre-el-diagrama' }, cinta);
    GESTOS.forEach(gesto => lugar.addEventListener(gesto, evento => evento.stopPropagation()));
    lienzo.getContainer().append(lugar);
    // What Cockpit itself counts on the picture is of now.
    lugar.closest('.ctn-content-top')?.classList.add('cc-otro-dia');
    techo = lugar.offsetHeight;
    panel.style.top = `${techo + MARGEN}px`;
    panel.style.maxHeight = `calc(100% - ${techo + 2 * MARGEN}px)`;
  }

  /** @param escogido the list that was just changed, which keeps the focus */
  async function mostrar({ ciclo, audiencia }, escogido) {
    let pintura;
    try {
      pintura = await get(`${api(tipo, id, 'diagrama')}${consulta({ ciclo, audiencia })}`);
    } catch (error) {
      if (error.campo === 'dia') {
        limpiar();
        encima(h('section', { class: 'cc-banda', 'aria-label': 'Estado a un día' }, sinEstado(error)));
      }
      // Who may not see the tablero sees Cockpit as it was.
      return;
    }
    limpiar();
    if (pintura.alDia) {
      encima(banda(pintura.alDia, 'Diagrama'));
    }
    const elementos = pintura.elementos.filter(elemento => registro.get(elemento.id));
    if (elementos.length === 0) {
      panel.remove();
      return;
    }
    elementos.forEach(elemento => {
      ['cc-forma', `cc-${elemento.estado}`].forEach(clase => {
        lienzo.addMarker(elemento.id, clase);
        marcas.push([elemento.id, clase]);
      });
      insignias(elemento, registro.get(elemento.id), abrir).forEach(insignia => capas.add(elemento.id, TIPO, insignia));
    });
    panel.replaceChildren(...leyenda(pintura, elementos));
    if (!panel.isConnected) {
      lienzo.getContainer().append(panel);
      hacerLugar();
      if (parameter('ciclo')) {
        // Who comes from the tablero wants the picture, not the instances below it.
        lienzo.getContainer().closest('.ctn-content-top')?.querySelector('.maximize-collapsable')?.click();
      }
    }
    if (escogido) {
      panel.querySelector(`select[name=${escogido}]`)?.focus();
    }
  }

  /** What a badge counts, in the list beside the picture. */
  function abrir(elemento) {
    panel.querySelector('.cc-como-lista').open = true;
    const suyo = panel.querySelector(`[data-elemento="${CSS.escape(elemento.id)}"]`);
    suyo.focus();
    suyo.scrollIntoView({ block: 'nearest' });
  }

  /** Fits the whole model beside the panel. */
  function hacerLugar() {
    const { inner, outer } = lienzo.viewbox();
    const borde = panel.offsetLeft + panel.offsetWidth + MARGEN;
    const ancho = outer.width - borde - MARGEN;
    const alto = outer.height - techo - 2 * MARGEN;
    if (ancho < 300 || alto < 100 || lienzo.getRootElement().type === 'bpmn:SubProcess') {
      return;
    }
    const escala = Math.min(ancho / inner.width, alto / inner.height, 1);
    lienzo.viewbox({
      x: inner.x - (borde + (ancho - inner.width * escala) / 2) / escala,
      y: inner.y - (techo + MARGEN + (alto - inner.height * escala) / 2) / escala,
      width: outer.width / escala,
      height: outer.height / escala,
    });
  }

  function leyenda(pintura, elementos) {
    const usados = new Map();
    elementos.forEach(({ estado }) => usados.set(estado, (usados.get(estado) || 0) + 1));
    const ciclo = pintura.ciclos.find(uno => uno.id === pintura.ciclo);
    return [
      pintura.ciclos.length > 1
        ? h('label', {}, 'Ciclo ', h('select', { name: 'ciclo', onchange: evento => mostrar({ ciclo: evento.target.value }, 'ciclo') },
          pintura.ciclos.map(uno => h('option', { value: uno.id, selected: uno.id === pintura.ciclo }, nombre(uno, pintura.ciclos)))))
        : h('p', { class: 'cc-cual' }, nombre(ciclo, [])),
      pintura.audiencias.length > 0 && h('label', {}, 'Audiencia ', h('select', {
        name: 'audiencia',
        onchange: evento => mostrar({ ciclo: pintura.ciclo, audiencia: evento.target.value }, 'audiencia'),
      }, pintura.audiencias.map(una => h('option', { value: una.valor, selected: una.valor === pintura.audiencia }, una.nombre)))),
      h('details', { class: 'cc-como-lista' },
        h('summary', {}, 'Ver como lista'),
        h('ul', { class: 'cc-lista' }, elementos.map(elemento => h('li', { 'data-elemento': elemento.id, tabindex: '-1' },
          h('strong', {}, rotulo(registro.get(elemento.id), elemento)),
          h('ul', {}, elemento.actividades.map(una => h('li', {},
            etiqueta(una.estado, una.estadoNombre),
            una.tarea && !pintura.alDia ? h('a', { href: taskAddress(una.tarea) }, una.nombre) : una.nombre,
            h('small', {}, una.frase),
            una.evidencias.map(cada => h('small', {}, enlaceEvidencia(cada)))))))))),
      h('ul', {}, pintura.reglas.filter(regla => usados.has(regla.estado)).map(regla =>
        h('li', { title: regla.regla }, etiqueta(regla.estado, regla.nombre), h('small', {}, regla.regla),
          porQueNo(regla.estado, elementos)))),
    ].filter(Boolean);
  }

  /** Why what is grey is not done, box by box. */
  function porQueNo(estado, elementos) {
    const grises = ['NO_APLICA', 'RETIRADA'].includes(estado) ? elementos.filter(elemento => elemento.estado === estado) : [];
    return grises.length > 0 && h('ul', { class: 'cc-motivos' }, grises.map(elemento =>
      h('li', {}, `${rotulo(registro.get(elemento.id), elemento)}: ${elemento.actividades[0].frase}`)));
  }

  let espera;
  visor.get('eventBus').on('canvas.resized', () => {
    clearTimeout(espera);
    espera = setTimeout(() => panel.isConnected && hacerLugar(), 300);
  });
  mostrar({ ciclo: parameter('ciclo'), audiencia: parameter('audiencia') });
}

/** The entity is named only where there are several. */
function nombre(ciclo, ciclos) {
  const sobra = ciclos.length > 0 && ciclos.every(otro => otro.entidad === ciclo.entidad);
  return `Vigencia ${ciclo.vigencia}${ciclo.enCurso ? '' : ', terminado'}${sobra ? '' : `, ${ciclo.entidad}`}`;
}

function rotulo(forma, elemento) {
  return forma.businessObject.name || elemento.actividades[0].nombre;
}

/**
 * What stands on an element: the state over its upper edge and, where it is one task, who within its lower left corner,
 * which the clock of the task leaves free. Whole sentences are in the title and in the list.
 */
function insignias(elemento, forma, abrir) {
  const [una] = elemento.actividades;
  const titulo = elemento.actividades
    .map(cada => `${cada.nombre}. ${cada.estadoNombre}: ${cada.frase}`)
    .join('\n');
  const insignia = (...contenido) =>
    h('div', { class: `cc-insignia cc-${elemento.estado}`, title: titulo }, signo(elemento.estado), h('span', {}, contenido));
  if (elemento.actividades.length > 1 || forma.type === 'bpmn:SubProcess') {
    const boton = h('button', {
      type: 'button',
      class: `cc-insignia cc-${elemento.estado}`,
      title: titulo,
      onclick: () => abrir(elemento),
    }, signo(elemento.estado), h('span', {},
      elemento.total === 0 ? elemento.estadoNombre : `${elemento.hechas}/${elemento.total} hechas`,
      [
        elemento.vencidas > 0 && cuantos(elemento.vencidas, 'vencida', 'vencidas'),
        elemento.audiencias > 1 && cuantos(elemento.audiencias, 'audiencia', 'audiencias'),
      ].filter(Boolean).flatMap(renglon => [h('br'), renglon])));
    GESTOS.filter(gesto => gesto !== 'click').forEach(gesto => boton.addEventListener(gesto, evento => evento.stopPropagation()));
    return [{ position: { top: -13, left: 2 }, html: boton }];
  }
  const estado = { position: { top: -11, left: 2 }, html: insignia(una.enCorto) };
  return una.quienEnCorto
    ? [estado, { position: { bottom: 16, left: 16 }, html: h('div', { class: `cc-quien cc-${elemento.estado}`, title: titulo }, una.quienEnCorto) }]
    : [estado];
}
