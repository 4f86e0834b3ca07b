package co.cuentasclaras.cronograma;

import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.responsable.Personas;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Who can be named in a comment on an activity: whoever may see it, but not who writes. */
@Component
public class Mencionables {

    private final Roles roles;
    private final Personas personas;
    private final CurrentUser usuario;

    Mencionables(Roles roles, Personas personas, CurrentUser usuario) {
        this.roles = roles;
        this.personas = personas;
        this.usuario = usuario;
    }

    /** By name. */
    public List<Mencionable> de(ActividadEnCurso actividad) {
        Set<String> usuarios = new TreeSet<>();
        roles.todos().stream()
                .filter(rol -> rol.perfil().veElCiclo()
                        || rol.id().equals(actividad.responsable())
                        || actividad.apoyan().contains(rol.id()))
                .flatMap(Rol::personas)
                .forEach(usuarios::add);
        if (actividad.persona() != null) {
            usuarios.add(actividad.persona());
        }
        usuario.find().ifPresent(usuarios::remove);
        return personas.nombres(usuarios).entrySet().stream()
                .map(una -> new Mencionable(una.getKey(), una.getValue()))
                .sorted(Comparator.comparing(Mencionable::nombre, Collator.getInstance(Palabras.COLOMBIA)))
                .toList();
    }

    /** The users of those whom a text names, after an at sign, by full name or by user. */
    public List<String> nombrados(ActividadEnCurso actividad, String texto) {
        String buscado = llano(texto);
        return !texto.contains("@")
                ? List.of()
                : de(actividad).stream()
                        .filter(una -> nombra(buscado, una.nombre()) || nombra(buscado, una.usuario()))
                        .map(Mencionable::usuario)
                        .toList();
    }

    /** The name ends there: {@code @ana} is not named by {@code @anabel}. */
    private static boolean nombra(String texto, String nombre) {
        String mencion = "@" + llano(nombre);
        for (int i = texto.indexOf(mencion); i >= 0; i = texto.indexOf(mencion, i + 1)) {
            int fin = i + mencion.length();
            if (fin == texto.length() || !Character.isLetterOrDigit(texto.charAt(fin)) && texto.charAt(fin) != '-') {
                return true;
            }
        }
        return false;
    }

    private static String llano(String texto) {
        return Normalizer.normalize(texto, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Somebody to name. */
    public record Mencionable(String usuario, String nombre) {}
}
