package co.cuentasclaras.ingreso;

import co.cuentasclaras.tabla.Errores;
import co.cuentasclaras.tabla.Fila;
import co.cuentasclaras.tabla.Tabla;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which roles each group of the entity's directory gives, as its table says: a row a group and role, in any number. */
final class GruposDelDirectorio {

    static final GruposDelDirectorio NINGUNO = new GruposDelDirectorio(Map.of());

    private static final List<String> COLUMNAS = List.of("grupo", "rol");
    private static final int LARGO_DE_GRUPO = 255;
    private static final int LARGO_DE_ROL = 64;

    private final Map<String, Set<String>> roles;

    private GruposDelDirectorio(Map<String, Set<String>> roles) {
        this.roles = roles;
    }

    /**
     * @throws GruposInvalidos with the errors, when there is any
     */
    static GruposDelDirectorio leer(InputStream archivo) {
        Errores errores = new Errores();
        Map<String, Set<String>> roles = new HashMap<>();
        for (Fila fila : Tabla.leer(archivo, COLUMNAS, errores).filas()) {
            String grupo = fila.obligatoria("grupo", LARGO_DE_GRUPO);
            String rol = fila.obligatoria("rol", LARGO_DE_ROL);
            if (!roles.computeIfAbsent(clave(grupo), uno -> new HashSet<>()).add(rol)) {
                fila.error("grupo", "«" + grupo + "» ya da el rol «" + rol + "» en otra fila; deje una sola.");
            }
        }
        if (errores.hay()) {
            throw new GruposInvalidos(errores);
        }
        return new GruposDelDirectorio(roles);
    }

    /** What these groups give together. */
    Set<String> roles(Collection<String> grupos) {
        return grupos.stream()
                .flatMap(grupo -> roles.getOrDefault(clave(grupo), Set.of()).stream())
                .collect(Collectors.toSet());
    }

    /** Directories do not tell capital letters from small ones; Keycloak writes the path of a group. */
    private static String clave(String grupo) {
        String sinRaiz = grupo.startsWith("/") ? grupo.substring(1) : grupo;
        return sinRaiz.strip().toLowerCase(Locale.ROOT);
    }
}
