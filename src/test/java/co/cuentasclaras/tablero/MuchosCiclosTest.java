package co.cuentasclaras.tablero;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.medida.CiclosDeSobra;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.CuentaSentencias;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.tablero.Paginas.CicloElegible;
import co.cuentasclaras.tablero.Paginas.TableroConEnlaces;
import co.cuentasclaras.tablero.Tablero.ResumenDeCiclo;
import co.cuentasclaras.tarea.MisActividades;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@Escenario
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Con muchos ciclos el tablero")
class MuchosCiclosTest {

    private static final LocalDate HOY = LocalDate.of(2022, 10, 4);

    @Autowired
    private Paginas paginas;

    @Autowired
    private MisActividades misActividades;

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private CuentaSentencias cuenta;

    @Autowired
    private RuntimeService procesos;

    @Autowired
    private DataSource datos;

    private final List<String> todos = new ArrayList<>();
    private int conUno;
    private int conUnoAyer;

    @BeforeAll
    void setenta() {
        todos.add(ciclo.en(HOY).id());
        sentencias();
        conUno = sentencias();
        conUnoAyer = sentenciasDeAyer();
        todos.addAll(CiclosDeSobra.como(datos, ciclo.id()).agregar(1, 69));
        procesos.deleteProcessInstance(todos.get(7), "no se rinde");
    }

    @Test
    @DisplayName("los muestra por páginas, cada uno una vez y los terminados al final")
    void porPaginas() {
        List<TableroConEnlaces> hojas = IntStream.rangeClosed(1, 14)
                .mapToObj(n -> ciclo.como("gerencia", () -> paginas.tablero(n)))
                .toList();

        assertThat(hojas).allSatisfy(hoja -> {
            assertThat(hoja.tablero().ciclos()).hasSize(5);
            assertThat(hoja.diagramas()).hasSize(5);
            assertThat(hoja.total()).isEqualTo(70);
            assertThat(hoja.paginas()).isEqualTo(14);
        });
        assertThat(ids(hojas.stream()))
                .containsExactlyInAnyOrderElementsOf(todos)
                .endsWith(todos.get(7));
        // One that is asked for beyond the last is the last.
        assertThat(ciclo.como("gerencia", () -> paginas.tablero(15)).pagina()).isEqualTo(14);
        // On the day before, that one was running.
        assertThat(ids(Stream.of(ciclo.como("gerencia", () -> paginas.tableroAl("2022-10-03", 14)))))
                .hasSize(5)
                .doesNotContain(todos.get(7));
    }

    @Test
    @DisplayName("pregunta a la base lo mismo que con uno")
    void sentenciasDeSiempre() {
        // Each cycle's models are found the first time that it is shown.
        sentencias();
        assertThat(sentencias()).isEqualTo(conUno);
        // That of a past day reads the trail of each cycle on the page.
        assertThat(sentenciasDeAyer()).isLessThanOrEqualTo(conUnoAyer + 4 * 2);
    }

    @Test
    @DisplayName("deja escoger los primeros y el que ya se escogió")
    void elegibles() {
        String ultimo = ids(Stream.of(ciclo.como("gerencia", () -> paginas.tablero(14))))
                .get(4);
        assertThat(ciclo.como("gerencia", () -> paginas.ciclos(null)))
                .hasSizeLessThan(todos.size())
                .extracting(CicloElegible::id)
                .doesNotContain(ultimo);
        assertThat(ciclo.como("gerencia", () -> paginas.ciclos(ultimo)))
                .extracting(CicloElegible::id)
                .doesNotHaveDuplicates()
                .endsWith(ultimo);
    }

    @Test
    @DisplayName("no son más actividades de las que alguien lee: las que comienzan primero")
    void loQueViene() {
        List<LocalDate> comienzos = ciclo.como("planeacion", () -> misActividades.loQueViene()).stream()
                .map(una -> una.actividad().vigente().inicio())
                .toList();

        assertThat(comienzos).hasSize(60).isSorted();
        assertThat(comienzos.get(0)).isAfterOrEqualTo(HOY.withDayOfMonth(1));
        assertThat(ciclo.como("planeacion", () -> misActividades.cronogramas())).hasSize(5);
    }

    private static List<String> ids(Stream<TableroConEnlaces> hojas) {
        return hojas.flatMap(hoja -> hoja.tablero().ciclos().stream())
                .map(ResumenDeCiclo::id)
                .toList();
    }

    private int sentencias() {
        return ciclo.como("gerencia", () -> cuenta.de(() -> paginas.tablero(1)));
    }

    private int sentenciasDeAyer() {
        return ciclo.como("gerencia", () -> cuenta.de(() -> paginas.tableroAl("2022-10-03", 1)));
    }
}
