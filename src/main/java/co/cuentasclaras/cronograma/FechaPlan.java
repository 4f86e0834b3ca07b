package co.cuentasclaras.cronograma;

import co.cuentasclaras.plazo.CalendarioLaboral;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as the cronograma plans it: a month, a day, or so many working days before or after the public hearing. It
 * becomes a calendar day only when it is resolved.
 */
public sealed interface FechaPlan {

    /** A month: from its first to its last working day. */
    record Mes(YearMonth mes) implements FechaPlan {

        @Override
        public String texto() {
            return mes.toString();
        }

        @Override
        public LocalDate comoInicio(CalendarioLaboral calendario, LocalDate audiencia) {
            return calendario.primerDiaHabil(mes);
        }

        @Override
        public LocalDate comoFin(CalendarioLaboral calendario, LocalDate audiencia) {
            return calendario.ultimoDiaHabil(mes);
        }

        @Override
        public FechaPlan trasladar(int anios) {
            return new Mes(mes.plusYears(anios));
        }
    }

    /** A day, kept as it was written even when it is not a working day: an assembly may well be on a Saturday. */
    record Dia(LocalDate fecha) implements FechaPlan {

        @Override
        public String texto() {
            return fecha.toString();
        }

        @Override
        public LocalDate comoInicio(CalendarioLaboral calendario, LocalDate audiencia) {
            return fecha;
        }

        @Override
        public LocalDate comoFin(CalendarioLaboral calendario, LocalDate audiencia) {
            return fecha;
        }

        /** The same day of another year; 29 February becomes 28 February. */
        @Override
        public FechaPlan trasladar(int anios) {
            return new Dia(fecha.plusYears(anios));
        }
    }

    /** Working days before (negative) or after (positive) the public hearing; zero is its day. */
    record RelativaAudiencia(int diasHabiles) implements FechaPlan {

        @Override
        public String texto() {
            return diasHabiles == 0 ? "audiencia" : String.format(Locale.ROOT, "audiencia%+dh", diasHabiles);
        }

        @Override
        public LocalDate comoInicio(CalendarioLaboral calendario, LocalDate audiencia) {
            return calendario.sumar(audiencia, diasHabiles);
        }

        @Override
        public LocalDate comoFin(CalendarioLaboral calendario, LocalDate audiencia) {
            return calendario.sumar(audiencia, diasHabiles);
        }

        @Override
        public FechaPlan trasladar(int anios) {
            return this;
        }
    }

    /** The form in which the cronograma's file writes it, which {@link #leer} reads back. */
    String texto();

    /** The day on which something planned so begins. */
    LocalDate comoInicio(CalendarioLaboral calendario, LocalDate audiencia);

    /** The day on which something planned so is due. */
    LocalDate comoFin(CalendarioLaboral calendario, LocalDate audiencia);

    /** The same plan so many years later. */
    FechaPlan trasladar(int anios);

    /**
     * Reads {@code 2023-02}, {@code 2023-03-23}, {@code audiencia}, {@code audiencia-10h} or {@code audiencia+15h}. A
     * spreadsheet in Spanish rewrites the first two as {@code feb-23} and {@code 23/03/2023} when it saves the file,
     * so these are read as well.
     *
     * @throws IllegalArgumentException with a message in Spanish that says what to write
     */
    static FechaPlan leer(String texto) {
        String limpio = texto.strip().toLowerCase(Locale.ROOT);
        Matcher m;
        if ((m = Formas.AUDIENCIA.matcher(limpio)).matches()) {
            return new RelativaAudiencia(m.group(1) == null ? 0 : Integer.parseInt(m.group(1)));
        }
        try {
            if ((m = Formas.MES.matcher(limpio)).matches()) {
                return new Mes(YearMonth.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))));
            }
            if ((m = Formas.DIA.matcher(limpio)).matches()) {
                return dia(m.group(1), m.group(2), m.group(3));
            }
            if ((m = Formas.DIA_DE_HOJA.matcher(limpio)).matches()) {
                return dia(m.group(3), m.group(2), m.group(1));
            }
        } catch (DateTimeException noExiste) {
            throw new IllegalArgumentException(
                    "la fecha «" + texto + "» no existe en el calendario; corrija el mes o el día.", noExiste);
        }
        if ((m = Formas.MES_DE_HOJA.matcher(limpio)).matches() && Formas.MESES.contains(m.group(1))) {
            return new Mes(YearMonth.of(2000 + Integer.parseInt(m.group(2)), Formas.MESES.indexOf(m.group(1)) + 1));
        }
        throw new IllegalArgumentException("no se entiende la fecha «" + texto
                + "»; escriba un mes (2023-02), un día (2023-03-23) o los días hábiles que la separan de la audiencia"
                + " (audiencia-10h, audiencia, audiencia+15h).");
    }

    private static FechaPlan dia(String anio, String mes, String dia) {
        return new Dia(LocalDate.of(Integer.parseInt(anio), Integer.parseInt(mes), Integer.parseInt(dia)));
    }
}

/** The written forms of a planned date. */
final class Formas {

    static final Pattern AUDIENCIA = Pattern.compile("audiencia(?:([+-]\\d{1,3})h)?");
    static final Pattern MES = Pattern.compile("(\\d{4})-(\\d{1,2})");
    static final Pattern DIA = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    static final Pattern DIA_DE_HOJA = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    static final Pattern MES_DE_HOJA = Pattern.compile("([a-z]{3})\\.?-(\\d{2})");
    static final List<String> MESES =
            List.of("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic");

    private Formas() {}
}
