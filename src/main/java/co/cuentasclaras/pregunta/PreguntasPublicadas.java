package co.cuentasclaras.pregunta;

import co.cuentasclaras.comun.InstanteSql;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What of the questions is for everybody, and what is for whoever has the secret of one. Only what was published is read,
 * in the words that were reviewed for the public; what a citizen wrote is never shown to anybody else.
 */
@Repository
public class PreguntasPublicadas {

    /** The last published answer, its own or that of the question whose answer it shares. */
    private static final String PUBLICADAS =
            """
            select p.id, p.radicado, p.recibida, p.canal, p.espacio, p.tema, p.tipo, p.rol_responde, p.vencimiento,
                   q.radicado as principal, coalesce(r.pregunta_publica, s.pregunta_publica) as pregunta,
                   coalesce(r.respuesta_publica, s.respuesta_publica) as respuesta,
                   coalesce(r.comunicada, s.comunicada) as comunicada, coalesce(r.medio, s.medio) as medio,
                   coalesce(r.publicada, s.publicada) as publicada
            from cc_pregunta p
            left join cc_pregunta q on q.id = p.principal
            left join cc_respuesta r on r.pregunta = p.id and r.version =
              (select max(x.version) from cc_respuesta x where x.pregunta = p.id and x.publicada is not null)
            left join cc_respuesta s on s.pregunta = p.principal and s.version =
              (select max(x.version) from cc_respuesta x where x.pregunta = p.principal and x.publicada is not null)
            where p.ciclo = :ciclo and p.estado = 'PUBLICADA'
              and coalesce(r.pregunta_publica, s.pregunta_publica) is not null
              and coalesce(r.respuesta_publica, s.respuesta_publica) is not null
            order by p.recibida, p.radicado""";

    private static final String TERMINOS =
            """
            select t.pregunta, t.hecho, t.dias, t.norma, t.despues from cc_termino t join cc_pregunta p on p.id = t.pregunta
            where p.ciclo = :ciclo and p.estado = 'PUBLICADA' and t.hecho in ('RADICACION', 'CLASIFICACION', 'PRORROGA')
            order by t.pregunta, t.n""";

    /** As long as the hash of a secret, and the hash of none. */
    private static final String DE_NADIE = "-".repeat(64);

    private final JdbcClient jdbc;
    private final Preguntas preguntas;

    PreguntasPublicadas(JdbcClient jdbc, Preguntas preguntas) {
        this.jdbc = jdbc;
        this.preguntas = preguntas;
    }

    /** All of a cycle, in the order in which they were received. */
    public List<PreguntaEnPublico> deCiclo(String ciclo) {
        Map<String, TerminoAplicado> terminos = terminos(ciclo);
        return jdbc.sql(PUBLICADAS)
                .param("ciclo", ciclo)
                .query((fila, n) ->
                        leer(fila, terminos.getOrDefault(fila.getString("id"), TerminoAplicado.DESCONOCIDO)))
                .list();
    }

    private Map<String, TerminoAplicado> terminos(String ciclo) {
        Map<String, TerminoAplicado> terminos = new HashMap<>();
        jdbc.sql(TERMINOS).param("ciclo", ciclo).query(fila -> {
            terminos.merge(
                    fila.getString("pregunta"),
                    "PRORROGA".equals(fila.getString("hecho"))
                            ? new TerminoAplicado(null, null, fila.getObject("despues", LocalDate.class))
                            : new TerminoAplicado(fila.getObject("dias", Integer.class), fila.getString("norma"), null),
                    TerminoAplicado::y);
        });
        return terminos;
    }

    /** The question that the form whose secret has that hash filed. */
    public Optional<PreguntaCiudadana> deFormulario(String huella) {
        return jdbc.sql("select radicado from cc_pregunta where seguimiento = :huella")
                .param("huella", huella)
                .query(String.class)
                .optional()
                .map(preguntas::exigir);
    }

    /** Whether what was sent says the same as the question that was filed. */
    public static boolean diceLoMismo(PreguntaCiudadana pregunta, String texto) {
        return Preguntas.huella(pregunta.texto()).equals(Preguntas.huella(texto));
    }

    /** The question with that number, for who knows its secret; it takes the same time when there is none. */
    public Optional<PreguntaCiudadana> seguida(String radicado, String huella) {
        Optional<PreguntaCiudadana> pregunta = preguntas.buscar(radicado);
        byte[] suya =
                pregunta.map(PreguntaCiudadana::seguimiento).orElse(DE_NADIE).getBytes(StandardCharsets.US_ASCII);
        boolean esSuya = MessageDigest.isEqual(suya, huella.getBytes(StandardCharsets.US_ASCII));
        return pregunta.filter(una -> esSuya);
    }

    /** The answer that was communicated to who asked, or to the question whose answer it shares. */
    public Optional<RespuestaDada> respuestaDada(PreguntaCiudadana pregunta) {
        return jdbc.sql(
                        """
                        select texto, comunicada from cc_respuesta
                        where pregunta in (:preguntas) and comunicada is not null order by comunicada desc limit 1""")
                .param(
                        "preguntas",
                        pregunta.principal() == null
                                ? List.of(pregunta.id())
                                : List.of(pregunta.id(), pregunta.principal()))
                .query((fila, n) -> new RespuestaDada(
                        fila.getString("texto"), Objects.requireNonNull(InstanteSql.leer(fila, "comunicada"))))
                .optional();
    }

    private static PreguntaEnPublico leer(ResultSet fila, TerminoAplicado termino) throws SQLException {
        return new PreguntaEnPublico(
                fila.getString("id"),
                fila.getString("radicado"),
                Objects.requireNonNull(InstanteSql.leer(fila, "recibida")),
                Canal.valueOf(fila.getString("canal")),
                fila.getString("espacio"),
                fila.getString("tema"),
                TipoDePregunta.valueOf(fila.getString("tipo")),
                fila.getString("rol_responde"),
                termino.norma(),
                termino.dias(),
                fila.getObject("vencimiento", LocalDate.class),
                termino.prorroga(),
                fila.getString("pregunta"),
                fila.getString("respuesta"),
                InstanteSql.leer(fila, "comunicada"),
                fila.getString("medio"),
                Objects.requireNonNull(InstanteSql.leer(fila, "publicada")),
                fila.getString("principal"));
    }

    /** An answer as it went to who asked. */
    public record RespuestaDada(String texto, Instant comunicada) {}

    /** What the facts of a term come to. */
    private record TerminoAplicado(@Nullable Integer dias, @Nullable String norma, @Nullable LocalDate prorroga) {

        static final TerminoAplicado DESCONOCIDO = new TerminoAplicado(null, null, null);

        TerminoAplicado y(TerminoAplicado despues) {
            return new TerminoAplicado(
                    despues.dias == null ? dias : despues.dias,
                    despues.norma == null ? norma : despues.norma,
                    despues.prorroga == null ? prorroga : despues.prorroga);
        }
    }
}
