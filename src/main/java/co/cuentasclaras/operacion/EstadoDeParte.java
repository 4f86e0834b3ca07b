package co.cuentasclaras.operacion;

/** How a part is, in a sentence that also says what to do when it is not well. */
public record EstadoDeParte(ParteDelServidor parte, Gravedad gravedad, String dice) {}
