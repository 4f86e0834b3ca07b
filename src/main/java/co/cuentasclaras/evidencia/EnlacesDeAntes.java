package co.cuentasclaras.evidencia;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.EvidenciaSellada;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.PruebaDeAntes;
import co.cuentasclaras.engine.CurrentUser;
import org.springframework.stereotype.Component;

/** The link that a plan gives of what was done before is evidence like any other, sealed with the activity. */
@Component
class EnlacesDeAntes implements PruebaDeAntes {

    private final Evidencias evidencias;
    private final Bitacora bitacora;
    private final CurrentUser usuario;

    EnlacesDeAntes(Evidencias evidencias, Bitacora bitacora, CurrentUser usuario) {
        this.evidencias = evidencias;
        this.bitacora = bitacora;
        this.usuario = usuario;
    }

    @Override
    public void agregar(ActividadEnCurso actividad, String enlace) {
        Evidencia una = evidencias.agregar(actividad, Enlace.leer(enlace, actividad.producto()), usuario.id());
        evidencias.sellar(actividad.ciclo(), actividad.codigo());
        bitacora.anotar(actividad.lugar(), una.hecho());
        bitacora.anotar(actividad.lugar(), new EvidenciaSellada(una.id(), una.nombre(), una.huella()));
    }
}
