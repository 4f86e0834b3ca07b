package co.cuentasclaras.aviso;

import co.cuentasclaras.comun.InstanteSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the outbox, and no others, for {@link Cartero}. Each method joins the caller's transaction. */
@Repository
class Bandeja {

    private final JdbcClient jdbc;

    Bandeja(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    void descartar(String aviso, Instant ahora, String motivo) {
        jdbc.sql("update cc_aviso set descartado = :ahora, motivo_descarte = :motivo where id = :id")
                .param("ahora", momento(ahora))
                .param("motivo", motivo)
                .param("id", aviso)
                .update();
    }

    void guardar(Correo correo, List<String> avisos) {
        jdbc.sql(
                        """
                insert into cc_correo (id, destinatario, asunto, texto, html, message_id, estado, intentos, creado,
                  proximo_intento)
                values (:id, :destinatario, :asunto, :texto, :html, :messageId, :estado, 0, :creado, :proximo)""")
                .param("id", correo.id())
                .param("destinatario", correo.destinatario())
                .param("asunto", correo.asunto())
                .param("texto", correo.texto())
                .param("html", correo.html())
                .param("messageId", correo.messageId())
                .param("estado", correo.estado().name())
                .param("creado", momento(correo.creado()))
                .param("proximo", correo.proximoIntento() == null ? null : momento(correo.proximoIntento()))
                .update();
        int unidos = jdbc.sql("update cc_aviso set correo = :correo where id in (:ids) and correo is null")
                .param("correo", correo.id())
                .param("ids", avisos)
                .update();
        if (unidos != avisos.size()) {
            throw new IllegalStateException("Another sender took notices of mail " + correo.id());
        }
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

    /** Locks the other unsent mails of the same person. */
    List<Correo> bloquearOtros(Correo correo) {
        return jdbc.sql(
                        """
                select * from cc_correo
                where destinatario = :destinatario and estado = 'PENDIENTE' and id <> :id
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

    void marcarEnviado(String id, int intentos, Instant ahora) {
        jdbc.sql(
                        """
                update cc_correo set estado = 'ENVIADO', enviado = :ahora, intentos = :intentos,
                  proximo_intento = null, error = null where id = :id""")
                .param("ahora", momento(ahora))
                .param("intentos", intentos)
                .param("id", id)
                .update();
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

    private static AvisoPendiente aviso(ResultSet fila, int n) throws SQLException {
        return new AvisoPendiente(
                fila.getString("id"),
                new Aviso(
                        TipoAviso.valueOf(fila.getString("tipo")),
                        fila.getString("ciclo"),
                        fila.getString("codigo"),
                        fila.getString("tarea"),
                        fila.getString("destinatario"),
                        fila.getObject("vencimiento", LocalDate.class),
                        fila.getString("detalle")));
    }

    /** PostgreSQL's driver takes no {@link Instant}. */
    private static OffsetDateTime momento(Instant instante) {
        return instante.atOffset(ZoneOffset.UTC);
    }
}
