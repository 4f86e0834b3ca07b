package co.cuentasclaras.aviso;

import java.time.LocalDate;
import java.util.List;

/**
 * One activity in a mail.
 *
 * @param encabezado how the subject of a mail with nothing but this line begins
 * @param vencimiento the day itself, to sort by
 * @param fecha the day in words
 * @param plazo working days left or late, in words
 * @param notas what else the person must know about it
 */
record Renglon(
        Urgencia urgencia,
        String encabezado,
        String nombre,
        LocalDate vencimiento,
        String fecha,
        String plazo,
        List<String> notas,
        String enlace) {}
