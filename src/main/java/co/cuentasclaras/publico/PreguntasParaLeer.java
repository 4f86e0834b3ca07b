package co.cuentasclaras.publico;

import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.pregunta.lista.PreguntaEnPublico;
import co.cuentasclaras.pregunta.lista.PreguntasPublicadas;
import co.cuentasclaras.responsable.Roles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts the published questions of a cycle into the words of the page. */
@Component
class PreguntasParaLeer {

    private final PreguntasPublicadas publicadas;
    private final Roles roles;
    private final Clock clock;

    PreguntasParaLeer(PreguntasPublicadas publicadas, Roles roles, Clock clock) {
        this.publicadas = publicadas;
        this.roles = roles;
        this.clock = clock;
    }

    List<PreguntaParaLeer> de(String ciclo) {
        Map<String, String> nombres = roles.nombres();
        return publicadas.deCiclo(ciclo).stream().map(una -> leer(una, nombres)).toList();
    }

    private PreguntaParaLeer leer(PreguntaEnPublico una, Map<String, String> nombres) {
        String responde = una.rol() == null ? null : nombres.getOrDefault(una.rol(), una.rol());
        return new PreguntaParaLeer(
                una,
                LocalDate.ofInstant(una.recibida(), clock.getZone()),
                responde,
                Palabras.llanas(String.join(
                        " ", una.radicado(), una.tema() == null ? "" : una.tema(), una.pregunta(), una.respuesta())));
    }
}
