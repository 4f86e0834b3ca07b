package co.cuentasclaras.tarea;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.Avances;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.idioma.Palabras;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds tasks by what a person calls them: activity, stage, and who answers for it, with or without accents. */
@Component
public class Busquedas {

    /** More than anybody reads; what is due first is found first. */
    private static final int MAXIMO = 500;

    private final TareasVisibles tareas;
    private final Ciclos ciclos;
    private final Avances avances;

    Busquedas(TareasVisibles tareas, Ciclos ciclos, Avances avances) {
        this.tareas = tareas;
        this.ciclos = ciclos;
        this.avances = avances;
    }

    /** The open tasks that the person may see and that have every word of the text. */
    public List<String> buscar(String texto) {
        List<String> palabras = Arrays.stream(Palabras.llanas(texto).split("\\s+"))
                .filter(palabra -> !palabra.isEmpty())
                .toList();
        Map<String, AvanceActividad> actividades = avances.de(ciclos.enCurso()).stream()
                .flatMap(avance -> avance.actividades().stream())
                .filter(actividad -> actividad.tarea() != null)
                .collect(Collectors.toMap(AvanceActividad::tarea, Function.identity()));
        return tareas.abiertas().stream()
                .filter(tarea -> {
                    String dicho = Palabras.llanas(tarea.nombre()
                            + Optional.ofNullable(actividades.get(tarea.id()))
                                    .map(Busquedas::dicho)
                                    .orElse(""));
                    return palabras.stream().allMatch(dicho::contains);
                })
                .map(TareaVisible::id)
                .limit(MAXIMO)
                .toList();
    }

    private static String dicho(AvanceActividad actividad) {
        return " %s %s".formatted(actividad.grupo(), actividad.responsableYPersona());
    }
}
