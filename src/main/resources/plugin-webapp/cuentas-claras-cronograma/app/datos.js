const PLUGIN = '/plugin/cuentas-claras-cronograma/';

/** The address of the product, above the webapps. */
export function raiz(api) {
  return api.cockpitApi.replace(/\/camunda\/api\/cockpit$/, '');
}

function token() {
  const cookie = document.cookie.split('; ').find((par) => par.startsWith('XSRF-TOKEN='));
  return cookie ? cookie.substring('XSRF-TOKEN='.length) : '';
}

async function pedir(direccion, opciones) {
  let respuesta;
  try {
    respuesta = await fetch(direccion, { credentials: 'same-origin', ...opciones });
  } catch {
    throw new Error('No hay conexión con el servidor. Intente de nuevo.');
  }
  if (respuesta.ok) {
    return respuesta.status === 204 ? null : respuesta.json();
  }
  const cuerpo = await respuesta.json().catch(() => ({}));
  throw new Error(cuerpo.mensaje || explicacion(respuesta.status));
}

function explicacion(estado) {
  switch (estado) {
    case 401:
      return 'La sesión terminó: vuelva a entrar.';
    case 403:
      return 'No tiene permiso para hacer esto.';
    case 404:
      return 'Esta instancia no es de un ciclo de rendición de cuentas que pueda ver.';
    default:
      return 'Ocurrió un error inesperado. Intente de nuevo; si continúa, avise al administrador.';
  }
}

export function ciclos(api) {
  return pedir(`${api.cockpitApi}${PLUGIN}${api.engine}/ciclos`);
}

export function avance(api, instancia) {
  return pedir(`${api.cockpitApi}${PLUGIN}${api.engine}/ciclos/${encodeURIComponent(instancia)}`);
}

/** Roles and people who may get an activity. */
export async function destinos(api, ciclo, codigo) {
  const situacion = await pedir(
    `${raiz(api)}/api/ciclos/${encodeURIComponent(ciclo)}/actividades?codigo=${encodeURIComponent(codigo)}`,
  );
  return situacion.destinos;
}

function enviar(api, ciclo, recurso, cambio) {
  return pedir(`${raiz(api)}/api/ciclos/${encodeURIComponent(ciclo)}/${recurso}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() },
    body: JSON.stringify(cambio),
  });
}

export function reprogramar(api, ciclo, cambio) {
  return enviar(api, ciclo, 'reprogramaciones', cambio);
}

export function reasignar(api, ciclo, cambio) {
  return enviar(api, ciclo, 'reasignaciones', cambio);
}
