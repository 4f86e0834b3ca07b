package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.cumplimiento.CumplimientoEscrito.Falta;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.Palabras;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What several fields of a {@link Ficha} must keep among them, declared beside them. A field that is not written, or is
 * wrong by itself, has nothing to keep.
 */
@FunctionalInterface
interface ReglaDeFicha {

    List<Falta> revisar(LecturaDeFicha lectura);

    /** A part is not more than its whole. */
    static ReglaDeFicha noMayor(String parte, String todo) {
        return lectura -> comparar(lectura, parte, lectura.numero(todo), "«" + lectura.rotulo(todo) + "»");
    }

    /** A part is not more than a whole that was told of another activity: of the first that tells it. */
    static ReglaDeFicha noMayorQueEn(List<String> codigos, String todo, String enPalabras, String parte) {
        return lectura -> comparar(
                lectura,
                parte,
                codigos.stream()
                        .flatMap(codigo -> lectura.numeroDe(codigo, todo).stream())
                        .findFirst(),
                enPalabras);
    }

    private static List<Falta> comparar(
            LecturaDeFicha lectura, String parte, Optional<Integer> todo, String enPalabras) {
        return lectura
                .numero(parte)
                .filter(numero -> todo.filter(limite -> numero > limite).isPresent())
                .map(numero -> new Falta(
                        parte,
                        decir(
                                "«%s» dice %,d, y %s solo %,d: corrija el que no es.",
                                lectura.rotulo(parte), numero, enPalabras, todo.orElseThrow())))
                .stream()
                .toList();
    }

    /** Parts of one whole, together not more than it. */
    static ReglaDeFicha juntosNoMayor(String todo, String... partes) {
        return lectura -> {
            int suma = Arrays.stream(partes)
                    .mapToInt(parte -> lectura.numero(parte).orElse(0))
                    .sum();
            return si(
                    lectura.numero(todo).filter(limite -> suma > limite).isPresent(),
                    partes[partes.length - 1],
                    decir(
                            "%s suman %,d, más que «%s»: corrija el que no es.",
                            rotulos(lectura, partes), suma, lectura.rotulo(todo)));
        };
    }

    /** It counts at least what other activities told, each for itself. */
    static ReglaDeFicha noMenorQueEn(List<String> codigos, String parte, String enPalabras, String todo) {
        return lectura -> {
            int suma = codigos.stream()
                    .mapToInt(codigo -> lectura.numeroDe(codigo, parte).orElse(0))
                    .sum();
            return si(
                    lectura.numero(todo).filter(numero -> numero < suma).isPresent(),
                    todo,
                    decir("«%s» es menos que %s: %,d.", lectura.rotulo(todo), enPalabras, suma));
        };
    }

    /** A total is the sum of a column. */
    static ReglaDeFicha suma(String total, String tabla, String columna) {
        return lectura -> {
            List<Integer> partes = lectura.filas(tabla).stream()
                    .flatMap(fila -> celda(fila, columna).stream())
                    .map(LecturaDeFicha::entero)
                    .toList();
            int suma = partes.stream().mapToInt(Integer::intValue).sum();
            return si(
                    !partes.isEmpty()
                            && lectura.numero(total)
                                    .filter(numero -> numero != suma)
                                    .isPresent(),
                    total,
                    decir(
                            "«%s» no coincide con las filas de «%s», que suman %,d: corrija el que no es.",
                            lectura.rotulo(total), lectura.rotulo(tabla), suma));
        };
    }

    /** A table that has rows has as many as were counted. */
    static ReglaDeFicha tantasFilas(String cantidad, String tabla) {
        return lectura -> {
            int filas = lectura.filas(tabla).size();
            return si(
                    filas > 0
                            && lectura.numero(cantidad)
                                    .filter(numero -> numero != filas)
                                    .isPresent(),
                    cantidad,
                    decir(
                            "«%s» no coincide con «%s», que tiene %,d: complete las filas, o déjelas vacías y adjunte la relación.",
                            lectura.rotulo(cantidad), lectura.rotulo(tabla), filas));
        };
    }

    /** It ended later than it began. */
    static ReglaDeFicha termina(String fin, String comienzo) {
        return lectura -> si(
                lectura.texto(fin)
                        .filter(hora -> lectura.texto(comienzo)
                                .filter(antes -> hora.compareTo(antes) <= 0)
                                .isPresent())
                        .isPresent(),
                fin,
                decir("«%s» debe ser después de «%s».", lectura.rotulo(fin), lectura.rotulo(comienzo)));
    }

    /** What is measured of something is told exactly when there was something. */
    static ReglaDeFicha deAlgo(String medida, String cuenta) {
        return lectura -> lectura.numero(cuenta)
                .map(cuantos -> cuantos == 0
                        ? si(
                                lectura.texto(medida).isPresent(),
                                medida,
                                decir(
                                        "Deje vacío «%s»: «%s» dice 0 y no hay de qué calcularlo.",
                                        lectura.rotulo(medida), lectura.rotulo(cuenta)))
                        : si(
                                lectura.texto(medida).isEmpty()
                                        && !lectura.errados().contains(medida),
                                medida,
                                decir("Escriba «%s».", lectura.rotulo(medida))))
                .orElse(List.of());
    }

