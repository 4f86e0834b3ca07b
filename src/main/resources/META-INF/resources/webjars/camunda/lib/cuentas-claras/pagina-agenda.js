/** On our own page of a person's activities: the address with which her calendar program reads them. */
import { get, own, post, remove } from './client.js';
import { failure, h } from './dom.js';
import { diaDe, fecha } from './format.js';

const lugar = document.getElementById('agenda');
const AGENDA = own('api', 'agenda');

const button = (text, what, more = {}) => h('button', {
  type: 'button',
  ...more,
  onclick: async ({ currentTarget }) => {
    currentTarget.disabled = true;
    try {
      show(await what());
    } catch (error) {
      currentTarget.disabled = false;
      lugar.append(failure(error.message));
    }
  },
}, text);

const create = () => post(AGENDA);

async function revoke() {
  await remove(AGENDA);
  return { revocada: true };
}

function address(path) {
  const campo = h('input', {
    id: 'agenda-direccion', type: 'text', readonly: true, value: new URL(path, window.location.href).href,
    onfocus: () => campo.select(),
  });
  return [
    h('label', { for: 'agenda-direccion' }, 'Su dirección. Cópiela ahora: no se vuelve a mostrar.'),
    campo,
    h('p', {}, 'En Google Calendar: «Otros calendarios», «Desde URL». En Outlook: «Agregar calendario», «Suscribirse desde la web». '
      + 'Quien tenga esta dirección lee sus actividades: no la comparta.'),
  ];
}

function show({ desde, direccion, revocada }) {
  lugar.replaceChildren(...[
    h('h2', {}, 'En su calendario'),
    !desde && h('p', { role: revocada && 'status' }, revocada
      ? 'La dirección ya no sirve.'
      : 'Lo que vence puede verlo en el calendario de su teléfono o de su correo; se pone al día solo.'),
    direccion && h('div', { role: 'status' }, address(direccion)),
    desde && !direccion && h('p', {}, `Tiene una dirección desde el ${fecha(diaDe(desde))}. Si la perdió o alguien más la tiene, pida otra: la de antes deja de servir.`),
    h('p', { class: 'acciones' },
      button(desde ? 'Pedir otra dirección' : 'Pedir una dirección', create),
      desde && button('Terminar la suscripción', revoke)),
  ].filter(Boolean));
  lugar.querySelector('input')?.focus();
}

get(AGENDA).then(show).catch(error => lugar.replaceChildren(failure(error.message)));
