package co.cuentasclaras.plan;

import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.cronograma.FechaPlan.RelativaAudiencia;
import co.cuentasclaras.plazo.CalendarioLaboral;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an entity plans for a vigencia. A text that a correction leaves out is empty.
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

    /** What a row serves, in the words of the plan; nothing when it serves none of them. */
    public Optional<Objetivo> objetivo(FilaDelPlan fila) {
        return objetivos.stream()
                .filter(objetivo -> objetivo.clave().equals(fila.objetivo()))
                .findFirst();
    }

    /** Its activities by their codes, in their order. */
    Map<String, FilaDelPlan> porCodigo() {
        return filas.stream()
                .collect(Collectors.toMap(
                        FilaDelPlan::codigo, Function.identity(), (una, otra) -> una, LinkedHashMap::new));
    }

    /** The same plan so many years later; what counts from a hearing keeps counting from it. */
    Plan trasladar(int anios, CalendarioLaboral calendario) {
        List<FilaDelPlan> movidas =
                filas.stream().map(fila -> fila.trasladar(anios)).toList();
        Map<String, LocalDate> dias = movidas.stream()
                .filter(fila -> fila.codigo().startsWith(Cronograma.AUDIENCIA))
                .flatMap(fila -> DiasDelPlan.leer(fila.fin())
                        .filter(fin -> !(fin instanceof RelativaAudiencia))
                        .map(fin ->
                                Map.entry(Codigo.leer(fila.codigo()).claveDeAudiencia(), fin.comoAudiencia(calendario)))
                        .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Plan(
                entidad,
                vigencia + anios,
                movidas,
                audiencias.stream().map(una -> una.en(dias, anios)).toList(),
                objetivos,
                grupos,
                noAplica);
    }

    /**
     * A public hearing.
     *
     * @param clave its key in the codes of its activities; empty for the only or the first one
     * @param dia its day; null while it is suspended without another one
     */
    public record AudienciaDelPlan(String clave, String nombre, @Nullable LocalDate dia, boolean suspendida) {

        public AudienciaDelPlan {
            clave = Objects.requireNonNullElse(clave, "");
            nombre = Objects.requireNonNullElse(nombre, "");
        }

        private AudienciaDelPlan en(Map<String, LocalDate> dias, int anios) {
            LocalDate suyo = dias.getOrDefault(clave, dia == null ? null : dia.plusYears(anios));
            return new AudienciaDelPlan(clave, nombre, suyo, suspendida);
        }
    }

    /**
     * An objective of the strategy.
     *
     * @param clave how the rows name it
     * @param general whether it is the general one
     */
    public record Objetivo(String clave, boolean general, String texto, String indicador, String meta) {

        public Objetivo {
            clave = Objects.requireNonNullElse(clave, "");
            texto = Objects.requireNonNullElse(texto, "");
            indicador = Objects.requireNonNullElse(indicador, "");
            meta = Objects.requireNonNullElse(meta, "");
        }

        /** As people tell it from the others. */
        public String nombre() {
            return general ? "Objetivo general" : "Objetivo específico " + clave;
        }
    }

    /** A group of value, and the channel by which it is reached. */
    public record GrupoDeValor(String nombre, String canal) {

        public GrupoDeValor {
            nombre = Objects.requireNonNullElse(nombre, "");
            canal = Objects.requireNonNullElse(canal, "");
        }
    }
}
