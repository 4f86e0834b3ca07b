package co.cuentasclaras.publico;

import co.cuentasclaras.comun.Huella;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A form that was given out: for which vigencia, when, and which one of all. It takes the place of a session and of a
 * cookie: nobody makes one up, each files one question however often it is sent, and the secret with which that question
 * is followed is worked out from it, so that who sends it twice gets the same receipt.
 */
@Component
public class FormularioFirmado {

    private static final Duration VALE = Duration.ofHours(24);
    private static final Pattern FORMA = Pattern.compile("(\\d{4})\\.(\\d{1,12})\\.([\\w-]{22})\\.([\\w-]{43})");
    private static final Base64.Encoder LETRAS = Base64.getUrlEncoder().withoutPadding();
    private static final SecureRandom AZAR = new SecureRandom();

    private final LlaveDelFormulario llave;
    private final AjustesPublicos ajustes;
    private final Clock clock;

    FormularioFirmado(LlaveDelFormulario llave, AjustesPublicos ajustes, Clock clock) {
        this.llave = llave;
        this.ajustes = ajustes;
        this.clock = clock;
    }

    /** A new one, as the page carries it. */
    public String emitir(int vigencia) {
        byte[] cual = new byte[16];
        AZAR.nextBytes(cual);
        String dicho = "%d.%d.%s".formatted(vigencia, clock.instant().getEpochSecond(), LETRAS.encodeToString(cual));
        return dicho + "." + firma(dicho);
    }

    /** What the page carried; nothing when it is none of ours, or of another vigencia. */
    Optional<FormularioRecibido> leer(int vigencia, @Nullable String escrito) {
        if (escrito == null) {
            return Optional.empty();
        }
        Matcher partes = FORMA.matcher(escrito);
        if (!partes.matches()) {
            return Optional.empty();
        }
        String dicho = escrito.substring(0, partes.start(4) - 1);
        boolean nuestro = MessageDigest.isEqual(
                firma(dicho).getBytes(StandardCharsets.US_ASCII),
                partes.group(4).getBytes(StandardCharsets.US_ASCII));
        if (!nuestro || Integer.parseInt(partes.group(1)) != vigencia) {
            return Optional.empty();
        }
        Duration edad = Duration.between(Instant.ofEpochSecond(Long.parseLong(partes.group(2))), clock.instant());
        return Optional.of(new FormularioRecibido(
                Secreto.de(llave.firmar("secreto." + partes.group(3))),
                edad.compareTo(ajustes.minimo()) < 0,
                edad.compareTo(VALE) > 0));
    }

    private String firma(String dicho) {
        return LETRAS.encodeToString(llave.firmar("formulario." + dicho));
    }

    /**
     * One that came back.
     *
     * @param secreto with which what it files is followed
     * @param deprisa it was sent before a person could have filled it
     * @param vencido it was given out so long ago that it is not taken any more
     */
    record FormularioRecibido(Secreto secreto, boolean deprisa, boolean vencido) {}

    /**
     * What only the citizen has of a question: twenty letters and digits that nobody takes for one another.
     *
     * @param letras without the dashes between them
     */
    record Secreto(String letras) {

        /** Crockford's: without I, L, O and U. */
        private static final String ALFABETO = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

        private static final int LARGO = 20;
        private static final int GRUPO = 4;

        static Secreto de(byte[] firma) {
            StringBuilder letras = new StringBuilder();
            for (int i = 0; i < LARGO; i++) {
                letras.append(ALFABETO.charAt(firma[i] & 31));
            }
            return new Secreto(letras.toString());
        }

        /** As somebody copied it from paper, in small letters, with blanks or with an O for a zero. */
        static Secreto escrito(String texto) {
            return new Secreto(texto.toUpperCase(Locale.ROOT)
                    .replaceAll("[^0-9A-Z]", "")
                    .replace('O', '0')
                    .replaceAll("[IL]", "1"));
        }

        String huella() {
            return Huella.de(letras);
        }

        /** As it is shown: {@code K7QM-9XTP-…}. */
        String enGrupos() {
            return letras.replaceAll("(?<=\\G.{" + GRUPO + "})(?=.)", "-");
        }

        @Override
        public String toString() {
            return "Secreto[…]";
        }
    }
}
