package co.cuentasclaras.ciudadano;

import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.comun.TextoLegible;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.responsable.DireccionCorreo;
import jakarta.mail.internet.AddressException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as it was told: each datum in one line, without marks that nobody sees; null what was not told. Nothing that
 * was refused, and nothing at all in {@link #toString}, so that none of it reaches a log.
 *
 * @param anonimo the person does not say who it is; then there is nothing to reach it by
 * @param nombre as it was written
 * @param organizacion in whose name the person speaks
 * @param correo where the answer goes by mail
 * @param direccion where it goes on paper
 * @param grupoValor what kind of citizen it is, as the entity groups them; also said of who is anonymous
 * @param publicaNombre the person wants its name beside its question
 * @param avisoVersion which notice of data protection was accepted; null when it came by another way than the form
 */
public record DatosDelCiudadano(
        boolean anonimo,
        @Nullable String nombre,
        @Nullable String organizacion,
        @Nullable String correo,
        @Nullable String direccion,
        @Nullable String telefono,
        @Nullable String grupoValor,
        boolean publicaNombre,
        @Nullable String avisoVersion) {

    /** A shorter word of a name also stands in honest sentences. */
    private static final int LETRAS_DE_UN_DATO = 4;

    /** Nobody said who asks. */
    public static final DatosDelCiudadano ANONIMO =
            new DatosDelCiudadano(true, null, null, null, null, null, null, false, null);

    /** @throws SolicitudInvalida when something of it cannot be kept as it was told */
    public DatosDelCiudadano {
        nombre = TextoLegible.enLinea("nombre", "El nombre", nombre, 200);
        organizacion = TextoLegible.enLinea("organizacion", "La organización", organizacion, 200);
        correo = direccionDeCorreo(TextoLegible.enLinea("correo", "El correo electrónico", correo, 254));
        direccion = TextoLegible.enLinea("direccion", "La dirección", direccion, 300);
        telefono = TextoLegible.enLinea("telefono", "El teléfono", telefono, 50);
        grupoValor = TextoLegible.enLinea("grupoValor", "El grupo de valor", grupoValor, 200);
        avisoVersion = TextoLegible.enLinea("avisoVersion", "La versión del aviso de privacidad", avisoVersion, 20);
        boolean dijoAlgo =
                Stream.of(nombre, organizacion, correo, direccion, telefono).anyMatch(Objects::nonNull);
        if (anonimo && dijoAlgo) {
            throw new SolicitudInvalida(
                    "anonimo",
                    "Quien pregunta sin identificarse no deja datos: bórrelos, o quite la marca de"
                            + " pregunta anónima.");
        }
        if (!anonimo && !dijoAlgo) {
            throw new SolicitudInvalida(
                    "nombre",
                    "Falta decir quién pregunta: escriba su nombre o cómo responderle, o marque la pregunta como"
                            + " anónima.");
        }
        if (publicaNombre && nombre == null && organizacion == null) {
            throw new SolicitudInvalida("nombre", "No hay nombre que publicar: escríbalo, o quite esa marca.");
        }
    }

    /** Whether words tell who it is: any datum as a whole, or one name of the person. */
    boolean seNombraEn(String palabras) {
        String llanas = " " + Palabras.llanas(palabras).replaceAll("[^\\p{L}\\d@.]+", " ") + " ";
        Stream<String> enteros = Stream.of(organizacion, correo, direccion, telefono)
                .filter(Objects::nonNull)
                .map(dato -> Palabras.llanas(dato).replaceAll("[^\\p{L}\\d@.]+", " "));
        Stream<String> nombres = nombre == null
                ? Stream.empty()
                : Arrays.stream(Palabras.llanas(nombre).split("[^\\p{L}\\d]+")).map(uno -> " " + uno + " ");
        return Stream.concat(enteros, nombres)
                .filter(dato -> dato.strip().length() >= LETRAS_DE_UN_DATO)
                .anyMatch(llanas::contains);
    }

    @Override
    public String toString() {
        return anonimo ? "DatosDelCiudadano[anónimo]" : "DatosDelCiudadano[…]";
    }

    private static @Nullable String direccionDeCorreo(@Nullable String texto) {
        if (texto == null) {
            return null;
        }
        try {
            DireccionCorreo.leer(texto);
        } catch (AddressException e) {
            throw new SolicitudInvalida("correo", "El correo de quien pregunta " + e.getMessage());
        }
        return texto;
    }
}
