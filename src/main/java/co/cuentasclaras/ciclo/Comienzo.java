package co.cuentasclaras.ciclo;

/** How a cycle begins without a person at its form. */
public interface Comienzo {

    void comenzar(int vigencia, String entidad);
}
