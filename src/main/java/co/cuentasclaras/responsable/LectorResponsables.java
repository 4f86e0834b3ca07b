package co.cuentasclaras.responsable;

import co.cuentasclaras.tabla.Errores;
import co.cuentasclaras.tabla.Fila;
import co.cuentasclaras.tabla.Tabla;
import jakarta.mail.internet.AddressException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the entity's file of responsables: one row a role, with its holder and its deputy. All or nothing, like the
 * cronograma. A role may be vacant when it has a deputy, and may lack a deputy; it may not lack both.
 */
public final class LectorResponsables {

    /** The columns of the file. */
    public static final List<String> COLUMNAS = List.of(
            "rol",
            "nombre_rol",
            "perfil",
            "titular",
            "nombre_titular",
            "apellido_titular",
            "correo_titular",
            "suplente",
            "nombre_suplente",
            "apellido_suplente",
            "correo_suplente");

    private static final Logger LOG = LoggerFactory.getLogger(LectorResponsables.class);

    private static final Pattern ROL = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern USUARIO = Pattern.compile("[a-zA-Z0-9._@-]+");

    /** Letters of any alphabet and what stands between them; anything else would reach the head of a mail. */
    private static final Pattern NOMBRE = Pattern.compile("[\\p{L}\\p{M}\\d .'’ªº-]+");

    private static final String PERFILES =
            Arrays.stream(Perfil.values()).map(Perfil::name).collect(Collectors.joining(", "));
    private static final int LARGO_DE_ID = 64;

    /** The engine's own group of administrators: a role with this id would make its people administrators. */
    public static final String ADMINISTRADORES = "camunda-admin";

    /** The roles that the product itself addresses, each with what it needs to be. */
    private static final Map<String, Perfil> INDISPENSABLES =
            Map.of(Roles.LIDER, Perfil.DIRIGE, Roles.GERENCIA, Perfil.DIRIGE, Roles.CONTROL_INTERNO, Perfil.VIGILA);

    /**
     * @throws ResponsablesInvalidos with the errors, when there is any
     */
    public Responsables leer(InputStream archivo) {
        return new LecturaResponsables().leer(archivo);
    }

    /** One reading: what it has seen so far. */
    private static final class LecturaResponsables {

        private final Errores errores = new Errores();
        private final Map<String, Integer> filaDelRol = new LinkedHashMap<>();
        private final Map<String, Conocida> personas = new LinkedHashMap<>();

        private record Conocida(Persona persona, int fila, boolean vigila) {}

        Responsables leer(InputStream archivo) {
            List<Rol> roles = new ArrayList<>();
            Tabla tabla = Tabla.leer(archivo, COLUMNAS, errores);
            if (!tabla.ajenas().isEmpty()) {
                LOG.warn("El archivo de responsables trae columnas que no se usan: {}", tabla.ajenas());
            }
            List<Fila> filas = tabla.filas();
            if (filas.isEmpty()) {
                throw new ResponsablesInvalidos(errores);
            }
            for (Fila fila : filas) {
                rol(fila).ifPresent(roles::add);
            }
            INDISPENSABLES.keySet().stream()
                    .sorted()
                    .filter(rol -> !filaDelRol.containsKey(rol))
                    .forEach(rol ->
                            errores.agregar(0, "rol", "falta el rol «" + rol + "»; agregue una fila con ese rol."));
            if (errores.hay()) {
                throw new ResponsablesInvalidos(errores);
            }
            return new Responsables(
                    roles, personas.values().stream().map(Conocida::persona).toList());
        }

        private Optional<Rol> rol(Fila fila) {
            String id = id(fila);
            String nombre = fila.obligatoria("nombre_rol", 120);
            Optional<Perfil> perfil = perfil(fila, id);
            boolean vigila = perfil.filter(Perfil.VIGILA::equals).isPresent();
            String titular = persona(fila, "titular", vigila);
            String suplente = persona(fila, "suplente", vigila);
            if (titular == null && suplente == null) {
                fila.error("titular", "el rol no tiene a nadie; escriba su titular o al menos un suplente.");
            } else if (Objects.equals(titular, suplente)) {
                fila.error("suplente", "el suplente es el mismo titular; escriba otra persona o deje vacía la celda.");
            }
            return perfil.map(p -> new Rol(id, nombre, p, titular, suplente));
        }

