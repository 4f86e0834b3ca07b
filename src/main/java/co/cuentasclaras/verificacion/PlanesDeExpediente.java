package co.cuentasclaras.verificacion;

import co.cuentasclaras.verificacion.VersionesAnotadas.ParteDeVersion;
import co.cuentasclaras.verificacion.VersionesAnotadas.VersionAnotada;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Compares the versions of plans in an expediente with what its trail says of them. */
final class PlanesDeExpediente {

    private static final String VERSIONES = "plan/versiones.csv";

    private static final List<String> COLUMNAS = List.of(
            "plan",
            "ciclo",
            "vigencia",
            "version",
            "estado",
            "archivo",
            "archivo_huella",
            "archivo_ruta",
            "correcciones_huella",
            "correcciones_ruta",
            "contenido_huella",
            "contenido_ruta");

    private final LecturaDeExpediente lectura;
    private final FallasHalladas hallazgos;
    private final Map<String, Resumido> archivos;
    private final VersionesAnotadas anotadas;

    /** @param archivos what each file in it is, by its path */
    PlanesDeExpediente(
            LecturaDeExpediente lectura,
            FallasHalladas hallazgos,
            Map<String, Resumido> archivos,
            VersionesAnotadas anotadas) {
        this.lectura = lectura;
        this.hallazgos = hallazgos;
        this.archivos = archivos;
        this.anotadas = anotadas;
    }

    void comprobar() {
        Set<String> estan = new HashSet<>();
        boolean enteras = lectura.registros(VERSIONES, COLUMNAS, registro -> {
            if (!estan.add(registro.get("plan"))) {
                throw new IOException("el plan " + registro.get("plan") + " dos veces");
            }
            comprobar(registro);
        });
        // An expediente of before has no list, and its trail notes nothing of corrections.
        boolean deAntes = !archivos.containsKey(VERSIONES);
        if (enteras || deAntes) {
            anotadas.todas().forEach((plan, version) -> {
                if (!estan.contains(plan) && !(deAntes && version.huella(ParteDeVersion.CORRECCIONES) == null)) {
                    falla(version.titulo(), "la versión " + plan, "ninguna");
                }
            });
        }
    }

    private void comprobar(CSVRecord registro) {
        VersionAnotada anotada = anotadas.todas().get(registro.get("plan"));
        if (anotada == null) {
            falla(
                    "la versión %s del plan de la vigencia %s"
                            .formatted(registro.get("version"), registro.get("vigencia")),
                    "una anotación que cuente de ella",
                    "ninguna");
            return;
        }
        for (ParteDeVersion parte : ParteDeVersion.values()) {
            comprobar(anotada, parte, registro);
        }
    }

    private void comprobar(VersionAnotada anotada, ParteDeVersion parte, CSVRecord registro) {
        String huella = registro.get(parte.id() + "_huella");
        String ruta = registro.get(parte.id() + "_ruta");
        String debida = Objects.requireNonNullElse(anotada.huella(parte), huella);
        Resumido archivo = archivos.get(ruta);
        String donde = anotada.titulo() + " (" + parte.enPalabras() + (ruta.isEmpty() ? ")" : ", " + ruta + ")");
        if (!huella.equals(debida)) {
            falla(donde, "la huella anotada " + debida, huella.isEmpty() ? "ninguna" : huella);
        } else if (!debida.isEmpty() && (archivo == null || !debida.equals(archivo.sha256()))) {
            falla(donde, "huella " + debida, archivo == null ? "ningún archivo" : archivo.sha256());
        }
    }

    private void falla(String donde, @Nullable String esperado, @Nullable String encontrado) {
        hallazgos.agregar(FallaHallada.en(donde, ClaseDeFalla.PLAN_ALTERADO, esperado, encontrado));
    }
}
