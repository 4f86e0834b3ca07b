package co.cuentasclaras.cumplimiento;

import org.jspecify.annotations.Nullable;

/**
 * What a running task asks for.
 *
 * @param ayuda what the model's documentation says about it
 * @param ficha the act's own data that the model wants told, or null
 * @param devolucion why what was done before was returned, or null
 */
public record Pedido(String ayuda, @Nullable Ficha ficha, @Nullable String devolucion) {

    /** The process variable with the reasons of a return; empty when there was none, or it is settled. */
    public static final String MOTIVO_DEVOLUCION = "motivoDevolucion";
}
