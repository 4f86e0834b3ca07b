package co.cuentasclaras.pregunta;

import co.cuentasclaras.comun.Huella;
import co.cuentasclaras.comun.InstanteSql;
import co.cuentasclaras.idioma.Palabras;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What citizens asked, question by question; who asked is not here. */
@Repository
public class Preguntas {

    private static final String COLUMNAS =
            """
            select id, ciclo, radicado, canal, espacio, recibida, registrada, registrada_por, texto, tema, tipo,
                   rol_responde, principal, estado, via, desistible, vencimiento, proceso, talonario, seguimiento,
                   falta, complemento, destino, constancia, motivo, propuso, version
            from cc_pregunta
            """;

    /** A question that nobody looks for by its words has none of the signs that a search gives a meaning to. */
    private static final char ESCAPE = '!';

    private static final Set<String> ABIERTAS = Arrays.stream(EstadoDePregunta.values())
            .filter(EstadoDePregunta::abierta)
            .map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> CORREN = ABIERTAS.stream()
            .filter(una -> !una.equals(EstadoDePregunta.PENDIENTE_COMPLEMENTO.name()))
            .collect(Collectors.toUnmodifiableSet());

    /** What a role answers, as a condition that lets everything pass when there is no role to look for. */
    private static final String BUSCADAS =
            """
            where ciclo = :ciclo
              and (:estado is null or estado = :estado)
              and (:canal is null or canal = :canal)
              and (:rol is null or rol_responde = :rol)
              and (:antes is null or (vencimiento < :antes and estado in (:corren)))
              and (:palabras is null or lower(texto) like :palabras escape '!' or lower(radicado) like :palabras escape '!')
              and (:todas or rol_responde in (:roles))
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate lotes;
    private final Clock clock;

    Preguntas(JdbcClient jdbc, JdbcTemplate lotes, Clock clock) {
        this.jdbc = jdbc;
        this.lotes = lotes;
        this.clock = clock;
    }

    // ---- reading ----

    public Optional<PreguntaCiudadana> buscar(String radicado) {
        return una("where radicado = :clave", radicado.strip().toUpperCase(Locale.ROOT));
    }

    /** @throws NoSuchElementException when there is no such question */
    public PreguntaCiudadana exigir(String radicado) {
        return buscar(radicado).orElseThrow(() -> new NoSuchElementException(radicado));
    }

    /** @throws NoSuchElementException when there is no such question */
    public PreguntaCiudadana porId(String id) {
        return una("where id = :clave", id).orElseThrow(() -> new NoSuchElementException(id));
    }

    /**
     * The question that somebody decides about; nobody else changes it until the end of the transaction.
     *
     * @param vista the version of it that was seen; null when it does not matter
     * @throws NoSuchElementException when there is no such question
     * @throws PreguntaCambiada when there is another version by now
     */
    public PreguntaCiudadana reservar(String radicado, @Nullable Integer vista) {
        PreguntaCiudadana pregunta = una(
                        "where radicado = :clave for update", radicado.strip().toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new NoSuchElementException(radicado));
        if (vista != null && vista != pregunta.version()) {
            throw PreguntaCambiada.entretanto(pregunta.radicado());
        }
        return pregunta;
    }

    /** The same, of one that is known already. */
    public PreguntaCiudadana reservarPorId(String id) {
        return una("where id = :clave for update", id).orElseThrow(() -> new NoSuchElementException(id));
    }

    /** Those of these instances of the engine, in one statement; one that is of no question is left out. */
    public List<PreguntaCiudadana> conProceso(Collection<String> procesos) {
        return procesos.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNAS + "where proceso in (:procesos)")
                        .param("procesos", procesos)
                        .query(Preguntas::leer)
                        .list();
    }

    /** Those of these numbers, in one statement; a number that nobody has is left out. */
    public List<PreguntaCiudadana> conRadicado(Collection<String> radicados) {
        return radicados.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNAS + "where radicado in (:radicados)")
                        .param("radicados", radicados)
                        .query(Preguntas::leer)
                        .list();
    }

    /** Those in whatever cycle whose term runs and ends on one of these days. */
    List<PreguntaCiudadana> queVencen(Collection<LocalDate> dias) {
        return jdbc.sql(
                        COLUMNAS
                                + "where vencimiento in (:dias) and estado in (:corren) order by vencimiento, length(radicado), radicado")
                .param("dias", dias)
                .param("corren", CORREN)
                .query(Preguntas::leer)
                .list();
    }

    /** All that are in one of these states, reserved in an order that is the same for everybody. */
    public List<PreguntaCiudadana> reservarEn(Set<EstadoDePregunta> estados) {
        return jdbc.sql(COLUMNAS + "where estado in (:estados) order by id for update")
                .param("estados", estados.stream().map(Enum::name).toList())
                .query(Preguntas::leer)
                .list();
    }

    /** Those of a cycle that wait for something, the first to expire first. */
    public List<PreguntaCiudadana> abiertas(String ciclo) {
        return jdbc.sql(
                        COLUMNAS
                                + "where ciclo = :ciclo and estado in (:abiertas) order by vencimiento, length(radicado), radicado")
                .param("ciclo", ciclo)
                .param("abiertas", ABIERTAS)
                .query(Preguntas::leer)
                .list();
    }

    /** All of a cycle, by their number. */
    public List<PreguntaCiudadana> deCiclo(String ciclo) {
        return jdbc.sql(COLUMNAS + "where ciclo = :ciclo order by length(radicado), radicado")
                .param("ciclo", ciclo)
                .query(Preguntas::leer)
                .list();
    }

    /** A page of those of a cycle that somebody looks for: first what is open by its last day, then the rest. */
    public PaginaDePreguntas deCiclo(String ciclo, FiltroDePreguntas filtro, int pagina) {
        int total = buscadas("select count(*) from cc_pregunta " + BUSCADAS, ciclo, filtro)
                .query(Integer.class)
                .single();
        int desde = (Math.max(1, pagina) - 1) * PaginaDePreguntas.TAMANO;
        List<PreguntaCiudadana> suyas = total <= desde
                ? List.of()
                : buscadas(
                                COLUMNAS
                                        + BUSCADAS
                                        + " order by case when estado in (:abiertas) then 0 else 1 end, vencimiento, length(radicado), radicado"
                                        + " limit :cuantas offset :desde",
                                ciclo,
                                filtro)
                        .param("abiertas", ABIERTAS)
                        .param("cuantas", PaginaDePreguntas.TAMANO)
                        .param("desde", desde)
                        .query(Preguntas::leer)
                        .list();
        return PaginaDePreguntas.de(suyas, Math.max(1, pagina), total);
    }

    /** Those that get the answer of another one, by their number. */
    public List<PreguntaCiudadana> analogasDe(String principal) {
        return jdbc.sql(COLUMNAS
                        + "where principal = :principal and estado <> 'ANULADA' order by length(radicado), radicado")
                .param("principal", principal)
                .query(Preguntas::leer)
                .list();
    }

    /** What those that may be answered together with a question say: open ones of its cycle that are no one's like. */
    public List<TextoDePregunta> porParecido(String ciclo) {
        return jdbc.sql("select id, radicado, texto from cc_pregunta where ciclo = :ciclo and estado in (:abiertas)"
                        + " and principal is null")
                .param("ciclo", ciclo)
                .param("abiertas", ABIERTAS)
                .query(TextoDePregunta.class)
                .list();
    }

    /** The words of a question. */
    public record TextoDePregunta(String id, String radicado, String texto) {}

    /** What was filed with the same words, as received at the same moment by the same channel, by the same person. */
    public Optional<PreguntaCiudadana> igual(
            String ciclo, Canal canal, Instant recibida, String registradaPor, String texto) {
        return jdbc.sql(
                        COLUMNAS
                                + """
                                where ciclo = :ciclo and huella_texto = :huella and recibida = :recibida
                                  and canal = :canal and registrada_por = :quien and texto = :texto""")
                .param("ciclo", ciclo)
                .param("huella", huella(texto))
                .param("recibida", enSql(recibida))
                .param("canal", canal.name())
                .param("quien", registradaPor)
                .param("texto", texto)
                .query(Preguntas::leer)
                .optional();
    }

    // ---- writing ----

    /**
     * The next numbers of a vigencia. Until the end of the transaction nobody else gets one, and what is rolled back gives
     * them back, so that there is neither a gap nor a double one.
     *
     * @return the first of them
     */
    public int numerar(int vigencia, int cuantos) {
        if (jdbc.sql("update cc_radicado set ultimo = ultimo + :cuantos where vigencia = :vigencia")
                        .param("cuantos", cuantos)
                        .param("vigencia", vigencia)
                        .update()
                == 0) {
            return 0;
        }
        return jdbc.sql("select ultimo from cc_radicado where vigencia = :vigencia")
                        .param("vigencia", vigencia)
                        .query(Integer.class)
                        .single()
                - cuantos
                + 1;
    }

    /** Opens the count of a vigencia. */
    public void abrirNumeracion(int vigencia) {
        jdbc.sql("insert into cc_radicado (vigencia, ultimo) values (:vigencia, 0)")
                .param("vigencia", vigencia)
                .update();
    }

    public void guardar(List<PreguntaCiudadana> nuevas) {
        lotes.batchUpdate(
                """
                insert into cc_pregunta (id, ciclo, radicado, canal, espacio, recibida, registrada, registrada_por, texto,
                  tema, tipo, estado, desistible, vencimiento, talonario, seguimiento, huella_texto, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                nuevas.stream()
                        .map(nueva -> new @Nullable Object[] {
                            nueva.id(),
                            nueva.ciclo(),
                            nueva.radicado(),
                            nueva.canal().name(),
                            nueva.espacio(),
                            enSql(nueva.recibida()),
                            enSql(nueva.registrada()),
                            nueva.registradaPor(),
                            nueva.texto(),
                            nueva.tema(),
                            nueva.tipo().name(),
                            nueva.estado().name(),
                            nueva.desistible(),
                            nueva.vencimiento(),
                            nueva.talonario(),
                            nueva.seguimiento(),
                            huella(nueva.texto()),
                            nueva.version()
                        })
                        .toList());
    }

    /** The engine's instances of new questions. */
    public void tramitar(List<PreguntaCiudadana> conProceso) {
        lotes.batchUpdate(
                "update cc_pregunta set proceso = ? where id = ?",
                conProceso.stream()
                        .map(una -> new @Nullable Object[] {una.proceso(), una.id()})
                        .toList());
    }

    /**
     * A question is otherwise from now on; its last day in time is no part of that.
     *
     * @return it, in its next version
     * @throws PreguntaCambiada when somebody else changed it since it was read
     */
    public PreguntaCiudadana cambiar(PreguntaCiudadana antes, PreguntaCiudadana despues) {
        int filas = jdbc.sql(
                        """
                        update cc_pregunta set estado = :estado, via = :via, tipo = :tipo, tema = :tema,
                          rol_responde = :rol, principal = :principal, desistible = :desistible, falta = :falta,
                          complemento = :complemento, destino = :destino, constancia = :constancia, motivo = :motivo,
                          propuso = :propuso, version = version + 1
                        where id = :id and version = :version""")
                .param("estado", despues.estado().name())
                .param("via", despues.via() == null ? null : despues.via().name(), Types.VARCHAR)
                .param("tipo", despues.tipo().name())
                .param("tema", despues.tema(), Types.VARCHAR)
                .param("rol", despues.rolResponde(), Types.VARCHAR)
                .param("principal", despues.principal(), Types.VARCHAR)
                .param("desistible", despues.desistible())
                .param("falta", despues.dicho().falta(), Types.VARCHAR)
                .param("complemento", despues.dicho().complemento(), Types.VARCHAR)
                .param("destino", despues.dicho().destino(), Types.VARCHAR)
                .param("constancia", despues.dicho().constancia(), Types.VARCHAR)
                .param("motivo", despues.dicho().motivo(), Types.VARCHAR)
                .param("propuso", despues.dicho().propuso(), Types.VARCHAR)
                .param("id", antes.id())
                .param("version", antes.version())
                .update();
        if (filas == 0) {
            throw PreguntaCambiada.entretanto(antes.radicado());
        }
        return despues.siguiente();
    }

    // ---- between the row and the record ----

    private Optional<PreguntaCiudadana> una(String cual, String clave) {
        return jdbc.sql(COLUMNAS + cual)
                .param("clave", clave)
                .query(Preguntas::leer)
                .optional();
    }

    private StatementSpec buscadas(String sql, String ciclo, FiltroDePreguntas filtro) {
        return jdbc.sql(sql)
                .param("ciclo", ciclo)
                .param("estado", nombre(filtro.estado()), Types.VARCHAR)
                .param("canal", nombre(filtro.canal()), Types.VARCHAR)
                .param("rol", filtro.rol(), Types.VARCHAR)
                .param("antes", filtro.vencidas() ? LocalDate.now(clock) : null, Types.DATE)
                .param(
                        "corren",
                        ABIERTAS.stream()
                                .filter(una -> !una.equals(EstadoDePregunta.PENDIENTE_COMPLEMENTO.name()))
                                .toList())
                .param("palabras", palabras(filtro.texto()), Types.VARCHAR)
                .param("todas", filtro.roles() == null)
                .param("roles", nuncaVacios(filtro.roles()));
    }

    private static @Nullable String palabras(@Nullable String buscado) {
        return buscado == null || buscado.isBlank()
                ? null
                : "%" + buscado.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", ESCAPE + "$1") + "%";
    }

    /** A list without anything is not SQL. */
    private static Set<String> nuncaVacios(@Nullable Set<String> roles) {
        return roles == null || roles.isEmpty() ? Set.of("-") : roles;
    }

    private static @Nullable String nombre(@Nullable Enum<?> valor) {
        return valor == null ? null : valor.name();
    }

    /** What a text comes to without capitals, accents and signs: the same of two that say the same. */
    public static String huella(String texto) {
        return Huella.de(
                Palabras.llanas(texto).replaceAll("[^\\p{L}\\p{N}]+", " ").strip());
    }

    private static OffsetDateTime enSql(Instant momento) {
        return momento.atOffset(ZoneOffset.UTC);
    }

    private static PreguntaCiudadana leer(ResultSet fila, int n) throws SQLException {
        return new PreguntaCiudadana(
                fila.getString("id"),
                fila.getString("ciclo"),
                fila.getString("radicado"),
                Canal.valueOf(fila.getString("canal")),
                fila.getString("espacio"),
                Objects.requireNonNull(InstanteSql.leer(fila, "recibida")),
                Objects.requireNonNull(InstanteSql.leer(fila, "registrada")),
                fila.getString("registrada_por"),
                fila.getString("texto"),
                fila.getString("tema"),
                TipoDePregunta.valueOf(fila.getString("tipo")),
                fila.getString("rol_responde"),
                fila.getString("principal"),
                EstadoDePregunta.valueOf(fila.getString("estado")),
                valor(fila.getString("via"), Via::valueOf),
                fila.getBoolean("desistible"),
                fila.getObject("vencimiento", LocalDate.class),
                fila.getString("proceso"),
                fila.getString("talonario"),
                fila.getString("seguimiento"),
                new DichoDePregunta(
                        fila.getString("falta"),
                        fila.getString("complemento"),
                        fila.getString("destino"),
                        fila.getString("constancia"),
                        fila.getString("motivo"),
                        fila.getString("propuso")),
                fila.getInt("version"));
    }

    private static <T> @Nullable T valor(@Nullable String escrito, Function<String, T> de) {
        return escrito == null ? null : de.apply(escrito);
    }
}
