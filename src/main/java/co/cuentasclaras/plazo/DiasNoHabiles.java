package co.cuentasclaras.plazo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The declared non-working days, and the calendar that takes them into account. */
@Repository
public class DiasNoHabiles {

    /** Another server may declare a day; this one notices it within this time. */
    private static final long CADUCIDAD = Duration.ofMinutes(1).toNanos();

    private final JdbcClient jdbc;
    private final LongSupplier nanos;
    private volatile @Nullable Leido leido;

    private record Leido(CalendarioLaboral calendario, long nanos) {}

    @Autowired
    public DiasNoHabiles(JdbcClient jdbc) {
        // Real time on purpose: the engine's clock may be moved by years, the age of a copy in memory may not.
        this(jdbc, System::nanoTime);
    }

    DiasNoHabiles(JdbcClient jdbc, LongSupplier nanos) {
        this.jdbc = jdbc;
        this.nanos = nanos;
    }

    /** The calendar of Colombia with the days declared until now, at most a minute old. */
    public CalendarioLaboral calendario() {
        Leido vigente = leido;
        long ahora = nanos.getAsLong();
        if (vigente == null || ahora - vigente.nanos() >= CADUCIDAD) {
            vigente = new Leido(CalendarioLaboral.deColombia(todos()), ahora);
            leido = vigente;
        }
        return vigente.calendario();
    }

    /** Declares a day. It does not move dates already resolved: whoever declares it decides which cycles follow. */
    public void declarar(DiaNoHabil dia) {
        try {
            jdbc.sql("insert into cc_dia_no_habil (fecha, acto, cada_anio, declarado, declarado_por)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(columnas(dia))
                    .update();
        } catch (DuplicateKeyException yaEstaba) {
            throw new IllegalArgumentException("El " + dia.fecha() + " ya está declarado como día no hábil.", yaEstaba);
        }
        olvidar();
    }

    /** A day counts as worked again. It does not move dates already resolved either. */
    public void retirar(DiaRetirado retirado) {
        DiaNoHabil dia = retirado.dia();
        List<Object> columnas = new ArrayList<>(columnas(dia));
        columnas.addAll(List.of(
                UUID.randomUUID().toString(),
                retirado.motivo(),
                retirado.retirado().atOffset(ZoneOffset.UTC),
                retirado.retiradoPor()));
        jdbc.sql("insert into cc_dia_no_habil_retirado (fecha, acto, cada_anio, declarado, declarado_por, id, motivo,"
                        + " retirado, retirado_por) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(columnas)
                .update();
        jdbc.sql("delete from cc_dia_no_habil where fecha = ?")
                .param(dia.fecha())
                .update();
        olvidar();
    }

    private static List<Object> columnas(DiaNoHabil dia) {
        return List.of(
                dia.fecha(), dia.acto(), dia.cadaAnio(), dia.declarado().atOffset(ZoneOffset.UTC), dia.declaradoPor());
    }

    private void olvidar() {
        leido = null;
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            // Until the commit others read the old days, and after a rollback the day never was.
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    leido = null;
                }
            });
        }
    }

    /** All declared days, the earliest first. */
    public List<DiaNoHabil> todos() {
        return jdbc.sql("select fecha, acto, cada_anio, declarado_por, declarado from cc_dia_no_habil order by fecha")
                .query(DiaNoHabil.class)
                .list();
    }

    public Optional<DiaNoHabil> declarado(LocalDate fecha) {
        return todos().stream().filter(dia -> dia.fecha().equals(fecha)).findFirst();
    }

    /** What was declared and withdrawn again, the last withdrawal first. */
    public List<DiaRetirado> retirados() {
        return jdbc.sql("select fecha, acto, cada_anio, declarado_por, declarado, motivo, retirado_por, retirado"
                        + " from cc_dia_no_habil_retirado order by retirado desc")
                .query((fila, numero) -> new DiaRetirado(
                        new DiaNoHabil(
                                fila.getObject("fecha", LocalDate.class),
                                fila.getString("acto"),
                                fila.getBoolean("cada_anio"),
                                fila.getString("declarado_por"),
                                fila.getObject("declarado", OffsetDateTime.class)
                                        .toInstant()),
                        fila.getString("motivo"),
                        fila.getString("retirado_por"),
                        fila.getObject("retirado", OffsetDateTime.class).toInstant()))
                .list();
    }
}
