package co.cuentasclaras.pregunta;

import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.QuienDecide;
import co.cuentasclaras.permiso.Acceso;
import co.cuentasclaras.permiso.Autoridades;
import co.cuentasclaras.permiso.Usuario;
import co.cuentasclaras.responsable.Perfil;
import co.cuentasclaras.responsable.Roles;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * What the person at the screen may do with the questions of citizens. Who sees the cycle, files, reviews or publishes
 * reads them all; who answers, its own ones. Who holds a step does it; who watches does none, and who administers the
 * installation does none by that alone.
 */
@Component
public class QuienPuede {

    private final Acceso acceso;
    private final Autoridades autoridades;
    private final Roles roles;
    private final RolesDePreguntas deQuien;
    private final EncargadosDePasos encargados;
    private final PasosAbiertos pasos;
    private final QuienDecide quienDecide;

    QuienPuede(
            Acceso acceso,
            Autoridades autoridades,
            Roles roles,
            RolesDePreguntas deQuien,
            EncargadosDePasos encargados,
            PasosAbiertos pasos,
            QuienDecide quienDecide) {
        this.acceso = acceso;
        this.autoridades = autoridades;
        this.roles = roles;
        this.deQuien = deQuien;
        this.encargados = encargados;
        this.pasos = pasos;
        this.quienDecide = quienDecide;
    }

    // ---- reading ----

    /** Whether she sees all questions. */
    public boolean veTodas() {
        return alguien(quien ->
                autoridades.veElCiclo(quien) || deQuien.todos().stream().anyMatch(rol -> es(quien, rol)));
    }

    /** The roles whose questions are all that she sees; null when she sees all. */
    public @Nullable Set<String> soloDe() {
        if (veTodas()) {
            return null;
        }
        return acceso.usuario()
                .map(quien -> {
                    Set<String> suyos = new HashSet<>(roles.rolesQueSustituye(quien.id()));
                    suyos.addAll(quien.grupos());
                    return suyos;
                })
                .orElse(new HashSet<>());
    }

    public boolean puedeLeer(PreguntaCiudadana pregunta) {
        return veTodas() || alguien(quien -> responde(quien, pregunta)) || encargada(pregunta);
    }

    /** @throws AccessDeniedException told as 403 */
    public void exigirLeer(PreguntaCiudadana pregunta) {
        exigir(puedeLeer(pregunta), "read", pregunta);
    }

    // ---- coming in ----

    /** Whether she may write down what a citizen asks: whoever has part in the rendición de cuentas. */
    public boolean puedeRadicar() {
        return alguien(
                quien -> participa(quien) && !roles.perfiles(quien.grupos()).isEmpty());
    }

    /** @throws AccessDeniedException told as 403 */
    public void exigirRadicar() {
        if (!puedeRadicar()) {
            throw new AccessDeniedException("May not file questions");
        }
    }

    // ---- going through ----

    /** Whether she holds the step that a question waits for. */
    public boolean puedeActuar(PreguntaCiudadana pregunta) {
        return encargados.rol(pregunta, pregunta.paso()).isPresent()
                && (alguien(quien -> participa(quien)
                                && encargados
                                        .rol(pregunta, pregunta.paso())
                                        .filter(rol -> es(quien, rol))
                                        .isPresent())
                        || encargada(pregunta));
    }

    /** @throws AccessDeniedException told as 403 */
    public void exigirActuar(PreguntaCiudadana pregunta) {
        exigir(puedeActuar(pregunta), "act on", pregunta);
    }

    /**
     * The same, of what somebody else has to review.
     *
     * @param autores who wrote what is reviewed
     * @throws SolicitudInvalida when she did
     */
    public void exigirRevisar(PreguntaCiudadana pregunta, Set<String> autores) {
        exigirActuar(pregunta);
        if (alguien(quien -> autores.contains(quien.id()))) {
            throw new SolicitudInvalida(
                    "Quien propuso no revisa lo suyo: lo revisa otra persona de %s. Pásele la tarea de %s."
                            .formatted(roles.nombre(deQuien.revisa()), pregunta.radicado()));
        }
    }

    /** Whether she classifies questions, whatever step one is at, or directs the cycle. */
    public boolean puedeOrdenar() {
        return alguien(quien -> participa(quien) && (es(quien, deQuien.clasifica()) || dirige(quien)));
    }

    /** @throws AccessDeniedException told as 403 */
    public void exigirOrdenar(PreguntaCiudadana pregunta) {
        exigir(puedeOrdenar(), "arrange", pregunta);
    }

