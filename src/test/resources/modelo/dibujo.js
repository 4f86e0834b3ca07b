/**
 * Draws a model as bpmn-js does, in few bytes, with words that stay in their boxes whatever font a machine has. What
 * looks the same is written once; what nobody sees (boxes to click on, the ticks of a clock) is not written.
 */
async bpmn => {
  /** A line so short has room in an activity in any font; a longer one keeps the width that it was measured with. */
  const LETRAS_QUE_CABEN = 12;
  const ORIGEN = { x: 0, y: 0 };

  const visor = new BpmnJS({ container: '#lienzo' });
  const { warnings } = await visor.importXML(bpmn);
  if (warnings.length) {
    throw new Error(warnings.map(aviso => aviso.message).join('; '));
  }
  const registro = visor.get('elementRegistry');
  const [medidas] = (await visor.saveSVG()).svg.match(/width="[^"]*" height="[^"]*" viewBox="[^"]*"/);

  const clases = new Map();
  const ids = new Map();
  const letra = n => String.fromCharCode(97 + n % 26) + (Math.floor(n / 26) || '');
  const nombrar = (mapa, clave) => mapa.get(clave) ?? mapa.set(clave, letra(mapa.size)).get(clave);

  const clase = nodo => nombrar(clases, nodo.getAttribute('style')
    .replace(/url\(["']?#([^"')]*)["']?\)/, (_, id) => `url(#${nombrar(ids, id)})`)
    .replace(/black/g, '#000').replace(/white/g, '#fff').replace(/px|\s/g, '')
    .replace(/fill-opacity:[^;]+;|stroke-width:1;|stroke:#000;|stroke-dasharray:10000,1;/g, '').replace(/;$/, ''));

  const corto = numero => String(+(+numero).toFixed(1)).replace(/^(-?)0\./, '$1.');
  const trazado = d => d.replace(/-?[\d.]+(e-?\d+)?/g, corto)
    .replace(/\s*,\s*|\s+/g, ' ').replace(/ ?([a-zA-Z]) ?/g, '$1').replace(/ -/g, '-').trim();
  const linea = puntos => puntos.map(({ x, y }, i) => {
    const previo = puntos[i - 1];
    return !previo ? `M${x} ${y}` : previo.y === y ? `H${x}` : previo.x === x ? `V${y}` : `L${x} ${y}`;
  }).join('');

  const forma = nodo => {
    const con = nombres => nombres.map(nombre => [nombre, corto(nodo.getAttribute(nombre) ?? 0)])
      .filter(([, valor]) => valor !== '0').map(([nombre, valor]) => ` ${nombre}="${valor}"`).join('');
    switch (nodo.tagName) {
      case 'circle':
        return `<circle class="${clase(nodo)}"${con(['cx', 'cy', 'r'])}/>`;
      case 'rect': {
        const { e, f } = nodo.transform.baseVal.consolidate()?.matrix ?? {};
        const lugar = e || f ? ` x="${corto(e)}" y="${corto(f)}"` : '';
        return `<rect class="${clase(nodo)}"${lugar}${con(['width', 'height', 'rx'])}/>`;
      }
      case 'polygon':
        return `<path class="${clase(nodo)}" d="${trazado(`M${nodo.getAttribute('points')}z`)}"/>`;
      case 'path':
        return `<path class="${clase(nodo)}" d="${trazado(nodo.getAttribute('d'))}"/>`;
      default:
        throw new Error(`falta decir cómo se escribe <${nodo.tagName}>`);
    }
  };

  const dibujo = elemento => registro.getGraphics(elemento).querySelector('.djs-visual');

  /** The lines of an element's words, seen from a place. */
  const renglones = (elemento, desde) => [...dibujo(elemento).querySelectorAll('tspan')].flatMap(renglon => {
    const texto = renglon.textContent.trim();
    if (!texto) {
      return [];
    }
    const ancho = Math.ceil(renglon.getSubStringLength(0, texto.length));
    const x = Math.round(elemento.x - desde.x + +renglon.getAttribute('x') + ancho / 2);
    const y = Math.round(elemento.y - desde.y + +renglon.getAttribute('y'));
    const fijo = elemento.labelTarget || texto.length > LETRAS_QUE_CABEN
      ? ` textLength="${ancho}" lengthAdjust="spacingAndGlyphs"` : '';
    return `<text x="${x}" y="${y}"${fijo}>${texto.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</text>`;
  });
  const rotulos = (elemento, desde) => elemento.labels.flatMap(rotulo => renglones(rotulo, desde));

  const marcos = [];
  const lineas = [];
  const figuras = [];
  const respuestas = [];
  const nombres = [];
  for (const grafico of document.querySelectorAll('#lienzo .djs-element')) {
    const elemento = registro.get(grafico.dataset.elementId);
    if (elemento.waypoints) {
      lineas.push({ clase: clase(dibujo(elemento).firstChild), d: linea(elemento.waypoints) });
      respuestas.push(...rotulos(elemento, ORIGEN));
    } else if (!elemento.labelTarget) {
      const es = tipo => elemento.businessObject.$instanceOf(tipo);
      const [contorno, ...signos] = [...dibujo(elemento).children]
        .filter(nodo => nodo.tagName !== 'text' && !/rotate/.test(nodo.getAttribute('transform'))).map(forma);
      // As large as bpmn-js draws it, the sign of a task's kind would touch the words.
      const dentro = es('bpmn:Task') && signos.length ? ['<g transform="scale(.8)">', ...signos, '</g>'] : signos;
      (es('bpmn:SubProcess') ? marcos : figuras)
        .push({ elemento, cuerpo: [contorno, ...dentro, ...rotulos(elemento, elemento)].join('') });
      nombres.push(...renglones(elemento, ORIGEN));
    }
  }

  const repetidos = new Set(figuras.map(({ cuerpo }) => cuerpo)
    .filter((cuerpo, i, todos) => todos.indexOf(cuerpo) !== i));
  const poner = ({ elemento: { x, y }, cuerpo }) => repetidos.has(cuerpo)
    ? `<use href="#${nombrar(ids, cuerpo)}" x="${x}" y="${y}"/>`
    : `<g transform="translate(${x} ${y})">${cuerpo}</g>`;
  const puntas = [...ids].map(([id, nombre]) => {
    const punta = document.getElementById(id);
    const medidas = ['viewBox', 'refX', 'refY', 'markerWidth', 'markerHeight', 'orient']
      .map(cual => `${cual}="${punta.getAttribute(cual)}"`).join(' ');
    return `<marker id="${nombre}" ${medidas}>${forma(punta.firstChild)}</marker>`;
  });
  // Frames lie below the lines, the lines below the shapes, the names inside the shapes above all.
  const capas = [
    ...marcos.map(poner),
    ...[...new Set(lineas.map(una => una.clase))].flatMap(cual =>
      [`<g class="${cual}">`, ...lineas.filter(una => una.clase === cual).map(una => `<path d="${una.d}"/>`), '</g>']),
    '<g font-size="11">', ...figuras.map(poner), ...respuestas, '</g>',
    ...nombres,
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${medidas} style="background:#fff" stroke="#000"`
      + ' font-family="Arial,Helvetica,sans-serif" font-size="12" text-anchor="middle">',
    `<style>text{stroke:none}${[...clases].map(([estilo, nombre]) => `.${nombre}{${estilo}}`).join('')}</style>`,
    '<defs>', ...puntas, ...[...repetidos].map(cuerpo => `<g id="${ids.get(cuerpo)}">${cuerpo}</g>`), '</defs>',
    ...capas, '</svg>', '',
  ].join('\n');
}
