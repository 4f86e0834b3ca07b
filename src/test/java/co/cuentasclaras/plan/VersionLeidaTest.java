package co.cuentasclaras.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.ciclo.process.ModelosDelPrograma;
import co.cuentasclaras.plan.Contexto.Recuerdos;
import co.cuentasclaras.plan.DiferenciaDePlanes.FilaDistinta;
import co.cuentasclaras.plan.Pregunta.Respuesta;
import co.cuentasclaras.plan.lectura.LecturaDePlan;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.responsable.Perfil;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.tabla.Libros;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Otra versión de una hoja sin códigos:")
class VersionLeidaTest {

    private static final String HOJA =
            """
            Etapa;Actividades;Responsable;Fecha
            Alistamiento;1.1 Reunir al equipo en la biblioteca;Planeación;2024-02
            Alistamiento;1.2 Divulgar las cifras del acueducto;Gerencia;2024-03
            Diálogo;2.1 Conversar con las juntas;Planeación;2024-04-10
            Diálogo;2.2 Conversar con las juntas;Planeación;2024-05-10
            Diálogo;2.3 Mantener al día la cartelera;Gerencia;Trimestral
            Diálogo;2.4 Audiencia pública del norte;Gerencia;2024-09-18
            Diálogo;2.5 Segunda audiencia pública, en el sur;Gerencia;2024-10-16
            Evaluación;3.1 Valorar lo que dijo la gente;Planeación;2024-11
            """;

    private static final LecturaDePlan LECTOR = new LecturaDePlan();

    private final Plan antes = leer(HOJA, null, Correcciones.NINGUNA).plan();

    @Test
    @DisplayName("la misma no cambia nada, y una fila puesta encima solo agrega esa fila")
    void agregada() {
        assertThat(diferencia(HOJA)).isEmpty();

        assertThat(diferencia(HOJA.replace(
                        "Alistamiento;1.1 Reunir",
                        "Alistamiento;1.1 Comprar las carpetas;Planeación;2024-02\nAlistamiento;1.2 Reunir")))
                .containsExactlyInAnyOrder(
                        "+ 1.1 Comprar las carpetas", "1.2 Reunir al equipo en la biblioteca: Actividad");
    }

    @Test
    @DisplayName("cambiar el orden de las filas no cambia nada, aunque dos digan lo mismo")
    void orden() {
        List<String> filas = HOJA.lines().toList();
        assertThat(diferencia(filas.get(0) + "\n"
                        + filas.stream()
                                .skip(1)
                                .sorted(Comparator.reverseOrder())
                                .collect(Collectors.joining("\n"))))
                .isEmpty();
    }

    @Test
    @DisplayName("lo que se renumera, se quita o pasa a una etapa de otro nombre se ve como eso y nada más")
    void quitada() {
        assertThat(diferencia(HOJA.replaceFirst("(?m)^.*Divulgar las cifras.*\n", "")))
                .containsExactly("- 1.2 Divulgar las cifras del acueducto");
        assertThat(diferencia(HOJA.replaceFirst("(?m)^.*2.1 Conversar.*\n", "")))
                .as("queda la otra que dice lo mismo, por su fecha")
                .containsExactly("- 2.1 Conversar con las juntas");
        assertThat(diferencia(HOJA.replace("Alistamiento", "Primera fase")))
                .containsExactlyInAnyOrder(
                        "1.1 Reunir al equipo en la biblioteca: Etapa, Frente",
                        "1.2 Divulgar las cifras del acueducto: Etapa, Frente");
        assertThat(diferencia(HOJA.replaceFirst("(?m)^.*Audiencia pública del norte.*\n", "")))
                .as("la segunda audiencia no pasa a ser la primera")
                .contains("- 2.4 Audiencia pública del norte")
                .noneMatch(cambio -> cambio.contains("2.5"));
    }

    @Test
    @DisplayName("una fila con otras palabras se pregunta, y nada pasa sin respuesta")
    void otrasPalabras() {
        String hoja = HOJA.replace("Divulgar las cifras del acueducto", "Divulgar todas las cifras del acueducto");
        Lectura sinResponder = leer(hoja, antes, Correcciones.NINGUNA);
        assertThat(sinResponder.preguntas()).singleElement().satisfies(pregunta -> {
            assertThat(pregunta.id()).isEqualTo("actividad:3");
            assertThat(pregunta.opciones()).extracting(Respuesta::valor).containsExactly("propia-1-2", "");
        });

        assertThat(diferencia(hoja, respuesta(3, "propia-1-2")))
                .containsExactly("1.2 Divulgar todas las cifras del acueducto: Actividad");
        assertThat(diferencia(hoja, respuesta(3, "")))
                .containsExactly(
                        "+ 1.2 Divulgar todas las cifras del acueducto", "- 1.2 Divulgar las cifras del acueducto");
    }

