package co.cuentasclaras.plan;

import co.cuentasclaras.plan.PasoDelPlan.ClaseDePaso;
import co.cuentasclaras.plan.Plan.AudienciaDelPlan;
import co.cuentasclaras.plan.Plan.GrupoDeValor;
import co.cuentasclaras.plan.Plan.Objetivo;
import co.cuentasclaras.plan.PlanGuardado.ArchivoDelPlan;
import co.cuentasclaras.plan.QuienTramita.Puede;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A version of a plan as its page shows it; {@code src/docs/plan.md} says what each part is. */
public record VistaDelPlan(
        String id,
        String entidad,
        int vigencia,
        int version,
        EstadoDelPlan estado,
        String revision,
        @Nullable String ciclo,
        @Nullable ArchivoDelPlan archivo,
        Instant creado,
        String creadoPor,
        Puede puede,
        boolean pideRevision,
        @Nullable String huella,
        @Nullable LocalDate inicia,
        List<PasoVisto> pasos,
        LecturaVista lectura,
        List<Pregunta> preguntas,
        Correcciones correcciones,
        List<FilaVista> filas,
        List<AudienciaDelPlan> audiencias,
        List<ObjetivoVisto> objetivos,
        List<GrupoDeValor> grupos,
        List<NoAplica> noAplica,
        List<CargaDelPlan> carga,
        Totales totales,
        List<HallazgoVisto> hallazgos,
        @Nullable DiferenciaDePlanes diferencia,
        @Nullable EfectoDeVersion efecto) {

    public record PasoVisto(ClaseDePaso paso, String quien, Instant momento, @Nullable String motivo) {}

    /** How the file is read, and what there is to choose from. */
    public record LecturaVista(
            @JsonUnwrapped Elecciones elecciones,
            List<CampoDelPlan> campos,
            List<RolVisto> roles,
            List<PaginaVista> paginas,
            List<ActividadPorEscoger> modelo) {}

    public record RolVisto(String id, String nombre, @Nullable String titular) {}

    public record PaginaVista(String id, String nombre) {}

    /** An activity of the models that a row may be. */
    public record ActividadPorEscoger(String codigo, String nombre, String pagina) {}

    /**
     * A row, with the names of what it names and the days that it means; null where nobody can tell.
     *
     * @param escrito what the file says in its cells
     */
    public record FilaVista(
            @JsonUnwrapped FilaDelPlan fila,
            String responsableNombre,
            String paginaNombre,
            @Nullable LocalDate inicioDia,
            @Nullable LocalDate finDia,
            @Nullable String inicioLeido,
            @Nullable String finLeido,
            Map<String, String> escrito) {}

    /** @param actividades how many serve it */
    public record ObjetivoVisto(@JsonUnwrapped Objetivo objetivo, int actividades) {}

    public record NoAplica(String codigo, String nombre, String motivo) {}

    /** Whole Colombian pesos. */
    public record Totales(BigDecimal planeado) {}

    /** @param aceptada why it is meant so; null when nobody said */
    public record HallazgoVisto(
            String clase,
            int fila,
            String columna,
            String mensaje,
            @Nullable String articulo,
            String regla,
            @Nullable String aceptada) {

        public static HallazgoVisto de(Hallazgo hallazgo, @Nullable String aceptada) {
            return new HallazgoVisto(
                    VistasDePlanes.enMinusculas(hallazgo.clase()),
                    hallazgo.fila(),
                    hallazgo.columna(),
                    hallazgo.mensaje(),
                    hallazgo.articulo(),
                    hallazgo.regla(),
                    aceptada);
        }
    }
}
