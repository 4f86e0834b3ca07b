package co.cuentasclaras.verificacion;

/** What was handed over is nothing that can be verified; the message says to a person why. */
public class ArchivoIlegible extends RuntimeException {

    ArchivoIlegible(String mensaje) {
        super(mensaje);
    }
}
