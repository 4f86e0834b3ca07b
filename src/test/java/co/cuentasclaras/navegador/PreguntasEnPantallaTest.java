package co.cuentasclaras.navegador;

import static co.cuentasclaras.navegador.AccesibilidadTest.sinFaltas;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.prueba.Navegador;
import co.cuentasclaras.prueba.Tablas;
import co.cuentasclaras.prueba.Tablas.Foto;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A question on its page and in the tasks of those who have it. */
@DisplayName("Las preguntas de la ciudadanía, en pantalla")
class PreguntasEnPantallaTest extends ConNavegador {

    private static final String PREGUNTA = "¿Cuándo se termina la vía al barrio La Enea?";

    @Autowired
    private Tablas tablas;

    @Autowired
    private JdbcClient jdbc;

    private Foto antes;

    @BeforeEach
    void fotografiar() {
        antes = tablas.fotografiar();
    }

    @AfterEach
    void restablecer() {
        antes.restablecer();
    }

    @Test
    @DisplayName("se radica una, y dice cuándo vence; lo que falta se dice junto a su campo y nada se pierde")
    void radicar() {
        try (Ventana ventana = en("servicio-ciudadano", "/preguntas/nueva")) {
            Page pagina = ventana.pagina();
            pagina.getByLabel("Qué preguntó").fill(PREGUNTA);
            boton(pagina, "Radicar la pregunta").click();
            assertThat(pagina.locator(".cc-campo:has([name=canal]) .cc-falta")).isVisible();
            sinFaltas(pagina, "body");
            pagina.getByLabel("Por dónde llegó").selectOption("BUZON");
            boton(pagina, "Radicar la pregunta").click();
            assertThat(pagina.locator(".cc-fallo")).containsText("Falta decir quién pregunta");
            assertThat(pagina.getByLabel("Qué preguntó")).hasValue(PREGUNTA);
            pagina.getByLabel("No dijo quién es").check();
            boton(pagina, "Radicar la pregunta").click();
            assertThat(pagina.locator("h1")).containsText("Quedó radicada: P-2022-");
            assertThat(pagina.locator(".cc-termino")).containsText("Ley 1757 de 2015, art. 56");
            sinFaltas(pagina, "body");
            pagina.getByText("Abrir la pregunta").click();
            assertThat(pagina.locator("main")).containsText(PREGUNTA);
            assertThat(ventana.problemas()).isEmpty();
        }
    }

    @Test
    @DisplayName("la que se respondió en la audiencia se radica con su respuesta, y pasa a revisión")
    void respondidaEnLaAudiencia() {
        try (Ventana ventana = en("servicio-ciudadano", "/preguntas/nueva")) {
            Page pagina = ventana.pagina();
            pagina.getByLabel("Qué preguntó").fill(PREGUNTA);
            pagina.getByLabel("Por dónde llegó").selectOption("SALA");
            pagina.getByLabel("No dijo quién es").check();
            pagina.getByLabel("Se respondió en la audiencia").check();
            boton(pagina, "Radicar la pregunta").click();
            assertThat(pagina.locator(".cc-campo:has([name=respondidaEnAudiencia]) .cc-falta"))
                    .isVisible();
            pagina.getByLabel("Qué se le respondió").fill("En junio.");
            sinFaltas(pagina, "body");
            boton(pagina, "Radicar la pregunta").click();
            assertThat(pagina.locator("h1")).containsText("Quedó radicada: P-2022-");
            pagina.getByText("Abrir la pregunta").click();
            assertThat(pagina.locator("main")).containsText("En revisión");
            assertThat(pagina.locator("main")).containsText("En junio.");
            assertThat(ventana.problemas()).isEmpty();
        }
    }

