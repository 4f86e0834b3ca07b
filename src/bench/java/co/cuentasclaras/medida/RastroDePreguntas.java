package co.cuentasclaras.medida;

import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.prueba.CicloDePrueba;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The pages that read the trail, when it has the whole lives of as many questions as are asked for. */
final class RastroDePreguntas implements Medida {

    private static final LocalDate HOY = LocalDate.of(2022, 11, 1);

    /** The lives of the questions began on that many days. */
    private static final int DIAS = 30;

    @Override
    public String nombre() {
        return "rastro-preguntas";
    }

    @Override
    public void medir(List<String> argumentos, Cuadro cuadro) throws IOException {
        String base = argumentos.isEmpty() ? "h2" : argumentos.get(0);
        int cuantas = argumentos.size() < 2 ? 5_000 : Integer.parseInt(argumentos.get(1));
        try (ProductoEnMarcha producto = ProductoEnMarcha.en(base)) {
            CicloDePrueba ciclo = producto.pieza(CicloDePrueba.class).en(HOY);
            PreguntasDePrueba preguntas = new PreguntasDePrueba(producto);
            String una = preguntas.radicar(0);
            preguntas.contestar(una);
            PaginasLargas.abrir(producto, ciclo, "1 pregunta", cuadro);
            List<Long> suyas = ciclo.bitacora().stream()
                    .filter(anotacion -> anotacion.toString().contains(una))
                    .map(Anotacion::fila)
                    .toList();
            multiplicar(producto.pieza(JdbcTemplate.class), suyas, una, cuantas);
            PaginasLargas.abrir(
                    producto,
                    ciclo,
                    "%d preguntas, %d líneas".formatted(cuantas, ciclo.bitacora().size()),
                    cuadro);
        }
    }

    /** The same happened to other questions, on other days. */
    private static void multiplicar(JdbcTemplate jdbc, List<Long> filas, String una, int cuantas) {
        for (long fila : filas) {
            jdbc.query("select ciclo, momento, quien, hecho, version, datos from cc_bitacora where id = ?", linea -> {
                List<Object[]> otras = new ArrayList<>();
                OffsetDateTime momento = linea.getObject("momento", OffsetDateTime.class);
                for (int n = 2; n <= cuantas; n++) {
                    otras.add(new Object[] {
                        linea.getString("ciclo"),
                        momento.minusDays(n % DIAS).plusNanos(n * 1_000L),
                        linea.getString("quien"),
                        linea.getString("hecho"),
                        linea.getInt("version"),
                        linea.getString("datos").replace(una, "P-2022-%04d".formatted(n))
                    });
                }
                jdbc.batchUpdate(
                        """
                        insert into cc_bitacora (ciclo, momento, quien, hecho, version, datos, deducido)
                        values (?, ?, ?, ?, ?, ?, false)""",
                        otras);
            }, fila);
        }
        jdbc.execute("analyze");
    }
}
