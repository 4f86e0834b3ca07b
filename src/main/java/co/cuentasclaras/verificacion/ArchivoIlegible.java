package co.cuentasclaras.verificacion;

import co.cuentasclaras.comun.SolicitudInvalida;

/** What was handed over is nothing that can be verified; the message says to a person why. */
public class ArchivoIlegible extends SolicitudInvalida {

    ArchivoIlegible(String mensaje) {
        super(mensaje);
    }
}
