package co.cuentasclaras.verificacion;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Compares the answers to questions in an expediente with what its trail says of them. */
final class RespuestasDeExpediente {

    private static final String RESPUESTAS = "preguntas/respuestas.csv";

    private static final List<String> COLUMNAS = List.of(
            "documento",
            "radicado",
            "clase",
            "nombre",
            "huella",
            "ruta",
            "version",
            "proyecto",
            "proyectada",
            "reviso",
            "revisada",
            "aprobada",
            "motivo",
            "comunicada",
            "medio",
            "publicada");

    private final LecturaDeExpediente lectura;
    private final FallasHalladas hallazgos;
    private final Map<String, Resumido> archivos;
    private final DocumentosAnotados anotados;

    /** @param archivos what each file in it is, by its path */
    RespuestasDeExpediente(
            LecturaDeExpediente lectura,
            FallasHalladas hallazgos,
            Map<String, Resumido> archivos,
            DocumentosAnotados anotados) {
        this.lectura = lectura;
        this.hallazgos = hallazgos;
        this.archivos = archivos;
        this.anotados = anotados;
    }

    void comprobar() {
        // An expediente of before has no list, and its trail notes no answers.
        if (!archivos.containsKey(RESPUESTAS) && anotados.todos().isEmpty()) {
            return;
        }
        Set<String> estan = new HashSet<>();
        boolean enteras = lectura.registros(RESPUESTAS, COLUMNAS, registro -> {
            if (!estan.add(registro.get("documento"))) {
                throw new IOException("el documento " + registro.get("documento") + " dos veces");
            }
            comprobar(registro);
        });
        if (enteras || !archivos.containsKey(RESPUESTAS)) {
            anotados.todos().forEach((clave, huella) -> {
                if (!estan.contains(clave)) {
                    falla(clave, "", "huella " + huella, "ninguno");
                }
            });
        }
    }

    private void comprobar(CSVRecord registro) {
        String clave = registro.get("documento");
        String ruta = registro.get("ruta");
        String huella = registro.get("huella");
        String anotada = anotados.todos().get(clave);
        Resumido archivo = archivos.get(ruta);
        if (anotada == null) {
            falla(clave, ruta, "una anotación que cuente de él", "ninguna");
        } else if (!huella.equals(anotada)) {
            falla(clave, ruta, "la huella anotada " + anotada, huella.isEmpty() ? "ninguna" : huella);
        } else if (archivo == null || !anotada.equals(archivo.sha256())) {
            falla(clave, ruta, "huella " + anotada, archivo == null ? "ningún archivo" : archivo.sha256());
        }
    }

    private void falla(String clave, String ruta, @Nullable String esperado, @Nullable String encontrado) {
        hallazgos.agregar(FallaHallada.en(
                "el documento " + clave + (ruta.isEmpty() ? "" : " (" + ruta + ")"),
                ClaseDeFalla.RESPUESTA_ALTERADA,
                esperado,
                encontrado));
    }
}
