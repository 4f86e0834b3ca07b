package co.cuentasclaras.pagina;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.bitacora.Hecho.CicloTerminado;
import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.cronograma.CodigosDelModelo.PaginaDelModelo;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Reloj;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A cycle whose plan has nothing but one drawn activity, and what the entity does besides on one of the pages. */
@Escenario
@DisplayName("Otras actividades de la etapa")
class OtrasActividadesTest {

    private static final LocalDate PRIMER_DIA = LocalDate.of(2022, 9, 1);
    private static final LocalDate SU_DIA = LocalDate.of(2022, 9, 5);
    private static final String DIBUJADA = "elaborarEstrategiaRendicion";
    private static final String TRAS_LA_AUDIENCIA = "despues-audiencia";
    private static final Pattern OTRAS = Pattern.compile("cronograma\\.otras\\(execution, '([a-z-]+)'\\)");

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private CodigosDelModelo modelos;

    /** Those of the models that have a place for them. */
    static List<String> paginas() throws IOException {
        try (Stream<Path> archivos = Files.list(Path.of("bpmn"))) {
            return archivos.filter(archivo -> archivo.toString().endsWith(".bpmn"))
                    .flatMap(archivo -> OTRAS.matcher(leer(archivo)).results().map(hallada -> hallada.group(1)))
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("paginas")
    @DisplayName(
            "en cada página llegan en su día o tras lo que esperan, apremian, escalan, y sin ellas no hay nada que esperar")
    void enCadaPagina(String pagina) {
        iniciar(pagina);
        assertThat(ciclo.todas())
                .filteredOn(una -> una.pagina() != null)
                .hasSize(3)
                .allSatisfy(una -> {
                    assertThat(una.pagina()).isEqualTo(pagina);
                    assertThat(una.iniciada()).isNull();
                });

        if (pagina.equals(TRAS_LA_AUDIENCIA)) {
            ciclo.alEmpezar(Cronograma.AUDIENCIA).terminarYSeguir(Cronograma.AUDIENCIA);
        }
        ciclo.vivirHasta(SU_DIA);
        assertThat(ciclo.tareasDe("proyectos")).containsExactly("a-su-dia");
        assertThat(ciclo.tarea("a-su-dia").getName()).isEqualTo("Oír a los barrios");
        assertThat(ciclo.relojes("a-su-dia")).containsKeys("recordatorioDia", "escalamientoLider");

        LocalDate vence = ciclo.actividad("a-su-dia").vencimiento();
        ciclo.vivirHasta(vence.plusDays(7));
        assertThat(ciclo.avisados("a-su-dia", vence)).containsExactly("proyectos");
        assertThat(ciclo.tareaDelLider("a-su-dia")).isPresent();
        assertThat(ciclo.tareasDe("proyectos")).containsExactly("a-su-dia");

        ciclo.terminarYSeguir("a-su-dia");
        assertThat(ciclo.tareaDelLider("a-su-dia")).isEmpty();
        assertThat(ciclo.tareasDe("proyectos"))
                .as("la que esperaba a otra propia")
                .containsExactly("tras-la-propia");
        ciclo.terminarYSeguir("tras-la-propia", DIBUJADA);
        assertThat(ciclo.tareasDe("proyectos"))
                .as("la que esperaba a una dibujada")
                .containsExactly("tras-la-dibujada");
        assertThat(ciclo.hechos()).noneMatch(CicloTerminado.class::isInstance);
        ciclo.terminarYSeguir("tras-la-dibujada");
        if (!pagina.equals(TRAS_LA_AUDIENCIA)) {
            ciclo.alEmpezar(Cronograma.AUDIENCIA).terminarYSeguir(Cronograma.AUDIENCIA);
        }
        assertThat(ciclo.hechos()).contains(new CicloTerminado(false));
    }

    /** Its page begins when the hearing is over; the others are prepared for one that is still to come. */
    private static LocalDate audiencia(String pagina) {
        return pagina.equals(TRAS_LA_AUDIENCIA) ? PRIMER_DIA.plusDays(1) : LocalDate.of(2022, 9, 15);
    }

    private void iniciar(String pagina) {
        Reloj.poner(PRIMER_DIA, Reloj.LAS_DIEZ);
        String nombre = modelos.pagina(pagina).map(PaginaDelModelo::nombre).orElseThrow();
        String plan =
                """
                codigo;etapa;pagina;actividad;inicio;fin;responsable;espera;evidencia
                %1$s;Diseño;;Elaborar la estrategia;2022-09-01;2022-09-12;planeacion;;
                a-su-dia;%2$s;%3$s;Oír a los barrios;%4$s;2022-09-06;proyectos;;no
                tras-la-propia;%2$s;%3$s;Contar lo que dijeron los barrios;2022-09-01;2022-09-14;proyectos;a-su-dia;no
                %5$s;Ejecución;;Realizar la audiencia;%6$s;%6$s;gerencia;;
                tras-la-dibujada;%2$s;%3$s;Llevar la estrategia al concejo;2022-09-01;2022-09-14;proyectos;%1$s;no
                """
                        .formatted(DIBUJADA, nombre, pagina, SU_DIA, Cronograma.AUDIENCIA, audiencia(pagina));
        ciclo.iniciar(Map.of(
                        "vigencia",
                        2022,
                        "entidad",
                        Entidad.NOMBRE,
                        "archivo",
                        Variables.fileValue("plan.csv")
                                .file(plan.getBytes(UTF_8))
                                .create()))
                .seguir();
    }

    private static String leer(Path archivo) {
        try {
            return Files.readString(archivo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
