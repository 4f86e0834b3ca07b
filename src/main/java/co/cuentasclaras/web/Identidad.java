package co.cuentasclaras.web;

import co.cuentasclaras.permiso.Usuario;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** Who somebody is, as the engine knows it. */
public interface Identidad {

    /** The user with that password; a wrong one counts against the limit of attempts. */
    Optional<Usuario> porClave(String usuario, String clave);

    /** The user who logged in to the Camunda webapps in this session. */
    Optional<Usuario> porSesion(HttpSession sesion);

    /** Begins another session, in which that user is logged in to the Camunda webapps as after a password. */
    void abrir(HttpServletRequest peticion, String usuario);

    /** Whether who logged in in this session may open one of the Camunda webapps, "cockpit" for instance. */
    boolean abre(HttpSession sesion, String aplicacion);

    /** From here on, in this thread, the engine authorizes what is done as done by that user. */
    void actuarComo(Usuario usuario);

    /** Undoes {@link #actuarComo}. */
    void soltar();
}
