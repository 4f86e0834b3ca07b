package co.cuentasclaras.ciclo;

import static co.cuentasclaras.prueba.Navegador.leer;
import static co.cuentasclaras.prueba.Navegador.mensaje;
import static co.cuentasclaras.prueba.Navegador.texto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.bitacora.Hecho.ActividadCorrida;
import co.cuentasclaras.bitacora.Hecho.ActividadCorrida.Causa;
import co.cuentasclaras.bitacora.Hecho.AudienciaMovida;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.cronograma.Periodo;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Escenas;
import co.cuentasclaras.prueba.Navegador;
import co.cuentasclaras.prueba.Reloj;
import co.cuentasclaras.responsable.Personas;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The hearing is on Friday 31 March 2023 and moves to Friday 14 April; Holy Week (6 and 7 April) is in between. */
@Escenario
@DisplayName("Mover la audiencia pública")
class MoverAudienciaTest {

    private static final LocalDate HOY = LocalDate.of(2023, 3, 7);
    private static final LocalDate NUEVA = LocalDate.of(2023, 4, 14);

    @Autowired
    private Escenas escenas;

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private TaskService tareas;

    @Autowired
    private Entidad entidad;

    @Autowired
    private Personas personas;

    @BeforeEach
    void unaSemanaDeMarzo() {
        escenas.de("una semana de marzo, con el informe publicado", () -> {
            LocalDate inicio = LocalDate.of(2023, 3, 1);
            ciclo.iniciar(inicio)
                    .vivirHasta(inicio)
                    .terminar("elaborarInformeGestion")
                    .vivirHasta(inicio, LocalTime.of(11, 0))
                    .terminar("aprobarInformeGestion")
                    .vivirHasta(inicio, LocalTime.of(12, 0))
                    .terminar("publicarInformePrevio")
                    .vivirHasta(LocalDate.of(2023, 3, 2))
                    .terminar("invitarMedios")
                    .vivirHasta(HOY);
        });
        assertThat(ciclo.actividad("realizarAudiencia").vencimiento()).isEqualTo(LocalDate.of(2023, 3, 31));
        assertThat(inicioDeLogistica()).isEqualTo(LocalDateTime.of(2023, 3, 9, 6, 0));
    }

