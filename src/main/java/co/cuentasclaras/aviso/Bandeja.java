package co.cuentasclaras.aviso;

import co.cuentasclaras.comun.InstanteSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the outbox that {@link Cartero} works on. Each method joins the caller's transaction. */
@Repository
class Bandeja {

    private final JdbcClient jdbc;

    Bandeja(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** People with notices whose hour has come, and nothing newer than that moment. */
    List<String> destinatariosConAvisos(Instant ahora, Instant sinNovedadDesde) {
        return jdbc.sql(
                        """
                select destinatario from cc_aviso
                where enviar_desde <= :ahora and correo is null and descartado is null
                group by destinatario having max(creado) <= :calma
                order by min(enviar_desde), destinatario""")
                .param("ahora", momento(ahora))
                .param("calma", momento(sinNovedadDesde))
                .query(String.class)
                .list();
    }

    /** Locks what is due for one person; what another sender holds is left to it. */
    List<String> bloquearAvisos(String destinatario, Instant ahora) {
        return jdbc.sql(
                        """
                select id from cc_aviso
                where destinatario = :destinatario and enviar_desde <= :ahora
                  and correo is null and descartado is null
                order by id for update skip locked""")
                .param("destinatario", destinatario)
                .param("ahora", momento(ahora))
                .query(String.class)
                .list();
    }

    List<AvisoPendiente> leerAvisos(List<String> ids) {
        return leer("a.id in (:valor)", ids);
    }

    /** What a mail that was not sent yet would tell. */
    List<AvisoPendiente> avisosDe(String correo) {
        return leer("a.correo = :valor and a.descartado is null", correo);
    }

    private List<AvisoPendiente> leer(String condicion, Object valor) {
        return jdbc.sql(
                        """
                select a.id, a.tipo, a.ciclo, a.codigo, a.destinatario, a.vencimiento as avisado, a.detalle,
                  coalesce(a.tarea, c.tarea) as tarea, c.nombre, c.vencimiento, c.terminada,
                  coalesce(r.nombre, c.responsable) as dependencia, ci.vigencia, ci.entidad, ci.terminado
                from cc_aviso a
                join cc_ciclo ci on ci.id = a.ciclo
                left join cc_actividad c on c.ciclo = a.ciclo and c.codigo = a.codigo
                left join cc_rol r on r.id = c.responsable
                where\s"""
                                + condicion + " order by a.creado, a.id")
                .param("valor", valor)
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
                .query(Bandeja::correo)
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
                .query(Bandeja::correo)
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
                .param("error", error == null ? null : Textos.cortar(error, 1000))
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

    static Correo correo(ResultSet fila, int n) throws SQLException {
        return new Correo(
                fila.getString("id"),
                fila.getString("destinatario"),
                fila.getString("asunto"),
                fila.getString("texto"),
                fila.getString("html"),
                fila.getString("message_id"),
                EstadoCorreo.valueOf(fila.getString("estado")),
                fila.getInt("intentos"),
                Objects.requireNonNull(InstanteSql.leer(fila, "creado")),
                InstanteSql.leer(fila, "proximo_intento"),
                InstanteSql.leer(fila, "enviado"),
                fila.getString("error"));
    }

    private static AvisoPendiente aviso(ResultSet fila, int n) throws SQLException {
        return new AvisoPendiente(
                fila.getString("id"),
                TipoAviso.valueOf(fila.getString("tipo")),
                fila.getString("ciclo"),
                fila.getInt("vigencia"),
                fila.getString("entidad"),
                fila.getObject("terminado") != null,
                fila.getString("codigo"),
                fila.getString("nombre"),
                fila.getString("dependencia"),
                fila.getString("tarea"),
                fila.getString("destinatario"),
                fila.getObject("avisado", LocalDate.class),
                fila.getObject("vencimiento", LocalDate.class),
                fila.getObject("terminada") != null,
                fila.getString("detalle"));
    }

    /** PostgreSQL's driver takes no {@link Instant}. */
    private static OffsetDateTime momento(Instant instante) {
        return instante.atOffset(ZoneOffset.UTC);
    }
}
