package co.cuentasclaras.plan;

import static co.cuentasclaras.prueba.Navegador.leer;
import static co.cuentasclaras.prueba.Navegador.mensaje;
import static co.cuentasclaras.prueba.Navegador.texto;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.avance.Avances;
import co.cuentasclaras.bitacora.Hecho.AudienciaMovida;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Escenas;
import co.cuentasclaras.prueba.Navegador;
import co.cuentasclaras.prueba.VersionDePrueba;
import co.cuentasclaras.verificacion.ClaseDeFalla;
import co.cuentasclaras.verificacion.Falla;
import co.cuentasclaras.verificacion.VerificacionDeBitacora;
import co.cuentasclaras.verificacion.VerificacionDeExpediente;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The cycle runs by the example since 1 September 2022. */
@Escenario
@DisplayName("Otra versión del plan de un ciclo en marcha, por la red")
class VersionesPorLaRedTest {

    private static final LocalDate HOY = LocalDate.of(2022, 9, 1);
    private static final String ESTRATEGIA = "elaborarEstrategiaRendicion";
    private static final String COMUNICACIONES = "elaborarEstrategiaComunicaciones";

    @Autowired
    private Escenas escenas;

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private VersionDePrueba versiones;

    @Autowired
    private PlanDeEjemplo ejemplo;

    @Autowired
    private Avances avances;

    @Autowired
    private Ciclos ciclos;

    @Autowired
    private VerificacionDeBitacora verificacion;

    @BeforeEach
    void enMarcha() {
        escenas.de("el primer día del ciclo", () -> ciclo.iniciar(HOY).vivirHasta(HOY));
    }

    @Test
    @DisplayName("el mismo archivo no es otra versión: no cambia nada, y así se dice")
    void igual() {
        JsonNode version = cargar(ejemplo());

        assertThat(version.path("diferencia").path("agregadas")).isEmpty();
        assertThat(version.path("diferencia").path("quitadas")).isEmpty();
        assertThat(version.path("diferencia").path("cambiadas")).isEmpty();
        HttpResponse<String> envio =
                lider().post("/api/planes/" + version.path("id").asText() + "/envio", "{}");
        assertThat(envio.statusCode()).isEqualTo(422);
        assertThat(mensaje(envio)).contains("no cambia nada");
    }

    @Test
    @DisplayName("aplica solo lo que cambia: lo que el líder movió o reasignó entretanto queda como lo dejó")
    void soloLoQueCambia() {
        assertThat(lider().post(
                                "/api/ciclos/" + ciclo.id() + "/reprogramaciones",
                                texto(Map.of("codigo", COMUNICACIONES, "fecha", "2022-10-20", "motivo", "Falta gente")))
                        .statusCode())
                .isEqualTo(204);
        assertThat(lider().post(
                                "/api/ciclos/" + ciclo.id() + "/reasignaciones",
                                texto(Map.of("codigo", COMUNICACIONES, "rol", "proyectos", "motivo", "Falta gente")))
                        .statusCode())
                .isEqualTo(204);

        JsonNode version = cargar(fila(
                fila(
                        fila(
                                ejemplo().replaceFirst("evidencia;objetivo", "evidencia;objetivo;apoyan"),
                                ESTRATEGIA,
                                "planeacion",
                                "secretaria-general"),
                        ESTRATEGIA,
                        "$",
                        ";comunicaciones, proyectos"),
                COMUNICACIONES,
                "Elaborar la estrategia de comunicaciones",
                "Escribir cómo se va a contar"));
        String ruta = "/api/planes/" + version.path("id").asText();
        assertThat(version.path("version").asInt()).isEqualTo(2);
        assertThat(version.path("diferencia").path("cambiadas").findValuesAsText("codigo"))
                .containsExactlyInAnyOrder(ESTRATEGIA, COMUNICACIONES);
        assertThat(cargarOtra(ejemplo()).statusCode()).as("una a la vez").isEqualTo(409);

        leer(entidad.como("gerencia").post(ruta + "/aprobacion", "{}"));

        assertThat(ciclo.actividad(ESTRATEGIA).responsable()).isEqualTo("secretaria-general");
        assertThat(ciclo.actividad(ESTRATEGIA).apoyan()).containsExactly("comunicaciones", "proyectos");
        assertThat(ciclo.actividad(COMUNICACIONES).nombre()).isEqualTo("Escribir cómo se va a contar");
        assertThat(ciclo.actividad(COMUNICACIONES).vencimiento()).isEqualTo(LocalDate.of(2022, 10, 20));
        assertThat(ciclo.actividad(COMUNICACIONES).finPlan().texto())
                .as("lo que se planeó sigue siendo lo que dice el plan")
                .isEqualTo(filaDe(COMUNICACIONES).fin());
        assertThat(ciclo.actividad(COMUNICACIONES).responsable()).isEqualTo("proyectos");
        assertThat(lider().leer("/api/ciclos/" + ciclo.id() + "/versiones").findValuesAsText("estado"))
                .containsExactly("REEMPLAZADO", "EN_MARCHA");
    }

