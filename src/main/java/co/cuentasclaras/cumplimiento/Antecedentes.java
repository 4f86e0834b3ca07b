package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cumplimiento.Cumplimientos.Cumplimiento;
import co.cuentasclaras.evidencia.Evidencia;
import co.cuentasclaras.evidencia.Evidencias;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What an activity starts from: what was told and handed in before in those that its model names, in this cycle and in
 * the one before, and in itself when it was returned. That the person may see the activity is for the caller to know.
 */
@Component
public class Antecedentes {

    private final AntecedentesDelModelo modelo;
    private final Actividades actividades;
    private final Ciclos ciclos;
    private final Cumplimientos cumplimientos;
    private final LecturaCumplimientos lectura;
    private final Evidencias evidencias;

    Antecedentes(
            AntecedentesDelModelo modelo,
            Actividades actividades,
            Ciclos ciclos,
            Cumplimientos cumplimientos,
            LecturaCumplimientos lectura,
            Evidencias evidencias) {
        this.modelo = modelo;
        this.actividades = actividades;
        this.ciclos = ciclos;
        this.cumplimientos = cumplimientos;
        this.lectura = lectura;
        this.evidencias = evidencias;
    }

    /** Its own earlier round, then in the order of the cronograma, and at the end what comes from the cycle before. */
    public List<Antecedente> de(ActividadEnCurso actividad) {
        List<Antecedente> todos = new ArrayList<>();
        List<CumplimientoLeido> propios = lectura.de(actividad.ciclo(), actividad.codigo());
        if (!propios.isEmpty()) {
            todos.add(new Antecedente(actividad.nombre() + ", como se entregó antes", propios, List.of()));
        }
        todos.addAll(leer(actividad.ciclo(), anteriores(actividad), ActividadEnCurso::nombre));
        Set<String> delAnterior =
                modelo.delAnterior().getOrDefault(actividad.partes().actividad(), Set.of());
        if (!delAnterior.isEmpty()) {
            ciclos.anteriores(actividad.ciclo()).stream()
                    .findFirst()
                    .ifPresent(anterior -> todos.addAll(
                            leer(anterior.id(), empezadas(anterior.id(), delAnterior), una -> "%s (vigencia %d)"
                                    .formatted(una.nombre(), anterior.vigencia()))));
        }
        return todos;
    }

    /** The newest account of each activity of this cycle that it starts from. */
    List<Cumplimiento> ultimos(ActividadEnCurso actividad) {
        List<ActividadEnCurso> anteriores = anteriores(actividad);
        Map<String, List<Cumplimiento>> porCodigo = entregados(actividad.ciclo(), anteriores);
        return anteriores.stream()
                .flatMap(una ->
                        porCodigo.getOrDefault(una.codigo(), List.of()).stream().limit(1))
                .toList();
    }

    private List<ActividadEnCurso> anteriores(ActividadEnCurso actividad) {
        return empezadas(
                        actividad.ciclo(),
                        modelo.delCiclo().getOrDefault(actividad.partes().actividad(), Set.of()))
                .stream()
                .filter(una -> !una.codigo().equals(actividad.codigo()))
                .toList();
    }

    private List<ActividadEnCurso> empezadas(String ciclo, Set<String> codigos) {
        return codigos.isEmpty()
                ? List.of()
                : actividades.deCiclo(ciclo).stream()
                        .filter(una -> codigos.contains(una.partes().actividad()) && una.iniciada() != null)
                        .toList();
    }

    private Map<String, List<Cumplimiento>> entregados(String ciclo, List<ActividadEnCurso> cuales) {
        return cumplimientos
                .deActividades(
                        ciclo, cuales.stream().map(ActividadEnCurso::codigo).toList())
                .stream()
                .collect(Collectors.groupingBy(Cumplimiento::codigo));
    }

    private List<Antecedente> leer(
            String ciclo, List<ActividadEnCurso> cuales, Function<ActividadEnCurso, String> titulo) {
        if (cuales.isEmpty()) {
            return List.of();
        }
        Map<String, List<Cumplimiento>> porCodigo = entregados(ciclo, cuales);
        Map<String, List<Evidencia>> piezas =
                evidencias.deCiclos(List.of(ciclo)).stream().collect(Collectors.groupingBy(Evidencia::codigo));
        return cuales.stream()
                .map(una -> new Antecedente(
                        titulo.apply(una),
                        lectura.leer(porCodigo.getOrDefault(una.codigo(), List.of())),
                        piezas.getOrDefault(una.codigo(), List.of())))
                .toList();
    }
}
