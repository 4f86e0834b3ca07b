package co.cuentasclaras.web;

import co.cuentasclaras.permiso.Autoridades;
import co.cuentasclaras.responsable.Perfil;
import co.cuentasclaras.responsable.Personas;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * What stands on top of every page, the webapps' and our own: the pages of the work first, those of the engine under a
 * heading for administrators, each for whoever may open it. A new page gets one row here.
 */
@Component
class Menu {

    static final String ENTIDAD = "Entidad";
    static final String BITACORA = "Bitácora";
    static final String TECNICO = "Técnico";

    private static final String ROLE = "ROLE_";

    private static final Set<String> ADMINISTRA = Set.of(Autoridades.ADMINISTRADOR);
    private static final Set<String> VE_EL_CICLO = con(Perfil::veElCiclo);
    private static final Set<String> VIGILA = con(Perfil.VIGILA::equals);
    private static final Set<String> CUALQUIERA = con(perfil -> true);

    private final List<PaginaDelMenu> paginas;
    private final Personas personas;

    Menu(@Value(SecurityConfiguration.WEBAPPS) String root, Environment entorno, Personas personas) {
        this.personas = personas;
        String webapps = root.substring(1) + "/app/";
        String cockpit = webapps + "cockpit/default/#/";
        String admin = webapps + "admin/default/#/";
        paginas = List.of(
                        new PaginaDelMenu("Tablero", cockpit + "dashboard", null, VE_EL_CICLO),
                        new PaginaDelMenu("Cronograma", cockpit + "cronograma", null, VE_EL_CICLO),
                        new PaginaDelMenu("Plan", "plan", null, VE_EL_CICLO),
                        new PaginaDelMenu("Historia", cockpit + "historia", null, VE_EL_CICLO),
                        new PaginaDelMenu("Estado a un día", cockpit + "estado", BITACORA, VE_EL_CICLO),
                        new PaginaDelMenu("Evidencias", "evidencias", null, VE_EL_CICLO),
                        new PaginaDelMenu("Preguntas", "preguntas", null, CUALQUIERA),
                        new PaginaDelMenu("Objetivos y recursos", "resultados", ENTIDAD, VE_EL_CICLO),
                        new PaginaDelMenu("Responsables", cockpit + "responsables", ENTIDAD, VE_EL_CICLO),
                        new PaginaDelMenu("Correos", "correo", ENTIDAD, VE_EL_CICLO),
                        new PaginaDelMenu("Días no hábiles", cockpit + "dias-no-habiles", ENTIDAD, VE_EL_CICLO),
                        new PaginaDelMenu("Bitácora del ciclo", cockpit + "bitacora", BITACORA, VE_EL_CICLO),
                        new PaginaDelMenu("Bitácora de la entidad", cockpit + "bitacora-entidad", BITACORA, VIGILA),
                        new PaginaDelMenu("Datos personales", "datos-personales", BITACORA, VIGILA),
                        new PaginaDelMenu("Verificación", cockpit + "verificacion", BITACORA, VIGILA),
                        new PaginaDelMenu("Tareas", webapps + "tasklist/default/#/", null, CUALQUIERA),
                        new PaginaDelMenu("Mis actividades", "mis-actividades", null, CUALQUIERA),
                        new PaginaDelMenu("Procesos", cockpit + "processes", TECNICO, ADMINISTRA),
                        new PaginaDelMenu("Decisiones", cockpit + "decisions", TECNICO, ADMINISTRA),
                        new PaginaDelMenu("Tareas humanas", cockpit + "tasks", TECNICO, ADMINISTRA),
                        new PaginaDelMenu("Despliegues", cockpit + "repository", TECNICO, ADMINISTRA),
                        new PaginaDelMenu("Lotes", cockpit + "batch", TECNICO, ADMINISTRA),
                        new PaginaDelMenu("Usuarios", admin + "users", TECNICO, ADMINISTRA),
                        new PaginaDelMenu("Grupos", admin + "groups", TECNICO, ADMINISTRA),
                        new PaginaDelMenu("Autorizaciones", admin + "authorization", TECNICO, ADMINISTRA),
                        new PaginaDelMenu("Sistema", admin + "system", TECNICO, ADMINISTRA),
                        new PaginaDelMenu("Estado del servidor", "servidor", TECNICO, ADMINISTRA),
                        new PaginaDelMenu("Mover el reloj", "demostracion", TECNICO, ADMINISTRA))
                .stream()
                .filter(pagina -> !pagina.direccion().equals("demostracion")
                        || entorno.acceptsProfiles(Profiles.of("demostracion")))
                .toList();
    }

    /** The menu of whoever asks. */
    public MenuDePersona mio() {
        Authentication quien = SecurityContextHolder.getContext().getAuthentication();
        return new AuthenticationTrustResolverImpl().isAuthenticated(quien)
                ? de(
                        quien.getName(),
                        quien.getAuthorities().stream()
                                .map(GrantedAuthority::getAuthority)
                                .map(autoridad -> autoridad.substring(ROLE.length()))
                                .collect(Collectors.toSet()))
                : new MenuDePersona("", List.of(), Map.of(), false);
    }

    private MenuDePersona de(String usuario, Set<String> autoridades) {
        List<PaginaDelMenu> suyas = paginas.stream()
                .filter(pagina -> pagina.para().stream().anyMatch(autoridades::contains))
                .toList();
        Map<String, List<EnlaceDelMenu>> grupos = suyas.stream()
                .filter(pagina -> pagina.grupo() != null)
                .collect(Collectors.groupingBy(
                        PaginaDelMenu::grupo,
                        LinkedHashMap::new,
                        Collectors.mapping(EnlaceDelMenu::a, Collectors.toList())));
        return new MenuDePersona(
                personas.nombre(usuario),
                suyas.stream()
                        .filter(pagina -> pagina.grupo() == null)
                        .map(EnlaceDelMenu::a)
                        .toList(),
                grupos,
                autoridades.contains(Perfil.DIRIGE.name()));
    }

    private static Set<String> con(Predicate<Perfil> perfiles) {
        return Arrays.stream(Perfil.values()).filter(perfiles).map(Perfil::name).collect(Collectors.toSet());
    }

    /**
     * @param persona the name of whoever is signed in; empty when nobody is
     * @param grupos what is folded under a heading
     * @param dirige whether what only who directs the cycle may do is offered
     */
    public record MenuDePersona(
            String persona, List<EnlaceDelMenu> paginas, Map<String, List<EnlaceDelMenu>> grupos, boolean dirige) {}

    public record EnlaceDelMenu(String nombre, String direccion) {

        static EnlaceDelMenu a(PaginaDelMenu pagina) {
            return new EnlaceDelMenu(pagina.nombre(), pagina.direccion());
        }
    }
}
