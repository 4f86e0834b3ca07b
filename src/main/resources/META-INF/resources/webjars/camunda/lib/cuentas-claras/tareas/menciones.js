/** Naming people in a comment: an at sign opens the list of those who may see the activity. */
import { get } from '../client.js';
import { h } from '../dom.js';
import { tasks } from './api.js';

const flat = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Puts the list below a text area; arrows choose, Enter or Tab takes, Escape closes. */
export function mentions(task, field) {
  const list = h('ul', { class: 'cc-menciones', role: 'listbox', id: `${field.id}-personas`, 'aria-label': 'Personas', hidden: true });
  Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })
    .forEach(([name, value]) => field.setAttribute(name, value));
  let people = null;
  let found = [];
  let chosen = 0;

  const close = () => {
    found = [];
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  };
  const draw = () => {
    list.replaceChildren(...found.map((one, i) => h('li', {
      role: 'option',
      id: `${list.id}-${i}`,
      'aria-selected': String(i === chosen),
      onmousedown: event => {
        event.preventDefault(); // the focus stays in the field
        take(one);
      },
    }, one.nombre)));
    list.hidden = false;
    field.setAttribute('aria-expanded', 'true');
    field.setAttribute('aria-activedescendant', `${list.id}-${chosen}`);
  };
  const begun = () => /(?:^|\s)@([^@\n]{0,40})$/.exec(field.value.slice(0, field.selectionStart));
  const take = ({ nombre }) => {
    const before = field.value.slice(0, field.selectionStart);
    const from = before.lastIndexOf('@');
    field.setRangeText(`@${nombre} `, from, before.length, 'end');
    close();
  };
  field.addEventListener('input', async () => {
    if (!begun()) {
      close();
      return;
    }
    people = people || get(tasks(task, 'mencionables')).catch(() => []);
    const all = await people;
    const now = begun();
    const wanted = now && flat(now[1]);
    found = now ? all.filter(({ nombre, usuario }) =>
      flat(nombre).split(' ').some((_, i, words) => words.slice(i).join(' ').startsWith(wanted))
      || usuario.startsWith(wanted)) : [];
    chosen = 0;
    if (found.length > 0) {
      draw();
    } else {
      close();
    }
  });
  field.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (found.length === 0) {
      return;
    }
    if (step) {
      chosen = (chosen + step + found.length) % found.length;
      draw();
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      take(found[chosen]);
    } else if (event.key === 'Escape') {
      close();
    } else {
      return;
    }
    event.preventDefault();
  });
  field.addEventListener('blur', close);
  return list;
}
