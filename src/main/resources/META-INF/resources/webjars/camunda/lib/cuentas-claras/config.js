// What the config.js of the four webapps share.
export const comun = {
  locales: {
    availableLocales: ['es'],
    fallbackLocale: 'es'
  },
  // The message of the first login leads to Camunda's own page, which exists in English only.
  disableWelcomeMessage: true,
  customScripts: ['../../lib/cuentas-claras/angular.js', '../../lib/cuentas-claras/menu.js', '../../lib/cuentas-claras/entrada.js']
};

/**
 * At the top of every page and on the browser's tab; the login page shows the name alone, below the logo. There the tab
 * of Tasklist and Cockpit would still be Camunda's.
 */
export const aplicacion = name => {
  const app = { vendor: 'Cuentas Claras ·', name };
  document.title = `${app.vendor} ${name}`;
  return app;
};

// The webapps' pages say lang="en"; screen readers would read the Spanish aloud with English sounds.
document.documentElement.lang = 'es-CO';
