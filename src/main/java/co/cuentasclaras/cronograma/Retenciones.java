package co.cuentasclaras.cronograma;

import co.cuentasclaras.aviso.Aviso;
import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.EsperaEscalada;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.responsable.Roles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What holds others up past their own due date while it is itself in time: whoever has it learns of it, and the leader.
 * What is late already says so in its own notices.
 */
@Component
public class Retenciones {

    private static final int A_LA_VISTA = 4;

    private final Actividades actividades;
    private final OrdenDelCiclo orden;
    private final Encargados encargados;
    private final Roles roles;
    private final Bitacora bitacora;
    private final Clock clock;

    Retenciones(
            Actividades actividades,
            OrdenDelCiclo orden,
            Encargados encargados,
            Roles roles,
            Bitacora bitacora,
            Clock clock) {
        this.actividades = actividades;
        this.orden = orden;
        this.encargados = encargados;
        this.roles = roles;
        this.bitacora = bitacora;
        this.clock = clock;
    }

    /** Queues what is not told yet of these cycles, once for each due date of what waits. */
    public void avisar(Collection<String> ciclos) {
        LocalDate hoy = LocalDate.now(clock);
        List<ActividadEnCurso> pasadas = actividades.sinComenzarVencidas(hoy, ciclos);
        if (pasadas.isEmpty()) {
            return;
        }
        Map<String, List<ActividadEnCurso>> porCiclo =
                actividades
                        .deCiclos(pasadas.stream().map(ActividadEnCurso::ciclo).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.groupingBy(ActividadEnCurso::ciclo));
        Map<String, Precedencias> ordenes = new HashMap<>();
        porCiclo.forEach((ciclo, todas) -> ordenes.put(ciclo, orden.de(ciclo, todas)));
        Map<ActividadEnCurso, List<ActividadEnCurso>> retenidas = new LinkedHashMap<>();
        Map<Lugar, EsperaEscalada> hechos = new LinkedHashMap<>();
        for (ActividadEnCurso pasada : pasadas) {
            List<ActividadEnCurso> retienen = Objects.requireNonNull(ordenes.get(pasada.ciclo()))
                    .retienen(pasada.codigo(), porCiclo.getOrDefault(pasada.ciclo(), List.of()), hoy)
                    .stream()
                    .filter(una -> !una.enSuspenso() && !una.vencimiento().isBefore(hoy))
                    .toList();
            retienen.forEach(una ->
                    retenidas.computeIfAbsent(una, nueva -> new ArrayList<>()).add(pasada));
            if (!retienen.isEmpty()) {
                hechos.put(
                        pasada.lugar(),
                        new EsperaEscalada(
                                retienen.stream().map(ActividadEnCurso::codigo).toList(),
                                retienen.stream()
                                        .flatMap(this::avisados)
                                        .distinct()
                                        .toList(),
                                pasada.vencimiento()));
            }
        }
        encargados.repetir(
                retenidas.entrySet().stream()
                        .flatMap(una -> avisos(una.getKey(), una.getValue()))
                        .toList(),
                hoy);
        actividades.anotarRetencion(
                retenidas.values().stream().flatMap(List::stream).distinct().toList());
        bitacora.anotar(hechos);
    }

    private Stream<String> avisados(ActividadEnCurso retiene) {
        return Stream.of(encargados.de(retiene), encargados.deRol(Roles.LIDER))
                .flatMap(Optional::stream)
                .distinct();
    }

    private Stream<Aviso> avisos(ActividadEnCurso retiene, List<ActividadEnCurso> retenidas) {
        String detalle = esperan(retenidas.stream()
                .map(una -> "«%s», de %s, que vencía el %s"
                        .formatted(una.nombre(), roles.nombre(una.responsable()), FechaEscrita.de(una.vencimiento())))
                .toList());
        return avisados(retiene)
                .map(persona -> new Aviso(
                        TipoAviso.RETENCION,
                        retiene.ciclo(),
                        retiene.codigo(),
                        retiene.enMarcha() ? retiene.tarea() : null,
                        persona,
                        retiene.vencimiento(),
                        detalle));
    }

    /** Says what waits, the first of it by name. */
    static String esperan(List<String> cuales) {
        int otras = cuales.size() - A_LA_VISTA;
        return "Esperan a que termine: "
                + cuales.stream().limit(A_LA_VISTA).collect(Collectors.joining("; "))
                + (otras > 0 ? "; y otras " + otras : "")
                + ".";
    }
}
