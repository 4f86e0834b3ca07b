// Days, times and counts in the Spanish of Colombia. A day is "2023-03-31", as the server and date fields say it.

const MONTHS = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];
const WEEKDAYS = ['dom', 'lun', 'mar', 'mié', 'jue', 'vie', 'sáb'];
const LONG = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
const BOGOTA = 'America/Bogota';

const utc = dia => new Date(`${dia}T00:00:00Z`);

/** "vie 31 mar"; with its year when that is not the year of reference. */
export function corta(dia, referencia) {
  const [year, month, day] = dia.split('-').map(Number);
  const suffix = referencia.startsWith(`${year}-`) ? '' : ` ${year}`;
  return `${WEEKDAYS[utc(dia).getUTCDay()]} ${day} ${MONTHS[month - 1]}${suffix}`;
}

/** "31 mar 2023". */
export function fecha(dia) {
  const [year, month, day] = dia.split('-').map(Number);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** "viernes 31 de marzo de 2023". */
export function larga(dia) {
  return utc(dia).toLocaleDateString('es-CO', LONG).replace(',', '');
}

/** The day of a moment in Bogotá. */
export function diaDe(momento) {
  return new Date(momento).toLocaleDateString('sv-SE', { timeZone: BOGOTA }); // in Sweden days are written as in ISO 8601
}

/** The time of day of a moment in Bogotá, "4:30 p. m.". */
export function hora(momento) {
  return new Date(momento).toLocaleTimeString('es-CO', {
    timeZone: BOGOTA, hour: 'numeric', minute: '2-digit', hour12: true,
  }).replace('. ', '.\u00a0'); // as the server writes it: the two letters stay on one line
}

/** AngularJS keeps in a date field the Date of its midnight in the browser's zone. */
export function deFecha(date) {
  return new Date(date - date.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
}

export function aFecha(dia) {
  return dia ? new Date(`${dia}T00:00`) : null;
}

export function cuantos(numero, uno, varios) {
  return numero === 1 ? `1 ${uno}` : `${numero} ${varios}`;
}

export function diasHabiles(numero) {
  return cuantos(numero, 'día hábil', 'días hábiles');
}

/** "quedan 3 días hábiles", as the server says it. */
export function plazo(numero) {
  return numero === 0 ? 'vence hoy' : `${numero === 1 ? 'queda' : 'quedan'} ${diasHabiles(numero)}`;
}

/** "$ 12.500.000": whole Colombian pesos. */
export const pesos = valor => `$\u00a0${Number(valor).toLocaleString('es-CO')}`;