    @Test
    @DisplayName("por la API mueve lo que se cuenta desde ella, en marcha o futuro, y no lo terminado")
    void porLaApi() {
        Navegador lider = entidad.como("lider");
        List<ActividadEnCurso> antes = ciclo.todas();

        assertThat(lider.post(
                                "/api/ciclos/2022/audiencia",
                                "{\"fecha\": \"2023-04-14\", \"motivo\": \"El recinto está en obra\"}")
                        .statusCode())
                .isEqualTo(204);

        seMovio();
        ciclo.vivirHasta(HOY, LocalTime.of(18, 0));
        List<CicloDePrueba.Recibido> avisos = ciclo.correos(HOY).stream()
                .filter(correo -> !correo.hora().toLocalTime().isBefore(Reloj.LAS_DIEZ))
                .toList();
        assertThat(avisos)
                .extracting(CicloDePrueba.Recibido::persona)
                .containsExactlyInAnyOrder(
                        "planeacion", "comunicaciones", "gerencia", "secretaria-general", "servicio-ciudadano");
        assertThat(avisos).allSatisfy(correo -> {
            assertThat(correo.asunto()).startsWith("La audiencia pública pasó al viernes 14 de abril de 2023");
            assertThat(correo.texto())
                    .containsOnlyOnce("LA AUDIENCIA PÚBLICA CAMBIÓ DE DÍA")
                    .contains("viernes 31 de marzo de 2023 → viernes 14 de abril de 2023")
                    .containsOnlyOnce("Motivo: El recinto está en obra");
        });
        assertThat(avisos)
                .filteredOn(correo -> correo.persona().equals("secretaria-general"))
                .singleElement()
                .satisfies(correo -> assertThat(correo.texto())
                        .as("lo que no ha llegado, y la audiencia, no son tareas que esta persona pueda abrir")
                        .doesNotContain("Abrir: https://rendicion.entidad.gov.co/camunda/app/tasklist/default/\n")
                        .contains(ciclo.actividad("gestionarLogistica").nombre())
                        .contains(" → "
                                + FechaEscrita.conDiaDeLaSemana(
                                        ciclo.actividad("gestionarLogistica").vencimiento())));
        assertThat(ciclo.ultima(AudienciaMovida.class)).satisfies(anotacion -> {
            assertThat(anotacion.hecho())
                    .isEqualTo(new AudienciaMovida(LocalDate.of(2023, 3, 31), NUEVA, "El recinto está en obra"));
            assertThat(anotacion.quien()).isEqualTo("lider");
        });
        assertThat(ciclo.bitacora())
                .filteredOn(anotacion -> anotacion.hecho() instanceof ActividadCorrida)
                .extracting(Anotacion::codigo, Anotacion::hecho)
                .hasSizeGreaterThan(5)
                .containsExactlyElementsOf(antes.stream()
                        .filter(actividad -> !actividad.codigo().equals(Cronograma.AUDIENCIA))
                        .filter(actividad -> !periodo(actividad).equals(periodo(ciclo.actividad(actividad.codigo()))))
                        .map(actividad -> tuple(
                                actividad.codigo(),
                                new ActividadCorrida(
                                        Causa.AUDIENCIA,
                                        actividad.inicio(),
                                        ciclo.actividad(actividad.codigo()).inicio(),
                                        actividad.vencimiento(),
                                        ciclo.actividad(actividad.codigo()).vencimiento())))
                        .toList());
    }

    private static Periodo periodo(ActividadEnCurso actividad) {
        return new Periodo(actividad.inicio(), actividad.vencimiento());
    }

    @Test
    @DisplayName(
            "no es efecto de otra cosa: ni la fecha de su tarea, ni reprogramarla, ni la decisión sobre su vencimiento")
    void porNingunaOtraParte() {
        List<Anotacion> antes = ciclo.bitacora();

        assertThatThrownBy(() -> ciclo.hacer(
                        "gerencia",
                        () -> tareas.setDueDate(ciclo.tarea("realizarAudiencia").getId(), Reloj.finDelDia(NUEVA))))
                .hasMessageContaining("con «Mover la audiencia»");
        HttpResponse<String> reprogramada = entidad.como("lider")
                .post(
                        "/api/ciclos/" + ciclo.id() + "/reprogramaciones",
                        "{\"codigo\": \"realizarAudiencia\", \"fecha\": \"2023-04-14\", \"motivo\": \"Obra\"}");
        assertThat(reprogramada.statusCode()).isEqualTo(400);
        assertThat(mensaje(reprogramada)).contains("con «Mover la audiencia»");
        assertThat(ciclo.bitacora()).isEqualTo(antes);

        ciclo.vivirHasta(LocalDate.of(2023, 4, 4));
        assertThatThrownBy(() -> ciclo.decidir(
                        "realizarAudiencia",
                        Map.of("decision", "reprogramar", "nuevaFecha", "2023-04-14", "motivo", "Obra")))
                .hasMessageContaining("con «Mover la audiencia»");
        vence("realizarAudiencia", LocalDate.of(2023, 3, 31));
    }

