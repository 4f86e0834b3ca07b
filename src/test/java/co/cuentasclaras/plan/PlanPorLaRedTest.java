package co.cuentasclaras.plan;

import static co.cuentasclaras.prueba.Navegador.leer;
import static co.cuentasclaras.prueba.Navegador.mensaje;
import static co.cuentasclaras.prueba.Navegador.texto;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import co.cuentasclaras.bitacora.Hecho.PlanAplicado;
import co.cuentasclaras.bitacora.Hecho.PlanAplicado.PasoDado;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Navegador;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@Escenario
@DisplayName("El plan, por la red")
class PlanPorLaRedTest {

    private static final String SIETE =
            """
            codigo;etapa;actividad;inicio;fin;responsable
            propia-1;Diseño;Escribir la estrategia;2026-09;2026-09;planeacion
            propia-2;Preparación;Invitar a la gente;2026-10;2026-10;comunicaciones
            propia-3;Ejecución;Contar en qué vamos;2026-11;2026-11;
            """;

    @Autowired
    private Entidad entidad;

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private PlanDeEjemplo ejemplo;

    @Autowired
    private IdentityService identidad;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    @DisplayName("se carga, se corrige, lo aprueba la gerencia y queda como se aprobó")
    void deLaHojaALaAprobacion() {
        JsonNode plan = cargar(SIETE);
        assertThat(plan.path("estado").asText()).isEqualTo("BORRADOR");
        assertThat(plan.path("filas")).hasSize(3);
        assertThat(plan.path("filas").path(0).path("finDia").asText()).isEqualTo("2026-09-30");
        assertThat(plan.path("hallazgos").findValuesAsText("clase")).contains("error");
        String ruta = "/api/planes/" + plan.path("id").asText();

        HttpResponse<String> conErrores = gerencia().post(ruta + "/aprobacion", "{}");
        assertThat(conErrores.statusCode()).isEqualTo(422);
        assertThat(mensaje(conErrores)).contains("Fila 4");

        JsonNode corregido =
                leer(lider().post(ruta + "/correcciones", "{\"celdas\":{\"4\":{\"responsable\":\"gerencia\"}}}"));
        assertThat(corregido.path("filas").path(2).path("responsableNombre").asText())
                .isEqualTo("Gerencia");

        assertThat(lider().post(ruta + "/aprobacion", "{}").statusCode()).isEqualTo(403);
        JsonNode aprobado = leer(gerencia().post(ruta + "/aprobacion", "{}"));
        assertThat(aprobado.path("estado").asText()).isEqualTo("APROBADO");
        assertThat(aprobado.path("huella").asText()).hasSize(64);
        assertThat(aprobado.path("pasos").findValuesAsText("paso")).containsExactly("CARGADO", "ENVIADO", "APROBADO");
        assertThat(lider().post(ruta + "/correcciones", "{\"celdas\":{}}").statusCode())
                .isEqualTo(409);
    }

    @Test
    @DisplayName("quien respondió sobre lo que otra pestaña ya cambió no lo pisa: se le dice, y lo de antes queda")
    void dosPestanas() {
        JsonNode plan = cargar(SIETE);
        String ruta = "/api/planes/" + plan.path("id").asText();
        String vista = plan.path("revision").asText();
        assertThat(corregir(ruta, vista, "gerencia").statusCode()).isEqualTo(200);
        HttpResponse<String> tarde = corregir(ruta, vista, "planeacion");
        assertThat(tarde.statusCode()).isEqualTo(409);
        assertThat(mensaje(tarde)).contains("en otra pestaña");
        assertThat(lider().leer(ruta).path("filas").path(2).path("responsable").asText())
                .isEqualTo("gerencia");
    }

    private HttpResponse<String> corregir(String ruta, String revision, String responsable) {
        return lider().enviar(viendo(
                ruta + "/correcciones", revision, "{\"celdas\":{\"4\":{\"responsable\":\"" + responsable + "\"}}}"));
    }

