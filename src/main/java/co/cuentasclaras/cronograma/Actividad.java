package co.cuentasclaras.cronograma;

import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.plazo.CalendarioLaboral;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the cronograma.
 *
 * @param codigo its key, as {@link Codigo} writes it
 * @param responsable the role that answers for it, never a person
 * @param origen where its dates come from
 * @param terminoLegal whether the law sets its term, so that nobody moves it
 * @param evidencia whether it cannot be finished without evidence
 * @param pagina the model on whose page it runs; null for an activity of the models
 * @param espera the code of the activity that must end before it begins, beside what the models draw
 * @param apoyan the roles that support
 * @param hecha the day on which it was done, before the cycle begins
 * @param prueba the link that proves what was done before
 */
public record Actividad(
        String codigo,
        String etapa,
        String frente,
        String nombre,
        FechaPlan inicio,
        FechaPlan fin,
        String responsable,
        String producto,
        String origen,
        boolean terminoLegal,
        boolean evidencia,
        @Nullable String pagina,
        @Nullable String espera,
        List<String> apoyan,
        @Nullable LocalDate hecha,
        @Nullable String prueba) {

    /** In a row of a further hearing what is counted from the hearing is counted from that one. */
    public Actividad {
        String suya = Codigo.leer(codigo).claveDeAudiencia();
        inicio = inicio.en(suya);
        fin = fin.en(suya);
        apoyan = List.copyOf(apoyan);
    }

    public Codigo partes() {
        return Codigo.leer(codigo);
    }

    /** It is a public hearing, from which others are counted. */
    public boolean esAudiencia() {
        return Cronograma.esAudiencia(partes());
    }

    /** Whether it is counted from that hearing, or is it. */
    public boolean dependeDe(String audiencia) {
        return esAudiencia() && partes().claveDeAudiencia().equals(audiencia)
                || inicio.seCuentaDe(audiencia)
                || fin.seCuentaDe(audiencia);
    }

    /** Its days, once the days of the public hearings are known. */
    public Periodo periodo(CalendarioLaboral calendario, DiasDeAudiencia audiencias) {
        return Periodo.resolver(inicio, fin, calendario, audiencias);
    }

    /** The same, on a page of the models as one of the entity's own; as theirs when there is none. */
    Actividad enPagina(@Nullable String otra) {
        return new Actividad(
                codigo,
                etapa,
                frente,
                nombre,
                inicio,
                fin,
                responsable,
                producto,
                origen,
                terminoLegal,
                evidencia,
                otra,
                espera,
                apoyan,
                hecha,
                prueba);
    }
}
