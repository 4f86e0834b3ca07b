package co.cuentasclaras.publico;

import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.pregunta.lista.PreguntaEnPublico;
import co.cuentasclaras.pregunta.lista.PreguntasPublicadas;
import co.cuentasclaras.pregunta.lista.PreguntasPublicadas.SelloDePublicadas;
import co.cuentasclaras.responsable.Roles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    /** @param antes those that were read before, which are still good when nothing of them changed */
    PublicadasParaLeer de(Ciclo ciclo, @Nullable PublicadasParaLeer antes) {
        // Before what it vouches for: what is published in between is read again, and never missed.
        SelloDeLectura sello = new SelloDeLectura(publicadas.sello(ciclo.id()), roles.nombres(), LocalDate.now(clock));
        return antes != null && antes.valen(ciclo, sello)
                ? antes
                : new PublicadasParaLeer(
                        ciclo,
                        sello,
                        publicadas.deCiclo(ciclo.id()).stream()
                                .map(una -> leer(una, sello.roles()))
                                .toList());
    }

    private PreguntaParaLeer leer(PreguntaEnPublico una, Map<String, String> nombres) {
        String responde = una.rol() == null ? null : nombres.getOrDefault(una.rol(), una.rol());
        return new PreguntaParaLeer(una, LocalDate.ofInstant(una.recibida(), clock.getZone()), responde);
    }

    /** All that a page of theirs is made of. */
    private record SelloDeLectura(SelloDePublicadas publicadas, Map<String, String> roles, LocalDate hoy) {}
}
