package co.cuentasclaras.ciclo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import co.cuentasclaras.CuentasClaras;
import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.VencimientosPuestosEnHora;
import co.cuentasclaras.bitacora.HojasSelladas;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.engine.guard.Rechazo;
import co.cuentasclaras.evidencia.CarpetaDeEvidencias;
import co.cuentasclaras.evidencia.ContenidoAlterado;
import co.cuentasclaras.evidencia.Evidencia;
import co.cuentasclaras.evidencia.Evidencias;
import co.cuentasclaras.expediente.Expedientes;
import co.cuentasclaras.ingreso.EntradaNegada;
import co.cuentasclaras.ingreso.EntradaPorDirectorio;
import co.cuentasclaras.ingreso.PersonaDelDirectorio;
import co.cuentasclaras.prueba.BaseDePostgres;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Navegador;
import co.cuentasclaras.prueba.Reloj;
import co.cuentasclaras.prueba.ServidorDeCorreo;
import co.cuentasclaras.prueba.VersionDePrueba;
import co.cuentasclaras.sello.ArbolDeHojas;
import co.cuentasclaras.sello.FormaCanonica;
import co.cuentasclaras.sello.NotaFirmada;
import co.cuentasclaras.sello.Sellador;
import co.cuentasclaras.sello.Sello;
import co.cuentasclaras.sello.Sellos;
import co.cuentasclaras.verificacion.ClaseDeFalla;
import co.cuentasclaras.verificacion.Dictamen;
import co.cuentasclaras.verificacion.Falla;
import co.cuentasclaras.verificacion.VerificacionDeBitacora;
import co.cuentasclaras.verificacion.VerificacionDeExpediente;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The database of production: its own SQL, its own locks, and transactions that one error spoils. */
@Escenario
@ContextConfiguration(initializers = {ServidorDeCorreo.Direccion.class, BaseDePostgres.class})
@DirtiesContext
@DisplayName("En PostgreSQL")
class EnPostgresTest {

    private static final String ESTRATEGIA = "elaborarEstrategiaRendicion";

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private EntradaPorDirectorio directorio;

    @Autowired
    private Environment ajustes;

    @Autowired
    private VersionDePrueba versiones;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TaskService tareas;

    @Autowired
    private CarpetaDeEvidencias carpeta;

    @Autowired
    private Evidencias evidencias;

    @Autowired
    private Bitacora bitacora;

    @Autowired
    private Ciclos ciclos;

    @Autowired
    private Expedientes expedientes;

    @Autowired
    private VerificacionDeBitacora verificacion;

    @Autowired
    private Sellador sellador;

    @Autowired
    private Sellos sellos;

    @Autowired
    private HojasSelladas hojas;

    @Test
    @DisplayName("el ciclo empieza, avisa, escala, y el líder reprograma, igual que en la base de pruebas")
    void unasSemanas() {
        LocalDate hoy = LocalDate.of(2022, 10, 4);
        assertThat(jdbc.sql("select version()").query(String.class).single()).startsWith("PostgreSQL 15");

        ciclo.en(hoy);
        assertThatThrownBy(() ->
                        ciclo.iniciar(Map.of("vigencia", 2022, "entidad", Entidad.NOMBRE.toUpperCase(Locale.ROOT))))
                .isInstanceOf(Rechazo.class)
                .hasMessageContaining("ya tiene en marcha el ciclo");

        assertThat(ciclo.avisados(ESTRATEGIA, LocalDate.of(2022, 9, 1))).containsExactly("planeacion");
        assertThat(ciclo.avisados(ESTRATEGIA, LocalDate.of(2022, 10, 3))).containsExactly("lider", "planeacion");
        assertThat(ciclo.avisados(ESTRATEGIA, hoy)).containsExactly("lider");

        ciclo.decidir(
                        ESTRATEGIA,
                        Map.of("decision", "reprogramar", "nuevaFecha", "2022-10-20", "motivo", "Falta el plan"))
                .vivirHasta(hoy, LocalTime.of(18, 0));

        assertThat(ciclo.actividad(ESTRATEGIA).vencimiento()).isEqualTo(LocalDate.of(2022, 10, 20));
        assertThat(ciclo.avisados(ESTRATEGIA, hoy)).containsExactly("lider", "planeacion");
        assertThat(ciclo.tareaDelLider(ESTRATEGIA)).isEmpty();
        ciclo.vivirHasta(LocalDate.of(2022, 10, 12))
                .terminar(ESTRATEGIA)
                .vivirHasta(LocalDate.of(2022, 10, 12), LocalTime.of(11, 0));
        assertThat(ciclo.actividad(ESTRATEGIA).estaTerminada()).isTrue();
        assertThat(ciclo.actividad("publicarEstrategiaRendicion").enMarcha()).isTrue();
    }

