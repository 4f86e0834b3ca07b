package co.cuentasclaras.tablero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.avance.EstadoAUnDia.DiaInvalido;
import co.cuentasclaras.ciclo.Calendario;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.cronograma.Reasignacion;
import co.cuentasclaras.cronograma.Reasignacion.Destino;
import co.cuentasclaras.cronograma.Reprogramacion;
import co.cuentasclaras.evidencia.CarpetaDeEvidencias;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.CuentaSentencias;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.relevo.Nombramientos;
import co.cuentasclaras.tablero.Paginas.TableroConEnlaces;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Escenario
@DisplayName("El estado a un día")
class EstadoAUnDiaTest {

    private static final LocalDate DIA = LocalDate.of(2022, 10, 14);
    private static final LocalDate DESPUES = LocalDate.of(2022, 11, 30);
    private static final String ESTRATEGIA = "elaborarEstrategiaRendicion";
    private static final String COMUNICACIONES = "elaborarEstrategiaComunicaciones";

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private CuentaSentencias cuenta;

    @Autowired
    private Paginas paginas;

    @Autowired
    private Pinturas pinturas;

    @Autowired
    private RepositoryService modelos;

    @Autowired
    private Reprogramacion reprogramacion;

    @Autowired
    private Reasignacion reasignacion;

    @Autowired
    private Calendario calendario;

    @Autowired
    private Nombramientos nombramientos;

    @Autowired
    private CarpetaDeEvidencias carpeta;

    @Autowired
    private ObjectMapper json;

    @Test
    @DisplayName("es el tablero, el cronograma y el diagrama que se vieron ese día, pase lo que pase después")
    void comoSeVio() {
        ciclo.en(LocalDate.of(2022, 9, 20));
        String evidencia = ciclo.como("planeacion", () -> carpeta.agregarEnlace(
                        ciclo.id(), ESTRATEGIA, "https://entidad.example/borrador", "Borrador")
                .id());
        ciclo.hacer("lider", () -> calendario.declararNoHabil(LocalDate.of(2022, 10, 5), "Resolución 12", false));
        ciclo.vivirHasta(DIA, LocalTime.of(9, 0)).terminarYSeguir(COMUNICACIONES);
        ciclo.vivirHasta(DIA, LocalTime.of(23, 0));
        Visto visto = ver(null);

        ciclo.vivirHasta(DIA.plusDays(3));
        ciclo.hacer("planeacion", () -> carpeta.retirar(evidencia));
        ciclo.hacer("lider", () -> {
            calendario.declararNoHabil(LocalDate.of(2022, 10, 19), "Resolución 13", false);
            calendario.retirarNoHabil(LocalDate.of(2022, 10, 5), new Motivo("No se hizo"));
            reasignacion.reasignar(
                    ciclo.id(), ESTRATEGIA, new Destino("gerencia", null), new Motivo("La asume la gerencia"));
            reprogramacion.reprogramar(ciclo.id(), ESTRATEGIA, LocalDate.of(2022, 11, 4), new Motivo("Falta todo"));
            nombramientos.nombrarTitular("gerencia", "proyectos", new Motivo("Encargo"));
        });
        ciclo.vivirHasta(DESPUES);

        Visto alDia = ver(DIA.toString());
        assertThat(alDia.ciclos()).hasToString(visto.ciclos().toString());
        assertThat(alDia.diagramas()).isEqualTo(visto.diagramas());
        assertThat(alDia.actividades()).hasToString(visto.actividades().toString());
        assertThat(alDia.dibujo()).isEqualTo(visto.dibujo());
        assertThat(alDia.elementos()).hasToString(visto.elementos().toString());
        assertThat(alDia.hoy()).isEqualTo(DIA);
        assertThat(ver(null).ciclos().toString()).isNotEqualTo(visto.ciclos().toString());
    }

    @Test
    @DisplayName("lo dice donde nadie lo pasa por alto, y no ofrece nada que hacer")
    void loDice() {
        ciclo.en(LocalDate.of(2022, 9, 20));

        JsonNode tablero = leer("tablero?dia=2022-09-15");
        JsonNode cronograma = leer("instancia/" + ciclo.id() + "/cronograma?dia=2022-09-15");

        for (JsonNode una : new JsonNode[] {tablero.get("tablero"), cronograma}) {
            assertThat(una.get("alDia").get("titulo").asText()).isEqualTo("Al 15 de septiembre de 2022");
            assertThat(una.get("alDia").get("advertencia").isNull()).isTrue();
            assertThat(una.get("hoy").asText()).isEqualTo("2022-09-15");
        }
        assertThat(tablero.get("dirige").asBoolean()).isFalse();
        assertThat(cronograma.get("puedeCambiar").asBoolean()).isFalse();
        assertThat(leer("tablero").get("tablero").get("alDia").isNull()).isTrue();
    }

