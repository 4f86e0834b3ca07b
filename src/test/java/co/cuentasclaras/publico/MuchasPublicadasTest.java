package co.cuentasclaras.publico;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.ciudadano.DatosDelCiudadano;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.pregunta.Canal;
import co.cuentasclaras.pregunta.entrada.Radicacion;
import co.cuentasclaras.pregunta.entrada.RadicacionPedida;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Escenas;
import co.cuentasclaras.prueba.Navegador;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.ResultSetMetaData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@Escenario
@DisplayName("Con cinco mil preguntas publicadas")
class MuchasPublicadasTest {

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private Escenas escenas;

    @Autowired
    private Radicacion radicacion;

    @Autowired
    private VistasPublicas vistas;

    @Autowired
    private PreguntasParaLeer preguntas;

    @Autowired
    private Ciclos ciclos;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void conCincoMil() {
        escenas.de("público con cinco mil", () -> {
            ciclo.en(LocalDate.of(2022, 9, 5)).seguir();
            publicar(radicar("¿Cuánto costó la vía?"));
            for (String tabla : List.of("cc_pregunta", "cc_termino", "cc_respuesta")) {
                copiar(tabla);
            }
        });
    }

    private String radicar(String texto) {
        return radicacion
                .radicar(new RadicacionPedida(
                        ciclo.id(),
                        Canal.BUZON,
                        null,
                        null,
                        texto,
                        "Vías",
                        null,
                        null,
                        null,
                        DatosDelCiudadano.ANONIMO,
                        null))
                .radicado();
    }

    private void publicar(String radicado) {
        String ruta = "/api/preguntas/" + radicado;
        Map<String, List<String>> pasos = new LinkedHashMap<>();
        pasos.put("/clasificacion", List.of("servicio-ciudadano", "{\"via\":\"RESPONDER\",\"rol\":\"planeacion\"}"));
        pasos.put(
                "/proyecto",
                List.of("planeacion", "{\"texto\":\"La vía costó lo que dice el contrato.\",\"enviar\":true}"));
        pasos.put("/revision", List.of("secretaria-general", "{\"aprueba\":true}"));
        pasos.put("/comunicacion", List.of("servicio-ciudadano", "{\"medio\":\"FISICO\",\"constancia\":\"Guía 1\"}"));
        pasos.put("/publicacion", List.of("comunicaciones", "{}"));
        pasos.forEach((paso, quien) -> Navegador.leer(entidad.como(quien.get(0)).post(ruta + paso, quien.get(1))));
    }

    /** Each with its own number and words. */
    private void copiar(String tabla) {
        List<String> columnas = jdbc.query("select * from " + tabla + " where 1 = 0", fila -> {
            ResultSetMetaData forma = fila.getMetaData();
            List<String> nombres = new ArrayList<>();
            for (int i = 1; i <= forma.getColumnCount(); i++) {
                nombres.add(forma.getColumnName(i).toLowerCase(Locale.ROOT));
            }
            return nombres;
        });
        String valores = columnas.stream()
                .map(una -> switch (una) {
                    case "id", "pregunta" -> una + " || '-' || n.x";
                    case "radicado" -> "'P-2022-' || (10000 + n.x)";
                    case "proceso", "seguimiento" -> "null";
                    case "tema" -> "'Tema ' || mod(n.x, 12)";
                    case "pregunta_publica" ->
                        "'¿Cuánto costó la vía número ' || n.x || ' de las que se prometieron en la vereda y cuándo se termina de pavimentar?'";
                    case "respuesta_publica" ->
                        "repeat('La vía se contrató después de la licitación y se entregó con interventoría. ', 6) || 'clave' || (n.x * 7)";
                    default -> una;
                })
                .collect(Collectors.joining(", "));
        jdbc.update("insert into " + tabla + " (" + String.join(", ", columnas) + ") select " + valores + " from "
                + tabla + " p cross join system_range(1, 4999) n");
    }

    @Test
    @DisplayName("buscar halla lo mismo que leerlas todas, y cuesta una parte pequeña de eso")
    void buscar() {
        PublicadasParaLeer publicadas =
                vistas.delCiclo(ciclos.exigir(ciclo.id())).publicadas();
        List<String> textos = publicadas.todas().stream()
                .map(una -> Palabras.llanas(una.palabras()))
                .toList();
        assertThat(textos).hasSize(5000);
        assertThat(publicadas.buscar("CLAVE 3434 pavimentár", ""))
                .hasSize(cuantas(textos, "clave", "3434", "pavimentar"));
        assertThat(publicadas.buscar("4", "")).hasSize(cuantas(textos, "4"));
        assertThat(publicadas.buscar("vía", "Tema 3")).isNotEmpty().allMatch(una -> "Tema 3"
                .equals(una.dato().tema()));
        assertThat(publicadas.buscar("¿?", "")).hasSize(5000);
        assertThat(publicadas.buscar("tren", "")).isEmpty();

        double leyendo = cpu(n -> cuantas(textos, "via", "numero " + n));
        double buscando = cpu(n -> publicadas.buscar("vía número " + n, "").size());
        assertThat(buscando).isLessThan(leyendo / 2);
    }

    @Test
    @DisplayName("lo que pasa en el ciclo no las lee otra vez mientras no se publique una")
    void lasMismas() {
        Ciclo suyo = ciclos.exigir(ciclo.id());
        VistaPublica antes = vistas.de(2022).orElseThrow();
        radicar("¿Y la otra vía?");
        assertThat(preguntas.de(suyo, antes.publicadas())).isSameAs(antes.publicadas());
        jdbc.update("update cc_pregunta set version = version + 1 where radicado = 'P-2022-10001'");
        assertThat(preguntas.de(suyo, antes.publicadas())).isNotSameAs(antes.publicadas());
    }

    private static int cuantas(List<String> textos, String... palabras) {
        return (int) textos.stream()
                .filter(texto -> Stream.of(palabras).allMatch(texto::contains))
                .count();
    }

    /** Nanoseconds of a processor for a hundred, each another one. */
    private static double cpu(IntUnaryOperator cada) {
        ThreadMXBean hilos = ManagementFactory.getThreadMXBean();
        IntStream.range(1000, 1050).map(cada).sum();
        long antes = hilos.getCurrentThreadCpuTime();
        int halladas = IntStream.range(0, 100).map(cada).sum();
        assertThat(halladas).isPositive();
        return hilos.getCurrentThreadCpuTime() - antes;
    }
}
