package db.migration;

import static db.migration.V5__Hechos.datos;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of the trail as versions before V4 wrote it, read back into data.
 *
 * @param hecho the kind of fact
 * @param actividad the name of the activity, or null
 * @param texto the sentence
 */
record Frase(String hecho, @Nullable String actividad, String texto) {

    private static final DateTimeFormatter LARGA =
            DateTimeFormatter.ofPattern("d 'de' MMMM 'de' yyyy", Locale.forLanguageTag("es-CO"));

    private static final String DIA = "(\\d{4}-\\d{2}-\\d{2}|\\d{1,2} de \\p{L}+ de \\d{4})";
    private static final String USUARIO = "([a-zA-Z0-9._@-]+)";

    /** What the task itself gave as the reason, because it asks for none. */
    private static final String SIN_MOTIVO = "fecha cambiada en la tarea";

    /**
     * The data of the fact, by the names of its fields; nothing when the sentence is none of ours.
     *
     * @param roles the ids of the roles by their names
     */
    Optional<Map<String, Object>> leer(Map<String, String> roles) {
        String nombre = actividad == null ? "" : Pattern.quote("«" + actividad + "»");
        return switch (hecho) {
            case "CICLO_INICIADO" ->
                segun("Comienza la rendición de cuentas de (.+), vigencia (\\d+), con (\\d+) actividades")
                        .map(m -> datos(
                                "entidad", m.group(1),
                                "vigencia", Integer.valueOf(m.group(2)),
                                "actividades", Integer.valueOf(m.group(3))));
            case "CICLO_TERMINADO" ->
                segun("El ciclo (se canceló|terminó con todas sus actividades)")
                        .map(m -> datos("cancelado", m.group(1).equals("se canceló")));
            case "DIA_NO_HABIL_DECLARADO" ->
                segun("El " + DIA + " no es día hábil: (.+)")
                        .flatMap(m -> dia(m.group(1)).map(dia -> datos("fecha", dia, "acto", m.group(2))));
            case "AUDIENCIA_MOVIDA", "ACTIVIDAD_REPROGRAMADA" ->
                segun(nombre + " pasa del " + DIA + " al " + DIA + ": (.+)").flatMap(m -> dia(m.group(1))
                        .flatMap(de -> dia(m.group(2)).map(a -> movida(de, a, m.group(3)))));
            case "ACTIVIDAD_REASIGNADA" ->
                segun(nombre + " pasa a " + USUARIO + ": (.+)")
                        .map(m -> datos("personaA", m.group(1), "motivo", m.group(2)))
                        .or(() -> segun(nombre + " pasa a (.+?) \\((sin titular|[a-zA-Z0-9._@-]+)\\): (.+)")
                                .filter(m -> roles.containsKey(m.group(1)))
                                .map(m -> aRol(roles.get(m.group(1)), m.group(2), m.group(3))));
            case "RESPONSABLE_REQUERIDO" ->
                segun("Se insiste a (.+?) en " + nombre + "(?:: (.+))?")
                        .map(m -> requerido(roles.get(m.group(1)), m.group(1), m.group(2)));
            case "EVIDENCIA_AGREGADA" ->
                segun("Se agrega «(.+)» \\(SHA-256 (\\p{XDigit}{64})\\) a " + nombre)
                        .map(Frase::evidencia);
            case "EVIDENCIA_RETIRADA" ->
                segun("Se retira «(.+)» \\(SHA-256 (\\p{XDigit}{64})\\) de " + nombre)
                        .map(Frase::evidencia);
            case "ACTIVIDAD_DEVUELTA" ->
                segun(nombre + ": se devuelve para corregir: (.+)").map(m -> datos("motivo", m.group(1)));
            default -> Optional.empty();
        };
    }

    private Optional<Matcher> segun(String forma) {
        Matcher lectura = Pattern.compile(forma, Pattern.DOTALL).matcher(texto);
        return lectura.matches() ? Optional.of(lectura) : Optional.empty();
    }

    private static Optional<String> dia(String texto) {
        try {
            return Optional.of(
                    (texto.contains(" ") ? LocalDate.parse(texto, LARGA) : LocalDate.parse(texto)).toString());
        } catch (DateTimeException noEsDia) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> movida(String de, String a, String motivo) {
        return datos("de", de, "a", a, "motivo", motivo.equals(SIN_MOTIVO) ? null : motivo);
    }

    private static Map<String, Object> aRol(@Nullable String rol, String titular, String motivo) {
        return datos("rolA", rol, "personaA", titular.equals("sin titular") ? null : titular, "motivo", motivo);
    }

    private static Map<String, Object> requerido(@Nullable String rol, String nombre, @Nullable String mensaje) {
        return datos("rol", rol, "persona", rol == null ? nombre : null, "mensaje", mensaje);
    }

    private static Map<String, Object> evidencia(Matcher m) {
        return datos("nombre", m.group(1), "huella", m.group(2));
    }
}
