package co.cuentasclaras.medida;

import co.cuentasclaras.CuentasClaras;
import co.cuentasclaras.prueba.Elenco;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole product with the example's people, on a database of its own; nothing happens in it by itself. */
record ProductoEnMarcha(BaseDePrueba base, ConfigurableApplicationContext aplicacion) implements Closeable {

    /** What of the properties of a process is meant for the product in it. */
    private static final List<String> DEL_PRODUCTO = List.of("cuentasclaras.", "camunda.bpm.", "server.", "spring.mail.", "spring.datasource.hikari.");

    static ProductoEnMarcha en(String cual, Class<?>... ademas) throws IOException {
        return en(cual, Map.of(), ademas);
    }

    static ProductoEnMarcha en(String cual, Map<String, ?> ajustes, Class<?>... ademas) throws IOException {
        Path carpeta = Files.createTempDirectory("medida");
        Map<String, Object> todos = new LinkedHashMap<>(ajustes);
        todos.put("cuentasclaras.sello.llave", carpeta.resolve("sello.pem"));
        todos.put("cuentasclaras.sello.ronda", false);
        return sobre(BaseDePrueba.de(cual, carpeta), todos, ademas);
    }

    static ProductoEnMarcha sobre(BaseDePrueba base, Map<?, ?> ajustes, Class<?>... ademas) {
        Map<String, Object> argumentos = new LinkedHashMap<>();
        argumentos.put("server.port", 0);
        argumentos.put("spring.datasource.url", base.url());
        argumentos.put("spring.datasource.username", base.usuario());
        argumentos.put("spring.datasource.password", base.clave());
        argumentos.put("camunda.bpm.process-engine-name", "medida");
        argumentos.put("camunda.bpm.job-execution.enabled", false);
        argumentos.put("cuentasclaras.correo.ronda", false);
        argumentos.put("cuentasclaras.sello.correo", false);
        argumentos.put("logging.level.root", "warn");
        ajustes.forEach((nombre, valor) -> {
            if (DEL_PRODUCTO.stream().anyMatch(nombre.toString()::startsWith)) {
                argumentos.put(nombre.toString(), valor);
            }
        });
        return new ProductoEnMarcha(
                base,
                new SpringApplicationBuilder(CuentasClaras.class, Elenco.class)
                        .sources(ademas)
                        .profiles("medida")
                        .run(argumentos.entrySet().stream()
                                .map(uno -> "--" + uno.getKey() + "=" + uno.getValue())
                                .toArray(String[]::new)));
    }

    <T> T pieza(Class<T> clase) {
        return aplicacion.getBean(clase);
    }

    long cpuDeLaBase() {
        return base.cpu(pieza(JdbcClient.class));
    }

    long filasLeidas() {
        return base.filasLeidas(pieza(JdbcClient.class));
    }

    /** Where it listens. */
    String direccion() {
        return "http://localhost:" + aplicacion.getEnvironment().getRequiredProperty("local.server.port")
                + aplicacion.getEnvironment().getProperty("server.servlet.context-path", "");
    }

    @Override
    public void close() throws IOException {
        aplicacion.close();
        base.close();
    }
}
