/** What somebody writes is kept in this browser until the server has it: neither a lost session nor a lost line costs a letter. */

const clave = (usuario, radicado, forma) => `cuentas-claras.pregunta.${usuario}.${radicado}.${forma}`;

const campos = forma => [...forma.querySelectorAll('textarea[name], input[type=text][name], select[name]')];

/**
 * Puts into a form what was written in it before, and keeps what is written from now on.
 *
 * @param valores of the fields, when nothing was written
 * @returns forgets it, once it was sent
 */
export function conCopia(forma, usuario, radicado, nombre) {
  const suya = clave(usuario, radicado, nombre);
  const escrito = JSON.parse(localStorage.getItem(suya) || '{}');
  campos(forma).filter(({ name }) => name in escrito).forEach(campo => { campo.value = escrito[campo.name]; });
  forma.addEventListener('input', () => {
    const ahora = campos(forma).filter(({ value, defaultValue }) => value !== defaultValue).map(({ name, value }) => [name, value]);
    if (ahora.length > 0) {
      localStorage.setItem(suya, JSON.stringify(Object.fromEntries(ahora)));
    } else {
      localStorage.removeItem(suya);
    }
  });
  return () => localStorage.removeItem(suya);
}
