package co.cuentasclaras.evidencia;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.EvidenciaSellada;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.SeguidorDeActividad;
import co.cuentasclaras.cronograma.TareaDeActividad;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * When an activity is finished: refuses it without the evidence that the cronograma demands, and seals what there is. The
 * activity is held since it was written down as finished, so that nobody adds to it meanwhile.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SelloEvidencia implements SeguidorDeActividad {

    private final Evidencias evidencias;
    private final Bitacora bitacora;

    SelloEvidencia(Evidencias evidencias, Bitacora bitacora) {
        this.evidencias = evidencias;
        this.bitacora = bitacora;
    }

    @Override
    public void alTerminar(ActividadEnCurso actividad, TareaDeActividad tarea) {
        List<Evidencia> hay = evidencias.de(actividad.ciclo(), actividad.codigo());
        if (hay.isEmpty() && actividad.exigeEvidencia()) {
            throw new SolicitudInvalida(
                    "Falta la evidencia de «%s»: adjunte el archivo o agregue el enlace de «%s» antes de terminar."
                            .formatted(actividad.nombre(), actividad.producto()));
        }
        List<Evidencia> nuevas = hay.stream().filter(una -> !una.estaSellada()).toList();
        nuevas.forEach(this::verificar);
        if (!nuevas.isEmpty()) {
            evidencias.sellar(actividad.ciclo(), actividad.codigo());
            bitacora.anotarEn(
                    actividad.lugar(),
                    nuevas.stream()
                            .map(una -> new EvidenciaSellada(una.id(), una.nombre(), una.huella()))
                            .toList());
        }
    }

    private void verificar(Evidencia evidencia) {
        try {
            evidencias.verificar(evidencia);
        } catch (ContenidoAlterado e) {
            throw new SolicitudInvalida(
                    "La evidencia «%s» ya no es la que se agregó: retírela y vuelva a agregarla antes de terminar."
                            .formatted(evidencia.nombre()));
        }
    }
}
