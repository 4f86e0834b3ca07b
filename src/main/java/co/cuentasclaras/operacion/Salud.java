package co.cuentasclaras.operacion;

import co.cuentasclaras.operacion.RondaDeRevision.Cifras;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.actuate.health.CompositeHealthContributor;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthContributor;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the {@link Vigia} saw, for the probes and for the measures. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class Salud {

    /** Somebody should look at it; who asks sends people to this node all the same. */
    static final Status ATENCION = new Status("ATENCION");

    /** Who does not come back from a round in that time hangs on something. */
    private static final Duration DEMASIADO = Duration.ofMinutes(2);

    /** Each part of the server by its name. */
    @Bean
    HealthContributor servidor(Vigia vigia) {
        return CompositeHealthContributor.fromMap(
                Arrays.stream(ParteDelServidor.values())
                        .collect(Collectors.toMap(ParteDelServidor::clave, parte -> parte)),
                parte -> (HealthIndicator) () -> de(parte, vigia));
    }

    private static Health de(ParteDelServidor parte, Vigia vigia) {
        if (vigia.hace().compareTo(DEMASIADO) > 0) {
            return Health.down()
                    .withDetail(
                            "dice",
                            "No se ha podido mirar desde hace %d segundos."
                                    .formatted(vigia.hace().toSeconds()))
                    .build();
        }
        return vigia.ultima()
                .flatMap(ronda -> ronda.de(parte))
                .map(estado -> Health.status(estado(estado.gravedad()))
                        .withDetail("dice", estado.dice())
                        .build())
                .orElseGet(() -> Health.unknown().build());
    }

    private static Status estado(Gravedad gravedad) {
        return switch (gravedad) {
            case BIEN -> Status.UP;
            case ATENCION -> ATENCION;
            case CAIDA -> Status.DOWN;
        };
    }

    /** What matters of the work, beside what the libraries measure of themselves. */
    @Bean
    MeterBinder medidasDelServidor(Vigia vigia) {
        return registro -> {
            Arrays.stream(MedidaDelServidor.values())
                    .forEach(medida -> Gauge.builder("cuentasclaras." + medida.nombre, vigia, medida::leer)
                            .description(medida.descripcion)
                            .register(registro));
            Gauge.builder("cuentasclaras.revision.edad", vigia, uno -> uno.hace()
                            .toSeconds())
                    .baseUnit("seconds")
                    .description("Since the server was looked at last")
                    .register(registro);
        };
    }

    private enum MedidaDelServidor {
        TAREAS_VENCIDAS("tareas.vencidas", "User tasks past their due date", Cifras::tareasVencidas),
        CORREOS_POR_ENVIAR("correos.por.enviar", "Mails that wait to leave", Cifras::correosPorEnviar),
        CORREOS_FALLIDOS("correos.fallidos", "Mails that will not leave by themselves", Cifras::correosFallidos),
        TRABAJOS_FALLIDOS("trabajos.fallidos", "Jobs that are not tried again by themselves", Cifras::trabajosFallidos),
        TRABAJOS_ATRASADOS(
                "trabajos.atrasados", "Jobs due for a quarter of an hour or more", Cifras::trabajosAtrasados),
        EDAD_DEL_SELLO("sello.edad", "Seconds since the last seal", Cifras::edadDelSello),
        SIN_SELLAR("sin.sellar", "Seconds that the oldest line without a seal has waited", Cifras::sinSellar),
        INCIDENTES("incidentes.abiertos", "Open incidents", Cifras::incidentes);

        private final String nombre;
        private final String descripcion;
        private final ToLongFunction<Cifras> cual;

        MedidaDelServidor(String nombre, String descripcion, ToLongFunction<Cifras> cual) {
            this.nombre = nombre;
            this.descripcion = descripcion;
            this.cual = cual;
        }

        /** Not a number while it is not known. */
        private double leer(Vigia vigia) {
            return vigia.ultima()
                    .flatMap(ronda -> Optional.ofNullable(ronda.cifras()))
                    .map(cifras -> (double) cual.applyAsLong(cifras))
                    .orElse(Double.NaN);
        }
    }
}
