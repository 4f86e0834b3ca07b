package co.cuentasclaras.cronograma;

/** In which order the models of each cycle let its activities begin. */
public interface OrdenDelCiclo {

    /** Of a cycle; those with which it began, whatever the models are by now. */
    Precedencias de(String ciclo);
}
