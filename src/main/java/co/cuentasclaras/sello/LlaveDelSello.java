package co.cuentasclaras.sello;

import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.LlavePerdida;
import co.cuentasclaras.bitacora.Hecho.LlaveRelevada;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The private key that the trail is sealed with. It lies in a file outside of the database; what the database knows is
 * which public key the last seals were made with. Without that key nothing is sealed, and what happens waits.
 */
@Component
public class LlaveDelSello {

    private static final Logger LOG = LoggerFactory.getLogger(LlaveDelSello.class);

    private static final Set<PosixFilePermission> DE_OTROS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final AjustesSello ajustes;
    private final Sellos sellos;

    LlaveDelSello(AjustesSello ajustes, Sellos sellos) {
        this.ajustes = ajustes;
        this.sellos = sellos;
    }

    public EstadoDeLlave estado() {
        return decidir().estado();
    }

    /** What is wrong with it, and what whoever runs the server does about it; nothing when all is well. */
    public Optional<String> aviso() {
        Path archivo = ajustes.llave().toAbsolutePath().normalize();
        DecisionDeLlave decision = decidir();
        String ultima = decision.ultima() == null ? "" : decision.ultima().identificador();
        return switch (decision.estado()) {
            case DISPONIBLE ->
                abierta(archivo)
                        ? Optional.of(
                                """
                            Otros usuarios del servidor pueden leer la llave de los sellos, %s, y firmar con ella. \
                            Déjela solo para el usuario con que corre el servidor (chmod 600)."""
                                        .formatted(archivo))
                        : Optional.empty();
            case PERDIDA ->
                Optional.of(
                        """
                    La bitácora no se está sellando: no está %s, la llave de los últimos sellos (%s). Devuélvala a su \
                    lugar desde su copia de respaldo; lo que se anote entre tanto se sella entonces. Si se perdió del \
                    todo, arranque con cuentasclaras.sello.llave-perdida=%s: se sigue con otra, y queda dicho."""
                                .formatted(archivo, ultima, ultima));
            case CAMBIADA ->
                Optional.of(
                        """
                    La bitácora no se está sellando: la llave de %s no es la de los últimos sellos (%s). Ponga la que \
                    era; lo que se anote entre tanto se sella entonces. Si la cambia a propósito, deje la que era al \
                    lado, con el nombre %s."""
                                .formatted(
                                        archivo, ultima, ajustes.llaveAnterior().getFileName()));
            case SIN_SU_SELLO ->
                Optional.of(
                        """
                    La bitácora no se está sellando: en la base de datos no está el último sello que vio este \
                    servidor, que está en %s. Alguien quitó sellos o la base es de un respaldo. Verifique la bitácora \
                    con ese sello. Si es un respaldo, retire ese archivo y se sella lo que hay."""
                                .formatted(ajustes.ultimo().toAbsolutePath().normalize()));
            case ILEGIBLE ->
                Optional.of(
                        """
                    La bitácora no se está sellando: no se puede leer ni crear la llave de los sellos, %s. Revise que \
                    el usuario del servidor pueda leerla y que sea la que era: una llave Ed25519, PKCS#8, en PEM. Lo \
                    que se anote entre tanto se sella entonces."""
                                .formatted(archivo));
        };
    }

    /** The text, signed with the key of the last seal; nothing while that is not at hand. */
    public Optional<NotaFirmada> firmar(String texto) {
        DecisionDeLlave decision = decidir();
        LlavePrivada propia = decision.propia();
        return propia != null && propia.publica().equals(decision.ultima())
                ? Optional.of(new NotaFirmada(texto, List.of(propia.firmar(texto))))
                : Optional.empty();
    }

    /** Who signs the next seal; a key that is missing and may be made is made. Nothing while there is none. */
    Optional<Firmantes> firmantes() {
        DecisionDeLlave decision = decidir();
        if (decision.estado() != EstadoDeLlave.DISPONIBLE) {
            return Optional.empty();
        }
        try {
            LlavePrivada propia = decision.propia();
            if (propia == null) {
                propia = LlavePrivada.crear(ajustes.llave(), sellos.origen());
                LOG.info(
                        "Se creó la llave de los sellos, {}. Guarde una copia donde no llegue quien administra la base.",
                        ajustes.llave().toAbsolutePath().normalize());
            }
            return Optional.of(new Firmantes(propia, decision.anterior(), novedad(decision, propia.publica())));
        } catch (IOException | GeneralSecurityException noSePuedeCrear) {
            return Optional.empty();
        }
    }

