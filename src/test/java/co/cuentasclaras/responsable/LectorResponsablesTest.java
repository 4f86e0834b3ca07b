package co.cuentasclaras.responsable;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("El lector de responsables")
class LectorResponsablesTest {

    private static final String ENCABEZADO = String.join(";", LectorResponsables.COLUMNAS) + "\n";
    private static final String LIDER =
            "lider;Líder;DIRIGE;andres;Andrés;Valencia;andres@entidad.example;marcela;Marcela;Ospina;marcela@entidad.example\n";
    private static final String GERENCIA =
            "gerencia;Gerencia;DIRIGE;beatriz;Beatriz;Londoño;beatriz@entidad.example;;;;\n";
    private static final String CONTROL =
            "control-interno;Control Interno;VIGILA;gloria;Gloria;Duque;gloria@entidad.example;;;;\n";
    private static final String BUENO = ENCABEZADO + LIDER + GERENCIA + CONTROL;

    private final LectorResponsables lector = new LectorResponsables();

    @Test
    @DisplayName("lee los nueve roles y las diez personas del ejemplo")
    void ejemplo() throws IOException {
        try (InputStream archivo = getClass().getResourceAsStream("/ejemplo/responsables.csv")) {
            Responsables responsables = lector.leer(archivo);
            assertThat(responsables.roles())
                    .extracting(Rol::id)
                    .containsExactlyInAnyOrder(
                            "planeacion",
                            "comunicaciones",
                            "gerencia",
                            "secretaria-general",
                            "proyectos",
                            "financiera",
                            "servicio-ciudadano",
                            "control-interno",
                            "lider");
            assertThat(responsables.roles())
                    .allSatisfy(rol -> assertThat(rol.titular()).isEqualTo(rol.id()));
            assertThat(responsables.personas()).hasSize(10);
            assertThat(responsables.personas()).extracting(Persona::correo).allMatch(c -> c.endsWith(".example"));
        }
    }

    @Test
    @DisplayName("lee el archivo que guarda Excel en Windows y acepta un rol sin suplente o con el cargo vacante")
    void excel() {
        String archivo = BUENO.replace(
                        "beatriz;Beatriz;Londoño;beatriz@entidad.example;;;;",
                        ";;;;marcela;Marcela;Ospina;marcela@entidad.example")
                .replace("DIRIGE;andres", "dirige;andres");
        Responsables responsables =
                lector.leer(new ByteArrayInputStream(archivo.getBytes(Charset.forName("windows-1252"))));
        assertThat(responsables.roles())
                .containsExactly(
                        new Rol("lider", "Líder", Perfil.DIRIGE, "andres", "marcela"),
                        new Rol("gerencia", "Gerencia", Perfil.DIRIGE, null, "marcela"),
                        new Rol("control-interno", "Control Interno", Perfil.VIGILA, "gloria", null));
        assertThat(responsables.personas())
                .contains(new Persona("andres", "Andrés", "Valencia", "andres@entidad.example"))
                .hasSize(3);
    }

    @ParameterizedTest(name = "fila {1} {2}: {3}")
    @MethodSource
    @DisplayName("rechaza el archivo entero y dice la fila, la columna y el remedio")
    void errores(String archivo, int fila, String columna, String mensaje) {
        var invalidos = catchThrowableOfType(
                ResponsablesInvalidos.class, () -> lector.leer(new ByteArrayInputStream(archivo.getBytes(UTF_8))));
        assertThat(invalidos).isNotNull();
        assertThat(invalidos.errores()).singleElement().satisfies(error -> {
            assertThat(error.fila()).isEqualTo(fila);
            assertThat(error.columna()).isEqualTo(columna);
            assertThat(error.mensaje()).contains(mensaje);
        });
    }

    static Stream<Arguments> errores() {
        return Stream.of(
                arguments(BUENO + GERENCIA, 5, "rol", "el rol «gerencia» ya está en la fila 3; deje una sola"),
                arguments(ENCABEZADO + LIDER + CONTROL, 0, "rol", "falta el rol «gerencia»"),
                arguments(BUENO + GERENCIA.replace("gerencia;", "Jurídica;"), 5, "rol", "«Jurídica» no sirve como rol"),
                arguments(BUENO + GERENCIA.replace("gerencia;", "camunda-admin;"), 5, "rol", "no sirve como rol"),
                arguments(BUENO + GERENCIA.replace("gerencia;", ";"), 5, "rol", "la celda está vacía"),
                arguments(BUENO.replace("Gerencia;", ";"), 3, "nombre_rol", "la celda está vacía"),
                arguments(BUENO.replace("Gerencia;", "g".repeat(121) + ";"), 3, "nombre_rol", "caben 120"),
                arguments(
                        BUENO.replace("DIRIGE;beatriz", "MANDA;beatriz"),
                        3,
                        "perfil",
                        "escriba uno de estos: EJECUTA, DIRIGE, VIGILA"),
                arguments(BUENO.replace("DIRIGE;beatriz", ";beatriz"), 3, "perfil", "la celda está vacía"),
                arguments(
                        BUENO.replace("DIRIGE;beatriz", "EJECUTA;beatriz"),
                        3,
                        "perfil",
                        "«gerencia» debe tener el perfil DIRIGE"),
                arguments(
                        BUENO.replace("beatriz;Beatriz;Londoño;beatriz@entidad.example", ";;;"),
                        3,
                        "titular",
                        "el rol no tiene a nadie"),
                arguments(BUENO.replace(";beatriz;", ";;"), 3, "titular", "la celda está vacía"),
                arguments(BUENO.replace(";beatriz;", ";beatriz londoño;"), 3, "titular", "no sirve como usuario"),
                arguments(
                        BUENO.replace(";beatriz;", ";" + "b".repeat(65) + ";"),
                        3,
                        "titular",
                        "65 caracteres y caben 64"),
                arguments(BUENO.replace("Londoño", ""), 3, "apellido_titular", "la celda está vacía"),
                arguments(
                        BUENO.replace("beatriz@entidad.example", "beatriz@entidad"),
                        3,
                        "correo_titular",
                        "no es un correo"),
                arguments(
                        BUENO.replace("beatriz@entidad.example", "b@x.example>"),
                        3,
                        "correo_titular",
                        "no es un correo"),
                arguments(
                        BUENO.replace("marcela;Marcela;Ospina;marcela@", "andres;Andrés;Valencia;andres@"),
                        2,
                        "suplente",
                        "es el mismo titular"),
                arguments(
                        BUENO.replace(
                                "gerencia;Gerencia;DIRIGE;beatriz;Beatriz;Londoño;beatriz@",
                                "gerencia;Gerencia;DIRIGE;marcela;María;Ospina;marcela@"),
                        3,
                        "titular",
                        "«marcela» está en la fila 2 con otro nombre"),
                arguments(
                        BUENO.replace("VIGILA;gloria;Gloria;Duque;gloria@", "VIGILA;beatriz;Beatriz;Londoño;beatriz@"),
                        4,
                        "titular",
                        "«beatriz» está en la fila 3 y no puede vigilar y participar a la vez"),
                arguments(BUENO.replace(";perfil", ""), 1, "perfil", "falta esta columna"),
                arguments("PK\u0003\u0004", 0, "", "está dañado o incompleto"));
    }
}
