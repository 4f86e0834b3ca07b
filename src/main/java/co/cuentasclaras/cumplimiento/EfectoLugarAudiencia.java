package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.TareaDeActividad;
import co.cuentasclaras.cumplimiento.CumplimientoEscrito.Falta;
import co.cuentasclaras.idioma.FechaEscrita;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where the hearing is held is settled for the day on which it is; that day moves by a decision of its own. */
@Component
class EfectoLugarAudiencia implements EfectoFicha {

    private final Actividades actividades;

    EfectoLugarAudiencia(Actividades actividades) {
        this.actividades = actividades;
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
        actividades
                .audienciaDe(actividad)
                .map(ActividadEnCurso::vencimiento)
                .filter(audiencia -> !dia(datos).equals(audiencia))
                .ifPresent(audiencia -> faltas.add(new Falta(
                        "fechaAudiencia",
                        "La audiencia es el %s. Si debe ser otro día, quien dirige el ciclo la mueve en el tablero de Cockpit, con «Mover la audiencia»."
                                .formatted(FechaEscrita.conDiaDeLaSemana(audiencia)))));
        return faltas;
    }

    @Override
    public void aplicar(ActividadEnCurso actividad, TareaDeActividad tarea, Map<String, Object> datos) {
        // What was settled is told in the account; nothing in the course of the cycle changes.
    }

    private static LocalDate dia(Map<String, Object> datos) {
        return LocalDate.parse(String.valueOf(datos.get("fechaAudiencia")));
    }
}
