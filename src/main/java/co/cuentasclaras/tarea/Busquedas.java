package co.cuentasclaras.tarea;

import co.cuentasclaras.avance.ActividadesDePersona;
import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.cronograma.CodigosDelModelo.ActividadDelModelo;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.responsable.Persona;
import co.cuentasclaras.responsable.Personas;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds tasks by what a person calls them: activity, stage, and who answers for it, with or without accents. */
@Component
public class Busquedas {

    /** More than anybody reads; what is due first is found first. */
    private static final int MAXIMO = 500;

    private final TareasVisibles tareas;
    private final ActividadesDePersona actividades;
    private final CodigosDelModelo codigos;
    private final RolesPropios roles;
    private final Personas personas;
    private final CurrentUser usuario;

    Busquedas(
            TareasVisibles tareas,
            ActividadesDePersona actividades,
            CodigosDelModelo codigos,
            RolesPropios roles,
            Personas personas,
            CurrentUser usuario) {
        this.tareas = tareas;
        this.actividades = actividades;
        this.codigos = codigos;
        this.roles = roles;
        this.personas = personas;
        this.usuario = usuario;
    }

    /** The open tasks that the person may see and that have every word of the text. */
    @Transactional(readOnly = true)
    public List<String> buscar(String texto) {
        List<String> palabras = Arrays.stream(Palabras.llanas(texto).split("\\s+"))
                .filter(palabra -> !palabra.isEmpty())
                .toList();
        // An activity is found by what the plan says of it.
        List<String> actividadesDelModelo = palabras.isEmpty()
                ? List.of()
                : codigos.actividades().stream().map(ActividadDelModelo::codigo).toList();
        return Stream.concat(
                        tareas.llamadas(palabras, actividadesDelModelo, MAXIMO).stream(),
                        tareas.entre(deActividades(palabras)).stream())
                .collect(
                        Collectors.toMap(TareaVisible::id, Function.identity(), (una, otra) -> una, LinkedHashMap::new))
                .values()
                .stream()
                .sorted(Comparator.comparing(
                        TareaVisible::vencimiento, Comparator.nullsLast(Comparator.<Instant>naturalOrder())))
                .map(TareaVisible::id)
                .limit(MAXIMO)
                .toList();
    }

    /** What the person may see is for the engine to say; what is hers stands first, so that it is among so many. */
    private List<String> deActividades(List<String> palabras) {
        if (palabras.isEmpty()) {
            return List.of();
        }
        List<Persona> todas = personas.todas();
        Map<String, Set<String>> deQuien = new LinkedHashMap<>();
        for (String palabra : palabras) {
            deQuien.put(
                    palabra,
                    todas.stream()
                            .filter(una -> Palabras.llanas(una.nombreCompleto()).contains(palabra))
                            .map(Persona::usuario)
                            .collect(Collectors.toSet()));
        }
        String quien = usuario.id();
        return actividades.tareasConPalabras(deQuien, quien, roles.de(quien).keySet(), MAXIMO);
    }
}
