package co.cuentasclaras.ciclo;

import static co.cuentasclaras.prueba.Navegador.MOTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.bitacora.Hecho.CicloTerminado;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Escenario
@DisplayName("Lo que elimina quien administra")
class ParteEliminadaTest {

    private static final String ESTRATEGIA = "elaborarEstrategiaRendicion";

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private RuntimeService procesos;

    @Autowired
    private ManagementService trabajos;

    @Autowired
    private IdentityService identidad;

    @Test
    @DisplayName(
            "no es una etapa de un ciclo en curso, ni el ciclo sin motivo; con motivo se cancela y la bitácora lo dice")
    void cicloEntero() {
        ciclo.en(LocalDate.of(2022, 9, 12));
        String etapa = ciclo.tarea(ESTRATEGIA).getProcessInstanceId();

        assertThatThrownBy(() -> ciclo.hacer("admin", () -> procesos.deleteProcessInstance(etapa, "ya no")))
                .hasMessageContaining("reprograme la actividad, o retírela");
        assertThatThrownBy(() -> ciclo.hacer("admin", () -> procesos.deleteProcessInstance(ciclo.id(), " ")))
                .hasMessageContaining("se cancela con su motivo");
        assertThatThrownBy(() -> ciclo.hacer(
                        "admin", () -> procesos.deleteProcessInstance(ciclo.id(), "ya no", false, true, false, true)))
                .hasMessageContaining("Una parte de un ciclo");
        assertThat(ciclo.tarea(ESTRATEGIA).getProcessInstanceId()).isEqualTo(etapa);

        ciclo.hacer("admin", () -> procesos.deleteProcessInstance(ciclo.id(), "no se rinde"));

        assertThat(ciclo.ultima(CicloTerminado.class).hecho()).isEqualTo(new CicloTerminado(true, "no se rinde"));
        assertThat(ciclo.ultima(CicloTerminado.class).quien()).isEqualTo("admin");
    }

    @Test
    @DisplayName("es el ciclo por la red, con el motivo que la guía dice dónde escribir")
    void porLaRed() {
        ciclo.en(LocalDate.of(2022, 9, 12));

        assertThat(entidad.como("admin")
                        .enviar("DELETE", MOTOR + "/process-instance/" + ciclo.id(), "application/json", "")
                        .body())
                .contains("se cancela con su motivo");
        HttpResponse<String> pedida = entidad.como("admin")
                .post(
                        MOTOR + "/process-instance/delete",
                        "{\"processInstanceIds\": [\"%s\"], \"deleteReason\": \"Se inició con otra vigencia\"}"
                                .formatted(ciclo.id()));
        assertThat(pedida.statusCode()).as(pedida.body()).isEqualTo(200);
        for (String lote : List.of("batch-seed-job", "instance-deletion")) {
            trabajos.createJobQuery().list().stream()
                    .filter(trabajo -> lote.equals(((JobEntity) trabajo).getJobHandlerType()))
                    .forEach(trabajo -> trabajos.executeJob(trabajo.getId()));
        }

        assertThat(ciclo.ultima(CicloTerminado.class).hecho())
                .isEqualTo(new CicloTerminado(true, "Se inició con otra vigencia"));
    }

    @Test
    @DisplayName("y ya faltaba no detiene el calendario de los demás")
    void yaFaltaba() {
        ciclo.en(LocalDate.of(2022, 9, 12));
        procesos.deleteProcessInstance(ciclo.tarea(ESTRATEGIA).getProcessInstanceId(), "de antes");

        assertThat(entidad.como("admin")
                        .post("/api/dias-no-habiles", "{\"fecha\": \"2022-09-20\", \"acto\": \"Resolución 1\"}"))
                .satisfies(respuesta ->
                        assertThat(respuesta.statusCode()).as(respuesta.body()).isLessThan(300));
        assertThat(entidad.como("admin").post("/api/dias-no-habiles/2022-09-20/retiro", "{\"motivo\": \"Se revocó\"}"))
                .satisfies(respuesta ->
                        assertThat(respuesta.statusCode()).as(respuesta.body()).isLessThan(300));
    }

    @Test
    @DisplayName("no es la última persona que puede entrar a administrar")
    void ultimoAdministrador() {
        entidad.persona("otra", "Otra", "Persona", "otra@entidad.example");
        identidad.createMembership("otra", "camunda-admin");

        ciclo.hacer("admin", () -> identidad.deleteMembership("admin", "camunda-admin"));

        assertThatThrownBy(() -> ciclo.hacer("otra", () -> identidad.deleteUser("otra")))
                .hasMessageContaining("es la única persona que administra");
        identidad.createMembership("admin", "camunda-admin");
        assertThat(identidad.createUserQuery().memberOfGroup("camunda-admin").count())
                .isEqualTo(2);
    }
}
