package co.cuentasclaras.aviso;

import co.cuentasclaras.aviso.Situaciones.SituacionActividad;
import org.jspecify.annotations.Nullable;

/** A queued notice, looked at beside what it is about: still true, or not. */
sealed interface AvisoRepasado {

    String id();

    Aviso aviso();

    /** To be told, with the activity as it is now. */
    record Vigente(String id, Aviso aviso, SituacionActividad actividad) implements AvisoRepasado {

        TipoAviso tipo() {
            return aviso.tipo();
        }

        /** The task that the link of the mail opens. */
        @Nullable
        String tarea() {
            return Repaso.tarea(aviso, actividad);
        }
    }

    /** Not to be told any more, and why. */
    record Caduco(String id, Aviso aviso, String motivo) implements AvisoRepasado {}
}