    @Test
    @DisplayName("con otros objetivos dice cuáles y nada más")
    void objetivos() {
        Plan uno = PlanDePrueba.de(2024, "")
                .objetivo("1", "Informar")
                .objetivo("2", "Escuchar")
                .plan();
        Plan otro = PlanDePrueba.de(2024, "")
                .objetivo("1", "Informar y explicar")
                .objetivo("3", "Mejorar")
                .plan();

        DiferenciaDePlanes diferencia = DiferenciaDePlanes.entre(uno, otro, UnaryOperator.identity());

        assertThat(diferencia.hay()).isTrue();
        assertThat(diferencia.agregadas()).isEmpty();
        assertThat(diferencia.quitadas()).isEmpty();
        assertThat(diferencia.cambiadas()).singleElement().satisfies(fila -> {
            assertThat(fila.nombre()).isEqualTo("Objetivos");
            assertThat(fila.cambios())
                    .extracting(cambio -> cambio.campo() + ": " + cambio.antes() + " > " + cambio.despues())
                    .containsExactly(
                            "Objetivo específico 1: Informar > Informar y explicar",
                            "Objetivo específico 2: Escuchar > ",
                            "Objetivo específico 3:  > Mejorar");
        });
        assertThat(DiferenciaDePlanes.entre(uno, uno, UnaryOperator.identity()).hay())
                .isFalse();
    }

    @Test
    @DisplayName("lo que se repite y cambia de periodo conserva lo que coincide, y lo hecho queda como estaba")
    void periodo() {
        Plan bimestral = leer(HOJA.replace("Trimestral", "Bimestral"), antes, Correcciones.NINGUNA, "propia-2-3/1")
                .plan();

        assertThat(bimestral.filas().stream().filter(fila -> fila.codigo().startsWith("propia-2-3/")))
                .extracting(fila -> fila.codigo() + " " + fila.inicio() + " " + fila.fin())
                .containsExactly(
                        "propia-2-3/1 2024-01 2024-03",
                        "propia-2-3/3 2024-03 2024-04",
                        "propia-2-3/2 2024-05 2024-06",
                        "propia-2-3/5 2024-07 2024-08",
                        "propia-2-3/6 2024-09 2024-10",
                        "propia-2-3/4 2024-11 2024-12");
    }

    @Test
    @DisplayName("contra la línea base se ve lo que dejaron todas juntas, y nada de lo que una cambió y otra devolvió")
    void lineaBase() {
        String segunda = HOJA.replace(
                        "Alistamiento;1.1 Reunir",
                        "Alistamiento;1.1 Comprar las carpetas;Planeación;2024-02\nAlistamiento;1.1 Reunir")
                .replace("acueducto;Gerencia;2024-03", "acueducto;Planeación;2024-04")
                .replaceFirst("(?m)^.*Segunda audiencia.*\n", "");
        Plan dos = leer(segunda, antes, Correcciones.NINGUNA).plan();
        assertThat(diferencia(antes, dos))
                .containsExactlyInAnyOrder(
                        "+ 1.1 Comprar las carpetas",
                        "- 2.5 Segunda audiencia pública, en el sur",
                        "1.2 Divulgar las cifras del acueducto: Inicio, Fin, Responsable",
                        "2.5 Segunda audiencia pública, en el sur: Audiencia");

        Plan tres = leer(
                        HOJA.replace("acueducto;Gerencia;2024-03", "acueducto;Gerencia;2024-05"),
                        dos,
                        Correcciones.NINGUNA)
                .plan();
        assertThat(diferencia(antes, tres)).containsExactly("1.2 Divulgar las cifras del acueducto: Inicio, Fin");

        assertThat(diferencia(antes, leer(HOJA, tres, Correcciones.NINGUNA).plan()))
                .isEmpty();
    }

    private List<String> diferencia(String hoja) {
        return diferencia(hoja, Correcciones.NINGUNA);
    }

    private List<String> diferencia(String hoja, Correcciones correcciones) {
        Lectura lectura = leer(hoja, antes, correcciones);
        assertThat(lectura.preguntas()).isEmpty();
        return diferencia(antes, lectura.plan());
    }

    private static List<String> diferencia(Plan antes, Plan despues) {
        DiferenciaDePlanes diferencia = DiferenciaDePlanes.entre(antes, despues, UnaryOperator.identity());
        return Stream.of(
                        diferencia.agregadas().stream().map(fila -> "+ " + fila.nombre()),
                        diferencia.quitadas().stream().map(fila -> "- " + fila.nombre()),
                        diferencia.cambiadas().stream().map(VersionLeidaTest::cambio))
                .flatMap(todas -> todas)
                .toList();
    }

    private static String cambio(FilaDistinta fila) {
        return fila.nombre() + ": "
                + fila.cambios().stream()
                        .map(DiferenciaDePlanes.CambioDeCampo::campo)
                        .collect(Collectors.joining(", "));
    }

    private static Lectura leer(String hoja, Plan enMarcha, Correcciones correcciones, String... hechas) {
        VersionEnMarcha version = enMarcha == null
                ? null
                : new VersionEnMarcha(
                        enMarcha,
                        Set.copyOf(Arrays.asList(hechas)),
                        enMarcha.filas().stream().map(FilaDelPlan::codigo).collect(Collectors.toSet()));
        return LECTOR.leer(
                new Libros().leer(hoja.getBytes(UTF_8), "plan.csv", null),
                correcciones,
                new Contexto(
                        "Entidad de Prueba",
                        2024,
                        ModelosDelPrograma.leer(),
                        List.of(rol("planeacion", "Planeación"), rol("gerencia", "Gerencia")),
                        CalendarioLaboral.deColombia(List.of()),
                        Recuerdos.NINGUNO,
                        version));
    }

    private static Correcciones respuesta(int fila, String codigo) {
        return new Correcciones(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(fila, codigo),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Rol rol(String id, String nombre) {
        return new Rol(id, nombre, Perfil.EJECUTA, id, null);
    }
}
