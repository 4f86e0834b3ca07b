package co.cuentasclaras.plan.lectura;

import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.cronograma.CodigosDelModelo.ActividadDelModelo;
import co.cuentasclaras.plan.Elecciones.Candidata;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which activities of the models a row of a plan may be, by its name. */
final class ActividadesParecidas {

    /** From here on the likest one is proposed. */
    static final double PROPUESTA = 0.8;

    /** From here on up to the former it is asked; below, the activity is the entity's own. */
    static final double DUDOSA = 0.62;

    static final int CANDIDATAS = 3;

    private final List<ActividadDelModelo> actividades;
    private final List<List<String>> nombres;
    private final Parecido parecido;

    ActividadesParecidas(CodigosDelModelo modelos) {
        this.actividades = modelos.actividades();
        this.nombres = actividades.stream()
                .map(actividad -> Parecido.palabras(actividad.nombre()))
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
        List<String> palabras = Parecido.palabras(escrita.replaceFirst("^[\\d.)\\-\\s]+", ""));
        return IntStream.range(0, actividades.size())
                .mapToObj(i -> new Candidata(
                        actividades.get(i).codigo(), actividades.get(i).nombre(), puntaje(nombres.get(i), palabras)))
                .sorted(Comparator.comparingDouble(Candidata::puntaje).reversed())
                .limit(CANDIDATAS)
                .toList();
    }

    /** A row may say more than the model («… en el coliseo»), but it has to say what the model says. */
    private double puntaje(List<String> nombre, List<String> escritas) {
        double puntaje = (parecido.contenido(nombre, escritas) + parecido.entre(nombre, escritas)) / 2;
        return Math.round(puntaje * 100) / 100.0;
    }
}
