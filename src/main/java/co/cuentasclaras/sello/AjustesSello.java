package co.cuentasclaras.sello;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the trail is sealed with.
 *
 * @param llave the file of the private key: PKCS#8, PEM, Ed25519; made when there is none and nothing is sealed yet
 * @param llavePerdida the identifier of the last key, by which the entity says that it is lost for good
 */
@ConfigurationProperties("cuentasclaras.sello")
record AjustesSello(@DefaultValue("./datos/sello.pem") Path llave, @Nullable String llavePerdida) {

    /** Where the last seal that this server saw is remembered, outside of the database. */
    Path ultimo() {
        return llave.resolveSibling(llave.getFileName() + ".ultimo");
    }

    /** Where the old key lies while another one takes its place. */
    Path llaveAnterior() {
        return llave.resolveSibling(llave.getFileName() + ".anterior");
    }
}
