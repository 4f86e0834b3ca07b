package co.cuentasclaras.cronograma;

import co.cuentasclaras.permiso.Acceso;
import co.cuentasclaras.permiso.AccesoTarea;
import co.cuentasclaras.permiso.Autoridades;
import co.cuentasclaras.permiso.Usuario;
import co.cuentasclaras.responsable.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * What the person at the screen may do with an activity. While its task runs the engine's rights on the task decide;
 * afterwards, and before, it is hers when she held or finished it, is of its role, or directs or watches the cycle; and
 * she reads it while a task of hers starts from it.
 */
@Component
public class AccesoActividad {

    private final Acceso acceso;
    private final AccesoTarea tareas;
    private final Autoridades autoridades;
    private final AccesoPorAntecedente antecedentes;
    private final Roles roles;

    AccesoActividad(
            Acceso acceso,
            AccesoTarea tareas,
            Autoridades autoridades,
            AccesoPorAntecedente antecedentes,
            Roles roles) {
        this.acceso = acceso;
        this.tareas = tareas;
        this.autoridades = autoridades;
        this.antecedentes = antecedentes;
        this.roles = roles;
    }

    /** Whether she may read what belongs to the activity. */
    public boolean puedeVer(ActividadEnCurso actividad) {
        return acceso.usuario()
                .filter(quien -> actividad.enMarcha()
                        ? tareas.puedeVer(actividad.exigirTarea())
                        : esSuya(actividad, quien) || antecedentes.permite(actividad))
                .isPresent();
    }

    private boolean esSuya(ActividadEnCurso actividad, Usuario quien) {
        return quien.id().equals(actividad.persona())
                || quien.id().equals(actividad.terminadaPor())
                || quien.grupos().contains(actividad.responsable())
                || apoya(actividad, quien)
                || autoridades.veElCiclo(quien);
    }

    /** By her own role, or by that of somebody for whom she stands in today. */
    private boolean apoya(ActividadEnCurso actividad, Usuario quien) {
        return actividad.apoyan().stream()
                .anyMatch(rol -> quien.grupos().contains(rol)
                        || roles.rolesQueSustituye(quien.id()).contains(rol));
    }

    /** Whether she may bring evidence to a running activity: whoever may do its work, and whoever supports it. */
    public boolean puedeAportar(ActividadEnCurso actividad) {
        return puedeTrabajar(actividad)
                || acceso.usuario().filter(quien -> apoya(actividad, quien)).isPresent();
    }

    /** Whether she may do the work of a running activity: whoever may finish its task. */
    public boolean puedeTrabajar(ActividadEnCurso actividad) {
        @Nullable String tarea = actividad.tarea();
        return tarea != null && tareas.puedeTrabajar(tarea);
    }

    /** Whether she may correct what was told of a finished activity: who finished it, is of its role, or directs the cycle. */
    public boolean puedeCorregir(ActividadEnCurso actividad) {
        return actividad.estaTerminada()
                && acceso.usuario()
                        .filter(quien -> quien.id().equals(actividad.terminadaPor())
                                || quien.grupos().contains(actividad.responsable())
                                || autoridades.dirige(quien))
                        .isPresent();
    }

    /**
     * Refuses whoever may see a running activity but bring nothing to it.
     *
     * @throws AccessDeniedException told as 403
     */
    public void exigirAportar(ActividadEnCurso actividad) {
        if (actividad.enMarcha() && !puedeAportar(actividad)) {
            throw new AccessDeniedException("May not bring anything to " + actividad.codigo());
        }
    }

    /**
     * Refuses whoever may see the activity but not do its work.
     *
     * @throws AccessDeniedException told as 403
     */
    public void exigirTrabajar(ActividadEnCurso actividad) {
        if (actividad.enMarcha() && !puedeTrabajar(actividad)) {
            throw new AccessDeniedException("May not work on " + actividad.codigo());
        }
    }
}
