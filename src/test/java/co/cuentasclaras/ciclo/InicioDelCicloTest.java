package co.cuentasclaras.ciclo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.ActividadPlaneada;
import co.cuentasclaras.bitacora.Hecho.CicloIniciado;
import co.cuentasclaras.bitacora.Hecho.CicloTerminado;
import co.cuentasclaras.bitacora.Hecho.ColumnasDejadas;
import co.cuentasclaras.bitacora.Hecho.Desplegado;
import co.cuentasclaras.comun.Huella;
import co.cuentasclaras.engine.guard.Rechazo;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Reloj;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

@Escenario
@DisplayName("Al iniciar un ciclo")
class InicioDelCicloTest {

    private static final LocalDate INICIO = LocalDate.of(2022, 9, 1);

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Ciclos ciclos;

    @Autowired
    private RuntimeService procesos;

    @Autowired
    private TaskService tareas;

    @Value("${cuentasclaras.cronograma.archivo}")
    private Resource cronograma;

    @Test
    @DisplayName("todas sus páginas llevan su clave, y la bitácora dice quién lo inició")
    void clave() throws IOException {
        ciclo.iniciar(INICIO);

        assertThat(procesos.createProcessInstanceQuery().list())
                .hasSizeGreaterThan(4)
                .extracting(ProcessInstance::getBusinessKey)
                .containsOnly("rdc-2022");
        assertThat(ciclo.ultima(CicloIniciado.class)).satisfies(anotacion -> {
            CicloIniciado iniciado = (CicloIniciado) anotacion.hecho();
            assertThat(iniciado.vigencia()).isEqualTo(2022);
            assertThat(iniciado.entidad()).isEqualTo(Entidad.NOMBRE);
            assertThat(iniciado.actividades()).isEqualTo(ciclo.todas().size());
            assertThat(iniciado.huella())
                    .as("del archivo del cronograma")
                    .isEqualTo(Huella.de(cronograma.getContentAsByteArray()));
            assertThat(iniciado.modelos())
                    .as("los modelos por los que va, y la tabla de plazos")
                    .extracting(Desplegado::nombre)
                    .contains("ciclo-rendicion-cuentas.bpmn", "plazos-aviso.dmn");
            assertThat(anotacion.quien()).isEqualTo("lider");
        });
    }

    @Test
    @DisplayName("el segundo de la misma entidad y vigencia se rechaza, aunque se escriba de otra manera")
    void elSegundo() {
        ciclo.iniciar(INICIO);
        long instancias = procesos.createProcessInstanceQuery().count();

        for (String entidad : List.of(Entidad.NOMBRE, "AGUAS DE VILLACLARA", "  Águas de Villaclara ")) {
            assertThatThrownBy(() -> ciclo.iniciar(Map.of("vigencia", 2022, "entidad", entidad)))
                    .isInstanceOf(Rechazo.class)
                    .hasMessage(entidad.trim()
                            + " ya tiene en marcha el ciclo de la vigencia 2022: ábralo en Cockpit por su clave"
                            + " «rdc-2022». No se inició otro.");
        }

        assertThat(ciclos.enCurso()).hasSize(1);
        assertThat(procesos.createProcessInstanceQuery().count()).isEqualTo(instancias);
    }

    @Test
    @DisplayName("el de otra vigencia corre al lado, y lo que pasa en uno no llega al otro")
    void otraVigencia() {
        LocalDate dia = LocalDate.of(2022, 10, 4);
        String uno = ciclo.iniciar(INICIO).id();
        String otro = ciclo.iniciar(Map.of("vigencia", 2021, "entidad", Entidad.NOMBRE))
                .id();
        ciclo.vivirHasta(dia);
        String imagen = "disenarImagenVisual";

        ciclo.de(uno).terminar(imagen).terminar("elaborarEstrategiaRendicion").vivirHasta(dia, LocalTime.of(11, 0));

        // The message of the finished image reaches Preparación of its own cycle alone.
        assertThat(ciclo.de(uno).actividad("implementarDisenoVisual").enMarcha())
                .isTrue();
        assertThat(ciclo.de(otro).actividad("implementarDisenoVisual").enMarcha())
                .isFalse();
        assertThat(ciclo.actividad(imagen).enMarcha()).isTrue();
        // And the leader still decides about the same activity of the other one.
        assertThat(ciclo.de(uno).tareaDelLider("elaborarEstrategiaRendicion")).isEmpty();
        assertThat(ciclo.de(otro).tareaDelLider("elaborarEstrategiaRendicion")).isPresent();
        assertThat(ciclos.enCurso()).extracting(Ciclo::clave).containsExactly("rdc-2021", "rdc-2022");
    }

    @Test
    @DisplayName("un archivo con errores lo rechaza entero: ni ciclo ni instancia")
    void archivoMalo() {
        String malo =
                """
                codigo;etapa;frente;actividad;inicio;fin;responsable;producto;origen
                inventada;Diseño;Diseño;Una actividad inventada;2022-09;2022-13;nadie;Documento;entidad
                """;

        assertThatThrownBy(() -> ciclo.iniciar(conArchivo("cronograma.csv", malo)))
                .isInstanceOf(Rechazo.class)
                .hasMessageStartingWith("El cronograma no se puede usar todavía")
                .hasMessageContaining("/plan")
                .hasMessageContaining("Fila 2, columna «fin»: ")
                .hasMessageContaining("2022-13")
                .hasMessageContaining(
                        "Fila 2, columna «responsable»: ¿Quién responde por lo que el archivo encarga a «nadie»?");

        assertThat(ciclos.enCurso()).isEmpty();
        assertThat(procesos.createProcessInstanceQuery().count()).isZero();
    }

