package co.cuentasclaras.idioma;

import co.cuentasclaras.plazo.CalendarioLaboral;
import java.time.LocalDate;

/** How an unfinished activity stands with its term, as mails and forms say it in the middle of a sentence. */
public final class PlazoEscrito {

    private PlazoEscrito() {}

    /** {@code vence hoy}, {@code quedan 3 días hábiles} or {@code venció hace 1 día hábil}. */
    public static String de(LocalDate hoy, LocalDate vencimiento, CalendarioLaboral calendario) {
        if (vencimiento.equals(hoy)) {
            return "vence hoy";
        }
        if (vencimiento.isBefore(hoy)) {
            int dias = calendario.diasHabilesEntre(vencimiento, hoy);
            return dias == 0 ? "ya venció" : "venció hace " + diasHabiles(dias);
        }
        int dias = calendario.diasHabilesEntre(hoy, vencimiento);
        return switch (dias) {
            case 0 -> "vence antes del próximo día hábil";
            case 1 -> "queda 1 día hábil";
            default -> "quedan " + diasHabiles(dias);
        };
    }

    /** 1 día hábil, 3 días hábiles. */
    public static String diasHabiles(int dias) {
        return dias == 1 ? "1 día hábil" : dias + " días hábiles";
    }
}
