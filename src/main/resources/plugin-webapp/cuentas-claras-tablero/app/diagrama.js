/** How the activities of a cycle stand, painted over the model: a sign and words on each, and the same as a list. */
import { aviso, corta, diaDe, diasHabiles, enlaceTarea, etiqueta, h, parametro, pedir, signo } from './comun.js';

const TIPO = 'cuentas-claras';

export function pintarDiagrama(visor, api, ruta) {
  const lienzo = visor.get('canvas');
  const capas = visor.get('overlays');
  const registro = visor.get('elementRegistry');
  const panel = h('section', { class: 'cc cc-leyenda', 'aria-label': 'Estado de las actividades en el ciclo' });
  // The diagram takes the wheel and the mouse for itself; the panel is for reading and clicking.
  for (const gesto of ['mousedown', 'wheel', 'click', 'dblclick', 'touchstart', 'pointerdown']) {
    panel.addEventListener(gesto, evento => evento.stopPropagation());
  }
  let marcas = [];

  function limpiar() {
    capas.remove({ type: TIPO });
    marcas.forEach(([id, clase]) => lienzo.removeMarker(id, clase));
    marcas = [];
  }

  async function mostrar(ciclo, enfocar) {
    let pintura;
    try {
      pintura = await pedir(api, `${ruta}/diagrama${ciclo ? `?ciclo=${encodeURIComponent(ciclo)}` : ''}`);
    } catch (error) {
      // Who may not see the tablero sees Cockpit as it was.
      return;
    }
    limpiar();
    const elementos = pintura.elementos.filter(elemento => registro.get(elemento.id));
    if (elementos.length === 0) {
      panel.remove();
      return;
    }
    elementos.forEach(elemento => {
      const clase = `cc-forma-${elemento.estado}`;
      lienzo.addMarker(elemento.id, clase);
      marcas.push([elemento.id, clase]);
      const forma = registro.get(elemento.id);
      capas.add(elemento.id, TIPO, {
        position: { top: -13, left: 4 },
        html: insignia(elemento, pintura.hoy, forma.width - 8),
      });
    });
    panel.replaceChildren(...leyenda(pintura, elementos));
    if (!panel.isConnected) {
      lienzo.getContainer().append(panel);
    }
    if (enfocar) {
      panel.querySelector('select')?.focus();
    }
  }

  function leyenda(pintura, elementos) {
    const usados = new Map();
    elementos.forEach(({ estado }) => usados.set(estado, (usados.get(estado) || 0) + 1));
    const ciclo = pintura.ciclos.find(uno => uno.id === pintura.ciclo);
    return [
      pintura.ciclos.length > 1
        ? h('label', {}, 'Ciclo ', h('select', { onchange: evento => mostrar(evento.target.value, true) },
          pintura.ciclos.map(uno => h('option', { value: uno.id, selected: uno.id === pintura.ciclo }, nombre(uno)))))
        : h('p', { class: 'cc-cual' }, nombre(ciclo)),
      h('ul', {}, pintura.reglas.filter(regla => usados.has(regla.estado)).map(regla =>
        h('li', { title: regla.regla }, etiqueta(regla.estado, regla.nombre), h('small', {}, regla.regla)))),
      h('details', {},
        h('summary', {}, 'Ver como lista'),
        h('ul', { class: 'cc-lista' }, elementos.map(elemento => h('li', {},
          h('strong', {}, rotulo(registro.get(elemento.id), elemento)),
          h('ul', {}, elemento.actividades.map(una => h('li', {},
            etiqueta(una.estado, una.estadoNombre),
            una.tarea ? h('a', { href: enlaceTarea(api, una.tarea) }, una.nombre) : una.nombre,
            h('small', {}, frase(una, pintura.hoy))))))))),
    ];
  }

  mostrar(parametro('ciclo'), false);
}

function nombre(ciclo) {
  return `${ciclo.entidad}, vigencia ${ciclo.vigencia}${ciclo.enCurso ? '' : ' (terminado)'}`;
}

function rotulo(forma, elemento) {
  return forma.businessObject.name || elemento.actividades[0].nombre;
}

function frase(una, hoy) {
  if (una.terminada) {
    const tarde = una.diasTarde > 0 ? `, ${diasHabiles(una.diasTarde)} tarde` : '';
    return `${una.quien}, ${corta(diaDe(una.terminada), hoy)}${tarde}`;
  }
  const plazo = una.estado === 'VENCIDA'
    ? `venció el ${corta(una.vencimiento, hoy)}, ${diasHabiles(una.diasTarde)} tarde`
    : `vence el ${corta(una.vencimiento, hoy)}`;
  return `${una.quien}, ${plazo}`;
}

/** Two short lines that fit over a task; the whole sentence is in its title and in the list. */
function insignia(elemento, hoy, ancho) {
  const una = elemento.actividades[0];
  const [primera, segunda] = elemento.total > 1
    ? [`${elemento.hechas} de ${elemento.total} hechas`, elemento.vencidas > 0 ? `${elemento.vencidas} vencidas` : '']
    : [corto(una, hoy), una.terminada || una.tarea ? breve(una.quien) : ''];
  const caja = h('div', {
    class: `cc-insignia cc-${elemento.estado}`,
    title: elemento.actividades.map(cada => `${cada.nombre}. ${cada.estadoNombre}: ${frase(cada, hoy)}`).join('\n'),
  }, h('span', {}, signo(elemento.estado), primera), segunda && h('span', { class: 'cc-quien' }, segunda));
  caja.style.maxWidth = `${ancho}px`;
  return caja;
}

function corto(una, hoy) {
  switch (una.estado) {
    case 'HECHA': return `Hecha ${dia(una.terminada)}`;
    case 'HECHA_TARDE': return `Tarde ${dia(una.terminada)}`;
    case 'VENCIDA': return `Vencida ${una.diasTarde} d. h.`;
    case 'VENCE_PRONTO': return una.diasRestantes === 0 ? 'Vence hoy' : `Vence en ${una.diasRestantes} d.`;
    default: return una.tarea ? 'En marcha' : `${corta(una.vencimiento, hoy).split(' ').slice(1).join(' ')}`;
  }
}

function dia(momento) {
  return corta(diaDe(momento), diaDe(momento)).split(' ').slice(1).join(' ');
}

/** "Juliana Cardona Mejía" as "J. Cardona". */
function breve(quien) {
  const palabras = quien.split(' ');
  return palabras.length > 2 ? `${palabras[0][0]}. ${palabras[palabras.length - 2]}` : quien;
}
