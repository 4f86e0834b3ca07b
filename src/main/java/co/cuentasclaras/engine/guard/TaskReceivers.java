package co.cuentasclaras.engine.guard;

import co.cuentasclaras.comun.SolicitudInvalida;

/** Who can be given a task. */
public interface TaskReceivers {

    /**
     * Lets somebody through who can come in and work on it.
     *
     * @throws SolicitudInvalida when nobody of that name can
     */
    void require(String user);
}
