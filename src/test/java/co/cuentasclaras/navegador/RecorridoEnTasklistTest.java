package co.cuentasclaras.navegador;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.evidencia.Evidencia;
import co.cuentasclaras.evidencia.Evidencias;
import co.cuentasclaras.prueba.Entidad;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
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

    @Autowired
    Evidencias evidencias;

    @Test
    @DisplayName(
            "se busca por actividad, persona o etapa, sin tildes ni mayúsculas, y no hay pestañas vacías ni repetidas")
    void buscar() {
        try (Tasklist tasklist = tasklist("lider")) {
            tasklist.filtro("Todas");
            Locator campo = tasklist.pagina().getByLabel("Buscar tareas");
            campo.fill("MARCELA diseno");
            assertThat(tasklist.tarjetas()).hasCount(1);
            assertThat(tasklist.tarjeta(VENCIDA)).hasCount(1);
            campo.fill("no existe");
            assertThat(tasklist.tarjetas()).hasCount(0);
            campo.fill("");
            assertThat(tasklist.tarjeta(VENCIDA)).hasCount(1);
            tasklist.abrir(VENCIDA);
            assertThat(tasklist.pagina().locator(".task-details .nav-tabs li"))
                    .hasText(new String[] {"Formulario", "Actividad", "Diagrama"});
        }
    }

    @Test
    @DisplayName(
            "quien ejecuta ve sus tareas con etapa, responsable y vencimiento, la que vence primero arriba, y completa una")
    void tareasPropias() {
        try (Tasklist tasklist = tasklist("comunicaciones")) {
            assertThat(tasklist.filtros())
                    .hasText(textos(
                            "Mis tareas", "Por tomar", "Como suplente", "Apoyo", "Vencen esta semana", "Vencidas"));
            assertThat(tasklist.tarjetas().locator("h4.task")).hasText(new String[] {
                "Elaborar la estrategia de comunicaciones",
                "Elaborar el diseño visual de la rendición de cuentas",
                "Implementar la estrategia de comunicaciones"
            });
            assertThat(tasklist.tarjetas().first())
                    .hasText(Pattern.compile(
                            "Venció hace \\d+ días? hábil(es)?30 sep 2022Diseño · Vigencia 2022 · Falta la evidencia"
                                    + "Comunicaciones: Juliana Cardona Mejía\\s*",
                            Pattern.DOTALL));

            Locator formulario = tasklist.abrir("Elaborar la estrategia de comunicaciones");
            assertThat(formulario).containsText("30 de septiembre de 2022 (venció hace");
            assertThat(formulario).containsText("Juliana Cardona Mejía, Comunicaciones");
            formulario.locator("#campo-fecha").fill("2022-12-01");
            tasklist.completar();
            assertThat(formulario.locator("#faltas li"))
                    .hasText(textos(
                            "Cuente qué se hizo.",
                            "La fecha en que se hizo no puede ser futura: hoy es 5 de octubre de 2022.",
                            "Escriba por qué se hizo después del vencimiento \\(30 de septiembre de 2022\\).",
                            "Adjunte el archivo o agregue el enlace de «.*»."));
            assertThat(formulario.locator("#campo-hecho")).isFocused();
            assertThat(tarea("elaborarEstrategiaComunicaciones")).isNotNull();

            formulario.locator("#campo-hecho").fill("Se escribió la estrategia con las áreas");
            formulario.locator("#campo-fecha").fill("2022-10-04");
            formulario.locator("#campo-motivoTardanza").fill("Faltaban los aportes de Planeación");
            assertThat(formulario.locator("#error-hecho, #error-fecha")).hasCount(0);
            formulario.locator("#enlace-url").fill("www.entidad.example/estrategia");
            tasklist.completar();
            assertThat(tasklist.tarjeta("Elaborar la estrategia de comunicaciones"))
                    .hasCount(0);
            assertThat(tarea("elaborarEstrategiaComunicaciones")).isNull();
            assertThat(evidencias.de(ciclo.id(), "elaborarEstrategiaComunicaciones"))
                    .extracting(Evidencia::url)
                    .containsExactly("https://www.entidad.example/estrategia");

            assertThat(tasklist.titulo()).hasText("Elaborar el diseño visual de la rendición de cuentas");
            assertThat(tasklist.siguiente())
                    .hasText(
                            "Terminó «Elaborar la estrategia de comunicaciones». Sigue «Elaborar el diseño visual de la"
                                    + " rendición de cuentas».");
            assertThat(formulario).isFocused();
            tasklist.tarjeta("Implementar la estrategia de comunicaciones")
                    .locator("h4.task a")
                    .click();
            assertThat(tasklist.siguiente()).isHidden();
            formulario.locator("#campo-avance").fill("100");
            formulario.locator("#campo-acciones-0-0").fill("Reunir a los voceros");
            formulario.locator("#campo-acciones-0-2").fill("");
            formulario.locator("#campo-acciones-0-1").selectOption(new SelectOption().setLabel("No se hizo"));
            tasklist.completar();
            assertThat(formulario.locator("#error-avance"))
                    .hasText("«Avance (%)» no puede ser 100: en «Acciones» hay filas que no están hechas.");
            assertThat(formulario.locator("td .cc-falta")).hasText("Acciones, fila 1: escriba en «Nota» por qué.");
        }
    }

    @Test
    @DisplayName(
            "en una pantalla de 1366 × 768 se ven enteras seis tarjetas, con la etapa y quien responde una sola vez")
    void seisTarjetas() {
        try (Tasklist tasklist = tasklist("gerencia")) {
            tasklist.filtro("Todas");
            assertThat(tasklist.tarjetas().nth(5)).containsText("Vigencia 2022");
            Locator sexta = tasklist.tarjetas().nth(5);
            assertThat(sexta.innerText().lines().filter(linea -> !linea.isBlank()))
                    .hasSizeLessThanOrEqualTo(5)
                    .noneMatch(linea -> linea.matches("(Etapa|Responsable|Vencimiento):.*"));
            assertThat(sexta.boundingBox().y + sexta.boundingBox().height)
                    .isLessThanOrEqualTo(tasklist.pagina().locator("footer").boundingBox().y);
        }
    }

    @Test
    @DisplayName("completar cuenta desde el primer clic y no detiene la página mientras el servidor revisa lo escrito")
    void revision() {
        try (Tasklist tasklist = tasklist("planeacion")) {
            Locator formulario = tasklist.abrir(VENCIDA);
            Locator hecho = formulario.locator("#campo-hecho");
            hecho.fill("Se hizo con las áreas");
            Runnable revisar = tasklist.completarSinRevisar();
            assertThat(hecho).isDisabled();
            tasklist.pagina().locator(".nav-tabs").getByText("Diagrama").click();
            tasklist.pagina().locator(".nav-tabs").getByText("Formulario").click();
            revisar.run();
            assertThat(tasklist.pagina().locator("form[name=cumplimiento] #campo-hecho"))
                    .hasValue("Se hizo con las áreas");
            assertThat(tarea("elaborarEstrategiaRendicion")).isNotNull();
        }
    }

    @Test
    @DisplayName("quien pierde la sesión vuelve a entrar ahí mismo y sigue, sin perder una letra")
    void sesionPerdida() {
        try (Tasklist tasklist = tasklist("planeacion")) {
            Locator hecho = tasklist.abrir(VENCIDA).locator("#campo-hecho");
            tasklist.perderSesion();
            hecho.fill("Lo que se escribe tras perder la sesión");
            hecho.blur();
            assertThat(tasklist.pregunta()).containsText("Su sesión terminó");
            tasklist.pregunta().locator("input[type=password]").fill(Entidad.CLAVE);
            tasklist.pagina().keyboard().press("Enter");
            assertThat(tasklist.pregunta()).hasCount(0);
            assertThat(tasklist.pagina().getByText("Borrador guardado.")).isVisible();
            assertThat(hecho).hasValue("Lo que se escribe tras perder la sesión");
            tasklist.perderSesion();
            tasklist.filtro("Vencidas"); // what Camunda asks for waits as well
            tasklist.pregunta().locator("input[type=password]").fill(Entidad.CLAVE);
            tasklist.pagina().keyboard().press("Enter");
            assertThat(tasklist.pregunta()).hasCount(0);
            assertThat(tasklist.tarjeta(VENCIDA)).isVisible();
        }
    }

    @Test
    @DisplayName("varios archivos se adjuntan de una vez, y el que se niega se dice por su nombre")
    void variosArchivos() {
        try (Tasklist tasklist = tasklist("planeacion")) {
            Locator formulario = tasklist.abrir(VENCIDA);
            formulario.locator("#archivo").setInputFiles(new FilePayload[] {
                new FilePayload("acta.txt", "text/plain", "Acta".getBytes(StandardCharsets.UTF_8)),
                new FilePayload("vacio.txt", "text/plain", new byte[0]),
                new FilePayload("pagina.html", "text/html", "<html></html>".getBytes(StandardCharsets.UTF_8))
            });
            assertThat(formulario).containsText("Se adjuntó «acta.txt».");
            assertThat(formulario.locator(".cc-falta p"))
                    .hasText(textos("«vacio.txt»: El archivo está vacío.*", "«pagina.html»: Este tipo de archivo.*"));
            formulario.getByText("Retirar").click();
            assertThat(formulario).containsText("Todavía no hay evidencia.");
        }
    }

    @Test
    @DisplayName("cuando no queda ninguna tarea en la lista, lo dice")
    void alDia() {
        pasar("implementarEstrategiaRendicion", "proyectos");
        try (Tasklist tasklist = tasklist("proyectos")) {
            Locator formulario = tasklist.abrir("Implementar la estrategia de rendición de cuentas");
            informar(formulario);
            tasklist.completar();
            assertThat(tasklist.siguiente())
                    .hasText(
                            "Terminó «Implementar la estrategia de rendición de cuentas». No queda ninguna tarea en «Mis"
                                    + " tareas»: está al día.");
            assertThat(tasklist.siguiente()).isFocused();
            assertThat(tasklist.pagina().getByText("Seleccione una tarea de la lista."))
                    .isHidden();
        }
    }

    @Test
    @DisplayName("no le cambia la tarea a quien abrió otra mientras se enviaba la que terminó")
    void abrioOtra() {
        String otra = tarea("disenarImagenVisual").getId();
        pasar("capacitarEquipoLider", "proyectos");
        pasar("disenarImagenVisual", "proyectos");
        pasar("elaborarEstrategiaRendicion", "proyectos");
        try (Tasklist tasklist = tasklist("proyectos")) {
            informar(tasklist.abrir("Capacitar al equipo líder de rendición de cuentas"));
            Runnable enviar = tasklist.completarSinEnviar();
            tasklist.tarjeta("Elaborar el diseño visual de la rendición de cuentas")
                    .locator("h4.task a")
                    .click();
            assertThat(tasklist.titulo()).hasText("Elaborar el diseño visual de la rendición de cuentas");
            enviar.run();

            assertThat(tasklist.tarjeta("Capacitar al equipo líder de rendición de cuentas"))
                    .hasCount(0);
            assertThat(tasklist.pagina()).hasURL(Pattern.compile(".*task=" + otra + ".*"));
            assertThat(tasklist.titulo()).hasText("Elaborar el diseño visual de la rendición de cuentas");
            assertThat(tasklist.siguiente()).isHidden();
        } finally {
            pasar("disenarImagenVisual", "comunicaciones");
            pasar("elaborarEstrategiaRendicion", "planeacion");
        }
    }

    @Test
    @DisplayName("el suplente toma lo que otra persona tiene solo después de una pregunta que la nombra")
    void tomar() {
        String nombre = "Implementar la estrategia de comunicaciones";
        try (Tasklist tasklist = tasklist("servicio-ciudadano")) {
            tasklist.filtro("Como suplente");
            assertThat(tasklist.tarjeta(nombre)).containsText("Juliana Cardona Mejía");
            tasklist.abrir(nombre);
            assertThat(tasklist.tenencia()).containsText("Juliana Cardona Mejía");
            assertThat(tasklist.pagina().locator(".task-card .reset-assignee, .task-card .reset-due-date"))
                    .hasCount(0);

            tasklist.tomar().click();
            assertThat(tasklist.pregunta())
                    .containsText("La tarea la tiene Juliana Cardona Mejía. ¿Quiere tomarla? «" + nombre + "»");
            assertThat(tasklist.pregunta().getByText("Cancelar")).isFocused();
            tasklist.pagina().keyboard().press("Escape");
            assertThat(tasklist.pregunta()).hasCount(0);
            assertThat(tasklist.tomar()).isFocused();
            assertThat(tarea("implementarEstrategiaComunicaciones").getAssignee())
                    .isEqualTo("comunicaciones");

            tasklist.pagina().keyboard().press("Control+Alt+c");
            tasklist.pregunta().getByText("Tomar la tarea").last().click();
            assertThat(tasklist.tenencia()).containsText("Óscar Henao Salazar");
            assertThat(tasklist.tenencia().getByText("Soltar")).isVisible();
            assertThat(tarea("implementarEstrategiaComunicaciones").getAssignee())
                    .isEqualTo("servicio-ciudadano");
        } finally {
            pasar("implementarEstrategiaComunicaciones", "comunicaciones");
        }
    }

    @Test
    @DisplayName("una tarea pasa a un colega solo si la recibe, y soltarla pregunta y la deja por tomar")
    void pasarAUnColega() {
        String nombre = "Implementar la estrategia de comunicaciones";
        try (Tasklist tasklist = tasklist("comunicaciones");
                Tasklist colega = tasklist("proyectos")) {
            tasklist.abrir(nombre);
            tasklist.pagina().getByText("Pasar a un colega").click();
            tasklist.pregunta().getByText("Preguntarle").click();
            assertThat(tasklist.pregunta().locator(".cc-falta")).hasText("Elija «A quién».");
            tasklist.pregunta().locator("select").selectOption(new SelectOption().setLabel("Natalia Zuluaga Peña"));
            tasklist.pregunta().getByText("Preguntarle").click();
            assertThat(tasklist.pagina().locator(".cc-pase")).containsText("Se le ofreció a Natalia Zuluaga Peña");
            assertThat(tasklist.pagina().getByText("Ya no ofrecerla")).isFocused();

            colega.ir("/mis-actividades").locator(".nota").getByText(nombre).click();
            colega.pagina().getByText("No la recibo").click();
            colega.pregunta().getByText("No la recibo").last().click();
            assertThat(colega.pregunta().locator(".cc-falta")).hasText("Escriba «Motivo».");
            colega.pregunta().getByText("Cancelar").click();
            colega.pagina()
                    .getByText("La recibo", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(colega.tarjeta(nombre)).isVisible();
            assertThat(colega.tenencia()).containsText("Natalia Zuluaga Peña");

            colega.tenencia().getByText("Soltar").click();
            assertThat(colega.pregunta()).containsText("quedará en «Por tomar», sin nadie a cargo");
            colega.pregunta().getByText("Soltar la tarea").last().click();
            assertThat(colega.tarjeta(nombre)).hasCount(0);
            assertThat(tarea("implementarEstrategiaComunicaciones").getAssignee())
                    .isNull();
        } finally {
            pasar("implementarEstrategiaComunicaciones", "comunicaciones");
        }
    }

    @Test
    @DisplayName("en un comentario se nombra a una persona con el teclado")
    void mencionar() {
        try (Tasklist tasklist = tasklist("comunicaciones")) {
            tasklist.abrir("Implementar la estrategia de comunicaciones");
            Locator ficha = tasklist.actividad();
            ficha.locator("textarea").pressSequentially("@mar");
            assertThat(ficha.getByRole(AriaRole.OPTION)).hasCount(2);
            ficha.locator("textarea").press("ArrowDown");
            ficha.locator("textarea").press("Enter");
            assertThat(ficha.locator("textarea")).hasValue("@Marcela Ospina Giraldo ");
        }
    }

    @Test
    @DisplayName("también a quien dirige se le pregunta antes de quitarle una tarea a otra persona")
    void quitar() {
        try (Tasklist tasklist = tasklist("gerencia")) {
            tasklist.filtro("Todas");
            tasklist.abrir("Implementar la estrategia de comunicaciones");
            tasklist.tenencia().locator(".view-value").click();
            tasklist.tenencia().locator("input").fill("");
            tasklist.pagina().keyboard().press("Enter");
            assertThat(tasklist.pregunta())
                    .containsText("La tarea la tiene Juliana Cardona Mejía. ¿Quiere quitársela?");
            tasklist.pregunta().getByText("Cancelar").click();
            assertThat(tasklist.tenencia()).containsText("Juliana Cardona Mejía");
            assertThat(tarea("implementarEstrategiaComunicaciones").getAssignee())
                    .isEqualTo("comunicaciones");
        }
    }

    @Test
    @DisplayName("a quien solo vigila no se le ofrece tomar la tarea")
    void soloMira() {
        try (Tasklist tasklist = tasklist("control-interno")) {
            tasklist.filtro("Todas");
            tasklist.abrir("Implementar la estrategia de comunicaciones");
            assertThat(tasklist.tenencia()).containsText("Juliana Cardona Mejía");
            assertThat(tasklist.tomar()).hasCount(0);
            tasklist.pagina().keyboard().press("Control+Alt+c");
            assertThat(tasklist.rechazo()).containsText("Usted puede ver esta tarea, pero no tomarla.");
            assertThat(tasklist.pregunta()).hasCount(0);
        }
    }

    @Test
    @DisplayName("la pestaña Actividad muestra la evidencia recién agregada y los comentarios, que otro lee")
    void evidenciaYComentarios() {
        String nombre = "Elaborar el diseño visual de la rendición de cuentas";
        try (Tasklist tasklist = tasklist("comunicaciones")) {
            Locator formulario = tasklist.abrir(nombre);
            assertThat(tasklist.actividad()).containsText("Todavía no hay. Es obligatoria");
            tasklist.pagina().locator(".nav-tabs").getByText("Formulario").click();
            formulario.locator("dl.dl-horizontal").waitFor();
            enlazar(formulario);

            Locator ficha = tasklist.actividad();
            assertThat(ficha.locator(".cc-piezas li"))
                    .hasText(Pattern.compile(
                            "https://entidad\\.example/prueba\\s*enlace · Juliana Cardona Mejía, 5 oct\\.? 2022.*"));
            assertThat(ficha.locator(".cc-piezas a"))
                    .hasAttribute("href", Pattern.compile("/api/evidencias/.+/contenido"));
            comentar(ficha, "Falta el <b>logo</b> de la entidad");
            comentar(ficha, "Llegó el logo");
            assertThat(ficha.locator(".cc-comentarios p"))
                    .hasText(new String[] {"Llegó el logo", "Falta el <b>logo</b> de la entidad"});
        }
        try (Tasklist tasklist = tasklist("servicio-ciudadano")) {
            tasklist.filtro("Como suplente");
            tasklist.abrir(nombre);
            assertThat(tasklist.actividad().locator(".cc-comentarios li").first())
                    .hasText(Pattern.compile("Juliana Cardona Mejía.*2022.*Llegó el logo", Pattern.DOTALL));
        }
    }

    @Test
    @DisplayName("lo que se niega al terminar llega en español, y lo escrito queda")
    void negado() {
        try (Tasklist tasklist = tasklist("comunicaciones")) {
            Locator formulario = tasklist.abrir("Implementar la estrategia de comunicaciones");
            informar(formulario);
            Runnable enviar = tasklist.completarSinEnviar();
            pasar("implementarEstrategiaComunicaciones", "proyectos");
            tareas.deleteCandidateGroup(
                    tarea("implementarEstrategiaComunicaciones").getId(), "comunicaciones");
            enviar.run();
            assertThat(tasklist.rechazo())
                    .containsText("Esta tarea ya no está a su cargo: otra persona la tomó o se la asignaron.");
            assertThat(tasklist.rechazo()).not().containsText("permission");
            assertThat(formulario.locator("#campo-hecho")).hasValue("Se hizo con las áreas");
        } finally {
            pasar("implementarEstrategiaComunicaciones", "comunicaciones");
            tareas.addCandidateGroup(
                    tarea("implementarEstrategiaComunicaciones").getId(), "comunicaciones");
        }
    }

    private void pasar(String codigo, String persona) {
        tareas.setAssignee(tarea(codigo).getId(), persona);
    }

    /** Everything that the form of an activity asks for. */
    private void informar(Locator formulario) {
        formulario.locator("textarea:visible").all().forEach(campo -> campo.fill("Se hizo con las áreas"));
        formulario.locator("input[type=number]").all().forEach(campo -> campo.fill("10"));
        formulario.locator("select").all().forEach(campo -> campo.selectOption(new SelectOption().setIndex(2)));
        formulario.locator("#campo-fecha").fill("2022-10-04");
        enlazar(formulario);
    }

    private void enlazar(Locator formulario) {
        formulario.locator("#enlace-url").fill("https://entidad.example/prueba");
        formulario.getByText(Pattern.compile("Agregar\\s+enlace")).click();
        assertThat(formulario).containsText("Se agregó el enlace.");
    }

    private void comentar(Locator ficha, String texto) {
        ficha.locator("textarea").fill(texto);
        ficha.getByText("Comentar", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(ficha.locator(".cc-comentarios p").first()).hasText(texto);
    }

    @Test
    @DisplayName("quien dirige ve los cinco filtros")
    void cincoFiltros() {
        try (Tasklist tasklist = tasklist("gerencia")) {
            assertThat(tasklist.filtros())
                    .hasText(textos(
                            "Mis tareas",
                            "Por tomar",
                            "Como suplente",
                            "Apoyo",
                            "Vencen esta semana",
                            "Vencidas",
                            "Todas"));
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
            tasklist.completar();
            assertThat(formulario.locator(".cc-falta")).hasText("Escriba «Motivo».");
            formulario.locator("#motivo").fill("Falta el aval del comité");
            tasklist.completar();
            assertThat(formulario.locator(".cc-falta"))
                    .containsText(
                            "El 17 de octubre de 2022 no es día hábil: el siguiente día hábil es el 18 de octubre de 2022.");
            assertThat(vencimiento("elaborarEstrategiaRendicion")).isEqualTo("2022-09-30");
            assertThat(tareas.createTaskQuery().taskName(ATENDER).count()).isEqualTo(1);

            formulario.locator("#nuevaFecha").fill("2022-10-20");
            Locator laQueSigue = formulario.locator("label:has-text('Publicar en la página web la estrategia')");
            assertThat(laQueSigue).containsText("30 sep 2022 → 20 oct 2022");
            laQueSigue.locator("input").check();
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
            assertThat(ventana.locator(".form-group:has(#vigencia) .cc-falta"))
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
            Locator rechazo = ventana.locator(".form-group:has(#archivo) .cc-falta");
            assertThat(rechazo).containsText("Fila 2, columna «inicio»: La fecha «2020-13» no existe");
            assertThat(rechazo).containsText("¿Quién responde por lo que el archivo encarga a «nadie»?");
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
        ventana.locator("#entidad").fill(Entidad.NOMBRE);
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
