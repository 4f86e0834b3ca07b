package co.cuentasclaras.pregunta.entrada;

import co.cuentasclaras.pregunta.DichoDePregunta;
import co.cuentasclaras.pregunta.TipoDePregunta;
import co.cuentasclaras.tabla.Errores;
import co.cuentasclaras.tabla.Fila;
import co.cuentasclaras.tabla.Libro;
import co.cuentasclaras.tabla.Libros;
import co.cuentasclaras.tabla.Rotulo;
import co.cuentasclaras.tabla.Tabla;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads questions as people have them: a list with one on each line, or a table that was copied from a spreadsheet or comes
 * as a file. Nothing is guessed: what cannot be read is told by row and column, all at once.
 */
final class LecturaDePreguntas {

    /** The column that makes a table one of questions. */
    static final String PREGUNTA = "pregunta";

    /** As many as are filed at a time. */
    static final int FILAS = 1_000;

    private static final String RECIBIDA = "recibida";
    private static final String HORA = "hora";
    private static final String TEMA = "tema";
    private static final String TIPO = "tipo";
    private static final String TALONARIO = "talonario";
    static final String RESPUESTA = "respuesta_dada";
    static final String GRUPO = "grupo_de_valor";
    private static final String PUBLICA_NOMBRE = "publica_nombre";

    /** What is asked of the citizen, each with the letters that it holds. */
    private static final Map<String, Integer> DEL_CIUDADANO =
            Map.of("nombre", 200, "organizacion", 200, "correo", 254, "direccion", 300, "telefono", 50, GRUPO, 200);

    /** Every column that is looked for, as people find them in the help. */
    static final List<String> COLUMNAS = List.of(
            PREGUNTA,
            RECIBIDA,
            HORA,
            TEMA,
            TIPO,
            TALONARIO,
            RESPUESTA,
            "nombre",
            "organizacion",
            "correo",
            "direccion",
            "telefono",
            GRUPO,
            PUBLICA_NOMBRE);

