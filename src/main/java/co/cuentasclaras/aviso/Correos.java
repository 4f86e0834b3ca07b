package co.cuentasclaras.aviso;

import co.cuentasclaras.comun.InstanteSql;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The written mails, for managers: what was sent to whom, and what could not be sent. */
@Repository
public class Correos {

    public static final int POR_PAGINA = 50;

    private final JdbcClient jdbc;
    private final Buzon buzon;
    private final Bandeja bandeja;
    private final ServidorDeSalida salida;
    private final Clock clock;

    Correos(JdbcClient jdbc, Buzon buzon, Bandeja bandeja, ServidorDeSalida salida, Clock clock) {
        this.jdbc = jdbc;
        this.buzon = buzon;
        this.bandeja = bandeja;
        this.salida = salida;
        this.clock = clock;
    }

    /** Whether a server is configured; without one every mail is only kept. */
    public boolean hayServidor() {
        return buzon.tieneServidor();
    }

    /** A page of mails, the newest first; pages count from 1. */
    public List<Correo> pagina(@Nullable EstadoCorreo estado, int pagina) {
        return nuevos(estado, POR_PAGINA, (Math.max(pagina, 1) - 1L) * POR_PAGINA);
    }

    /** All mails, the newest first, to be printed. */
    public List<Correo> todos(@Nullable EstadoCorreo estado) {
        return nuevos(estado, Integer.MAX_VALUE, 0);
    }

    /** The newest mails. */
    public List<Correo> ultimos(EstadoCorreo estado, int cuantos) {
        return nuevos(estado, cuantos, 0);
    }

    private List<Correo> nuevos(@Nullable EstadoCorreo estado, int cuantos, long desde) {
        return jdbc.sql("select * from cc_correo" + filtro(estado)
                        + " order by creado desc, id limit :cuantos offset :desde")
                .param("estado", estado == null ? "" : estado.name())
                .param("cuantos", cuantos)
                .param("desde", desde)
                .query(Correo.class)
                .list();
    }

    /** All that was written to somebody, the oldest first. */
    public List<Correo> para(String destinatario) {
        return jdbc.sql("select * from cc_correo where destinatario = :destinatario order by creado, id")
                .param("destinatario", destinatario)
                .query(Correo.class)
                .list();
    }

    /** Since when the one waits that should have left first; nothing when none waits but for trouble of its own. */
    public Optional<Instant> esperaDesde() {
        return jdbc.sql(
                        """
                select min(creado) as desde from cc_correo
                where estado = 'PENDIENTE' and fallando is null and dudoso is null""")
                .query((fila, n) -> Optional.ofNullable(InstanteSql.leer(fila, "desde")))
                .single();
    }

    public int total(@Nullable EstadoCorreo estado) {
        return jdbc.sql("select count(*) from cc_correo" + filtro(estado))
                .param("estado", estado == null ? "" : estado.name())
                .query(Integer.class)
                .single();
    }

    /** What became of all that was written, in words: what was only kept has not left. */
    public String situacion() {
        Map<EstadoCorreo, Integer> totales = new EnumMap<>(EstadoCorreo.class);
        jdbc.sql("select estado, count(*) as cuantos from cc_correo group by estado")
                .query(fila -> {
                    totales.put(EstadoCorreo.valueOf(fila.getString("estado")), fila.getInt("cuantos"));
                });
        List<String> partes = new ArrayList<>();
        contar(partes, totales.get(EstadoCorreo.GUARDADO), "guardado, no enviado", "guardados, no enviados");
        contar(partes, totales.get(EstadoCorreo.PENDIENTE), "que espera su turno", "que esperan su turno");
        contar(partes, totales.get(EstadoCorreo.FALLIDO), "que no se pudo enviar", "que no se pudieron enviar");
        contar(partes, totales.get(EstadoCorreo.SIN_CONFIRMAR), "sin confirmar", "sin confirmar");
        if (partes.isEmpty()) {
            return totales.containsKey(EstadoCorreo.ENVIADO)
                    ? "Todos los correos salieron."
                    : "Todavía no hay correos.";
        }
        return "Hay %s.%s"
                .formatted(String.join("; ", partes), hayServidor() ? "" : " No hay servidor de correo configurado.");
    }

    private static void contar(List<String> partes, @Nullable Integer cuantos, String uno, String varios) {
        if (cuantos != null) {
            partes.add(cuantos == 1 ? "1 correo " + uno : cuantos + " correos " + varios);
        }
    }

    public Optional<Correo> buscar(String id) {
        return jdbc.sql("select * from cc_correo where id = :id")
                .param("id", id)
                .query(Correo.class)
                .optional();
    }

    /**
     * Puts a mail that did not leave back into the queue, to be written anew with what is true then.
     *
     * @return false when there is nothing to try again: no such mail, already sent, or no server
     */
    @Transactional
    public boolean reintentar(String id) {
        return buzon.tieneServidor() && bandeja.reintentar(id, clock.instant());
    }

    /**
     * The same of all that are in a state.
     *
     * @return how many are queued again
     */
    @Transactional
    public int reintentarTodos(EstadoCorreo estado) {
        if (!buzon.tieneServidor() || !estado.esperaAQuienDecida()) {
            return 0;
        }
        Instant ahora = clock.instant();
        return (int) bandeja.en(estado).stream()
                .filter(id -> bandeja.reintentar(id, ahora))
                .count();
    }

    /** Since when the mail server takes nothing, and why; nothing while it does. */
    public Optional<EnvioDetenido> detenido() {
        return salida.detenido();
    }

    private static String filtro(@Nullable EstadoCorreo estado) {
        return estado == null ? "" : " where estado = :estado";
    }
}
