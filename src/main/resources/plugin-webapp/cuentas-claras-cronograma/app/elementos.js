const SVG = 'http://www.w3.org/2000/svg';
const MESES = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];

function armar(elemento, atributos, hijos) {
  Object.entries(atributos).forEach(([nombre, valor]) => elemento.setAttribute(nombre, valor));
  elemento.append(...hijos.filter((hijo) => hijo !== null && hijo !== undefined));
  return elemento;
}

export function crear(nombre, atributos, ...hijos) {
  return armar(document.createElement(nombre), atributos, hijos);
}

export function trazo(nombre, atributos, ...hijos) {
  return armar(document.createElementNS(SVG, nombre), atributos, hijos);
}

/** 23 mar 2023, of 2023-03-23. */
export function dia(fecha) {
  const [anio, mes, numero] = fecha.split('-').map(Number);
  return `${numero} ${MESES[mes - 1]} ${anio}`;
}

export function nombreDelMes(indice) {
  return MESES[indice];
}

/** Days since 1970 of 2023-03-23, wherever the browser is. */
export function numero(fecha) {
  return Date.parse(`${fecha}T00:00:00Z`) / 86400000;
}
