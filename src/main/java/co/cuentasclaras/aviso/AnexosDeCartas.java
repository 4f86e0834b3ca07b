package co.cuentasclaras.aviso;

import java.util.List;

/** Knows which files go with a letter. It is asked when the letter leaves, so that the outbox holds none of them. */
public interface AnexosDeCartas {

    /** What goes with that letter; nothing with most. */
    List<AnexoDeCarta> de(Correo carta);

    /**
     * A file that goes with a letter.
     *
     * @param tipo its media type
     */
    record AnexoDeCarta(String nombre, String tipo, byte[] contenido) {}
}
