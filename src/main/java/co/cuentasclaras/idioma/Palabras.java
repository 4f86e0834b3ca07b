package co.cuentasclaras.idioma;

import co.cuentasclaras.plazo.CalendarioLaboral;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days and terms as a person says them. */
public final class Palabras {

    public static final Locale COLOMBIA = Locale.forLanguageTag("es-CO");
    private static final DateTimeFormatter DIA = DateTimeFormatter.ofPattern("d MMM yyyy", COLOMBIA);
    private static final DateTimeFormatter DIA_DEL_MES = DateTimeFormatter.ofPattern("d MMM", COLOMBIA);
    private static final DateTimeFormatter DIA_DE_LA_SEMANA = DateTimeFormatter.ofPattern("EEE d MMM", COLOMBIA);

    private static final DateTimeFormatter MES = DateTimeFormatter.ofPattern("MMM", COLOMBIA);
    private static final DateTimeFormatter HORA = DateTimeFormatter.ofPattern("h:mm a", COLOMBIA);

    /** January to December, by their whole names. */
    public static final List<String> MESES = Arrays.stream(Month.values())
            .map(mes -> mes.getDisplayName(TextStyle.FULL, COLOMBIA))
            .toList();

    private static final long KB = 1024;

    private Palabras() {}

    /** The words with a capital first letter, to begin a sentence. */
    public static String conMayuscula(String palabras) {
        return palabras.substring(0, 1).toUpperCase(COLOMBIA) + palabras.substring(1);
    }

    /** The words in small letters without accents, to compare what people write: "Gestión  Ñame" is "gestion name". */
    public static String llanas(String palabras) {
        return Normalizer.normalize(palabras, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .trim();
    }

    /** Ana, Berta e Inés. */
    public static String enumerar(List<String> cosas) {
        int ultima = cosas.size() - 1;
        if (ultima < 1) {
            return String.join("", cosas);
        }
        boolean suenaIgual = llanas(cosas.get(ultima)).matches("\\P{L}*(i|hi(?![ae])).*");
        return String.join(", ", cosas.subList(0, ultima)) + (suenaIgual ? " e " : " y ") + cosas.get(ultima);
    }

    /** 340 KB, or 1,5 MB. */
    public static String tamano(long bytes) {
        return bytes < KB * KB
                ? Math.max(1, Math.round(bytes / (double) KB)) + " KB"
                : String.format(COLOMBIA, "%.1f MB", bytes / (double) (KB * KB));
    }

    /** $ 1.250.000, whole Colombian pesos; a dash when nobody said it. */
    public static String pesos(@Nullable BigDecimal valor) {
        return valor == null
                ? "—"
                : (valor.signum() < 0 ? "-$ " : "$ ") + String.format(COLOMBIA, "%,.0f", valor.abs());
    }

    /** 23 mar 2023, 7:00 a. m. */
    public static String momento(ZonedDateTime momento) {
        return dia(momento.toLocalDate()) + ", " + HORA.format(momento);
    }

    /** jueves 23 de marzo de 2023, 7:00 a. m. */
    public static String momentoLargo(ZonedDateTime momento) {
        return FechaEscrita.conDiaDeLaSemana(momento.toLocalDate()) + ", " + HORA.format(momento);
    }

    /** mar. */
    public static String mes(YearMonth mes) {
        return MES.format(mes).replace(".", "");
    }

    /** 1 mar 2023 a 23 mar 2023; one day alone is said once. */
    public static String periodo(LocalDate inicio, LocalDate fin) {
        return inicio.equals(fin) ? dia(inicio) : dia(inicio) + " a " + dia(fin);
    }

    /** 23 mar 2023. */
    public static String dia(LocalDate dia) {
        return DIA.format(dia).replace(".", "");
    }

    /** 23 mar. */
    public static String diaDelMes(LocalDate dia) {
        return DIA_DEL_MES.format(dia).replace(".", "");
    }

    /** jue 23 mar; with its year when that is not the year of the other day. */
    public static String diaDeLaSemana(LocalDate dia, LocalDate otro) {
        String enElAnio = DIA_DE_LA_SEMANA.format(dia).replace(".", "");
        return dia.getYear() == otro.getYear() ? enElAnio : enElAnio + " " + dia.getYear();
    }

    /** jue 23 mar 2023. */
    public static String diaConAnio(LocalDate dia) {
        return diaDeLaSemana(dia, dia) + " " + dia.getYear();
    }

    /** What is left of an unfinished activity's term, or by how much it is late. */
    public static String plazo(LocalDate vencimiento, LocalDate hoy, CalendarioLaboral calendario) {
        return conMayuscula(PlazoEscrito.de(hoy, vencimiento, calendario));
    }

    /** That an activity came on a day after its due date, and what it had waited for. */
    public static String llegada(LocalDate dia, String nombre, String deQuien) {
        return "llegó el %s: esperaba a «%s», de %s".formatted(FechaEscrita.de(dia), nombre, deQuien);
    }

    /** How a finished activity kept its term. */
    public static String cumplimiento(LocalDate vencimiento, LocalDate terminada, CalendarioLaboral calendario) {
        int dias = calendario.diasHabilesEntre(vencimiento, terminada);
        if (terminada.isAfter(vencimiento)) {
            return dias == 0 ? "Después de su fecha" : PlazoEscrito.diasHabiles(dias) + " tarde";
        }
        return dias == 0 ? "En su fecha" : PlazoEscrito.diasHabiles(-dias) + " antes";
    }

    /** By how much the due date was moved from what the cronograma first said. */
    public static String corrimiento(int dias) {
        if (dias == 0) {
            return "Sin corrimiento";
        }
        return "Corrida " + PlazoEscrito.diasHabiles(Math.abs(dias)) + (dias > 0 ? " más tarde" : " más temprano");
    }
}
