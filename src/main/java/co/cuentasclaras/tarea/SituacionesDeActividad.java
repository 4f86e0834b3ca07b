package co.cuentasclaras.tarea;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.avance.Avances;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.OrdenDelCiclo;
import co.cuentasclaras.historia.Historias;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.plan.FilaDelPlan;
import co.cuentasclaras.plan.Plan;
import co.cuentasclaras.plan.PlanGuardado;
import co.cuentasclaras.plan.Planes;
import co.cuentasclaras.responsable.Roles;
import co.cuentasclaras.tarea.SituacionDeActividad.Siguiente;
import co.cuentasclaras.tarea.SituacionDeActividad.SucesoDeActividad;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells where an activity stands: its plan, today, what follows and what happened. */
@Component
class SituacionesDeActividad {

    private final Avances avances;
    private final Historias historias;
    private final OrdenDelCiclo orden;
    private final Planes planes;
    private final Roles roles;
    private final Clock clock;

    SituacionesDeActividad(
            Avances avances, Historias historias, OrdenDelCiclo orden, Planes planes, Roles roles, Clock clock) {
        this.avances = avances;
        this.historias = historias;
        this.orden = orden;
        this.planes = planes;
        this.roles = roles;
        this.clock = clock;
    }

    /** The situation of an activity. Who may read it is decided by the caller. */
    Optional<SituacionDeActividad> de(ActividadEnCurso actividad) {
        return avances.deCiclo(actividad.ciclo()).flatMap(ciclo -> ciclo.actividades().stream()
                .filter(una -> una.codigo().equals(actividad.codigo()))
                .findFirst()
                .map(una -> situacion(
                        ciclo,
                        una,
                        actividad.apoyan().stream().map(roles::nombre).toList(),
                        orden.de(ciclo.ciclo().id(), ciclo.todas().toList()).despuesDe(actividad.codigo()))));
    }

    private SituacionDeActividad situacion(
            AvanceCiclo ciclo, AvanceActividad actividad, List<String> apoyan, Set<String> codigos) {
        Optional<Plan> plan = planes.vigente(ciclo.ciclo().id()).map(PlanGuardado::contenido);
        Optional<FilaDelPlan> fila = plan.stream()
                .flatMap(uno -> uno.filas().stream())
                .filter(una -> una.codigo().equals(actividad.codigo()))
                .findFirst();
        return new SituacionDeActividad(
                actividad.codigo(),
                actividad.grupo(),
                actividad.producto(),
                fila.flatMap(una -> plan.flatMap(uno -> uno.objetivo(una)))
                        .map(Plan.Objetivo::texto)
                        .orElse(""),
                fila.map(FilaDelPlan::recursoEnPalabras).orElse(""),
                actividad.responsable(),
                actividad.nombrePersona(),
                apoyan,
                actividad.estado(),
                actividad.estado().nombre(),
                actividad.plan().enPalabras(),
                actividad.vigente().enPalabras(),
                actividad.corrimientoEnPalabras(),
                Palabras.dia(Objects.requireNonNullElse(actividad.diaIniciada(), ciclo.hoy())),
                actividad.plazo(),
                actividad.terminoLegal(),
                siguientes(ciclo, codigos),
                rastro(ciclo, actividad));
    }

    private static List<Siguiente> siguientes(AvanceCiclo ciclo, Set<String> codigos) {
        return ciclo.actividades().stream()
                .filter(otra -> codigos.contains(otra.codigo()))
                .map(otra -> new Siguiente(
                        otra.nombre(),
                        otra.responsableYPersona(),
                        otra.vigente().enPalabras()))
                .toList();
    }

    private List<SucesoDeActividad> rastro(AvanceCiclo ciclo, AvanceActividad actividad) {
        return historias.deActividad(ciclo, actividad.codigo()).stream()
                .map(suceso -> new SucesoDeActividad(
                        Palabras.momento(suceso.momento().atZone(clock.getZone())),
                        Objects.requireNonNullElse(suceso.quien(), "El cronograma"),
                        suceso.frase(),
                        suceso.fila(),
                        suceso.n()))
                .toList();
    }
}
