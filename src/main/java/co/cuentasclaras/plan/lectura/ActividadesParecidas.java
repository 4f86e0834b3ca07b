package co.cuentasclaras.plan.lectura;

import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.cronograma.CodigosDelModelo.ActividadDelModelo;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.plan.Elecciones.Candidata;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which activities of the models a row of a plan may be, by its name. */
final class ActividadesParecidas {

    /** From here on the likest one is proposed. */
    static final double PROPUESTA = 0.8;

    /** From here on up to the former it is asked; below, the activity is the entity's own. */
    static final double DUDOSA = 0.62;

    /** Below it nobody means it. */
    static final double POSIBLE = 0.3;

    static final int CANDIDATAS = 3;

    /** A row that begins with the hearing is it, whatever it does with it; one that begins with something like it may be. */
    private static final Pattern AUDIENCIA = Pattern.compile(
            "(?:(?:la|el|las|los|una?|dos|tres|cuatro|gran|y|de|del|instala\\p{L}*|apertura|primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]"
                    + "|realiza\\p{L}*|celebra\\p{L}*|desarroll\\p{L}*|efectuar|llevar a cabo|hacer|ejecu\\p{L}*|i{1,3}|[1-4](?:[era]{1,2}a|da|ta|a)?) )*"
                    + "(?:(?<es>audiencias?)|(?:jornada|foro|evento|acto|rendicion)(?: publica?o?)?(?: participativ[ao])? de (?:rendicion de )?cuentas)\\b.*");

    private static final double ES_LA_AUDIENCIA = 0.95;
    private static final double QUIZA_LA_AUDIENCIA = 0.7;
    private static final double NO_ES_LA_AUDIENCIA = 0.5;

    /** Words too far from the verb that they come from, or that people write instead of it. */
    private static final Map<String, String> DEL_MISMO_VERBO = Map.of(
            "respuesta", "responder",
            "respuestas", "responder",
            "contestar", "responder",
            "seguimiento", "seguir",
            "difundir", "promocionar",
            "divulgar", "promocionar",
            "divulgacion", "promocionar",
            "convocar", "invitar");

    private final List<ActividadDelModelo> actividades;
    private final List<List<String>> nombres;
    private final Parecido parecido;

    ActividadesParecidas(CodigosDelModelo modelos) {
        this.actividades = modelos.actividades();
        this.nombres = actividades.stream()
                .map(actividad -> palabras(actividad.nombre()))
                .toList();
        this.parecido = new Parecido(pesos());
    }

    /** A word that many of them have says little of each. */
    private Map<String, Double> pesos() {
        Map<String, Integer> veces = new HashMap<>();
        nombres.forEach(nombre -> nombre.stream().distinct().forEach(palabra -> veces.merge(palabra, 1, Integer::sum)));
        Map<String, Double> pesos = new HashMap<>();
        veces.forEach((palabra, cuantas) -> pesos.put(palabra, 1 / (1 + Math.log(cuantas))));
        // Said in any plan of this kind, of whatever activity.
        List.of("rendicion", "cuentas", "entidad", "participativa").forEach(palabra -> pesos.put(palabra, 0.15));
        return pesos;
    }

    /** The likest ones, the first first. */
    List<Candidata> candidatas(String escrita) {
        String sinNumero = escrita.replaceFirst("^[\\d.)\\-\\s]*[.)\\-\\s]", "");
        List<String> palabras = palabras(sinNumero);
        return IntStream.range(0, actividades.size())
                .mapToObj(i -> new Candidata(
                        actividades.get(i).codigo(), actividades.get(i).nombre(), puntaje(i, sinNumero, palabras)))
                .sorted(Comparator.comparingDouble(Candidata::puntaje).reversed())
                .limit(CANDIDATAS)
                .toList();
    }

    /** The words by which activities are compared. */
    static List<String> palabras(String escrita) {
        return Parecido.palabras(escrita).stream()
                .map(palabra -> DEL_MISMO_VERBO.getOrDefault(palabra, palabra))
                .toList();
    }

    private double puntaje(int cual, String escrita, List<String> palabras) {
        double puntaje = puntaje(nombres.get(cual), palabras);
        if (!actividades.get(cual).codigo().equals(Cronograma.AUDIENCIA)) {
            return puntaje;
        }
        Matcher m = AUDIENCIA.matcher(Palabras.llanas(escrita));
        return !m.matches()
                ? Math.min(puntaje, NO_ES_LA_AUDIENCIA)
                : Math.max(puntaje, m.group("es") != null ? ES_LA_AUDIENCIA : QUIZA_LA_AUDIENCIA);
    }

    /** A row may say more than the model («… en el coliseo»), but it has to say what the model says. */
    private double puntaje(List<String> nombre, List<String> escritas) {
        double puntaje = (parecido.contenido(nombre, escritas) + parecido.entre(nombre, escritas)) / 2;
        return Math.round(puntaje * 100) / 100.0;
    }
}
