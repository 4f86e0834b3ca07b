package co.cuentasclaras.ciclo;

import static co.cuentasclaras.prueba.Navegador.mensaje;
import static co.cuentasclaras.prueba.Navegador.texto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.bitacora.Hecho.ActividadTerminada;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.cronograma.Reasignacion;
import co.cuentasclaras.cronograma.Reasignacion.Destino;
import co.cuentasclaras.engine.guard.Rechazo;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Escenas;
import co.cuentasclaras.prueba.Navegador;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Escenario
@DisplayName("Nadie decide sobre lo suyo")
class SeparacionDeFuncionesTest {

    private static final String ESTRATEGIA = "elaborarEstrategiaRendicion";
    private static final Motivo MOTIVO = new Motivo("La carga está mal repartida");

    @Autowired
    private Escenas escenas;

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private TaskService tareas;

    @Autowired
    private Reasignacion reasignacion;

    @BeforeEach
    void primerDia() {
        escenas.de("el primer día", () -> ciclo.en(LocalDate.of(2022, 9, 1)));
    }

    /** The strategy is of Planeación, who is the leader's deputy; the leader holds it. */
    private void laTieneElLider() {
        ciclo.hacer(
                "gerencia", () -> reasignacion.reasignar(ciclo.id(), ESTRATEGIA, new Destino(null, "lider"), MOTIVO));
    }

    @Test
    @DisplayName("la demora del líder y de su suplente la decide la Gerencia, que recibe la tarea y el aviso")
    void laDemoraDelLider() {
        laTieneElLider();
        LocalDate dia = LocalDate.of(2022, 10, 4);
        ciclo.vivirHasta(dia);

        Task decision = ciclo.tareaDelLider(ESTRATEGIA).orElseThrow();
        assertThat(decision.getAssignee()).isEqualTo("gerencia");
        assertThat(tareas.getIdentityLinksForTask(decision.getId()))
                .extracting(IdentityLink::getGroupId)
                .contains("gerencia")
                .doesNotContain("lider");
        assertThat(ciclo.avisados(ESTRATEGIA, dia)).contains("gerencia");

        Map<String, Object> cuerpo = Map.of("codigo", ESTRATEGIA, "fecha", "2022-11-30", "motivo", MOTIVO.texto());
        HttpResponse<String> propia =
                entidad.como("lider").post("/api/ciclos/" + ciclo.id() + "/reprogramaciones", texto(cuerpo));
        assertThat(propia.statusCode()).isEqualTo(400);
        assertThat(mensaje(propia)).contains("nadie decide sobre lo suyo", "decide Beatriz Londoño Arango");
        assertThatThrownBy(() -> ciclo.hacer(
                        "lider",
                        () -> reasignacion.reasignar(ciclo.id(), ESTRATEGIA, new Destino("proyectos", null), MOTIVO)))
                .hasMessageContaining("nadie decide sobre lo suyo");
        assertThatThrownBy(() -> ciclo.hacer("lider", () -> reasignacion.insistir(ciclo.id(), ESTRATEGIA, null)))
                .hasMessageContaining("nadie decide sobre lo suyo");

        ciclo.hacer("gerencia", () -> tareas.complete(decision.getId(), Map.of("decision", "insistir")));
        assertThat(ciclo.tareaDelLider(ESTRATEGIA)).isEmpty();
    }

    @Test
    @DisplayName("lo que no ha vencido lo pasa el líder a otra persona, y su fecha no la corre él mismo")
    void antesDeVencer() {
        laTieneElLider();
        HttpResponse<String> propia = entidad.como("lider")
                .post(
                        "/api/ciclos/" + ciclo.id() + "/reprogramaciones",
                        texto(Map.of("codigo", ESTRATEGIA, "fecha", "2022-11-30", "motivo", MOTIVO.texto())));
        assertThat(propia.statusCode()).isEqualTo(400);

        ciclo.hacer(
                "lider", () -> reasignacion.reasignar(ciclo.id(), ESTRATEGIA, new Destino("proyectos", null), MOTIVO));
        assertThat(ciclo.tarea(ESTRATEGIA).getAssignee()).isEqualTo("proyectos");
    }