    @Test
    @DisplayName("pasa de mano en mano hasta que se publica, cada paso en la página o en la tarea de quien lo tiene")
    void deManoEnMano() {
        String radicado = radicada(PREGUNTA + " Soy Carlos Andrés Restrepo.");
        try (Tasklist servicio = tasklist("servicio-ciudadano")) {
            Page pagina = servicio.pagina();
            servicio.tarjetas()
                    .filter(new Locator.FilterOptions().setHasText(radicado))
                    .locator("h4.task a")
                    .click();
            assertThat(pagina.locator(".cc-en-su-tarea")).containsText(PREGUNTA);
            sinFaltas(pagina, ".cc-en-su-tarea");
            pagina.getByLabel("Oficina que responde").selectOption("proyectos");
            boton(pagina, "Clasificar la pregunta").click();
            assertThat(servicio.siguiente()).containsText("Terminó «Clasificar la pregunta");
        }
        try (Ventana proyectos = en("proyectos", "/preguntas/" + radicado)) {
            Page pagina = proyectos.pagina();
            respuesta(pagina).fill("El 30 de junio de 2023.");
            sinFaltas(pagina, "body");
            boton(pagina, "Enviar a revisión").click();
            assertThat(pagina.locator("#que-sigue")).hasText("Revisar la respuesta");
        }
        try (Ventana secretaria = en("secretaria-general", "/preguntas/" + radicado)) {
            Page pagina = secretaria.pagina();
            assertThat(pagina.locator(".cc-datos-hallados mark").first()).hasText("Carlos Andrés Restrepo");
            sinFaltas(pagina, "body");
            boton(pagina, "Aprobar la respuesta").click();
            assertThat(pagina.locator("dialog")).containsText("«Carlos Andrés Restrepo»");
            boton(pagina, "Cancelar").click();
            assertThat(pagina.locator("#que-sigue")).hasText("Revisar la respuesta");
            pagina.getByLabel("Pregunta, como se publica").fill(PREGUNTA);
            boton(pagina, "Aprobar la respuesta").click();
            assertThat(pagina.locator("#que-sigue")).hasText("Comunicar la respuesta");
        }
        try (Ventana servicio = en("servicio-ciudadano", "/preguntas/" + radicado)) {
            Page pagina = servicio.pagina();
            pagina.getByLabel("Con la publicación").check();
            sinFaltas(pagina, "body");
            boton(pagina, "Comunicar la respuesta").click();
            assertThat(pagina.locator("#que-sigue")).hasText("Publicar la pregunta y su respuesta");
        }
        try (Ventana comunicaciones = en("comunicaciones", "/preguntas/" + radicado)) {
            Page pagina = comunicaciones.pagina();
            assertThat(pagina.getByLabel("Pregunta, como se publica")).hasValue(PREGUNTA);
            boton(pagina, "Publicar").click();
            assertThat(pagina.locator(".cc-como-va")).containsText("Publicada");
            assertThat(pagina.locator(".cc-como-va")).containsText("En término");
            pagina.getByText("Lo que ha pasado con esta pregunta").click();
            assertThat(pagina.locator("#historia")).containsText("clasifica la pregunta " + radicado);
            sinFaltas(pagina, "body");
        }
    }

    @Test
    @DisplayName("de dos que deciden a la vez, la segunda ve lo que hizo la primera y conserva lo que escribió")
    void aLaVez() {
        String radicado = radicada(PREGUNTA);
        clasificada(radicado);
        try (Ventana una = en("proyectos", "/preguntas/" + radicado);
                Ventana otra = en("proyectos", "/preguntas/" + radicado)) {
            respuesta(otra.pagina()).fill("Lo que se escribió a la vez");
            respuesta(una.pagina()).fill("El 30 de junio de 2023.");
            boton(una.pagina(), "Guardar el borrador").click();
            assertThat(una.pagina().locator(".cc-botones .cc-guardado")).containsText("Borrador guardado");
            boton(otra.pagina(), "Enviar a revisión").click();
            assertThat(otra.pagina().locator(".nota-error").first()).containsText("cambió la pregunta " + radicado);
            assertThat(respuesta(otra.pagina())).hasValue("Lo que se escribió a la vez");
            boton(otra.pagina(), "Enviar a revisión").click();
            assertThat(otra.pagina().locator("#que-sigue")).hasText("Revisar la respuesta");
        }
    }

    @Test
    @DisplayName("lo que se escribe sigue allí aunque se cierre la página sin guardarlo")
    void nadaSePierde() {
        String radicado = radicada(PREGUNTA);
        clasificada(radicado);
        try (Ventana ventana = en("proyectos", "/preguntas/" + radicado)) {
            respuesta(ventana.pagina()).fill("A medio escribir");
            ventana.ir("/preguntas");
            ventana.ir("/preguntas/" + radicado);
            assertThat(respuesta(ventana.pagina())).hasValue("A medio escribir");
        }
    }