    @Test
    @DisplayName("lo que ya se hizo no se cambia, y se nombra su fila; a qué objetivo sirve sí puede decirse")
    void loHecho() {
        ciclo.terminar(ESTRATEGIA);
        String conObjetivo =
                fila(fila(ejemplo(), ESTRATEGIA, "$", "1"), COMUNICACIONES, "comunicaciones", "secretaria-general");
        JsonNode otra = cargar(conObjetivo);
        leer(entidad.como("gerencia").post("/api/planes/" + otra.path("id").asText() + "/aprobacion", "{}"));
        assertThat(ciclo.actividad(COMUNICACIONES).responsable()).isEqualTo("secretaria-general");
        assertThat(leer(lider().get("/api/planes/" + otra.path("id").asText()))
                        .at("/filas/0/objetivo")
                        .asText())
                .isEqualTo("1");

        JsonNode version = cargar(fila(conObjetivo, ESTRATEGIA, "planeacion", "secretaria-general"));

        assertThat(version.path("hallazgos")).anySatisfy(hallazgo -> {
            assertThat(hallazgo.path("regla").asText()).isEqualTo("hecha");
            assertThat(hallazgo.path("fila").asInt()).isPositive();
            assertThat(hallazgo.path("mensaje").asText()).contains("ya se hizo y no se cambia (Responsable)");
        });
    }

    @Test
    @DisplayName(
            "lo que el ciclo cambió entretanto se muestra, y lo que se hizo mientras esperaba detiene la aprobación")
    void entretanto() {
        assertThat(lider().post(
                                "/api/ciclos/" + ciclo.id() + "/reprogramaciones",
                                texto(Map.of("codigo", COMUNICACIONES, "fecha", "2022-10-20", "motivo", "Falta gente")))
                        .statusCode())
                .isEqualTo(204);
        JsonNode version = cargar(fila(ejemplo(), ESTRATEGIA, "planeacion", "secretaria-general")
                .replaceFirst("(?m)^(" + COMUNICACIONES + ";[^;]*;[^;]*;[^;]*;[^;]*);[^;]*;", "$1;2022-10-28;"));
        JsonNode conflicto = version.path("hallazgos")
                .valueStream()
                .filter(uno -> uno.path("regla").asText().equals("cambio-entretanto"))
                .findFirst()
                .orElseThrow();
        assertThat(conflicto.path("mensaje").asText())
                .contains("20 de octubre de 2022")
                .contains("28 de octubre de 2022");
        String ruta = "/api/planes/" + version.path("id").asText();
        assertThat(lider().post(ruta + "/envio", "{}").statusCode()).isEqualTo(422);
        leer(lider().post(
                        ruta + "/correcciones",
                        texto(Map.of(
                                "aceptadas",
                                Map.of(
                                        "cambio-entretanto:"
                                                + conflicto.path("fila").asText(),
                                        "Así se acordó")))));
        leer(lider().post(ruta + "/envio", "{}"));

        ciclo.terminar(COMUNICACIONES);
        HttpResponse<String> aprobacion = entidad.como("gerencia").post(ruta + "/aprobacion", "{}");
        assertThat(aprobacion.statusCode()).isEqualTo(422);
        assertThat(mensaje(aprobacion)).contains("El ciclo siguió").contains("no se cambia (Fin)");
        assertThat(ciclo.actividad(COMUNICACIONES).finRegla().texto()).isEqualTo("2022-10-20");

        leer(entidad.como("gerencia")
                .post(ruta + "/aprobacion", "{\"decision\": \"devolver\", \"motivo\": \"Ya se hizo\"}"));
        leer(lider().post(
                        ruta + "/correcciones",
                        texto(Map.of(
                                "celdas",
                                Map.of(
                                        conflicto.path("fila").asText(),
                                        Map.of("fin", filaDe(COMUNICACIONES).fin()),
                                        "2",
                                        Map.of("producto", "Otro producto"))))));
        JsonNode corregida = lider().leer(ruta);
        assertThat(corregida.path("estado").asText()).isEqualTo("BORRADOR");
        assertThat(corregida.path("diferencia").path("cambiadas").findValuesAsText("campo"))
                .containsExactlyInAnyOrder("Responsable", "Meta o producto");
        leer(entidad.como("gerencia").post(ruta + "/aprobacion", "{}"));
        assertThat(lider().leer(ruta).path("estado").asText()).isEqualTo("EN_MARCHA");
    }

