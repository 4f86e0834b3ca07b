package co.cuentasclaras.publico;

import co.cuentasclaras.ciclo.Ciclo;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is public of a cycle at one moment, and the pages that were made of it.
 *
 * @param paginas what was asked for already of all but the questions; gone with this view when anything changes
 */
public record VistaPublica(
        Ciclo ciclo, PublicadasParaLeer publicadas, ActosEnPublico actos, PaginasRecordadas paginas) {

    static VistaPublica de(Ciclo ciclo, PublicadasParaLeer publicadas, ActosEnPublico actos) {
        return new VistaPublica(ciclo, publicadas, actos, new PaginasRecordadas());
    }

    /** Its questions, in the order in which they were received. */
    public List<PreguntaParaLeer> preguntas() {
        return publicadas.todas();
    }

    /** The files among what was published. */
    public Stream<PiezaPublica> archivos() {
        return actos.documentos().stream()
                .flatMap(uno -> uno.piezas().stream())
                .filter(pieza -> pieza.huella() != null);
    }

    /**
     * What the plan of the cycle has for everybody.
     *
     * @param hoy the day for which it is said
     * @param meses in their order
     */
    public record ActosEnPublico(
            LocalDate hoy,
            List<AudienciaEnPublico> audiencias,
            List<MesPublico> meses,
            List<DocumentoPublico> documentos) {}

    /**
     * A public hearing.
     *
     * @param cuando its day, or that it has none now
     * @param lugar where it is, as it was settled; null while it is not
     */
    public record AudienciaEnPublico(String nombre, String cuando, @Nullable String lugar) {}

    /** What is due in a month. */
    public record MesPublico(YearMonth mes, String nombre, List<ActividadEnPublico> actividades) {}

    /** @param estado how it stands, for whoever does not know the plan */
    public record ActividadEnPublico(
            String nombre,
            String etapa,
            String cuando,
            String responsable,
            String estado,
            boolean hecha,
            boolean audiencia) {}

    /**
     * What was published by an activity.
     *
     * @param cuando the day of it
     * @param donde the place that was told; null when none was
     */
    public record DocumentoPublico(
            String actividad, @Nullable String cuando, @Nullable String donde, List<PiezaPublica> piezas) {}

    /**
     * A document or an address.
     *
     * @param id of the evidence that it is; null of an address that was told in another way
     * @param enlace null of a file
     * @param clase what it is, and how much of it
     * @param huella SHA-256 of a file
     */
    public record PiezaPublica(
            @Nullable String id, String nombre, @Nullable URI enlace, String clase, @Nullable String huella) {}
}
