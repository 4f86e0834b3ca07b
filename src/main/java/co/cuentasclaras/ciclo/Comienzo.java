package co.cuentasclaras.ciclo;

/** How a cycle begins without a person at its form. */
public interface Comienzo {

    void comenzar(int vigencia, String entidad);

    /**
     * With an approved plan.
     *
     * @return the id of the cycle
     */
    String comenzar(int vigencia, String entidad, String plan);
}
