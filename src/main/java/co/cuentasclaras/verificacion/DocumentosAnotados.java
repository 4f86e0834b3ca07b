package co.cuentasclaras.verificacion;

import co.cuentasclaras.verificacion.AnotacionLeida.DocumentoAnotado;
import java.util.HashMap;
import java.util.Map;

/** What the trail says of the texts and files of answers to questions: those that there are, with their fingerprints. */
final class DocumentosAnotados {

    /** More than any entity answers; what goes beyond is no trail. */
    private static final int MUCHOS = 2_000_000;

    private final Map<String, String> huellas = new HashMap<>();

    void anotar(DocumentoAnotado documento) {
        if (huellas.size() > MUCHOS) {
            throw new ArchivoIlegible("La bitácora dice más respuestas de las que nadie da; no se sigue.");
        }
        if (documento.huella() == null) {
            huellas.remove(documento.clave());
        } else {
            // What was noted first counts: nobody writes over what was sent.
            huellas.putIfAbsent(documento.clave(), documento.huella());
        }
    }

    /** By their keys. */
    Map<String, String> todos() {
        return huellas;
    }
}
