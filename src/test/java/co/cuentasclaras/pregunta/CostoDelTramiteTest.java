package co.cuentasclaras.pregunta;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.ciudadano.DatosDelCiudadano;
import co.cuentasclaras.pregunta.entrada.Radicacion;
import co.cuentasclaras.pregunta.entrada.RadicacionPedida;
import co.cuentasclaras.pregunta.tramite.Clasificacion;
import co.cuentasclaras.pregunta.tramite.ClasificacionPedida;
import co.cuentasclaras.pregunta.tramite.Contestacion;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.CuentaSentencias;
import co.cuentasclaras.prueba.CuentaSentencias.Costo;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Reloj;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Escenario
@DisplayName("El trámite de una pregunta, en sentencias a la base de datos,")
class CostoDelTramiteTest {

    /**
     * From its filing up to its publication: what is needed today and no more; three quarters are the engine's own. One is the
     * calendar, which a server reads again each minute.
     */
    private static final int EN_TOTAL = 239;

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private CuentaSentencias cuenta;

    @Autowired
    private Preguntas preguntas;

    @Autowired
    private Radicacion radicacion;

    @Autowired
    private Clasificacion clasificacion;

    @Autowired
    private Contestacion contestacion;

    @Autowired
    private TramiteDePregunta tramite;

    @Autowired
    private Vencimientos vencimientos;

    @Autowired
    private ManagementService trabajos;

    @BeforeEach
    void elDiaEnQueSeRecibe() {
        Reloj.poner(LocalDate.of(2022, 10, 3), LocalTime.of(8, 0));
        ciclo.sinMotor("de-preguntas", 2022);
        Reloj.poner(LocalDate.of(2023, 2, 1), LocalTime.of(10, 0));
    }

    @Test
    @DisplayName("no cuesta más, paso por paso, porque haya otras doscientas")
    void noDependeDeLasDemas() {
        // What is read once for all of them.
        vivir("¿Cuánto costó el puente?");
        Map<String, Costo> sola = vivir("¿Cuánto costó el parque?");
        ciclo.hacer(
                "servicio-ciudadano",
                () -> radicacion.radicarTodas(IntStream.range(0, 200)
                        .mapToObj(n -> pedida("¿Y la calle número " + n + "?"))
                        .toList()));

        assertThat(vivir("¿Cuánto costó el colegio?")).isEqualTo(sola);
        assertThat(sola.values().stream().mapToInt(Costo::sentencias).sum()).isLessThanOrEqualTo(EN_TOTAL);
    }

    @Test
    @DisplayName("mueve los términos de todas con las sentencias de una")
    void todasALaVez() {
        List<PreguntaCiudadana> unas = corridas(2);
        int pocas = enHora(unas);
        List<PreguntaCiudadana> otras = corridas(40);

        assertThat(enHora(otras)).isLessThanOrEqualTo(pocas);
        assertThat(trabajos.createJobQuery()
                        .processDefinitionKey("pregunta-ciudadana")
                        .duedateHigherThan(Reloj.momento(LocalDate.of(2023, 2, 23), LocalTime.NOON))
                        .count())
                .isEqualTo(42);
    }

    @Test
    @DisplayName("busca lo que se vence pronto en unas pocas")
    void ronda() {
        corridas(40);
        Reloj.poner(LocalDate.of(2023, 2, 14), LocalTime.of(7, 0));
        assertThat(cuenta.de(() -> {
                    vencimientos.hacer();
                    return null;
                }))
                .isLessThanOrEqualTo(4);
    }

    /** How many statements and rows each step of a question needs, from its filing up to its publication. */
    private Map<String, Costo> vivir(String texto) {
        Map<String, Costo> costos = new LinkedHashMap<>();
        AtomicReference<String> radicado = new AtomicReference<>();
        costos.put("radicar", cuenta.costo(() -> {
            radicado.set(radicar(texto));
            return null;
        }));
        String suyo = radicado.get();
        costos.put(
                "clasificar",
                paso(
                        "servicio-ciudadano",
                        () -> clasificacion.clasificar(
                                suyo, null, new ClasificacionPedida(Via.RESPONDER, null, null, "planeacion", null))));
        costos.put(
                "proyectar",
                paso("planeacion", () -> contestacion.proyectar(suyo, null, "Costó cien millones.", null, true)));
        costos.put(
                "revisar", paso("secretaria-general", () -> contestacion.revisar(suyo, null, true, null, null, null)));
        costos.put(
                "comunicar",
                paso("servicio-ciudadano", () -> contestacion.comunicar(suyo, null, MedioDeRespuesta.PUBLICADA, null)));
        costos.put("publicar", paso("comunicaciones", () -> contestacion.publicar(suyo, null, null, null)));
        return costos;
    }

    private Costo paso(String persona, Runnable que) {
        return cuenta.costo(() -> ciclo.como(persona, () -> {
            que.run();
            return true;
        }));
    }

    private int enHora(List<PreguntaCiudadana> lista) {
        return cuenta.de(() -> {
            tramite.ponerEnHora(lista);
            return null;
        });
    }

    private List<PreguntaCiudadana> corridas(int cuantas) {
        return IntStream.range(0, cuantas)
                .mapToObj(n -> preguntas.exigir(radicar("¿Y la obra número " + n + "?")))
                .map(una -> una.con(una.vencimiento().plusDays(1)))
                .toList();
    }

    private String radicar(String texto) {
        return ciclo.como(
                "servicio-ciudadano", () -> radicacion.radicar(pedida(texto)).radicado());
    }

    private RadicacionPedida pedida(String texto) {
        return new RadicacionPedida(
                ciclo.id(),
                Canal.BUZON,
                null,
                Instant.parse("2023-02-01T14:00:00Z"),
                texto,
                null,
                null,
                null,
                null,
                DatosDelCiudadano.ANONIMO,
                null);
    }
}
