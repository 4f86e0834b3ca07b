package co.cuentasclaras.tablero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.AvanceActividad.RolQueApoya;
import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.avance.AvanceCiclo.ActividadNoAplica;
import co.cuentasclaras.avance.Avances;
import co.cuentasclaras.avance.Espera;
import co.cuentasclaras.avance.Semaforo;
import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.cronograma.FechaPlan;
import co.cuentasclaras.hoja.CatalogosEvidencias;
import co.cuentasclaras.hoja.DibujoCronograma;
import co.cuentasclaras.plan.PlanDeEjemplo;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.ConTablasAlteradas;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.OtroPlan;
import co.cuentasclaras.prueba.Reloj;
import co.cuentasclaras.tablero.CronogramaDeCiclo.ReglaContada;
import co.cuentasclaras.tablero.Pintura.AudienciaElegible;
import co.cuentasclaras.tablero.Pintura.Elemento;
import co.cuentasclaras.tablero.Tablero.AudienciaEnTablero;
import co.cuentasclaras.tablero.Tablero.ResumenDeCiclo;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The example's plan as another entity would have it, with what no plan of the models has. */
@Escenario
@DisplayName("Un plan que no es el de los modelos, en las páginas")
class OtroPlanTest {

    private static final LocalDate HOY = LocalDate.of(2022, 10, 12);

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private OtroPlan otroPlan;

    @Autowired
    private PlanDeEjemplo ejemplo;

    @Autowired
    private CodigosDelModelo codigos;

    @Autowired
    private Avances avances;

    @Autowired
    private Paginas paginas;

    @Autowired
    private Pinturas pinturas;

    @Autowired
    private CatalogosEvidencias catalogos;

    @Autowired
    private RepositoryService repositorio;

    @Test
    @DisplayName("nombra cada audiencia; de la suspendida nada vence, y lo que no aplica no se cuenta")
    void tablero() {
        conDosAudiencias();
        Reloj.poner(LocalDate.of(2023, 6, 20), Reloj.LAS_DIEZ);

        ResumenDeCiclo resumen = ciclo.como("gerencia", () -> paginas.tablero(1).tablero())
                .ciclos()
                .get(0);

        assertThat(resumen.audiencias())
                .extracting(AudienciaEnTablero::clave, una -> una.juicio().dia())
                .containsExactly(
                        tuple("", "Audiencia del norte: viernes 31 de marzo de 2023."),
                        tuple("2", "Audiencia del sur: suspendida, sin fecha nueva."));
        assertThat(resumen.cuentas()).containsKey(Semaforo.EN_SUSPENSO).doesNotContainKey(Semaforo.NO_APLICA);
        assertThat(resumen.total()).isEqualTo(ciclo.todas().size());
        assertThat(resumen.vencidas())
                .extracting(Tablero.Vencida::codigo)
                .contains("realizarAudiencia")
                .doesNotContain("realizarAudiencia@2");
        assertThat(resumen.vencidas())
                .extracting(Tablero.Vencida::nombre)
                .anyMatch(nombre -> nombre.endsWith(" (Audiencia del norte)"));
    }

    @Test
    @DisplayName(
            "dice en el cronograma qué no aplica y por qué, quién apoya, qué se hizo antes y de qué audiencia es cada fila")
    void cronograma() {
        conDosAudiencias();

        CronogramaDeCiclo cronograma =
                ciclo.como("lider", () -> paginas.cronograma(ciclo.id()).orElseThrow());

        assertThat(cronograma.noAplica())
                .containsExactly(new ActividadNoAplica(
                        OtroPlan.SIN,
                        codigos.actividad(OtroPlan.SIN).orElseThrow().nombre(),
                        OtroPlan.MOTIVO));
        AvanceActividad propia = fila(cronograma, "propia-1");
        assertThat(propia.apoyan()).containsExactly(new RolQueApoya("proyectos", "Proyectos"));
        assertThat(propia.nombreEspera()).isEqualTo("Elaborar la estrategia de rendición de cuentas");
        assertThat(propia.audiencia()).isNull();
        assertThat(fila(cronograma, OtroPlan.HECHA_ANTES).plazo())
                .isEqualTo("Hecha antes del ciclo, el 3 de agosto de 2022");
        AvanceActividad delSur = fila(cronograma, "realizarAudiencia@2");
        assertThat(delSur.grupo()).endsWith(" · Audiencia del sur");
        assertThat(delSur.estado()).isEqualTo(Semaforo.EN_SUSPENSO);
        assertThat(delSur.plazo()).isEqualTo("Audiencia suspendida, sin fecha nueva");
        assertThat(fila(cronograma, "realizarAudiencia").audiencia()).isEqualTo("Audiencia del norte");
        assertThat(cronograma.audiencias())
                .extracting(CronogramaDeCiclo.DiaDeAudiencia::suspendida)
                .containsExactly(false, true);
        for (String pagina : List.of("/mis-actividades", "/mis-actividades/cronograma")) {
            assertThat(entidad.como("gerencia").get(pagina).body())
                    .contains("Audiencia suspendida, sin fecha nueva", "31 mar 2023")
                    .doesNotContain("12 may 2023");
        }
    }

