package co.cuentasclaras.cumplimiento;

/** What the running tasks ask for, from their models and processes. */
public interface Pedidos {

    /** @throws java.util.NoSuchElementException when it ended meanwhile */
    Pedido deTarea(String tarea);
}
