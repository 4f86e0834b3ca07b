package co.cuentasclaras.pregunta.web;

import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.pregunta.TipoDePregunta;
import co.cuentasclaras.pregunta.termino.TerminoExplicado;
import co.cuentasclaras.pregunta.termino.Terminos;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Counts a term of law without filing anything. */
@RestController
class TerminosController {

    private static final int MUCHOS_ANIOS = 20;

    private final Terminos terminos;
    private final Ciclos ciclos;
    private final Clock clock;

    TerminosController(Terminos terminos, Ciclos ciclos, Clock clock) {
        this.terminos = terminos;
        this.ciclos = ciclos;
        this.clock = clock;
    }

    /**
     * @param tipo of question; that of the rendición de cuentas when nobody says it
     * @param desde the day of receipt; today when nobody says it
     * @param ciclo its id or vigencia, where the entity counts from its hearing
     */
    @GetMapping("/api/terminos")
    TerminoExplicado termino(
            @RequestParam(required = false) @Nullable String tipo,
            @RequestParam(required = false) @Nullable String desde,
            @RequestParam(required = false) @Nullable String ciclo) {
        return terminos.previsto(
                ciclo == null || ciclo.isBlank() ? null : ciclos.exigir(ciclo).id(), tipo(tipo), dia(desde));
    }

    private static TipoDePregunta tipo(@Nullable String escrito) {
        if (escrito == null || escrito.isBlank()) {
            return TipoDePregunta.PREGUNTA_RDC;
        }
        String buscado = escrito.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(TipoDePregunta.values())
                .filter(uno -> uno.name().equals(buscado))
                .findFirst()
                .orElseThrow(() -> new SolicitudInvalida(
                        "tipo",
                        "No hay preguntas de tipo «%s»: escriba uno de estos (tipo): %s."
                                .formatted(
                                        escrito,
                                        Arrays.stream(TipoDePregunta.values())
                                                .map(Enum::name)
                                                .collect(Collectors.joining(", ")))));
    }

    private LocalDate dia(@Nullable String escrito) {
        if (escrito == null || escrito.isBlank()) {
            return LocalDate.now(clock);
        }
        try {
            LocalDate dia = LocalDate.parse(escrito.strip());
            if (Math.abs(dia.getYear() - LocalDate.now(clock).getYear()) <= MUCHOS_ANIOS) {
                return dia;
            }
        } catch (DateTimeParseException e) {
            // Told below, with what is too far away for any calendar.
        }
        throw new SolicitudInvalida(
                "desde",
                "«%s» no es un día de recibo: escríbalo como 2023-02-01 (desde), de los últimos o próximos %d años."
                        .formatted(escrito, MUCHOS_ANIOS));
    }
}
