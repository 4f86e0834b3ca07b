package co.cuentasclaras.bitacora;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.bitacora.Escritura.Escrito;
import co.cuentasclaras.bitacora.Hecho.ActividadReprogramada;
import co.cuentasclaras.bitacora.Hecho.ActividadTomada;
import co.cuentasclaras.bitacora.Hecho.Anotada;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("La escritura de los hechos")
class EscrituraTest {

    private static final String PALABRAS = "Dijo: «el 2023-02-28 no»\n\t“puede” \\ {\"a\": 1} ñ 😀";

    private final Escritura escritura = new Escritura(Map.of());

    static Stream<Class<?>> clases() {
        return Escritura.CLASES.values().stream();
    }

    @ParameterizedTest
    @MethodSource("clases")
    @DisplayName("devuelve cada hecho como fue, con todas sus letras y con lo que no se dijo")
    void idaYVuelta(Class<?> clase) throws ReflectiveOperationException {
        for (Hecho hecho : List.of(hecho(clase, false), hecho(clase, true))) {
            Escrito escrito = escritura.escribir(hecho);

            assertThat(escritura.leer(escrito)).isEqualTo(hecho);
            assertThat(escrito.version()).isEqualTo(1);
            assertThat(escrito.nombre()).matches("[A-Z_]+").hasSizeLessThanOrEqualTo(60);
        }
    }

    @Test
    @DisplayName("da a cada clase de hecho un nombre propio")
    void nombres() {
        assertThat(clases().map(clase -> clase.getAnnotation(EscritoComo.class).value()))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1;{",
                "1;''",
                "1;null",
                "1;[]",
                "1;{}",
                "1;{\"x\":1}",
                "1;{\"de\":\"ayer\",\"a\":\"2023-02-24\"}",
                "0;{\"de\":\"2023-02-28\",\"a\":\"2023-02-24\"}"
            })
    @DisplayName("muestra como está lo que alguien haya cambiado en la base de datos hasta que no se entiende")
    void ilegible(int version, String datos) {
        assertThat(escritura.leer(new Escrito("ACTIVIDAD_REPROGRAMADA", version, datos)))
                .isEqualTo(new Hecho.Anotada("ACTIVIDAD_REPROGRAMADA", datos));
    }

    @Test
    @DisplayName("guarda los datos y no frases: nombres de campo, días como días, nada por lo que no se dijo")
    void datos() {
        assertThat(escritura.escribir(
                        new ActividadReprogramada(LocalDate.of(2023, 2, 28), LocalDate.of(2023, 2, 24), null)))
                .isEqualTo(new Escrito("ACTIVIDAD_REPROGRAMADA", 1, "{\"de\":\"2023-02-28\",\"a\":\"2023-02-24\"}"));
    }

    @Test
    @DisplayName("pone al día los datos de una versión anterior, paso a paso")
    void mejoras() {
        Escritura tercera = new Escritura(Map.of(
                "ACTIVIDAD_TOMADA",
                List.of(
                        datos -> datos.put("desde", datos.remove("antes").asText()),
                        datos -> datos.put("de", datos.remove("desde").asText() + "!"))));

        assertThat(tercera.leer(new Escrito("ACTIVIDAD_TOMADA", 1, "{\"antes\":\"ana\"}")))
                .isEqualTo(new ActividadTomada("ana!"));
        assertThat(tercera.leer(new Escrito("ACTIVIDAD_TOMADA", 2, "{\"desde\":\"ana\"}")))
                .isEqualTo(new ActividadTomada("ana!"));
        assertThat(tercera.escribir(new ActividadTomada("ana")))
                .isEqualTo(new Escrito("ACTIVIDAD_TOMADA", 3, "{\"de\":\"ana\"}"));
    }

    @Test
    @DisplayName("muestra tal cual lo que escribió un programa más nuevo, y no calla lo que está dañado")
    void desconocidos() {
        assertThat(escritura.leer(new Escrito("ACTIVIDAD_TOMADA", 2, "{\"x\":1}")))
                .isEqualTo(new Anotada("ACTIVIDAD_TOMADA", "{\"x\":1}"));
        assertThat(escritura.leer(new Escrito("PREGUNTA_RECIBIDA", 1, "{}")))
                .isEqualTo(new Anotada("PREGUNTA_RECIBIDA", "{}"));
    }

    private static Hecho hecho(Class<?> clase, boolean conLoQueFalta) throws ReflectiveOperationException {
        return (Hecho) dato(clase, conLoQueFalta);
    }

    private static Object dato(Class<?> clase, boolean conLoQueFalta) throws ReflectiveOperationException {
        RecordComponent[] componentes = clase.getRecordComponents();
        Constructor<?> constructor = clase.getDeclaredConstructor(
                Stream.of(componentes).map(RecordComponent::getType).toArray(Class<?>[]::new));
        List<@Nullable Object> valores = new ArrayList<>();
        for (RecordComponent componente : componentes) {
            valores.add(
                    conLoQueFalta && componente.getAnnotatedType().isAnnotationPresent(Nullable.class)
                            ? null
                            : valor(componente));
        }
        return constructor.newInstance(valores.toArray());
    }

    private static Object valor(RecordComponent componente) throws ReflectiveOperationException {
        if (componente.getGenericType() instanceof ParameterizedType lista
                && lista.getActualTypeArguments()[0] instanceof Class<?> dato
                && dato.isRecord()) {
            return List.of(dato(dato, false), dato(dato, true));
        }
        if (componente.getGenericType().getTypeName().equals("java.util.List<java.time.LocalDate>")) {
            return List.of(valor(LocalDate.class));
        }
        return componente.getType().isRecord() ? dato(componente.getType(), false) : valor(componente.getType());
    }

    private static Object valor(Class<?> tipo) {
        if (tipo == String.class) {
            return PALABRAS;
        }
        if (tipo == int.class || tipo == Integer.class) {
            return 2022;
        }
        if (tipo == long.class || tipo == Long.class) {
            return 2022L;
        }
        if (tipo == boolean.class || tipo == Boolean.class) {
            return true;
        }
        if (tipo == LocalDate.class) {
            return LocalDate.of(2023, 2, 28);
        }
        if (tipo == Instant.class) {
            return Instant.parse("2023-02-28T22:59:59.123456Z");
        }
        if (tipo == Map.class) {
            return Map.of(PALABRAS, "b");
        }
        if (tipo == List.class) {
            return List.of(PALABRAS, "b");
        }
        if (tipo.isEnum()) {
            return tipo.getEnumConstants()[0];
        }
        throw new IllegalArgumentException("Diga un valor de " + tipo);
    }
}
