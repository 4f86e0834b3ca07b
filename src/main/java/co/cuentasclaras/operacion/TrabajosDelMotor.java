package co.cuentasclaras.operacion;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What of the engine's own work whoever keeps the server wants to know. */
public interface TrabajosDelMotor {

    /** Whether this node has somebody to do them. */
    boolean hayQuien();

    /** Whether that somebody is at work. */
    boolean seHacen();

    /** How many should have been done that long ago, and did not fail. */
    long atrasados(Duration desdeHace);

    /** How many user tasks are past their due date. */
    long tareasVencidas();

    /** What failed for good and waits for somebody; without the mail server, which is a part of its own. */
    List<FalloDelMotor> fallos();

    /** Who administers the installation. */
    List<String> administradores();

    /**
     * @param que what failed: a job, a mail
     * @param donde the process and the element
     */
    record FalloDelMotor(String id, Instant desde, boolean esTrabajo, String donde, String mensaje) {}
}
