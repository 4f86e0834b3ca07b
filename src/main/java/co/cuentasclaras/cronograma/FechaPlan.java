package co.cuentasclaras.cronograma;

import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.idioma.PlazoEscrito;
import co.cuentasclaras.plazo.CalendarioLaboral;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as the cronograma plans it: a month, a day, or so many working days before or after a public hearing. It
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
        public String enPalabras() {
            return FechaEscrita.mes(mes);
        }

        @Override
        public LocalDate comoInicio(CalendarioLaboral calendario, DiasDeAudiencia audiencias) {
            return calendario.primerDiaHabil(mes);
        }

        @Override
        public LocalDate comoFin(CalendarioLaboral calendario, DiasDeAudiencia audiencias) {
            return calendario.ultimoDiaHabil(mes);
        }

        @Override
        public FechaPlan trasladar(int anios) {
            return new Mes(mes.plusYears(anios));
        }
    }

    /**
     * A day, kept as it was written even when it is not a working day: an assembly may well be on a Saturday. What was
     * due on a day that an act takes off is due on the next working day (Ley 4 de 1913, art. 62), but the hearing stays
     * where it is, and what is due with it: moving it is a decision.
     */
    record Dia(LocalDate fecha) implements FechaPlan {

        @Override
        public String texto() {
            return fecha.toString();
        }

        @Override
        public String enPalabras() {
            return FechaEscrita.de(fecha);
        }

        @Override
        public LocalDate comoInicio(CalendarioLaboral calendario, DiasDeAudiencia audiencias) {
            return fecha;
        }

        @Override
        public LocalDate comoFin(CalendarioLaboral calendario, DiasDeAudiencia audiencias) {
            return calendario.esDeclarado(fecha) && !audiencias.es(fecha) ? calendario.siguienteHabil(fecha) : fecha;
        }

        @Override
        public LocalDate comoAudiencia(CalendarioLaboral calendario) {
            return fecha;
        }

        /** The same day of another year; 29 February becomes 28 February. */
        @Override
        public FechaPlan trasladar(int anios) {
            return new Dia(fecha.plusYears(anios));
        }
    }

    /**
     * Working days before (negative) or after (positive) a public hearing; zero is its day.
     *
     * @param audiencia the key of the hearing; empty for the only or the first one
     */
    record RelativaAudiencia(int diasHabiles, String audiencia) implements FechaPlan {

        public RelativaAudiencia(int diasHabiles) {
            this(diasHabiles, AudienciaPublica.PRIMERA);
        }

        @Override
        public String texto() {
            return "audiencia" + (audiencia.isEmpty() ? "" : ":" + audiencia)
                    + (diasHabiles == 0 ? "" : String.format(Locale.ROOT, "%+dh", diasHabiles));
        }

        @Override
        public String enPalabras() {
            return diasHabiles == 0
                    ? "el día de la audiencia"
                    : PlazoEscrito.diasHabiles(Math.abs(diasHabiles)) + (diasHabiles < 0 ? " antes" : " después")
                            + " de la audiencia";
        }

        @Override
        public LocalDate comoInicio(CalendarioLaboral calendario, DiasDeAudiencia audiencias) {
            return calendario.sumar(audiencias.exigir(audiencia), diasHabiles);
        }

        @Override
        public LocalDate comoFin(CalendarioLaboral calendario, DiasDeAudiencia audiencias) {
            return calendario.sumar(audiencias.exigir(audiencia), diasHabiles);
        }

        @Override
        public boolean seCuentaDe(String otra) {
            return audiencia.equals(otra);
        }

        @Override
        public FechaPlan en(String otra) {
            return audiencia.isEmpty() ? new RelativaAudiencia(diasHabiles, otra) : this;
        }

        @Override
        public FechaPlan trasladar(int anios) {
            return this;
        }
    }

    /** The form in which the cronograma's file writes it, which {@link #leer} reads back. */
    String texto();

    /** As a person says it. */
    String enPalabras();

    /** The day on which something planned so begins. */
    LocalDate comoInicio(CalendarioLaboral calendario, DiasDeAudiencia audiencias);

    /** The day on which something planned so is due. */
    LocalDate comoFin(CalendarioLaboral calendario, DiasDeAudiencia audiencias);

    /** The day on which the public hearing is, when it is what is planned so. */
    default LocalDate comoAudiencia(CalendarioLaboral calendario) {
        return comoFin(calendario, DiasDeAudiencia.NINGUNA);
    }

    /** Whether it is counted from the hearing of that key. */
    default boolean seCuentaDe(String audiencia) {
        return false;
    }

    /** The same in the row of a hearing: what counts from the hearing without saying which counts from that one. */
    default FechaPlan en(String audiencia) {
        return this;
    }

    /** The same plan so many years later. */
    FechaPlan trasladar(int anios);

    /** Reads a date that stands alone. */
    static FechaPlan leer(String texto) {
        return leer(texto, OrdenDeFecha.DUDOSO);
    }

    /**
     * Reads {@code 2023-02}, {@code 2023-03-23}, {@code audiencia}, {@code audiencia-10h} or {@code audiencia:2+15h}, which
     * counts from the hearing of the key 2, and
     * what spreadsheets and people make of them: {@code feb-23}, {@code 23/03/2023 0:00}, {@code 23 de marzo de 2023}.
     *
     * @param orden how {@code 3/10/2023} is written in its column; when that is not known it is refused
     * @throws IllegalArgumentException with a message in Spanish that says what to write
     */
    static FechaPlan leer(String texto, OrdenDeFecha orden) {
        String limpio = Formas.limpia(texto);
        Matcher m;
        if ((m = Formas.AUDIENCIA.matcher(limpio)).matches()) {
            return new RelativaAudiencia(
                    m.group(2) == null ? 0 : Integer.parseInt(m.group(2) + m.group(3)),
                    Objects.requireNonNullElse(m.group(1), AudienciaPublica.PRIMERA));
        }
        try {
            if ((m = Formas.MES.matcher(limpio)).matches()) {
                return new Mes(YearMonth.of(numero(m, 1), numero(m, 2)));
            }
            if ((m = Formas.DIA.matcher(limpio)).matches()) {
                return new Dia(LocalDate.of(numero(m, 1), numero(m, 2), numero(m, 3)));
            }
            if ((m = Formas.CON_BARRAS.matcher(limpio)).matches()) {
                return new Dia(conBarras(texto, numero(m, 1), numero(m, 2), numero(m, 3), orden));
            }
            if ((m = Formas.CON_PALABRAS.matcher(limpio)).matches() && Formas.mes(m.group(2)) > 0) {
                int anio = numero(m, 3);
                YearMonth mes = YearMonth.of(anio < 100 ? 2000 + anio : anio, Formas.mes(m.group(2)));
                return m.group(1) == null ? new Mes(mes) : new Dia(mes.atDay(numero(m, 1)));
            }
        } catch (DateTimeException noExiste) {
            throw new IllegalArgumentException(
                    "la fecha «" + texto + "» no existe en el calendario; corrija el mes o el día.", noExiste);
        }
        throw new IllegalArgumentException("no se entiende la fecha «" + texto
                + "»; escriba un mes (2023-02), un día (2023-03-23) o los días hábiles que la separan de la audiencia"
                + " (audiencia-10h, audiencia, audiencia+15h).");
    }

    private static LocalDate conBarras(String texto, int uno, int otro, int anio, OrdenDeFecha orden) {
        if (uno == otro || uno > 12 && otro <= 12 || orden == OrdenDeFecha.DIA_PRIMERO) {
            return LocalDate.of(anio, otro, uno);
        }
        if (otro > 12 || orden == OrdenDeFecha.MES_PRIMERO) {
            return LocalDate.of(anio, uno, otro);
        }
        LocalDate diaPrimero = LocalDate.of(anio, otro, uno);
        LocalDate mesPrimero = LocalDate.of(anio, uno, otro);
        throw new IllegalArgumentException("la fecha «" + texto + "» puede ser el " + FechaEscrita.de(diaPrimero)
                + " o el " + FechaEscrita.de(mesPrimero) + "; escriba la que es así: " + diaPrimero + " o " + mesPrimero
                + ".");
    }

    private static int numero(Matcher m, int grupo) {
        return Integer.parseInt(m.group(grupo));
    }
}

