package co.cuentasclaras.pregunta.lista;

import co.cuentasclaras.idioma.PlazoEscrito;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.lista.VistaDePregunta.Nombrado;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How questions stand with their terms today. */
@Component
class SituacionesDeTerminos {

    private final DiasNoHabiles diasNoHabiles;
    private final Clock clock;

    SituacionesDeTerminos(DiasNoHabiles diasNoHabiles, Clock clock) {
        this.diasNoHabiles = diasNoHabiles;
        this.clock = clock;
    }

    /** @param comunicada when the citizen got the answer; null while she waits */
    SituacionVista de(PreguntaCiudadana pregunta, @Nullable Instant comunicada) {
        LocalDate hoy = LocalDate.now(clock);
        LocalDate vence = pregunta.vencimiento();
        SituacionDelTermino situacion =
                SituacionDelTermino.de(pregunta.estado(), vence, dia(comunicada), hoy, diasNoHabiles.calendario());
        return new SituacionVista(
                new Nombrado(situacion.name(), situacion.nombre()),
                switch (situacion) {
                    case VENCIDA, VENCE_PRONTO, EN_MARCHA -> PlazoEscrito.de(hoy, vence, diasNoHabiles.calendario());
                    case EN_SUSPENSO -> "el término espera lo que se le pidió a quien preguntó";
                    case HECHA, HECHA_TARDE, RETIRADA -> "";
                });
    }

    @Nullable
    LocalDate dia(@Nullable Instant momento) {
        return momento == null ? null : LocalDate.ofInstant(momento, clock.getZone());
    }

    /** The last day until which days are counted: that of the answer, else today. */
    LocalDate hasta(@Nullable Instant comunicada) {
        LocalDate dia = dia(comunicada);
        return dia == null ? LocalDate.now(clock) : dia;
    }

    /** @param plazo what is left of it, in words; empty when nothing is */
    record SituacionVista(Nombrado situacion, String plazo) {}
}