        private String id(Fila fila) {
            String id = fila.obligatoria("rol", LARGO_DE_ID);
            if (id.isEmpty()) {
                return id;
            }
            if (!ROL.matcher(id).matches() || id.equals(ADMINISTRADORES)) {
                fila.error(
                        "rol",
                        "«" + id + "» no sirve como rol; escriba un nombre corto en minúsculas sin tildes,"
                                + " números y guiones, distinto de «" + ADMINISTRADORES + "».");
            }
            Integer antes = filaDelRol.putIfAbsent(id, fila.numero());
            if (antes != null) {
                fila.error("rol", "el rol «" + id + "» ya está en la fila " + antes + "; deje una sola.");
            }
            return id;
        }

        private Optional<Perfil> perfil(Fila fila, String rol) {
            String texto = fila.obligatoria("perfil", 20);
            if (texto.isEmpty()) {
                return Optional.empty();
            }
            Optional<Perfil> perfil = Arrays.stream(Perfil.values())
                    .filter(p -> p.name().equals(texto.toUpperCase(Locale.ROOT)))
                    .findFirst();
            Perfil debido = INDISPENSABLES.get(rol);
            if (perfil.isEmpty()) {
                fila.error("perfil", "no existe el perfil «" + texto + "»; escriba uno de estos: " + PERFILES + ".");
            } else if (debido != null && perfil.get() != debido) {
                fila.error("perfil", "el rol «" + rol + "» debe tener el perfil " + debido + "; corríjalo.");
            }
            return perfil;
        }

        /** The user in {@code columna}, or null when the four cells of the person are empty. */
        private @Nullable String persona(Fila fila, String columna, boolean vigila) {
            boolean vacia = Stream.of(columna, "nombre_" + columna, "apellido_" + columna, "correo_" + columna)
                    .allMatch(celda -> fila.vacia(celda));
            if (vacia) {
                return null;
            }
            String usuario = fila.obligatoria(columna, LARGO_DE_ID);
            Persona persona = new Persona(
                    usuario,
                    nombre(fila, "nombre_" + columna),
                    nombre(fila, "apellido_" + columna),
                    correo(fila, "correo_" + columna));
            if (usuario.isEmpty()) {
                return usuario;
            }
            if (!USUARIO.matcher(usuario).matches()) {
                fila.error(
                        columna,
                        "«" + usuario + "» no sirve como usuario; use letras sin tildes, números, punto,"
                                + " guion, guion bajo o arroba, sin espacios.");
            }
            Conocida conocida = personas.putIfAbsent(usuario, new Conocida(persona, fila.numero(), vigila));
            if (conocida != null && !conocida.persona().equals(persona)) {
                fila.error(
                        columna,
                        "«" + usuario + "» está en la fila " + conocida.fila()
                                + " con otro nombre, apellido o correo; escriba los mismos datos en las dos.");
            }
            if (conocida != null && conocida.vigila() != vigila) {
                fila.error(
                        columna,
                        "«" + usuario + "» está en la fila " + conocida.fila()
                                + " y no puede vigilar y participar a la vez (Ley 87 de 1993, artículo 12); escriba otra persona.");
            }
            return usuario;
        }

        private static String nombre(Fila fila, String columna) {
            String nombre = fila.obligatoria(columna, 255);
            if (!nombre.isEmpty() && !NOMBRE.matcher(nombre).matches()) {
                fila.error(columna, "«" + nombre + "» no es un nombre; escríbalo solo con letras y espacios.");
            }
            return nombre;
        }

        private static String correo(Fila fila, String columna) {
            String correo = fila.obligatoria(columna, 255);
            if (!correo.isEmpty()) {
                try {
                    DireccionCorreo.leer(correo);
                } catch (AddressException e) {
                    fila.error(columna, "«" + correo + "» " + e.getMessage());
                }
            }
            return correo;
        }
    }
}
