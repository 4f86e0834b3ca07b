package co.cuentasclaras.relevo;

import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.ActividadRelevada;
import co.cuentasclaras.bitacora.Hecho.ActividadRelevada.CausaDeRelevo;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.Encargados;
import co.cuentasclaras.cronograma.TareasDelCronograma;
import co.cuentasclaras.responsable.Roles;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hands one running task to somebody else, writes it down, and tells both and the leader. */
@Component
class Traspaso {

    private final Actividades actividades;
    private final Encargados encargados;
    private final TareasDelCronograma tareas;
    private final Bitacora bitacora;
    private final ObjectProvider<OtrasTareas> otras;

    Traspaso(
            Actividades actividades,
            Encargados encargados,
            TareasDelCronograma tareas,
            Bitacora bitacora,
            ObjectProvider<OtrasTareas> otras) {
        this.actividades = actividades;
        this.encargados = encargados;
        this.tareas = tareas;
        this.bitacora = bitacora;
        this.otras = otras;
    }

    /** What passes on besides the activities. */
    Stream<OtrasTareas> otras() {
        return otras.orderedStream();
    }

    /**
     * The task of an activity.
     *
     * @param a who gets it, or nobody
     * @param por the absent person in whose place, if so
     */
    void pasar(ActividadEnCurso actividad, @Nullable String a, @Nullable String por, CausaDeRelevo causa) {
        String tarea = actividad.exigirTarea();
        String de = actividad.persona();
        if (Objects.equals(a, de) || !tareas.existe(tarea)) {
            return;
        }
        actividades.asignar(actividad, actividad.responsable(), a, por);
        tareas.entregar(tarea, a);
        terminarDePasar(actividad, tarea, de, a, new ActividadRelevada(causa, de, a, por, false));
    }

    /** The leader's task about a late activity. */
    void pasarDecision(ActividadEnCurso actividad, @Nullable String de, @Nullable String a, CausaDeRelevo causa) {
        String tarea = Objects.requireNonNull(actividad.atencion());
        if (!Objects.equals(a, de)) {
            tareas.entregar(tarea, a);
            terminarDePasar(actividad, tarea, de, a, new ActividadRelevada(causa, de, a, null, true));
        }
    }

    private void terminarDePasar(
            ActividadEnCurso actividad,
            String tarea,
            @Nullable String de,
            @Nullable String a,
            ActividadRelevada hecho) {
        bitacora.anotar(actividad.lugar(), hecho);
        String porQue =
                switch (hecho.causa()) {
                    case TITULAR -> "cambió el titular de su rol";
                    case AUSENCIA -> "quien la tenía está ausente";
                    case REGRESO -> "terminó la ausencia";
                    case SIN_ACCESO -> "quien la tenía ya no puede entrar";
                };
        String que = hecho.delLider() ? "La decisión sobre ella pasa" : "Pasa";
        String frase = "%s de %s a %s: %s."
                .formatted(
                        que,
                        de == null ? "estar sin nadie" : encargados.nombre(de),
                        a == null ? "«Por tomar»" : conPor(a, hecho.por()),
                        porQue);
        if (a != null) {
            avisar(TipoAviso.SUSTITUCION, actividad, tarea, a, frase);
        }
        if (de != null) {
            avisar(TipoAviso.RELEVO, actividad, tarea, de, frase);
        }
        Stream.of(
                        a == null ? encargados.deRol(actividad.responsable()) : Optional.<String>empty(),
                        encargados.deRol(Roles.LIDER))
                .flatMap(Optional::stream)
                .distinct()
                .filter(persona -> !persona.equals(a) && !persona.equals(de))
                .forEach(persona -> avisar(TipoAviso.TRASPASO, actividad, tarea, persona, frase));
    }

    private String conPor(String persona, @Nullable String por) {
        return por == null ? encargados.nombre(persona) : encargados.nombre(persona) + " por " + encargados.nombre(por);
    }

    private void avisar(TipoAviso tipo, ActividadEnCurso actividad, String tarea, String persona, String frase) {
        encargados.avisar(tipo, actividad, actividad.vencimiento(), tarea, persona, frase);
    }
}
