package co.cuentasclaras.verificacion;

import co.cuentasclaras.verificacion.AnotacionLeida.PasoAnotado;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the trail says of the versions of plans: which there are, and the fingerprints of what they are made of. */
final class VersionesAnotadas {

    /** More than any entity makes; what goes beyond is no trail. */
    private static final int MUCHAS = 100_000;

    private final Map<String, VersionAnotada> versiones = new LinkedHashMap<>();

    void anotar(PasoAnotado paso) {
        if (versiones.size() > MUCHAS) {
            throw new ArchivoIlegible("La bitácora dice más versiones de planes de las que nadie hace; no se sigue.");
        }
        VersionAnotada suya = versiones.computeIfAbsent(
                paso.plan(),
                id -> new VersionAnotada(paso.vigencia(), paso.version(), new EnumMap<>(ParteDeVersion.class)));
        suya.huellas().keySet().removeAll(paso.cambia());
        // What was noted first counts: whoever changed it later had the change noted.
        paso.huellas().forEach(suya.huellas()::putIfAbsent);
    }

    /** Each, by the id of the plan. */
    Map<String, VersionAnotada> todas() {
        return versiones;
    }

    /** What a version is made of. */
    enum ParteDeVersion {
        ARCHIVO("archivo", "su archivo"),
        CORRECCIONES("correcciones", "sus correcciones"),
        CONTENIDO("contenido", "su contenido");

        private final String id;
        private final String enPalabras;

        ParteDeVersion(String id, String enPalabras) {
            this.id = id;
            this.enPalabras = enPalabras;
        }

        String id() {
            return id;
        }

        String enPalabras() {
            return enPalabras;
        }
    }

    /** @param huellas of its parts; none where none was noted */
    record VersionAnotada(int vigencia, int version, Map<ParteDeVersion, String> huellas) {

        String titulo() {
            return "la versión %d del plan de la vigencia %d".formatted(version, vigencia);
        }

        @Nullable
        String huella(ParteDeVersion parte) {
            return huellas.get(parte);
        }
    }
}
