package co.cuentasclaras.pregunta.lista;

import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.pregunta.EstadoDePregunta;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a question stands with its term, as a person sees it at a glance; the names are those of the signs of the pages. */
public enum SituacionDelTermino {
    VENCIDA("Vencida"),
    VENCE_PRONTO("Vence pronto"),
    EN_MARCHA("A tiempo"),
    /** The citizen was asked for what is missing: the term rests. */
    EN_SUSPENSO("En pausa"),
    HECHA("En término"),
    HECHA_TARDE("Fuera de término"),
    /** It was written down by mistake, and counts nowhere. */
    RETIRADA("Anulada");

    /** So many working days before the last one it is shown that little time is left. */
    static final int PRONTO = 5;

    private final String nombre;

    SituacionDelTermino(String nombre) {
        this.nombre = nombre;
    }

    public String nombre() {
        return nombre;
    }

    /** @param atendida the day on which the citizen got what she was owed; null while she waits, or when nobody knows */
    static SituacionDelTermino de(
            EstadoDePregunta estado,
            LocalDate vencimiento,
            @Nullable LocalDate atendida,
            LocalDate hoy,
            CalendarioLaboral calendario) {
        if (estado == EstadoDePregunta.ANULADA) {
            return RETIRADA;
        }
        if (estado == EstadoDePregunta.PENDIENTE_COMPLEMENTO) {
            return EN_SUSPENSO;
        }
        if (!estado.abierta()) {
            return atendida != null && atendida.isAfter(vencimiento) ? HECHA_TARDE : HECHA;
        }
        if (hoy.isAfter(vencimiento)) {
            return VENCIDA;
        }
        return calendario.diasHabilesEntre(hoy, vencimiento) <= PRONTO ? VENCE_PRONTO : EN_MARCHA;
    }
}
