package co.cuentasclaras.medida;

import java.util.List;

/** One thing that is measured. */
interface Medida {

    /** How it is asked for. */
    String nombre();

    void medir(List<String> argumentos, Cuadro cuadro) throws Exception;
}
