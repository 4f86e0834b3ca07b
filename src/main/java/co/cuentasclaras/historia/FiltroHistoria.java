package co.cuentasclaras.historia;

import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.historia.Historia.Suceso;
import co.cuentasclaras.idioma.FechaEscrita;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What of a story is asked for; null asks for all.
 *
 * @param actividad only what happened to this activity
 * @param persona only what this user did, and what touched this user
 * @param tipo only this kind of thing, as {@link Suceso#tipo} says it
 * @param desde only from this day on
 * @param hasta only up to this day, itself included
 */
public record FiltroHistoria(
        @Nullable String actividad,
        @Nullable String persona,
        @Nullable String tipo,
        @Nullable LocalDate desde,
        @Nullable LocalDate hasta) {

    public static final FiltroHistoria SIN_FILTRO = new FiltroHistoria(null, null, null, null, null);

    /** How many years before the story begins, or after today, a day may still be asked for. */
    private static final int HOLGURA = 1;

    /** A filter as an address writes it; what is empty or missing asks for all. */
    public static FiltroHistoria escrito(
            @Nullable String actividad,
            @Nullable String persona,
            @Nullable String tipo,
            @Nullable String desde,
            @Nullable String hasta) {
        return new FiltroHistoria(
                valor(actividad), valor(persona), valor(tipo), dia("desde", desde), dia("hasta", hasta));
    }

    /** Refuses days of which no story could tell; that of a cycle begins with it, and ends today. */
    void revisar(LocalDate comienzo, LocalDate hoy) {
        revisar("La historia de este ciclo", desde, hasta, comienzo, hoy);
    }

    /** Refuses days of which something that goes from then until today could not tell. */
    static void revisar(
            String que, @Nullable LocalDate desde, @Nullable LocalDate hasta, LocalDate comienzo, LocalDate hoy) {
        revisar(que, "desde", desde, comienzo, hoy);
        revisar(que, "hasta", hasta, comienzo, hoy);
        if (desde != null && hasta != null && hasta.isBefore(desde)) {
            throw new FiltroInvalido("hasta", "«Hasta» no puede ser anterior a «Desde». Cambie una de las dos.");
        }
    }

    boolean incluye(LocalDate dia) {
        return (desde == null || !dia.isBefore(desde)) && (hasta == null || !dia.isAfter(hasta));
    }

    private static void revisar(String que, String campo, @Nullable LocalDate dia, LocalDate comienzo, LocalDate hoy) {
        if (dia != null && (dia.isBefore(comienzo.minusYears(HOLGURA)) || dia.isAfter(hoy.plusYears(HOLGURA)))) {
            throw new FiltroInvalido(
                    campo,
                    "%s va del %s al %s. Escriba un día de ese tiempo."
                            .formatted(que, FechaEscrita.de(comienzo), FechaEscrita.de(hoy)));
        }
    }

    static @Nullable LocalDate dia(String campo, @Nullable String escrito) {
        String valor = valor(escrito);
        try {
            return valor == null ? null : LocalDate.parse(valor);
        } catch (DateTimeException e) {
            throw new FiltroInvalido(
                    campo, "«%s» no es una fecha. Escríbala con el año primero: 2023-03-31.".formatted(valor));
        }
    }

    static @Nullable String valor(@Nullable String escrito) {
        return escrito == null || escrito.isBlank() ? null : escrito.strip();
    }

    /** Says beside which field it belongs. */
    public static final class FiltroInvalido extends SolicitudInvalida {

        private static final long serialVersionUID = 1L;

        private final String campo;

        FiltroInvalido(String campo, String mensaje) {
            super(mensaje);
            this.campo = campo;
        }

        public String campo() {
            return campo;
        }
    }
}
