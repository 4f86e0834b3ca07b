package co.cuentasclaras.expediente;

import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.AnexoAgregado;
import co.cuentasclaras.bitacora.Hecho.AnexoRetirado;
import co.cuentasclaras.bitacora.Hecho.PreguntaPublicada;
import co.cuentasclaras.bitacora.Hecho.RespuestaProyectada;
import co.cuentasclaras.bitacora.Hecho.RespuestaRecibida;
import co.cuentasclaras.pregunta.DocumentoDePregunta;
import java.util.LinkedHashMap;
import java.util.Map;

/** What answers to questions consist of, from the facts in the order in which they were sealed: fingerprints by keys. */
final class DocumentosSellados {

    private final Map<String, String> huellas = new LinkedHashMap<>();

    void contar(Hecho hecho) {
        if (hecho instanceof RespuestaProyectada una) {
            huellas.put(DocumentoDePregunta.claveDe(una.radicado(), una.version()), una.huella());
        } else if (hecho instanceof RespuestaRecibida una) {
            huellas.put(DocumentoDePregunta.claveDe(una.radicado(), una.version()), una.huella());
        } else if (hecho instanceof PreguntaPublicada una) {
            huellas.put(DocumentoDePregunta.claveDePublicada(una.radicado()), una.huella());
        } else if (hecho instanceof AnexoAgregado uno) {
            huellas.put(uno.anexo(), uno.huella());
        } else if (hecho instanceof AnexoRetirado uno) {
            huellas.remove(uno.anexo());
        }
    }

    Map<String, String> todos() {
        return Map.copyOf(huellas);
    }
}
