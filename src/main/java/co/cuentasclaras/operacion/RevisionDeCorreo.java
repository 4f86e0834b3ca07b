package co.cuentasclaras.operacion;

import co.cuentasclaras.aviso.Correos;
import co.cuentasclaras.aviso.EnvioDetenido;
import co.cuentasclaras.idioma.Palabras;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Whether mails leave. */
@Component
class RevisionDeCorreo implements RevisionDeParte {

    private static final Duration DEMASIADO = Duration.ofHours(1);

    private final Correos correos;
    private final Clock clock;
    private final boolean enSerio;

    RevisionDeCorreo(Correos correos, Clock clock, Environment entorno) {
        this.correos = correos;
        this.clock = clock;
        this.enSerio = entorno.acceptsProfiles(Profiles.of("produccion"));
    }

    @Override
    public ParteDelServidor parte() {
        return ParteDelServidor.CORREO;
    }

    @Override
    public boolean esDelNodo() {
        return false;
    }

    @Override
    public EstadoDeParte revisar() {
        if (!correos.hayServidor()) {
            String guardados = "No hay servidor de correo: lo que se escribe queda en la página Correos.";
            return enSerio ? atencion(guardados + " Configure spring.mail.host.") : bien(guardados);
        }
        return correos.detenido()
                .filter(EnvioDetenido::dura)
                .map(this::detenido)
                .or(this::atrasado)
                .orElseGet(() -> bien("Sale a su hora."));
    }

    private EstadoDeParte detenido(EnvioDetenido uno) {
        return atencion(
                "El servidor de correo no recibe mensajes desde el %s. %s Los correos esperan y saldrán en su orden cuando vuelva."
                        .formatted(Palabras.momento(uno.desde().atZone(clock.getZone())), uno.motivo()));
    }

    private Optional<EstadoDeParte> atrasado() {
        return correos.esperaDesde()
                .map(desde -> Duration.between(desde, clock.instant()))
                .filter(espera -> espera.compareTo(DEMASIADO) > 0)
                .map(espera -> atencion("Hay correos que esperan desde hace %s. La página Correos dice por qué."
                        .formatted(espera.toHours() == 1 ? "una hora" : espera.toHours() + " horas")));
    }
}