/** The written forms of a planned date. */
final class Formas {

    /** The hour that a spreadsheet puts behind a day; a plan has no hours. */
    private static final String HORA = "(?:[t ]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?[ap]\\.? ?m\\.?)?)?";

    static final Pattern AUDIENCIA =
            Pattern.compile("audiencia(?: ?: ?([a-z0-9][a-z0-9-]*?))?(?: ?([+-]) ?(\\d{1,3}) ?h)?");
    static final Pattern MES = Pattern.compile("(\\d{4})-(\\d{1,2})");
    static final Pattern DIA = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})" + HORA);
    static final Pattern CON_BARRAS = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})" + HORA);

    /** {@code 23 de marzo de 2023}, with the day of the week or without the day, or {@code 23-mar-23} of a spreadsheet. */
    static final Pattern CON_PALABRAS = Pattern.compile("(?:(?:lunes|martes|miércoles|miercoles|jueves|viernes|sábado"
            + "|sabado|domingo),? )?(?:(\\d{1,2})(?: de |[ -]))?(\\p{L}{3,10})\\.?(?: del? |[ -])(\\d{4}|\\d{2})"
            + HORA);

    private static final Pattern RAYA = Pattern.compile("[\\u2010-\\u2015\\u2212\\uFE63\\uFF0D]");
    private static final Pattern ESPACIO = Pattern.compile("\\p{Z}+");

    private static final List<String> MESES =
            Palabras.MESES.stream().map(mes -> mes.substring(0, 3)).toList();

    private Formas() {}

    /** In small letters, and with the hyphens and minus signs that text processors make as the plain one. */
    static String limpia(String texto) {
        String conGuiones = RAYA.matcher(texto.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
        return ESPACIO.matcher(conGuiones).replaceAll(" ");
    }

    /** The number of a month by its name or its abbreviation; 0 when it is none. */
    static int mes(String nombre) {
        String mes = nombre.equals("sept") ? "sep" : nombre.equals("setiembre") ? "septiembre" : nombre;
        return Math.max(MESES.indexOf(mes), Palabras.MESES.indexOf(mes)) + 1;
    }
}
