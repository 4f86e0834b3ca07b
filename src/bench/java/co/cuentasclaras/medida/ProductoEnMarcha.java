package co.cuentasclaras.medida;

import co.cuentasclaras.CuentasClaras;
import co.cuentasclaras.prueba.Elenco;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole product with the example's people, on a database of its own; nothing happens in it by itself. */
record ProductoEnMarcha(BaseDePrueba base, ConfigurableApplicationContext aplicacion) implements Closeable {

    static ProductoEnMarcha en(String cual, Class<?>... ademas) throws IOException {
        Path carpeta = Files.createTempDirectory("medida");
        return sobre(
                BaseDePrueba.de(cual, carpeta),
                Map.of("cuentasclaras.sello.llave", carpeta.resolve("sello.pem"), "cuentasclaras.sello.ronda", false),
                ademas);
    }

    static ProductoEnMarcha sobre(BaseDePrueba base, Map<?, ?> ajustes, Class<?>... ademas) {
        List<String> argumentos = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + base.url(),
                "--spring.datasource.username=" + base.usuario(),
                "--spring.datasource.password=" + base.clave(),
                "--camunda.bpm.process-engine-name=medida",
                "--camunda.bpm.job-execution.enabled=false",
                "--cuentasclaras.correo.ronda=false",
                "--cuentasclaras.sello.correo=false",
                "--logging.level.root=warn"));
        ajustes.forEach((nombre, valor) -> {
            if (nombre.toString().startsWith("cuentasclaras.")) {
                argumentos.add("--" + nombre + "=" + valor);
            }
        });
        return new ProductoEnMarcha(
                base,
                new SpringApplicationBuilder(CuentasClaras.class, Elenco.class)
                        .sources(ademas)
                        .profiles("medida")
                        .run(argumentos.toArray(String[]::new)));
    }

    <T> T pieza(Class<T> clase) {
        return aplicacion.getBean(clase);
    }

    /** In nanoseconds; the server's processes have their own clocks, which tick a hundred times a second. 0 of an embedded one. */
    long cpuDeLaBase() {
        if (!base.nombre().equals("PostgreSQL")) {
            return 0;
        }
        long uno = pieza(JdbcClient.class)
                .sql("select pg_backend_pid()")
                .query(Long.class)
                .single();
        return ProcessHandle.of(uno)
                .flatMap(ProcessHandle::parent)
                .map(servidor -> servidor.children()
                        .flatMap(hijo -> hijo.info().totalCpuDuration().stream())
                        .mapToLong(Duration::toNanos)
                        .sum())
                .orElse(0L);
    }

    @Override
    public void close() throws IOException {
        aplicacion.close();
        base.close();
    }
}