    @Test
    @ConTablasAlteradas
    @DisplayName("tiene en el cronograma y en la hoja la regla de cada estado que muestra, también de lo retirado")
    void reglas() {
        conDosAudiencias();
        ciclo.cambiar("propia-1", "retirada", OffsetDateTime.now(ZoneOffset.UTC));
        ciclo.cambiar("propia-1", "terminada", OffsetDateTime.now(ZoneOffset.UTC));

        CronogramaDeCiclo cronograma =
                ciclo.como("lider", () -> paginas.cronograma(ciclo.id()).orElseThrow());

        assertThat(cronograma.retiradas()).extracting(AvanceActividad::codigo).containsExactly("propia-1");
        assertThat(cronograma.estados())
                .extracting(ReglaContada::estado, ReglaContada::cuantas)
                .contains(tuple(Semaforo.RETIRADA, 1));
        assertThat(DibujoCronograma.de(avances.deCiclo(ciclo.id()).orElseThrow()))
                .contains(Semaforo.RETIRADA.regla());
    }

    @Test
    @DisplayName("dice qué espera lo propio, y pasa de largo por lo que no aplica y lo hecho antes")
    void esperas() {
        conDosAudiencias();
        Reloj.poner(LocalDate.of(2022, 11, 8), Reloj.LAS_DIEZ);

        AvanceCiclo avance = avances.deCiclo(ciclo.id()).orElseThrow();

        assertThat(esperaA(avance, "propia-1")).containsExactly("elaborarEstrategiaRendicion");
        assertThat(esperaA(avance, "publicarEstrategiaComunicaciones"))
                .as("lo que esperaba estaba hecho antes")
                .isEmpty();
        assertThat(esperaA(avance, "implementarDisenoVisual"))
                .as("lo que esperaba no aplica")
                .isEmpty();
    }

    private static List<String> esperaA(AvanceCiclo avance, String codigo) {
        return avance.actividades().stream()
                .filter(una -> una.codigo().equals(codigo))
                .flatMap(una -> una.esperaA().stream())
                .map(Espera::codigo)
                .toList();
    }

    @Test
    @DisplayName("dice de qué audiencia es lo que solo una no tiene")
    void noAplicaEnUna() {
        Cronograma suyo = otroPlan.conDosAudiencias(2022);
        vivir(new Cronograma(
                suyo.actividades().stream()
                        .filter(una -> !una.codigo().equals("invitarMedios@2"))
                        .toList(),
                suyo.audiencias(),
                Map.of("invitarMedios@2", OtroPlan.MOTIVO)));

        AvanceCiclo avance = avances.deCiclo(ciclo.id()).orElseThrow();

        assertThat(avance.noAplica()).singleElement().satisfies(una -> assertThat(una.nombre())
                .endsWith(" (Audiencia del sur)"));
        assertThat(DibujoCronograma.de(avance)).contains(OtroPlan.MOTIVO + ": ");
    }

    @Test
    @DisplayName("pinta gris lo que no aplica, con su motivo, y deja elegir la audiencia en sus páginas")
    void diagramas() {
        conDosAudiencias();

        Elemento sin = elemento(pintura("diseno", null), OtroPlan.SIN);
        assertThat(sin.estado()).isEqualTo(Semaforo.NO_APLICA);
        assertThat(sin.total()).isZero();
        assertThat(sin.actividades()).singleElement().satisfies(una -> assertThat(una.frase())
                .isEqualTo(OtroPlan.MOTIVO));
        assertThat(pintura("diseno", null).audiencias()).isEmpty();

        assertThat(pintura("diseno", null).elementos())
                .filteredOn(una -> una.actividades().stream()
                        .anyMatch(fila -> fila.codigo().equals("propia-1")))
                .as("lo propio, en «Otras actividades de la etapa»")
                .singleElement()
                .satisfies(otras -> {
                    assertThat(modelo("diseno").<ModelElementInstance>getModelElementById(otras.id()))
                            .isInstanceOf(SubProcess.class);
                    assertThat(otras.total()).isEqualTo(1);
                    assertThat(otras.actividades().get(0).quien()).isEqualTo("Planeación");
                });

        Pintura todas = pintura("durante-audiencia", null);
        assertThat(todas.audiencias())
                .extracting(AudienciaElegible::nombre)
                .containsExactly("Todas", "Audiencia del norte", "Audiencia del sur");
        assertThat(elemento(todas, "realizarAudiencia").audiencias()).isEqualTo(2);
        Pintura delSur = pintura("durante-audiencia", todas.audiencias().get(2).valor());
        assertThat(elemento(delSur, "realizarAudiencia").estado()).isEqualTo(Semaforo.EN_SUSPENSO);
        Pintura delNorte =
                pintura("durante-audiencia", todas.audiencias().get(1).valor());
        assertThat(elemento(delNorte, "realizarAudiencia").estado()).isEqualTo(Semaforo.POR_COMENZAR);
    }

