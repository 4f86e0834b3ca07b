package co.cuentasclaras.demostracion;

import co.cuentasclaras.engine.time.RunningClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the demonstration where to go and how to come in. */
@Component
@Profile("demostracion")
class Bienvenida {

    private static final Logger LOG = LoggerFactory.getLogger(Bienvenida.class);

    private final String administrador;
    private final String clave;

    Bienvenida(
            @Value("${camunda.bpm.admin-user.id}") String administrador,
            @Value("${camunda.bpm.admin-user.password}") String clave) {
        this.administrador = administrador;
        this.clave = clave;
    }

    @EventListener
    void lista(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof ServletWebServerApplicationContext web)
                || web.getWebServer() == null) {
            return;
        }
        String url = "http://localhost:" + web.getWebServer().getPort();
        LOG.info(
                """

                ────────────────────────────────────────────────────────────────────
                  Cuentas Claras está listo, en modo de demostración.

                  Abra           {}
                  Administrador  {}
                  Contraseña     {}   (la misma para todas las personas de ejemplo)
                  Reloj          {}
                  Mover el reloj {}/demostracion

                  Solo se puede entrar desde este equipo. No cargue datos reales.
                ────────────────────────────────────────────────────────────────────
                """,
                url,
                administrador,
                clave,
                RelojDemostracion.texto(RunningClock.now()),
                url);
    }
}
