package co.cuentasclaras.demostracion;

import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.ciclo.Comienzo;
import co.cuentasclaras.cronograma.Actividad;
import co.cuentasclaras.cronograma.DiasDeAudiencia;
import co.cuentasclaras.plan.PlanDeEjemplo;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiasNoHabiles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Begins a cycle the first time that the demonstration starts: the latest one whose activities have begun by today. */
@Component
@Profile("demostracion")
class PrimerCiclo {

    private final Ciclos ciclos;
    private final Comienzo comienzo;
    private final PlanDeEjemplo ejemplo;
    private final DiasNoHabiles diasNoHabiles;
    private final Clock clock;
    private final String entidad;

    PrimerCiclo(
            Ciclos ciclos,
            Comienzo comienzo,
            PlanDeEjemplo ejemplo,
            DiasNoHabiles diasNoHabiles,
            Clock clock,
            @Value("${cuentasclaras.demostracion.entidad}") String entidad) {
        this.ciclos = ciclos;
        this.comienzo = comienzo;
        this.ejemplo = ejemplo;
        this.diasNoHabiles = diasNoHabiles;
        this.clock = clock;
        this.entidad = entidad;
    }

    @EventListener(ApplicationStartedEvent.class)
    void comenzar() {
        if (ciclos.masReciente().isEmpty()) {
            comienzo.comenzar(vigenciaDeHoy(), entidad);
        }
    }

    private int vigenciaDeHoy() {
        LocalDate hoy = LocalDate.now(clock);
        return primerDia(hoy.getYear()).isAfter(hoy) ? hoy.getYear() - 1 : hoy.getYear();
    }

    private LocalDate primerDia(int vigencia) {
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        var cronograma = ejemplo.cronograma(vigencia);
        DiasDeAudiencia audiencias = cronograma.dias(calendario);
        return cronograma.actividades().stream()
                .map(Actividad::inicio)
                .map(inicio -> inicio.comoInicio(calendario, audiencias))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
