package co.cuentasclaras.aviso;

import java.util.List;

/**
 * Knows which files go with a letter. It is asked when the letter leaves, so that they stand in one place only, with what is
 * theirs to keep.
 */
public interface ArchivosDeCarta {

    /** Those of a letter, in their order; none of one that is not for it to know. */
    List<ArchivoDeCarta> de(Correo carta);

    /** @param tipo its media type */
    record ArchivoDeCarta(String nombre, String tipo, byte[] contenido) {}
}
