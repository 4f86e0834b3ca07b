/** Roles with their people, who is away, and the changes for whoever may make them. */
import { get, own, post } from '../client.js';
import { failure, h, keepFresh, loading } from '../dom.js';
import { cuantos, fecha } from '../format.js';
import { campo, formulario } from './campos.js';

const PERFIL = { EJECUTA: 'Ejecuta', DIRIGE: 'Dirige', VIGILA: 'Vigila' };

export function montarResponsables(nodo) {
  nodo.className = 'cc cc-responsables';
  const titulo = h('h1', { tabindex: '-1' }, 'Responsables');
  const aviso = h('p', { class: 'cc-nota', role: 'status', hidden: true });
  const cuerpo = h('div', {}, loading());
  nodo.append(h('div', { class: 'cc-titulo' }, titulo), aviso, cuerpo);
  let antes = '';
  const mostrar = datos => {
    const ahora = JSON.stringify(datos);
    if (ahora !== antes) {
      antes = ahora;
      cuerpo.replaceChildren(...pagina(datos, listo));
    }
  };
  const listo = (datos, mensaje) => {
    mostrar(datos);
    aviso.textContent = mensaje;
    aviso.hidden = false;
    titulo.focus();
  };
  const mirar = async () => mostrar(await get(own('api', 'roles')));
  mirar().catch(error => cuerpo.replaceChildren(failure(error.message)));
  keepFresh(nodo, mirar);
}

function pagina(datos, listo) {
  const dirige = document.body.classList.contains('cc-dirige');
  return [
    tabla(datos, listo, dirige),
    h('section', { class: 'cc-tarjeta' },
      h('h2', {}, 'Ausencias de hoy y las que vienen'),
      datos.ausencias.length === 0
        ? h('p', { class: 'cc-nada' }, 'Nadie está ausente ni lo estará.')
        : h('ul', { class: 'cc-ausencias' }, datos.ausencias.map(una => h('li', {},
          h('strong', {}, `${una.nombreSustituto} por ${una.nombrePersona}`),
          ` del ${fecha(una.desde)} al ${fecha(una.hasta)}. `, h('q', {}, una.motivo), ' ',
          dirige && boton('Retirar', `Retirar la ausencia de ${una.nombrePersona}`, () => retirar(una, listo))))),
      dirige && h('p', {}, h('button', { type: 'button', onclick: () => anotar(datos, null, listo) }, 'Anotar una ausencia'))),
    h('p', { class: 'cc-pie' },
      'Lo que se cambia aquí vale hasta que el archivo de responsables diga otra cosa. Las personas nuevas se crean con ese'
      + ' archivo o en Camunda Admin.'),
  ];
}

function tabla(datos, listo, dirige) {
  const celda = (nombre, ...contenido) => h('td', { 'data-rotulo': nombre }, ...contenido);
  return h('div', { class: 'cc-tarjeta' }, h('table', { class: 'cc-apilada' },
    h('caption', { class: 'sr-only' }, 'Roles, con quién responde por cada uno'),
    h('thead', {}, h('tr', {}, ['Rol', 'Titular', 'Suplente', 'Ausencias', 'Abiertas', dirige && 'Cambiar'].filter(Boolean)
      .map(texto => h('th', { scope: 'col' }, texto)))),
    h('tbody', {}, datos.roles.map(rol => h('tr', {},
      h('th', { scope: 'row' }, rol.nombre, h('small', {}, PERFIL[rol.perfil])),
      celda('Titular', persona(rol.titular, 'Vacante'),
        rol.sustituto && h('small', {}, `Hoy responde ${rol.sustituto.nombre}`)),
      celda('Suplente', persona(rol.suplente, 'Sin suplente')),
      celda('Ausencias', ausencias(datos, rol)),
      celda('Abiertas', String(rol.abiertas),
        rol.porTomar > 0 && h('small', {}, cuantos(rol.porTomar, 'sin nadie', 'sin nadie'))),
      dirige && celda('Cambiar', h('span', { class: 'cc-botones' },
        boton('Titular', `Cambiar el titular de ${rol.nombre}`, () => nombrar(datos, rol, 'titular', listo)),
        boton('Suplente', `Cambiar el suplente de ${rol.nombre}`, () => nombrar(datos, rol, 'suplente', listo)),
        rol.titular && boton('Ausencia', `Anotar una ausencia de ${rol.titular.nombre}`, () => anotar(datos, rol, listo)))))))));
}

const boton = (texto, nombre, onclick) => h('button', { type: 'button', 'aria-label': nombre, onclick }, texto);

function persona(una, nadie) {
  return una
    ? [una.nombre, !una.entra && h('small', { class: 'cc-fallo' }, 'No puede entrar')]
    : h('em', {}, nadie);
}

function ausencias(datos, rol) {
  const suyas = datos.ausencias.filter(una => rol.ausencias.includes(una.id));
  return suyas.length === 0
    ? '—'
    : h('ul', {}, suyas.map(una => h('li', {}, `${una.nombrePersona}: ${fecha(una.desde)} a ${fecha(una.hasta)}`)));
}

