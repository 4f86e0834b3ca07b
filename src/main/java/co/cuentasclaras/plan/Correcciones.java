package co.cuentasclaras.plan;

import co.cuentasclaras.cronograma.OrdenDeFecha;
import co.cuentasclaras.plan.Plan.AudienciaDelPlan;
import co.cuentasclaras.plan.Plan.GrupoDeValor;
import co.cuentasclaras.plan.Plan.Objetivo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about a file. The plan is always made anew from the file and these, so that nothing that was typed is
 * lost by going back. What nobody decided is proposed.
 *
 * @param codificacion the encoding of a CSV file
 * @param hoja the name of the sheet
 * @param encabezado the row of the header, from 1
 * @param columnas the field that each column says, by its letter; empty for a column that is left out
 * @param ordenFechas how dates like 3/10/2023 are written, by field
 * @param anio the year of the dates that say none and that nothing beside them tells
 * @param anios the year of the dates that say none, by row of the file
 * @param oficinas the roles that are meant, by what the file says; the first answers, the others support
 * @param rolesNuevos the offices that become roles
 * @param etapas the page of the models, by what the file calls a stage; empty when its rows are left out
 * @param actividades the code of the models, by row of the file; empty for an activity of the entity's own
 * @param celdas what a field says instead, by row and field
 * @param filasNuevas rows that the file does not have; the others name them -1, -2… in this order, also once one is left out
 * @param filasQuitadas rows that are left out
 * @param audiencias the hearings instead of those that were read; null when nobody decided
 * @param noAplica reasons for what the plan does without, by code
 * @param aceptadas the contradictions that are meant so: {@code regla:fila}, each with the reason
 */
public record Correcciones(
        @Nullable String codificacion,
        @Nullable String hoja,
        @Nullable Integer encabezado,
        Map<String, String> columnas,
        Map<String, OrdenDeFecha> ordenFechas,
        @Nullable Integer anio,
        Map<Integer, Integer> anios,
        Map<String, List<String>> oficinas,
        List<RolNuevo> rolesNuevos,
        Map<String, String> etapas,
        Map<Integer, String> actividades,
        Map<Integer, Map<String, String>> celdas,
        List<Map<String, String>> filasNuevas,
        Set<Integer> filasQuitadas,
        @Nullable List<AudienciaDelPlan> audiencias,
        @Nullable List<Objetivo> objetivos,
        @Nullable List<GrupoDeValor> grupos,
        Map<String, String> noAplica,
        Map<String, String> aceptadas) {

    public static final Correcciones NINGUNA = new Correcciones(
            null, null, null, Map.of(), Map.of(), null, Map.of(), Map.of(), List.of(), Map.of(), Map.of(), Map.of(),
            List.of(), Set.of(), null, null, null, Map.of(), Map.of());

    public Correcciones {
        columnas = columnas == null ? Map.of() : columnas;
        ordenFechas = ordenFechas == null ? Map.of() : ordenFechas;
        anios = anios == null ? Map.of() : anios;
        oficinas = oficinas == null ? Map.of() : oficinas;
        rolesNuevos = rolesNuevos == null ? List.of() : rolesNuevos;
        etapas = etapas == null ? Map.of() : etapas;
        actividades = actividades == null ? Map.of() : actividades;
        celdas = celdas == null ? Map.of() : celdas;
        filasNuevas = filasNuevas == null ? List.of() : filasNuevas;
        filasQuitadas = filasQuitadas == null ? Set.of() : filasQuitadas;
        noAplica = noAplica == null ? Map.of() : noAplica;
        aceptadas = aceptadas == null ? Map.of() : aceptadas;
    }

    /** An office of the file that becomes a role, with the person who holds it. */
    public record RolNuevo(String id, String nombre, @Nullable String titular) {

        public RolNuevo {
            id = Objects.requireNonNullElse(id, "");
            nombre = Objects.requireNonNullElse(nombre, "");
        }
    }
}
