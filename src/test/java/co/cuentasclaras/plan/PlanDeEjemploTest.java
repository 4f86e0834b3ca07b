package co.cuentasclaras.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import co.cuentasclaras.ciclo.process.ModelosDelPrograma;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.cronograma.DiasDeAudiencia;
import co.cuentasclaras.cronograma.Periodo;
import co.cuentasclaras.plan.Contexto.Recuerdos;
import co.cuentasclaras.plan.Hallazgo.Clase;
import co.cuentasclaras.plan.lectura.LecturaDePlan;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.tabla.Libros;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("El plan de ejemplo")
class PlanDeEjemploTest {

    private static final CalendarioLaboral CALENDARIO = CalendarioLaboral.deColombia(Set.of());
    private static final Contexto CONTEXTO = new Contexto(
            "Entidad de Prueba", 2022, ModelosDelPrograma.leer(), RolesDelEjemplo.TODOS, CALENDARIO, Recuerdos.NINGUNO);
    private static final String TEXTO = texto();

    @Test
    @DisplayName("comienza sin preguntas, sin errores y sin contradicciones, y sabe el día de su audiencia")
    void enOrden() {
        Lectura lectura = leer(TEXTO.getBytes(UTF_8));

        assertThat(lectura.preguntas()).isEmpty();
        assertThat(new Hallazgos(new PoliticaDelPlan(15, 15, 9)).de(lectura.plan(), CONTEXTO))
                .noneMatch(hallazgo -> hallazgo.clase() != Clase.AVISO);
        Cronograma cronograma = CronogramaDePlan.de(lectura.plan(), CONTEXTO.modelos());
        assertThat(cronograma.dias(CALENDARIO)).isEqualTo(DiasDeAudiencia.unica(LocalDate.of(2023, 3, 31)));
        assertThat(periodo(cronograma, "responderPreguntasVirtuales"))
                .isEqualTo(new Periodo(LocalDate.of(2023, 4, 3), LocalDate.of(2023, 4, 25)));
        assertThat(periodo(cronograma, "definirLugarMetodologia"))
                .isEqualTo(new Periodo(LocalDate.of(2023, 2, 16), LocalDate.of(2023, 3, 2)));
        assertThat(periodo(cronograma, "elaborarEstrategiaRendicion"))
                .isEqualTo(new Periodo(LocalDate.of(2022, 9, 1), LocalDate.of(2022, 9, 30)));
    }

    @Test
    @DisplayName(
            "dice su objetivo general, los específicos con las actividades de cada uno, y a quiénes se rinde cuentas")
    void objetivosYGrupos() {
        Plan plan = leer(TEXTO.getBytes(UTF_8)).plan();

        assertThat(plan.objetivos()).filteredOn(Plan.Objetivo::general).hasSize(1);
        assertThat(plan.objetivos()).hasSizeGreaterThan(1);
        assertThat(plan.filas())
                .filteredOn(fila -> !fila.objetivo().isEmpty())
                .isNotEmpty()
                .allSatisfy(fila -> assertThat(plan.objetivos())
                        .filteredOn(objetivo -> !objetivo.general())
                        .extracting(Plan.Objetivo::clave)
                        .contains(fila.objetivo()));
        assertThat(plan.filas())
                .filteredOn(fila -> fila.codigo().equals("capacitarEquipoLider"))
                .extracting(fila -> plan.objetivos().stream()
                        .filter(objetivo -> objetivo.clave().equals(fila.objetivo()))
                        .map(Plan.Objetivo::texto)
                        .findFirst()
                        .orElse(""))
                .first()
                .asString()
                .startsWith("Capacitar al equipo líder");
        assertThat(plan.grupos()).isNotEmpty().noneMatch(grupo -> grupo.canal().isEmpty());
        assertThat(plan.filas()).noneMatch(FilaDelPlan::tieneRecurso);
    }

