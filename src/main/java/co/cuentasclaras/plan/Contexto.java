package co.cuentasclaras.plan;

import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.responsable.Rol;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is read and judged by: all that is neither in its file nor decided about it.
 *
 * @param entidad the entity, as somebody named it
 * @param vigencia the fiscal year; dates run from its first day to the last day of the next year
 * @param modelos the activities that the models draw, their order, and the pages that take others
 * @param roles the roles of the entity, in their order
 * @param recuerdos what was decided about earlier files
 * @param enMarcha the version in whose place the plan shall come; null of a plan whose cycle has not begun
 */
public record Contexto(
        String entidad,
        int vigencia,
        CodigosDelModelo modelos,
        List<Rol> roles,
        CalendarioLaboral calendario,
        Recuerdos recuerdos,
        @Nullable VersionEnMarcha enMarcha) {

    public Contexto {
        roles = List.copyOf(roles);
    }

    /** Of a plan whose cycle has not begun. */
    public Contexto(
            String entidad,
            int vigencia,
            CodigosDelModelo modelos,
            List<Rol> roles,
            CalendarioLaboral calendario,
            Recuerdos recuerdos) {
        this(entidad, vigencia, modelos, roles, calendario, recuerdos, null);
    }

    public Optional<Rol> rol(String id) {
        return roles.stream().filter(rol -> rol.id().equals(id)).findFirst();
    }

    /**
     * What people decided about the last plans of the entity. Keys are written as
     * {@link co.cuentasclaras.tabla.Rotulo#clave} writes them.
     *
     * @param columnas the field that a column says, by its title; empty for one that is left out
     * @param oficinas the roles that are meant, by what the file says
     * @param etapas the page, by what the file calls a stage
     */
    public record Recuerdos(
            Map<String, String> columnas, Map<String, List<String>> oficinas, Map<String, String> etapas) {

        public static final Recuerdos NINGUNO = new Recuerdos(Map.of(), Map.of(), Map.of());
    }
}