    @Test
    @DisplayName("lo que se le pidió a quien preguntó se registra cuando llega, y la pregunta se clasifica otra vez")
    void llegaLoQueFaltaba() {
        String radicado = radicada(PREGUNTA);
        decidir(radicado, "clasificacion", Map.of("via", "PEDIR_COMPLEMENTO", "tipo", "PREGUNTA_RDC"));
        decidir(radicado, "requerimiento", Map.of("falta", "Díganos de cuál vía."));
        try (Ventana ventana = en("servicio-ciudadano", "/preguntas/" + radicado)) {
            Page pagina = ventana.pagina();
            assertThat(pagina.locator(".cc-paso")).containsText("Díganos de cuál vía.");
            sinFaltas(pagina, "body");
            pagina.getByLabel("Lo que envió").fill("De la del centro.");
            boton(pagina, "Registrar lo que llegó").click();
            assertThat(pagina.locator("#que-sigue")).hasText("Clasificar la pregunta");
            assertThat(pagina.locator("main")).containsText("De la del centro.");
        }
        try (Ventana proyectos = en("gerencia", "/preguntas/" + radicado)) {
            assertThat(proyectos.pagina().locator(".cc-paso")).containsText("La tiene Óscar Henao Salazar");
        }
    }

    @Test
    @DisplayName("una carta que el correo de quien preguntó no recibió se ve en la página de su pregunta")
    void cartaDevuelta() {
        String radicado = radicada(PREGUNTA);
        jdbc.sql("update cc_correo set estado = 'FALLIDO' where destinatario = ?")
                .param("ciudadano:" + radicado)
                .update();
        try (Ventana ventana = en("servicio-ciudadano", "/preguntas/" + radicado)) {
            Page pagina = ventana.pagina();
            assertThat(pagina.locator("main [role=alert]:visible"))
                    .containsText("«Recibimos su pregunta " + radicado + "»");
            sinFaltas(pagina, "body");
            pagina.getByText("Lo que se le ha escrito").click();
            assertThat(pagina.locator("#cartas")).containsText("No se pudo enviar");
        }
    }

    @Test
    @DisplayName("en su tarea nadie ve la ficha de una actividad, ni le ofrecen cambiar lo que fija la ley")
    void suTareaNoEsUnaActividad() {
        String radicado = radicada(PREGUNTA);
        clasificada(radicado);
        decidir("proyectos", radicado, "proyecto", Map.of("texto", "El 30 de junio de 2023.", "enviar", true));
        try (Tasklist secretaria = tasklist("secretaria-general")) {
            Page pagina = secretaria.pagina();
            secretaria
                    .tarjetas()
                    .filter(new Locator.FilterOptions().setHasText(radicado))
                    .locator("h4.task a")
                    .click();
            assertThat(pagina.locator(".cc-en-su-tarea")).containsText(PREGUNTA);
            assertThat(pagina.locator(".nav-tabs").getByText("Diagrama")).isVisible();
            assertThat(pagina.locator(".nav-tabs").getByText("Actividad")).isHidden();
            assertThat(pagina.locator("[cam-tasklist-task-meta]")).containsText("término de ley");
            assertThat(pagina.locator("[cam-tasklist-task-meta]").getByText("Fijar seguimiento"))
                    .isHidden();
        }
    }

    @Test
    @DisplayName("quién preguntó se ve diciendo para qué, y eso queda en su historia")
    void quienPregunto() {
        String radicado = radicada(PREGUNTA);
        try (Ventana ventana = en("servicio-ciudadano", "/preguntas/" + radicado)) {
            Page pagina = ventana.pagina();
            assertThat(pagina.locator("main")).not().containsText("Rosalba");
            pagina.getByText("Quién preguntó").click();
            boton(pagina, "Ver los datos").click();
            assertThat(pagina.locator("#quien-pregunta .cc-falta")).isVisible();
            pagina.getByLabel("Para qué los necesita").fill("Escribirle en papel");
            boton(pagina, "Ver los datos").click();
            assertThat(pagina.locator("#quien-pregunta")).containsText("Rosalba Quintero");
            pagina.getByText("Lo que ha pasado con esta pregunta").click();
            assertThat(pagina.locator("#historia")).containsText("Escribirle en papel");
            assertThat(pagina.locator("#historia")).not().containsText("Rosalba");
        }
    }