    @Test
    @DisplayName("pasa a otra vigencia por años enteros, con la audiencia en el último día hábil de ese mes")
    void trasladado() {
        Plan movido = leer(TEXTO.getBytes(UTF_8)).plan().trasladar(2, CALENDARIO);

        assertThat(movido.vigencia()).isEqualTo(2024);
        assertThat(movido.filas())
                .filteredOn(fila -> fila.codigo().equals("promocionarAudiencia"))
                .extracting(FilaDelPlan::inicio)
                .containsExactly("2025-03");
        // 31 March 2023 is a Friday; the last working day of March 2025 is a Monday of the same number.
        assertThat(movido.trasladar(-1, CALENDARIO).audiencias())
                .extracting(Plan.AudienciaDelPlan::dia)
                .as("Semana Santa cierra marzo de 2024")
                .containsExactly(LocalDate.of(2024, 3, 27));
        assertThat(movido.audiencias())
                .extracting(Plan.AudienciaDelPlan::dia)
                .containsExactly(LocalDate.of(2025, 3, 31));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("es el mismo con cualquier separador, codificación, orden y fin de línea")
    void formas(String forma, byte[] archivo) {
        assertThat(leer(archivo).plan()).isEqualTo(leer(TEXTO.getBytes(UTF_8)).plan());
    }

    static Stream<Arguments> formas() {

        return Stream.of(
                arguments("UTF-8 con marca", ("\uFEFF" + TEXTO).getBytes(UTF_8)),
                arguments("Windows-1252", TEXTO.getBytes(Charset.forName("windows-1252"))),
                arguments("MS-DOS 850", TEXTO.getBytes(Charset.forName("IBM850"))),
                arguments("Macintosh", TEXTO.getBytes(Charset.forName("x-MacRoman"))),
                arguments(
                        "tildes aparte",
                        Normalizer.normalize(TEXTO, Normalizer.Form.NFD).getBytes(UTF_8)),
                arguments("tabulador", TEXTO.replace(';', '\t').getBytes(UTF_8)),
                arguments("fin de línea de Windows", TEXTO.replace("\n", "\r\n").getBytes(UTF_8)),
                arguments("filas vacías al final", (TEXTO + "\n;;;;;;;;;;\n").getBytes(UTF_8)),
                arguments("columna sin nombre", TEXTO.replace("\n", ";\n").getBytes(UTF_8)),
                arguments("espacios", TEXTO.replace(";", " ; ").getBytes(UTF_8)),
                arguments(
                        "encabezado como la gente lo escribe",
                        TEXTO.replace("codigo;", "CÓDIGO;")
                                .replace(";inicio;fin;", ";Fecha de inicio;FECHA FINAL;")
                                .getBytes(UTF_8)),
                arguments(
                        "el nombre del rol",
                        TEXTO.replace(";planeacion;", ";PLANEACIÓN;").getBytes(UTF_8)),
                arguments(
                        "menos tipográfico",
                        TEXTO.replace("audiencia-", "audiencia − ").getBytes(UTF_8)),
                arguments(
                        "columnas en otro orden",
                        TEXTO.lines()
                                .map(fila -> fila.indexOf(';') < 0
                                        ? fila
                                        : fila.substring(fila.indexOf(';') + 1) + ";"
                                                + fila.substring(0, fila.indexOf(';')))
                                .collect(Collectors.joining("\n"))
                                .getBytes(UTF_8)));
    }

    private static Lectura leer(byte[] archivo) {
        return new LecturaDePlan().leer(new Libros().leer(archivo, "plan.csv", null), Correcciones.NINGUNA, CONTEXTO);
    }

    private static Periodo periodo(Cronograma cronograma, String codigo) {
        return cronograma.actividad(codigo).orElseThrow().periodo(CALENDARIO, cronograma.dias(CALENDARIO));
    }

    private static String texto() {
        try (InputStream archivo = Objects.requireNonNull(
                PlanDeEjemploTest.class.getResourceAsStream("/ejemplo/infimanizales-2022.csv"))) {
            return new String(archivo.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
