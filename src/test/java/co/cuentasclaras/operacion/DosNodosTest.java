package co.cuentasclaras.operacion;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.CuentasClaras;
import co.cuentasclaras.prueba.Elenco;
import co.cuentasclaras.prueba.Entidad;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Dos servidores con una sola base de datos")
class DosNodosTest {

    private static EmbeddedPostgres postgres;
    private static List<ConfigurableApplicationContext> nodos = List.of();

    @BeforeAll
    static void arrancar(@TempDir Path carpeta) throws IOException {
        postgres = EmbeddedPostgres.start();
        nodos =
                IntStream.of(1, 2)
                        .mapToObj(cual -> CompletableFuture.supplyAsync(() -> arrancar(cual, carpeta)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
    }

    @AfterAll
    static void parar() throws IOException {
        nodos.forEach(ConfigurableApplicationContext::close);
        postgres.close();
    }

    private static ConfigurableApplicationContext arrancar(int cual, Path carpeta) {
        return new SpringApplicationBuilder(CuentasClaras.class, Elenco.class)
                .profiles("prueba")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--camunda.bpm.process-engine-name=nodo" + cual,
                        "--camunda.bpm.admin-user.id=admin",
                        "--camunda.bpm.admin-user.password=" + Entidad.CLAVE,
                        "--camunda.bpm.job-execution.enabled=false",
                        "--cuentasclaras.correo.ronda=false",
                        "--cuentasclaras.sello.ronda=false",
                        "--cuentasclaras.sello.correo=false",
                        "--cuentasclaras.sello.llave=" + carpeta.resolve("sello.pem"));
    }

    @Test
    @DisplayName("arrancan en el mismo momento sobre una base vacía, y lo que se escribe al arrancar está una vez")
    void aLaVez() {
        assertThat(nodos).allMatch(ConfigurableApplicationContext::isRunning);
        JdbcClient jdbc = nodos.get(0).getBean(JdbcClient.class);
        assertThat(jdbc.sql("select name_ from act_ru_filter order by name_")
                        .query(String.class)
                        .list())
                .doesNotHaveDuplicates()
                .contains("Mis tareas");
        assertThat(jdbc.sql("select count(*) from act_re_deployment")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