    @Test
    @DisplayName("una versión quita una audiencia y otra la devuelve, y un plan no comienza donde ya corre un ciclo")
    void otraVersion() {
        String plan =
                """
                codigo;etapa;frente;actividad;inicio;fin;responsable
                realizarAudiencia;Audiencia;Norte;Audiencia del norte;2023-03-22;2023-03-22;gerencia
                realizarAudiencia/2;Audiencia;Sur;Audiencia del sur;2023-05-18;2023-05-18;gerencia
                invitarMedios@2;Audiencia;Sur;Invitar a los medios del sur;audiencia-10h;audiencia-5h;comunicaciones
                """;
        Reloj.poner(LocalDate.of(2023, 2, 1), Reloj.LAS_DIEZ);
        ciclo.iniciar(Map.of(
                "vigencia",
                2022,
                "entidad",
                Entidad.NOMBRE,
                "archivo",
                Variables.fileValue("plan.csv")
                        .file(plan.getBytes(StandardCharsets.UTF_8))
                        .create()));

        versiones.aplicar("2022", plan.replaceAll("(?m)^.*[@/]2;.*\\n", ""), "No hay presupuesto");
        assertThat(ciclo.actividad("invitarMedios@2").retirada()).isNotNull();
        versiones.aplicar("2022", plan, "Hay presupuesto");
        assertThat(ciclo.actividad("invitarMedios@2").retirada()).isNull();
        assertThat(ciclo.actividad("realizarAudiencia@2").vencimiento()).isEqualTo("2023-05-18");

        String ruta = "/api/planes/"
                + Navegador.leer(entidad.como("lider")
                                .subir(
                                        "/api/planes",
                                        Map.of("entidad", Entidad.NOMBRE, "vigencia", "2022"),
                                        "plan.csv",
                                        """
                                        actividad;etapa;fin;responsable
                                        Escribir la estrategia;Diseño;2023-02;planeacion
                                        """
                                                .getBytes(StandardCharsets.UTF_8)))
                        .path("id")
                        .asText();
        Navegador.leer(entidad.como("gerencia").post(ruta + "/aprobacion", "{}"));
        assertThat(Navegador.mensaje(entidad.como("lider").post(ruta + "/inicio", "{}")))
                .contains("ya tiene en marcha el ciclo");
    }

    @Test
    @DisplayName("el expediente sale de un solo momento y no tiene falla, aunque alguien trabaje mientras se envía")
    void expediente(@TempDir Path carpetaDelExpediente) throws IOException {
        ciclo.en(LocalDate.of(2022, 9, 5));
        byte[] pdf = "%PDF-1.7\n\0\u00ff otra vez".getBytes(StandardCharsets.ISO_8859_1);
        Runnable agregar = () ->
                ciclo.como("planeacion", () -> carpeta.agregarArchivo(ciclo.id(), ESTRATEGIA, "Estrategia.pdf", pdf));
        agregar.run();
        Path zip = carpetaDelExpediente.resolve("expediente.zip");

        try (OutputStream salida = Files.newOutputStream(zip)) {
            expedientes.exportar(ciclos.exigir(ciclo.id()), nombre -> {
                CompletableFuture.runAsync(agregar).join();
                return salida;
            });
        }

        Dictamen dictamen = VerificacionDeExpediente.de(zip, null);
        assertThat(dictamen.fallas()).isEmpty();
        assertThat(dictamen.evidencias()).isEqualTo(1);
        assertThat(verificacion.verificar(null, true).fallas()).isEmpty();
        jdbc.sql("update cc_plan set contenido = '{}'").update();
        assertThat(verificacion.verificar(null, true).fallas())
                .extracting(Falla::codigo, Falla::donde)
                .containsExactly(
                        tuple(ClaseDeFalla.PLAN_ALTERADO, "la versión 1 del plan de la vigencia 2022 (su contenido)"));
    }

