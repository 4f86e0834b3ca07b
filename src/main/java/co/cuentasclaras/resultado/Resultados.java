package co.cuentasclaras.resultado;

import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cumplimiento.Cumplimientos;
import co.cuentasclaras.cumplimiento.Cumplimientos.Cumplimiento;
import co.cuentasclaras.plan.FilaDelPlan;
import co.cuentasclaras.plan.Plan;
import co.cuentasclaras.plan.PlanGuardado;
import co.cuentasclaras.plan.PlanIlegible;
import co.cuentasclaras.plan.Planes;
import co.cuentasclaras.responsable.Personas;
import co.cuentasclaras.resultado.LecturasDeObjetivos.LecturaDeObjetivo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Joins what a cycle planned, what was finished and what was told of it. Who may read it is decided by the caller. */
@Component
public class Resultados {

    private static final String SIN_CLASE = "Sin clase";

    private final Planes planes;
    private final Actividades actividades;
    private final Cumplimientos cumplimientos;
    private final LecturasDeObjetivos lecturas;
    private final Personas personas;

    Resultados(
            Planes planes,
            Actividades actividades,
            Cumplimientos cumplimientos,
            LecturasDeObjetivos lecturas,
            Personas personas) {
        this.planes = planes;
        this.actividades = actividades;
        this.cumplimientos = cumplimientos;
        this.lecturas = lecturas;
        this.personas = personas;
    }

    /** @param sinObjetivo how many activities serve no objective */
    public record ResultadoDelPlan(
            Ciclo ciclo, List<ObjetivoEnCurso> objetivos, int sinObjetivo, Presupuesto presupuesto) {}

    /**
     * @param actividades how many serve it; none is a gap, but for the general one, which all of them serve
     * @param indicadores what those activities measure
     * @param leyo the name of who read it last
     */
    public record ObjetivoEnCurso(
            Plan.Objetivo objetivo,
            int actividades,
            int terminadas,
            boolean brecha,
            List<Indicador> indicadores,
            @Nullable LecturaDeObjetivo lectura,
            @Nullable String leyo) {}

    /** @param objetivo what it serves, in words; empty when it serves none */
    public record ActividadEnElPlan(String codigo, String objetivo, Importe importe) {}

    public record Indicador(String codigo, String actividad, String indicador, @Nullable BigDecimal meta) {}

    /**
     * Money in whole Colombian pesos.
     *
     * @param sinCifra how many activities name a resource without an amount
     */
    public record Presupuesto(
            List<RenglonDePresupuesto> renglones, List<TotalPorClase> clases, Importe total, int sinCifra) {}

    public record RenglonDePresupuesto(
            String codigo, String actividad, String recurso, String clase, String fuente, Importe importe) {}

    public record TotalPorClase(String clase, Importe importe) {}

    /** @param ejecutado null while nobody told it */
    public record Importe(@Nullable BigDecimal planeado, @Nullable BigDecimal ejecutado) {

        /** What is left; less than nothing when more was spent than planned. */
        public @Nullable BigDecimal queda() {
            return planeado == null || ejecutado == null ? null : planeado.subtract(ejecutado);
        }

        Importe mas(Importe otro) {
            return new Importe(suma(planeado, otro.planeado), suma(ejecutado, otro.ejecutado));
        }

        private static @Nullable BigDecimal suma(@Nullable BigDecimal uno, @Nullable BigDecimal otro) {
            return uno == null ? otro : otro == null ? uno : uno.add(otro);
        }
    }

    @Transactional(readOnly = true)
    public ResultadoDelPlan de(Ciclo ciclo) {
        Optional<Plan> plan = plan(ciclo);
        Map<String, ActividadEnCurso> enCurso = actividades.deCiclo(ciclo.id()).stream()
                .filter(una -> una.retirada() == null)
                .collect(Collectors.toMap(ActividadEnCurso::codigo, Function.identity()));
        List<FilaDelPlan> filas = plan.stream()
                .flatMap(uno -> uno.filas().stream())
                .filter(fila -> enCurso.containsKey(fila.codigo()))
                .toList();
        return new ResultadoDelPlan(
                ciclo,
                objetivos(ciclo, plan.map(Plan::objetivos).orElse(List.of()), filas, enCurso),
                (int) filas.stream()
                        .filter(fila -> plan.flatMap(uno -> uno.objetivo(fila))
                                .filter(objetivo -> !objetivo.general())
                                .isEmpty())
                        .count(),
                presupuesto(ciclo, filas));
    }

