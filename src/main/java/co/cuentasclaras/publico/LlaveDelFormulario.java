package co.cuentasclaras.publico;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the forms are signed with, the same on every node: made once, by the first one that needs it. */
@Repository
class LlaveDelFormulario {

    private static final String ALGORITMO = "HmacSHA256";

    private final JdbcClient jdbc;
    private volatile @Nullable SecretKeySpec llave;

    LlaveDelFormulario(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return 32 bytes that nobody without the key can tell */
    byte[] firmar(String texto) {
        try {
            Mac mac = Mac.getInstance(ALGORITMO);
            mac.init(llave());
            return mac.doFinal(texto.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITMO, e);
        }
    }

    private SecretKeySpec llave() {
        SecretKeySpec sabida = llave;
        if (sabida == null) {
            sabida = new SecretKeySpec(HexFormat.of().parseHex(guardada().orElseGet(this::nueva)), ALGORITMO);
            llave = sabida;
        }
        return sabida;
    }

    private Optional<String> guardada() {
        return jdbc.sql("select llave from cc_formulario where id = 1")
                .query(String.class)
                .optional();
    }

    private String nueva() {
        byte[] azar = new byte[32];
        new SecureRandom().nextBytes(azar);
        String suya = HexFormat.of().formatHex(azar);
        try {
            jdbc.sql("insert into cc_formulario (id, llave) values (1, :llave)")
                    .param("llave", suya)
                    .update();
            return suya;
        } catch (DuplicateKeyException e) {
            return guardada().orElseThrow();
        }
    }
}
