package co.cuentasclaras.permiso;

/** The lists of tasks that everybody finds in Tasklist. */
public interface ListasCompartidas {

    /** Creates them, or brings those that exist up to date, and shares each with the roles that it is for. */
    void crear();
}
