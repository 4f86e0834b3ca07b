package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.cronograma.Reprogramacion;
import co.cuentasclaras.cronograma.TareaDeActividad;
import co.cuentasclaras.cumplimiento.CumplimientoEscrito.Falta;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Settling where and when the hearing is held moves it, and with it every activity counted from it. */
@Component
class EfectoLugarAudiencia implements EfectoFicha {

    private final Actividades actividades;
    private final Reprogramacion reprogramacion;

    EfectoLugarAudiencia(Actividades actividades, Reprogramacion reprogramacion) {
        this.actividades = actividades;
        this.reprogramacion = reprogramacion;
    }

    @Override
    public String ficha() {
        return Fichas.LUGAR_AUDIENCIA;
    }

    @Override
    public Set<String> consumados() {
        return Set.of("fechaAudiencia");
    }

    @Override
    public List<Falta> revisar(ActividadEnCurso actividad, Map<String, Object> datos) {
        List<Falta> faltas = new ArrayList<>();
        ActividadEnCurso audiencia = audiencia(actividad);
        LocalDate dia = dia(datos);
        if (!dia.equals(audiencia.vencimiento())) {
            try {
                reprogramacion.comprobar(audiencia, dia);
            } catch (SolicitudInvalida e) {
                faltas.add(new Falta("fechaAudiencia", e.getMessage()));
            }
        }
        return faltas;
    }

    @Override
    public void aplicar(ActividadEnCurso actividad, TareaDeActividad tarea, Map<String, Object> datos) {
        LocalDate dia = dia(datos);
        if (!dia.equals(audiencia(actividad).vencimiento())) {
            reprogramacion.reprogramar(
                    actividad.ciclo(),
                    Cronograma.AUDIENCIA,
                    dia,
                    new Motivo("fecha fijada con el lugar y la metodología"));
        }
    }

    private ActividadEnCurso audiencia(ActividadEnCurso actividad) {
        return actividades.exigir(actividad.ciclo(), Cronograma.AUDIENCIA);
    }

    private static LocalDate dia(Map<String, Object> datos) {
        return LocalDate.parse(String.valueOf(datos.get("fechaAudiencia")));
    }
}
