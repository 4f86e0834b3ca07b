package co.cuentasclaras.pregunta;

import co.cuentasclaras.aviso.Carta;
import co.cuentasclaras.aviso.CartaSinEntregar;
import co.cuentasclaras.aviso.Cartas;
import co.cuentasclaras.aviso.Correo;
import co.cuentasclaras.aviso.Enlaces;
import co.cuentasclaras.ciudadano.DireccionesDeCiudadanos;
import co.cuentasclaras.pregunta.PasosAbiertos.PasoAbierto;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A letter to a citizen that the mail server refuses for good is told to whoever holds the step of the question, and to
 * whoever communicates with citizens, so that it goes on paper: the entity answers for the answer having arrived.
 */
@Component
class CartasDevueltas implements CartaSinEntregar {

    private static final String TIPO = "CARTA_SIN_ENTREGAR";

    private final Preguntas preguntas;
    private final RolesDePreguntas deQuien;
    private final Roles roles;
    private final PasosAbiertos pasos;
    private final Cartas cartas;
    private final Enlaces enlaces;

    CartasDevueltas(
            Preguntas preguntas,
            RolesDePreguntas deQuien,
            Roles roles,
            PasosAbiertos pasos,
            Cartas cartas,
            Enlaces enlaces) {
        this.preguntas = preguntas;
        this.deQuien = deQuien;
        this.roles = roles;
        this.pasos = pasos;
        this.cartas = cartas;
        this.enlaces = enlaces;
    }

    @Override
    public void noSalio(Correo carta) {
        DireccionesDeCiudadanos.radicado(carta.destinatario())
                .flatMap(preguntas::buscar)
                .ifPresent(pregunta -> cartas.encolar(atienden(pregunta).stream()
                        .map(persona -> aviso(carta, pregunta, persona))
                        .toList()));
    }

    private Set<String> atienden(PreguntaCiudadana pregunta) {
        Set<String> personas = new LinkedHashSet<>();
        roles.rol(deQuien.clasifica()).flatMap(Rol::encargado).ifPresent(personas::add);
        pasos.de(pregunta.proceso()).stream()
                .map(PasoAbierto::persona)
                .filter(Objects::nonNull)
                .forEach(personas::add);
        return personas;
    }

    private Carta aviso(Correo carta, PreguntaCiudadana pregunta, String persona) {
        return new Carta(
                TIPO + " " + carta.id(),
                persona,
                null,
                TIPO,
                "No salió una carta de la pregunta " + pregunta.radicado(),
                List.of(
                        "El servidor de correo no recibió la carta «%s», para quien hizo la pregunta %s."
                                .formatted(carta.asunto(), pregunta.radicado()),
                        "Envíela en papel o llame a la persona: en la pregunta, «Ver quién preguntó» muestra cómo ubicarla. Si el servidor estaba mal, la carta se reintenta en la página Correos.",
                        enlaces.de("/preguntas/" + pregunta.radicado())),
                "");
    }
}
