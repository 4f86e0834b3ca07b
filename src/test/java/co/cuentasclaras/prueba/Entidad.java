package co.cuentasclaras.prueba;

import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** The entity whose cycles are lived: its roles are the example's, its people all have the same password. */
@TestComponent
public class Entidad {

    public static final String NOMBRE = "Aguas de Villaclara";
    public static final String CLAVE = "Prueba#Segura77";

    private final IdentityService identidades;
    private final Roles roles;
    private final Environment ajustes;
    private final Map<String, Navegador> navegadores = new HashMap<>();

    Entidad(IdentityService identidades, Roles roles, Environment ajustes) {
        this.identidades = identidades;
        this.roles = roles;
        this.ajustes = ajustes;
    }

    /** Somebody's browser, signed in: the same one for all tests of a class. */
    public Navegador como(String persona) {
        Navegador navegador = navegadores.computeIfAbsent(persona, this::otroNavegador);
        // Whose password or roles a test changed signs in again.
        if (navegador.get("/api/menu").statusCode() == 401) {
            navegador = otroNavegador(persona);
            navegadores.put(persona, navegador);
        }
        return navegador;
    }

    /** One more browser of hers, for a test that spoils it. */
    public Navegador otroNavegador(String persona) {
        return Navegador.de(puerto(), persona, CLAVE);
    }

    /** A browser in which nobody has signed in. */
    public Navegador navegadorDeNadie() {
        return new Navegador(puerto());
    }

    /** The same at another address of the network. */
    public Navegador navegadorDesde(String direccion) {
        return new Navegador(puerto(), direccion);
    }

    void cerrarNavegadores() {
        navegadores.clear();
    }

    public int puerto() {
        return ajustes.getRequiredProperty("local.server.port", Integer.class);
    }

    /** Other people hold a role from now on; the file of responsables is not read again. */
    public void rol(String rol, String titular, String suplente) {
        Rol antes = roles.rol(rol).orElseThrow();
        roles.guardar(new Rol(rol, antes.nombre(), antes.perfil(), titular, suplente));
    }

    /** Somebody new, or somebody known with another name and address. */
    public void persona(String id, String nombre, String apellido, String correo) {
        User usuario = identidades.createUserQuery().userId(id).singleResult();
        if (usuario == null) {
            usuario = identidades.newUser(id);
            usuario.setPassword(CLAVE);
        }
        usuario.setFirstName(nombre);
        usuario.setLastName(apellido);
        usuario.setEmail(correo);
        identidades.saveUser(usuario);
    }

    public void miembro(String persona, String rol) {
        identidades.createMembership(persona, rol);
    }
}
