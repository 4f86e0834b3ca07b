package co.cuentasclaras.avance;

import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.idioma.FechaEscrita;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The day, at whose end in Bogotá something is shown as it stood.
 *
 * @param titulo how it is said: al 15 de febrero de 2023
 * @param advertencia why it may not be exact, if so
 */
public record EstadoAUnDia(LocalDate dia, String titulo, @Nullable String advertencia) {

    private static final String DEDUCIDO =
            "Ese día es de antes de que la bitácora guardara todo el estado: se dedujo de lo que quedó escrito y de cómo"
                    + " estaba todo al empezar a guardarlo, y puede no ser exacto.";

    public static EstadoAUnDia de(LocalDate dia, boolean deducido) {
        return new EstadoAUnDia(dia, "Al " + FechaEscrita.de(dia), deducido ? DEDUCIDO : null);
    }

    /**
     * The day that somebody asks for.
     *
     * @param comienzo the first day of which there is anything to show
     * @throws DiaInvalido when it is no day, or there is nothing to show of it
     */
    static LocalDate leer(String escrito, Optional<LocalDate> comienzo, LocalDate hoy) {
        LocalDate dia = leer(escrito.strip());
        LocalDate primero = comienzo.orElseThrow(
                () -> new DiaInvalido("Ningún ciclo ha comenzado: todavía no hay un estado que mostrar."));
        if (dia.isBefore(primero)) {
            throw new DiaInvalido("El %s es de antes del ciclo, que comenzó el %s: escoja un día desde entonces."
                    .formatted(FechaEscrita.de(dia), FechaEscrita.de(primero)));
        }
        if (dia.isAfter(hoy)) {
            throw new DiaInvalido("El %s no ha llegado: escoja un día hasta hoy, %s."
                    .formatted(FechaEscrita.de(dia), FechaEscrita.de(hoy)));
        }
        return dia;
    }

    private static LocalDate leer(String escrito) {
        try {
            LocalDate dia = LocalDate.parse(escrito);
            if (escrito.length() == "2023-02-15".length()) {
                return dia;
            }
        } catch (DateTimeException e) {
            throw noEsUnDia(escrito);
        }
        throw noEsUnDia(escrito);
    }

    private static DiaInvalido noEsUnDia(String escrito) {
        return new DiaInvalido(
                escrito.length() > 20
                        ? "Eso no es una fecha. Escríbala con el año primero: 2023-02-15."
                        : "«%s» no es una fecha. Escríbala con el año primero: 2023-02-15.".formatted(escrito));
    }

    /** There is nothing to show of the day asked for; it is told beside its field. */
    public static final class DiaInvalido extends SolicitudInvalida {

        private static final long serialVersionUID = 1L;

        /** The name of the field. */
        public static final String CAMPO = "dia";

        DiaInvalido(String mensaje) {
            super(mensaje);
        }
    }
}