    @Test
    @DisplayName(
            "se ve antes: lo que se corre y de quién es, a quién se le avisa, lo que ya no alcanza y lo ya anunciado")
    void previa() {
        Navegador lider = entidad.como("lider");
        List<Anotacion> antes = ciclo.bitacora();

        JsonNode previa = leer(lider.get(ruta("/previa?fecha=2023-03-15")));

        JsonNode cambio = previa.get("cambio");
        assertThat(cambio.get("de").asText()).isEqualTo("2023-03-31");
        assertThat(cambio.get("reparo").isNull()).isTrue();
        assertThat(cambio.get("corridas").get(0).get("codigo").asText()).isEqualTo("realizarAudiencia");
        JsonNode control = corrida(cambio, "invitarEntidadesControl");
        assertThat(control.get("encargado").asText()).isEqualTo(nombre("secretaria-general"));
        assertThat(control.at("/antes/vencimiento").asText()).isEqualTo("2023-03-16");
        assertThat(control.at("/despues/vencimiento").asText()).isEqualTo("2023-03-01");
        assertThat(cambio.get("imposibles").toString())
                .contains(
                        "«Invitar en físico y por correo electrónico a las entidades de control» tendría que estar hecha"
                                + " el 1 de marzo de 2023, 10 días hábiles antes de la audiencia, y ese día ya pasó.");
        assertThat(leer(lider.get(ruta("/previa?fecha=2023-05-31")))
                        .at("/cambio/imposibles")
                        .toString())
                .contains(
                        "«Elaborar el tablero de control» sigue a la audiencia, y vence antes, el 28 de abril de 2023.");
        assertThat(cambio.get("anunciadas").toString())
                .contains("Invitar a los medios de comunicación por los grupos de periodistas");
        List<String> avisados = cambio.get("avisados").findValuesAsText("persona");
        assertThat(ciclo.bitacora()).isEqualTo(antes);

        assertThat(lider.post(
                                ruta(""),
                                decision("2023-03-15", previa.get("version").asText()))
                        .statusCode())
                .isEqualTo(204);
        List<String> corridas = cambio.get("corridas").findValuesAsText("codigo");
        assertThat(ciclo.bitacora().subList(antes.size(), ciclo.bitacora().size()))
                .extracting(Anotacion::codigo)
                .containsExactlyInAnyOrderElementsOf(corridas);
        corridas.forEach(codigo -> vence(
                codigo,
                LocalDate.parse(
                        corrida(cambio, codigo).at("/despues/vencimiento").asText())));
        ciclo.vivirHasta(HOY, LocalTime.of(18, 0));
        assertThat(ciclo.correos(HOY).stream()
                        .filter(correo -> correo.texto().contains("El recinto está en obra"))
                        .map(correo -> nombre(correo.persona())))
                .containsExactlyInAnyOrderElementsOf(avisados);
    }

    @Test
    @DisplayName("se ve antes: nombra lo que la prepara y vencería después de ella")
    void loQueLaPrepara() {
        Navegador lider = entidad.como("lider");
        assertThat(lider.post(
                                "/api/ciclos/" + ciclo.id() + "/reprogramaciones",
                                texto(Map.of("codigo", "gestionarLogistica", "fecha", "2023-04-12", "motivo", "Obra")))
                        .statusCode())
                .isEqualTo(204);
        assertThat(leer(lider.get(ruta("/previa?fecha=2023-03-28")))
                        .at("/cambio/imposibles")
                        .toString())
                .contains("«Gestionar el apoyo y la logística del lugar» debe terminar antes de la audiencia, y vence"
                        + " después, el 12 de abril de 2023.");
        assertThat(leer(lider.get("/camunda/api/cockpit/plugin/cuentas-claras-tablero/default/tablero"))
                        .toString())
                .contains("La fecha no se sostiene: una actividad que la prepara vence después.");
    }

