package co.cuentasclaras.pregunta.process;

import static co.cuentasclaras.pregunta.PasoDePregunta.CERRAR;
import static co.cuentasclaras.pregunta.PasoDePregunta.CLASIFICAR;
import static co.cuentasclaras.pregunta.PasoDePregunta.COMUNICAR;
import static co.cuentasclaras.pregunta.PasoDePregunta.DECLARAR_DESISTIMIENTO;
import static co.cuentasclaras.pregunta.PasoDePregunta.ESPERAR_COMPLEMENTO;
import static co.cuentasclaras.pregunta.PasoDePregunta.ESPERAR_PRINCIPAL;
import static co.cuentasclaras.pregunta.PasoDePregunta.NINGUNO;
import static co.cuentasclaras.pregunta.PasoDePregunta.PEDIR_COMPLEMENTO;
import static co.cuentasclaras.pregunta.PasoDePregunta.PROYECTAR;
import static co.cuentasclaras.pregunta.PasoDePregunta.PUBLICAR;
import static co.cuentasclaras.pregunta.PasoDePregunta.REVISAR;
import static co.cuentasclaras.pregunta.PasoDePregunta.REVISAR_CIERRE;
import static co.cuentasclaras.pregunta.PasoDePregunta.TRASLADAR;

import co.cuentasclaras.pregunta.PasoDePregunta;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The steps of a question as {@code pregunta-ciudadana} draws them. */
final class Pasos {

    /** Where an accumulated question waits for its principal. */
    static final String ESPERA_DE_PRINCIPAL = "catch_respuestaComunicada";

    /** Where a question waits for the citizen, or for the end of the month. */
    static final String ESPERA_DE_COMPLEMENTO = "gateway_complementoEspera";

    private static final Set<String> NODOS = Stream.of(PasoDePregunta.values())
            .map(Pasos::nodo)
            .filter(nodo -> !nodo.isEmpty())
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern MAYUSCULA = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private Pasos() {}

    /** The step by its name as the model writes it. */
    static PasoDePregunta llamado(String nombre) {
        return PasoDePregunta.valueOf(MAYUSCULA.matcher(nombre).replaceAll("_").toUpperCase(Locale.ROOT));
    }

    /**
     * The step that a node of the model is.
     *
     * @throws IllegalArgumentException when it is none
     */
    static PasoDePregunta de(String nodo) {
        return switch (nodo) {
            case ESPERA_DE_PRINCIPAL -> ESPERAR_PRINCIPAL;
            case ESPERA_DE_COMPLEMENTO -> ESPERAR_COMPLEMENTO;
            default ->
                Stream.of(PasoDePregunta.values())
                        .filter(paso -> !paso.tarea().isEmpty() && paso.tarea().equals(nodo))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("No step of a question is " + nodo));
        };
    }

    /** Whether a node of the model is a step. */
    static boolean esNodo(@Nullable String nodo) {
        return nodo != null && NODOS.contains(nodo);
    }

    /** The node of the model where the question waits for a step. */
    static String nodo(PasoDePregunta paso) {
        return switch (paso) {
            case ESPERAR_PRINCIPAL -> ESPERA_DE_PRINCIPAL;
            case ESPERAR_COMPLEMENTO -> ESPERA_DE_COMPLEMENTO;
            default -> paso.tarea();
        };
    }

    /** Where the model goes from a step; whatever else the domain decides is a correction. */
    static Set<PasoDePregunta> siguen(PasoDePregunta paso) {
        return switch (paso) {
            case CLASIFICAR -> EnumSet.of(PROYECTAR, ESPERAR_PRINCIPAL, PEDIR_COMPLEMENTO, CERRAR, TRASLADAR);
            case PEDIR_COMPLEMENTO -> EnumSet.of(ESPERAR_COMPLEMENTO);
            case ESPERAR_COMPLEMENTO -> EnumSet.of(CLASIFICAR);
            case CERRAR -> EnumSet.of(REVISAR_CIERRE);
            case REVISAR_CIERRE -> EnumSet.of(CLASIFICAR, NINGUNO);
            case ESPERAR_PRINCIPAL -> EnumSet.of(COMUNICAR, PROYECTAR);
            case PROYECTAR -> EnumSet.of(REVISAR);
            case REVISAR -> EnumSet.of(PROYECTAR, COMUNICAR);
            case COMUNICAR -> EnumSet.of(PUBLICAR);
            case TRASLADAR, DECLARAR_DESISTIMIENTO, PUBLICAR -> EnumSet.of(NINGUNO);
            case NINGUNO -> EnumSet.noneOf(PasoDePregunta.class);
        };
    }
}
