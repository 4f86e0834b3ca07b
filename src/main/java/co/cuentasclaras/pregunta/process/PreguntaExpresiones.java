package co.cuentasclaras.pregunta.process;

import co.cuentasclaras.cronograma.QuienDecide.Decisor;
import co.cuentasclaras.engine.InExpressions;
import co.cuentasclaras.engine.time.TaskTimers;
import co.cuentasclaras.pregunta.EncargadosDePasos;
import co.cuentasclaras.pregunta.EstadoDePregunta;
import co.cuentasclaras.pregunta.PasoDePregunta;
import co.cuentasclaras.pregunta.PasosAbiertos;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.TramiteDePregunta;
import co.cuentasclaras.pregunta.termino.PlazosDePasos;
import co.cuentasclaras.responsable.Roles;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What {@code pregunta-ciudadana} asks about its question: {@code ${preguntaCiudadana…}}. */
@Component("preguntaCiudadana")
@InExpressions
public class PreguntaExpresiones {

    private static final LocalTime FIN_DEL_DIA = LocalTime.of(23, 59, 59);

    private final PreguntaALaMano preguntas;
    private final EncargadosDePasos roles;
    private final PasosAbiertos pasos;
    private final PlazosDePasos plazos;
    private final Clock clock;

    PreguntaExpresiones(
            PreguntaALaMano preguntas,
            EncargadosDePasos roles,
            PasosAbiertos pasos,
            PlazosDePasos plazos,
            Clock clock) {
        this.preguntas = preguntas;
        this.roles = roles;
        this.pasos = pasos;
        this.plazos = plazos;
        this.clock = clock;
    }

    /** Whether that is what the question waits for now: the name of a {@link PasoDePregunta}. */
    public boolean va(DelegateExecution execution, String paso) {
        return preguntas.de(execution).paso() == Pasos.llamado(paso);
    }

    /** Who gets the task at hand; nobody while the role is vacant. */
    public @Nullable String titular(DelegateExecution execution) {
        return titular(preguntas.de(execution), execution.getCurrentActivityId());
    }

    /** The role whose people may take it over. */
    public String rol(DelegateExecution execution) {
        return rol(preguntas.de(execution), execution.getCurrentActivityId());
    }

    /** The end of the last day for the task at hand. */
    public Date vencimiento(DelegateExecution execution) {
        return vencimiento(preguntas.de(execution), execution.getCurrentActivityId());
    }

    /** The first moment at which the term is over; never while it does not run. */
    public Date alVencer(DelegateExecution execution) {
        return alVencer(preguntas.de(execution));
    }

    /** The first moment at which the month is over that the citizen has to complete the question. */
    public Date finDeLaEspera(DelegateExecution execution) {
        return momento(plazos.finDeLaEspera(preguntas.de(execution)).plusDays(1), LocalTime.MIN);
    }

    Date alVencer(PreguntaCiudadana pregunta) {
        return corre(pregunta) ? momento(pregunta.vencimiento().plusDays(1), LocalTime.MIN) : nunca();
    }

    @Nullable
    String titular(PreguntaCiudadana pregunta, String tarea) {
        return switch (tarea) {
            case TramiteDePregunta.ATENDER_VENCIDO ->
                decide(pregunta)
                        .filter(uno -> roles.recibe(uno.rol()).isPresent())
                        .map(Decisor::persona)
                        .orElse(null);
            case TramiteDePregunta.PRORROGAR ->
                roles.recibe(rol(pregunta, tarea)).orElse(null);
            default -> roles.recibe(pregunta, Pasos.de(tarea)).orElse(null);
        };
    }

    String rol(PreguntaCiudadana pregunta, String tarea) {
        return switch (tarea) {
            case TramiteDePregunta.ATENDER_VENCIDO ->
                decide(pregunta).map(Decisor::rol).orElse(Roles.LIDER);
            case TramiteDePregunta.PRORROGAR -> roles.prorroga();
            default -> roles.rol(pregunta, Pasos.de(tarea)).orElse(Roles.LIDER);
        };
    }

    private Optional<Decisor> decide(PreguntaCiudadana pregunta) {
        return roles.decideSiVence(pregunta, pasos.de(pregunta.proceso()));
    }

    Date vencimiento(PreguntaCiudadana pregunta, String tarea) {
        return momento(
                switch (tarea) {
                    case TramiteDePregunta.ATENDER_VENCIDO ->
                        pregunta.vencimiento().plusDays(1);
                    case TramiteDePregunta.PRORROGAR -> pregunta.vencimiento();
                    default -> plazos.hasta(pregunta, Pasos.de(tarea));
                },
                FIN_DEL_DIA);
    }

    /** Whether the citizen waits for something, and not the entity for the citizen. */
    static boolean corre(PreguntaCiudadana pregunta) {
        return pregunta.estado().abierta() && pregunta.estado() != EstadoDePregunta.PENDIENTE_COMPLEMENTO;
    }

    private static Date nunca() {
        return Date.from(TaskTimers.NEVER);
    }

    private Date momento(LocalDate dia, LocalTime hora) {
        return Date.from(dia.atTime(hora).atZone(clock.getZone()).toInstant());
    }
}
