package co.cuentasclaras.prueba;

import co.cuentasclaras.cronograma.Actividad;
import co.cuentasclaras.cronograma.AudienciaPublica;
import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.cronograma.FechaPlan;
import co.cuentasclaras.plan.PlanDeEjemplo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** The example's plan as another entity would have it, with what no plan of the models has. */
@TestComponent
public class OtroPlan {

    /** What it does without, for that reason. */
    public static final String SIN = "disenarImagenVisual";

    public static final String MOTIVO = "La imagen es la de la alcaldía";

    /** What was done on 3 August, before the cycle. */
    public static final String HECHA_ANTES = "elaborarEstrategiaComunicaciones";

    private final PlanDeEjemplo ejemplo;
    private final CodigosDelModelo codigos;

    OtroPlan(PlanDeEjemplo ejemplo, CodigosDelModelo codigos) {
        this.ejemplo = ejemplo;
        this.codigos = codigos;
    }

    /** Two hearings, of which the second is suspended, and an activity of the entity's own that Proyectos supports. */
    public Cronograma conDosAudiencias(int vigencia) {
        List<Actividad> actividades = new ArrayList<>();
        List<Actividad> delSur = new ArrayList<>();
        for (Actividad una : ejemplo.cronograma(vigencia).actividades()) {
            if (!una.codigo().equals(SIN)) {
                actividades.add(copia(
                        una,
                        una.codigo(),
                        una.fin(),
                        List.of(),
                        una.codigo().equals(HECHA_ANTES) ? LocalDate.of(vigencia, 8, 3) : null));
            }
            if (codigos.esDeAudiencia(una.partes().actividad())) {
                delSur.add(copia(
                        una,
                        una.partes().en("2").texto(),
                        una.esAudiencia() ? FechaPlan.leer(vigencia + 1 + "-05-12") : una.fin(),
                        List.of(),
                        null));
            }
        }
        actividades.addAll(delSur);
        actividades.add(new Actividad(
                "propia-1",
                "Diseño",
                "Diseño",
                "Presentar el plan al concejo",
                FechaPlan.leer(vigencia + "-11-01"),
                FechaPlan.leer(vigencia + "-11-15"),
                "planeacion",
                "Acta",
                "propia",
                false,
                true,
                "diseno",
                "elaborarEstrategiaRendicion",
                List.of("proyectos"),
                null,
                null));
        return new Cronograma(
                actividades,
                List.of(
                        new AudienciaPublica("", "Audiencia del norte", null, false),
                        new AudienciaPublica("2", "Audiencia del sur", null, true)),
                Map.of(SIN, MOTIVO));
    }

    /** An activity of the example that these roles support. */
    public Actividad conApoyo(int vigencia, String codigo, String... roles) {
        Actividad una = ejemplo.cronograma(vigencia).actividad(codigo).orElseThrow();
        return copia(una, codigo, una.fin(), List.of(roles), null);
    }

    private static Actividad copia(
            Actividad una, String codigo, FechaPlan fin, List<String> apoyan, @Nullable LocalDate hecha) {
        return new Actividad(
                codigo,
                una.etapa(),
                una.frente(),
                una.nombre(),
                una.inicio(),
                fin,
                una.responsable(),
                una.producto(),
                una.origen(),
                una.terminoLegal(),
                una.evidencia(),
                null,
                null,
                apoyan,
                hecha,
                null);
    }
}
