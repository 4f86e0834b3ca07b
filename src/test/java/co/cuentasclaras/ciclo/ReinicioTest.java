package co.cuentasclaras.ciclo;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.CuentasClaras;
import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Elenco;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Al reiniciar el servidor")
class ReinicioTest {

    private static final String ESTRATEGIA = "elaborarEstrategiaRendicion";
    private static final LocalDate DIA = LocalDate.of(2022, 9, 12);

    @TempDir
    private Path carpeta;

    @AfterEach
    void relojDeVerdad() {
        ClockUtil.reset();
    }

    @Test
    @DisplayName("no hay versiones nuevas de los modelos, y las tareas y sus relojes siguen donde iban")
    void sigueDondeIba() {
        String id;
        Map<String, Integer> versiones;
        Map<String, LocalDateTime> relojes;
        try (ConfigurableApplicationContext antes = arrancar()) {
            CicloDePrueba ciclo = antes.getBean(CicloDePrueba.class);
            id = ciclo.en(DIA).id();
            relojes = ciclo.relojes(ESTRATEGIA);
            versiones = versiones(antes);
        }

        try (ConfigurableApplicationContext despues = arrancar()) {
            assertThat(versiones(despues)).isEqualTo(versiones).isNotEmpty();
            assertThat(despues.getBean(RepositoryService.class)
                            .createDeploymentQuery()
                            .count())
                    .isEqualTo(1);
            CicloDePrueba ciclo = despues.getBean(CicloDePrueba.class).de(id);
            assertThat(ciclo.relojes(ESTRATEGIA)).isEqualTo(relojes).hasSameSizeAs(TipoAviso.delPlazo());

            ciclo.vivirHasta(LocalDate.of(2022, 10, 4));
            assertThat(ciclo.avisados(ESTRATEGIA, LocalDate.of(2022, 9, 23))).containsExactly("planeacion");
            assertThat(ciclo.tareaDelLider(ESTRATEGIA)).isPresent();
            ciclo.decidir(ESTRATEGIA, Map.of("decision", "insistir")).terminar(ESTRATEGIA);
            assertThat(ciclo.actividad(ESTRATEGIA).estaTerminada()).isTrue();
        }
    }

    @Test
    @DisplayName("lo que ya esperaba al líder en una versión anterior se cierra cuando la actividad se termina")
    void loQueYaEsperaba() {
        String id;
        try (ConfigurableApplicationContext antes = arrancar()) {
            id = antes.getBean(CicloDePrueba.class)
                    .en(LocalDate.of(2022, 10, 4))
                    .id();
            // An older version did not write down what waits.
            antes.getBean(JdbcClient.class)
                    .sql("update cc_actividad set atencion = null, atencion_desde = null, atencion_plazo = null")
                    .update();
        }

        try (ConfigurableApplicationContext despues = arrancar()) {
            CicloDePrueba ciclo = despues.getBean(CicloDePrueba.class).de(id);
            assertThat(ciclo.tareasDelLider()).hasSize(2);

            ciclo.terminar(ESTRATEGIA);

            assertThat(ciclo.tareaDelLider(ESTRATEGIA)).isEmpty();
            assertThat(ciclo.tareasDelLider()).hasSize(1);
        }
    }

    /** An engine name of its own, because the webapps of other tests look theirs up by name. */
    private ConfigurableApplicationContext arrancar() {
        return new SpringApplicationBuilder(CuentasClaras.class, Elenco.class)
                .profiles("prueba")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:file:" + carpeta.resolve("cuentas-claras"),
                        "--spring.datasource.username=sa",
                        "--spring.datasource.password=",
                        "--camunda.bpm.process-engine-name=reinicio",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--cuentasclaras.correo.ronda=false",
                        "--cuentasclaras.sello.ronda=false");
    }

    private static Map<String, Integer> versiones(ConfigurableApplicationContext aplicacion) {
        return aplicacion.getBean(RepositoryService.class).createProcessDefinitionQuery().list().stream()
                .collect(Collectors.toMap(ProcessDefinition::getKey, ProcessDefinition::getVersion));
    }
}
