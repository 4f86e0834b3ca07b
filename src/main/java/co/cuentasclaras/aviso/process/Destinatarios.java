package co.cuentasclaras.aviso.process;

import co.cuentasclaras.aviso.Directorio;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** People are the engine's users; the state of a task is in its history, which outlives it. */
@Component
class Destinatarios implements Directorio {

    private final IdentityService identidades;
    private final HistoryService historia;

    Destinatarios(IdentityService identidades, HistoryService historia) {
        this.identidades = identidades;
        this.historia = historia;
    }

    @Override
    public Optional<Destinatario> persona(String usuario) {
        return SinSesion.preguntar(identidades, () -> Optional.ofNullable(
                        identidades.createUserQuery().userId(usuario).singleResult())
                .map(Destinatarios::destinatario));
    }

    @Override
    public EstadoTarea tarea(String tarea) {
        return SinSesion.preguntar(identidades, () -> {
            HistoricTaskInstance historica =
                    historia.createHistoricTaskInstanceQuery().taskId(tarea).singleResult();
            return historica == null
                    ? new EstadoTarea(false, null)
                    : new EstadoTarea(historica.getEndTime() != null, historica.getAssignee());
        });
    }

    private static Destinatario destinatario(User usuario) {
        String nombre = Objects.requireNonNullElse(usuario.getFirstName(), "").strip();
        String completo = Stream.of(nombre, Objects.requireNonNullElse(usuario.getLastName(), ""))
                .map(String::strip)
                .filter(parte -> !parte.isEmpty())
                .collect(Collectors.joining(" "));
        String correo = usuario.getEmail();
        return new Destinatario(
                usuario.getId(),
                nombre,
                completo.isEmpty() ? usuario.getId() : completo,
                correo == null || correo.isBlank() ? null : correo);
    }
}