function opciones(personas, elegida, vacio) {
  return [h('option', { value: '' }, vacio), ...personas.map(una =>
    h('option', { value: una.usuario, selected: una.usuario === elegida }, una.nombre))];
}

function dialogo(nombre, forma) {
  const caja = h('dialog', { class: 'cc-ficha', 'aria-label': nombre });
  const cerrar = h('button', { type: 'button', class: 'cc-cerrar', 'aria-label': 'Cerrar', onclick: () => caja.close() }, '×');
  caja.append(cerrar, forma(() => caja.close()));
  caja.addEventListener('close', () => caja.remove());
  document.querySelector('.cc-responsables').append(caja);
  caja.showModal();
}

function nombrar(datos, rol, que, listo) {
  const actual = rol[que] && rol[que].usuario;
  const titulo = `${que === 'titular' ? 'Titular' : 'Suplente'} de ${rol.nombre}`;
  dialogo(titulo, cerrar => {
    const quien = h('select', { name: 'persona', 'data-rechazo': '^(?!.*motivo)' },
      opciones(datos.personas.filter(una => una.usuario !== actual), '', que === 'titular' ? 'Nadie: queda vacante' : 'Nadie'));
    return formulario({
      titulo,
      campos: [campo('Persona', quien, que === 'titular'
        ? 'Lo que el titular de ahora tiene en marcha pasa a esta persona. Se les avisa a los dos y al líder.'
        : 'Puede tomar las tareas del rol cuando el titular no está.')],
      boton: 'Guardar',
      lector: '',
      enviar: async motivo => {
        const nuevos = await post(own('api', 'roles', rol.id, que), { persona: quien.value || null, motivo });
        cerrar();
        listo(nuevos, `${titulo}: ${quien.value ? quien.selectedOptions[0].text : 'nadie'}.`);
      },
    });
  });
}

/** What is wrong with who is away; of the substitute the server asks for somebody else, and of the days for other days. */
const AUSENTE = 'elija quién está ausente|ya tiene anotada|cambie primero';

function anotar(datos, rol, listo) {
  dialogo('Anotar una ausencia', cerrar => {
    const ausente = h('select', { name: 'ausente', required: true, 'data-rechazo': AUSENTE },
      opciones(datos.personas, rol && rol.titular.usuario, 'Elija…'));
    const sustituto = h('select', { name: 'sustituto', required: true, 'data-rechazo': 'elija a otra persona|elija quién|nombra a sí' },
      opciones(datos.personas.filter(una => una.entra), '', 'Elija…'));
    const desde = h('input', { type: 'date', name: 'desde', required: true, value: datos.hoy });
    const hasta = h('input', { type: 'date', name: 'hasta', required: true, min: datos.hoy, 'data-rechazo': 'día' });
    const pasa = h('input', { type: 'checkbox', id: 'cc-pasa', checked: true });
    const proponer = () => {
      const suyo = datos.roles.find(uno => uno.titular?.usuario === ausente.value && uno.suplente);
      sustituto.value = suyo ? suyo.suplente.usuario : '';
    };
    ausente.addEventListener('change', proponer);
    proponer();
    return formulario({
      titulo: 'Anotar una ausencia',
      campos: [
        campo('Quién está ausente', ausente),
        campo('Quién responde mientras tanto', sustituto, 'Se propone el suplente de su rol. Recibe lo que le llegue esos días.'),
        campo('Primer día', desde),
        campo('Último día', hasta, 'La ausencia termina sola al otro día, y lo que falte por hacer vuelve a quien regresa.'),
        h('p', { class: 'cc-campo' }, h('label', { for: 'cc-pasa' }, pasa, ' Pasar también lo que ya tiene')),
      ],
      boton: 'Anotar la ausencia',
      lector: '',
      enviar: async motivo => {
        const nuevos = await post(own('api', 'ausencias'), {
          persona: ausente.value,
          sustituto: sustituto.value,
          desde: desde.value || null,
          hasta: hasta.value || null,
          pasaLoSuyo: pasa.checked,
          motivo,
        });
        cerrar();
        listo(nuevos, `${sustituto.selectedOptions[0].text} responde por ${ausente.selectedOptions[0].text}`
          + ` del ${fecha(desde.value)} al ${fecha(hasta.value)}. Se les avisa a las dos personas.`);
      },
    });
  });
}

function retirar(una, listo) {
  dialogo('Retirar la ausencia', cerrar => formulario({
    titulo: `Retirar la ausencia de ${una.nombrePersona}`,
    boton: 'Retirar la ausencia',
    lector: '',
    enviar: async motivo => {
      const nuevos = await post(own('api', 'ausencias', una.id, 'retiro'), { motivo });
      cerrar();
      listo(nuevos, `Se retiró la ausencia de ${una.nombrePersona}.`);
    },
  }));
}
