package co.cuentasclaras.tabla;

import co.cuentasclaras.comun.SolicitudInvalida;

/** A file that cannot be read as tables. Its message says why and what to do. */
public final class LibroInvalido extends SolicitudInvalida {

    private static final long serialVersionUID = 1L;

    private final boolean deOtroFormato;

    public LibroInvalido(String mensaje, boolean deOtroFormato) {
        super(mensaje);
        this.deOtroFormato = deOtroFormato;
    }

    /** It is none of the formats that are read, whatever is in it. */
    public boolean deOtroFormato() {
        return deOtroFormato;
    }
}
