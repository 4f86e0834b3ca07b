package co.cuentasclaras.plan.lectura;

import co.cuentasclaras.plan.CampoDelPlan;
import co.cuentasclaras.plan.Contexto;
import co.cuentasclaras.plan.Correcciones;
import co.cuentasclaras.plan.Elecciones.OficinaLeida;
import co.cuentasclaras.plan.Pregunta;
import co.cuentasclaras.plan.Pregunta.Parte;
import co.cuentasclaras.plan.Pregunta.Respuesta;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.tabla.Rotulo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for each row and who supports: each office asked about once, however many rows name it and however they
 * write it.
 */
final class OficinasDelPlan {

    /** Before the id of a role that there is not yet, in the answer to a question. */
    static final String NUEVO = "nuevo:";

    private final Map<String, OficinaLeida> leidas = new LinkedHashMap<>();
    private final List<Pregunta> preguntas = new ArrayList<>();

    /** An office, by every way in which it is written, with the rows that write it so. */
    private record OficinaEscrita(Map<String, TreeSet<Integer>> formas) {

        void anotar(String forma, int fila) {
            formas.computeIfAbsent(forma, nueva -> new TreeSet<>()).add(fila);
        }

        List<String> porFrecuencia() {
            return formas.keySet().stream()
                    .sorted(Comparator.comparing((String forma) ->
                            -formas.getOrDefault(forma, new TreeSet<>()).size()))
                    .toList();
        }

        List<Integer> filas() {
            return formas.values().stream()
                    .flatMap(TreeSet::stream)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    OficinasDelPlan(
            List<FilaEscrita> filas, Oficinas oficinas, List<Rol> roles, Correcciones correcciones, Contexto contexto) {
        Map<String, OficinaEscrita> porOficina = new LinkedHashMap<>();
        filas.forEach(fila -> Stream.of(CampoDelPlan.RESPONSABLE, CampoDelPlan.APOYAN)
                .map(fila::texto)
                .filter(texto -> !texto.isEmpty())
                .forEach(texto -> porOficina
                        .computeIfAbsent(Oficinas.clave(texto), nueva -> new OficinaEscrita(new LinkedHashMap<>()))
                        .anotar(texto, fila.numero())));
        porOficina.forEach((clave, oficina) -> {
            List<String> formas = oficina.porFrecuencia();
            String escrita = formas.get(0);
            List<Integer> numeros = oficina.filas();
            List<String> decididos = primera(formas, correcciones.oficinas()::get);
            List<String> recordados =
                    primera(formas, forma -> contexto.recuerdos().oficinas().get(Rotulo.clave(forma)));
            Oficinas.Hallada hallada = oficinas.buscar(escrita);
            if (!decididos.isEmpty()) {
                leidas.put(clave, new OficinaLeida(escrita, formas, numeros, decididos, false, hallada.puntaje()));
            } else if (sonRoles(recordados, roles)) {
                leidas.put(clave, new OficinaLeida(escrita, formas, numeros, recordados, true, 1));
            } else {
                leidas.put(
                        clave,
                        new OficinaLeida(
                                escrita,
                                formas,
                                numeros,
                                hallada.roles(),
                                true,
                                Math.round(hallada.puntaje() * 100) / 100.0));
                if (hallada.dudosa()) {
                    preguntar(escrita, numeros, hallada, roles);
                }
            }
        });
    }

    /** One that a draft was to make may never have become one, and another may be gone. */
    private static boolean sonRoles(List<String> recordados, List<Rol> roles) {
        return !recordados.isEmpty()
                && recordados.stream()
                        .allMatch(id -> roles.stream().anyMatch(rol -> rol.id().equals(id)));
    }

    private static List<String> primera(List<String> formas, Function<String, @Nullable List<String>> roles) {
        return formas.stream()
                .map(roles)
                .filter(suyos -> suyos != null && !suyos.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    List<OficinaLeida> leidas() {
        return List.copyOf(leidas.values());
    }

    List<Pregunta> preguntas() {
        return preguntas;
    }

    /** The first answers, the others support. */
    List<String> de(String escrita) {
        OficinaLeida leida = leidas.get(Oficinas.clave(escrita));
        return leida == null ? List.of() : leida.roles();
    }

    private void preguntar(String escrita, List<Integer> filas, Oficinas.Hallada hallada, List<Rol> roles) {
        String enUnaLinea = escrita.replaceAll("\\s+", " ");
        List<Respuesta> opciones = new ArrayList<>();
        Stream.concat(
                        roles.stream().filter(rol -> hallada.roles().contains(rol.id())),
                        roles.stream().filter(rol -> !hallada.roles().contains(rol.id())))
                .forEach(rol -> opciones.add(new Respuesta(rol.id(), rol.nombre())));
        opciones.add(
                new Respuesta(NUEVO + Rotulo.clave(enUnaLinea).replace('_', '-'), "Crear el rol «" + enUnaLinea + "»"));
        preguntas.add(new Pregunta(
                "oficina:" + escrita,
                Parte.OFICINA,
                "¿Quién responde por lo que el archivo encarga a «" + enUnaLinea + "»?",
                escrita,
                filas,
                opciones));
    }
}
