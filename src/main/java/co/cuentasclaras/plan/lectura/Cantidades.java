package co.cuentasclaras.plan.lectura;

import co.cuentasclaras.idioma.Palabras;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers and amounts as people write them: {@code $ 1.250.000}, {@code 1,250,000}, {@code 25 millones}. */
final class Cantidades {

    private static final Pattern CANTIDAD =
            Pattern.compile("(?:cop|\\$|pesos|\\s)*(-?[\\d][\\d.,' ]*)(mil(?:es)?(?: de)? )?(millon(?:es)?|m\\b|mm\\b)?"
                    + "(mil(?:es)?)?(?: de)?(?: ?(?:pesos|cop|m/?cte|%)\\.?)*");

    private static final Pattern NUMERO_DENTRO = Pattern.compile("(?<![\\d.,])\\d+(?:[.,]\\d+)?");

    private Cantidades() {}

    /** Whole pesos; empty when the text does not say an amount that is exact. */
    static Optional<BigDecimal> pesos(String escrito) {
        Matcher m = CANTIDAD.matcher(Palabras.llanas(escrito.replace('\u00A0', ' ')));
        if (!m.matches()) {
            return Optional.empty();
        }
        boolean mil = m.group(2) != null || m.group(4) != null;
        boolean millones = m.group(3) != null;
        BigDecimal numero = numero(m.group(1));
        if (numero == null) {
            return Optional.empty();
        }
        BigDecimal pesos = numero.scaleByPowerOfTen((mil ? 3 : 0) + (millones ? 6 : 0));
        return pesos.stripTrailingZeros().scale() > 0 || pesos.signum() < 0
                ? Optional.empty()
                : Optional.of(pesos.setScale(0));
    }

    /** The number that a goal says: {@code 4 espacios}, {@code 80 %}. */
    static Optional<BigDecimal> meta(String escrito) {
        Matcher m = NUMERO_DENTRO.matcher(escrito);
        return m.find() ? Optional.of(new BigDecimal(m.group().replace(',', '.'))) : Optional.empty();
    }

    private static @Nullable BigDecimal numero(String escrito) {
        String cifras = escrito.strip().replaceAll("[' ]", "");
        if (cifras.matches("-?\\d{1,3}([.]\\d{3})+(,\\d{1,2})?")) {
            return new BigDecimal(cifras.replace(".", "").replace(',', '.'));
        }
        if (cifras.matches("-?\\d{1,3}(,\\d{3})+([.]\\d{1,2})?")) {
            return new BigDecimal(cifras.replace(",", ""));
        }
        return cifras.matches("-?\\d+([.,]\\d{1,2})?") ? new BigDecimal(cifras.replace(',', '.')) : null;
    }
}
