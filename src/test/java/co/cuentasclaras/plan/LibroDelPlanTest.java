package co.cuentasclaras.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import co.cuentasclaras.ciclo.process.ModelosDelPrograma;
import co.cuentasclaras.plan.Contexto.Recuerdos;
import co.cuentasclaras.plan.LibroDelPlan.ColumnaDeEstado;
import co.cuentasclaras.plan.Plan.AudienciaDelPlan;
import co.cuentasclaras.plan.Plan.GrupoDeValor;
import co.cuentasclaras.plan.Plan.Objetivo;
import co.cuentasclaras.plan.lectura.LecturaDePlan;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.responsable.LectorResponsables;
import co.cuentasclaras.responsable.Perfil;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.tabla.Celda;
import co.cuentasclaras.tabla.Libro;
import co.cuentasclaras.tabla.Libro.Formato;
import co.cuentasclaras.tabla.Libros;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("El libro de un plan")
class LibroDelPlanTest {

    private static final Contexto CONTEXTO = contexto();

    private static final Plan EJEMPLO = leido(recurso("/ejemplo/infimanizales-2022.csv"));

    /** With whatever a plan may say. */
    private static final Plan PROPIO = propio();

    private static Contexto contexto() {
        Stream<Rol> roles = new LectorResponsables()
                .leer(new ByteArrayInputStream(recurso("/ejemplo/responsables.csv"))).roles().stream();
        return new Contexto(
                "Entidad & Compañía",
                2022,
                ModelosDelPrograma.leer(),
                Stream.concat(
                                roles,
                                Stream.of(
                                        new Rol("riesgos", "Riesgos y Calidad", Perfil.EJECUTA, "ana", null),
                                        new Rol("norte", "Regional", Perfil.EJECUTA, "berta", null),
                                        new Rol("sur", "Regional", Perfil.EJECUTA, "carla", null)))
                        .toList(),
                CalendarioLaboral.deColombia(Set.of()),
                Recuerdos.NINGUNO);
    }

    private static Plan propio() {
        Plan plan = leido(
                """
                Código;Etapa;Frente o subcomponente;Actividad;Meta o producto;Inicio;Fin;Responsable;Apoyan;Exige evidencia;\
                Espera a;Objetivo;Indicador;Meta numérica;Recurso;Clase de recurso;Valor planeado (COP);Fuente;Origen;Hecha el;\
                Enlace que lo prueba;Página
                realizarAudiencia;Audiencia;Centro;Realizar la audiencia pública;Acta;2023-03-20;2023-03-20;gerencia;;sí;;1;;;;;;;PAAC;;;
                realizarAudiencia@sur;Audiencia;Sur;Realizar la audiencia del sur;Acta;2023-04-24;2023-04-24;gerencia;;no;;1;;;;;;;PAAC;;;
                invitarMedios;Audiencia;Centro;Invitar a la prensa;Cartas;audiencia-30h;audiencia-10h;comunicaciones;;no;;1;;;;;;;PAAC;;;
                invitarMedios@sur;Audiencia;Sur;Invitar a la prensa del sur;Cartas;2023-03;audiencia:sur-10h;comunicaciones;;no;;1;;;;;;;PAAC;;;
                foro;Diálogo;Jóvenes;=Foro; no «es» fórmula;Memoria;2022-10;2022-10-31;norte;riesgos, planeacion;sí;;2;Asistentes;40;Salón;físico;\
                1500000;Recursos propios;+ Plan de acción;;;Ejecución
                encuesta;Diálogo;Jóvenes;Encuestar a los jóvenes;Informe;2022-02-01;2022-02-28;riesgos;;no;;2;Encuestas;0.5;Equipo;humano;\
                250000;Recursos propios;PAAC;2022-02-25;https://entidad.example/encuesta;Ejecución
                """
                        .replace("=Foro; no «es» fórmula", "\"=Foro; no «es» fórmula\"")
                        .getBytes(UTF_8));
        Map<String, String> noAplica = new HashMap<>(plan.noAplica());
        noAplica.put("realizarWorldCafe", "=No hay con quién; se hizo el año pasado");
        return new Plan(
                plan.entidad(),
                plan.vigencia(),
                plan.filas(),
                List.of(
                        plan.audiencias().get(0),
                        new AudienciaDelPlan("sur", "Audiencia del sur", LocalDate.of(2023, 4, 24), false)),
                List.of(
                        new Objetivo("1", true, "Rendir cuentas a todos", "", ""),
                        new Objetivo("2", false, "Llegar a los barrios", "Barrios visitados", "12")),
                List.of(new GrupoDeValor("Juntas de acción comunal", "Correo; radio")),
                noAplica);
    }

