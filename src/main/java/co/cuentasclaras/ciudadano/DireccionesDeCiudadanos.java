package co.cuentasclaras.ciudadano;

import co.cuentasclaras.aviso.DireccionesDeFuera;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where letters to citizens go: a letter has the radicado, and its address is asked for at the moment of leaving. */
@Component
public class DireccionesDeCiudadanos implements DireccionesDeFuera {

    private static final String CIUDADANO = "ciudadano:";

    private final JdbcClient jdbc;

    DireccionesDeCiudadanos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For whom a letter to whoever asked that question is. */
    public static String destinatario(String radicado) {
        return CIUDADANO + radicado;
    }

    /** The number of the question, of a letter to a citizen. */
    public static Optional<String> radicado(String destinatario) {
        return destinatario.startsWith(CIUDADANO)
                ? Optional.of(destinatario.substring(CIUDADANO.length()))
                : Optional.empty();
    }

    @Override
    public boolean conoce(String destinatario) {
        return radicado(destinatario).isPresent();
    }

    @Override
    public Optional<String> direccion(String destinatario) {
        return radicado(destinatario).flatMap(radicado -> jdbc.sql(
                        "select correo from cc_ciudadano where radicado = :radicado and correo is not null")
                .param("radicado", radicado)
                .query(String.class)
                .optional());
    }

    @Override
    public String nombre(String destinatario) {
        return radicado(destinatario)
                .map(radicado -> "Quien hizo la pregunta " + radicado)
                .orElse(destinatario);
    }
}
