package co.cuentasclaras.pregunta.lista;

import co.cuentasclaras.comun.InstanteSql;
import co.cuentasclaras.plazo.DiaNoHabil;
import co.cuentasclaras.pregunta.AnexoPublico;
import co.cuentasclaras.pregunta.Anexos;
import co.cuentasclaras.pregunta.EstadoDePregunta;
import co.cuentasclaras.pregunta.MedioDeRespuesta;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.Preguntas;
import co.cuentasclaras.pregunta.RespuestaDada;
import co.cuentasclaras.pregunta.lista.CuadroDePreguntas.PreguntaConTermino;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What of the questions is for everybody, and what is for whoever has the secret of one. Only what was published is read,
 * in the words that were reviewed for the public; what a citizen wrote is never shown to anybody else.
 */
@Repository
public class PreguntasPublicadas {

    /** As long as the hash of a secret, and the hash of none. */
    private static final String DE_NADIE = "-".repeat(64);

    private final JdbcClient jdbc;
    private final Preguntas preguntas;
    private final CuadroDePreguntas cuadro;
    private final Anexos anexos;
    private final Clock clock;

    PreguntasPublicadas(JdbcClient jdbc, Preguntas preguntas, CuadroDePreguntas cuadro, Anexos anexos, Clock clock) {
        this.jdbc = jdbc;
        this.preguntas = preguntas;
        this.cuadro = cuadro;
        this.anexos = anexos;
        this.clock = clock;
    }

    /** Changes whenever {@link #deCiclo} does: what was published is not written over, nor taken back. */
    public SelloDePublicadas sello(String ciclo) {
        return jdbc.sql(
                        """
                        select count(*) as cuantas, coalesce(sum(version), 0) as versiones from cc_pregunta
                        where ciclo = :ciclo and estado = 'PUBLICADA'""")
                .param("ciclo", ciclo)
                .query((fila, n) -> new SelloDePublicadas(
                        fila.getInt("cuantas"),
                        fila.getLong("versiones"),
                        cuadro.espacios(ciclo),
                        cuadro.diasNoHabiles()))
                .single();
    }

    /** All of a cycle, in the order in which they were received. */
    public List<PreguntaEnPublico> deCiclo(String ciclo) {
        List<PreguntaConTermino> todas = cuadro.de(ciclo);
        Map<String, RespuestaDada> publicadas = todas.stream()
                .map(PreguntaConTermino::respuesta)
                .filter(Objects::nonNull)
                .filter(una -> una.publicada() != null)
                .collect(Collectors.toMap(RespuestaDada::pregunta, Function.identity(), (una, otra) -> otra));
        Map<String, List<AnexoPublico>> archivos = anexos.publicos(ciclo);
        return todas.stream()
                .filter(una -> una.pregunta().estado() == EstadoDePregunta.PUBLICADA)
                .flatMap(una ->
                        publicada(una.pregunta(), publicadas).flatMap(suya -> enPublico(una, suya, archivos)).stream())
                .sorted(Comparator.comparing(PreguntaEnPublico::recibida)
                        .thenComparing(una -> una.radicado().length())
                        .thenComparing(PreguntaEnPublico::radicado))
                .toList();
    }

    /** Its own answer, or that of the question whose answer it shares. */
    private static Optional<RespuestaDada> publicada(
            PreguntaCiudadana pregunta, Map<String, RespuestaDada> publicadas) {
        return Optional.ofNullable(publicadas.get(pregunta.id()))
                .or(() -> Optional.ofNullable(pregunta.principal()).map(publicadas::get));
    }

    private Optional<PreguntaEnPublico> enPublico(
            PreguntaConTermino una, RespuestaDada publicada, Map<String, List<AnexoPublico>> archivos) {
        PreguntaCiudadana pregunta = una.pregunta();
        String preguntaPublica = publicada.preguntaPublica();
        String respuestaPublica = publicada.respuestaPublica();
        if (preguntaPublica == null || respuestaPublica == null) {
            return Optional.empty();
        }
        MedioDeRespuesta medio =
                una.respuesta() == null ? null : una.respuesta().medio();
        return Optional.of(new PreguntaEnPublico(
                pregunta.radicado(),
                pregunta.recibida(),
                pregunta.canal(),
                una.espacio(),
                pregunta.tema(),
                pregunta.tipo(),
                pregunta.rolResponde(),
                una.cuenta().norma(),
                una.cuenta().dias(),
                una.vence(),
                una.prorrogadaHasta(),
                preguntaPublica,
                respuestaPublica,
                una.respondida(),
                una.usados(),
                una.respondida() == null ? null : una.enTermino(),
                medio == null ? null : medio.nombre(),
                LocalDate.ofInstant(Objects.requireNonNull(publicada.publicada()), clock.getZone()),
                una.principal(),
                suyos(pregunta, archivos)));
    }

    /** Its own files, else those of the question whose answer it shares. */
    private static List<AnexoPublico> suyos(PreguntaCiudadana pregunta, Map<String, List<AnexoPublico>> archivos) {
        List<AnexoPublico> propios = archivos.getOrDefault(pregunta.id(), List.of());
        return propios.isEmpty() && pregunta.principal() != null
                ? archivos.getOrDefault(pregunta.principal(), List.of())
                : propios;
    }

    /** One of the files that everybody may have, whole. */
    public Optional<ArchivoPublicado> archivo(AnexoPublico archivo) {
        return anexos.buscar(archivo.id())
                .map(anexo ->
                        new ArchivoPublicado(anexo.nombre(), anexo.tipo(), anexo.huella(), anexos.contenido(anexo)));
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
    public Optional<RespuestaAlCiudadano> respuestaDada(PreguntaCiudadana pregunta) {
        return jdbc.sql(
                        """
                        select texto, comunicada from cc_respuesta
                        where pregunta in (:preguntas) and comunicada is not null and aprobada order by comunicada desc limit 1""")
                .param(
                        "preguntas",
                        pregunta.principal() == null
                                ? List.of(pregunta.id())
                                : List.of(pregunta.id(), pregunta.principal()))
                .query((fila, n) -> new RespuestaAlCiudadano(
                        fila.getString("texto"), Objects.requireNonNull(InstanteSql.leer(fila, "comunicada"))))
                .optional();
    }

    /**
     * How what is public of a cycle stands.
     *
     * @param espacios the names of its activities
     * @param noHabiles the days by which its terms are counted
     */
    public record SelloDePublicadas(
            int cuantas, long versiones, Map<String, String> espacios, List<DiaNoHabil> noHabiles) {}

    /** @param tipo media type found in its content */
    public record ArchivoPublicado(String nombre, String tipo, String huella, byte[] contenido) {}

    /** An answer as it went to who asked. */
    public record RespuestaAlCiudadano(String texto, Instant comunicada) {}
}
