package co.cuentasclaras.pregunta.termino;

import static co.cuentasclaras.prueba.Navegador.leer;
import static co.cuentasclaras.prueba.Navegador.texto;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.bitacora.Hecho.TerminoCorrido;
import co.cuentasclaras.pregunta.Preguntas;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.CicloDePrueba.Recibido;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Reloj;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A plan with a hearing on 22 March 2023 and another one without a day. */
@Escenario
@TestPropertySource(
        properties = {
            "cuentasclaras.preguntas.termino-desde=EVENTO",
            "cuentasclaras.preguntas.recibo-no-habil=SIGUIENTE_HABIL"
        })
@DisplayName("Donde los términos cuentan desde la audiencia, y lo que llega en sábado desde el siguiente día hábil")
class TerminoDesdeElEventoTest {

    private static final String PLAN =
            """
            codigo;etapa;frente;actividad;inicio;fin;responsable;producto;origen;hecha;prueba
            realizarAudiencia;Audiencia;Norte;Audiencia del norte;2023-03-22;2023-03-22;gerencia;Acta;Plan;;
            realizarAudiencia/2;Audiencia;Sur;Audiencia del sur;suspendida;suspendida;gerencia;Acta;Plan;;
            levantarActa;Audiencia;Norte;Levantar el acta del norte;audiencia;audiencia+3h;gerencia;Acta;Plan;;
            levantarActa@2;Audiencia;Sur;Levantar el acta del sur;audiencia;audiencia+3h;gerencia;Acta;Plan;;
            elaborarTableroControl;Seguimiento;Control;Hacer el tablero de control;2023-03-27;2023-06-30;control-interno;Tablero;Plan;;
            """;

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private Preguntas preguntas;

    @Autowired
    private Terminos terminos;

    @Autowired
    private TaskService tareas;

    @Autowired
    private ManagementService trabajos;

    @BeforeEach
    void empezar() {
        Reloj.poner(LocalDate.of(2023, 2, 1), LocalTime.of(10, 0));
        ciclo.iniciar(Map.of(
                "vigencia",
                2022,
                "entidad",
                Entidad.NOMBRE,
                "archivo",
                Variables.fileValue("plan.csv").file(PLAN.getBytes(UTF_8)).create()));
    }

    @Test
    @DisplayName("cada una cuenta desde la audiencia de su canal, se corre con ella y con ninguna otra, y se cuenta")
    void conSuAudiencia() {
        String norte = radicar("2023-02-01T09:00:00-05:00", null);
        String sur = radicar("2023-02-01T09:00:00-05:00", "levantarActa@2");
        assertThat(vence(norte)).isEqualTo("2023-04-14");
        assertThat(vence(sur)).as("la suya no tiene día").isEqualTo("2023-02-22");

        mover("2", "2023-05-18");
        assertThat(vence(sur)).isEqualTo("2023-06-09");
        assertThat(vence(norte)).isEqualTo("2023-04-14");

        mover("", "2023-03-29");
        assertThat(vence(norte)).isEqualTo("2023-04-21");
        assertThat(vence(sur)).isEqualTo("2023-06-09");
        assertThat(hechos(norte)).containsExactly("RADICACION", "EVENTO");
        assertThat(hechos(sur)).containsExactly("RADICACION", "EVENTO");
        assertThat(ciclo.hechos())
                .contains(new TerminoCorrido(
                        norte,
                        LocalDate.of(2023, 4, 14),
                        LocalDate.of(2023, 4, 21),
                        "la audiencia pública se movió al 29 de marzo de 2023: El recinto"));
        assertThat(trabajos.createJobQuery()
                        .processInstanceId(preguntas.exigir(norte).proceso())
                        .list())
                .extracting(trabajo -> trabajo.getDuedate())
                .contains(Reloj.momento(LocalDate.of(2023, 4, 22), LocalTime.MIN));
        ciclo.vivirHasta(LocalDate.of(2023, 2, 2));
        assertThat(ciclo.correos(LocalDate.of(2023, 2, 1)))
                .filteredOn(correo -> correo.texto().contains("se movió al 29 de marzo de 2023"))
                .extracting(Recibido::persona)
                .contains("ciudadano:" + norte)
                .doesNotContain("ciudadano:" + sur);
    }

    @Test
    @DisplayName(
            "lo que llega después de ella en sábado se recibe el lunes, y desde entonces se clasifica y se responde")
    void enSabado() {
        ciclo.vivirHasta(LocalDate.of(2023, 3, 27));
        String sabado = radicar("2023-03-25T11:00:00-05:00", null);

        assertThat(vence(sabado)).isEqualTo("2023-04-19");
        assertThat(tareas.createTaskQuery()
                        .processInstanceBusinessKey(sabado)
                        .singleResult()
                        .getDueDate())
                .satisfies(dia -> assertThat(Reloj.dia(dia)).isEqualTo("2023-03-29"));
    }

    private String radicar(String recibida, String espacio) {
        Map<String, Object> cuerpo = new HashMap<>(Map.of(
                "ciclo",
                "2022",
                "canal",
                "ESPACIO",
                "recibida",
                recibida,
                "texto",
                "¿Cuándo termina la obra?",
                "ciudadano",
                Map.of("nombre", "Ana", "correo", "ana@correo.example")));
        if (espacio != null) {
            cuerpo.put("espacio", espacio);
        }
        return leer(entidad.como("servicio-ciudadano").post("/api/preguntas", texto(cuerpo)))
                .path("radicado")
                .asText();
    }

    private void mover(String audiencia, String dia) {
        assertThat(entidad.como("lider")
                        .post(
                                "/api/ciclos/2022/audiencia",
                                "{\"audiencia\": \"%s\", \"fecha\": \"%s\", \"motivo\": \"El recinto\"}"
                                        .formatted(audiencia, dia))
                        .statusCode())
                .isEqualTo(204);
    }

    private LocalDate vence(String radicado) {
        return preguntas.exigir(radicado).vencimiento();
    }

    private List<String> hechos(String radicado) {
        return terminos.de(preguntas.exigir(radicado).id()).stream()
                .map(hecho -> hecho.hecho().name())
                .toList();
    }
}
