package co.cuentasclaras.avance;

import co.cuentasclaras.plazo.CalendarioLaboral;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How an activity stands against its due date. What a person reads, and the rule behind it, go with the colour. */
public enum Estado {
    SIN_EMPEZAR("Sin empezar", "todavía no llega a su responsable"),
    EN_CURSO("En curso", "faltan más de 5 días hábiles para que venza"),
    POR_VENCER("Por vencer", "vence en 5 días hábiles o menos"),
    VENCIDA("Vencida", "pasó su fecha y no está terminada"),
    TERMINADA("Terminada", "se terminó a más tardar en su fecha"),
    TERMINADA_TARDE("Terminada tarde", "se terminó después de su fecha");

    /** As many working days before the due date as the first reminder. */
    private static final int POCOS_DIAS = 5;

    private final String texto;
    private final String regla;

    Estado(String texto, String regla) {
        this.texto = texto;
        this.regla = regla;
    }

    public String texto() {
        return texto;
    }

    public String regla() {
        return regla;
    }

    /**
     * @param iniciada whether the activity has come to its owner
     * @param terminada the day on which it was finished, or null
     */
    public static Estado de(
            boolean iniciada,
            @Nullable LocalDate terminada,
            LocalDate vencimiento,
            LocalDate hoy,
            CalendarioLaboral calendario) {
        if (terminada != null) {
            return terminada.isAfter(vencimiento) ? TERMINADA_TARDE : TERMINADA;
        }
        if (hoy.isAfter(vencimiento)) {
            return VENCIDA;
        }
        if (!iniciada) {
            return SIN_EMPEZAR;
        }
        return calendario.diasHabilesEntre(hoy, vencimiento) <= POCOS_DIAS ? POR_VENCER : EN_CURSO;
    }
}
