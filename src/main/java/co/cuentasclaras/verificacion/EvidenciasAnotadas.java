package co.cuentasclaras.verificacion;

import co.cuentasclaras.verificacion.AnotacionLeida.EvidenciaAnotada;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What the trail says of the evidence: which was added with which fingerprint, and which was taken away. */
final class EvidenciasAnotadas {

    /** More than any entity adds; what goes beyond is no trail. */
    private static final int MUCHAS = 2_000_000;

    private final Map<String, String> agregadas = new HashMap<>();
    private final Set<String> sinNombre = new HashSet<>();
    private final Set<String> retiradas = new HashSet<>();

    void anotar(EvidenciaAnotada evidencia) {
        if (agregadas.size() + sinNombre.size() > MUCHAS) {
            throw new ArchivoIlegible("La bitácora dice más evidencias de las que nadie agrega; no se sigue.");
        }
        String id = evidencia.evidencia();
        if (!evidencia.agregada()) {
            retiradas.add(id == null ? "" : id);
        } else if (id == null) {
            sinNombre.add(evidencia.huella());
        } else {
            agregadas.put(id, evidencia.huella());
        }
    }

    /** The fingerprint that was noted; null when nobody noted that one, with that one. */
    @Nullable
    String huella(String evidencia, String huella) {
        String anotada = agregadas.get(evidencia);
        return anotada == null && sinNombre.contains(huella) ? huella : anotada;
    }

    /** What was added, is not taken away, and is not among these. */
    void faltan(Set<String> estan, BiConsumer<String, String> cada) {
        agregadas.forEach((evidencia, huella) -> {
            if (!retiradas.contains(evidencia) && !estan.contains(evidencia)) {
                cada.accept(evidencia, huella);
            }
        });
    }
}
