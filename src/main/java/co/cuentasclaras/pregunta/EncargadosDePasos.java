package co.cuentasclaras.pregunta;

import co.cuentasclaras.cronograma.QuienDecide;
import co.cuentasclaras.cronograma.QuienDecide.Decisor;
import co.cuentasclaras.pregunta.PasosAbiertos.PasoAbierto;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which role does each step of a question, who of it gets the task, and who is told of it. */
@Component
public class EncargadosDePasos {

    private final RolesDePreguntas deEllas;
    private final Roles roles;
    private final RespuestasDadas respuestas;
    private final QuienDecide quienDecide;

    EncargadosDePasos(RolesDePreguntas deEllas, Roles roles, RespuestasDadas respuestas, QuienDecide quienDecide) {
        this.deEllas = deEllas;
        this.roles = roles;
        this.respuestas = respuestas;
        this.quienDecide = quienDecide;
    }

    /** Who does a step; nobody when it waits for no one of the entity. */
    public Optional<String> rol(PreguntaCiudadana pregunta, PasoDePregunta paso) {
        return switch (paso) {
            case CLASIFICAR, TRASLADAR, PEDIR_COMPLEMENTO, DECLARAR_DESISTIMIENTO, CERRAR, COMUNICAR ->
                Optional.of(deEllas.clasifica());
            case REVISAR, REVISAR_CIERRE -> Optional.of(deEllas.revisa());
            case PUBLICAR -> Optional.of(deEllas.publica());
            case PROYECTAR -> Optional.of(responde(pregunta));
            case ESPERAR_COMPLEMENTO, ESPERAR_PRINCIPAL, NINGUNO -> Optional.empty();
        };
    }

    /** Who decides about extensions. */
    public String prorroga() {
        return deEllas.revisa();
    }

    /**
     * Who gets a step of a question today: who gets what comes to its role. Nobody reviews her own work; then the other
     * one of the role gets it, and if there is none, nobody.
     */
    public Optional<String> recibe(PreguntaCiudadana pregunta, PasoDePregunta paso) {
        Optional<Rol> rol = rol(pregunta, paso).flatMap(roles::rol);
        Set<String> autores = autores(pregunta, paso);
        return autores.isEmpty()
                ? rol.map(Rol::recibe)
                : rol.stream()
                        .flatMap(Rol::disponibles)
                        .filter(persona -> !autores.contains(persona))
                        .findFirst();
    }

    /** Who gets what comes to a role today; nobody while it is vacant. */
    public Optional<String> recibe(String rol) {
        return roles.rol(rol).map(Rol::recibe);
    }

    /** Who is told that a task waits for somebody of a role while nobody has it: whoever answers for the role. */
    public Optional<String> avisado(PreguntaCiudadana pregunta, String rol) {
        Set<String> autores = autores(pregunta, pregunta.paso());
        return Stream.of(rol, Roles.LIDER)
                .flatMap(uno -> roles.rol(uno).flatMap(Rol::encargado).stream())
                .filter(persona -> !autores.contains(persona))
                .findFirst();
    }

    /** Who answers for a question today: who has the task of its step, else whoever answers for the role. */
    public Optional<String> encargado(PreguntaCiudadana pregunta, List<PasoAbierto> suyos) {
        return delPaso(pregunta, suyos).map(PasoAbierto::persona).or(() -> rol(pregunta, pregunta.paso())
                .or(() -> Optional.of(deEllas.clasifica()))
                .flatMap(roles::rol)
                .flatMap(Rol::encargado));
    }

    /** Who decides about a question whose term expires: nobody who has it. */
    public Optional<Decisor> decideSiVence(PreguntaCiudadana pregunta, List<PasoAbierto> suyos) {
        Optional<String> suyo = encargado(pregunta, suyos);
        return quienDecide.salvo(persona -> suyo.filter(persona::equals).isPresent());
    }

    /** The task of the step that a question waits for. */
    public static Optional<PasoAbierto> delPaso(PreguntaCiudadana pregunta, List<PasoAbierto> suyos) {
        return suyos.stream()
                .filter(uno -> uno.codigo().equals(pregunta.paso().tarea()))
                .findFirst();
    }

    /** Who did what a step reviews. */
    Set<String> autores(PreguntaCiudadana pregunta, PasoDePregunta paso) {
        return switch (paso) {
            case REVISAR -> respuestas.autores(pregunta.id());
            case REVISAR_CIERRE -> Stream.ofNullable(pregunta.dicho().propuso()).collect(Collectors.toSet());
            default -> Set.of();
        };
    }

    private String responde(PreguntaCiudadana pregunta) {
        @Nullable String rol = pregunta.rolResponde();
        return rol != null && roles.rol(rol).isPresent() ? rol : Roles.LIDER;
    }
}
