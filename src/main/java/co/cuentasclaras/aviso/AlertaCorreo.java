package co.cuentasclaras.aviso;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows, where the operation of the entity is watched, that a mail could not be sent. */
public interface AlertaCorreo {

    /** What it is raised of when the server takes nothing, instead of the id of a mail. */
    String DEL_SERVIDOR = "servidor";

    /** Raises the alert at the first of these places that still runs; without any the page of mails is all there is. */
    void levantar(String correo, String mensaje, List<LugarDeAlerta> lugares);

    /** Takes the alert back; nothing happens when there was none. */
    void resolver(String correo);

    /** Of what there is an alert now. */
    Set<String> levantadas();

    /** The cycle, and the task when the notice has one. */
    record LugarDeAlerta(String ciclo, @Nullable String tarea) {}
}
