package co.cuentasclaras.evidencia;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.EvidenciaRetirada;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.AccesoActividad;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.engine.CurrentUser;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The evidence of an activity, for the person at the screen: what she may see, add and remove. */
@Component
public class CarpetaDeEvidencias {

    /** More than anybody needs, and little enough for the database to stay small. */
    private static final int MAXIMO = 20;

    private final Actividades actividades;
    private final Evidencias evidencias;
    private final AccesoActividad acceso;
    private final AjustesEvidencia ajustes;
    private final Bitacora bitacora;
    private final CurrentUser usuario;

    CarpetaDeEvidencias(
            Actividades actividades,
            Evidencias evidencias,
            AccesoActividad acceso,
            AjustesEvidencia ajustes,
            Bitacora bitacora,
            CurrentUser usuario) {
        this.actividades = actividades;
        this.evidencias = evidencias;
        this.acceso = acceso;
        this.ajustes = ajustes;
        this.bitacora = bitacora;
        this.usuario = usuario;
    }

    /**
     * The evidence of an activity.
     *
     * @throws NoSuchElementException when there is no such activity, or not for this person
     */
    public Contenido de(String ciclo, String codigo) {
        ActividadEnCurso actividad = visible(ciclo, codigo);
        return new Contenido(
                actividad.exigeEvidencia(),
                actividad.enMarcha() && acceso.puedeAportar(actividad),
                ajustes.limite().toMegabytes(),
                evidencias.de(ciclo, codigo));
    }

    /**
     * Adds a file to a running activity.
     *
     * @throws SolicitudInvalida when the activity does not run, or the file is not accepted
     */
    @Transactional
    public Evidencia agregarArchivo(String ciclo, String codigo, @Nullable String nombre, byte[] contenido) {
        ActividadEnCurso actividad = abierta(ciclo, codigo);
        Archivo archivo = Archivo.leer(nombre, contenido, ajustes.limite());
        return anotar(actividad, evidencias.agregar(actividad, archivo, usuario.id()));
    }

    /**
     * Adds a link to a running activity.
     *
     * @throws SolicitudInvalida when the activity does not run, or the link is no web address
     */
    @Transactional
    public Evidencia agregarEnlace(String ciclo, String codigo, @Nullable String url, @Nullable String nombre) {
        ActividadEnCurso actividad = abierta(ciclo, codigo);
        return anotar(actividad, evidencias.agregar(actividad, Enlace.leer(url, nombre), usuario.id()));
    }

    /**
     * Removes a piece of evidence; who supports the activity, what she herself brought.
     *
     * @throws SolicitudInvalida when the activity was finished with it
     */
    @Transactional
    public void retirar(String id) {
        Evidencia evidencia = visible(id);
        if (evidencia.estaSellada()) {
            throw new SolicitudInvalida("«%s» quedó sellada cuando se terminó la actividad: ya no se puede retirar."
                    .formatted(evidencia.nombre()));
        }
        ActividadEnCurso actividad = abierta(evidencia.ciclo(), evidencia.codigo());
        if (!usuario.id().equals(evidencia.agregadaPor())) {
            acceso.exigirTrabajar(actividad);
        }
        if (evidencias.retirar(id)) {
            bitacora.anotar(
                    actividad.lugar(), new EvidenciaRetirada(evidencia.id(), evidencia.nombre(), evidencia.huella()));
        }
    }

    /**
     * A piece of evidence that the person may see.
     *
     * @throws NoSuchElementException when there is none, or not for this person
     */
    public Evidencia visible(String id) {
        Evidencia evidencia = evidencias.buscar(id).orElseThrow();
        visible(evidencia.ciclo(), evidencia.codigo());
        return evidencia;
    }

    private ActividadEnCurso visible(String ciclo, String codigo) {
        return actividades
                .buscar(ciclo, codigo)
                .filter(acceso::puedeVer)
                .orElseThrow(); // whoever may not see it does not learn that it exists
    }

    private ActividadEnCurso abierta(String ciclo, String codigo) {
        ActividadEnCurso vista = visible(ciclo, codigo);
        acceso.exigirAportar(vista);
        ActividadEnCurso actividad = actividades.reservar(vista);
        if (!actividad.enMarcha()) {
            throw new SolicitudInvalida("«%s» no está en marcha (%s): su evidencia no se puede cambiar."
                    .formatted(actividad.nombre(), actividad.estaTerminada() ? "ya terminó" : "no ha empezado"));
        }
        return actividad;
    }

    private Evidencia anotar(ActividadEnCurso actividad, Evidencia evidencia) {
        if (evidencias.de(actividad.ciclo(), actividad.codigo()).size() > MAXIMO) {
            throw new SolicitudInvalida(
                    "La actividad ya tiene %d evidencias: reúna varias en un ZIP o retire alguna.".formatted(MAXIMO));
        }
        bitacora.anotar(actividad.lugar(), evidencia.hecho());
        return evidencia;
    }

    /**
     * What a page shows.
     *
     * @param exige whether the activity cannot be finished without
     * @param abierta whether this person may add and remove now
     * @param limiteMb the largest file, in MB
     */
    public record Contenido(boolean exige, boolean abierta, long limiteMb, List<Evidencia> evidencias) {}
}