    private FilaDelPlan filaDe(String codigo) {
        return ejemplo.de(Entidad.NOMBRE, 2022).plan().filas().stream()
                .filter(fila -> fila.codigo().equals(codigo))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("suspende una audiencia, y otra versión le da su día: lo que se cuenta desde ella la sigue")
    void audiencias() {
        LocalDate dia = LocalDate.of(2023, 4, 19);

        aprobar(audiencia("suspendida"));
        assertThat(ciclo.actividad(Cronograma.AUDIENCIA).enSuspenso()).isTrue();
        assertThat(ciclo.actividad("levantarActa").enSuspenso()).isTrue();
        assertThat(ciclo.actividad("elaborarInformeGestion").enSuspenso()).isFalse();

        aprobar(audiencia(dia.toString()));
        assertThat(ciclo.actividad(Cronograma.AUDIENCIA).enSuspenso()).isFalse();
        assertThat(ciclo.actividad(Cronograma.AUDIENCIA).vencimiento()).isEqualTo(dia);
        assertThat(ciclo.actividad("levantarActa").vencimiento()).isAfter(dia);

        aprobar(audiencia(dia.plusDays(1).toString()));
        assertThat(ciclo.actividad(Cronograma.AUDIENCIA).vencimiento()).isEqualTo(dia.plusDays(1));
        assertThat(ciclo.actividad(Cronograma.AUDIENCIA).finPlan().texto())
                .isEqualTo(dia.plusDays(1).toString());
        assertThat(ciclo.actividad(Cronograma.AUDIENCIA).inicio()).isEqualTo(dia.plusDays(1));
        assertThat(ciclo.ultima(AudienciaMovida.class).hecho())
                .isEqualTo(new AudienciaMovida(dia, dia.plusDays(1), "Cambió la gente", dia.plusDays(1)));
    }

    @Test
    @DisplayName(
            "de lo que una versión retira queda la evidencia, también en el expediente con las dos versiones, y el estado"
                    + " a un día lo tiene hasta la víspera")
    void retirada(@TempDir Path carpeta) throws IOException {
        byte[] pdf = "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj".getBytes(UTF_8);
        String evidencia = leer(entidad.como("comunicaciones").subir(ciclo.id(), COMUNICACIONES, "Borrador.pdf", pdf))
                .path("id")
                .asText();
        ciclo.vivirHasta(HOY.plusDays(5));

        aprobar(ejemplo().replaceFirst("(?m)^" + COMUNICACIONES + ";.*\\R", ""));
        ciclo.vivirHasta(HOY.plusDays(6));

        assertThat(retirada(HOY.plusDays(4))).isNull();
        assertThat(retirada(HOY.plusDays(5))).isEqualTo(HOY.plusDays(5));
        assertThat(retirada(HOY.plusDays(6))).isEqualTo(HOY.plusDays(5));
        assertThat(lider().descargar("/api/evidencias/" + evidencia + "/contenido")
                        .body())
                .isEqualTo(pdf);
        Path zip = Files.write(
                carpeta.resolve("expediente.zip"),
                lider().descargar("/api/ciclos/" + ciclo.id() + "/expediente").body());
        assertThat(VerificacionDeExpediente.de(zip, null).fallas()).isEmpty();
        try (ZipFile archivos = new ZipFile(zip.toFile())) {
            assertThat(archivos.stream().map(ZipEntry::getName))
                    .contains("plan/v1/contenido.json", "plan/v2/contenido.json", "plan/v2/plan.csv")
                    .anyMatch(ruta -> ruta.endsWith(COMUNICACIONES + "/Borrador.pdf"));
            assertThat(new String(
                            archivos.getInputStream(archivos.getEntry("plan/pasos.csv"))
                                    .readAllBytes(),
                            UTF_8))
                    .contains(",2,CARGADO,lider,", ",2,ENVIADO,lider,", ",2,APROBADO,gerencia,", ",Cambió la gente,");
        }
        assertThat(verificacion.verificar(null, true).fallas())
                .extracting(Falla::codigo)
                .doesNotContain(ClaseDeFalla.PLAN_ALTERADO);
    }

    private @Nullable LocalDate retirada(LocalDate dia) {
        return avances.al(dia, List.of(ciclos.exigir(ciclo.id()))).stream()
                .flatMap(AvanceCiclo::todas)
                .filter(una -> una.codigo().equals(COMUNICACIONES))
                .findFirst()
                .orElseThrow()
                .retirada();
    }

    @Test
    @DisplayName("lo que ya no cabe en el ciclo se dice a quien aprueba, y la versión sigue en espera")
    void etapaTerminada() {
        String propia = "codigo;etapa;actividad;inicio;fin;responsable\n"
                + "propia-1;Seguimiento y evaluación;Mirar cómo salió;2022-10;2022-10;control-interno\n";
        String primera = "/api/planes/"
                + leer(lider().subir(
                                        "/api/planes",
                                        Map.of("vigencia", "2022", "entidad", "Otra entidad"),
                                        "plan.csv",
                                        propia.getBytes(UTF_8)))
                        .path("id")
                        .asText();
        leer(entidad.como("gerencia").post(primera + "/aprobacion", "{}"));
        ciclo.de(leer(lider().post(primera + "/inicio", "{}")).path("ciclo").asText())
                .vivirHasta(HOY);

        String otra = "/api/planes/"
                + cargar(propia + "realizarAudiencia;Ejecución;Hacer la audiencia;2022-12-14;2022-12-14;gerencia\n")
                        .path("id")
                        .asText();
        leer(lider().post(otra + "/envio", "{}"));
        leer(entidad.como("control-interno").post(otra + "/revision", "{\"decision\": \"aprobar\"}"));
        HttpResponse<String> aprobacion = entidad.como("gerencia").post(otra + "/aprobacion", "{}");

        assertThat(aprobacion.statusCode()).isEqualTo(400);
        assertThat(mensaje(aprobacion)).contains("ejecución de este ciclo ya terminó");
        assertThat(lider().leer(otra).path("estado").asText()).isEqualTo("EN_REVISION");
    }

    private String audiencia(String fecha) {
        return ejemplo()
                .replaceFirst(
                        "(?m)^(" + Cronograma.AUDIENCIA + ";[^;]*;[^;]*;[^;]*);[^;]*;[^;]*;",
                        "$1;" + fecha + ";" + fecha + ";");
    }

    private void aprobar(String archivo) {
        versiones.aplicar(ciclo.id(), archivo, "Cambió la gente");
    }

    private String ejemplo() {
        return new String(ejemplo.archivo(), UTF_8);
    }

    /** The file, with something else in the row of an activity. */
    private static String fila(String archivo, String codigo, String antes, String despues) {
        return archivo.replaceFirst("(?m)^(" + codigo + ";.*)" + antes, "$1" + despues);
    }

    private JsonNode cargar(String archivo) {
        return versiones.cargar(ciclo.id(), archivo, "Cambió la gente");
    }

    private HttpResponse<String> cargarOtra(String archivo) {
        return versiones.pedir(ciclo.id(), archivo, "Cambió la gente");
    }

    private Navegador lider() {
        return entidad.como("lider");
    }
}