    @Test
    @ConTablasAlteradas
    @DisplayName("pinta por su estado lo dibujado que entró con otra versión, y dice en qué página se hace")
    void entroDespues() {
        Cronograma suyo = otroPlan.conDosAudiencias(2022);
        vivir(new Cronograma(suyo.actividades(), suyo.audiencias(), Map.of()));
        ciclo.agregar("propia-1", OtroPlan.SIN, Map.of("espera", "realizarWorldCafe"));

        Pintura diseno = pintura("diseno", null);

        assertThat(elemento(diseno, OtroPlan.SIN)).satisfies(caja -> {
            assertThat(caja.estado()).isEqualTo(Semaforo.POR_COMENZAR);
            assertThat(caja.actividades()).singleElement().satisfies(una -> assertThat(una.frase())
                    .endsWith("se hace en «Otras actividades de la etapa» de Diseño"));
        });
        assertThat(elemento(diseno, "subProcess_otras").total()).isEqualTo(2);
    }

    @Test
    @DisplayName("sale en la hoja y en el catálogo con lo que no aplica aparte")
    void enPapel() {
        conDosAudiencias();
        AvanceCiclo avance = avances.deCiclo(ciclo.id()).orElseThrow();

        assertThat(DibujoCronograma.de(avance))
                .contains("Audiencia del sur: suspendida, sin fecha nueva", OtroPlan.MOTIVO, ">No aplica<");
        assertThat(catalogos.de(avance).noAplica())
                .extracting(ActividadNoAplica::codigo)
                .containsExactly(OtroPlan.SIN);
        assertThat(catalogos.de(avance).actividades()).isEqualTo(ciclo.todas().size());
    }

    @Test
    @DisplayName("dice que no hay audiencia donde el plan no tiene ninguna")
    void sinAudiencia() {
        Cronograma suyo = ejemplo.cronograma(2022);
        vivir(new Cronograma(
                suyo.actividades().stream()
                        .filter(una -> !codigos.esDeAudiencia(una.partes().actividad()))
                        .filter(una -> !(una.fin() instanceof FechaPlan.RelativaAudiencia)
                                && !(una.inicio() instanceof FechaPlan.RelativaAudiencia))
                        .toList(),
                List.of(),
                Map.of("realizarAudiencia", "Se rinde por escrito")));

        assertThat(ciclo.como("gerencia", () -> paginas.tablero(1).tablero())
                        .ciclos()
                        .get(0)
                        .audiencias())
                .isEmpty();
        assertThat(DibujoCronograma.de(avances.deCiclo(ciclo.id()).orElseThrow()))
                .contains(AvanceCiclo.SIN_AUDIENCIA);
    }

    private void conDosAudiencias() {
        vivir(otroPlan.conDosAudiencias(2022));
    }

    private void vivir(Cronograma plan) {
        Reloj.poner(HOY, Reloj.LAS_DIEZ);
        ciclo.sinMotor("otro-plan", 2022, plan);
    }

    private String definicion(String proceso) {
        return repositorio
                .createProcessDefinitionQuery()
                .processDefinitionKey(proceso)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private BpmnModelInstance modelo(String proceso) {
        return repositorio.getBpmnModelInstance(definicion(proceso));
    }

    private Pintura pintura(String proceso, @Nullable String audiencia) {
        String definicion = definicion(proceso);
        return ciclo.como("gerencia", () -> pinturas.definicion(definicion, ciclo.id(), audiencia, null)
                .orElseThrow());
    }

    private static Elemento elemento(Pintura pintura, String id) {
        return pintura.elementos().stream()
                .filter(una -> una.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static AvanceActividad fila(CronogramaDeCiclo cronograma, String codigo) {
        return cronograma.actividades().stream()
                .filter(una -> una.codigo().equals(codigo))
                .findFirst()
                .orElseThrow();
    }
}
