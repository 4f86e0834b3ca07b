package co.cuentasclaras.pregunta;

import org.jspecify.annotations.Nullable;

/**
 * What was said of a question on its way.
 *
 * @param falta what the citizen was asked for, in the words of who asked
 * @param complemento what the citizen sent then, letter by letter
 * @param destino the body that it was transferred to
 * @param constancia what proves the transfer
 * @param motivo why it gets no answer: that of its closing, its withdrawal or its annulment
 * @param propuso the user who proposed to close it
 */
public record DichoDePregunta(
        @Nullable String falta,
        @Nullable String complemento,
        @Nullable String destino,
        @Nullable String constancia,
        @Nullable String motivo,
        @Nullable String propuso) {

    /** As long as a text may be that a citizen sends. */
    public static final int LETRAS = 4000;

    public static final DichoDePregunta NADA = new DichoDePregunta(null, null, null, null, null, null);

    public DichoDePregunta falta(String texto) {
        return new DichoDePregunta(texto, complemento, destino, constancia, motivo, propuso);
    }

    /** It may be asked for more than once, so that each part is added to what came before. */
    public DichoDePregunta complemento(String texto) {
        String todo = complemento == null ? texto : complemento + "\n\n" + texto;
        return new DichoDePregunta(falta, todo, destino, constancia, motivo, propuso);
    }

    public DichoDePregunta traslado(String entidad, String prueba) {
        return new DichoDePregunta(falta, complemento, entidad, prueba, motivo, propuso);
    }

    public DichoDePregunta motivo(@Nullable String texto, @Nullable String quien) {
        return new DichoDePregunta(falta, complemento, destino, constancia, texto, quien);
    }
}
