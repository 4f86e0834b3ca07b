package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.cumplimiento.Ficha.Campo;
import co.cuentasclaras.cumplimiento.Ficha.Opcion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The data of an act as its {@link ReglaDeFicha rules} read them: only what is written, counts, and is right by itself.
 *
 * @param errados the fields in which something is wrong already
 * @param dia the day on which the act was done, or null while it is not written
 */
record LecturaDeFicha(
        Ficha ficha, Map<String, Object> datos, Set<String> errados, @Nullable LocalDate dia, LoContado otras) {

    Campo campo(String nombre) {
        return ficha.campos().stream()
                .filter(campo -> campo.nombre().equals(nombre))
                .findFirst()
                .orElseThrow();
    }

    String rotulo(String nombre) {
        return campo(nombre).rotulo();
    }

    /** Where a cell stands in the form: a row that is given, at the place of its option. */
    String celda(String tabla, int fila, String columna) {
        Campo campo = campo(tabla);
        Object valor = filas(tabla).get(fila).get(campo.columnas().get(0).nombre());
        int renglon = campo.fija()
                ? campo.columnas().get(0).opciones().stream()
                        .map(Opcion::valor)
                        .toList()
                        .indexOf(valor)
                : fila;
        return "%s-%d-%d".formatted(tabla, renglon, campo.columnas().indexOf(columna(tabla, columna)));
    }

    Campo columna(String tabla, String nombre) {
        return campo(tabla).columnas().stream()
                .filter(columna -> columna.nombre().equals(nombre))
                .findFirst()
                .orElseThrow();
    }

    Optional<String> texto(String nombre) {
        return valor(nombre).map(valor -> String.valueOf(valor).strip()).filter(texto -> !texto.isEmpty());
    }

    Optional<Integer> numero(String nombre) {
        return texto(nombre).map(LecturaDeFicha::entero);
    }

    List<Map<?, ?>> filas(String tabla) {
        return valor(tabla).stream()
                .flatMap(valor -> ((List<?>) valor).stream())
                .<Map<?, ?>>map(fila -> (Map<?, ?>) fila)
                .toList();
    }

    /** How a row of a table is called: by what is given, or by its number. */
    String nombreDeFila(String tabla, int indice) {
        Campo campo = campo(tabla);
        Campo clave = campo.columnas().get(0);
        String numero = "fila " + (indice + 1);
        return campo.fija()
                ? clave.opciones().stream()
                        .filter(opcion ->
                                opcion.valor().equals(filas(tabla).get(indice).get(clave.nombre())))
                        .map(Opcion::rotulo)
                        .findFirst()
                        .orElse(numero)
                : numero;
    }

    /** A number that was told of another activity. */
    Optional<Integer> numeroDe(String codigo, String campo) {
        return otras.de(codigo)
                .map(cuenta -> cuenta.datos().get(campo))
                .map(valor -> String.valueOf(valor).strip())
                .filter(texto -> texto.matches("\\d{1,9}"))
                .map(LecturaDeFicha::entero);
    }

    /** The day on which another activity was done. */
    Optional<LocalDate> diaDe(String codigo) {
        return otras.de(codigo).flatMap(CumplimientoEscrito::dia);
    }

    static int entero(Object valor) {
        return new BigDecimal(String.valueOf(valor).strip()).intValueExact();
    }

    private Optional<Object> valor(String nombre) {
        return campo(nombre).vale(datos) && !errados.contains(nombre)
                ? Optional.ofNullable(datos.get(nombre))
                : Optional.empty();
    }
}