    @Test
    @DisplayName("la evidencia se agrega, se sella al terminar, se descarga, y alterada no se entrega")
    void evidencia() {
        byte[] pdf = "%PDF-1.7\n\0\u00ff otra vez".getBytes(StandardCharsets.ISO_8859_1);
        ciclo.en(LocalDate.of(2022, 9, 5));
        String id = ciclo.actividad(ESTRATEGIA).ciclo();

        Evidencia una =
                ciclo.como("planeacion", () -> carpeta.agregarArchivo(id, ESTRATEGIA, "Estrategia año 2022.pdf", pdf));
        ciclo.hacer("planeacion", () -> {
            carpeta.agregarEnlace(id, ESTRATEGIA, "https://entidad.example/estrategia", "Lo publicado");
            assertThat(carpeta.de(id, ESTRATEGIA).evidencias())
                    .extracting(Evidencia::nombre, Evidencia::estaSellada)
                    .containsExactlyInAnyOrder(tuple("Estrategia año 2022.pdf", false), tuple("Lo publicado", false));
            assertThat(evidencias.contenido(carpeta.visible(una.id()))).isEqualTo(pdf);
        });

        ciclo.terminar(ESTRATEGIA);

        ciclo.hacer("planeacion", () -> {
            assertThat(carpeta.de(id, ESTRATEGIA).evidencias()).allMatch(Evidencia::estaSellada);
            assertThat(evidencias.contenido(carpeta.visible(una.id()))).isEqualTo(pdf);
            assertThatThrownBy(() -> carpeta.retirar(una.id()))
                    .isInstanceOf(SolicitudInvalida.class)
                    .hasMessageContaining("quedó sellada");
        });
        jdbc.sql("update cc_evidencia set contenido = ? where id = ?")
                .params("%PDF-1.7 otra cosa".getBytes(StandardCharsets.UTF_8), una.id())
                .update();
        ciclo.hacer("planeacion", () -> assertThatThrownBy(() -> evidencias.contenido(carpeta.visible(una.id())))
                .isInstanceOf(ContenidoAlterado.class));
    }

