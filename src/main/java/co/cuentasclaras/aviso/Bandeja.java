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
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of the outbox, and no others, for {@link Cartero}. Each method joins the caller's transaction; what becomes of
 * a mail is told to the trail where its row is marked.
 */
@Repository
class Bandeja {

    private static final RowMapper<Correo> CORREO = new SimplePropertyRowMapper<>(Correo.class);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Bitacora bitacora;

    Bandeja(JdbcClient jdbc, JdbcTemplate batches, Bitacora bitacora) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.bitacora = bitacora;
    }

    /** People with notices whose hour has come, if nothing newer than that moment was queued for them; who waits longest first. */
    List<String> porEscribir(Instant ahora, Instant sinNovedadDesde) {
        return jdbc.sql(
                        """
                select destinatario from cc_aviso
                where enviar_desde <= :ahora and correo is null and descartado is null
                group by destinatario having max(creado) <= :calma
                order by min(creado), destinatario""")
                .param("ahora", momento(ahora))
                .param("calma", momento(sinNovedadDesde))
                .query(String.class)
                .list();
    }

    /** Locks what is to be told to these people, the oldest first; what another sender holds is left to it. */
    List<AvisoPendiente> bloquearAvisos(Collection<String> destinatarios, Instant ahora) {
        return jdbc.sql(
                        """
                select * from cc_aviso
                where destinatario in (:destinatarios) and enviar_desde <= :ahora and correo is null and descartado is null
                order by creado, id for update skip locked""")
                .param("destinatarios", destinatarios)
                .param("ahora", momento(ahora))
                .query(Bandeja::aviso)
                .list();
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

    /** Mails, each made of the notices of these ids, which the caller has locked. */
    void guardar(Map<Correo, List<String>> escritos) {
        insertar(escritos.keySet());
        batches.batchUpdate(
                "update cc_aviso set correo = ? where id = ?",
                escritos.entrySet().stream()
                        .flatMap(escrito -> escrito.getValue().stream()
                                .map(aviso -> new Object[] {escrito.getKey().id(), aviso}))
                        .toList());
        escritos.keySet().forEach(this::anotarGuardado);
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
                where destinatario = :destinatario and estado in ('PENDIENTE', 'FALLIDO', 'SIN_CONFIRMAR', 'GUARDADO')""")
                .param("motivo", motivo)
                .param("destinatario", destinatario)
                .update();
    }

    private void anotarGuardado(Correo correo) {
        if (correo.estado() == EstadoCorreo.GUARDADO) {
            anotar(correo.id(), (destinatario, tipos) -> new CorreoGuardado(correo.id(), destinatario, tipos));
        }
    }

    private void insertar(Collection<Correo> correos) {
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

    List<PorSalir> correosPorEnviar(Instant ahora) {
        return jdbc.sql(
                        """
                select id, destinatario from cc_correo where estado = 'PENDIENTE' and proximo_intento <= :ahora and en_camino is null
                order by creado, id""")
                .param("ahora", momento(ahora))
                .query(PorSalir.class)
                .list();
    }

    /** The one that waits longest, though its own pause is not over: to ask a server that takes nothing. */
    List<PorSalir> elQueMasEspera() {
        return jdbc.sql(
                        """
                select id, destinatario from cc_correo where estado = 'PENDIENTE' and en_camino is null and dudoso is null
                order by creado, id limit 1""")
                .query(PorSalir.class)
                .list();
    }

    /** What waits for its own pause need not, now that the server takes mail again. */
    void adelantar(Instant ahora) {
        jdbc.sql(
                        """
                update cc_correo set proximo_intento = :ahora
                where estado = 'PENDIENTE' and en_camino is null and dudoso is null and proximo_intento > :ahora""")
                .param("ahora", momento(ahora))
                .update();
    }

    /**
     * Locks a mail that is still to be sent; empty when another sender has it or was first. It is looked for by its id alone:
     * a database that believes that hardly any mail waits would else go through all that do.
     */
    Optional<Correo> bloquearCorreo(String id) {
        return jdbc.sql("select * from cc_correo where id = :id for update skip locked")
                .param("id", id)
                .query((fila, n) -> fila.getString("estado").equals(EstadoCorreo.PENDIENTE.name())
                                && fila.getObject("en_camino") == null
                        ? Optional.ofNullable(CORREO.mapRow(fila, n))
                        : Optional.<Correo>empty())
                .optional()
                .flatMap(correo -> correo);
    }

    /** From now on nobody else touches it, for longer than a slow server takes; by the clock that all nodes share. */
    void ponerEnCamino(String id) {
        jdbc.sql("update cc_correo set en_camino = current_timestamp + interval '15' minute where id = :id")
                .param("id", id)
                .update();
    }

    /** It did not leave, and that is not its fault. */
    void soltar(String id) {
        jdbc.sql("update cc_correo set en_camino = null where id = :id and estado = 'PENDIENTE'")
                .param("id", id)
                .update();
    }

    /** Whoever was sending these is gone, and did not say what became of them. */
    List<Correo> abandonados() {
        return jdbc.sql(
                        """
                select * from cc_correo where estado = 'PENDIENTE' and en_camino < current_timestamp
                order by creado, id for update skip locked""")
                .query(Correo.class)
                .list();
    }

    /** Whether the server took somebody's mail since that moment. */
    boolean salioAlgoDesde(Instant momento) {
        return jdbc.sql("select exists (select 1 from cc_correo where enviado >= :momento)")
                .param("momento", momento(momento))
                .query(Boolean.class)
                .single();
    }

    /** What the mails that wait are about; some of it. */
    List<Aviso> loQueEspera() {
        return jdbc
                .sql(
                        """
                select a.* from cc_aviso a join cc_correo c on c.id = a.correo
                where c.estado = 'PENDIENTE' and a.descartado is null order by c.creado, a.id limit 50""")
                .query(Bandeja::aviso)
                .list()
                .stream()
                .map(AvisoPendiente::aviso)
                .toList();
    }

    /** Which of these wait no longer and did not fail: there is nothing to tell of them any more. */
    Set<String> resueltos(Collection<String> correos) {
        return jdbc.sql("select id from cc_correo where id in (:ids) and estado in ('ENVIADO', 'DESCARTADO')")
                .param("ids", correos)
                .query(String.class)
                .set();
    }

    /**
     * Locks the other unsent mails of the same person that are made of notices. What may have arrived stays as it is: who
     * already has it would not see what is added under the same Message-ID.
     */
    List<Correo> bloquearOtros(Correo correo) {
        return jdbc.sql(
                        """
                select * from cc_correo
                where destinatario = :destinatario and estado = 'PENDIENTE' and id <> :id and carta is null
                  and en_camino is null and dudoso is null
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

    void reescribir(Correo correo) {
        jdbc.sql(
                        """
                update cc_correo set asunto = :asunto, texto = :texto, html = :html, intentos = :intentos,
                  fallando = :fallando where id = :id""")
                .param("asunto", correo.asunto())
                .param("texto", correo.texto())
                .param("html", correo.html())
                .param("intentos", correo.intentos())
                .param("fallando", correo.fallando() == null ? null : momento(correo.fallando()))
                .param("id", correo.id())
                .update();
    }

    /** It left; nothing happens when that was noted before. */
    void marcarEnviado(Correo correo, Instant ahora) {
        int filas = jdbc.sql(
                        """
                update cc_correo set estado = 'ENVIADO', enviado = :ahora, intentos = :intentos,
                  proximo_intento = null, error = null, en_camino = null, fallando = null
                where id = :id and estado <> 'ENVIADO'""")
                .param("ahora", momento(ahora))
                .param("intentos", correo.intentos() + 1)
                .param("id", correo.id())
                .update();
        if (filas == 1) {
            anotar(
                    correo.id(),
                    (destinatario, tipos) -> new CorreoEnviado(correo.id(), destinatario, tipos, correo.messageId()));
        }
    }

    /** It is tried again; nothing happens when it does not wait any more. */
    void aplazar(Correo correo, Instant fallando, @Nullable Instant dudoso, Instant proximo, String error) {
        jdbc.sql(
                        """
                update cc_correo set intentos = :intentos, fallando = :fallando, dudoso = :dudoso,
                  proximo_intento = :proximo, error = :error, en_camino = null
                where id = :id and estado = 'PENDIENTE'""")
                .param("intentos", correo.intentos() + 1)
                .param("fallando", momento(fallando))
                .param("dudoso", dudoso == null ? null : momento(dudoso))
                .param("proximo", momento(proximo))
                .param("error", error)
                .param("id", correo.id())
                .update();
    }

    /**
     * It will not leave any more, unless somebody asks for it.
     *
     * @return false when it does not wait any more
     */
    boolean marcarSinSalir(String id, EstadoCorreo estado, int intentos, String error) {
        int filas = jdbc.sql(
                        """
                update cc_correo set estado = :estado, intentos = :intentos, proximo_intento = null, error = :error,
                  en_camino = null where id = :id and estado = 'PENDIENTE'""")
                .param("estado", estado.name())
                .param("intentos", intentos)
                .param("error", error)
                .param("id", id)
                .update();
        if (filas == 1) {
            anotar(id, (destinatario, tipos) -> new CorreoNoEnviado(id, destinatario, tipos, error));
        }
        return filas == 1;
    }

    /** What it told is told by another, or is not to be told any more. */
    void descartar(String id, String motivo) {
        jdbc.sql("update cc_correo set estado = 'DESCARTADO', proximo_intento = null, error = :motivo where id = :id")
                .param("motivo", motivo)
                .param("id", id)
                .update();
    }

    /** Those that did not leave and are in this state, the oldest first. */
    List<String> en(EstadoCorreo estado) {
        return jdbc.sql("select id from cc_correo where estado = :estado order by creado, id")
                .param("estado", estado.name())
                .query(String.class)
                .list();
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
                update cc_correo set estado = 'PENDIENTE', intentos = 1, proximo_intento = :ahora, fallando = null
                where id = :id and (estado in ('FALLIDO', 'SIN_CONFIRMAR', 'GUARDADO')
                  or (estado = 'PENDIENTE' and intentos > 0 and en_camino is null))""")
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

    /** When something is next to be done; in the past when it is overdue. All that is written waits for a server that takes nothing. */
    Optional<Instant> proximo() {
        return jdbc.sql(
                        """
                select min(momento) as proximo from (
                  select min(enviar_desde) as momento from cc_aviso where correo is null and descartado is null
                  union all
                  select coalesce(max(d.proximo_intento), min(c.proximo_intento)) as momento
                  from cc_correo c left join cc_correo_detenido d on d.id = 1
                  where c.estado = 'PENDIENTE' and c.en_camino is null) x""")
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

    /** A mail that is to leave, and for whom it is. */
    record PorSalir(String id, String destinatario) {}

    /** PostgreSQL's driver takes no {@link Instant}. */
    private static OffsetDateTime momento(Instant instante) {
        return instante.atOffset(ZoneOffset.UTC);
    }
}
