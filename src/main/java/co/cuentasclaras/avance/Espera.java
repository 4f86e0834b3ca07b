package co.cuentasclaras.avance;

/**
 * An unfinished activity that another one waits for.
 *
 * @param responsableYPersona whose it is: the role that answers, and the person in it
 */
public record Espera(String codigo, String nombre, String responsableYPersona) {

    /** What it is and whose, as it is told of who waits. */
    public String enPalabras() {
        return nombre + ", de " + responsableYPersona;
    }
}
