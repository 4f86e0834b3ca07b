package co.cuentasclaras.cronograma;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The days of the public hearings of a cycle.
 *
 * @param dias by the key of each; the only or the first one has the empty one
 */
public record DiasDeAudiencia(Map<String, LocalDate> dias) {

    public static final DiasDeAudiencia NINGUNA = new DiasDeAudiencia(Map.of());

    public DiasDeAudiencia {
        dias = Map.copyOf(dias);
    }

    /** Of a cycle that has one hearing. */
    public static DiasDeAudiencia unica(LocalDate dia) {
        return new DiasDeAudiencia(Map.of(AudienciaPublica.PRIMERA, dia));
    }

    public Optional<LocalDate> dia(String clave) {
        return Optional.ofNullable(dias.get(clave));
    }

    /**
     * The day of a hearing from which something is counted.
     *
     * @throws IllegalStateException when there is no such hearing
     */
    public LocalDate exigir(String clave) {
        return dia(clave)
                .orElseThrow(() -> new IllegalStateException(
                        "El cronograma no tiene la audiencia «%s», desde la que se cuenta una fecha"
                                .formatted(clave.isEmpty() ? "pública" : clave)));
    }

    /** Whether a hearing is on that day. */
    public boolean es(LocalDate dia) {
        return dias.containsValue(dia);
    }
}