    @Test
    @DisplayName("no se confirma lo que se vio, si mientras tanto el ciclo cambió; repetida no hace nada más")
    void mientrasTanto() {
        Navegador lider = entidad.como("lider");
        String vista =
                leer(lider.get(ruta("/previa?fecha=2023-04-14"))).get("version").asText();
        ciclo.terminar("invitarRedesSociales");
        List<Anotacion> antes = ciclo.bitacora();

        HttpResponse<String> tarde = lider.post(ruta(""), decision("2023-04-14", vista));
        assertThat(tarde.statusCode()).isEqualTo(409);
        assertThat(mensaje(tarde)).contains("el ciclo cambió", "no se movió");
        assertThat(ciclo.bitacora()).isEqualTo(antes);

        String otraVista =
                leer(lider.get(ruta("/previa?fecha=2023-04-14"))).get("version").asText();
        assertThat(lider.post(ruta(""), decision("2023-04-14", otraVista)).statusCode())
                .isEqualTo(204);
        List<Anotacion> despues = ciclo.bitacora();
        assertThat(lider.post(ruta(""), decision("2023-04-14", otraVista)).statusCode())
                .isEqualTo(204);
        assertThat(ciclo.bitacora()).isEqualTo(despues);
    }

    @Test
    @DisplayName("puede ser un sábado; un Domingo de Ramos o un festivo hay que confirmarlo")
    void diasSenalados() {
        Navegador lider = entidad.como("lider");

        assertThat(mensaje(lider.post(ruta(""), decision("2023-04-02", null))))
                .isEqualTo(
                        "El domingo 2 de abril de 2023 es Domingo de Ramos. Si de todas maneras será ese día, confírmelo.");
        assertThat(mensaje(lider.post(ruta(""), decision("2023-03-20", null)))).contains("es festivo", "confírmelo");
        vence("realizarAudiencia", LocalDate.of(2023, 3, 31));

        assertThat(lider.post(ruta(""), decision("2023-04-15", null)).statusCode())
                .isEqualTo(204);
        vence("realizarAudiencia", LocalDate.of(2023, 4, 15));
        assertThat(lider.post(
                                ruta(""),
                                "{\"fecha\": \"2023-04-02\", \"aPesarDelReparo\": true, \"motivo\": \"La vereda lo pide\"}")
                        .statusCode())
                .isEqualTo(204);
        vence("realizarAudiencia", LocalDate.of(2023, 4, 2));
        vence("levantarActa", LocalDate.of(2023, 4, 11));
    }

    @Test
    @DisplayName("de dos ciclos de una vigencia se mueve el que se nombra, y ninguno si no se dice cuál")
    void dosDeUnaVigencia() {
        String uno = ciclo.id();
        String otro = ciclo.iniciar(Map.of("vigencia", 2022, "entidad", "Otra entidad"))
                .id();
        Navegador lider = entidad.como("lider");

        HttpResponse<String> ambigua = lider.post("/api/ciclos/2022/audiencia", decision("2023-04-14", null));
        assertThat(ambigua.statusCode()).isEqualTo(400);
        assertThat(mensaje(ambigua)).contains("Hay 2 ciclos en marcha de la vigencia 2022", uno, otro, "Otra entidad");

        assertThat(lider.post("/api/ciclos/" + otro + "/audiencia", decision("2023-04-14", null))
                        .statusCode())
                .isEqualTo(204);
        vence("realizarAudiencia", NUEVA);
        ciclo.de(uno);
        vence("realizarAudiencia", LocalDate.of(2023, 3, 31));
    }

    private String ruta(String resto) {
        return "/api/ciclos/" + ciclo.id() + "/audiencia" + resto;
    }

    private static String decision(String dia, @Nullable String version) {
        return "{\"fecha\": \"%s\", \"motivo\": \"El recinto está en obra\"%s}"
                .formatted(dia, version == null ? "" : ", \"version\": \"" + version + "\"");
    }

    private static JsonNode corrida(JsonNode cambio, String codigo) {
        return StreamSupport.stream(cambio.get("corridas").spliterator(), false)
                .filter(una -> una.get("codigo").asText().equals(codigo))
                .findFirst()
                .orElseThrow();
    }

    private String nombre(String usuario) {
        return personas.nombre(usuario);
    }