    @Test
    @DisplayName("la lista cuenta por término, filtra y dice quién responde; nada se sale a lo ancho")
    void lista() {
        String vieja = radicada("¿Qué se hizo con el parque?", "2022-09-05");
        String nueva = radicada(PREGUNTA);
        clasificada(nueva);
        try (Ventana ventana = en("lider", "/preguntas")) {
            Page pagina = ventana.pagina();
            assertThat(fila(pagina, vieja)).containsText("venció hace");
            assertThat(fila(pagina, nueva)).containsText("Proyectos");
            sinFaltas(pagina, "body");
            pagina.getByText("Ver solo estas").click();
            assertThat(fila(pagina, nueva)).hasCount(0);
            assertThat(fila(pagina, vieja)).isVisible();
            pagina.getByText("Ver todas").click();
            pagina.getByLabel("Palabras o radicado").fill("la enea");
            boton(pagina, "Buscar").click();
            assertThat(fila(pagina, vieja)).hasCount(0);
            assertThat(fila(pagina, nueva)).isVisible();
            for (String ruta : new String[] {"/preguntas", "/preguntas/" + nueva, "/preguntas/nueva"}) {
                ventana.ir(ruta);
                pagina.locator("main .tarjeta").first().waitFor();
                for (int ancho : new int[] {390, 1366}) {
                    pagina.setViewportSize(ancho, 844);
                    assertThat((int) pagina.evaluate("document.documentElement.scrollWidth"))
                            .as(ruta + " en " + ancho)
                            .isLessThanOrEqualTo(ancho);
                }
            }
        }
        try (Cockpit cockpit = cockpit("gerencia")) {
            Locator tarjeta = cockpit.tablero()
                    .locator(".cc-tarjeta")
                    .filter(new Locator.FilterOptions().setHasText("Preguntas de la ciudadanía"));
            assertThat(tarjeta).containsText("2 abiertas de 2 recibidas");
            tarjeta.getByText("Ver las vencidas").click();
            assertThat(fila(cockpit.pagina(), vieja)).isVisible();
        }
    }

    private static Locator fila(Page pagina, String radicado) {
        return pagina.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(radicado));
    }

    private static Locator boton(Page pagina, String nombre) {
        return pagina.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(nombre).setExact(true));
    }

    private static Locator respuesta(Page pagina) {
        return pagina.locator("#forma-proyecto [name=texto]");
    }

    private Ventana en(String usuario, String ruta) {
        Ventana ventana = ventana();
        ventana.abrir("welcome", usuario);
        ventana.ir(ruta);
        return ventana;
    }

    private String radicada(String texto) {
        return radicada(texto, "2022-10-04");
    }

    private String radicada(String texto, String dia) {
        return Navegador.leer(entidad.como("servicio-ciudadano")
                        .post(
                                "/api/preguntas",
                                Navegador.texto(Map.of(
                                        "ciclo",
                                        ciclo.id(),
                                        "canal",
                                        "BUZON",
                                        "recibida",
                                        dia + "T10:00:00-05:00",
                                        "texto",
                                        texto,
                                        "ciudadano",
                                        Map.of(
                                                "anonimo",
                                                false,
                                                "nombre",
                                                "Rosalba Quintero",
                                                "correo",
                                                "rosalba@correo.example")))))
                .path("radicado")
                .asText();
    }

    private void clasificada(String radicado) {
        decidir(radicado, "clasificacion", Map.of("via", "RESPONDER", "tipo", "PREGUNTA_RDC", "rol", "proyectos"));
    }

    private void decidir(String radicado, String paso, Map<String, ?> dicho) {
        decidir("servicio-ciudadano", radicado, paso, dicho);
    }

    private void decidir(String quien, String radicado, String paso, Map<String, ?> dicho) {
        Navegador.leer(entidad.como(quien).post("/api/preguntas/" + radicado + "/" + paso, Navegador.texto(dicho)));
    }
}
