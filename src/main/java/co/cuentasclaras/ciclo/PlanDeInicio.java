package co.cuentasclaras.ciclo;

import co.cuentasclaras.bitacora.Hecho.PlanAplicado;
import co.cuentasclaras.cronograma.Cronograma;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plan that a cycle begins with. */
public interface PlanDeInicio {

    /**
     * Gives a plan to a cycle that begins; the cycle runs it from now on.
     *
     * @throws co.cuentasclaras.comun.SolicitudInvalida when it is not approved, or its file has errors
     */
    Planeado para(Ciclo ciclo, Origen origen);

    /**
     * Where a plan comes from; from the example when nobody says it.
     *
     * @param plan the id of an approved one
     * @param archivo what somebody sent with the start form
     */
    record Origen(@Nullable String plan, @Nullable ArchivoEnviado archivo) {}

    record ArchivoEnviado(String nombre, byte[] contenido) {}

    /**
     * What a cycle begins with.
     *
     * @param huella SHA-256 of the file that it was made of; null when there was none
     * @param columnasDejadas the titles of what the file says besides
     * @param aplicado what the trail tells of it, once the cycle has begun
     */
    record Planeado(
            Cronograma cronograma, @Nullable String huella, List<String> columnasDejadas, PlanAplicado aplicado) {}
}
