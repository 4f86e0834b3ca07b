package co.cuentasclaras.medida;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two servers that start at the same moment, on an empty PostgreSQL and on the one that they left: how many stand. */
final class ArranquesALaVez implements Medida {

    private static final String ESCRITO =
            """
            select (select count(*) from act_re_deployment) || ' despliegue, '
                || (select count(*) from act_ru_filter) || ' listas, '
                || (select count(*) from act_ru_authorization) || ' permisos, '
                || (select count(*) from act_id_user) || ' personas'
            """;

    @Override
    public String nombre() {
        return "arranques";
    }

    @Override
    public void medir(List<String> argumentos, Cuadro cuadro) throws Exception {
        int vueltas = argumentos.isEmpty() ? 10 : Integer.parseInt(argumentos.get(0));
        // There is one log for both in this process, and only one may set it up.
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        Cuenta vacia = new Cuenta();
        Cuenta existente = new Cuenta();
        for (int vuelta = 0; vuelta < vueltas; vuelta++) {
            Path carpeta = Files.createTempDirectory("medida");
            try (BaseDePrueba base = BaseDePrueba.de("postgresql", carpeta)) {
                vacia.sumar(arrancar(base, carpeta));
                existente.sumar(arrancar(base, carpeta));
            }
        }
        cuadro.fila("Dos servidores en el mismo momento, base vacía", "%s", vacia.texto(vueltas));
        cuadro.fila("Dos servidores en el mismo momento, base existente", "%s", existente.texto(vueltas));
    }

    /** What the database holds after each of those that started, and nothing for one that did not. */
    private static List<String> arrancar(BaseDePrueba base, Path carpeta) {
        BaseDePrueba deTodos = new BaseDePrueba(base.nombre(), base.url(), base.usuario(), base.clave(), () -> {});
        List<CompletableFuture<ProductoEnMarcha>> nodos = IntStream.of(1, 2)
                .mapToObj(cual -> CompletableFuture.supplyAsync(() -> ProductoEnMarcha.sobre(
                        deTodos,
                        Map.of(
                                "camunda.bpm.process-engine-name",
                                "medida" + cual,
                                "cuentasclaras.sello.ronda",
                                false,
                                "cuentasclaras.sello.llave",
                                carpeta.resolve("sello.pem")))))
                .toList();
        List<ProductoEnMarcha> enMarcha = nodos.stream().flatMap(ArranquesALaVez::siArranco).toList();
        List<String> escrito = enMarcha.stream()
                .map(uno -> uno.pieza(JdbcClient.class).sql(ESCRITO).query(String.class).single())
                .toList();
        enMarcha.stream().map(ProductoEnMarcha::aplicacion).forEach(ConfigurableApplicationContext::close);
        return escrito;
    }

    private static Stream<ProductoEnMarcha> siArranco(CompletableFuture<ProductoEnMarcha> nodo) {
        try {
            return Stream.of(nodo.join());
        } catch (CompletionException e) {
            System.err.println("did not start: " + e.getCause());
            return Stream.empty();
        }
    }

    private static final class Cuenta {

        private final SortedSet<String> escritos = new TreeSet<>();
        private int arrancados;

        void sumar(List<String> vuelta) {
            arrancados += vuelta.size();
            escritos.addAll(vuelta);
        }

        String texto(int vueltas) {
            return "%d de %d arrancaron; escrito: %s".formatted(arrancados, 2 * vueltas, String.join(" | ", escritos));
        }
    }
}
