package co.cuentasclaras.tabla;

import co.cuentasclaras.tabla.Libro.CodificacionPosible;
import co.cuentasclaras.tabla.Pestana.FilaDePestana;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table whose columns are known, as a spreadsheet or a CSV file has it: with a title above the header and columns of its own.
 *
 * @param filas the rows in order, without the blank ones
 * @param ajenas the columns that nobody asked for, as the file calls them; they are left out
 */
public record Tabla(List<Fila> filas, List<String> ajenas) {

    static final Tabla VACIA = new Tabla(List.of(), List.of());

    /** The rows in which the header is looked for; above it stand titles and blank rows. */
    private static final int FILAS_DE_TITULO = 20;

    private static final String ENTRE_PALABRAS = "[ ;,\\t\"]+";

    public Tabla {
        filas = List.copyOf(filas);
        ajenas = List.copyOf(ajenas);
    }

    /**
     * What the file says. What cannot be read goes to {@code errores}; then the rows returned, if any, are only good
     * for finding more errors.
     *
     * @param columnas the columns that the header must have, in any order
     */
    public static Tabla leer(InputStream archivo, List<String> columnas, Errores errores) {
        Libro libro;
        try {
            libro = new Libros().leer(archivo, "", null);
        } catch (LibroInvalido invalido) {
            errores.agregar(invalido.fila(), "", invalido.problema());
            return VACIA;
        }
        if (libro.codificaciones().size() > 1) {
            errores.agregar("sus tildes se pueden leer de más de una manera, " + enQueDifieren(libro.codificaciones())
                    + "; " + LectorCsv.GUARDELO);
            return VACIA;
        }
        return new LecturaDeTabla(columnas, columnas, errores).leer(libro);
    }

    /**
     * What a file that was read already says.
     *
     * @param columnas all that are looked for, in any order
     * @param obligatorias those of them without which it is not the table
     */
    public static Tabla leer(Libro libro, List<String> columnas, List<String> obligatorias, Errores errores) {
        return new LecturaDeTabla(columnas, obligatorias, errores).leer(libro);
    }

    /** The first word that they read differently. */
    private static String enQueDifieren(List<CodificacionPosible> codificaciones) {
        String[] unas = codificaciones.get(0).muestra().split(ENTRE_PALABRAS);
        String[] otras = codificaciones.get(1).muestra().split(ENTRE_PALABRAS);
        int i = 0;
        while (i < Math.min(unas.length, otras.length) - 1 && unas[i].equals(otras[i])) {
            i++;
        }
        return "«" + unas[i] + "» o «" + otras[i] + "»";
    }

    /** One reading: which columns are looked for. */
    private record LecturaDeTabla(List<String> columnas, List<String> obligatorias, Errores errores) {

        /** Where the header is, and what it calls its columns. */
        private record Encabezado(
                Pestana pestana, int fila, List<String> rotulos, List<String> nombres, long propias) {}

        Tabla leer(Libro libro) {
            Encabezado encabezado = null;
            for (Pestana pestana : libro.pestanas()) {
                for (FilaDePestana fila : pestana.filas()) {
                    if (fila.numero() > FILAS_DE_TITULO) {
                        break;
                    }
                    Encabezado posible = encabezado(pestana, fila);
                    if (posible.propias() > (encabezado == null ? 0 : encabezado.propias())) {
                        encabezado = posible;
                    }
                }
            }
            if (encabezado == null) {
                errores.agregar(
                        1,
                        "",
                        "no está el encabezado de la tabla; la primera fila debe ser «" + String.join(";", columnas)
                                + "», en un XLSX, un ODS o un CSV separado por punto y coma, coma o tabulador.");
                return VACIA;
            }
            return revisar(encabezado) ? filas(encabezado) : VACIA;
        }

        private Encabezado encabezado(Pestana pestana, FilaDePestana fila) {
            List<String> rotulos = fila.celdas().stream().map(Celda::texto).toList();
            List<String> nombres = rotulos.stream().map(Rotulo::clave).toList();
            return new Encabezado(
                    pestana,
                    fila.numero(),
                    rotulos,
                    nombres,
                    columnas.stream().filter(nombres::contains).count());
        }

        private boolean revisar(Encabezado encabezado) {
            List<String> nombres = encabezado.nombres();
            for (String columna : obligatorias) {
                if (!nombres.contains(columna)) {
                    errores.agregar(
                            encabezado.fila(),
                            columna,
                            "falta esta columna; agréguela. Las columnas son «" + String.join(";", columnas) + "».");
                }
            }
            Set<String> vistas = new HashSet<>();
            for (String nombre : nombres) {
                if (columnas.contains(nombre) && !vistas.add(nombre)) {
                    errores.agregar(encabezado.fila(), nombre, "esta columna está repetida; deje una sola.");
                }
            }
            return !errores.hay();
        }

        private Tabla filas(Encabezado encabezado) {
            List<Fila> filas = new ArrayList<>();
            for (FilaDePestana fila : encabezado.pestana().filas()) {
                if (fila.numero() > encabezado.fila()) {
                    Map<String, String> celdas = celdas(fila, encabezado.nombres());
                    if (!celdas.isEmpty()) {
                        filas.add(new Fila(fila.numero(), celdas, errores));
                    }
                }
            }
            if (filas.isEmpty() && !errores.hay()) {
                errores.agregar("no tiene ninguna fila debajo del encabezado; agréguelas.");
            }
            return new Tabla(filas, ajenas(encabezado));
        }

        private List<String> ajenas(Encabezado encabezado) {
            List<String> ajenas = new ArrayList<>();
            for (int i = 0; i < encabezado.rotulos().size(); i++) {
                if (!encabezado.rotulos().get(i).isEmpty()
                        && !columnas.contains(encabezado.nombres().get(i))) {
                    ajenas.add(encabezado.rotulos().get(i));
                }
            }
            return ajenas;
        }

        /** The cells that say something, by column. */
        private Map<String, String> celdas(FilaDePestana fila, List<String> nombres) {
            Map<String, String> celdas = new HashMap<>();
            boolean deMas = false;
            for (int i = 0; i < fila.celdas().size(); i++) {
                Celda celda = fila.celda(i);
                if (celda.estaVacia()) {
                    continue;
                }
                if (i >= nombres.size() || nombres.get(i).isEmpty()) {
                    deMas = true;
                } else if (columnas.contains(nombres.get(i))) {
                    celdas.put(nombres.get(i), celda.texto());
                }
            }
            if (deMas) {
                errores.agregar(
                        fila.numero(),
                        "",
                        "tiene más celdas que el encabezado; si un texto lleva punto y coma o coma, póngalo entre"
                                + " comillas.");
            }
            return celdas;
        }
    }
}
