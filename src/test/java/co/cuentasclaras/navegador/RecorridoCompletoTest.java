package co.cuentasclaras.navegador;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.plan.TablaDePaac;
import co.cuentasclaras.prueba.Entidad;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The same two activities through the eyes of who works, who directs and who watches, one after the other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("De la tarea al tablero")
class RecorridoCompletoTest extends ConNavegador {

    private static final String HECHA = "Elaborar la estrategia de comunicaciones";
    private static final String ARCHIVO = "Estrategia de comunicaciones.pdf";
    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
            .getBytes(StandardCharsets.US_ASCII);

    /** Where the plan of the hospital is. */
    private String plan;

    @Test
    @Order(1)
    @DisplayName("1. quien ejecuta encuentra su tarea, llena el formulario, sube la evidencia y termina")
    void ejecutar() {
        try (Tasklist tasklist = tasklist("comunicaciones")) {
            Locator formulario = tasklist.abrir(HECHA);
            formulario.locator("#campo-hecho").fill("Se escribió la estrategia con las áreas");
            formulario.locator("#campo-motivoTardanza").fill("Faltaban los aportes de Planeación");
            assertThat(formulario.locator("#campo-fecha + small")).hasText("miércoles 5 de octubre de 2022");
            tasklist.filtro("Vencidas"); // leaves half-way, without a word
            tasklist.filtro("Mis tareas");
            tasklist.abrir(HECHA);
            assertThat(formulario).containsText("Se recuperó lo que ya estaba escrito.");
            assertThat(formulario.locator("#campo-hecho")).hasValue("Se escribió la estrategia con las áreas");
            assertThat(formulario.locator("#campo-motivoTardanza")).hasValue("Faltaban los aportes de Planeación");
            tasklist.completar();
            assertThat(formulario.locator("#faltas")).containsText("Adjunte el archivo o agregue el enlace");
            assertThat(tarea("elaborarEstrategiaComunicaciones")).isNotNull();

            formulario.locator("#archivo").setInputFiles(new FilePayload(ARCHIVO, "application/pdf", PDF));
            assertThat(formulario).containsText("Se adjuntó «" + ARCHIVO + "».");
            tasklist.completar();
            assertThat(tasklist.tarjeta(HECHA)).hasCount(0);
            assertThat(tarea("elaborarEstrategiaComunicaciones")).isNull();
            assertThat(tasklist.problemas()).isEmpty();
        }
    }

    @Test
    @Order(2)
    @DisplayName("2. la vencida escaló, y quien lidera la reprograma con su motivo desde el cronograma")
    void reprogramar() {
        try (Tasklist tasklist = tasklist("lider")) {
            assertThat(tasklist.tarjeta("Atender la actividad vencida: " + VENCIDA))
                    .hasCount(1);
        }
        try (Cockpit cockpit = cockpit("lider")) {
            cockpit.tablero().getByText("Atender varias a la vez").click();
            Locator pagina = cockpit.pagina().locator(".cc-decision");
            assertThat(pagina.locator(".cc-por-atender")).containsText("Sin borrador · Sin evidencia; es obligatoria");
            pagina.locator("h2 input").check();
            pagina.getByLabel("Motivo").fill("El comité del viernes");
            pagina.getByText("Insistir en 1 actividad").click();
            assertThat(pagina.getByRole(AriaRole.STATUS))
                    .hasText("Se insistió en 1 actividad. Cada persona recibe un solo correo.");

            cockpit.cronograma();
            assertThat(cockpit.fila(VENCIDA)).containsText("Venció hace 3 días hábiles");
            Locator ficha = cockpit.abrir(VENCIDA);
            ficha.getByText("Cambiar la fecha").click();
            ficha.getByLabel("Fecha", new Locator.GetByLabelOptions().setExact(true))
                    .fill("2022-10-17");
            ficha.getByLabel("Motivo").fill("Falta el aval del comité");
            ficha.getByText("Guardar la fecha").click();
            assertThat(ficha.locator(".cc-falta")).containsText("no es día hábil");
            assertThat(vencimiento("elaborarEstrategiaRendicion")).isEqualTo("2022-09-30");

            ficha.getByLabel("Fecha", new Locator.GetByLabelOptions().setExact(true))
                    .fill("2022-10-21");
            assertThat(ficha).containsText("viernes 21 de octubre de 2022");
            ficha.getByText("Guardar la fecha").click();
            assertThat(cockpit.pagina().locator(".cc-plan > .cc-nota"))
                    .hasText("«" + VENCIDA + "» quedó para el 21 oct 2022.");
            assertThat(cockpit.fila(VENCIDA)).containsText("Quedan 11 días hábiles");
            assertThat(vencimiento("elaborarEstrategiaRendicion")).isEqualTo("2022-10-21");
            assertThat(cockpit.problemas()).isEmpty();
        }
    }

