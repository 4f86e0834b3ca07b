package co.cuentasclaras.aviso;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One activity in a mail.
 *
 * @param encabezado how the subject of a mail with nothing but this line begins
 * @param vencimiento the day itself, to sort by
 * @param fecha the day in words, with the one before when it changed
 * @param plazo working days left or late, in words
 * @param cambia whether its dates are news
 * @param suplencia whether the person hears of it as a deputy
 * @param notas what else the person must know about it
 * @param decisiones who decided what is told, and why
 * @param enlace the task; none of what is not the person's, or has not come yet
 */
record Renglon(
        Urgencia urgencia,
        String encabezado,
        String nombre,
        String etapa,
        String nombreRol,
        LocalDate vencimiento,
        String fecha,
        String plazo,
        boolean cambia,
        boolean suplencia,
        List<String> notas,
        List<String> decisiones,
        @Nullable String enlace) {

    Renglon sin(List<String> dichas) {
        return new Renglon(
                urgencia,
                encabezado,
                nombre,
                etapa,
                nombreRol,
                vencimiento,
                fecha,
                plazo,
                cambia,
                suplencia,
                notas,
                decisiones.stream().filter(una -> !dichas.contains(una)).toList(),
                enlace);
    }
}