    /** The rows of the plan by their codes, what they serve in words and their money. */
    @Transactional(readOnly = true, noRollbackFor = PlanIlegible.class)
    public Map<String, ActividadEnElPlan> porActividad(Ciclo ciclo) {
        Map<String, BigDecimal> gastos = ejecutado(ciclo);
        return plan(ciclo).stream()
                .flatMap(plan -> plan.filas().stream()
                        .map(fila -> new ActividadEnElPlan(
                                fila.codigo(),
                                plan.objetivo(fila).map(Plan.Objetivo::texto).orElse(""),
                                new Importe(fila.valorPlaneado(), gastos.get(fila.codigo())))))
                .collect(Collectors.toMap(ActividadEnElPlan::codigo, Function.identity(), (una, otra) -> una));
    }

    /** What was spent, by the codes of the activities of which somebody told it. */
    @Transactional(readOnly = true)
    public Map<String, BigDecimal> ejecutado(Ciclo ciclo) {
        return gastos(
                ciclo,
                plan(ciclo).stream()
                        .flatMap(plan -> plan.filas().stream())
                        .filter(FilaDelPlan::tieneRecurso)
                        .map(FilaDelPlan::codigo)
                        .toList());
    }

    private Optional<Plan> plan(Ciclo ciclo) {
        return planes.vigente(ciclo.id()).map(PlanGuardado::contenido);
    }

    private List<ObjetivoEnCurso> objetivos(
            Ciclo ciclo,
            List<Plan.Objetivo> objetivos,
            List<FilaDelPlan> filas,
            Map<String, ActividadEnCurso> enCurso) {
        Map<String, LecturaDeObjetivo> leidos = lecturas.deCiclo(ciclo.id());
        Map<String, String> nombres = personas.nombres(
                leidos.values().stream().map(LecturaDeObjetivo::quien).collect(Collectors.toSet()));
        return objetivos.stream()
                .map(objetivo -> {
                    List<FilaDelPlan> suyas = filas.stream()
                            .filter(fila ->
                                    objetivo.general() || fila.objetivo().equals(objetivo.clave()))
                            .toList();
                    LecturaDeObjetivo lectura = leidos.get(objetivo.clave());
                    return new ObjetivoEnCurso(
                            objetivo,
                            suyas.size(),
                            (int) suyas.stream()
                                    .map(fila -> Objects.requireNonNull(enCurso.get(fila.codigo())))
                                    .filter(ActividadEnCurso::estaTerminada)
                                    .count(),
                            suyas.isEmpty(),
                            suyas.stream()
                                    .filter(fila -> !objetivo.general()
                                            && !fila.indicador().isEmpty())
                                    .map(fila -> new Indicador(
                                            fila.codigo(), fila.actividad(), fila.indicador(), fila.metaNumerica()))
                                    .toList(),
                            lectura,
                            lectura == null ? null : nombres.getOrDefault(lectura.quien(), lectura.quien()));
                })
                .toList();
    }

    private Presupuesto presupuesto(Ciclo ciclo, List<FilaDelPlan> filas) {
        List<FilaDelPlan> conRecurso =
                filas.stream().filter(FilaDelPlan::tieneRecurso).toList();
        Map<String, BigDecimal> gastos =
                gastos(ciclo, conRecurso.stream().map(FilaDelPlan::codigo).toList());
        List<RenglonDePresupuesto> renglones = new ArrayList<>();
        Map<String, Importe> clases = new LinkedHashMap<>();
        Importe total = new Importe(null, null);
        for (FilaDelPlan fila : conRecurso) {
            Importe importe = new Importe(fila.valorPlaneado(), gastos.get(fila.codigo()));
            String clase = fila.claseRecurso().isEmpty() ? SIN_CLASE : fila.claseRecurso();
            renglones.add(new RenglonDePresupuesto(
                    fila.codigo(), fila.actividad(), fila.recurso(), clase, fila.fuente(), importe));
            clases.merge(clase, importe, Importe::mas);
            total = total.mas(importe);
        }
        return new Presupuesto(
                renglones,
                clases.entrySet().stream()
                        .map(una -> new TotalPorClase(una.getKey(), una.getValue()))
                        .toList(),
                total,
                (int) conRecurso.stream()
                        .filter(fila -> fila.valorPlaneado() == null)
                        .count());
    }

    /** What was told last of each of these, by code. */
    private Map<String, BigDecimal> gastos(Ciclo ciclo, List<String> codigos) {
        Map<String, Cumplimiento> ultimos = cumplimientos.deActividades(ciclo.id(), codigos).stream()
                .collect(Collectors.toMap(Cumplimiento::codigo, Function.identity(), (ultimo, otro) -> ultimo));
        Map<String, BigDecimal> gastos = new HashMap<>();
        ultimos.forEach(
                (codigo, ultimo) -> ultimo.escrito().valorEjecutado().ifPresent(valor -> gastos.put(codigo, valor)));
        return gastos;
    }
}
