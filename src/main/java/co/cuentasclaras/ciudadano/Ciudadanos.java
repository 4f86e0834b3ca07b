package co.cuentasclaras.ciudadano;

import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.engine.CurrentUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who asked each question: the one door to that data (Ley 1581 de 2012). Whoever opens it to a person is noted, with what
 * for; who may open it, the caller decides. What only asks whether a letter can leave, or sends it, shows nothing to
 * anybody and is not a reading.
 */
@Repository
public class Ciudadanos {

    private static final int LARGO_PARA = 200;

    /** A shorter word of a name also stands in honest sentences. */
    private static final int LETRAS_DE_UN_DATO = 4;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final CurrentUser usuario;
    private final Clock clock;

    Ciudadanos(JdbcClient jdbc, JdbcTemplate batches, CurrentUser usuario, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.usuario = usuario;
        this.clock = clock;
    }

    /** Keeps who asked, in the transaction that files the question. */
    public void guardar(ReferenciaDePregunta pregunta, DatosDelCiudadano datos) {
        guardar(Map.of(pregunta, datos));
    }

    /** Keeps who asked each of many, in as many statements as for one. */
    public void guardar(Map<ReferenciaDePregunta, DatosDelCiudadano> datos) {
        OffsetDateTime ahora = OffsetDateTime.now(clock);
        batches.batchUpdate(
                """
                insert into cc_ciudadano (pregunta, ciclo, radicado, anonimo, nombre, organizacion, correo, direccion,
                  telefono, grupo_valor, publica_nombre, aviso_version, aceptado)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                datos.entrySet().stream()
                        .map(uno -> fila(uno.getKey(), uno.getValue(), ahora))
                        .toList());
    }

    private static @Nullable Object[] fila(
            ReferenciaDePregunta pregunta, DatosDelCiudadano datos, OffsetDateTime ahora) {
        return new @Nullable Object[] {
            pregunta.id(),
            pregunta.ciclo(),
            pregunta.radicado(),
            datos.anonimo(),
            datos.nombre(),
            datos.organizacion(),
            datos.correo(),
            datos.direccion(),
            datos.telefono(),
            datos.grupoValor(),
            datos.publicaNombre(),
            datos.avisoVersion(),
            datos.avisoVersion() == null ? null : ahora
        };
    }

    /** Whether an answer can go to whoever asked by mail. */
    public boolean tieneCorreo(String pregunta) {
        return jdbc.sql("select count(*) from cc_ciudadano where pregunta = :pregunta and correo is not null")
                        .param("pregunta", pregunta)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether whoever asked did not say who it is, or asked for that to be erased. */
    public boolean esAnonimo(String pregunta) {
        return jdbc.sql(
                                "select count(*) from cc_ciudadano where pregunta = :pregunta and not anonimo and suprimido is null")
                        .param("pregunta", pregunta)
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /**
     * Shows who asked to the person of the request at hand, and notes it.
     *
     * @param para what for; it stays in the record of readings, so nothing of the person may stand in it
     * @return nothing when it was erased
     * @throws SolicitudInvalida when it is not said what for, or with words that tell who it is
     */
    @Transactional
    public Optional<DatosDelCiudadano> leer(ReferenciaDePregunta pregunta, String para) {
        Optional<DatosDelCiudadano> datos = datos(pregunta.id());
        String motivo = motivo(para, datos, "Diga para qué consulta los datos de quien pregunta.");
        anotar(pregunta, motivo);
        return datos;
    }

    private Optional<DatosDelCiudadano> datos(String pregunta) {
        return jdbc.sql("select * from cc_ciudadano where pregunta = :pregunta and suprimido is null")
                .param("pregunta", pregunta)
                .query(Ciudadanos::leer)
                .optional();
    }

    private void anotar(ReferenciaDePregunta pregunta, String para) {
        jdbc.sql(
                        """
                insert into cc_ciudadano_lectura (pregunta, quien, momento, para)
                values (:pregunta, :quien, :momento, :para)""")
                .param("pregunta", pregunta.id())
                .param("quien", usuario.id())
                .param("momento", OffsetDateTime.now(clock))
                .param("para", para)
                .update();
    }

    private static String motivo(String texto, Optional<DatosDelCiudadano> datos, String siFalta) {
        String motivo = texto.replaceAll("\\s+", " ").strip();
        if (motivo.isEmpty()) {
            throw new SolicitudInvalida(siFalta);
        }
        if (motivo.length() > LARGO_PARA) {
            throw new SolicitudInvalida(
                    "Acorte el motivo: tiene %d letras y caben %d.".formatted(motivo.length(), LARGO_PARA));
        }
        String llano = motivo.toLowerCase(Locale.ROOT);
        List<String> palabras = datos.map(DatosDelCiudadano::palabras).orElse(List.of());
        if (palabras.stream()
                .filter(palabra -> palabra.length() >= LETRAS_DE_UN_DATO)
                .anyMatch(palabra -> llano.contains(palabra.toLowerCase(Locale.ROOT)))) {
            throw new SolicitudInvalida(
                    "El motivo queda en el registro: dígalo sin el nombre ni otro dato de la persona.");
        }
        return motivo;
    }

    private static DatosDelCiudadano leer(ResultSet fila, int n) throws SQLException {
        return new DatosDelCiudadano(
                fila.getBoolean("anonimo"),
                fila.getString("nombre"),
                fila.getString("organizacion"),
                fila.getString("correo"),
                fila.getString("direccion"),
                fila.getString("telefono"),
                fila.getString("grupo_valor"),
                fila.getBoolean("publica_nombre"),
                fila.getString("aviso_version"));
    }
}
