package co.cuentasclaras.plazo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
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
            vigente = new Leido(CalendarioLaboral.deColombia(fechas()), ahora);
            leido = vigente;
        }
        return vigente.calendario();
    }

    /** Declares a day. It does not move dates already resolved: whoever declares it decides which cycles follow. */
    public void declarar(DiaNoHabil dia) {
        try {
            jdbc.sql("insert into cc_dia_no_habil (fecha, acto, declarado, declarado_por)"
                            + " values (:fecha, :acto, :declarado, :declaradoPor)")
                    .param("fecha", dia.fecha())
                    .param("acto", dia.acto())
                    .param("declarado", dia.declarado().atOffset(ZoneOffset.UTC))
                    .param("declaradoPor", dia.declaradoPor())
                    .update();
        } catch (DuplicateKeyException yaEstaba) {
            throw new IllegalArgumentException("El " + dia.fecha() + " ya está declarado como día no hábil.", yaEstaba);
        }
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
        return jdbc.sql("select fecha, acto, declarado_por, declarado from cc_dia_no_habil order by fecha")
                .query(DiaNoHabil.class)
                .list();
    }

    private Set<LocalDate> fechas() {
        return todos().stream().map(DiaNoHabil::fecha).collect(Collectors.toSet());
    }
}