    private static byte[] recurso(String nombre) {
        try (InputStream archivo = LibroDelPlanTest.class.getResourceAsStream(nombre)) {
            return archivo.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Plan leido(byte[] bytes) {
        Libro libro = new Libros().leer(bytes, "plan", null);
        Lectura lectura = new LecturaDePlan().leer(libro, Correcciones.NINGUNA, CONTEXTO);
        assertThat(lectura.preguntas()).isEmpty();
        return sinProcedencia(lectura.plan(), UnaryOperator.identity());
    }

    /** Without where each row stood and what was proposed in it, which is not what it plans. */
    private static Plan sinProcedencia(Plan plan, UnaryOperator<String> nombres) {
        return new Plan(
                plan.entidad(),
                plan.vigencia(),
                plan.filas().stream()
                        .map(fila -> new FilaDelPlan(
                                0,
                                fila.codigo(),
                                fila.etapa(),
                                fila.frente(),
                                fila.pagina(),
                                nombres.apply(fila.actividad()),
                                fila.producto(),
                                fila.inicio(),
                                fila.fin(),
                                fila.responsable(),
                                fila.apoyan(),
                                fila.evidencia(),
                                fila.espera(),
                                fila.objetivo(),
                                fila.indicador(),
                                fila.metaNumerica(),
                                fila.recurso(),
                                fila.claseRecurso(),
                                fila.valorPlaneado(),
                                fila.fuente(),
                                fila.origen(),
                                fila.hecha(),
                                fila.prueba(),
                                Set.of()))
                        .toList(),
                plan.audiencias(),
                plan.objetivos(),
                plan.grupos(),
                plan.noAplica());
    }

    private static byte[] escrito(Plan plan, Formato formato) {
        return LibroDelPlan.escribir(
                plan,
                CONTEXTO,
                formato,
                List.of(
                        new ColumnaDeEstado("Estado en el ciclo", 16, false, fila -> Celda.de("Vencida")),
                        new ColumnaDeEstado(
                                "Vence en el ciclo", 16, false, fila -> Celda.de(LocalDate.of(2023, 1, 31))),
                        new ColumnaDeEstado(
                                "Ejecutado en el ciclo (COP)", 16, true, fila -> Celda.de(new BigDecimal("1250000")))));
    }

    @ParameterizedTest
    @EnumSource(Formato.class)
    @DisplayName("del ejemplo vuelve sin ninguna diferencia")
    void ejemplo(Formato formato) {
        assertThat(leido(escrito(EJEMPLO, formato))).isEqualTo(EJEMPLO);
    }

    @ParameterizedTest
    @EnumSource(Formato.class)
    @DisplayName("de un plan con todo lo que un plan puede decir vuelve sin ninguna diferencia")
    void conTodo(Formato formato) {
        assertThat(PROPIO.filas())
                .hasSize(6)
                .anyMatch(fila -> fila.valorPlaneado() != null && fila.apoyan().size() == 2)
                .anyMatch(fila -> fila.hecha() != null);
        assertThat(leido(escrito(PROPIO, formato))).isEqualTo(PROPIO);
    }

    @Test
    @DisplayName("editado en una hoja de cálculo trae lo editado y nada más")
    void editado() throws IOException {
        try (XSSFWorkbook libro = new XSSFWorkbook(new ByteArrayInputStream(escrito(PROPIO, Formato.XLSX)));
                ByteArrayOutputStream salida = new ByteArrayOutputStream()) {
            XSSFSheet hoja = libro.getSheet(LibroDelPlan.PLAN);
            hoja.getRow(6).getCell(4).setCellValue("Preguntar a los jóvenes");
            libro.write(salida);

            assertThat(leido(salida.toByteArray()))
                    .isEqualTo(con(PROPIO, "Encuestar a los jóvenes", "Preguntar a los jóvenes"));
        }
    }

    private static Plan con(Plan plan, String actividad, String otra) {
        return sinProcedencia(plan, nombre -> nombre.equals(actividad) ? otra : nombre);
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "ODS"})
    @DisplayName("abierto y guardado por LibreOffice, con una edición en medio, trae la edición y nada más")
    void enLibreOffice(Formato formato, @TempDir Path carpeta) throws Exception {
        assumeThat(Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(donde -> Files.isExecutable(Path.of(donde, "soffice"))))
                .as("hay LibreOffice")
                .isTrue();
        String archivo = "plan." + formato.name().toLowerCase(Locale.ROOT);
        Files.write(carpeta.resolve(archivo), escrito(PROPIO, formato));
        convertir(carpeta, "fods", archivo);
        Files.delete(carpeta.resolve(archivo));
        Path plano = carpeta.resolve("plan.fods");
        String texto = Files.readString(plano, UTF_8);
        assertThat(texto).containsOnlyOnce("Encuestar a los jóvenes");
        Files.writeString(plano, texto.replace("Encuestar a los jóvenes", "Preguntar a los jóvenes"), UTF_8);
        convertir(carpeta, formato.name().toLowerCase(Locale.ROOT), "plan.fods");

        assertThat(leido(Files.readAllBytes(carpeta.resolve(archivo))))
                .isEqualTo(con(PROPIO, "Encuestar a los jóvenes", "Preguntar a los jóvenes"));
    }

    private static void convertir(Path carpeta, String formato, String archivo) throws Exception {
        Process proceso = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + carpeta.resolve("perfil").toUri(),
                        "--headless",
                        "--convert-to",
                        formato,
                        "--outdir",
                        carpeta.toString(),
                        carpeta.resolve(archivo).toString())
                .redirectErrorStream(true)
                .start();
        String dice = new String(proceso.getInputStream().readAllBytes(), UTF_8);
        assertThat(proceso.waitFor()).as(dice).isZero();
    }
}
