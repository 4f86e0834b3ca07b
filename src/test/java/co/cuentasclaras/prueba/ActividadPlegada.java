package co.cuentasclaras.prueba;

import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.bitacora.Hecho.ActividadAsignada;
import co.cuentasclaras.bitacora.Hecho.ActividadDevuelta;
import co.cuentasclaras.bitacora.Hecho.ActividadIniciada;
import co.cuentasclaras.bitacora.Hecho.ActividadReasignada;
import co.cuentasclaras.bitacora.Hecho.ActividadRelevada;
import co.cuentasclaras.bitacora.Hecho.ActividadSoltada;
import co.cuentasclaras.bitacora.Hecho.ActividadTerminada;
import co.cuentasclaras.bitacora.Hecho.ActividadTomada;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How an activity stands by its facts alone: who holds it or held it last, whether it began, and who finished it. */
public record ActividadPlegada(boolean iniciada, boolean terminada, String persona, String terminadaPor) {

    private static final ActividadPlegada POR_COMENZAR = new ActividadPlegada(false, false, null, null);

    /** Each activity of which something is told, after all of that. */
    public static Map<String, ActividadPlegada> de(List<Anotacion> anotaciones) {
        Map<String, ActividadPlegada> plegadas = new HashMap<>();
        anotaciones.stream()
                .filter(anotacion -> anotacion.codigo() != null)
                .forEach(anotacion -> plegadas.merge(
                        anotacion.codigo(), POR_COMENZAR.tras(anotacion), (antes, sola) -> antes.tras(anotacion)));
        return plegadas;
    }

    private ActividadPlegada tras(Anotacion anotacion) {
        if (anotacion.hecho() instanceof ActividadIniciada hecho) {
            return new ActividadPlegada(true, false, hecho.persona(), null);
        }
        if (anotacion.hecho() instanceof ActividadTomada) {
            return de(anotacion.quien());
        }
        if (anotacion.hecho() instanceof ActividadSoltada) {
            return de((String) null);
        }
        if (anotacion.hecho() instanceof ActividadAsignada hecho) {
            return de(hecho.a());
        }
        if (anotacion.hecho() instanceof ActividadReasignada hecho) {
            return de(hecho.personaA());
        }
        if (anotacion.hecho() instanceof ActividadRelevada hecho && !hecho.delLider()) {
            return de(hecho.a());
        }
        if (anotacion.hecho() instanceof ActividadTerminada) {
            return new ActividadPlegada(true, true, persona, anotacion.quien());
        }
        return anotacion.hecho() instanceof ActividadDevuelta ? POR_COMENZAR : this;
    }

    private ActividadPlegada de(String otra) {
        return new ActividadPlegada(iniciada, terminada, otra, terminadaPor);
    }
}
