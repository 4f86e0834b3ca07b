package co.cuentasclaras.engine.time;

import co.cuentasclaras.engine.guard.ArranqueInseguro;
import java.util.TimeZone;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The engine keeps moments without their zone, as the clock of the JVM shows them. The database remembers whose clock
 * that was, so that nobody reads it by another.
 */
@Component
public class DatabaseZone {

    static final String PROPERTY = "cuentasclaras.zona";

    private final ManagementService management;

    DatabaseZone(@Lazy ManagementService management) {
        this.management = management;
    }

    /**
     * Whether it is known that the database was written by Bogota's clock; nobody remembered in older ones.
     *
     * @throws ArranqueInseguro when it was another clock, or the JVM has another one now
     */
    public boolean isKnown() {
        if (!TimeZone.getDefault().toZoneId().getRules().equals(EngineClock.BOGOTA.getRules())) {
            throw new ArranqueInseguro(
                    "La máquina virtual de Java está en la zona horaria «%s» y los vencimientos se guardan con la hora de Colombia."
                            .formatted(TimeZone.getDefault().getID()),
                    "Arranque con -Duser.timezone=America/Bogota.");
        }
        String written = management.getProperties().get(PROPERTY);
        if (written != null && !written.equals(EngineClock.BOGOTA.getId())) {
            throw new ArranqueInseguro(
                    "La base de datos se escribió con la hora de «%s»: con la de Colombia cada vencimiento caería en otro momento."
                            .formatted(written),
                    "Restaure la copia de seguridad que se escribió con la hora de Colombia, o arranque con el programa"
                            + " que escribió esta.");
        }
        return written != null;
    }

    public void remember() {
        management.setProperty(PROPERTY, EngineClock.BOGOTA.getId());
    }
}
