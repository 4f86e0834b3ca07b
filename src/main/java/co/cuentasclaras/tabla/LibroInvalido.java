package co.cuentasclaras.tabla;

import co.cuentasclaras.comun.SolicitudInvalida;

/** A file that cannot be read as tables. Its message says why and what to do. */
public final class LibroInvalido extends SolicitudInvalida {

    private static final long serialVersionUID = 1L;

    private final String problema;
    private final int fila;
    private final boolean deOtroFormato;

    private LibroInvalido(String archivo, String problema, int fila, boolean deOtroFormato) {
        super(archivo + " " + problema);
        this.problema = problema;
        this.fila = fila;
        this.deOtroFormato = deOtroFormato;
    }

    /**
     * @param archivo the file, as it begins a sentence
     * @param problema how the sentence goes on
     */
    LibroInvalido(String archivo, String problema) {
        this(archivo, problema, 0, false);
    }

    static LibroInvalido enLaFila(int fila, String archivo, String problema) {
        return new LibroInvalido(archivo, problema, fila, false);
    }

    static LibroInvalido deOtroFormato(String archivo, String problema) {
        return new LibroInvalido(archivo, problema, 0, true);
    }

    /** What is wrong and what to do, without the name of the file. */
    public String problema() {
        return problema;
    }

    /** The row that it is about, as a spreadsheet numbers it; 0 when it is the whole file. */
    public int fila() {
        return fila;
    }

    /** It is none of the formats that are read, whatever is in it. */
    public boolean deOtroFormato() {
        return deOtroFormato;
    }
}