    @Test
    @DisplayName("varios selladores a la vez dejan cada anotación con un número")
    void sellos() throws Exception {
        ciclo.en(LocalDate.of(2022, 9, 5));
        ExecutorService servidores = Executors.newFixedThreadPool(4);
        List<Callable<Optional<Sello>>> todos = new ArrayList<>(Collections.nCopies(30, sellador::sellar));
        todos.addAll(Collections.nCopies(30, () -> {
            bitacora.anotar(Lugar.entidad(), new VencimientosPuestosEnHora(1));
            return Optional.empty();
        }));
        Collections.shuffle(todos, new Random(7));
        for (Future<Optional<Sello>> uno : servidores.invokeAll(todos)) {
            uno.get();
        }
        servidores.shutdown();

        Sello sello = sellador.sellar().orElseThrow();

        assertThat(jdbc.sql("select count(*) from cc_bitacora")
                        .query(Long.class)
                        .single())
                .isEqualTo(sello.tamano());
        ArbolDeHojas arbol = new ArbolDeHojas();
        hojas.recorrer(1, sello.tamano(), hoja -> {
            assertThat(hoja.n()).isEqualTo(arbol.tamano() + 1);
            arbol.agregar(FormaCanonica.hoja(Objects.requireNonNull(hoja.fila())));
        });
        assertThat(arbol.raiz()).isEqualTo(sello.raiz());
        assertThat(NotaFirmada.leer(sello.nota()).firmadaPor(sellos.llaves().get(0)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update cc_bitacora set quien = 'otro'",
                "delete from cc_bitacora where false",
                "truncate cc_bitacora cascade",
                "update cc_bitacora_hoja set hoja = ''",
                "delete from cc_bitacora_hoja",
                "truncate cc_bitacora_hoja cascade",
                "update cc_sello set nota = ''",
                "delete from cc_sello",
                "truncate cc_sello cascade",
                "update cc_sello_llave set llave = ''",
                "truncate cc_sello_llave cascade",
                "update cc_sellador set origen = 'otro'"
            })
    @DisplayName("lo anotado y sus sellos no se cambian ni se quitan")
    void soloCrecen(String orden) {
        assertThatThrownBy(() -> jdbc.sql(orden).update())
                .hasMessageContaining("solo crece: lo anotado no se cambia ni se quita");
    }

    @Test
    @DisplayName("quien entra con un nombre que no se puede guardar no es nadie")
    void nombreImposible() {
        assertThat(entidad.navegadorDeNadie().entrar("a\0b", "x").statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("quien entra y prueba contraseñas se recuerda, se la desbloquea, y no repite las que tuvo")
    void ingreso() {
        entidad.persona("iris", "Iris", "Vega", "iris@ejemplo.gov.co");
        entidad.miembro("iris", "financiera");
        Navegador administrador = entidad.otroNavegador("admin");
        for (int n = 0; n < 2; n++) {
            assertThat(entidad.navegadorDeNadie().entrar("iris", Entidad.CLAVE).statusCode())
                    .isEqualTo(200);
            assertThat(administrador
                            .post(Navegador.MOTOR + "/user/iris/unlock", "")
                            .statusCode())
                    .isEqualTo(204);
        }
        for (int n = 0; n < 12; n++) {
            entidad.navegadorDesde("203.0.113.7").entrar("iris", "Mala#Clave" + n);
        }
        for (int n = 1; n <= 6; n++) {
            assertThat(ponerClave(administrador, "Distinta#" + n + "Segura")).isEqualTo(204);
        }

        assertThat(ponerClave(administrador, "Distinta#2Segura")).isEqualTo(400);
        assertThat(ponerClave(administrador, Entidad.CLAVE)).isEqualTo(204);
        assertThat(jdbc.sql("select count(*) from cc_clave_anterior where usuario = 'iris'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    @DisplayName(
            "quien tiene el servidor deja entrar de nuevo a quien espera, con una orden, mientras el producto anda")
    void desbloquear() throws Exception {
        entidad.persona("nora", "Nora", "Vega", "nora@ejemplo.gov.co");
        entidad.miembro("nora", "financiera");
        for (int n = 0; n < 10; n++) {
            entidad.navegadorDeNadie().entrar("nora", "Mala#Clave" + n);
        }
        assertThat(entidad.navegadorDeNadie().entrar("nora", Entidad.CLAVE).statusCode())
                .isEqualTo(429);

        ProcessBuilder orden = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        CuentasClaras.class.getName(),
                        "--desbloquear",
                        "nora")
                .redirectErrorStream(true);
        orden.environment()
                .putAll(Map.of(
                        "CLASSPATH",
                        System.getProperty("java.class.path"),
                        "SPRING_DATASOURCE_URL",
                        ajustes.getRequiredProperty("spring.datasource.url"),
                        "SPRING_DATASOURCE_USERNAME",
                        ajustes.getRequiredProperty("spring.datasource.username"),
                        "SPRING_DATASOURCE_PASSWORD",
                        ajustes.getProperty("spring.datasource.password", "")));
        Process corrida = orden.start();
        String dicho = new String(corrida.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(corrida.waitFor()).as(dicho).isZero();
        assertThat(dicho).contains("«nora» puede entrar de nuevo");
        assertThat(entidad.navegadorDeNadie().entrar("nora", Entidad.CLAVE).statusCode())
                .isEqualTo(200);
        assertThat(frases("desbloqueada nora")).contains("Cuentas Claras desbloqueó la cuenta de Nora Vega.");
    }

    @Test
    @DisplayName("quien entra por el directorio tiene su cuenta, y otra persona que él llame igual no entra en ella")
    void directorio() {
        for (int n = 0; n < 2; n++) {
            assertThat(directorio.entrar(delDirectorio("1"))).isEqualTo("planeacion");
        }
        assertThatExceptionOfType(EntradaNegada.class)
                .isThrownBy(() -> directorio.entrar(delDirectorio("2")))
                .withMessageContaining("ya es de otra persona");
        assertThat(frases("Lucía Mesa")).anyMatch(frase -> frase.contains("la cuenta de Marcela Ospina Giraldo"));
    }

    private static PersonaDelDirectorio delDirectorio(String sujeto) {
        return new PersonaDelDirectorio(
                "https://id.ejemplo.gov.co", sujeto, "planeacion", "Lucía", "Mesa", "lucia@ejemplo.gov.co", Set.of());
    }

    /** What the trail of the entity says where these words are. */
    private List<String> frases(String palabras) {
        return Navegador.leer(entidad.como("admin")
                        .get("/api/bitacora?texto=" + URLEncoder.encode(palabras, StandardCharsets.UTF_8)))
                .findValuesAsText("frase");
    }

    private static int ponerClave(Navegador administrador, String nueva) {
        return administrador
                .enviar(
                        "PUT",
                        Navegador.MOTOR + "/user/iris/credentials",
                        "application/json",
                        "{\"password\":\"%s\",\"authenticatedUserPassword\":\"%s\"}".formatted(nueva, Entidad.CLAVE))
                .statusCode();
    }

    @Test
    @DisplayName("lo que no se puede guardar se rechaza en español, y nada cambia")
    void noSePuedeGuardar() {
        ciclo.en(LocalDate.of(2022, 9, 5));
        String tarea = ciclo.tarea(ESTRATEGIA).getId();

        ciclo.hacer(
                "admin", () -> assertThatThrownBy(() -> tareas.setVariables(tarea, Map.of("una", "b", "otra", "a\0b")))
                        .isInstanceOf(Rechazo.class)
                        .hasMessageContaining("no se pueden guardar"));

        assertThat(tareas.getVariables(tarea)).doesNotContainKeys("una", "otra");
    }
}
