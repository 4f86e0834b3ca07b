package co.cuentasclaras.pregunta;

import co.cuentasclaras.comun.InstanteSql;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the activities of a cycle that collect and answer questions count of them, without their words. */
@Repository
public class CuentasDePreguntas {

    private final JdbcClient jdbc;
    private final Clock clock;

    CuentasDePreguntas(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many came by the channel of an activity; what was written down by mistake is not counted. */
    int deEspacio(String ciclo, String espacio) {
        return jdbc.sql(
                        """
                        select count(*) from cc_pregunta
                        where ciclo = :ciclo and espacio = :espacio and estado <> 'ANULADA'""")
                .param("ciclo", ciclo)
                .param("espacio", espacio)
                .query(Integer.class)
                .single();
    }

    /** All of a cycle that count, the first to expire first. */
    List<PreguntaContada> deCiclo(String ciclo) {
        return contadas(ciclo, null, "p.vencimiento, p.radicado");
    }

    /** Those that came by the channel of an activity, the latest first. */
    public List<PreguntaContada> deEspacioPorLlegada(String ciclo, String espacio) {
        return contadas(ciclo, espacio, "p.registrada desc, p.radicado desc");
    }

    private List<PreguntaContada> contadas(String ciclo, @Nullable String espacio, String orden) {
        return jdbc.sql(
                        """
                        select p.radicado, p.espacio, p.estado, p.vencimiento, p.registrada,
                               min(r.comunicada) as comunicada, min(r.publicada) as publicada
                        from cc_pregunta p left join cc_respuesta r on r.pregunta = p.id and r.aprobada
                        where p.ciclo = :ciclo and p.estado <> 'ANULADA' and (:todas or p.espacio = :espacio)
                        group by p.radicado, p.espacio, p.estado, p.vencimiento, p.registrada
                        order by """
                                + " " + orden)
                .param("ciclo", ciclo)
                .param("todas", espacio == null)
                .param("espacio", espacio, Types.VARCHAR)
                .query((fila, n) -> {
                    Instant comunicada = InstanteSql.leer(fila, "comunicada");
                    return new PreguntaContada(
                            fila.getString("radicado"),
                            fila.getString("espacio"),
                            EstadoDePregunta.valueOf(fila.getString("estado")),
                            fila.getObject("vencimiento", LocalDate.class),
                            comunicada == null ? null : LocalDate.ofInstant(comunicada, clock.getZone()),
                            fila.getObject("publicada") != null);
                })
                .list();
    }

    /**
     * @param espacio the code of the activity whose channel it came by
     * @param comunicada the day on which it was answered; null while it was not
     */
    public record PreguntaContada(
            String radicado,
            @Nullable String espacio,
            EstadoDePregunta estado,
            LocalDate vencimiento,
            @Nullable LocalDate comunicada,
            boolean publicada) {}
}