    @Test
    @DisplayName("de un día que no es, o que no ha llegado, o de antes del ciclo, dice por qué no lo hay")
    void malosDias() {
        ciclo.en(LocalDate.of(2022, 9, 20));

        for (Map.Entry<String, String> malo : Map.of(
                        "ayer",
                        "«ayer» no es una fecha",
                        "2022-02-30",
                        "«2022-02-30» no es una fecha",
                        "+12022-02-01",
                        "no es una fecha",
                        "x".repeat(5000),
                        "Eso no es una fecha",
                        "2022-09-21",
                        "no ha llegado: escoja un día hasta hoy, 20 de septiembre de 2022",
                        "2022-08-31",
                        "es de antes del ciclo, que comenzó el 1 de septiembre de 2022")
                .entrySet()) {
            for (String pagina : new String[] {
                "tablero?dia=",
                "instancia/" + ciclo.id() + "/cronograma?dia=",
                "instancia/" + ciclo.id() + "/diagrama?dia="
            }) {
                HttpResponse<String> respuesta =
                        pedir("control-interno", pagina + malo.getKey().replace("+", "%2B"));
                assertThat(respuesta.statusCode()).as(pagina + malo).isEqualTo(400);
                JsonNode cuerpo = arbol(respuesta);
                assertThat(cuerpo.get("campo").asText()).isEqualTo("dia");
                assertThat(cuerpo.get("mensaje").asText()).contains(malo.getValue());
            }
        }
        assertThat(pedir("proyectos", "tablero?dia=2022-09-15").statusCode()).isEqualTo(403);
        assertThatThrownBy(() -> ciclo.como("proyectos", () -> paginas.tableroAl("2022-09-15", 1)))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    @DisplayName("sin ningún ciclo lo dice, y con muchos hechos no pregunta más")
    void costo() {
        assertThatExceptionOfType(DiaInvalido.class)
                .isThrownBy(() -> ciclo.como("gerencia", () -> paginas.tableroAl("2022-09-15", 1)))
                .withMessageContaining("Ningún ciclo ha comenzado");
        ciclo.en(LocalDate.of(2022, 9, 2));
        sentencias("2022-09-02");
        int pocos = sentencias("2022-09-02");

        ciclo.vivirHasta(DIA);
        assertThat(sentencias(DIA.toString())).isEqualTo(pocos).isLessThanOrEqualTo(10);
    }

    private int sentencias(String dia) {
        return ciclo.como("gerencia", () -> cuenta.de(() -> paginas.cronogramaAl(dia, ciclo.id())));
    }

    /** What Control Interno sees, of today or of a day. */
    private Visto ver(String dia) {
        return ciclo.como("control-interno", () -> {
            TableroConEnlaces tablero = dia == null ? paginas.tablero(1) : paginas.tableroAl(dia, 1);
            CronogramaDeCiclo cronograma = (dia == null
                            ? paginas.cronograma(ciclo.id())
                            : paginas.cronogramaAl(dia, ciclo.id()))
                    .orElseThrow();
            Pintura pintura = pinturas.definicion(definicion("diseno"), ciclo.id(), null, dia)
                    .orElseThrow();
            return new Visto(
                    arbol(tablero.tablero().ciclos()),
                    tablero.diagramas(),
                    arbol(cronograma.actividades()),
                    arbol(cronograma.dibujo()).toString().replace(">Ese día<", ">Hoy<"),
                    arbol(pintura.elementos()),
                    cronograma.hoy());
        });
    }

    private String definicion(String proceso) {
        return modelos.createProcessDefinitionQuery()
                .processDefinitionKey(proceso)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private JsonNode leer(String pagina) {
        return arbol(pedir("lider", pagina));
    }

    private HttpResponse<String> pedir(String persona, String pagina) {
        return entidad.como(persona).get("/camunda/api/cockpit/plugin/cuentas-claras-tablero/default/" + pagina);
    }

    private JsonNode arbol(HttpResponse<String> respuesta) {
        try {
            return json.readTree(respuesta.body());
        } catch (java.io.IOException e) {
            throw new AssertionError(respuesta.body(), e);
        }
    }

    private JsonNode arbol(Object visto) {
        return json.valueToTree(visto);
    }

    private record Visto(
            JsonNode ciclos,
            Map<String, Map<String, String>> diagramas,
            JsonNode actividades,
            String dibujo,
            JsonNode elementos,
            LocalDate hoy) {}
}
