package co.cuentasclaras.pregunta.tramite;

import co.cuentasclaras.bitacora.Hecho.RespuestaComunicada;
import co.cuentasclaras.comun.InstanteSql;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.comun.TextoLegible;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.pregunta.MedioDeRespuesta;
import co.cuentasclaras.pregunta.PreguntaCambiada;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.QuienPuede;
import co.cuentasclaras.pregunta.RespuestasDadas;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An answer that did not arrive goes another way: a mail came back, or a letter. The first communication stays as it was,
 * since it is the one by which the term was kept; each further one is written down beside it.
 */
@Component
public class Recomunicaciones {

    private static final int CABE = 2000;

    private final PasosDados pasos;
    private final QuienPuede quien;
    private final RespuestasDadas respuestas;
    private final JdbcClient jdbc;
    private final CurrentUser usuario;
    private final Clock clock;

    Recomunicaciones(
            PasosDados pasos,
            QuienPuede quien,
            RespuestasDadas respuestas,
            JdbcClient jdbc,
            CurrentUser usuario,
            Clock clock) {
        this.pasos = pasos;
        this.quien = quien;
        this.respuestas = respuestas;
        this.jdbc = jdbc;
        this.usuario = usuario;
        this.clock = clock;
    }

    /**
     * Writes down that whoever asked got the answer once more.
     *
     * @param vista the version of the question that was seen; null when it does not matter
     */
    public PreguntaCiudadana anotar(
            String radicado, @Nullable Integer vista, @Nullable MedioDeRespuesta medio, @Nullable String constancia) {
        return pasos.con(radicado, vista, pregunta -> {
            quien.exigirOrdenar(pregunta);
            if (!pregunta.estado().comunicada()) {
                throw new PreguntaCambiada("La respuesta de %s todavía no se ha comunicado: está «%s»."
                        .formatted(pregunta.radicado(), pregunta.estado().nombre()));
            }
            if (medio == null || medio == MedioDeRespuesta.CORREO) {
                throw new SolicitudInvalida(
                        "medio",
                        "Diga por qué otro medio se comunicó la respuesta: FISICO, VERBAL o PUBLICADA. Un correo se reintenta en la página Correos.");
            }
            String prueba =
                    constancia == null ? "" : TextoLegible.de(constancia).strip();
            if (prueba.isEmpty()) {
                throw new SolicitudInvalida(
                        "constancia",
                        "Escriba cómo consta que se comunicó: el número de la guía o el acta, sin el nombre de nadie.");
            }
            if (prueba.length() > CABE) {
                throw new SolicitudInvalida(
                        "constancia",
                        "Acorte la constancia: tiene %d letras y caben %d.".formatted(prueba.length(), CABE));
            }
            agregar(pregunta, medio, prueba);
            int version = respuestas.ultima(pregunta.id()).orElseThrow().version();
            return pasos.cambiar(
                    pregunta, pregunta, new RespuestaComunicada(pregunta.radicado(), version, medio.name()));
        });
    }

    /** Whoever calls holds the question, so that no number is given twice. */
    private void agregar(PreguntaCiudadana pregunta, MedioDeRespuesta medio, String constancia) {
        jdbc.sql(
                        """
                        insert into cc_recomunicacion (pregunta, n, medio, constancia, quien, momento)
                        select :pregunta, coalesce(max(n), 0) + 1, :medio, :constancia, :quien, :momento
                        from cc_recomunicacion where pregunta = :pregunta""")
                .param("pregunta", pregunta.id())
                .param("medio", medio.name())
                .param("constancia", constancia)
                .param("quien", usuario.id())
                .param("momento", OffsetDateTime.now(clock))
                .update();
    }

    /** Those of a question, oldest first. */
    public List<Recomunicacion> de(String pregunta) {
        return jdbc.sql("select * from cc_recomunicacion where pregunta = :pregunta order by n")
                .param("pregunta", pregunta)
                .query(Recomunicaciones::leer)
                .list();
    }

    /** Those of a cycle's questions, oldest first, by the ids of the questions. */
    public Map<String, List<Recomunicacion>> deCiclo(String ciclo) {
        Map<String, List<Recomunicacion>> todas = new HashMap<>();
        jdbc.sql(
                        """
                        select r.* from cc_recomunicacion r join cc_pregunta p on p.id = r.pregunta
                        where p.ciclo = :ciclo order by r.pregunta, r.n""")
                .param("ciclo", ciclo)
                .query(fila -> {
                    todas.computeIfAbsent(fila.getString("pregunta"), id -> new ArrayList<>())
                            .add(leer(fila, 0));
                });
        return todas;
    }

    private static Recomunicacion leer(ResultSet fila, int n) throws SQLException {
        return new Recomunicacion(
                MedioDeRespuesta.valueOf(fila.getString("medio")),
                fila.getString("constancia"),
                fila.getString("quien"),
                Objects.requireNonNull(InstanteSql.leer(fila, "momento")));
    }
}