    @Test
    @DisplayName("se le rechaza con sus razones a quien no dirige, sin motivo, o sin ciclo en marcha")
    void rechazada() {
        Navegador lider = entidad.como("lider");
        String conMotivo = "{\"fecha\": \"2023-04-14\", \"motivo\": \"Obra\"}";
        List<Anotacion> antes = ciclo.bitacora();

        for (String sinMando : List.of("comunicaciones", "control-interno")) {
            Navegador persona = entidad.como(sinMando);
            assertThat(persona.post("/api/ciclos/2022/audiencia", conMotivo).statusCode())
                    .isEqualTo(403);
            // Who watches sees the same page, and that the decision is not hers.
            HttpResponse<String> vista = persona.get(ruta(""));
            assertThat(vista.statusCode()).isEqualTo(sinMando.equals("control-interno") ? 200 : 403);
            assertThat(vista.body()).doesNotContain("\"puedeMover\":true");
            assertThat(persona.post("/api/dias-no-habiles", "{\"fecha\": \"2023-03-30\", \"acto\": \"Resolución 1\"}")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(lider.post("/api/ciclos/2022/audiencia", "{\"fecha\": \"2023-04-14\"}")
                        .body())
                .contains("Escriba el motivo: queda en la historia del ciclo");
        assertThat(lider.post("/api/ciclos/2022/audiencia", "{\"fecha\": \"2023-03-06\", \"motivo\": \"Obra\"}")
                        .body())
                .contains("ya pasó");
        assertThat(lider.post("/api/ciclos/2022/audiencia", "{\"fecha\": \"2202-03-23\", \"motivo\": \"Obra\"}")
                        .body())
                .contains("revise el año");
        assertThat(lider.post("/api/ciclos/2022/audiencia", "{\"fecha\": \"2023-04-14T10:00\", \"motivo\": \"Obra\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(lider.post("/api/ciclos/2031/audiencia", conMotivo).body())
                .contains("No existe un ciclo en marcha con el identificador o la vigencia «2031»");

        assertThat(ciclo.actividad("realizarAudiencia").vencimiento()).isEqualTo(LocalDate.of(2023, 3, 31));
        assertThat(ciclo.bitacora()).isEqualTo(antes);
    }

    private void seMovio() {
        vence("realizarAudiencia", NUEVA);
        // Running: the evening before, five and ten working days before.
        vence("promocionarAudiencia", LocalDate.of(2023, 4, 13));
        vence("invitarRedesSociales", LocalDate.of(2023, 4, 5));
        vence("invitarEntidadesControl", LocalDate.of(2023, 3, 29));
        for (String enMarcha : List.of("promocionarAudiencia", "invitarRedesSociales", "invitarEntidadesControl")) {
            LocalDate dia = ciclo.actividad(enMarcha).vencimiento();
            assertThat(ciclo.tarea(enMarcha).getDueDate()).isEqualTo(Reloj.finDelDia(dia));
            assertThat(ciclo.relojes(enMarcha)).containsEntry("recordatorioDia", dia.atTime(6, 0));
        }
        // Finished: as it was.
        vence("invitarMedios", LocalDate.of(2023, 3, 24));
        // Counted from the calendar and not from the hearing: as it was.
        vence("realizarWorldCafe", LocalDate.of(2023, 3, 31));
        // Future: its start waits for the new day; 20 March is a holiday.
        assertThat(ciclo.actividad("gestionarLogistica").inicio()).isEqualTo(LocalDate.of(2023, 3, 22));
        assertThat(inicioDeLogistica()).isEqualTo(LocalDateTime.of(2023, 3, 22, 6, 0));
        vence("levantarActa", LocalDate.of(2023, 4, 21));
    }

    private void vence(String codigo, LocalDate dia) {
        assertThat(ciclo.actividad(codigo).vencimiento()).as(codigo).isEqualTo(dia);
    }

    private LocalDateTime inicioDeLogistica() {
        return ciclo.inicioPrevisto("antes-audiencia", "timer_inicioGestionarLogistica")
                .orElseThrow();
    }
}
