package co.cuentasclaras.aviso;

import co.cuentasclaras.aviso.AvisoRepasado.Caduco;
import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.AvisoDescartado;
import co.cuentasclaras.bitacora.Hecho.CorreoEnviado;
import co.cuentasclaras.bitacora.Hecho.CorreoGuardado;
import co.cuentasclaras.bitacora.Hecho.CorreoNoEnviado;
import co.cuentasclaras.bitacora.Hecho.CorreoReintentado;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.comun.InstanteSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of the outbox, and no others, for {@link Cartero}. Each method joins the caller's transaction; what becomes of
 * a mail is told to the trail where its row is marked.
 */
@Repository
class Bandeja {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Bitacora bitacora;

    Bandeja(JdbcClient jdbc, JdbcTemplate batches, Bitacora bitacora) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.bitacora = bitacora;
    }

    /** Notices whose hour has come, of people for whom nothing newer than that moment was queued, the oldest first. */
    List<AvisoPendiente> avisosPorEscribir(Instant ahora, Instant sinNovedadDesde) {
        return jdbc.sql(
                        """
                select * from cc_aviso
                where enviar_desde <= :ahora and correo is null and descartado is null and destinatario not in (
                  select destinatario from cc_aviso
                  where enviar_desde <= :ahora and correo is null and descartado is null and creado > :calma)
                order by creado, id""")
                .param("ahora", momento(ahora))
                .param("calma", momento(sinNovedadDesde))
                .query(Bandeja::aviso)
                .list();
    }

    /** Locks what is still to be told of these; what another sender holds is left to it. */
    Set<String> bloquearAvisos(Collection<String> ids) {
        return jdbc.sql(
                        """
                select id from cc_aviso where id in (:ids) and correo is null and descartado is null
                order by id for update skip locked""")
                .param("ids", ids)
                .query(String.class)
                .set();
    }

    /** What a mail that was not sent yet would tell. */
    List<AvisoPendiente> avisosDe(String correo) {
        return jdbc.sql("select * from cc_aviso where correo = :correo and descartado is null order by creado, id")
                .param("correo", correo)
                .query(Bandeja::aviso)
                .list();
    }

    void descartar(Caduco caduco, Instant ahora) {
        jdbc.sql("update cc_aviso set descartado = :ahora, motivo_descarte = :motivo where id = :id")
                .param("ahora", momento(ahora))
                .param("motivo", caduco.motivo())
                .param("id", caduco.id())
                .update();
        Aviso aviso = caduco.aviso();
        bitacora.anotar(lugar(aviso), new AvisoDescartado(aviso.tipo().name(), aviso.destinatario(), caduco.motivo()));
    }

    /** A mail made of these notices. */
    void guardar(Correo correo, List<String> avisos) {
        insertar(List.of(correo));
        int unidos = jdbc.sql("update cc_aviso set correo = :correo where id in (:ids) and correo is null")
                .param("correo", correo.id())
                .param("ids", avisos)
                .update();
        if (unidos != avisos.size()) {
            throw new IllegalStateException("Another sender took notices of mail " + correo.id());
        }
        anotarGuardado(correo);
    }

    /** Mails that are made of none, all in as many statements as one. What was written before is not written again. */
    void guardar(List<Correo> escritas) {
        Set<String> yaEstan = jdbc.sql("select id from cc_correo where id in (:ids)")
                .param("ids", escritas.stream().map(Correo::id).toList())
                .query(String.class)
                .set();
        List<Correo> cartas =
                escritas.stream().filter(carta -> !yaEstan.contains(carta.id())).toList();
        insertar(cartas);
        bitacora.anotarEn(
                Lugar.entidad(),
                cartas.stream()
                        .filter(carta -> carta.estado() == EstadoCorreo.GUARDADO && carta.carta() != null)
                        .map(carta -> new CorreoGuardado(carta.id(), carta.destinatario(), List.of(carta.carta())))
                        .toList());
    }

    /** What was not sent to somebody will not be. */
    void retirar(String destinatario, String motivo) {
        jdbc.sql(
                        """
                update cc_correo set estado = 'DESCARTADO', proximo_intento = null, error = :motivo
                where destinatario = :destinatario and estado in ('PENDIENTE', 'FALLIDO', 'GUARDADO')""")
                .param("motivo", motivo)
                .param("destinatario", destinatario)
                .update();
    }

    private void anotarGuardado(Correo correo) {
        if (correo.estado() == EstadoCorreo.GUARDADO) {
            anotar(correo.id(), (destinatario, tipos) -> new CorreoGuardado(correo.id(), destinatario, tipos));
        }
    }

    private void insertar(List<Correo> correos) {
        batches.batchUpdate(
                """
                insert into cc_correo (id, destinatario, asunto, texto, html, message_id, estado, intentos, creado,
                  proximo_intento, carta, direccion)
                values (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)""",
                correos.stream()
                        .map(correo -> new @Nullable Object[] {
                            correo.id(),
                            correo.destinatario(),
                            correo.asunto(),
                            correo.texto(),
                            correo.html(),
                            correo.messageId(),
                            correo.estado().name(),
                            momento(correo.creado()),
                            correo.proximoIntento() == null ? null : momento(correo.proximoIntento()),
                            correo.carta(),
                            correo.direccion()
                        })
                        .toList());
    }

    List<String> correosPorEnviar(Instant ahora) {
        return jdbc.sql(
                        """
                select id from cc_correo where estado = 'PENDIENTE' and proximo_intento <= :ahora
                order by creado, id""")
                .param("ahora", momento(ahora))
                .query(String.class)
                .list();
    }

    /** Locks a mail that is still to be sent; empty when another sender holds it or was first. */
    Optional<Correo> bloquearCorreo(String id, Instant ahora) {
        return jdbc.sql(
                        """
                select * from cc_correo where id = :id and estado = 'PENDIENTE' and proximo_intento <= :ahora
                for update skip locked""")
                .param("id", id)
                .param("ahora", momento(ahora))
                .query(Correo.class)
                .optional();
    }

    /** Locks the other unsent mails of the same person that are made of notices. */
    List<Correo> bloquearOtros(Correo correo) {
        return jdbc.sql(
                        """
                select * from cc_correo
                where destinatario = :destinatario and estado = 'PENDIENTE' and id <> :id and carta is null
                order by creado, id for update skip locked""")
                .param("destinatario", correo.destinatario())
                .param("id", correo.id())
                .query(Correo.class)
                .list();
    }

    void trasladarAvisos(String desde, String hacia) {
        jdbc.sql("update cc_aviso set correo = :hacia where correo = :desde")
                .param("hacia", hacia)
                .param("desde", desde)
                .update();
    }

    void reescribir(String id, Redaccion redaccion) {
        jdbc.sql("update cc_correo set asunto = :asunto, texto = :texto, html = :html where id = :id")
                .param("asunto", redaccion.asunto())
                .param("texto", redaccion.texto())
                .param("html", redaccion.html())
                .param("id", id)
                .update();
    }

    void marcarEnviado(Correo correo, int intentos, Instant ahora) {
        jdbc.sql(
                        """
                update cc_correo set estado = 'ENVIADO', enviado = :ahora, intentos = :intentos,
                  proximo_intento = null, error = null where id = :id""")
                .param("ahora", momento(ahora))
                .param("intentos", intentos)
                .param("id", correo.id())
                .update();
        anotar(
                correo.id(),
                (destinatario, tipos) -> new CorreoEnviado(correo.id(), destinatario, tipos, correo.messageId()));
    }

    /** It will not leave any more, unless somebody asks for it. */
    void marcarFallido(String id, int intentos, String error) {
        marcar(id, EstadoCorreo.FALLIDO, intentos, null, error);
        anotar(id, (destinatario, tipos) -> new CorreoNoEnviado(id, destinatario, tipos, error));
    }

    /**
     * A mail that did not leave is queued again.
     *
     * @return false when it left, or has not been tried yet
     */
    boolean reintentar(String id, Instant ahora) {
        // Its attempts begin again at 1, not 0: what it tells is checked once more before it leaves.
        int filas = jdbc.sql(
                        """
                update cc_correo set estado = 'PENDIENTE', intentos = 1, proximo_intento = :ahora
                where id = :id and (estado in ('FALLIDO', 'GUARDADO') or (estado = 'PENDIENTE' and intentos > 0))""")
                .param("ahora", momento(ahora))
                .param("id", id)
                .update();
        if (filas == 1) {
            anotar(id, (destinatario, tipos) -> new CorreoReintentado(id, destinatario, tipos));
        }
        return filas == 1;
    }

    /** One fact for each activity that the mail tells of; of a letter, one of the entity. */
    private void anotar(String correo, BiFunction<String, List<String>, Hecho> hecho) {
        Map<Lugar, List<Aviso>> porActividad = avisosDe(correo).stream()
                .map(AvisoPendiente::aviso)
                .collect(Collectors.groupingBy(Bandeja::lugar, LinkedHashMap::new, Collectors.toList()));
        Map<Lugar, Hecho> hechos = new LinkedHashMap<>();
        if (porActividad.isEmpty()) {
            jdbc.sql("select destinatario, carta from cc_correo where id = :id and carta is not null")
                    .param("id", correo)
                    .query(fila -> {
                        hechos.put(
                                Lugar.entidad(),
                                hecho.apply(fila.getString("destinatario"), List.of(fila.getString("carta"))));
                    });
        }
        porActividad.forEach((lugar, avisos) -> hechos.put(
                lugar,
                hecho.apply(
                        avisos.get(0).destinatario(),
                        avisos.stream().map(aviso -> aviso.tipo().name()).toList())));
        bitacora.anotar(hechos);
    }

    private static Lugar lugar(Aviso aviso) {
        return new Lugar(aviso.ciclo(), aviso.codigo());
    }

    void marcar(String id, EstadoCorreo estado, int intentos, @Nullable Instant proximo, @Nullable String error) {
        jdbc.sql(
                        """
                update cc_correo set estado = :estado, intentos = :intentos, proximo_intento = :proximo,
                  error = :error where id = :id""")
                .param("estado", estado.name())
                .param("intentos", intentos)
                .param("proximo", proximo == null ? null : momento(proximo))
                .param("error", error)
                .param("id", id)
                .update();
    }

    /** When something is next to be done; in the past when it is overdue. */
    Optional<Instant> proximo() {
        return jdbc.sql(
                        """
                select min(momento) as proximo from (
                  select min(enviar_desde) as momento from cc_aviso where correo is null and descartado is null
                  union all
                  select min(proximo_intento) as momento from cc_correo where estado = 'PENDIENTE') x""")
                .query((fila, n) -> Optional.ofNullable(InstanteSql.leer(fila, "proximo")))
                .single();
    }

    static AvisoPendiente aviso(ResultSet fila, int n) throws SQLException {
        return new AvisoPendiente(
                fila.getString("id"),
                new Aviso(
                        TipoAviso.valueOf(fila.getString("tipo")),
                        fila.getString("ciclo"),
                        fila.getString("codigo"),
                        fila.getString("tarea"),
                        fila.getString("destinatario"),
                        fila.getObject("vencimiento", LocalDate.class),
                        fila.getString("detalle"),
                        fila.getObject("antes", LocalDate.class),
                        fila.getString("quien")));
    }

    /** PostgreSQL's driver takes no {@link Instant}. */
    private static OffsetDateTime momento(Instant instante) {
        return instante.atOffset(ZoneOffset.UTC);
    }
}
