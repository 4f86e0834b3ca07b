import { h } from '../dom.js';

// Where a person's attention goes after something changed by itself: what is read aloud, and where the keyboard is.

let voice = null;

/** Read aloud by a screen reader; on the screen the change itself is seen. */
export function say(text) {
  if (!voice) {
    voice = h('div', { class: 'sr-only', role: 'status' });
    document.body.append(voice);
  }
  voice.textContent = text;
}

/** Somebody who writes elsewhere meanwhile is left in peace. */
function writesElsewhere(form) {
  const active = document.activeElement;
  return active && active.matches('input, textarea, select') && !form.contains(active);
}

/** To the beginning of the task's form, named as the task is, so that Tab goes to its first field. */
export function enterForm(name) {
  const form = document.querySelector('.task-details [cam-tasklist-form] .form-container form');
  if (!form || writesElsewhere(form)) {
    return;
  }
  form.tabIndex = -1;
  form.setAttribute('aria-label', name);
  form.closest('.content').scrollTop = 0;
  form.focus({ preventScroll: true });
}