    private HttpRequest.Builder viendo(String ruta, String revision, String cuerpo) {
        return HttpRequest.newBuilder(lider().uri(ruta))
                .header("If-Match", revision)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(cuerpo));
    }

    @Test
    @DisplayName("quien decide sobre lo que no ha visto no lo aprueba: alguien lo cambió, y se le dice")
    void decisionSobreLoQueYaCambio() {
        JsonNode plan = cargar(SIETE);
        String ruta = "/api/planes/" + plan.path("id").asText();
        leer(corregir(ruta, plan.path("revision").asText(), "gerencia"));
        String vista = lider().leer(ruta).path("revision").asText();
        leer(corregir(ruta, vista, "planeacion"));
        for (String decision : List.of("aprobacion", "envio")) {
            HttpResponse<String> tarde = gerencia().enviar(viendo(ruta + "/" + decision, vista, "{}"));
            assertThat(tarde.statusCode()).isEqualTo(409);
            assertThat(mensaje(tarde)).contains("decida de nuevo");
        }
        String deHoy = lider().leer(ruta).path("revision").asText();
        assertThat(leer(gerencia().enviar(viendo(ruta + "/aprobacion", deHoy, "{}")))
                        .path("estado")
                        .asText())
                .isEqualTo("APROBADO");
    }

    @Test
    @DisplayName("no hace administrador a nadie: un rol no se llama como quienes administran")
    void rolesQueNoLoSon() {
        JsonNode plan = cargar(SIETE.replace("2026-11;2026-11;", "2026-11;2026-11;Oficina nueva"));
        assertThat(plan.path("hallazgos").findValuesAsText("regla"))
                .as("de la celda de la que se pregunta no se dice además que está vacía")
                .contains("pregunta")
                .doesNotContain("sinResponsable");
        String ruta = "/api/planes/" + plan.path("id").asText();
        String nuevo =
                "{\"rolesNuevos\":[{\"id\":\"camunda-admin\",\"nombre\":\"Oficina nueva\",\"titular\":\"lider\"}],"
                        + "\"oficinas\":{\"Oficina nueva\":[\"%s\"]}}";
        assertThat(leer(lider().post(ruta + "/correcciones", nuevo.formatted("camunda-admin")))
                        .path("hallazgos")
                        .findValuesAsText("regla"))
                .contains("rolDesconocido");

        assertThat(leer(lider().post(ruta + "/correcciones", nuevo.formatted("gerencia")))
                        .path("hallazgos")
                        .findValuesAsText("regla"))
                .contains("rolNuevo");
        HttpResponse<String> aprobado = gerencia().post(ruta + "/aprobacion", "{}");
        assertThat(aprobado.statusCode()).isEqualTo(422);
        assertThat(mensaje(aprobado)).contains("«camunda-admin» no sirve");
    }

    @Test
    @DisplayName("no hace rol de un grupo que hizo quien administra, con los permisos que le haya dado")
    void gruposQueNoSonRoles() {
        identidad.saveGroup(identidad.newGroup("auditores"));
        JsonNode plan = leer(lider().post(
                        "/api/planes/" + cargar(SIETE).path("id").asText() + "/correcciones",
                        "{\"rolesNuevos\":[{\"id\":\"auditores\",\"nombre\":\"Auditores\",\"titular\":\"lider\"}]}"));
        assertThat(plan.path("hallazgos").findValuesAsText("mensaje"))
                .anyMatch(mensaje -> mensaje.contains("«auditores» ya es un grupo"));
    }

    @Test
    @DisplayName("los planes que no han comenzado tienen un límite: hay que descartar alguno para cargar otro")
    void demasiados() {
        String id = cargar(SIETE).path("id").asText();
        jdbc.batchUpdate(
                """
                insert into cc_plan (id, entidad, vigencia, version, estado, correcciones, pide_revision, revisado)
                values (?, 'Alcaldía de Prueba', 2026, 1, 'APROBADO', '{}', false, false)""",
                IntStream.range(1, 50)
                        .mapToObj(uno -> new Object[] {"uno-" + uno})
                        .toList());
        HttpResponse<String> deMas = subir(SIETE);
        assertThat(deMas.statusCode()).isEqualTo(409);
        assertThat(mensaje(deMas)).contains("descarte los que no se usarán");

        lider().enviar(HttpRequest.newBuilder(lider().uri("/api/planes/" + id + "?motivo=Sobra"))
                .DELETE());
        assertThat(subir(SIETE).statusCode()).isEqualTo(201);
    }

    @Test
    @DisplayName("lo de un plan a lo que le faltan palabras se recibe como vacío, y se dice qué falta")
    void sinPalabras() {
        String ruta = "/api/planes/"
                + cargar(SIETE.replace(";Ejecución;", ";;")).path("id").asText();
        JsonNode plan = leer(lider().post(
                        ruta + "/correcciones",
                        "{\"entidad\":\" Alcaldía\\r\\nBcc: otra \\u202e\",\"audiencias\":[{\"clave\":null}],\"objetivos\":[{\"clave\":\"1\"}],\"grupos\":[{\"canal\":\"x\"}],"
                                + "\"rolesNuevos\":[{\"nombre\":null,\"titular\":\"lider\"}]}"));
        assertThat(plan.path("entidad").asText()).isEqualTo("Alcaldía Bcc: otra");
        assertThat(plan.path("audiencias").path(0).path("nombre").asText("falta"))
                .isEmpty();
        assertThat(plan.path("hallazgos").findValuesAsText("clase")).contains("error");
    }

    @Test
    @DisplayName("de lo aprobado comienza el ciclo, con su plan como primera versión")
    void comienza() {
        ciclo.en(LocalDate.of(2022, 9, 1));
        String ruta = "/api/planes/"
                + cargar(new String(ejemplo.archivo(), UTF_8)).path("id").asText();
        leer(gerencia().post(ruta + "/aprobacion", "{}"));

        String suyo = leer(lider().post(ruta + "/inicio", "{}")).path("ciclo").asText();

        assertThat(ciclo.de(suyo).todas()).hasSameSizeAs(lider().leer(ruta).path("filas"));
        JsonNode plan = lider().leer(ruta);
        assertThat(plan.path("estado").asText()).isEqualTo("EN_MARCHA");
        assertThat(plan.path("ciclo").asText()).isEqualTo(suyo);
        assertThat((PlanAplicado) ciclo.ultima(PlanAplicado.class).hecho()).satisfies(aplicado -> {
            assertThat(aplicado.plan()).isEqualTo(plan.path("id").asText());
            assertThat(aplicado.huella()).isEqualTo(plan.path("huella").asText());
            assertThat(aplicado.huellaDelArchivo())
                    .isEqualTo(plan.path("archivo").path("huella").asText());
            assertThat(aplicado.huellaDeCorrecciones()).hasSize(64);
            assertThat(aplicado.tramite())
                    .extracting(PasoDado::paso, PasoDado::quien)
                    .containsExactly(
                            tuple("CARGADO", "lider"), tuple("ENVIADO", "gerencia"), tuple("APROBADO", "gerencia"));
        });
        assertThat(lider().post(ruta + "/inicio", "{}").statusCode()).isEqualTo(409);
        noComienzaOtro();

        HttpResponse<String> archivo = lider().get("/api/ciclos/" + suyo + "/plan.csv?responsable=gerencia");
        assertThat(archivo.statusCode()).isEqualTo(200);
        assertThat(archivo.body().lines().findFirst().orElse(""))
                .startsWith("\uFEFFCódigo;")
                .endsWith(";Estado en el ciclo;Vence en el ciclo;Terminada en el ciclo;Ejecutado en el ciclo (COP)");
        assertThat(archivo.body().lines())
                .as("debajo de las actividades va lo demás del plan")
                .contains("Objetivos", "Grupos de valor", "Audiencias");
        assertThat(archivo.body().lines().skip(1).takeWhile(fila -> !fila.isEmpty()))
                .hasSize((int) plan.path("filas").findValuesAsText("responsableNombre").stream()
                        .filter("Gerencia"::equals)
                        .count())
                .allMatch(fila -> fila.contains(";Gerencia;"));
        assertThat(lider().get("/api/ciclos/" + suyo + "/plan.xlsx?version=7").statusCode())
                .isEqualTo(404);
    }

    /** A cycle of the same entity and vigencia runs. */
    private void noComienzaOtro() {
        JsonNode otro = cargar(SIETE.replace("2026-", "2022-").replace("2022-11;\n", "2022-11;gerencia\n"));
        String ruta = "/api/planes/" + otro.path("id").asText();
        leer(gerencia().post(ruta + "/aprobacion", "{}"));
        HttpResponse<String> negado = lider().post(ruta + "/inicio", "{}");
        assertThat(negado.statusCode()).isEqualTo(400);
        assertThat(mensaje(negado)).contains("ya tiene en marcha el ciclo de la vigencia 2022");
        assertThat(lider().leer(ruta).path("estado").asText()).isEqualTo("APROBADO");
    }

    @Test
    @DisplayName("sale corregido como archivo, y vuelto a cargar no trae ninguna diferencia")
    void comoArchivo() {
        JsonNode plan = cargar(SIETE);
        String ruta = "/api/planes/" + plan.path("id").asText();
        lider().post(ruta + "/correcciones", "{\"celdas\":{\"4\":{\"responsable\":\"gerencia\"}}}");
        HttpResponse<String> csv = lider().get(ruta + "/archivo?formato=csv");
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("plan-2026-v1.csv");

        JsonNode otra = cargar(csv.body());
        assertThat(otra.path("filas").findValuesAsText("responsableNombre"))
                .containsExactly("Planeación", "Comunicaciones", "Gerencia");
        assertThat(lider().get(ruta + "/archivo?formato=pdf").statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("un archivo vacío se rechaza diciendo por qué")
    void vacio() {
        HttpResponse<String> respuesta = lider().subir("/api/planes", Map.of(), "plan.csv", new byte[0]);
        assertThat(respuesta.statusCode()).isEqualTo(422);
        assertThat(respuesta.body()).contains("vacío").contains("\"clase\":\"error\"");
    }

    @Test
    @DisplayName("lo que pasa de un plan se rechaza en palabras, y el borrador queda como estaba")
    void loQueNoCabe() {
        HttpResponse<String> larga = lider().subir(
                        "/api/planes",
                        Map.of(),
                        "plan.csv",
                        (SIETE + "propia-4;Diseño;Otra más;2026-09;2026-09;planeacion\n".repeat(2_000))
                                .getBytes(UTF_8));
        assertThat(larga.statusCode()).isEqualTo(400);
        assertThat(mensaje(larga)).contains("2003 actividades").contains("hasta 2000");

        String ruta = "/api/planes/" + cargar(SIETE).path("id").asText();
        assertThat(mensaje(lider().post(
                                ruta + "/correcciones", texto(Map.of("noAplica", Map.of("x", "a".repeat(2_000_000)))))))
                .contains("demasiadas correcciones");
        assertThat(lider().post(ruta + "/correcciones", "{\"filasNuevas\":[null]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(lider().post(ruta + "/correcciones", "{\"audiencias\":[{}]}").statusCode())
                .isEqualTo(400);
        assertThat(lider().leer(ruta).path("filas")).hasSize(3);
    }

    @Test
    @DisplayName(
            "una corrección de lo que el plan no tiene se rechaza y nombra su campo; un rol que no puede ser se halla al corregir")
    void loQueNoExiste() {
        String ruta = "/api/planes/" + cargar(SIETE).path("id").asText();
        Map.of(
                        "{\"celdas\":{\"99\":{\"fin\":\"2026-10\"}}}", "celdas.99",
                        "{\"celdas\":{\"4\":{\"final\":\"2026-10\"}}}", "celdas.4.final",
                        "{\"actividades\":{\"4\":\"noExiste\"}}", "actividades.4",
                        "{\"filasQuitadas\":[99]}", "filasQuitadas",
                        "{\"oficinas\":{\"Planeación\":[\"nadie\"]}}", "oficinas.Planeación",
                        "{\"noAplica\":{\"noExiste\":\"x\"}}", "noAplica.noExiste",
                        "{\"audiencias\":[{\"clave\":\"\",\"nombre\":\"x\",\"fecha\":\"2026-10-01\"}]}",
                                "audiencias.0.fecha",
                        "{\"anio\":\"este\"}", "anio",
                        "{\"vigencia\":\"este\"}", "vigencia",
                        "{\"otra\":1}", "otra")
                .forEach((cambio, campo) -> {
                    HttpResponse<String> respuesta = lider().post(ruta + "/correcciones", cambio);
                    assertThat(respuesta.statusCode()).as(cambio).isEqualTo(400);
                    assertThat(respuesta.body()).as(cambio).contains("\"campo\":\"" + campo + "\"");
                });
        assertThat(lider().leer(ruta).path("correcciones").path("celdas")).isEmpty();
        assertThat(lider().post(ruta + "/correcciones", "{\"etapas\":{\"Otro componente\":\"\"}}")
                        .statusCode())
                .as("a stage that is left out")
                .isEqualTo(200);

        JsonNode conRol = leer(
                lider().post(
                                ruta + "/correcciones",
                                "{\"rolesNuevos\":[{\"id\":\"talento-humano\",\"nombre\":\"Talento Humano\",\"titular\":\"nadie\"}]}"));
        assertThat(conRol.path("hallazgos").findValuesAsText("regla")).contains("rolNuevo");
        assertThat(mensaje(
                        lider().enviar(HttpRequest.newBuilder(lider().uri(ruta)).DELETE())))
                .contains("por qué se descarta");
    }

    private HttpResponse<String> subir(String csv) {
        return lider().subir("/api/planes", Map.of("entidad", "Alcaldía de Prueba"), "plan.csv", csv.getBytes(UTF_8));
    }

    private JsonNode cargar(String csv) {
        HttpResponse<String> respuesta = subir(csv);
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(201);
        return leer(respuesta);
    }

    private Navegador lider() {
        return entidad.como("lider");
    }

    private Navegador gerencia() {
        return entidad.como("gerencia");
    }
}
