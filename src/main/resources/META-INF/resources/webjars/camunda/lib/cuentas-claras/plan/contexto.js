/** A plan on the page: what the server says of it, and how each answer reaches it at once. */
import { get, post } from '../client.js';
import { h } from '../dom.js';
import { tell } from '../fields.js';
import { api } from './addresses.js';
import { saved } from './repaint.js';

/** @param pintar shows the plan anew */
export function contextoDe(datos, pintar) {
  const guardado = h('p', { class: 'guardado', role: 'status' });
  let cola = Promise.resolve();
  let pendientes = 0;

  const decir = (texto, mal = false) => {
    guardado.textContent = texto;
    guardado.classList.toggle('mal', mal);
  };

  const alServidor = async (parte, cuerpo) => {
    const { id, revision } = contexto.datos;
    try {
      return await post(api(id, parte), cuerpo, { headers: { 'If-Match': revision } });
    } catch (error) {
      if (error.status === 409) { // somebody else's answers first; hers stays written
        contexto.datos = await get(api(id));
        contexto.pintar();
      }
      throw error;
    }
  };

  const enviar = async (correcciones, campo) => {
    contexto.datos = await alServidor('correcciones', correcciones);
    if (campo) {
      saved(campo);
    }
  };

  const contexto = {
    datos,
    guardado,
    vista: 'tabla',
    editando: null,
    pintar: () => pintar(contexto),

    /** Whether the one at the screen may change it now. */
    get abierto() {
      return contexto.datos.estado === 'BORRADOR' && contexto.datos.puede.corregir;
    },

    /**
     * Saves answers, one after the other, and shows what became of the plan. What the server refuses is said beside the
     * field, in which everything stays as it was written.
     *
     * @param campo the field that was answered
     * @returns whether it was saved
     */
    async guardar(correcciones, campo) {
      pendientes += 1;
      decir('Guardando…');
      cola = cola.catch(() => {}).then(() => enviar(correcciones, campo));
      try {
        await cola;
      } catch (error) {
        decir(`No se guardó: ${error.message}`, true);
        const suyo = campo && (campo.isConnected ? campo : document.getElementById(campo.id));
        if (suyo) {
          tell(suyo, error.message);
          suyo.focus();
        }
        return false;
      } finally {
        pendientes -= 1;
      }
      if (pendientes === 0) {
        decir('Todo está guardado');
        contexto.pintar();
      }
      return true;
    },

    /**
     * Takes a step with the plan as it is shown. When it is another one by now, that one is shown, and said so at its head.
     *
     * @returns whether it was taken
     */
    async decidir(parte, cuerpo) {
      await cola.catch(() => {}); // what was answered a moment ago belongs to it
      try {
        await alServidor(parte, cuerpo);
      } catch (error) {
        if (error.status !== 409) {
          throw error;
        }
        decir(error.message, true);
        guardado.scrollIntoView({ block: 'center' });
        return false;
      }
      contexto.datos = await get(api(contexto.datos.id));
      decir('');
      return true;
    },
  };
  return contexto;
}

/** An answer that is given by choosing from a list. */
export function lista(name, opciones, elegido, vacia, atributos = {}) {
  return h('select', { name, id: name, ...atributos },
    vacia != null && h('option', { value: '' }, vacia),
    opciones.map(({ id, nombre }) => h('option', { value: id, selected: id === elegido }, nombre)));
}

export const porCiento = puntaje => `${Math.round(puntaje * 100)} %`;

/** That nobody chose it yet. */
export const propuesto = (puntaje = null) => h('span', { class: 'estado estado-guardado' },
  puntaje > 0 && puntaje < 1 ? `Propuesto, ${porCiento(puntaje)} de parecido` : 'Propuesto');

const ESTADOS = {
  BORRADOR: 'Borrador',
  EN_REVISION: 'En revisión',
  APROBADO: 'Aprobado',
  EN_MARCHA: 'En marcha',
  REEMPLAZADO: 'Reemplazado',
  DESCARTADO: 'Descartado',
};

/** How far a plan is. */
export const enPalabras = estado => ESTADOS[estado] || estado;
