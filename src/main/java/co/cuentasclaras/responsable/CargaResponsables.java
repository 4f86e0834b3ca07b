package co.cuentasclaras.responsable;

import java.util.List;

/** Brings people and roles to what the file of responsables says. */
public interface CargaResponsables {

    /**
     * Loading the same file again changes nothing.
     *
     * @param contrasenas gives the password of each user that is created; that of an existing user is never touched
     * @return the users created
     */
    List<String> cargar(Responsables responsables, ContrasenaInicial contrasenas);
}
