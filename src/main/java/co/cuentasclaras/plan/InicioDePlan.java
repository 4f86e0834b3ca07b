package co.cuentasclaras.plan;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.PlanProgramado;
import co.cuentasclaras.ciclo.Comienzo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.idioma.FechaEscrita;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets the cycle of an approved plan begin, at once or on its day. */
@Component
public class InicioDePlan {

    private final Planes planes;
    private final Comienzo comienzo;
    private final PreparacionDelPlan preparacion;
    private final QuienTramita quien;
    private final Bitacora bitacora;
    private final EngineCommands comandos;
    private final Clock clock;

    InicioDePlan(
            Planes planes,
            Comienzo comienzo,
            PreparacionDelPlan preparacion,
            QuienTramita quien,
            Bitacora bitacora,
            EngineCommands comandos,
            Clock clock) {
        this.planes = planes;
        this.comienzo = comienzo;
        this.preparacion = preparacion;
        this.quien = quien;
        this.bitacora = bitacora;
        this.comandos = comandos;
        this.clock = clock;
    }

    /**
     * @param dia the day on which it begins; at once when nobody says it, or when it is today
     * @return the id of the cycle, when it begins at once
     * @throws PlanEnOtroPunto when it is not approved, or waits for its day already
     */
    public Optional<String> iniciar(String id, @Nullable LocalDate dia) {
        quien.exigirQueDirija();
        LocalDate hoy = LocalDate.now(clock);
        if (dia != null && dia.isBefore(hoy)) {
            throw new SolicitudInvalida("El %s ya pasó: elija hoy o un día que venga.".formatted(FechaEscrita.de(dia)));
        }
        return comandos.withoutAuthorization(() -> {
            PlanGuardado plan = porComenzar(id);
            if (dia == null || dia.equals(hoy)) {
                String ciclo = comenzar(plan);
                preparacion.seguir(plan);
                return Optional.of(ciclo);
            }
            if (dia.isAfter(hoy.plusYears(2))) {
                throw new SolicitudInvalida(
                        "El %s está muy lejos: elija un día de los próximos dos años.".formatted(FechaEscrita.de(dia)));
            }
            planes.programar(id, dia);
            bitacora.anotar(plan.lugar(), new PlanProgramado(id, plan.vigencia(), plan.version(), dia));
            preparacion.seguir(plan);
            return Optional.empty();
        });
    }

    /** Its day has come. */
    public void llegoElDia(String id) {
        PlanGuardado plan = planes.reservar(id);
        if (plan.estado() == EstadoDelPlan.APROBADO) {
            comenzar(plan);
        }
    }

    private String comenzar(PlanGuardado plan) {
        return comienzo.comenzar(plan.vigencia(), plan.entidad(), plan.id());
    }

    private PlanGuardado porComenzar(String id) {
        PlanGuardado plan = planes.reservar(id);
        if (plan.estado() != EstadoDelPlan.APROBADO || plan.esDeCiclo()) {
            throw new PlanEnOtroPunto("El %s no está aprobado y por comenzar.".formatted(plan.titulo()));
        }
        LocalDate inicia = plan.inicia();
        if (inicia != null) {
            throw new PlanEnOtroPunto("El ciclo ya está programado para el %s.".formatted(FechaEscrita.de(inicia)));
        }
        return plan;
    }
}