    @Test
    @DisplayName("el suplente primero toma la tarea, y queda escrito que terminó él")
    void elSuplenteLaToma() {
        Task tarea = ciclo.tarea(ESTRATEGIA);
        assertThat(tarea.getAssignee()).isEqualTo("planeacion");
        for (Runnable sinTomarla : List.<Runnable>of(
                () -> ciclo.hacer("lider", () -> tareas.complete(tarea.getId(), Map.of("hecho", "Ya está"))),
                () -> ciclo.hacer("admin", () -> tareas.complete(tarea.getId(), Map.of("hecho", "Ya está"))))) {
            assertThatThrownBy(sinTomarla::run)
                    .isInstanceOf(Rechazo.class)
                    .hasMessageContaining("Tome primero la tarea");
        }
        ciclo.hacer("lider", () -> tareas.setAssignee(tarea.getId(), null));
        ciclo.hacer("lider", () -> tareas.claim(tarea.getId(), "lider"));
        ciclo.terminar(ESTRATEGIA);
        assertThat(ciclo.ultima(ActividadTerminada.class).quien()).isEqualTo("lider");
    }

    @Test
    @DisplayName("quien hizo el informe no lo aprueba, aunque tome la tarea de quien aprueba")
    void laAprobacion() {
        String informe = "elaborarInformeGestion";
        String aprobacion = "aprobarInformeGestion";
        ciclo.alEmpezar(informe);
        String autor = ciclo.tarea(informe).getAssignee();
        ciclo.rol("gerencia", "gerencia", autor).terminar(informe);
        ciclo.alEmpezar(aprobacion);
        Task tarea = ciclo.tarea(aprobacion);

        ciclo.hacer(autor, () -> tareas.setAssignee(tarea.getId(), null));
        ciclo.hacer(autor, () -> tareas.claim(tarea.getId(), autor));

        assertThatThrownBy(() -> ciclo.terminar(aprobacion)).hasMessageContaining("nadie aprueba lo suyo");
        assertThat(ciclo.actividad(aprobacion).estaTerminada()).isFalse();
    }

    @Test
    @DisplayName("quien escribe encima del borrador de otro no lo borra: el formulario muestra los dos")
    void losDosBorradores() {
        Task tarea = ciclo.tarea(ESTRATEGIA);
        String ruta = "/api/cumplimientos/" + tarea.getId();
        escribir("planeacion", ruta, "Lo que averiguó Planeación");
        escribir("planeacion", ruta, "Lo que averiguó Planeación, completo");
        escribir("lider", ruta, "Lo que cree el líder");

        JsonNode antes = Navegador.leer(entidad.como("planeacion").get(ruta + "/antecedentes"));
        assertThat(antes.at("/0/titulo").asText()).isEqualTo("Lo que había escrito otra persona en esta tarea");
        assertThat(antes.at("/0/cumplimientos").size()).isEqualTo(1);
        assertThat(antes.at("/0/cumplimientos/0/titulo").asText())
                .isEqualTo("Borrador de Marcela Ospina Giraldo, guardado el 1 de septiembre de 2022");
        assertThat(antes.at("/0/cumplimientos/0").toString()).contains("Lo que averiguó Planeación, completo");
        assertThat(Navegador.leer(entidad.como("planeacion").get(ruta))
                        .at("/borrador/hecho")
                        .asText())
                .isEqualTo("Lo que cree el líder");
    }

    private void escribir(String quien, String ruta, String hecho) {
        assertThat(entidad.como(quien)
                        .enviar("PUT", ruta, "application/json", texto(Map.of("hecho", hecho)))
                        .statusCode())
                .isEqualTo(204);
    }
}
