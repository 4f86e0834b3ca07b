package co.cuentasclaras.plan.lectura;

import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.plan.CampoDelPlan;
import co.cuentasclaras.plan.Correcciones;
import co.cuentasclaras.plan.Elecciones.EtapaLeida;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which rows of a whole plan against corruption, or of ethics and transparency, are its accountability: those of the other
 * components are left out, until somebody says in which stage they are done.
 */
final class Componentes {

    private static final String RENDICION = "rendicion de cuentas";

    private static final Pattern COMPONENTE =
            Pattern.compile("(?:(?:primer|segundo|tercer|cuarto|quinto|sexto|septimo) )?componente\\b.*");

    private static final Pattern OTRO = Pattern.compile(
            ".*\\b(?:riesgos?|tramites|atencion (?:al?|a la|de la) ciudadan\\p{L}*|servicio (?:al?|a la) ciudadan\\p{L}*|acceso a la informacion"
                    + "|iniciativas adicionales|integridad|lavado de activos|debida diligencia|datos abiertos|legalidad)\\b.*");

    private final List<FilaEscrita> suyas = new ArrayList<>();
    private final Map<String, Integer> dejados = new LinkedHashMap<>();

    Componentes(List<FilaEscrita> filas, Correcciones correcciones) {
        Set<String> nombres = new LinkedHashSet<>();
        filas.forEach(fila -> titulos(fila).forEach(nombres::add));
        boolean hayVarios = nombres.stream().anyMatch(Componentes::esLaRendicion);
        for (FilaEscrita fila : filas) {
            Optional<String> ajeno = titulos(fila)
                    .filter(titulo -> Objects.requireNonNullElse(
                                    correcciones.etapas().get(titulo), hayVarios && esOtro(titulo) ? "" : titulo)
                            .isEmpty())
                    .findFirst();
            ajeno.ifPresentOrElse(titulo -> dejados.merge(titulo, 1, Integer::sum), () -> suyas.add(fila));
        }
    }

    private static Stream<String> titulos(FilaEscrita fila) {
        return Stream.of(fila.componente(), fila.linea(CampoDelPlan.ETAPA))
                .filter(titulo -> !titulo.isEmpty())
                .distinct();
    }

    static boolean es(String titulo) {
        return COMPONENTE.matcher(Palabras.llanas(titulo)).matches();
    }

    private static boolean esLaRendicion(String titulo) {
        return es(titulo) && Palabras.llanas(titulo).contains(RENDICION) || Etapas.esElPlanEntero(titulo);
    }

    private static boolean esOtro(String titulo) {
        return !Palabras.llanas(titulo).contains(RENDICION)
                && (es(titulo) || OTRO.matcher(Palabras.llanas(titulo)).matches());
    }

    List<FilaEscrita> suyas() {
        return suyas;
    }

    /** They are no stage of the cycle. */
    List<EtapaLeida> dejados(Correcciones correcciones) {
        return dejados.keySet().stream()
                .map(titulo -> new EtapaLeida(titulo, "", !correcciones.etapas().containsKey(titulo)))
                .toList();
    }

    Optional<String> nota() {
        int filas = dejados.values().stream().mapToInt(Integer::intValue).sum();
        return dejados.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s de lo que no es rendición de cuentas: %s. Si algo de eso es del plan, escoja su etapa en el paso «Responder»."
                                .formatted(
                                        filas == 1 ? "Queda por fuera 1 fila" : "Quedan por fuera " + filas + " filas",
                                        Palabras.enumerar(dejados.entrySet().stream()
                                                .map(una -> "«" + una.getKey() + "» (" + una.getValue() + ")")
                                                .toList())));
    }
}
