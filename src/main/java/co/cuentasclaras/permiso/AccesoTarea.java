package co.cuentasclaras.permiso;

/** What the engine lets the person of the request at hand do with a task; a task that she may not see is as good as none. */
public interface AccesoTarea {

    boolean puedeVer(String tarea);

    /** Whether she may take a task that she sees, put it back and finish it. */
    boolean puedeTrabajar(String tarea);

    /** Whether she may give a task that she sees to anybody, and move its dates. */
    boolean puedeAsignar(String tarea);
}