    @Test
    @Order(3)
    @DisplayName("3. quien gerencia ve las dos en el tablero, en el cronograma, en el diagrama y en la historia")
    void vigilar() throws IOException {
        try (Cockpit cockpit = cockpit("gerencia")) {
            Locator tablero = cockpit.tablero();
            assertThat(tablero.locator(".cc-avance"))
                    .hasText(
                            "1 de %d actividades hechas".formatted(ciclo.todas().size()));
            assertThat(tablero.locator(".cc-semaforo li.cc-HECHA_TARDE")).containsText("1");
            assertThat(tablero.locator(".cc-semaforo li.cc-VENCIDA"))
                    .containsText("No está hecha y su vencimiento ya pasó.");
            assertThat(tablero.locator(".cc-hitos li").filter(new Locator.FilterOptions().setHasText("vie 21 oct")))
                    .containsText(VENCIDA);

            tablero.locator(".cc-etapas").getByText("Diseño").click();
            Page pagina = cockpit.pagina();
            assertThat(pagina.locator(".cc-insignia", new Page.LocatorOptions().setHasText("5 oct, tarde")))
                    .isVisible();
            assertThat(pagina.locator(".cc-insignia", new Page.LocatorOptions().setHasText("Vence 21 oct")))
                    .isVisible();
            pagina.getByText("Ver como lista").click();
            assertThat(pagina.locator(".cc-lista"))
                    .containsText("Juliana Cardona Mejía, mié 5 oct, 3 días hábiles tarde");

            // Cockpit notes the zoom half a second later, wherever one is by then.
            pagina.clock().install();
            pagina.getByTitle("Acercar").click();
            cockpit.cronograma();
            assertThat(cockpit.fila(HECHA)).containsText("3 días hábiles tarde");
            assertThat(cockpit.fila(VENCIDA)).containsText("+14 d. h.");
            pagina.getByText("Tabla", new Page.GetByTextOptions().setExact(true))
                    .click();
            pagina.clock().runFor(1_000);
            assertThat(pagina).hasURL(Pattern.compile("#/cronograma$"));
            assertThat(pagina.locator(".cc-tabla caption"))
                    .containsText(ciclo.todas().size() + " actividades");
            assertThat(cockpit.fila(VENCIDA)).containsText("Corrida 14 días hábiles más tarde");
            Download evidencia = cockpit.descarga(() -> cockpit.fila(HECHA)
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(ARCHIVO))
                    .click());
            assertThat(Files.readAllBytes(evidencia.path())).isEqualTo(PDF);

            cockpit.tablero()
                    .getByText("Historia", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(pagina.locator(".cc-sucesos"))
                    .containsText("Se terminó «" + HECHA + "», 3 días hábiles después de su vencimiento.");
            assertThat(pagina.locator(".cc-sucesos"))
                    .containsText("«" + VENCIDA + "» pasa del 30 de septiembre de 2022 al 21 de octubre de 2022");
            assertThat(pagina.locator(".cc-sucesos")).containsText("Falta el aval del comité");

            pagina.getByText("Ver lo que se contó").first().click();
            assertThat(pagina.locator(".cc-cumplimiento").first())
                    .containsText("Se escribió la estrategia con las áreas");
            assertThat(pagina.locator(".cc-cumplimiento").first()).containsText("Faltaban los aportes de Planeación");
            pagina.getByText("Abrir o corregir").first().click();
            pagina.getByText("Corregir lo que se contó").click();
            pagina.locator("#correccion-hecho").fill("Se escribió con las seis áreas");
            pagina.getByText("Guardar la corrección").click();
            assertThat(pagina.locator(".cc-campo:has(#correccion-motivo) .cc-falta"))
                    .containsText("Escriba por qué corrige");
            pagina.locator("#correccion-motivo").fill("Faltó decir cuántas");
            pagina.getByText("Guardar la corrección").click();
            assertThat(pagina.locator("#cumplimiento")).containsText("Quedó corregido.");
            assertThat(pagina.locator(".cc-entregado")).containsText(": Faltó decir cuántas");
            assertThat(pagina.locator(".cc-cumplimiento")).containsText("Antes: Entregado el 5 de octubre de 2022");
            assertThat(cockpit.problemas()).isEmpty();
        }
    }

