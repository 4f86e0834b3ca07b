package co.cuentasclaras.ciclo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.engine.Rechazo;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The database of production: its own SQL, its own locks, and transactions that one error spoils. */
@SpringBootTest(properties = {"camunda.bpm.job-execution.enabled=false", "cuentasclaras.correo.ronda=false"})
@ActiveProfiles("prueba")
@Import(CicloDePrueba.class)
@LimpiaDespues
@DirtiesContext
@DisplayName("En PostgreSQL")
class EnPostgresTest {

    private static final String ESTRATEGIA = "elaborarEstrategiaRendicion";
    private static EmbeddedPostgres postgres;

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void baseDeDatos(DynamicPropertyRegistry propiedades) throws IOException {
        postgres = EmbeddedPostgres.start();
        propiedades.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
        propiedades.add("spring.datasource.username", () -> "postgres");
        propiedades.add("spring.datasource.password", () -> "postgres");
    }

    @AfterAll
    static void apagar() throws IOException {
        postgres.close();
    }

    @Test
    @DisplayName("el ciclo empieza, avisa, escala, y el líder reprograma, igual que en la base de pruebas")
    void unasSemanas() {
        LocalDate hoy = LocalDate.of(2022, 10, 4);
        assertThat(jdbc.sql("select version()").query(String.class).single()).startsWith("PostgreSQL 16");

        ciclo.iniciar(LocalDate.of(2022, 9, 1)).vivirHasta(hoy);
        assertThatThrownBy(() -> ciclo.iniciar(Map.of("vigencia", 2022, "entidad", "INFIMANIZALES")))
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
}
