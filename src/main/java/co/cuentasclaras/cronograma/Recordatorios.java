package co.cuentasclaras.cronograma;

import co.cuentasclaras.aviso.Aviso;
import co.cuentasclaras.aviso.PlazosAviso;
import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.ActividadEscalada;
import co.cuentasclaras.bitacora.Hecho.ActividadEscalada.Instancia;
import co.cuentasclaras.bitacora.Hecho.DecisionEscalada;
import co.cuentasclaras.cronograma.QuienDecide.Decisor;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When an activity is reminded of, brought before others and decided about, and who is told: all from the table of terms. */
@Component
public class Recordatorios {

    /** How long the leader has, by its name in the table of terms. */
    private static final String PLAZO_LIDER = "atenderVencida";

    /** When and before whom a decision rises that the leader did not take, by its name in the table of terms. */
    private static final String DECISION_VENCIDA = "decisionVencida";

    private final PlazosAviso plazos;
    private final DiasNoHabiles diasNoHabiles;
    private final Roles roles;
    private final Encargados encargados;
    private final QuienDecide quienDecide;
    private final LoQueSigue loQueSigue;
    private final Bitacora bitacora;
    private final Clock clock;

    Recordatorios(
            PlazosAviso plazos,
            DiasNoHabiles diasNoHabiles,
            Roles roles,
            Encargados encargados,
            QuienDecide quienDecide,
            LoQueSigue loQueSigue,
            Bitacora bitacora,
            Clock clock) {
        this.plazos = plazos;
        this.diasNoHabiles = diasNoHabiles;
        this.roles = roles;
        this.encargados = encargados;
        this.quienDecide = quienDecide;
        this.loQueSigue = loQueSigue;
        this.bitacora = bitacora;
        this.clock = clock;
    }

    /**
     * The day on which a notice about an unfinished activity is told. What brings it before others counts from the last
     * chance that its owner had; an activity that was late before its owner got it, from the day on which it came.
     */
    public LocalDate dia(TipoAviso tipo, ActividadEnCurso actividad) {
        int dias = plazos.para(tipo, actividad.etapa()).dias();
        return sumar(tipo.instancia().isPresent() ? ultimaOportunidad(actividad) : actividad.vencimiento(), dias);
    }

    private LocalDate ultimaOportunidad(ActividadEnCurso actividad) {
        LocalDate base = actividad.baseEscalamiento();
        LocalDate hoy = LocalDate.now(clock);
        return actividad.iniciada() == null && base.isBefore(hoy) ? hoy : base;
    }

    /** The day until which the leader decides about an activity that is late today. */
    public LocalDate plazoLider(ActividadEnCurso actividad) {
        return sumar(
                LocalDate.now(clock),
                plazos.para(PLAZO_LIDER, actividad.etapa()).dias());
    }

    /** The day on which the gerencia learns that the leader has not decided about an activity that is late today. */
    public LocalDate decisionVencida(ActividadEnCurso actividad) {
        return sumar(
                plazoLider(actividad),
                plazos.para(DECISION_VENCIDA, actividad.etapa()).dias());
    }

    private LocalDate sumar(LocalDate desde, int dias) {
        return diasNoHabiles.calendario().sumar(desde, dias);
    }

    /** Queues a notice of the table about an activity, with a link to the task given. */
    public void avisar(TipoAviso tipo, ActividadEnCurso actividad, @Nullable String tarea) {
        String esperan =
                tipo == TipoAviso.RECORDATORIO_VENCIDA || tipo.instancia().isPresent()
                        ? esperan(loQueSigue.enEsperaDe(List.of(actividad)).getOrDefault(actividad, List.of()))
                        : null;
        List<String> avisadas = plazos.para(tipo, actividad.etapa()).destinatarios().stream()
                .map(destinatario -> persona(tipo, destinatario, actividad))
                .flatMap(Optional::stream)
                .distinct()
                .filter(persona -> encargados.avisar(tipo, actividad, actividad.vencimiento(), tarea, persona, esperan))
                .toList();
        tipo.instancia()
                .ifPresent(ante -> bitacora.anotar(
                        actividad.lugar(),
                        ante == Instancia.LIDER
                                ? new ActividadEscalada(
                                        ante, avisadas, actividad.vencimiento(), tarea, plazoLider(actividad))
                                : new ActividadEscalada(ante, avisadas, actividad.vencimiento())));
    }

