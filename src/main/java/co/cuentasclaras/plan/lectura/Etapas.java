package co.cuentasclaras.plan.lectura;

import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.cronograma.CodigosDelModelo.PaginaDelModelo;
import co.cuentasclaras.idioma.Palabras;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** On which page of the models an activity of the entity's own runs, by what the entity calls its stage. */
final class Etapas {

    /** The stages of the Manual Único, the subcomponents of a PAAC or a PTEP, and what others call theirs. */
    private static final Map<Pattern, String> NOMBRES = nombres();

    private static final Pattern EL_PLAN_ENTERO = Pattern.compile(
            "(?:(?:tercer )?componente|politica|estrategia)?[ \\d.:,ivx)-]*"
                    + "(?:(?:estrategia|plan|mecanismos?|componente|politica)(?: de| para)?(?: la)? )?rendicion de cuentas");

    private final List<PaginaDelModelo> paginas;

    Etapas(CodigosDelModelo modelos) {
        this.paginas = modelos.paginas().stream()
                .filter(PaginaDelModelo::admitePropias)
                .toList();
    }

    private static Map<Pattern, String> nombres() {
        Map<Pattern, String> nombres = new LinkedHashMap<>();
        nombres.put(Pattern.compile("\\bantes\\b|convocatoria"), "antes-audiencia");
        nombres.put(Pattern.compile("\\bdespues\\b|posterior"), "despues-audiencia");
        nombres.put(Pattern.compile("\\bdurante\\b"), "durante-audiencia");
        nombres.put(
                Pattern.compile(
                        "evaluacion|seguimiento|retroalimentacion|mejora|monitoreo|sostenibilidad|cierre|\\bverificar\\b"),
                "seguimiento-evaluacion");
        nombres.put(
                Pattern.compile("dialogo|ejecucion|encuentro|participacion|implementacion|\\bhacer\\b"), "ejecucion");
        nombres.put(
                Pattern.compile("diseno|aprestamiento|alistamiento|planeacion|diagnostico|\\bplanear\\b"), "diseno");
        nombres.put(
                Pattern.compile(
                        "preparacion|incentivo|motiva|cultura|capacitacion|informacion|responsabilidad|lenguaje|sensibilizacion"),
                "preparacion");
        nombres.put(Pattern.compile("subcomponente [13]\\b"), "preparacion");
        nombres.put(Pattern.compile("subcomponente 2\\b"), "ejecucion");
        nombres.put(Pattern.compile("subcomponente 4\\b"), "seguimiento-evaluacion");
        return nombres;
    }

    /** The page that a name means; empty when it means none that there is, or several. */
    Optional<String> porNombre(String escrita) {
        String llana = Palabras.llanas(escrita);
        Optional<String> igual = paginas.stream()
                .filter(pagina -> llana.replaceFirst("^[\\d.)\\- ]+", "").equals(Palabras.llanas(pagina.nombre()))
                        || llana.equals(pagina.id()))
                .map(PaginaDelModelo::id)
                .findFirst();
        return igual.or(() -> NOMBRES.entrySet().stream()
                .filter(una -> una.getKey().matcher(llana).find())
                .map(Map.Entry::getValue)
                .filter(id -> paginas.stream().anyMatch(pagina -> pagina.id().equals(id)))
                .findFirst());
    }

    /** «Componente 3: rendición de cuentas» is all of it, and says of no row when in the cycle it is done. */
    static boolean esElPlanEntero(String escrita) {
        return EL_PLAN_ENTERO.matcher(Palabras.llanas(escrita)).matches();
    }

    /** Where what is done around a hearing is done when there is none. */
    static String sinAudiencia(String pagina) {
        return switch (pagina) {
            case "antes-audiencia" -> "preparacion";
            case "durante-audiencia" -> "ejecucion";
            case "despues-audiencia" -> "seguimiento-evaluacion";
            default -> pagina;
        };
    }

    boolean existe(String id) {
        return paginas.stream().anyMatch(pagina -> pagina.id().equals(id));
    }

    List<PaginaDelModelo> todas() {
        return paginas;
    }

    /** By when it ends: what ends a month before the hearing prepares it, what ends after a month from it follows it up. */
    String porFecha(@Nullable LocalDate fin, @Nullable LocalDate audiencia) {
        if (fin == null || audiencia == null) {
            return "ejecucion";
        }
        if (fin.isBefore(audiencia.minusMonths(1))) {
            return "preparacion";
        }
        return fin.isAfter(audiencia.plusMonths(1)) ? "seguimiento-evaluacion" : "ejecucion";
    }
}
