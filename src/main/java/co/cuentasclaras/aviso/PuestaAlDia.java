package co.cuentasclaras.aviso;

import co.cuentasclaras.aviso.AvisoRepasado.Caduco;
import co.cuentasclaras.aviso.AvisoRepasado.Vigente;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A mail that waited may tell what is no longer so: before it leaves it takes in the person's other unsent mails, drops what
 * is no longer true and is written anew. After an outage of a week a person gets one mail about today.
 */
@Component
class PuestaAlDia {

    /** What was written so little ago is as true as it was. */
    private static final Duration RECIENTE = Duration.ofMinutes(5);

    private final Bandeja bandeja;
    private final Repaso repaso;
    private final Redactor redactor;

    PuestaAlDia(Bandeja bandeja, Repaso repaso, Redactor redactor) {
        this.bandeja = bandeja;
        this.repaso = repaso;
        this.redactor = redactor;
    }

    /** Discards what is no longer true and returns the rest. */
    List<Vigente> vigentes(List<AvisoRepasado> repasados, Instant ahora) {
        List<Vigente> vigentes = new ArrayList<>();
        for (AvisoRepasado repasado : repasados) {
            if (repasado instanceof Caduco caduco) {
                bandeja.descartar(caduco, ahora);
            } else if (repasado instanceof Vigente vigente) {
                vigentes.add(vigente);
            }
        }
        return vigentes;
    }

    /** The mail as it is to leave now, or nothing when there is nothing left to tell. A letter stays true however late. */
    Optional<Correo> poner(Correo guardado, Instant ahora, ZoneId zona) {
        boolean reciente =
                guardado.intentos() == 0 && guardado.creado().plus(RECIENTE).isAfter(ahora);
        if (guardado.carta() != null || reciente) {
            return Optional.of(guardado);
        }
        Correo correo = guardado.dudoso() == null ? reunir(guardado) : guardado;
        LocalDate hoy = LocalDate.ofInstant(ahora, zona);
        List<AvisoRepasado> repasados = repaso.repasar(bandeja.avisosDe(correo.id()), hoy);
        List<Vigente> vigentes = vigentes(repasados, ahora);
        if (vigentes.isEmpty()) {
            bandeja.descartar(correo.id(), "Lo que decía dejó de ser cierto.");
            return Optional.empty();
        }
        Correo escrito = correo.con(
                redactor.redactar(correo.destinatario(), vigentes, hoy, repaso.panorama(repasados)),
                correo.intentos(),
                correo.fallando());
        bandeja.reescribir(escrito);
        return Optional.of(escrito);
    }

    /** What is newer has its own attempts: it is not given up because of what is older. */
    private Correo reunir(Correo correo) {
        Correo reunido = correo;
        for (Correo otro : bandeja.bloquearOtros(correo)) {
            bandeja.trasladarAvisos(otro.id(), correo.id());
            bandeja.descartar(otro.id(), "Su contenido pasó a otro correo.");
            if (otro.intentos() < reunido.intentos()) {
                reunido = correo.con(
                        new Redaccion(correo.asunto(), correo.texto(), correo.html()),
                        otro.intentos(),
                        otro.fallando());
            }
        }
        return reunido;
    }
}
