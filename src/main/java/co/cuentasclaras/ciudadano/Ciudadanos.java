package co.cuentasclaras.ciudadano;

import co.cuentasclaras.aviso.Cartas;
import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.CiudadanoConsultado;
import co.cuentasclaras.bitacora.Hecho.CiudadanoSuprimido;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.comun.TextoLegible;
import co.cuentasclaras.engine.CurrentUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private static final int LARGO_MOTIVO = 180;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Bitacora bitacora;
    private final Cartas cartas;
    private final CurrentUser usuario;
    private final Clock clock;

    Ciudadanos(
            JdbcClient jdbc, JdbcTemplate batches, Bitacora bitacora, Cartas cartas, CurrentUser usuario, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.bitacora = bitacora;
        this.cartas = cartas;
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

    /** The questions among these to whose answer mail can go. */
    public Set<String> conCorreo(Collection<String> preguntas) {
        return preguntas.isEmpty()
                ? Set.of()
                : jdbc.sql("select pregunta from cc_ciudadano where pregunta in (:preguntas) and correo is not null")
                        .param("preguntas", preguntas)
                        .query(String.class)
                        .set();
    }

    /**
     * Shows who asked to the person of the request at hand, and notes it.
     *
     * @param para what for; it stays in the trail, so nothing of the person may stand in it
     * @return nothing when it was erased
     * @throws SolicitudInvalida when it is not said what for, or with words that tell who it is
     */
    @Transactional
    public Optional<DatosDelCiudadano> leer(ReferenciaDePregunta pregunta, String para) {
        Optional<DatosDelCiudadano> datos = datos(pregunta.id());
        String motivo = motivo(para, datos, "Diga para qué consulta los datos de quien pregunta.");
        anotar(pregunta, motivo);
        bitacora.anotar(Lugar.ciclo(pregunta.ciclo()), new CiudadanoConsultado(pregunta.radicado(), motivo));
        return datos;
    }

    /**
     * Erases who asked, as the person has a right to (Ley 1581 de 2012, art. 8, e). Question, answer, term and trail stay;
     * what waits in the outbox for that person does not leave.
     *
     * @param motivo how it was asked for, kept beside the readings
     * @throws SolicitudInvalida when there is nothing to erase, or the reason tells who it is
     */
    @Transactional
    public void suprimir(ReferenciaDePregunta pregunta, String motivo) {
        Optional<DatosDelCiudadano> datos = datos(pregunta.id());
        String dicho = motivo(motivo, datos, "Diga cómo y cuándo se pidió borrar los datos.");
        if (datos.filter(uno -> !uno.anonimo()).isEmpty()) {
            throw new SolicitudInvalida(
                    "De la pregunta %s no hay datos que borrar: quien preguntó no se identificó, o ya se borraron."
                            .formatted(pregunta.radicado()));
        }
        int borrados = jdbc.sql(
                        """
                update cc_ciudadano set nombre = null, organizacion = null, correo = null, direccion = null,
                  telefono = null, grupo_valor = null, publica_nombre = false, aviso_version = null, aceptado = null,
                  suprimido = :ahora
                where pregunta = :pregunta and suprimido is null""")
                .param("ahora", OffsetDateTime.now(clock))
                .param("pregunta", pregunta.id())
                .update();
        if (borrados == 1) {
            anotar(pregunta, "Supresión: " + dicho);
            cartas.retirar(
                    DireccionesDeCiudadanos.destinatario(pregunta.radicado()),
                    "Quien preguntó pidió que se borraran sus datos.");
            bitacora.anotar(Lugar.ciclo(pregunta.ciclo()), new CiudadanoSuprimido(pregunta.radicado()));
        }
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
        String motivo = TextoLegible.de(texto).replaceAll("\\s+", " ").strip();
        if (motivo.isEmpty()) {
            throw new SolicitudInvalida(siFalta);
        }
        if (motivo.length() > LARGO_MOTIVO) {
            throw new SolicitudInvalida(
                    "Acorte el motivo: tiene %d letras y caben %d.".formatted(motivo.length(), LARGO_MOTIVO));
        }
        if (datos.filter(uno -> uno.seNombraEn(motivo)).isPresent()) {
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
