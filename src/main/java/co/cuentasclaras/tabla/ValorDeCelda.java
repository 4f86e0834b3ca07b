package co.cuentasclaras.tabla;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** What a workbook keeps as a number, as a person sees it there. */
final class ValorDeCelda {

    private static final Locale COLOMBIA = Locale.forLanguageTag("es-CO");

    /** Zeros and a point only: a code or the number of a heading, whose point is no decimal sign. */
    private static final Pattern DE_CODIGO = Pattern.compile("[0#.\"'-]+");

    private static final Pattern SIN_FORMATO = Pattern.compile("(?i)general|@");

    /** What a format shows as it stands, its colours and its language. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|[_*].");

    /** As many digits as Excel itself keeps; what comes after them is dust of its arithmetic. */
    private static final MathContext DIGITOS = new MathContext(15);

    private static final int LARGO_ESCRITO = 21;

    private final DataFormatter comoEnColombia = new DataFormatter(COLOMBIA);
    private final DataFormatter comoCodigo = new DataFormatter(Locale.ROOT);

    /**
     * Of a workbook of Excel.
     *
     * @param formato the number of its format
     * @param patron what that shows
     */
    Celda numero(double valor, int formato, String patron, boolean desde1904) {
        BigDecimal numero = guardado(valor);
        double doble = numero.doubleValue();
        if (SIN_FORMATO.matcher(patron).matches()) {
            return Celda.de(numero);
        }
        DataFormatter formatos = DE_CODIGO.matcher(patron).matches() ? comoCodigo : comoEnColombia;
        String texto = formatos.formatRawCellContents(doble, formato, patron, desde1904);
        String partes = LITERAL.matcher(patron).replaceAll("").toLowerCase(Locale.ROOT);
        if (!DateUtil.isADateFormat(formato, partes) || !DateUtil.isValidExcelDate(doble)) {
            return conNumero(texto, numero);
        }
        LocalDate dia = DateUtil.getLocalDateTime(doble, desde1904).toLocalDate();
        if (partes.contains("d")) {
            return Celda.de(dia);
        }
        return partes.contains("y") || partes.contains("mmm") ? mes(dia) : Celda.de(texto);
    }

    /** A number as a spreadsheet keeps it, however many digits a file writes. */
    static BigDecimal guardado(double valor) {
        return BigDecimal.valueOf(valor).round(DIGITOS);
    }

    static Celda conNumero(String texto, BigDecimal numero) {
        return new Celda(Celda.limpio(texto), null, numero.stripTrailingZeros());
    }

    static Celda mes(LocalDate dia) {
        return Celda.de(YearMonth.from(dia).toString());
    }

    static String escrito(BigDecimal numero) {
        String escrito = numero.stripTrailingZeros().toPlainString();
        return escrito.length() > LARGO_ESCRITO ? numero.toString() : escrito;
    }
}
