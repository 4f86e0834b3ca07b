// Beside name and password: the ways in that the server offers, as the entity's provider of identities.
import { get, own } from './client.js';
import { h } from './dom.js';

const app = document.querySelector('base').getAttribute('app-name');

const puerta = ({ nombre, direccion }) => h('a', {
  class: 'btn btn-lg btn-default btn-block cc-puerta',
  href: `${own()}${direccion}?volver=${encodeURIComponent(
    new URLSearchParams(window.location.search).get('volver') ?? own())}`,
}, nombre);

window.angular.module(`cam.${app}.custom`).directive('form', () => ({
  restrict: 'E',
  link: (scope, element) => {
    if (element.attr('name') === 'signinForm') {
      get(own('ingreso', 'puertas')).then(puertas => element.after(puertas.map(puerta))).catch(() => {});
    }
  },
}));
