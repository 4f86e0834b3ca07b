package co.cuentasclaras.plazo;

import co.cuentasclaras.comun.SolicitudInvalida;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A day that is not a holiday by law but on which the body does not work: a civic day, the closure for the Feria, a
 * suspension of terms. It always names the act that orders it, because terms of citizens move with it; one that is
 * missing or too long is refused with {@link SolicitudInvalida}.
 */
public record DiaNoHabil(LocalDate fecha, String acto, String declaradoPor, Instant declarado) {

    private static final int LARGO_DEL_ACTO = 500;

    public DiaNoHabil {
        if (acto.isBlank()) {
            throw new SolicitudInvalida(
                    "Escriba el acto que ordena el día no hábil, por ejemplo «Resolución 12 de 2023».");
        }
        if (acto.length() > LARGO_DEL_ACTO) {
            throw new SolicitudInvalida(
                    "Acorte el acto: tiene %d letras y caben %d.".formatted(acto.length(), LARGO_DEL_ACTO));
        }
    }
}
