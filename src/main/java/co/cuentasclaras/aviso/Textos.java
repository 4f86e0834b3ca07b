package co.cuentasclaras.aviso;

/** Cuts what no person wrote: the subject, which the mail itself repeats in full, and what a mail server answers. */
final class Textos {

    private Textos() {}

    /** The text in one line of at most that many characters, with an ellipsis when something was left out. */
    static String cortar(String texto, int largo) {
        String linea = texto.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return linea.length() <= largo ? linea : linea.substring(0, largo - 1).stripTrailing() + "…";
    }
}
