package co.cuentasclaras.operacion;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import co.cuentasclaras.comun.BaseFuera;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * That the database is away is said once in the log, by whoever notices first, and once when it is back: each round, job and
 * request fails of it meanwhile, again and again, and none of them says anything that is not known.
 */
@Component
class CaidaDeLaBase extends TurboFilter {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(CaidaDeLaBase.class);

    private final AtomicBoolean dicha = new AtomicBoolean();

    /** From now on no failure that comes of it is written. */
    void callar() {
        registro().addTurboFilter(this);
    }

    void dejarDeCallar() {
        registro().getTurboFilterList().remove(this);
    }

    private static LoggerContext registro() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }

    /** @return whether nobody said it yet */
    boolean empieza() {
        return dicha.compareAndSet(false, true);
    }

    /** @return whether somebody had said it */
    boolean termina() {
        return dicha.compareAndSet(true, false);
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marca,
            Logger quien,
            Level nivel,
            @Nullable String texto,
            @Nullable Object @Nullable [] valores,
            @Nullable Throwable dado) {
        Throwable fallo = dado == null ? alFinal(valores) : dado;
        if (fallo == null || !nivel.isGreaterOrEqual(Level.WARN) || !BaseFuera.es(fallo)) {
            return FilterReply.NEUTRAL;
        }
        if (empieza()) {
            String causa = NestedExceptionUtils.getMostSpecificCause(fallo).getMessage();
            LOG.warn("La base de datos no está disponible; lo que falla por eso no se repite aquí: {}", causa);
        }
        return FilterReply.DENY;
    }

    private static @Nullable Throwable alFinal(@Nullable Object @Nullable [] valores) {
        return valores != null && valores.length > 0 && valores[valores.length - 1] instanceof Throwable fallo
                ? fallo
                : null;
    }
}
