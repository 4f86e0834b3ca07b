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
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Reloj;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Escenario
@DisplayName("El trámite de una pregunta, en sentencias a la base de datos,")
class CostoDelTramiteTest {

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
    @DisplayName("no cuesta más porque haya otras muchas")
    void noDependeDeLasDemas() {
        radicar("¿Cuánto costó el puente?");
        int sola = pasos(radicar("¿Cuánto costó el parque?"));
        IntStream.range(0, 40).forEach(n -> radicar("¿Y la calle número " + n + "?"));

        assertThat(pasos(radicar("¿Cuánto costó el parque?")))
                .as("classified, answered and sent to its reviewer")
                .isLessThanOrEqualTo(sola)
                .isLessThanOrEqualTo(110);
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

    private int pasos(String radicado) {
        return cuenta.de(() -> {
            ciclo.hacer(
                    "servicio-ciudadano",
                    () -> clasificacion.clasificar(
                            radicado, null, new ClasificacionPedida(Via.RESPONDER, null, null, "planeacion", null)));
            ciclo.hacer("planeacion", () -> contestacion.proyectar(radicado, null, "Costó cien millones.", null, true));
            return null;
        });
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
        return ciclo.como("servicio-ciudadano", () -> radicacion
                .radicar(new RadicacionPedida(
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
                        null))
                .radicado());
    }
}
