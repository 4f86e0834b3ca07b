package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.cronograma.AccesoActividad;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cumplimiento.Cumplimientos.Cumplimiento;
import co.cuentasclaras.evidencia.Evidencia;
import co.cuentasclaras.evidencia.Evidencias;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was told of an activity, for the person at the screen: whoever may see the activity reads all of it. */
@Component
public class CumplimientosVisibles {

    private final Actividades actividades;
    private final Cumplimientos cumplimientos;
    private final LecturaCumplimientos lectura;
    private final Evidencias evidencias;
    private final Antecedentes antecedentes;
    private final Pedidos pedidos;
    private final AccesoActividad acceso;

    CumplimientosVisibles(
            Actividades actividades,
            Cumplimientos cumplimientos,
            LecturaCumplimientos lectura,
            Evidencias evidencias,
            Antecedentes antecedentes,
            Pedidos pedidos,
            AccesoActividad acceso) {
        this.actividades = actividades;
        this.cumplimientos = cumplimientos;
        this.lectura = lectura;
        this.evidencias = evidencias;
        this.antecedentes = antecedentes;
        this.pedidos = pedidos;
        this.acceso = acceso;
    }

    /** Whether somebody has the task now, and may still write. */
    public boolean enMarcha(String tarea) {
        return actividades.deTarea(tarea).filter(ActividadEnCurso::enMarcha).isPresent();
    }

    /**
     * What was told of the activity of a task, running or ended, of an earlier round as well.
     *
     * @throws NoSuchElementException when there is no such task, or not for this person
     */
    public CumplimientosDeActividad deTarea(String tarea) {
        return de(actividades
                .deTarea(tarea)
                .or(() -> cumplimientos.deTarea(tarea).flatMap(uno -> actividades.buscar(uno.ciclo(), uno.codigo())))
                .orElseThrow());
    }

    /**
     * What was told of an activity.
     *
     * @throws NoSuchElementException when there is no such activity, or not for this person
     */
    public CumplimientosDeActividad deActividad(String ciclo, String codigo) {
        return de(actividades.buscar(ciclo, codigo).orElseThrow());
    }

    /**
     * What the activity of a running task starts from; before that, what others had written in the task itself when
     * somebody wrote over it.
     *
     * @throws NoSuchElementException when there is no such task, or not for this person
     */
    public List<Antecedente> antecedentes(String tarea) {
        ActividadEnCurso actividad =
                actividades.deTarea(tarea).filter(acceso::puedeVer).orElseThrow();
        List<Cumplimiento> apartados = List.of();
        if (actividad.enMarcha()) {
            Ficha ficha = pedidos.deTarea(tarea).ficha();
            apartados = cumplimientos.apartados(tarea, ficha == null ? null : ficha.id());
        }
        return Stream.concat(
                        apartados.isEmpty()
                                ? Stream.empty()
                                : Stream.of(new Antecedente(
                                        "Lo que había escrito otra persona en esta tarea",
                                        lectura.leer(apartados),
                                        List.of())),
                        antecedentes.de(actividad).stream())
                .toList();
    }

    private CumplimientosDeActividad de(ActividadEnCurso actividad) {
        if (!acceso.puedeVer(actividad)) {
            throw new NoSuchElementException(actividad.codigo());
        }
        List<Cumplimiento> entregados = cumplimientos.deActividades(actividad.ciclo(), Set.of(actividad.codigo()));
        return new CumplimientosDeActividad(
                actividad.ciclo(),
                actividad.codigo(),
                actividad.nombre(),
                lectura.leer(entregados),
                evidencias.de(actividad.ciclo(), actividad.codigo()),
                !entregados.isEmpty()
                        && entregados.get(0).tarea().equals(actividad.tarea())
                        && acceso.puedeCorregir(actividad));
    }

    /**
     * All that was told of an activity, and what proves it.
     *
     * @param cumplimientos newest first
     * @param corregible whether this person may correct the newest
     */
    public record CumplimientosDeActividad(
            String ciclo,
            String codigo,
            String nombre,
            List<CumplimientoLeido> cumplimientos,
            List<Evidencia> evidencias,
            boolean corregible) {}
}