    /**
     * Who asked is for whoever has to do something with that: the step at hand, or the way of all questions.
     *
     * @throws AccessDeniedException told as 403
     */
    void exigirVerQuienPregunto(PreguntaCiudadana pregunta) {
        exigir(puedeActuar(pregunta) || puedeOrdenar(), "see who asked", pregunta);
    }

    /** Whether she may say that a question was written down by mistake: also who wrote it down, before it is classified. */
    public boolean puedeAnular(PreguntaCiudadana pregunta) {
        return pregunta.estado().abierta()
                && (puedeOrdenar()
                        || pregunta.estado() == EstadoDePregunta.RADICADA
                                && alguien(
                                        quien -> participa(quien) && quien.id().equals(pregunta.registradaPor())));
    }

    /** Whether she directs the cycle, and decides about what is late. */
    public boolean dirige() {
        return alguien(quien -> participa(quien) && dirige(quien));
    }

    /** Whether she decides about the expired term of a question: who directs, and who stands in for the leader. */
    public boolean puedeAtender(PreguntaCiudadana pregunta) {
        return alguien(quien -> participa(quien)
                && (dirige(quien)
                        || es(quien, Roles.LIDER)
                        || pasos.de(pregunta.proceso()).stream()
                                .anyMatch(paso -> paso.codigo().equals(TramiteDePregunta.ATENDER_VENCIDO)
                                        && quien.id().equals(paso.persona()))));
    }

    /**
     * The same, and that it is not her own lateness.
     *
     * @throws AccessDeniedException told as 403
     * @throws SolicitudInvalida when she has the question, with who decides instead
     */
    public void exigirAtender(PreguntaCiudadana pregunta, List<PasosAbiertos.PasoAbierto> suyos) {
        exigir(puedeAtender(pregunta), "decide about", pregunta);
        if (alguien(quien ->
                encargados.encargado(pregunta, suyos).filter(quien.id()::equals).isPresent())) {
            throw new SolicitudInvalida("La pregunta %s es suya, y nadie decide sobre lo suyo: %s."
                    .formatted(pregunta.radicado(), quienDecide.quien(encargados.decideSiVence(pregunta, suyos))));
        }
    }

    /** Whether she holds the role that reviews: it decides about extensions. */
    public boolean revisa() {
        return alguien(quien -> participa(quien) && es(quien, deQuien.revisa()));
    }

    /** Whether she is of the role that answers a question. */
    public boolean responde(PreguntaCiudadana pregunta) {
        return alguien(quien -> participa(quien) && responde(quien, pregunta));
    }

    private boolean responde(Usuario quien, PreguntaCiudadana pregunta) {
        return pregunta.rolResponde() != null && es(quien, pregunta.rolResponde());
    }

    /** The task of the step was given to her, whatever her role is. */
    private boolean encargada(PreguntaCiudadana pregunta) {
        return alguien(quien -> participa(quien)
                && tieneParte(quien)
                && pasos.de(pregunta.proceso()).stream()
                        .anyMatch(paso -> paso.codigo().equals(pregunta.paso().tarea())
                                && quien.id().equals(paso.persona())));
    }

    /** She is of a role: its titular or its deputy, or whoever stands in today. */
    private boolean es(Usuario quien, String rol) {
        return quien.grupos().contains(rol)
                || roles.rolesQueSustituye(quien.id()).contains(rol);
    }

    private boolean dirige(Usuario quien) {
        return roles.perfiles(quien.grupos()).contains(Perfil.DIRIGE);
    }

    /** Who watches takes no part in what she evaluates. */
    private boolean participa(Usuario quien) {
        return !roles.perfiles(quien.grupos()).contains(Perfil.VIGILA);
    }

    /** She is of a role, or stands in for one: to give herself a task makes nobody of those who only administer. */
    private boolean tieneParte(Usuario quien) {
        return !roles.perfiles(quien.grupos()).isEmpty()
                || !roles.rolesQueSustituye(quien.id()).isEmpty();
    }

    private boolean alguien(Predicate<Usuario> esAsi) {
        Optional<Usuario> usuario = acceso.usuario();
        return usuario.isPresent() && esAsi.test(usuario.get());
    }

    private static void exigir(boolean puede, String que, PreguntaCiudadana pregunta) {
        if (!puede) {
            throw new AccessDeniedException("May not " + que + " " + pregunta.radicado());
        }
    }
}