    private static Optional<Hecho> novedad(DecisionDeLlave decision, LlavePublica propia) {
        return Optional.ofNullable(decision.ultima())
                .filter(ultima -> !ultima.equals(propia))
                .map(ultima -> decision.anterior() == null
                        ? new LlavePerdida(ultima.identificador(), propia.identificador())
                        : new LlaveRelevada(ultima.identificador(), propia.identificador()));
    }

    private DecisionDeLlave decidir() {
        LecturaDeLlave lectura = leer(ajustes.llave());
        LlavePrivada propia = lectura.llave();
        List<LlavePublica> usadas = sellos.llaves();
        LlavePublica ultima = usadas.isEmpty() ? null : usadas.get(usadas.size() - 1);
        if (lectura.estado() == EstadoDeLlave.ILEGIBLE) {
            return new DecisionDeLlave(EstadoDeLlave.ILEGIBLE, null, null, ultima);
        }
        if (!estaElUltimo()) {
            return new DecisionDeLlave(EstadoDeLlave.SIN_SU_SELLO, null, null, ultima);
        }
        if (ultima == null || propia != null && propia.publica().equals(ultima)) {
            return new DecisionDeLlave(EstadoDeLlave.DISPONIBLE, propia, null, ultima);
        }
        if (propia == null || !usadas.contains(propia.publica())) {
            LlavePrivada anterior = leer(ajustes.llaveAnterior()).llave();
            if (anterior != null && anterior.publica().equals(ultima)) {
                return new DecisionDeLlave(EstadoDeLlave.DISPONIBLE, propia, anterior, ultima);
            }
            if (ultima.identificador().equals(ajustes.llavePerdida())) {
                return new DecisionDeLlave(EstadoDeLlave.DISPONIBLE, propia, null, ultima);
            }
        }
        return new DecisionDeLlave(propia == null ? EstadoDeLlave.PERDIDA : EstadoDeLlave.CAMBIADA, null, null, ultima);
    }

    /**
     * Remembers a seal beside the key, where who has the database alone cannot reach: whoever takes the last seals away to
     * have what is changed sealed again is found out.
     */
    void recordar(String nota) {
        try {
            Path nuevo = Files.createTempFile(ajustes.ultimo().toAbsolutePath().getParent(), "sello", ".ultimo");
            Files.writeString(nuevo, nota);
            Files.move(nuevo, ajustes.ultimo(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("The last seal could not be remembered outside of the database", e);
        }
    }

    /** The last seal that this server saw for a while; nothing when it saw none. */
    public Optional<String> ultimoRecordado() {
        try {
            return Optional.of(Files.readString(ajustes.ultimo()));
        } catch (IOException noHay) {
            return Optional.empty();
        }
    }

    private boolean estaElUltimo() {
        return ultimoRecordado().map(sellos::tiene).orElse(true);
    }

    private LecturaDeLlave leer(Path archivo) {
        try {
            return new LecturaDeLlave(EstadoDeLlave.DISPONIBLE, LlavePrivada.leer(archivo, sellos.origen()));
        } catch (NoSuchFileException noEsta) {
            return new LecturaDeLlave(EstadoDeLlave.PERDIDA, null);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException ilegible) {
            return new LecturaDeLlave(EstadoDeLlave.ILEGIBLE, null);
        }
    }

    private static boolean abierta(Path archivo) {
        try {
            return Files.getPosixFilePermissions(archivo).stream().anyMatch(DE_OTROS::contains);
        } catch (IOException | UnsupportedOperationException sinPermisosDePosix) {
            return false;
        }
    }

    private record LecturaDeLlave(EstadoDeLlave estado, @Nullable LlavePrivada llave) {}

    /** @param ultima the key that the last seal was made with */
    private record DecisionDeLlave(
            EstadoDeLlave estado,
            @Nullable LlavePrivada propia,
            @Nullable LlavePrivada anterior,
            @Nullable LlavePublica ultima) {}

    /**
     * Who signs a seal.
     *
     * @param anterior the key that announces this one, when it takes its place
     * @param novedad what the trail says of a key that is not the one of the seal before
     */
    record Firmantes(LlavePrivada propia, @Nullable LlavePrivada anterior, Optional<Hecho> novedad) {

        NotaFirmada firmar(String texto) {
            return new NotaFirmada(
                    texto,
                    anterior == null
                            ? List.of(propia.firmar(texto))
                            : List.of(anterior.firmar(texto), propia.firmar(texto)));
        }
    }
}
