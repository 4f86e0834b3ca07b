package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.cumplimiento.CumplimientoEscrito.Falta;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The own data of a kind of act: which fields its form shows and which rules they keep. A model says with the property
 * {@value #PROPIEDAD} which one a task has.
 *
 * @param id the name that the models use
 * @param titulo the heading of its part of the form
 */
public record Ficha(String id, String titulo, List<Campo> campos) {

    /** The extension property of a user task. */
    public static final String PROPIEDAD = "ficha";

    private static final int FILAS = 500;

    public Ficha {
        campos = List.copyOf(campos);
    }

    /** What is wrong with the data; a name that the act does not have is wrong, too. */
    public List<Falta> revisar(Map<String, Object> datos) {
        List<Falta> faltas = new ArrayList<>();
        datos.keySet().stream()
                .filter(nombre ->
                        campos.stream().noneMatch(campo -> campo.nombre().equals(nombre)))
                .forEach(sobra -> faltas.add(new Falta(sobra, "«" + sobra + "» no es un dato de esta actividad.")));
        for (Campo campo : campos) {
            if (campo.condicion() == null || campo.condicion().cumplida(datos)) {
                revisar(campo, datos.get(campo.nombre()), faltas);
            }
        }
        return faltas;
    }

    private static void revisar(Campo campo, @Nullable Object valor, List<Falta> faltas) {
        if (campo.tipo() == Tipo.TABLA) {
            revisarTabla(campo, valor, faltas);
        } else {
            campo.error(valor).ifPresent(mensaje -> faltas.add(new Falta(campo.nombre(), mensaje)));
        }
    }

    private static void revisarTabla(Campo campo, @Nullable Object valor, List<Falta> faltas) {
        List<?> filas = valor instanceof List<?> lista ? lista : List.of();
        if (valor != null && !(valor instanceof List<?>) || filas.stream().anyMatch(fila -> !(fila instanceof Map))) {
            faltas.add(new Falta(campo.nombre(), "«%s» debe ser una lista de filas.".formatted(campo.rotulo())));
            return;
        }
        if (campo.obligatorio() && filas.isEmpty()) {
            faltas.add(new Falta(campo.nombre(), "Agregue al menos una fila en «%s».".formatted(campo.rotulo())));
        }
        if (filas.size() > FILAS) {
            faltas.add(new Falta(campo.nombre(), "«%s» admite hasta %d filas.".formatted(campo.rotulo(), FILAS)));
            return;
        }
        for (int i = 0; i < filas.size(); i++) {
            Map<?, ?> fila = (Map<?, ?>) filas.get(i);
            for (Campo columna : campo.columnas()) {
                int numero = i + 1;
                columna.error(fila.get(columna.nombre()))
                        .ifPresent(mensaje -> faltas.add(new Falta(
                                campo.nombre(), "%s, fila %d: %s".formatted(campo.rotulo(), numero, mensaje))));
            }
        }
    }

    /** How a field is written. */
    public enum Tipo {
        TEXTO,
        PARRAFO,
        NUMERO,
        FECHA,
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
            @Nullable Condicion condicion) {

        static Campo texto(String nombre, String rotulo, @Nullable String ayuda) {
            return new Campo(nombre, rotulo, ayuda, Tipo.TEXTO, true, 0, 300, List.of(), List.of(), null);
        }

        static Campo parrafo(String nombre, String rotulo, @Nullable String ayuda) {
            return new Campo(nombre, rotulo, ayuda, Tipo.PARRAFO, true, 0, Motivo.LARGO, List.of(), List.of(), null);
        }

        static Campo fecha(String nombre, String rotulo, @Nullable String ayuda) {
            return new Campo(nombre, rotulo, ayuda, Tipo.FECHA, true, 0, 0, List.of(), List.of(), null);
        }

        static Campo numero(String nombre, String rotulo, @Nullable String ayuda, int minimo, int maximo) {
            return new Campo(nombre, rotulo, ayuda, Tipo.NUMERO, true, minimo, maximo, List.of(), List.of(), null);
        }

        static Campo opcion(String nombre, String rotulo, @Nullable String ayuda, Opcion... opciones) {
            return new Campo(nombre, rotulo, ayuda, Tipo.OPCION, true, 0, 0, Arrays.asList(opciones), List.of(), null);
        }

        static Campo tabla(String nombre, String rotulo, @Nullable String ayuda, Campo... columnas) {
            return new Campo(nombre, rotulo, ayuda, Tipo.TABLA, true, 0, 0, List.of(), Arrays.asList(columnas), null);
        }

        Campo opcional() {
            return new Campo(nombre, rotulo, ayuda, tipo, false, minimo, maximo, opciones, columnas, condicion);
        }

        Campo hasta(int letras) {
            return new Campo(nombre, rotulo, ayuda, tipo, obligatorio, minimo, letras, opciones, columnas, condicion);
        }

        /** How many letters it takes at most; a date is written as yyyy-MM-dd. */
        int letras() {
            return tipo == Tipo.FECHA ? 10 : maximo;
        }

        Campo cuando(String campo, String valor) {
            return cuando(new Condicion(campo, valor));
        }

        Campo cuando(Condicion cuando) {
            return new Campo(nombre, rotulo, ayuda, tipo, obligatorio, minimo, maximo, opciones, columnas, cuando);
        }

        Optional<String> error(@Nullable Object valor) {
            String texto = valor == null ? "" : String.valueOf(valor).strip();
            if (texto.isEmpty()) {
                return obligatorio ? Optional.of("Escriba «%s».".formatted(rotulo)) : Optional.empty();
            }
            return switch (tipo) {
                case TEXTO, PARRAFO ->
                    !(valor instanceof String) || texto.length() > maximo()
                            ? Optional.of("Acorte «%s»: tiene %d letras y caben %d."
                                    .formatted(rotulo, texto.length(), maximo()))
                            : Optional.empty();
                case NUMERO -> errorDeNumero(texto);
                case FECHA -> errorDeFecha(texto);
                case OPCION ->
                    opciones.stream().noneMatch(opcion -> opcion.valor().equals(texto))
                            ? Optional.of("Elija «%s» entre las opciones.".formatted(rotulo))
                            : Optional.empty();
                case TABLA -> Optional.empty();
            };
        }

        private Optional<String> errorDeNumero(String texto) {
            Optional<String> error =
                    Optional.of("«%s» es un número entero entre %d y %d.".formatted(rotulo, minimo, maximo));
            try {
                int numero = new BigDecimal(texto).intValueExact();
                return numero < minimo || numero > maximo ? error : Optional.empty();
            } catch (ArithmeticException | NumberFormatException e) {
                return error;
            }
        }

        private Optional<String> errorDeFecha(String texto) {
            try {
                LocalDate.parse(texto);
                return Optional.empty();
            } catch (DateTimeException e) {
                return Optional.of("Escriba «%s» con año, mes y día.".formatted(rotulo));
            }
        }
    }
}
