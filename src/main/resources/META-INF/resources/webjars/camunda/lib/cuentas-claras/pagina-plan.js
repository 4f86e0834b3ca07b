/** Our own page on which a spreadsheet becomes a running cycle. */
import { get } from './client.js';
import { failure, h } from './dom.js';
import { remember } from './session.js';
import { diferencia } from './plan/diferencia.js';
import { inicio, versionesDelCiclo } from './plan/inicio.js';
import { abrirPlan } from './plan/pasos.js';
import { api } from './plan/addresses.js';

const lugar = document.getElementById('contenido');
const pedido = new URLSearchParams(window.location.search);

async function abrir() {
  remember(lugar.dataset.usuario);
  const [id, con, ciclo] = ['id', 'con', 'ciclo'].map(parte => pedido.get(parte));
  if (id && con) {
    await diferencia(lugar, id, con);
  } else if (id) {
    abrirPlan(lugar, await get(api(id)));
  } else if (ciclo) {
    await versionesDelCiclo(lugar, ciclo);
  } else {
    await inicio(lugar);
  }
}

abrir().catch(error => lugar.replaceChildren(h('h1', {}, 'Plan'), failure(error.message)));
