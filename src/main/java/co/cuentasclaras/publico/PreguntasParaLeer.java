package co.cuentasclaras.publico;

import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.pregunta.PreguntaEnPublico;
import co.cuentasclaras.pregunta.PreguntasPublicadas;
import co.cuentasclaras.responsable.Roles;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts the published questions of a cycle into the words of the page. */
@Component
class PreguntasParaLeer {

    private final PreguntasPublicadas publicadas;
    private final Roles roles;
    private final DiasNoHabiles diasNoHabiles;
    private final Clock clock;

    PreguntasParaLeer(PreguntasPublicadas publicadas, Roles roles, DiasNoHabiles diasNoHabiles, Clock clock) {
        this.publicadas = publicadas;
        this.roles = roles;
        this.diasNoHabiles = diasNoHabiles;
        this.clock = clock;
    }

    List<PreguntaParaLeer> de(String ciclo) {
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        Map<String, String> nombres = roles.nombres();
        return publicadas.deCiclo(ciclo).stream()
                .map(una -> leer(una, nombres, calendario))
                .toList();
    }

    private PreguntaParaLeer leer(PreguntaEnPublico una, Map<String, String> nombres, CalendarioLaboral calendario) {
        LocalDate recibida = dia(una.recibida());
        LocalDate respondida = una.comunicada() == null ? null : dia(una.comunicada());
        String responde = una.rol() == null ? null : nombres.getOrDefault(una.rol(), una.rol());
        return new PreguntaParaLeer(
                una,
                recibida,
                responde,
                respondida,
                respondida == null ? null : Math.max(0, calendario.diasHabilesEntre(recibida, respondida)),
                dia(una.publicada()),
                Palabras.llanas(String.join(
                        " ", una.radicado(), una.tema() == null ? "" : una.tema(), una.pregunta(), una.respuesta())));
    }

    private LocalDate dia(Instant momento) {
        return LocalDate.ofInstant(momento, clock.getZone());
    }
}
