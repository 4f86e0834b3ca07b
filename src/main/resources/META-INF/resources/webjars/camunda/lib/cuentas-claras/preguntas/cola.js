/**
 * What was written and is not filed yet. It stays in this browser until the server has it, so that a lost line costs nothing,
 * and leaves it then. It is sent one after the other, each only once: what a lost line left in doubt is looked for first.
 */
import { get, post } from '../client.js';
import { api, apiCon } from './addresses.js';

const ESPERA = 5000;
const BUSCADAS = 60;

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
  const clave = `cuentas-claras.captura.${nombre}`;
  let pendientes = JSON.parse(localStorage.getItem(clave) || '[]');
  let enviando = false;

  const guardar = () => {
    if (pendientes.length > 0) {
      localStorage.setItem(clave, JSON.stringify(pendientes.map(sinPersona)));
    } else {
      localStorage.removeItem(clave);
    }
    mostrar(pendientes);
  };
  const quitar = uno => {
    pendientes = pendientes.filter(otro => otro !== uno);
    guardar();
  };

  /** The moment of receipt is written to the thousandth, which is how it is known again. */
  async function yaEsta({ pedida }) {
    const { ciclo, canal, texto, recibida } = pedida;
    const { preguntas } = await get(apiCon({ ciclo, canal, texto: texto.split('\n')[0].slice(0, BUSCADAS) }));
    return preguntas.find(una => Date.parse(una.recibida) === Date.parse(recibida));
  }

  async function enviar() {
    const uno = pendientes.find(({ error }) => !error);
    if (enviando || !uno) {
      return;
    }
    enviando = true;
    let otraVez = 0;
    try {
      const hecha = (uno.enDuda && await yaEsta(uno)) || await post(api(), uno.pedida);
      quitar(uno);
      llego({ radicado: hecha.radicado, vence: hecha.vence, texto: uno.pedida.texto });
    } catch (error) {
      if (sinRed(error) || error.status >= 500) {
        Object.assign(uno, { enDuda: true });
        otraVez = ESPERA;
      } else {
        Object.assign(uno, { error: error.message });
      }
      guardar();
    }
    enviando = false;
    setTimeout(enviar, otraVez);
  }

  window.addEventListener('online', enviar);
  mostrar(pendientes);
  enviar();
  return {
    poner(pedida) {
      pendientes.push({ pedida });
      guardar();
      enviar();
    },
    /** What was refused goes back to be written right. */
    devolver(uno) {
      quitar(uno);
      return uno.pedida;
    },
  };
}
