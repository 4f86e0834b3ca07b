package co.cuentasclaras.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an entity plans for a vigencia.
 *
 * @param filas its activities, in the order of the file
 * @param audiencias its public hearings, the one without key first
 * @param noAplica the codes of the models that it does without, each with the reason
 */
public record Plan(
        String entidad,
        int vigencia,
        List<FilaDelPlan> filas,
        List<AudienciaDelPlan> audiencias,
        List<Objetivo> objetivos,
        List<GrupoDeValor> grupos,
        Map<String, String> noAplica) {

    public Plan {
        filas = List.copyOf(filas);
        audiencias = List.copyOf(audiencias);
        objetivos = List.copyOf(objetivos);
        grupos = List.copyOf(grupos);
        noAplica = Map.copyOf(noAplica);
    }

    /**
     * A public hearing.
     *
     * @param clave its key in the codes of its activities; empty for the only or the first one
     * @param dia its day; null while it is suspended without another one
     */
    public record AudienciaDelPlan(String clave, String nombre, @Nullable LocalDate dia, boolean suspendida) {}

    /**
     * An objective of the strategy.
     *
     * @param clave how the rows name it
     * @param general whether it is the general one
     */
    public record Objetivo(String clave, boolean general, String texto, String indicador, String meta) {}

    /** A group of value, and the channel by which it is reached. */
    public record GrupoDeValor(String nombre, String canal) {}
}
