package co.cuentasclaras.aviso;

/** Small cuts that keep a text within its column and its line. */
final class Textos {

    private Textos() {}

    /** The text in one line of at most that many characters, with an ellipsis when something was left out. */
    static String cortar(String texto, int largo) {
        String linea = texto.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return linea.length() <= largo ? linea : linea.substring(0, largo - 1).stripTrailing() + "…";
    }
}
