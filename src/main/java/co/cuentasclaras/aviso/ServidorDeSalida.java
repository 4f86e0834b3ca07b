package co.cuentasclaras.aviso;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether the mail server takes mail, as all nodes know it. Each method joins the caller's transaction. */
@Repository
class ServidorDeSalida {

    private static final Duration LA_MAS_LARGA = Duration.ofHours(1);

    /** Pause after the first, second… time that it took nothing; the last one repeats. */
    private static final List<Duration> PAUSAS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(10));

    /** The same of a server that leaves open what became of each mail: it is asked with fewer of them. */
    private static final List<Duration> PAUSAS_SIN_RESPUESTA =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofMinutes(30), LA_MAS_LARGA);

    private final JdbcClient jdbc;

    ServidorDeSalida(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<EnvioDetenido> detenido() {
        return jdbc.sql("select desde, motivo, intentos, proximo_intento from cc_correo_detenido")
                .query(EnvioDetenido.class)
                .optional();
    }

    /** Whether it is too early to ask it again; a clock that was put back does not make it later. */
    static boolean seEspera(EnvioDetenido detenido, Instant ahora) {
        Instant proximo = detenido.proximoIntento();
        return proximo.isAfter(ahora) && !proximo.isAfter(ahora.plus(LA_MAS_LARGA));
    }

    /** It took nothing, for the first time or once more. */
    EnvioDetenido detener(FalloEnvio fallo, Instant ahora) {
        Optional<EnvioDetenido> antes = detenido();
        int intentos = antes.map(EnvioDetenido::intentos).orElse(0) + 1;
        List<Duration> pausas =
                fallo.alcance() == FalloEnvio.AlcanceDelFallo.SIN_RESPUESTA ? PAUSAS_SIN_RESPUESTA : PAUSAS;
        EnvioDetenido ahoraDetenido = new EnvioDetenido(
                antes.map(EnvioDetenido::desde).orElse(ahora),
                fallo.reservado(),
                intentos,
                ahora.plus(pausas.get(Math.min(intentos, pausas.size()) - 1)));
        jdbc.sql(
                        antes.isPresent()
                                ? """
                update cc_correo_detenido set desde = :desde, motivo = :motivo, intentos = :intentos, proximo_intento = :proximo"""
                                : """
                insert into cc_correo_detenido (id, desde, motivo, intentos, proximo_intento)
                values (1, :desde, :motivo, :intentos, :proximo)""")
                .param("desde", momento(ahoraDetenido.desde()))
                .param("motivo", ahoraDetenido.motivo())
                .param("intentos", intentos)
                .param("proximo", momento(ahoraDetenido.proximoIntento()))
                .update();
        return ahoraDetenido;
    }

    /** @return whether it took nothing until now */
    boolean volvio() {
        return jdbc.sql("delete from cc_correo_detenido").update() > 0;
    }

    private static OffsetDateTime momento(Instant instante) {
        return instante.atOffset(ZoneOffset.UTC);
    }
}