    @Test
    @DisplayName("un archivo vacío que alguien eligió se rechaza, y no comienza el cronograma de otra entidad")
    void archivoVacio() {
        rechaza("«cronograma.csv» está vacío", conArchivo("cronograma.csv", ""));
        rechaza("Envíe el cronograma como un archivo", Map.of("vigencia", 2022, "entidad", "X", "archivo", "codigo"));
        assertThat(procesos.createProcessInstanceQuery().count()).isZero();

        // What Tasklist sends when no file was chosen.
        Reloj.poner(INICIO, Reloj.LAS_DIEZ);
        ciclo.iniciar(conArchivo("", ""));
        assertThat(ciclos.enCurso()).hasSize(1);
    }

    @Test
    @DisplayName("la bitácora nombra las columnas del archivo que quedaron por fuera")
    void columnasDejadas() throws IOException {
        String ejemplo = new ClassPathResource("ejemplo/infimanizales-2022.csv").getContentAsString(UTF_8);

        Reloj.poner(INICIO, Reloj.LAS_DIEZ);
        ciclo.iniciar(conArchivo(
                "plan.csv",
                ejemplo.lines()
                        .map(fila -> fila + ";")
                        .collect(Collectors.joining("\n"))
                        .replaceFirst(";\n", ";Observaciones\n")));

        assertThat(ciclo.ultima(ColumnasDejadas.class).hecho())
                .isEqualTo(new ColumnasDejadas(List.of("Observaciones")));
    }

    private static Map<String, Object> conArchivo(String nombre, String contenido) {
        return Map.of(
                "vigencia",
                2022,
                "entidad",
                Entidad.NOMBRE,
                "archivo",
                Variables.fileValue(nombre).file(contenido.getBytes(UTF_8)).create());
    }

    @Test
    @DisplayName("una vigencia o una entidad que no sirve se rechaza con lo que hay que escribir")
    void datosMalos() {
        rechaza("Escriba la vigencia", Map.of("entidad", Entidad.NOMBRE));
        rechaza("Escriba la vigencia", Map.of("vigencia", "dos mil", "entidad", Entidad.NOMBRE));
        rechaza("La vigencia 1999 no es posible", Map.of("vigencia", 1999, "entidad", Entidad.NOMBRE));
        rechaza("Escriba el nombre de la entidad", Map.of("vigencia", 2022, "entidad", " "));

        assertThat(procesos.createProcessInstanceQuery().count()).isZero();
    }

    @Test
    @DisplayName("el cronograma de ejemplo llevado a 2026 tiene los días hábiles de ese año")
    void otroAnio() {
        Reloj.poner(LocalDate.of(2026, 9, 1), Reloj.LAS_DIEZ);

        ciclo.iniciar(Map.of("vigencia", 2026, "entidad", Entidad.NOMBRE));

        // 31 October 2026 and 31 January 2027 are no working days; Holy Week of 2027 ends March.
        assertThat(ciclo.actividad("elaborarEstrategiaRendicion").vencimiento()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(ciclo.actividad("capacitarEquipoLider").vencimiento()).isEqualTo(LocalDate.of(2026, 10, 30));
        assertThat(ciclo.actividad("realizarAsambleaComunitaria").vencimiento()).isEqualTo(LocalDate.of(2027, 1, 29));
        assertThat(ciclo.actividad("realizarAudiencia").vencimiento()).isEqualTo(LocalDate.of(2027, 3, 31));
        // Five working days before it; 22, 25 and 26 March 2027 are holidays.
        assertThat(ciclo.actividad("invitarMedios").vencimiento()).isEqualTo(LocalDate.of(2027, 3, 19));
    }

    @Test
    @DisplayName("no lo inicia quien no dirige")
    void noCualquiera() {
        assertThatThrownBy(() -> ciclo.como(
                        "comunicaciones",
                        () -> procesos.startProcessInstanceByKey(
                                CicloDePrueba.PROCESO, Map.of("vigencia", 2022, "entidad", Entidad.NOMBRE))))
                .isInstanceOf(AuthorizationException.class);
        assertThat(ciclos.enCurso()).isEmpty();
    }

    @Test
    @DisplayName("la vigencia queda libre cuando el anterior se cancela en Cockpit, que omite los listeners")
    void cancelado() {
        String anterior = ciclo.iniciar(INICIO).id();

        procesos.deleteProcessInstance(anterior, "mal comienzo", true, true, true);

        assertThat(ciclos.enCurso()).isEmpty();
        assertThat(tareas.createTaskQuery().count()).isZero();
        assertThat(ciclo.ultima(CicloTerminado.class).hecho()).isEqualTo(new CicloTerminado(true, "mal comienzo"));
        assertThat(ciclo.hechos().stream().filter(hecho -> !(hecho instanceof ActividadPlaneada)))
                .extracting(Hecho::clase)
                .containsExactly("CICLO_INICIADO", "CICLO_PLANEADO", "PLAN_APLICADO", "CICLO_TERMINADO");
        assertThat(ciclo.iniciar(INICIO).id()).isNotEqualTo(anterior);
    }

    private void rechaza(String mensaje, Map<String, Object> variables) {
        assertThatThrownBy(() -> ciclo.iniciar(variables))
                .isInstanceOf(Rechazo.class)
                .hasMessageStartingWith(mensaje);
    }
}
