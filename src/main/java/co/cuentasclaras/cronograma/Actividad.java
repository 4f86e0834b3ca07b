package co.cuentasclaras.cronograma;

import co.cuentasclaras.plazo.CalendarioLaboral;
import java.time.LocalDate;

/**
 * A row of the cronograma.
 *
 * @param codigo its key: the id of its task in the models, or {@code id/delivery} for one delivery of several
 * @param responsable the role that answers for it, never a person
 * @param origen where its dates come from
 * @param terminoLegal whether the law sets its term, so that nobody moves it
 * @param evidencia whether it cannot be finished without evidence
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
        boolean evidencia) {

    /** Its days, once the day of the public hearing is known. */
    public Periodo periodo(CalendarioLaboral calendario, LocalDate audiencia) {
        return new Periodo(inicio.comoInicio(calendario, audiencia), fin.comoFin(calendario, audiencia));
    }

    Actividad trasladar(int anios) {
        return new Actividad(
                codigo,
                etapa,
                frente,
                nombre,
                inicio.trasladar(anios),
                fin.trasladar(anios),
                responsable,
                producto,
                origen,
                terminoLegal,
                evidencia);
    }
}
