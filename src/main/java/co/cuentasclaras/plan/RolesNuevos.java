package co.cuentasclaras.plan;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.RolCreado;
import co.cuentasclaras.permiso.DerechosDeRoles;
import co.cuentasclaras.plan.Correcciones.RolNuevo;
import co.cuentasclaras.responsable.CreacionDeRoles;
import org.springframework.stereotype.Component;

/** Makes roles of the offices of a plan that somebody decided to be roles, once it is approved. */
@Component
class RolesNuevos {

    private final CreacionDeRoles creacion;
    private final DerechosDeRoles derechos;
    private final Bitacora bitacora;

    RolesNuevos(CreacionDeRoles creacion, DerechosDeRoles derechos, Bitacora bitacora) {
        this.creacion = creacion;
        this.derechos = derechos;
        this.bitacora = bitacora;
    }

    /**
     * Those that its activities name; another plan may have made one of them meanwhile.
     *
     * @throws co.cuentasclaras.comun.SolicitudInvalida when one of them cannot become a role
     */
    void crear(PlanGuardado plan) {
        boolean alguno = false;
        for (RolNuevo nuevo : plan.correcciones().rolesNuevos()) {
            if (creacion.crear(nuevo.id(), nuevo.nombre(), nuevo.titular())) {
                alguno = true;
                bitacora.anotar(plan.lugar(), new RolCreado(nuevo.id(), nuevo.nombre(), nuevo.titular()));
            }
        }
        if (alguno) {
            derechos.otorgar();
        }
    }
}
