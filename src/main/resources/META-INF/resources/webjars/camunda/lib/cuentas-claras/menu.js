// One menu for the four webapps and our own pages: the server says which pages it has for whoever is signed in.
import { get, own } from './client.js';
import { h } from './dom.js';

const app = document.querySelector('base').getAttribute('app-name');
const modulo = window.angular.module(`cam.${app}.custom`);

/** An address of the menu and the page that is open, alike when they are the same page. */
const ruta = url => {
  const { pathname, hash } = new URL(url, window.location.href);
  return pathname + (hash.split('?')[0] || '#/');
};

const enlace = ({ nombre, direccion }) => h('li', {}, h('a', { href: own() + direccion }, nombre));

function armar({ paginas, grupos }) {
  return h('nav', { class: 'cc-menu', 'aria-label': 'Principal' }, h('ul', {},
    paginas.map(enlace),
    Object.entries(grupos).map(([titulo, suyas]) => h('li', {},
      h('details', {}, h('summary', {}, titulo), h('ul', {}, suyas.map(enlace)))))));
}

function marcar(menu) {
  const aqui = ruta(window.location.href);
  menu.querySelectorAll('a').forEach(a => {
    if (ruta(a.href) === aqui) {
      a.setAttribute('aria-current', 'page');
    } else {
      a.removeAttribute('aria-current');
    }
  });
}

modulo.directive('camWidgetHeader', ['$rootScope', $rootScope => ({
  restrict: 'A',
  link: (scope, element) => {
    let menu = null;
    let de = null;
    const poner = async () => {
      const quien = $rootScope.authentication?.name;
      if (quien === de) {
        return;
      }
      de = quien;
      menu?.remove();
      menu = null;
      document.body.classList.remove('cc-dirige', 'cc-administra');
      if (!quien) {
        return;
      }
      const suyo = await get(own('api', 'menu'));
      if (quien !== de) {
        return;
      }
      document.body.classList.toggle('cc-dirige', suyo.dirige);
      document.body.classList.toggle('cc-administra', $rootScope.authentication.canAccess('admin'));
      // Camunda asks for the name on its own pages only; on ours the user's id stood there.
      scope.$applyAsync(() => { scope.userFullName = suyo.persona; });
      menu = armar(suyo);
      marcar(menu);
      element[0].querySelector('.navbar-header').after(menu);
      element.isolateScope().$watch('navbarOpen', abierto => menu?.classList.toggle('cc-abierto', Boolean(abierto)));
    };
    $rootScope.$on('authentication.changed', () => poner().catch(() => {}));
    $rootScope.$on('$locationChangeSuccess', () => menu && marcar(menu));
    poner().catch(() => {});
    document.addEventListener('click', ({ target }) => {
      menu?.querySelectorAll('details[open]').forEach(abierto => {
        if (!abierto.contains(target) || target.closest('a')) {
          abierto.open = false;
        }
      });
    });
  },
})]);

if (app === 'welcome') {
  // Whoever comes in goes to the page that she asked for, as from a mail; otherwise to where her work is, which the server knows.
  modulo.run(['$rootScope', $rootScope => $rootScope.$on('authentication.login.success', evento => {
    evento.preventDefault();
    const pedida = new URL(new URLSearchParams(window.location.search).get('volver') || own(), window.location.href);
    window.location.assign(pedida.origin === window.location.origin ? pedida : own());
  })]);
}
