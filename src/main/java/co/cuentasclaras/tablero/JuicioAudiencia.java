package co.cuentasclaras.tablero;

import co.cuentasclaras.avance.Semaforo;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.PlazoEscrito;
import co.cuentasclaras.tablero.Tablero.Audiencia;
import java.time.LocalDate;

/** Says whether the day of the hearing will hold: it is as safe as what must be finished until then. */
final class JuicioAudiencia {

    private JuicioAudiencia() {}

    /**
     * Says it of a hearing.
     *
     * @param restan working days until then; negative when it is over
     * @param pendientes activities due on that day or before that are not finished, the hearing itself left out
     */
    static Audiencia de(LocalDate fecha, Semaforo estado, int restan, int pendientes, int vencidas, int vencenPronto) {
        String dia = "Audiencia pública: " + FechaEscrita.conDiaDeLaSemana(fecha) + ".";
        if (estado.estaHecha()) {
            return new Audiencia(estado, dia, "Ya se realizó.", null, null);
        }
        String cuando = cuando(restan);
        String antes = antes(pendientes, vencidas, vencenPronto);
        if (vencidas > 0 || estado == Semaforo.VENCIDA) {
            return new Audiencia(Semaforo.VENCIDA, dia, cuando, "La fecha está en riesgo.", antes);
        }
        if (vencenPronto > 0) {
            String juicio = "La fecha se sostiene si lo que vence pronto se termina.";
            return new Audiencia(Semaforo.VENCE_PRONTO, dia, cuando, juicio, antes);
        }
        return new Audiencia(Semaforo.EN_MARCHA, dia, cuando, "La fecha se sostiene.", antes);
    }

    private static String cuando(int restan) {
        if (restan < 0) {
            return "Debió realizarse hace " + PlazoEscrito.diasHabiles(-restan) + ".";
        }
        return restan == 0 ? "Es hoy." : (restan == 1 ? "Queda " : "Quedan ") + PlazoEscrito.diasHabiles(restan) + ".";
    }

    private static String antes(int pendientes, int vencidas, int vencenPronto) {
        if (pendientes == 0) {
            return "Todo lo que vence hasta ese día está hecho.";
        }
        String quedan =
                pendientes == 1 ? "Antes queda una actividad: " : "Antes quedan " + pendientes + " actividades: ";
        return vencidas + vencenPronto == 0
                ? quedan + "ninguna está vencida ni vence pronto."
                : quedan + cuantas(vencidas, "está vencida", "están vencidas") + " y "
                        + cuantas(vencenPronto, "vence pronto", "vencen pronto") + ".";
    }

    private static String cuantas(int numero, String verbo, String enPlural) {
        return switch (numero) {
            case 0 -> "ninguna " + verbo;
            case 1 -> "una " + verbo;
            default -> numero + " " + enPlural;
        };
    }
}
