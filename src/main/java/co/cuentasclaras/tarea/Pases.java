package co.cuentasclaras.tarea;

import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.relevo.Colegas;
import co.cuentasclaras.relevo.Colegas.Colega;
import co.cuentasclaras.relevo.Ofrecimiento;
import co.cuentasclaras.relevo.Ofrecimientos;
import co.cuentasclaras.responsable.Personas;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Passing a task to a colleague, as the two see it. */
@Component
public class Pases {

    private final TareasVisibles tareas;
    private final Actividades actividades;
    private final Ofrecimientos ofrecimientos;
    private final Colegas colegas;
    private final Personas personas;
    private final CurrentUser usuario;

    Pases(
            TareasVisibles tareas,
            Actividades actividades,
            Ofrecimientos ofrecimientos,
            Colegas colegas,
            Personas personas,
            CurrentUser usuario) {
        this.tareas = tareas;
        this.actividades = actividades;
        this.ofrecimientos = ofrecimientos;
        this.colegas = colegas;
        this.personas = personas;
        this.usuario = usuario;
    }

    /** @throws NoSuchElementException also when the task is not this person's to see */
    public Pase de(String tarea) {
        String quien = usuario.id();
        TareaVisible visible = tareas.exigir(tarea);
        Optional<ActividadEnCurso> suya = actividades.deTarea(tarea).filter(una -> quien.equals(una.persona()));
        Optional<Ofrecimiento> abierto = ofrecimientos.deTarea(tarea);
        return new Pase(
                visible.nombre(),
                suya.isPresent() && abierto.isEmpty() ? colegas.de(suya.get()) : List.of(),
                abierto.map(uno -> new PaseAbierto(
                                uno.a().equals(quien),
                                personas.nombre(uno.de()),
                                personas.nombre(uno.a()),
                                FechaEscrita.de(uno.hasta()),
                                uno.mensaje()))
                        .orElse(null));
    }

    public Pase ofrecer(String tarea, @Nullable String a, @Nullable String mensaje) {
        tareas.exigir(tarea);
        ofrecimientos.ofrecer(tarea, a, Motivo.leer(mensaje));
        return de(tarea);
    }

    public void responder(String tarea, boolean acepta, @Nullable String motivo) {
        if (acepta) {
            ofrecimientos.aceptar(tarea);
        } else {
            ofrecimientos.declinar(tarea, Motivo.exigir(motivo));
        }
    }

    public Pase retirar(String tarea) {
        ofrecimientos.retirar(tarea);
        return de(tarea);
    }

    /**
     * What Tasklist offers.
     *
     * @param colegas to whom she may pass it; none when it is not hers or somebody is asked already
     */
    public record Pase(String tarea, List<Colega> colegas, @Nullable PaseAbierto abierto) {}

    /** @param paraMi whether it is the person at the screen who is asked */
    public record PaseAbierto(boolean paraMi, String de, String a, String hasta, @Nullable String mensaje) {}
}
