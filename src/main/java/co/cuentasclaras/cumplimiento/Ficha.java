package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.cumplimiento.CumplimientoEscrito.Falta;
import co.cuentasclaras.cumplimiento.CumplimientoEscrito.Marco;
import co.cuentasclaras.idioma.Palabras;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The own data of a kind of act: which fields its form shows and which rules they keep. A model says with the property
 * {@value #PROPIEDAD} which one a task has.
 *
 * @param id the name that the models use
 * @param titulo the heading of its part of the form
 * @param reglas what its fields must keep among them
 */
public record Ficha(String id, String titulo, List<Campo> campos, @JsonIgnore List<ReglaDeFicha> reglas) {

    /** The extension property of a user task. */
    public static final String PROPIEDAD = "ficha";

    private static final int FILAS = 500;
    private static final String RESERVADO = "(reservado)";

    public Ficha {
        campos = List.copyOf(campos);
        reglas = List.copyOf(reglas);
    }

    Ficha(String id, String titulo, List<Campo> campos, ReglaDeFicha... reglas) {
        this(id, titulo, campos, List.of(reglas));
    }

    /**
     * What is wrong with the data; a name that the act does not have is wrong, too. What the fields must keep among them
     * is asked of those that are right by themselves.
     *
     * @param dia the day on which the act was done, or null while it is not written
     */
    public List<Falta> revisar(Map<String, Object> datos, Marco marco, @Nullable LocalDate dia, LoContado otras) {
        List<Falta> faltas = new ArrayList<>();
        datos.keySet().stream()
                .filter(nombre ->
                        campos.stream().noneMatch(campo -> campo.nombre().equals(nombre)))
                .forEach(sobra -> faltas.add(new Falta(sobra, "«" + sobra + "» no es un dato de esta actividad.")));
        for (Campo campo : campos) {
            if (campo.vale(datos)) {
                revisar(campo, datos.get(campo.nombre()), marco, faltas);
            }
        }
        Set<String> errados = faltas.stream().map(Falta::campo).collect(Collectors.toSet());
        LecturaDeFicha lectura = new LecturaDeFicha(this, datos, errados, dia, otras);
        reglas.forEach(regla -> faltas.addAll(regla.revisar(lectura)));
        return faltas;
    }

    /** The data without the names of citizens. */
    Map<String, Object> sinCiudadanos(Map<String, Object> datos) {
        Map<String, Object> reservados = new LinkedHashMap<>(datos);
        for (Campo campo : campos) {
            reservados.computeIfPresent(campo.nombre(), (nombre, valor) -> campo.reservado(valor));
        }
        return reservados;
    }

    private static void revisar(Campo campo, @Nullable Object valor, Marco marco, List<Falta> faltas) {
        if (campo.tipo() == Tipo.TABLA) {
            revisarTabla(campo, valor, marco, faltas);
        } else {
            campo.error(valor, marco).ifPresent(mensaje -> faltas.add(new Falta(campo.nombre(), mensaje)));
        }
    }

    private static void revisarTabla(Campo campo, @Nullable Object valor, Marco marco, List<Falta> faltas) {
        List<?> filas = valor instanceof List<?> lista ? lista : List.of();
        if (valor != null && !(valor instanceof List<?>) || filas.stream().anyMatch(fila -> !(fila instanceof Map))) {
            faltas.add(new Falta(campo.nombre(), "«%s» debe ser una lista de filas.".formatted(campo.rotulo())));
            return;
        }
        if (filas.size() > FILAS) {
            faltas.add(new Falta(campo.nombre(), "«%s» admite hasta %d filas.".formatted(campo.rotulo(), FILAS)));
            return;
        }
        if (campo.fija()) {
            revisarFija(campo, filas, marco, faltas);
            return;
        }
        if (campo.obligatorio() && filas.isEmpty()) {
            faltas.add(new Falta(campo.nombre(), "Agregue al menos una fila en «%s».".formatted(campo.rotulo())));
        }
        for (int i = 0; i < filas.size(); i++) {
            revisarFila(campo, i, "fila " + (i + 1), (Map<?, ?>) filas.get(i), marco, faltas);
        }
    }

    /** Each of the rows that it must have is asked for; of those that may stay blank, one at least has something. */
    private static void revisarFija(Campo campo, List<?> filas, Marco marco, List<Falta> faltas) {
        if (filas.isEmpty() && !campo.obligatorio()) {
            return;
        }
        Campo clave = campo.columnas().get(0);
        Set<Object> vistas = new HashSet<>();
        for (Object fila : filas) {
            Object valor = ((Map<?, ?>) fila).get(clave.nombre());
            if (clave.error(valor, marco).isPresent() || !vistas.add(valor)) {
                faltas.add(new Falta(
                        campo.nombre(), "«%s» tiene una fila repetida o que no es suya.".formatted(campo.rotulo())));
                return;
            }
        }
        boolean blanca = filas.stream().allMatch(fila -> ((Map<?, ?>) fila)
                .entrySet().stream()
                        .allMatch(celda -> clave.nombre().equals(celda.getKey()) || celda.getValue() == null));
        if (blanca) {
            faltas.add(new Falta(campo.nombre(), "Llene «%s».".formatted(campo.rotulo())));
            return;
        }
        for (int i = 0; i < clave.opciones().size(); i++) {
            Opcion renglon = clave.opciones().get(i);
            Map<?, ?> fila = filas.stream()
                    .<Map<?, ?>>map(una -> (Map<?, ?>) una)
                    .filter(una -> renglon.valor().equals(una.get(clave.nombre())))
                    .findFirst()
                    .orElse(Map.of(clave.nombre(), renglon.valor()));
            revisarFila(campo, i, renglon.rotulo(), fila, marco, faltas);
        }
    }

    private static void revisarFila(Campo campo, int n, String cual, Map<?, ?> fila, Marco marco, List<Falta> faltas) {
        for (int i = 0; i < campo.columnas().size(); i++) {
            Campo columna = campo.columnas().get(i);
            String celda = "%s-%d-%d".formatted(campo.nombre(), n, i);
            columna.error(fila.get(columna.nombre()), marco)
                    .ifPresent(mensaje -> faltas.add(
                            new Falta(campo.nombre(), "%s, %s: %s".formatted(campo.rotulo(), cual, mensaje), celda)));
        }
    }

    /** How a field is written. */
    public enum Tipo {
        TEXTO,
        PARRAFO,
        NUMERO,
        FECHA,
        HORA,
        ENLACE,
        OPCION,
        TABLA
    }

    /**
     * A field that counts only when another one has a value.
     *
     * @param campo the other one
     */
    public record Condicion(String campo, String valor) {

        /** What was done after the due date; the form and the account look at the days themselves. */
        static final Condicion DESPUES_DEL_VENCIMIENTO = new Condicion("fecha", "despuesDelVencimiento");

        /** What was to be done before the hearing and is finished after it; likewise. */
        static final Condicion DESPUES_DE_LA_AUDIENCIA = new Condicion("fecha", "despuesDeLaAudiencia");

        boolean cumplida(Map<String, Object> datos) {
            return valor.equals(datos.get(campo));
        }
    }

    /** One of the values that a field may have. */
    public record Opcion(String valor, String rotulo) {}

    /**
     * A field.
     *
     * @param nombre its name in the data
     * @param rotulo its label
     * @param ayuda what helps to fill it, or null
     * @param minimo of a number
     * @param maximo of a number; of a text, its length
     * @param opciones of an option
     * @param columnas of a table
     * @param fija whether the rows of a table are given: one for each option of its first column
     * @param sentido what its value must be besides of its kind, or null
     */
    public record Campo(
            String nombre,
            String rotulo,
            @Nullable String ayuda,
            Tipo tipo,
            boolean obligatorio,
            int minimo,
            int maximo,
            List<Opcion> opciones,
            List<Campo> columnas,
            boolean fija,
            @Nullable Sentido sentido,
            @Nullable Condicion condicion) {

        private static final int LARGO_TEXTO = 300;
        private static final int LARGO_ENLACE = 2000;
        private static final Pattern ENLACE = Pattern.compile("(?i)(https?://|www\\.)[^\\s/@]+\\.[^\\s/@]+(/\\S*)?");

        static Campo texto(String nombre, String rotulo, @Nullable String ayuda) {
            return simple(nombre, rotulo, ayuda, Tipo.TEXTO, 0, LARGO_TEXTO, null);
        }

        /** Who answers for something: a name, an office or an organization. */
        static Campo quien(String nombre, String rotulo, @Nullable String ayuda) {
            return simple(nombre, rotulo, ayuda, Tipo.TEXTO, 0, LARGO_TEXTO, Sentido.ALGUIEN);
        }

        /** A citizen, or an organization of citizens. */
        static Campo ciudadano(String nombre, String rotulo, @Nullable String ayuda) {
            return simple(nombre, rotulo, ayuda, Tipo.TEXTO, 0, LARGO_TEXTO, Sentido.CIUDADANO);
        }

        static Campo parrafo(String nombre, String rotulo, @Nullable String ayuda) {
            return simple(nombre, rotulo, ayuda, Tipo.PARRAFO, 0, Motivo.LARGO, null);
        }

        static Campo enlace(String nombre, String rotulo, @Nullable String ayuda) {
            return simple(nombre, rotulo, ayuda, Tipo.ENLACE, 0, LARGO_ENLACE, null);
        }

        static Campo fecha(String nombre, String rotulo, @Nullable String ayuda, @Nullable Sentido sentido) {
            return simple(nombre, rotulo, ayuda, Tipo.FECHA, 0, 0, sentido);
        }

        static Campo hora(String nombre, String rotulo, @Nullable String ayuda) {
            return simple(nombre, rotulo, ayuda, Tipo.HORA, 0, 0, null);
        }

        static Campo numero(String nombre, String rotulo, @Nullable String ayuda, int minimo, int maximo) {
            return simple(nombre, rotulo, ayuda, Tipo.NUMERO, minimo, maximo, null);
        }

        static Campo opcion(String nombre, String rotulo, @Nullable String ayuda, Opcion... opciones) {
            return compuesto(nombre, rotulo, ayuda, Tipo.OPCION, Arrays.asList(opciones), List.of(), false);
        }

        static Campo tabla(String nombre, String rotulo, @Nullable String ayuda, Campo... columnas) {
            return compuesto(nombre, rotulo, ayuda, Tipo.TABLA, List.of(), Arrays.asList(columnas), false);
        }

        /** A table whose rows are given: one for each option of its first column. */
        static Campo lista(String nombre, String rotulo, @Nullable String ayuda, Campo... columnas) {
            return compuesto(nombre, rotulo, ayuda, Tipo.TABLA, List.of(), Arrays.asList(columnas), true);
        }

        private static Campo simple(
                String nombre,
                String rotulo,
                @Nullable String ayuda,
                Tipo tipo,
                int minimo,
                int maximo,
                @Nullable Sentido sentido) {
            return new Campo(
                    nombre, rotulo, ayuda, tipo, true, minimo, maximo, List.of(), List.of(), false, sentido, null);
        }

        private static Campo compuesto(
                String nombre,
                String rotulo,
                @Nullable String ayuda,
                Tipo tipo,
                List<Opcion> opciones,
                List<Campo> columnas,
                boolean fija) {
            return new Campo(nombre, rotulo, ayuda, tipo, true, 0, 0, opciones, columnas, fija, null, null);
        }

        Campo opcional() {
            return con(false, maximo, condicion);
        }

        Campo hasta(int letras) {
            return con(obligatorio, letras, condicion);
        }

        Campo cuando(String campo, String valor) {
            return cuando(new Condicion(campo, valor));
        }

        Campo cuando(Condicion cuando) {
            return con(obligatorio, maximo, cuando);
        }

        private Campo con(boolean obligatorio, int maximo, @Nullable Condicion condicion) {
            return new Campo(
                    nombre,
                    rotulo,
                    ayuda,
                    tipo,
                    obligatorio,
                    minimo,
                    maximo,
                    opciones,
                    columnas,
                    fija,
                    sentido,
                    condicion);
        }

        private Object reservado(Object valor) {
            if (valor instanceof List<?> filas) {
                return filas.stream()
                        .map(fila -> fila instanceof Map<?, ?> celdas ? filaReservada(celdas) : fila)
                        .toList();
            }
            return sentido == Sentido.CIUDADANO ? RESERVADO : valor;
        }

        private Map<?, ?> filaReservada(Map<?, ?> celdas) {
            Map<Object, @Nullable Object> fila = new LinkedHashMap<>(celdas);
            for (Campo columna : columnas) {
                fila.computeIfPresent(columna.nombre(), (nombre, valor) -> columna.reservado(valor));
            }
            return fila;
        }

        /** Whether it counts with these data. */
        boolean vale(Map<String, Object> datos) {
            return condicion == null || condicion.cumplida(datos);
        }

        /** How many letters it takes at most; a date is written as yyyy-MM-dd. */
        int letras() {
            return tipo == Tipo.FECHA ? 10 : maximo;
        }

        Optional<String> error(@Nullable Object valor, Marco marco) {
            String texto = valor == null ? "" : String.valueOf(valor).strip();
            if (texto.isEmpty()) {
                String verbo = rotulo.startsWith("¿") ? "Responda" : tipo == Tipo.OPCION ? "Elija" : "Escriba";
                return obligatorio ? Optional.of("%s «%s».".formatted(verbo, rotulo)) : Optional.empty();
            }
            return switch (tipo) {
                case TEXTO, PARRAFO, ENLACE ->
                    valor instanceof String
                            ? errorDeTexto(texto, marco)
                            : Optional.of("Escriba «%s» como texto.".formatted(rotulo));
                case NUMERO -> errorDeNumero(texto);
                case FECHA ->
                    errorDeForma(texto, LocalDate::parse, "con año, mes y día").or(() -> segunSentido(texto, marco));
                case HORA -> errorDeForma(texto, LocalTime::parse, "con horas y minutos; por ejemplo, 14:30");
                case OPCION ->
                    opciones.stream().noneMatch(opcion -> opcion.valor().equals(texto))
                            ? Optional.of("Elija «%s» entre las opciones.".formatted(rotulo))
                            : Optional.empty();
                case TABLA -> Optional.empty();
            };
        }

        private Optional<String> errorDeTexto(String texto, Marco marco) {
            if (texto.length() > maximo()) {
                return Optional.of(
                        "Acorte «%s»: tiene %d letras y caben %d.".formatted(rotulo, texto.length(), maximo()));
            }
            return tipo == Tipo.ENLACE ? errorDeEnlace(texto) : segunSentido(texto, marco);
        }

        private Optional<String> segunSentido(String texto, Marco marco) {
            return sentido == null ? Optional.empty() : sentido.error(rotulo, texto, marco);
        }

        private Optional<String> errorDeEnlace(String texto) {
            return ENLACE.matcher(texto).matches()
                    ? Optional.empty()
                    : Optional.of(
                            "Escriba en «%s» la dirección completa; por ejemplo, https://www.entidad.gov.co/informe."
                                    .formatted(rotulo));
        }

        private Optional<String> errorDeNumero(String texto) {
            Optional<String> error = Optional.of(String.format(
                    Palabras.COLOMBIA, "«%s» es un número entero entre %,d y %,d.", rotulo, minimo, maximo));
            try {
                int numero = new BigDecimal(texto).intValueExact();
                return numero < minimo || numero > maximo ? error : Optional.empty();
            } catch (ArithmeticException | NumberFormatException e) {
                return error;
            }
        }

        private Optional<String> errorDeForma(String texto, Function<String, ?> lectura, String forma) {
            try {
                lectura.apply(texto);
                return Optional.empty();
            } catch (DateTimeException e) {
                return Optional.of("Escriba «%s» %s.".formatted(rotulo, forma));
            }
        }
    }
}
