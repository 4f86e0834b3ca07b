package co.cuentasclaras.publico;

import co.cuentasclaras.comun.SolicitudInvalida;

/** What the domain has against something that came, also when the engine, within which it was done, worded it anew. */
final class Reparo {

    private Reparo() {}

    /** @throws RuntimeException the fault itself, when it is none of the domain's */
    static SolicitudInvalida de(RuntimeException fallo) {
        for (Throwable causa = fallo; causa != null; causa = causa.getCause()) {
            if (causa instanceof SolicitudInvalida reparo) {
                return reparo;
            }
        }
        throw fallo;
    }
}