    /** Two that say something only together. */
    static ReglaDeFicha juntos(String uno, String otro) {
        return lectura -> Stream.of(uno, otro)
                .filter(campo ->
                        lectura.texto(uno).isPresent() != lectura.texto(otro).isPresent())
                .filter(campo ->
                        lectura.texto(campo).isEmpty() && !lectura.errados().contains(campo))
                .map(campo -> new Falta(
                        campo,
                        decir(
                                "Escriba también «%s», o deje vacíos los dos: %s.",
                                lectura.rotulo(campo), rotulos(lectura, uno, otro))))
                .toList();
    }

    /** What falls short is explained. */
    static ReglaDeFicha explicaSiFalta(String explicacion, String meta, String... logrado) {
        return lectura -> {
            int suma = Arrays.stream(logrado)
                    .mapToInt(parte -> lectura.numero(parte).orElse(0))
                    .sum();
            boolean falta = lectura.numero(meta).filter(numero -> suma < numero).isPresent()
                    && Arrays.stream(logrado)
                            .noneMatch(parte -> lectura.errados().contains(parte)
                                    || lectura.numero(parte).isEmpty());
            return si(
                    falta && lectura.texto(explicacion).isEmpty(),
                    explicacion,
                    decir(
                            "Escriba «%s»: «%s» dice %,d y %s %,d.",
                            lectura.rotulo(explicacion),
                            lectura.rotulo(meta),
                            lectura.numero(meta).orElse(0),
                            rotulos(lectura, logrado),
                            suma));
        };
    }

    /** A row that says this is explained in its own note. */
    static ReglaDeFicha explicaFila(String tabla, String columna, String valor, String nota) {
        return lectura -> porFila(
                lectura,
                tabla,
                nota,
                fila -> valor.equals(fila.get(columna)) && celda(fila, nota).isEmpty(),
                decir("escriba en «%s» por qué.", lectura.columna(tabla, nota).rotulo()));
    }

    /** Everything is done only when each row says so. */
    static ReglaDeFicha todoHecho(String avance, String tabla, String columna, String hecha) {
        return lectura -> si(
                lectura.numero(avance).filter(numero -> numero == 100).isPresent()
                        && lectura.filas(tabla).stream().anyMatch(fila -> !hecha.equals(fila.get(columna))),
                avance,
                decir(
                        "«%s» no puede ser 100: en «%s» hay filas que no están hechas.",
                        lectura.rotulo(avance), lectura.rotulo(tabla)));
    }

    /** What is promised in an act is not due before it. */
    static ReglaDeFicha noAntesDelActo(String tabla, String columna) {
        return lectura -> noAntes(lectura, tabla, columna, Optional.ofNullable(lectura.dia()));
    }

    /** What is promised in an act that is told later is not due before that act. */
    static ReglaDeFicha noAntesDe(String codigo, String tabla, String columna) {
        return lectura -> noAntes(lectura, tabla, columna, lectura.diaDe(codigo));
    }

    private static List<Falta> noAntes(LecturaDeFicha lectura, String tabla, String columna, Optional<LocalDate> acto) {
        return acto.map(dia -> porFila(
                        lectura,
                        tabla,
                        columna,
                        fila -> celda(fila, columna)
                                .map(LocalDate::parse)
                                .filter(hasta -> hasta.isBefore(dia))
                                .isPresent(),
                        decir(
                                "«%s» es anterior al acto, que fue el %s.",
                                lectura.columna(tabla, columna).rotulo(), FechaEscrita.de(dia))))
                .orElse(List.of());
    }

    private static List<Falta> porFila(
            LecturaDeFicha lectura, String tabla, String columna, Predicate<Map<?, ?>> mal, String mensaje) {
        List<Map<?, ?>> filas = lectura.filas(tabla);
        List<Falta> faltas = new ArrayList<>();
        for (int i = 0; i < filas.size(); i++) {
            if (mal.test(filas.get(i))) {
                faltas.add(new Falta(
                        tabla,
                        decir("%s, %s: %s", lectura.rotulo(tabla), lectura.nombreDeFila(tabla, i), mensaje),
                        lectura.celda(tabla, i, columna)));
            }
        }
        return faltas;
    }

    private static Optional<String> celda(Map<?, ?> fila, String columna) {
        return Optional.ofNullable(fila.get(columna))
                .map(valor -> String.valueOf(valor).strip())
                .filter(texto -> !texto.isEmpty());
    }

    private static String rotulos(LecturaDeFicha lectura, String... campos) {
        return Arrays.stream(campos)
                .map(campo -> "«" + lectura.rotulo(campo) + "»")
                .collect(Collectors.joining(" y "));
    }

    /** With numbers as people write them: 90.000. */
    private static String decir(String frase, Object... partes) {
        return String.format(Palabras.COLOMBIA, frase, partes);
    }

    private static List<Falta> si(boolean mal, String campo, String mensaje) {
        return mal ? List.of(new Falta(campo, mensaje)) : List.of();
    }
}
