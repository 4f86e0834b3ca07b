/**
 * What was written and is not filed yet. It stays in this browser until the server has it, so that a lost line costs nothing,
 * and leaves it then. It is sent one after the other, as often as it takes: the server files the same only once.
 */
import { post } from '../client.js';
import { api } from './addresses.js';

const ESPERA = 5000;

const SIN_QUIEN = 'Los datos de quien pregunta no se guardan en este navegador: escríbalos otra vez.';

/** What a citizen said of herself stays out of what a browser keeps; whoever comes back is asked for it again. */
const sinPersona = ({ pedida: { ciudadano, ...pedida }, ...uno }) => ({ ...uno, pedida, ...(ciudadano && { error: SIN_QUIEN }) });

/** What no server answered; whatever has a status was refused. */
const sinRed = error => !error.status;

/**
 * @param nombre apart from those of other people and cycles
 * @param mostrar gets what waits, each with what was refused of it
 * @param llego gets what was filed
 */
export function cola(nombre, mostrar, llego) {
  const clave = `cuentas-claras.captura.${nombre}.`; // an entry for each, so that two tabs do not write over one another
  let pendientes = Object.keys(localStorage).filter(una => una.startsWith(clave)).sort()
    .map(entrada => ({ entrada, ...JSON.parse(localStorage.getItem(entrada)) }));
  let enviando = false;

  const guardar = ({ entrada, ...uno }) => {
    localStorage.setItem(entrada, JSON.stringify(sinPersona(uno)));
    mostrar(pendientes);
  };
  const quitar = uno => {
    pendientes = pendientes.filter(otro => otro !== uno);
    localStorage.removeItem(uno.entrada);
    mostrar(pendientes);
  };

  async function enviar() {
    const uno = pendientes.find(({ error }) => !error);
    if (enviando || !uno) {
      return;
    }
    enviando = true;
    let otraVez = 0;
    try {
      const hecha = await post(api(), { ...uno.pedida, unaSolaVez: true });
      quitar(uno);
      llego({ radicado: hecha.radicado, vence: hecha.vence, texto: uno.pedida.texto });
    } catch (error) {
      if (sinRed(error) || error.status >= 500) {
        Object.assign(uno, { sinRed: true });
        otraVez = ESPERA;
      } else {
        Object.assign(uno, { error: error.message, campo: error.campo });
      }
      guardar(uno);
    }
    enviando = false;
    setTimeout(enviar, otraVez);
  }

  window.addEventListener('online', enviar);
  mostrar(pendientes);
  enviar();
  return {
    poner(pedida) {
      const nuevo = { entrada: `${clave}${Date.now()}-${Math.random()}`, pedida };
      pendientes.push(nuevo);
      guardar(nuevo);
      enviar();
    },
    /** What was refused goes back to be written right; it was received when it was, unless that is what was refused. */
    devolver(uno) {
      quitar(uno);
      const { recibida, ...pedida } = uno.pedida;
      return uno.campo === 'recibida' ? pedida : { ...pedida, recibida };
    },
  };
}
