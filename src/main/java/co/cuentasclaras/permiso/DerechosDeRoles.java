package co.cuentasclaras.permiso;

/** What each role may do in the engine and its webapps. */
public interface DerechosDeRoles {

    /** Grants the rights of every role on the processes that are deployed now; to be called after each deployment. */
    void otorgar();
}
