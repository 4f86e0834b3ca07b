package co.cuentasclaras.ciclo;

/** What is done once each working morning while a cycle runs, in the transaction that writes down that it was. */
public interface DeCadaManana {

    void hacer();
}
