package co.cuentasclaras.navegador;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What public servants do in Tasklist, in a real browser, on the morning of 5 October 2022 of the demonstration. */
@DisplayName("En el navegador")
class RecorridoEnTasklistTest extends ConNavegador {

    private static final String ATENDER = "Atender la actividad vencida: " + VENCIDA;

    @Autowired
    RuntimeService procesos;

    @Test
    @DisplayName(
            "quien ejecuta ve sus tareas con etapa, responsable y vencimiento, la que vence primero arriba, y completa una")
    void tareasPropias() {
        try (Tasklist tasklist = tasklist("comunicaciones")) {
            assertThat(tasklist.filtros())
                    .hasText(textos("Mis tareas", "Por tomar en mi dependencia", "Vencen esta semana", "Vencidas"));
            assertThat(tasklist.tarjetas().locator("h4.task")).hasText(new String[] {
                "Elaborar la estrategia de comunicaciones",
                "Elaborar el diseño visual de la rendición de cuentas",
                "Implementar la estrategia de comunicaciones"
            });
            assertThat(tasklist.tarjetas().first())
                    .hasText(Pattern.compile(
                            "Juliana Cardona Mejía.*hace \\d+ días.*Diseño.*Comunicaciones", Pattern.DOTALL));

            Locator formulario = tasklist.abrir("Elaborar la estrategia de comunicaciones");
            assertThat(formulario).containsText("30 de septiembre de 2022 (venció hace");
            assertThat(formulario).containsText("Juliana Cardona Mejía, Comunicaciones");
            tasklist.completar();
            assertThat(formulario.locator("#faltas")).containsText("Cuente qué se hizo");
            assertThat(tarea("elaborarEstrategiaComunicaciones")).isNotNull();

            formulario.locator("#campo-hecho").fill("Se escribió la estrategia con las áreas");
            formulario.locator("#campo-fecha").fill("2022-10-04");
            formulario.locator("#campo-motivoTardanza").fill("Faltaban los aportes de Planeación");
            formulario.locator("#enlace-url").fill("https://entidad.example/estrategia");
            formulario.getByText(Pattern.compile("Agregar\\s+enlace")).click();
            assertThat(formulario).containsText("Se agregó el enlace.");
            tasklist.completar();
            assertThat(tasklist.tarjeta("Elaborar la estrategia de comunicaciones"))
                    .hasCount(0);
            assertThat(tarea("elaborarEstrategiaComunicaciones")).isNull();
        }
    }

    @Test
    @DisplayName("quien dirige ve los cinco filtros")
    void cincoFiltros() {
        try (Tasklist tasklist = tasklist("gerencia")) {
            assertThat(tasklist.filtros())
                    .hasText(textos(
                            "Mis tareas", "Por tomar en mi dependencia", "Vencen esta semana", "Vencidas", "Todas"));
        }
    }

    @Test
    @DisplayName("la actividad vencida llega al líder, que no puede ponerle un festivo y la reprograma")
    void reprogramar() {
        try (Tasklist tasklist = tasklist("lider")) {
            Locator formulario = tasklist.abrir(ATENDER);
            assertThat(formulario).containsText("Marcela Ospina Giraldo, Planeación");
            assertThat(formulario).containsText("30 de septiembre de 2022 (venció hace");
            formulario.locator("input[value=reprogramar]").check();
            formulario.locator("#nuevaFecha").fill("2022-10-17");
            formulario.locator("#motivo").fill("Falta el aval del comité");
            tasklist.completar();
            assertThat(tasklist.rechazo())
                    .containsText(
                            "El 17 de octubre de 2022 no es día hábil: el siguiente día hábil es el 18 de octubre de 2022.");
            assertThat(vencimiento("elaborarEstrategiaRendicion")).isEqualTo("2022-09-30");
            assertThat(tarea("atenderActividadVencida").getName()).isEqualTo(ATENDER);

            formulario.locator("#nuevaFecha").fill("2022-10-20");
            tasklist.completar();
            assertThat(tasklist.tarjeta(ATENDER)).hasCount(0);
            assertThat(vencimiento("elaborarEstrategiaRendicion")).isEqualTo("2022-10-20");
        }
    }

    @Test
    @DisplayName("un segundo ciclo de la misma vigencia se niega con sus razones")
    void mismaVigencia() {
        try (Tasklist tasklist = tasklist("gerencia")) {
            Locator ventana = tasklist.iniciarCiclo();
            iniciar(ventana, "2022");
            assertThat(ventana.locator(".alert-danger", new Locator.LocatorOptions().setHasText("2022")))
                    .containsText("ya tiene en marcha el ciclo de la vigencia 2022");
            assertThat(ciclos()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("un cronograma con errores se niega con la fila y la columna de cada uno")
    void cronogramaConErrores() {
        String csv =
                """
                codigo;etapa;frente;actividad;inicio;fin;responsable;producto;origen
                elaborarEstrategiaRendicion;Diseño;Diseño;Elaborar la estrategia;2020-13;2020-09;nadie;Documento;fuente
                """;
        try (Tasklist tasklist = tasklist("gerencia")) {
            Locator ventana = tasklist.iniciarCiclo();
            ventana.locator("#archivo")
                    .setInputFiles(new FilePayload("cronograma.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
            iniciar(ventana, "2020");
            Locator rechazo = ventana.locator(".alert-danger", new Locator.LocatorOptions().setHasText("cronograma"));
            assertThat(rechazo).containsText("Fila 2, columna «inicio»: la fecha «2020-13» no existe");
            assertThat(rechazo).containsText("Fila 2, columna «responsable»: no existe el rol «nadie»");
            assertThat(ciclos()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("la administradora mueve el reloj un día y ve qué pasó")
    void reloj() {
        LocalDate manana = maquina.ahora().toLocalDate().plusDays(1);
        try (Tasklist tasklist = tasklist("admin")) {
            Page pagina = tasklist.ir("/demostracion");
            pagina.getByText("+1 día").click();
            assertThat(pagina.getByRole(AriaRole.STATUS)).containsText("Listo: ya es");
            assertThat(maquina.ahora().toLocalDate()).isEqualTo(manana);
        }
    }

    private static void iniciar(Locator ventana, String vigencia) {
        ventana.locator("#vigencia").fill(vigencia);
        ventana.locator("#entidad").fill("Infimanizales");
        ventana.locator(".modal-footer .btn-primary").click();
    }

    private long ciclos() {
        return procesos.createProcessInstanceQuery()
                .processDefinitionKey("ciclo-rendicion-cuentas")
                .count();
    }

    /** Each text with whatever count follows it. */
    private static Pattern[] textos(String... textos) {
        return List.of(textos).stream()
                .map(texto -> Pattern.compile("^\\s*" + texto + "\\s*(\\(?\\d+\\)?)?\\s*$"))
                .toArray(Pattern[]::new);
    }
}
