package co.cuentasclaras.tabla;

import java.util.List;

/**
 * What a file says under its header.
 *
 * @param filas the rows in order, without the blank ones
 * @param ajenas the columns that nobody asked for, as the file calls them; they are left out
 */
public record Tabla(List<Fila> filas, List<String> ajenas) {

    static final Tabla VACIA = new Tabla(List.of(), List.of());

    public Tabla {
        filas = List.copyOf(filas);
        ajenas = List.copyOf(ajenas);
    }
}