    private static final List<DateTimeFormatter> DIAS = Stream.of("d/M/uuuu", "d-M-uuuu")
            .map(forma -> DateTimeFormatter.ofPattern(forma).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private static final DateTimeFormatter HORAS = DateTimeFormatter.ofPattern("H:mm[:ss]");

    private static final Set<String> SI = Set.of("si", "s", "x", "1");
    private static final Set<String> NO = Set.of("no", "n", "0");

    private final Errores errores;

    LecturaDePreguntas(Errores errores) {
        this.errores = errores;
    }

    /**
     * A question as it was written, with what its row says besides.
     *
     * @param fila as a spreadsheet numbers it, or the line of a list
     * @param recibida the day of receipt; null when the row does not say it
     * @param hora of that day; null when the row does not say it
     * @param respuestaDada what was answered at the hearing; null when nothing was
     * @param ciudadano who asked, by the name of the column; empty of somebody who did not say it
     */
    record PreguntaLeida(
            int fila,
            String texto,
            @Nullable LocalDate recibida,
            @Nullable LocalTime hora,
            @Nullable String tema,
            @Nullable TipoDePregunta tipo,
            @Nullable String talonario,
            @Nullable String respuestaDada,
            Map<String, String> ciudadano,
            boolean publicaNombre) {}

    /**
     * What was read.
     *
     * @param ajenas the columns that nobody looks for and that were left out
     */
    record PreguntasLeidas(List<PreguntaLeida> preguntas, List<String> ajenas) {}

    /** Of a text that was pasted: a table when its first line names the column of the questions, else one on each line. */
    PreguntasLeidas deTexto(String pegado) {
        String texto = pegado.strip();
        if (texto.isEmpty()) {
            errores.agregar("no hay ninguna pregunta; pegue una en cada línea.");
            return new PreguntasLeidas(List.of(), List.of());
        }
        String primera = texto.lines().findFirst().orElseThrow();
        boolean conEncabezado = Stream.of("\t", ";", ",").anyMatch(separador -> Arrays.stream(primera.split(separador))
                .map(Rotulo::clave)
                .anyMatch(PREGUNTA::equals));
        if (conEncabezado) {
            return deLibro(new Libros().leer(texto.getBytes(StandardCharsets.UTF_8), "", "UTF-8"));
        }
        return acotadas(new PreguntasLeidas(deLineas(pegado), List.of()));
    }

    private List<PreguntaLeida> deLineas(String texto) {
        List<PreguntaLeida> leidas = new ArrayList<>();
        List<String> lineas = texto.lines().toList();
        for (int i = 0; i < lineas.size(); i++) {
            String linea = lineas.get(i).strip();
            if (linea.indexOf('\t') >= 0) {
                errores.agregar(
                        i + 1,
                        "",
                        "parece copiada de una hoja de cálculo con varias columnas; copie también la fila de los"
                                + " títulos, con «Pregunta» en la columna de las preguntas.");
            } else if (!linea.isEmpty()) {
                if (linea.length() > DichoDePregunta.LETRAS) {
                    errores.agregar(
                            i + 1,
                            PREGUNTA,
                            "el texto tiene " + linea.length() + " caracteres y caben " + DichoDePregunta.LETRAS
                                    + "; acórtelo o sepárelo en varias preguntas.");
                }
                leidas.add(new PreguntaLeida(i + 1, linea, null, null, null, null, null, null, Map.of(), false));
            }
        }
        return leidas;
    }

    /** Of a workbook or a CSV file. */
    PreguntasLeidas deLibro(Libro libro) {
        Tabla tabla = Tabla.leer(libro, COLUMNAS, List.of(PREGUNTA), errores);
        return acotadas(
                new PreguntasLeidas(tabla.filas().stream().map(this::leer).toList(), tabla.ajenas()));
    }

    private PreguntasLeidas acotadas(PreguntasLeidas leidas) {
        if (leidas.preguntas().size() > FILAS) {
            errores.agregar("trae %,d preguntas y se reciben hasta %,d de una vez; divídalo en varios."
                    .formatted(leidas.preguntas().size(), FILAS)
                    .replace(',', '.'));
        }
        return leidas;
    }

    private PreguntaLeida leer(Fila fila) {
        LocalDate recibida = recibida(fila);
        LocalTime hora = hora(fila);
        if (hora != null && recibida == null && fila.vacia(RECIBIDA)) {
            fila.error(RECIBIDA, "tiene hora y no tiene día; escriba también el día en que se recibió.");
        }
        return new PreguntaLeida(
                fila.numero(),
                fila.obligatoria(PREGUNTA, DichoDePregunta.LETRAS),
                recibida,
                hora,
                opcional(fila, TEMA, 200),
                tipo(fila),
                opcional(fila, TALONARIO, 20),
                opcional(fila, RESPUESTA, 8_000),
                ciudadano(fila),
                publicaNombre(fila));
    }

    private static @Nullable String opcional(Fila fila, String columna, int letras) {
        return fila.vacia(columna) ? null : fila.obligatoria(columna, letras);
    }

    private static Map<String, String> ciudadano(Fila fila) {
        Map<String, String> suyos = new HashMap<>();
        DEL_CIUDADANO.forEach((columna, letras) -> {
            if (!fila.vacia(columna)) {
                suyos.put(columna, fila.obligatoria(columna, letras));
            }
        });
        return Map.copyOf(suyos);
    }

    private static @Nullable LocalDate recibida(Fila fila) {
        String texto = fila.texto(RECIBIDA);
        if (texto.isEmpty()) {
            return null;
        }
        Optional<LocalDate> dia = Stream.concat(Stream.of(DateTimeFormatter.ISO_LOCAL_DATE), DIAS.stream())
                .flatMap(forma -> leido(() -> LocalDate.parse(texto, forma)))
                .findFirst();
        if (dia.isEmpty()) {
            fila.error(RECIBIDA, "«" + texto + "» no es un día; escríbalo como 28/02/2023.");
        }
        return dia.orElse(null);
    }

    private static @Nullable LocalTime hora(Fila fila) {
        String texto = fila.texto(HORA);
        if (texto.isEmpty()) {
            return null;
        }
        Optional<LocalTime> hora = leido(() -> LocalTime.parse(texto, HORAS)).findFirst();
        if (hora.isEmpty()) {
            fila.error(HORA, "«" + texto + "» no es una hora; escríbala de 0:00 a 23:59, como 14:30.");
        }
        return hora.orElse(null);
    }

    private static <T> Stream<T> leido(Supplier<T> lectura) {
        try {
            return Stream.of(lectura.get());
        } catch (DateTimeException e) {
            return Stream.empty();
        }
    }

    private static @Nullable TipoDePregunta tipo(Fila fila) {
        String clave = Rotulo.clave(fila.texto(TIPO));
        if (clave.isEmpty()) {
            return null;
        }
        Predicate<TipoDePregunta> suyo = tipo -> Rotulo.clave(tipo.name()).equals(clave)
                || Rotulo.clave(tipo.nombre()).equals(clave);
        Optional<TipoDePregunta> tipo =
                Arrays.stream(TipoDePregunta.values()).filter(suyo).findFirst();
        if (tipo.isEmpty()) {
            fila.error(
                    TIPO,
                    "«" + fila.texto(TIPO) + "» no es un tipo de petición; escriba uno de "
                            + String.join(
                                    ", ",
                                    Arrays.stream(TipoDePregunta.values())
                                            .map(TipoDePregunta::nombre)
                                            .toList())
                            + ", o deje la celda vacía.");
        }
        return tipo.orElse(null);
    }

    private static boolean publicaNombre(Fila fila) {
        String clave = Rotulo.clave(fila.texto(PUBLICA_NOMBRE));
        if (!clave.isEmpty() && !SI.contains(clave) && !NO.contains(clave)) {
            fila.error(PUBLICA_NOMBRE, "«" + fila.texto(PUBLICA_NOMBRE) + "» no es sí ni no; escriba uno de los dos.");
        }
        return SI.contains(clave);
    }
}
