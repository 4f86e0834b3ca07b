package co.cuentasclaras.tablero;

import co.cuentasclaras.avance.Semaforo;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.PlazoEscrito;
import co.cuentasclaras.tablero.Tablero.Audiencia;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Says whether the day of the hearing will hold: it is as safe as what must be finished until then. */
final class JuicioAudiencia {

    private JuicioAudiencia() {}

    /**
     * Says it of a hearing.
     *
     * @param nombre of the hearing
     * @param restan working days until then; negative when it is over
     * @param llegaranTarde activities that the models place before it, not finished, that are due only after that day
     * @param pendientes activities due on that day or before that are not finished, the hearing itself left out
     */
    static Audiencia de(
            String nombre,
            LocalDate fecha,
            Semaforo estado,
            int restan,
            int pendientes,
            int vencidas,
            int vencenPronto,
            int enEspera,
            int llegaranTarde) {
        String dia = dia(nombre, fecha);
        String cuando = cuando(restan);
        String antes = antes(pendientes, vencidas, vencenPronto, enEspera);
        if (llegaranTarde > 0 && restan >= 0) {
            return new Audiencia(
                    Semaforo.VENCIDA, dia, cuando, "La fecha no se sostiene: " + tarde(llegaranTarde), antes);
        }
        if (vencidas > 0 || estado == Semaforo.VENCIDA) {
            return new Audiencia(Semaforo.VENCIDA, dia, cuando, "La fecha está en riesgo.", antes);
        }
        if (vencenPronto > 0) {
            String juicio = "La fecha se sostiene si lo que vence pronto se termina.";
            return new Audiencia(Semaforo.VENCE_PRONTO, dia, cuando, juicio, antes);
        }
        return new Audiencia(Semaforo.EN_MARCHA, dia, cuando, "La fecha se sostiene.", antes);
    }

    /**
     * Says it of one that was held.
     *
     * @param realizada the day on which it was, or null when its account does not tell
     * @param preside who presided over it, if its account tells
     * @param quien who said so
     */
    static Audiencia realizada(
            String nombre,
            LocalDate fecha,
            Semaforo estado,
            @Nullable LocalDate realizada,
            @Nullable String preside,
            String quien) {
        String cuando = "%s%s, según %s."
                .formatted(
                        realizada == null
                                ? "Ya se realizó"
                                : "Se realizó el " + FechaEscrita.conDiaDeLaSemana(realizada),
                        preside == null ? "" : "; la presidió " + preside,
                        quien);
        return new Audiencia(estado, dia(nombre, fecha), cuando, null, null);
    }

    /** Says it of one that waits for another day. */
    static Audiencia suspendida(String nombre) {
        return new Audiencia(
                Semaforo.EN_SUSPENSO,
                nombre + ": suspendida, sin fecha nueva.",
                "Lo que se cuenta desde ella descansa: no se le recuerda a nadie ni se cuenta como vencido.",
                null,
                null);
    }

    private static String tarde(int cuantas) {
        return cuantas == 1
                ? "una actividad que la prepara vence después."
                : cuantas + " actividades que la preparan vencen después.";
    }

    private static String dia(String nombre, LocalDate fecha) {
        return nombre + ": " + FechaEscrita.conDiaDeLaSemana(fecha) + ".";
    }

    private static String cuando(int restan) {
        if (restan < 0) {
            return "Debió realizarse hace " + PlazoEscrito.diasHabiles(-restan) + ".";
        }
        return restan == 0 ? "Es hoy." : (restan == 1 ? "Queda " : "Quedan ") + PlazoEscrito.diasHabiles(restan) + ".";
    }

    private static String antes(int pendientes, int vencidas, int vencenPronto, int enEspera) {
        if (pendientes == 0) {
            return "Todo lo que vence hasta ese día está hecho.";
        }
        String quedan =
                pendientes == 1 ? "Antes queda una actividad: " : "Antes quedan " + pendientes + " actividades: ";
        String espera = enEspera == 0 ? "." : "; " + cuantas(enEspera, "espera a otra", "esperan a otras") + ".";
        return vencidas + vencenPronto == 0
                ? quedan + "ninguna está vencida ni vence pronto" + espera
                : quedan + cuantas(vencidas, "está vencida", "están vencidas") + " y "
                        + cuantas(vencenPronto, "vence pronto", "vencen pronto") + espera;
    }

    private static String cuantas(int numero, String verbo, String enPlural) {
        return switch (numero) {
            case 0 -> "ninguna " + verbo;
            case 1 -> "una " + verbo;
            default -> numero + " " + enPlural;
        };
    }
}
