package co.cuentasclaras.cronograma;

import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.responsable.Perfil;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who decides about what is late. Nobody decides about their own lateness, nor in somebody else's place. */
@Component
public class QuienDecide {

    private final Roles roles;
    private final Encargados encargados;
    private final CurrentUser usuario;
    private final Clock clock;

    QuienDecide(Roles roles, Encargados encargados, CurrentUser usuario, Clock clock) {
        this.roles = roles;
        this.encargados = encargados;
        this.usuario = usuario;
        this.clock = clock;
    }

    /** @param rol in whose name the person decides */
    public record Decisor(String rol, String persona) {}

    /** Who decides about a late activity; nobody when there is none whom it does not concern. */
    public Optional<Decisor> sobre(ActividadEnCurso actividad) {
        return salvo(persona -> esSuya(persona, actividad));
    }

    /**
     * The leader or the leader's deputy, else another one of a role that directs, the gerencia first.
     *
     * @param ajeno of whom it may not be
     */
    public Optional<Decisor> salvo(Predicate<String> ajeno) {
        return Stream.of(
                        roles.rol(Roles.LIDER).stream(),
                        roles.rol(Roles.GERENCIA).stream().filter(QuienDecide::dirige),
                        roles.todos().stream().filter(QuienDecide::dirige))
                .flatMap(Function.identity())
                .flatMap(rol -> rol.disponibles().map(persona -> new Decisor(rol.id(), persona)))
                .filter(uno -> !ajeno.test(uno.persona()))
                .findFirst();
    }

    /**
     * Says so when the person at the screen has the activity or answers for its role.
     *
     * @throws SolicitudInvalida with who decides instead
     */
    public void exigirQueNoSeaSuya(ActividadEnCurso actividad) {
        if (usuario.find().filter(quien -> esSuya(quien, actividad)).isPresent()) {
            throw new SolicitudInvalida("«%s» es suya, y nadie decide sobre lo suyo: %s."
                    .formatted(actividad.nombre(), quien(sobre(actividad))));
        }
    }

    /**
     * The same, while the activity is late: before, whoever directs passes on what is theirs as anybody does.
     *
     * @throws SolicitudInvalida with who decides instead
     */
    public void exigirSiVencio(ActividadEnCurso actividad) {
        if (actividad.vencimiento().isBefore(LocalDate.now(clock))) {
            exigirQueNoSeaSuya(actividad);
        }
    }

    /** Who decides instead, in words. */
    public String quien(Optional<Decisor> otro) {
        return otro.map(uno -> "decide %s, de %s".formatted(encargados.nombre(uno.persona()), roles.nombre(uno.rol())))
                .orElseGet(() -> "nombre a un suplente de " + roles.nombre(Roles.LIDER));
    }

    private boolean esSuya(String persona, ActividadEnCurso actividad) {
        return persona.equals(actividad.persona())
                || encargados
                        .deRol(actividad.responsable())
                        .filter(persona::equals)
                        .isPresent();
    }

    private static boolean dirige(Rol rol) {
        return rol.perfil() == Perfil.DIRIGE;
    }
}