    @Test
    @Order(4)
    @DisplayName("4. la evidencia está en el catálogo del ciclo, con quién, cuándo y su huella")
    void catalogo() {
        try (Cockpit cockpit = cockpit("control-interno")) {
            cockpit.tablero()
                    .getByText("Evidencias", new Locator.GetByTextOptions().setExact(true))
                    .click();
            Page catalogo = cockpit.pagina();
            assertThat(catalogo.locator(".cuenta").first())
                    .hasText("%s, vigencia 2022. 1 de %d actividades tienen evidencia"
                            .formatted(Entidad.NOMBRE, ciclo.todas().size()));
            Locator fila = catalogo.locator("tr", new Page.LocatorOptions().setHasText(ARCHIVO));
            assertThat(fila).containsText("Juliana Cardona Mejía");
            assertThat(fila).containsText("5 oct 2022");
            Download evidencia =
                    cockpit.descarga(() -> fila.getByRole(AriaRole.LINK).click());
            assertThat(evidencia.suggestedFilename()).isEqualTo(ARCHIVO);
        }
    }

    @Test
    @Order(5)
    @DisplayName("5. el cronograma se imprime en una sola hoja A3")
    void imprimir() {
        try (Cockpit cockpit = cockpit("gerencia")) {
            Locator cronograma = cockpit.cronograma();
            Page hoja = cockpit.pagina()
                    .waitForPopup(() -> cronograma.getByText("Imprimir en A3").click());
            hoja.locator(".dibujo svg").waitFor();
            String pdf =
                    new String(hoja.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
            assertThat(Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results())
                    .hasSize(1);
            // A3, of 420 by 297 millimetres, in points.
            assertThat(pdf).containsPattern("/MediaBox\\s*\\[0 0 119\\d(\\.\\d+)? 84\\d(\\.\\d+)?]");
        }
    }

    @Test
    @Order(6)
    @DisplayName("6. quien lidera ve qué se corre al mover la audiencia, y la mueve con su motivo")
    void moverLaAudiencia() {
        try (Cockpit cockpit = cockpit("lider")) {
            cockpit.tablero().getByText("Mover la audiencia").click();
            Locator pagina = cockpit.pagina().locator(".cc-decision");
            pagina.getByLabel("Nuevo día").fill("2023-04-15");
            assertThat(pagina.locator(".cc-apilada")).containsText("Levantar el acta y registrar los compromisos");
            pagina.getByLabel("Motivo").fill("El recinto está en obra");
            pagina.getByText("Mover la audiencia al sábado 15 de abril de 2023").click();
            assertThat(pagina.locator("h1")).hasText("La audiencia se movió");
            assertThat(cockpit.tablero().locator(".cc-audiencia")).containsText("sábado 15 de abril de 2023");
            assertThat(cockpit.problemas()).isEmpty();
        }
    }

    @Test
    @Order(7)
    @DisplayName("7. la hoja de cálculo de un hospital se carga, se responde, se corrige y la aprueba la gerencia")
    void delArchivoALaAprobacion() {
        try (Tasklist lider = tasklist("lider")) {
            Page pagina = lider.ir("/plan");
            pagina.getByLabel("Entidad").fill(HojaDelHospital.ENTIDAD);
            pagina.getByLabel("Vigencia").fill(HojaDelHospital.VIGENCIA);
            pagina.locator("#archivo")
                    .setInputFiles(new FilePayload(HojaDelHospital.NOMBRE, "text/csv", HojaDelHospital.CONTENIDO));
            assertThat(pagina.getByLabel("Los títulos están en la fila 3")).isChecked();
            assertThat(pagina.getByLabel("Qué dice la columna E, Fecha programada"))
                    .hasValue("fin");

            seguir(pagina, "Responder");
            Locator oficina = pagina.locator(".pregunta.pendiente").first();
            assertThat(oficina).containsText("«Oficina de Trabajo Social»");
            oficina.getByText("crear el rol").click();
            oficina.getByLabel("Titular").selectOption("proyectos");
            oficina.getByText("Crear el rol y usarlo").click();
            assertThat(pagina.locator("#titulo-del-paso")).hasText("No falta responder nada");

            seguir(pagina, "Revisar");
            pagina.getByText("Corregir «Responde»").click();
            pagina.locator(".editor select").selectOption("servicio-ciudadano");
            pagina.locator(".editor").getByText("Guardar").click();
            assertThat(pagina.locator("#titulo-del-paso")).hasText("El plan está listo para enviar");
            assertThat(pagina.locator("#cuadro")).containsText("Oficina de Trabajo Social");

            seguir(pagina, "Aprobar e iniciar");
            pagina.getByText("Enviar para aprobación").click();
            assertThat(pagina.locator(".paso")).containsText("Ahora le toca a quien lo revisa o lo aprueba");
            plan = pagina.url();
            assertThat(lider.problemas()).isEmpty();
        }
        try (Tasklist gerencia = tasklist("gerencia")) {
            Page pagina = gerencia.pagina();
            pagina.navigate(plan);
            pagina.getByText("Aprobar el plan").click();
            assertThat(pagina.locator("#titulo-del-paso")).hasText("El plan está aprobado");
            assertThat(gerencia.problemas()).isEmpty();
        }
    }

    @Test
    @Order(8)
    @DisplayName("8. quien lidera inicia el ciclo, y llegan la primera tarea y el primer correo")
    void delPlanAlCiclo() {
        try (Tasklist lider = tasklist("lider")) {
            Page pagina = lider.pagina();
            pagina.navigate(plan);
            pagina.getByText("Iniciar el ciclo").click();
            assertThat(pagina.locator("#titulo-del-paso")).hasText("El ciclo está en marcha");
            maquina.avanzar(maquina.leer("2022-10-06T09:00"));
            pagina.getByText("Ver los correos").click();
            assertThat(pagina.locator("main tr", new Page.LocatorOptions().setHasText("Natalia Zuluaga Peña"))
                            .first())
                    .containsText("Llevar las cuentas a las veredas");
            assertThat(lider.problemas()).isEmpty();
        }
        try (Tasklist titular = tasklist("proyectos")) {
            assertThat(titular.tarjeta("Llevar las cuentas a las veredas")).hasCount(1);
        }
    }

    @Test
    @Order(9)
    @DisplayName("9. los planes de otras entidades se cargan por la página y se ven enteros en su tabla")
    void otrosPlanes() throws IOException {
        try (Tasklist lider = tasklist("lider");
                Stream<Path> archivos = Files.list(Path.of("src/test/resources/planes"))) {
            for (Path leido : archivos.filter(uno -> uno.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                String nombre = leido.getFileName().toString().replace(".txt", ".csv");
                Path archivo = leido.resolveSibling(nombre);
                byte[] contenido = Files.exists(archivo) ? Files.readAllBytes(archivo) : TablaDePaac.archivo();
                Page pagina = lider.ir("/plan");
                pagina.getByLabel("Entidad").fill("Entidad de Prueba");
                pagina.getByLabel("Vigencia").fill("2024");
                pagina.locator("#archivo")
                        .setInputFiles(new FilePayload(
                                Files.exists(archivo) ? nombre : "paac.xlsx", "application/octet-stream", contenido));
                pagina.waitForURL("**/plan?id=*");

                pagina.locator("#paso-revision").click();

                assertThat(pagina.locator("#cuadro tbody tr")).hasCount(Math.toIntExact(filas(leido)));
            }
            assertThat(lider.problemas()).isEmpty();
        }
    }

    /** How many rows a plan has by the reading that is kept beside its file. */
    private static long filas(Path leido) throws IOException {
        try (Stream<String> lineas = Files.lines(leido)) {
            return lineas.filter(linea -> linea.matches("\\d+ .* en .*")).count();
        }
    }

    private static void seguir(Page pagina, String paso) {
        pagina.getByText("Seguir: " + paso).click();
        assertThat(pagina.locator("[aria-current=step]").first()).containsText(paso);
    }
}