    /**
     * Brings before the gerencia what the leader did not decide in time.
     *
     * @param tarea the leader's, of which the notice is true while it waits
     */
    public void escalarDecision(ActividadEnCurso actividad, String tarea) {
        List<String> avisadas = plazos.para(DECISION_VENCIDA, actividad.etapa()).destinatarios().stream()
                .map(destinatario -> persona(TipoAviso.DECISION_VENCIDA, destinatario, actividad))
                .flatMap(Optional::stream)
                .distinct()
                .filter(persona -> encargados.avisar(
                        TipoAviso.DECISION_VENCIDA, actividad, actividad.vencimiento(), tarea, persona, null))
                .toList();
        bitacora.anotar(actividad.lugar(), new DecisionEscalada(avisadas, actividad.vencimiento()));
    }

    /**
     * Tells again what is still late: to who answers for it, to the leader what waits for a decision, and to the gerencia
     * and whoever else the table names with it.
     *
     * @param semana the Monday of the week in which it is told, once
     */
    public void repetir(List<ActividadEnCurso> vencidas, LocalDate semana) {
        List<Aviso> avisos = new ArrayList<>();
        Map<ActividadEnCurso, List<ActividadEnCurso>> enEspera = loQueSigue.enEsperaDe(vencidas);
        for (ActividadEnCurso actividad : vencidas) {
            String esperan = esperan(enEspera.getOrDefault(actividad, List.of()));
            encargados
                    .de(actividad)
                    .map(persona ->
                            aviso(TipoAviso.RECORDATORIO_VENCIDA, actividad, actividad.tarea(), persona, esperan))
                    .ifPresent(avisos::add);
            if (actividad.atencion() != null) {
                avisos.addAll(avisos(TipoAviso.ESCALAMIENTO_LIDER, actividad, actividad.atencion(), esperan));
            }
            avisos.addAll(avisos(TipoAviso.ESCALAMIENTO_GERENCIA, actividad, actividad.tarea(), esperan));
        }
        encargados.repetir(avisos, semana);
    }

    private List<Aviso> avisos(
            TipoAviso tipo, ActividadEnCurso actividad, @Nullable String tarea, @Nullable String esperan) {
        return plazos.para(tipo, actividad.etapa()).destinatarios().stream()
                .map(destinatario -> persona(tipo, destinatario, actividad))
                .flatMap(Optional::stream)
                .distinct()
                .map(persona -> aviso(tipo, actividad, tarea, persona, esperan))
                .toList();
    }

    private static Aviso aviso(
            TipoAviso tipo,
            ActividadEnCurso actividad,
            @Nullable String tarea,
            String persona,
            @Nullable String esperan) {
        return new Aviso(tipo, actividad.ciclo(), actividad.codigo(), tarea, persona, actividad.vencimiento(), esperan);
    }

    /** What a late activity holds up is told to who answers for it and to whom it is brought, and not charged to who waits. */
    private @Nullable String esperan(List<ActividadEnCurso> esperan) {
        return esperan.isEmpty()
                ? null
                : Retenciones.esperan(esperan.stream()
                        .map(una -> "«%s», de %s".formatted(una.nombre(), roles.nombre(una.responsable())))
                        .toList());
    }

    /** What is brought before the leader is told to whoever decides about it: what the leader is late with, to another one. */
    private Optional<String> persona(TipoAviso tipo, String destinatario, ActividadEnCurso actividad) {
        if (tipo == TipoAviso.ESCALAMIENTO_LIDER && destinatario.equals(Roles.LIDER)) {
            return quienDecide.sobre(actividad).map(Decisor::persona).or(() -> encargados.deRol(destinatario));
        }
        return switch (destinatario) {
            case "responsable" -> encargados.de(actividad);
            case "suplente" -> roles.rol(actividad.responsable()).map(Rol::suplente);
            default -> encargados.deRol(destinatario);
        };
    }
}
