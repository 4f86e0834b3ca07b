package co.cuentasclaras.cumplimiento;

/** What the running tasks ask for, from their models and processes. */
public interface Pedidos {

    Pedido deTarea(String tarea);
}
