package co.cuentasclaras.suscripcion;

import static co.cuentasclaras.prueba.Navegador.leer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.CambioDePlan;
import co.cuentasclaras.cronograma.CambioDePlan.Cambio;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.cronograma.Reasignacion;
import co.cuentasclaras.cronograma.Reasignacion.Destino;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Navegador;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@Escenario
@DisplayName("La suscripción al calendario")
class SuscripcionTest {

    private static final LocalDate INICIO = LocalDate.of(2022, 9, 1);
    private static final String MIA = "elaborarEstrategiaComunicaciones";

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Reasignacion reasignacion;

    @Autowired
    private CambioDePlan cambio;

    @LocalServerPort
    private int puerto;

    private Navegador comunicaciones;

    @BeforeEach
    void empezar() {
        ciclo.iniciar(INICIO).vivirHasta(INICIO);
        comunicaciones = Navegador.de(puerto, "comunicaciones", Entidad.CLAVE);
    }

    @Test
    @DisplayName("da a cada persona lo suyo, cada actividad el día en que vence, sin que nadie inicie sesión")
    void loSuyo() throws Exception {
        Map<String, VEvent> eventos = eventos(nuevaDireccion());

        assertThat(eventos.keySet())
                .isEqualTo(ciclo.todas().stream()
                        .filter(una -> una.responsable().equals("comunicaciones"))
                        .map(SuscripcionTest::uid)
                        .collect(Collectors.toSet()));
        ActividadEnCurso mia = ciclo.actividad(MIA);
        assertThat(resumen(eventos.get(uid(mia)))).isEqualTo("Vence: " + mia.nombre());
        assertThat(((DtStart<?>) eventos.get(uid(mia)).getRequiredProperty(Property.DTSTART)).getDate())
                .isEqualTo(mia.vencimiento());
        assertThat(texto(eventos.get(uid(ciclo.actividad("invitarComunidad")))))
                .contains("10 días hábiles antes de la audiencia")
                .contains("Los días hábiles son de lunes a viernes");
    }

    @Test
    @DisplayName("sigue lo que pasa: lo que se termina, lo que pasa a otra persona y la audiencia que se mueve")
    void sigue() throws Exception {
        String direccion = nuevaDireccion();
        ciclo.terminar(MIA);
        String pasa = "elaborarEstrategiaRendicion";
        reasignar(pasa, "comunicaciones");

        Map<String, VEvent> eventos = eventos(direccion);
        assertThat(resumen(eventos.get(uid(ciclo.actividad(MIA)))))
                .isEqualTo("Terminada: " + ciclo.actividad(MIA).nombre());
        assertThat(eventos).containsKey(uid(ciclo.actividad(pasa)));
        reasignar(pasa, "proyectos");
        assertThat(eventos(direccion)).doesNotContainKey(uid(ciclo.actividad(pasa)));
    }

    @Test
    @DisplayName("no anuncia lo que otra versión retiró ni lo que espera el día de una audiencia suspendida")
    void loQueNoSeHara() throws Exception {
        String direccion = nuevaDireccion();
        Navegador lider = Navegador.de(puerto, "lider", Entidad.CLAVE);
        String entero = "/api/ciclos/" + ciclo.id() + "/agenda.ics";
        assertThat(eventos(direccion))
                .containsKeys(uid(ciclo.actividad(MIA)), uid(ciclo.actividad("invitarComunidad")));
        ciclo.hacer(
                "lider",
                () -> cambio.aplicar(
                        ciclo.id(),
                        new Cambio(List.of(), List.of(), List.of(), List.of(MIA)),
                        new Motivo("No se hará")));
        assertThat(lider.post("/api/ciclos/" + ciclo.id() + "/audiencia/suspension", "{\"motivo\":\"Llueve\"}")
                        .statusCode())
                .isLessThan(300);
        for (Map<String, VEvent> suyos :
                List.of(eventos(direccion), leidos(lider.get(entero).body()))) {
            assertThat(suyos)
                    .isNotEmpty()
                    .doesNotContainKeys(uid(ciclo.actividad(MIA)), uid(ciclo.actividad("invitarComunidad")));
        }
    }

    @Test
    @DisplayName("termina cuando la persona pide otra dirección o la revoca")
    void revocada() throws Exception {
        String primera = nuevaDireccion();
        String segunda = nuevaDireccion();

        assertThat(new Navegador(puerto).get(primera).statusCode()).isEqualTo(404);
        assertThat(eventos(segunda)).isNotEmpty();
        assertThat(comunicaciones.enviar("DELETE", "/api/agenda", null, null).statusCode())
                .isEqualTo(204);
        assertThat(new Navegador(puerto).get(segunda).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("da el ciclo entero como archivo a quien lo ve, y a nadie más")
    void elCicloEntero() throws Exception {
        String ruta = "/api/ciclos/" + ciclo.id() + "/agenda.ics";

        assertThat(leidos(Navegador.de(puerto, "lider", Entidad.CLAVE).get(ruta).body()))
                .hasSameSizeAs(ciclo.todas())
                .containsKey(uid(ciclo.actividad(Cronograma.AUDIENCIA)));
        assertThat(comunicaciones.get(ruta).statusCode()).isEqualTo(403);
        assertThat(new Navegador(puerto).get(ruta).statusCode()).isEqualTo(401);
    }

    private String nuevaDireccion() throws Exception {
        return leer(comunicaciones.post("/api/agenda", "")).path("direccion").asText();
    }

    private void reasignar(String codigo, String persona) {
        ciclo.hacer(
                "lider",
                () -> reasignacion.reasignar(ciclo.id(), codigo, new Destino(null, persona), new Motivo("Vacaciones")));
    }

    private Map<String, VEvent> eventos(String direccion) throws Exception {
        HttpResponse<String> respuesta = new Navegador(puerto).get(direccion);
        assertThat(respuesta.statusCode()).isEqualTo(200);
        assertThat(respuesta.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        return leidos(respuesta.body());
    }

    private static Map<String, VEvent> leidos(String calendario) throws Exception {
        assertThat(calendario.lines()).allMatch(linea -> linea.getBytes(UTF_8).length <= 75);
        return new CalendarBuilder()
                .build(new StringReader(calendario)).<VEvent>getComponents(Component.VEVENT).stream()
                        .collect(Collectors.toMap(
                                evento -> evento.getUid().orElseThrow().getValue(), Function.identity()));
    }

    private static String resumen(VEvent evento) {
        return evento.getRequiredProperty(Property.SUMMARY).getValue();
    }

    private static String texto(VEvent evento) {
        return evento.getRequiredProperty(Property.DESCRIPTION).getValue();
    }

    private static String uid(ActividadEnCurso una) {
        return una.codigo().replace('/', '.') + "." + una.ciclo() + "@cuentasclaras";
    }
}
