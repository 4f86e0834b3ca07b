package co.cuentasclaras.relevo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.bitacora.Hecho.ActividadRelevada;
import co.cuentasclaras.bitacora.Hecho.ActividadRelevada.CausaDeRelevo;
import co.cuentasclaras.bitacora.Hecho.RolCambiado;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Reloj;
import co.cuentasclaras.responsable.CuentasDeDirectorio;
import co.cuentasclaras.responsable.LectorResponsables;
import co.cuentasclaras.responsable.Responsables;
import co.cuentasclaras.responsable.Roles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Escenario
@DisplayName("Cuando alguien deja su cargo")
class CambioDeTitularTest {

    private static final LocalDate DIA = LocalDate.of(2022, 9, 12);
    private static final String COMUNICACIONES = "elaborarEstrategiaComunicaciones";
    private static final Motivo ENCARGO = new Motivo("Encargo por vacaciones");

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Nombramientos nombramientos;

    @Autowired
    private Roles roles;

    @Autowired
    private RelojDeRelevos reloj;

    @Autowired
    private CuentasDeDirectorio directorio;

    @Autowired
    private Entidad entidad;

    @Autowired
    private IdentityService identidad;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void enMarcha() {
        ciclo.en(DIA);
    }

    @Test
    @DisplayName("lo que tiene en marcha pasa al titular nuevo del archivo, y se les dice a los dos y al líder")
    void porArchivo() throws IOException {
        Set<String> tenia = ciclo.tareasDe("comunicaciones");
        assertThat(tenia).contains(COMUNICACIONES);

        cargar(con("comunicaciones;Juliana;Cardona Mejía;comunicaciones@", "laura;Laura;Rincón;laura@"));

        assertThat(ciclo.tareasDe("laura")).isEqualTo(tenia);
        assertThat(ciclo.tareasDe("comunicaciones")).isEmpty();
        assertThat(ciclo.actividad(COMUNICACIONES).persona()).isEqualTo("laura");
        assertThat(ciclo.bitacora())
                .filteredOn(una -> COMUNICACIONES.equals(una.codigo()))
                .last()
                .extracting(una -> una.hecho())
                .isEqualTo(new ActividadRelevada(CausaDeRelevo.TITULAR, "comunicaciones", "laura", null, false));
        assertThat(ciclo.ultima(RolCambiado.class).hecho())
                .isEqualTo(new RolCambiado("servicio-ciudadano", true, "comunicaciones", "laura", null));
        assertThat(ciclo.actividad(COMUNICACIONES).persona()).isEqualTo("laura");

        ciclo.vivirHasta(DIA, LocalTime.of(18, 0));
        assertThat(ciclo.avisados(COMUNICACIONES, DIA)).containsExactlyInAnyOrder("laura", "comunicaciones", "lider");
        ciclo.vivirHasta(LocalDate.of(2022, 9, 30));
        assertThat(ciclo.avisados(COMUNICACIONES, LocalDate.of(2022, 9, 30))).containsExactly("laura");
    }

    @Test
    @DisplayName("el mismo archivo otra vez no cambia nada, y no deshace lo que se dijo en pantalla")
    void archivoIgual() throws IOException {
        int hechos = ciclo.bitacora().size();
        cargar(con("", ""));
        assertThat(ciclo.bitacora()).hasSize(hechos);

        ciclo.hacer("gerencia", () -> nombramientos.nombrarTitular("comunicaciones", "financiera", ENCARGO));
        cargar(con("", ""));
        assertThat(roles.rol("comunicaciones").orElseThrow().titular()).isEqualTo("financiera");

        cargar(con("comunicaciones;Juliana;Cardona Mejía;comunicaciones@", "laura;Laura;Rincón;laura@"));
        assertThat(roles.rol("comunicaciones").orElseThrow().titular()).isEqualTo("laura");
    }

    @Test
    @DisplayName("del líder pasan también las decisiones que esperan, y los avisos que no han salido")
    void lider() {
        LocalDate dia = LocalDate.of(2022, 10, 4);
        ciclo.apagadoHasta(dia, LocalTime.of(5, 30)).vivirHasta(dia, LocalTime.of(6, 30));
        String decision = ciclo.tareaDelLider(COMUNICACIONES).orElseThrow().getId();

        ciclo.hacer("gerencia", () -> nombramientos.nombrarTitular("lider", "proyectos", ENCARGO));

        assertThat(ciclo.tareaDelLider(COMUNICACIONES).orElseThrow())
                .satisfies(tarea -> assertThat(tarea.getId()).isEqualTo(decision))
                .satisfies(tarea -> assertThat(tarea.getAssignee()).isEqualTo("proyectos"));
        ciclo.vivirHasta(dia);
        assertThat(ciclo.avisados(COMUNICACIONES, dia)).contains("proyectos", "lider");
    }

    @Test
    @DisplayName("nadie se nombra a sí mismo, nadie vigila y participa, y un rol no queda sin nadie")
    void negados() {
        assertThatThrownBy(() ->
                        ciclo.hacer("lider", () -> nombramientos.nombrarTitular("comunicaciones", "lider", ENCARGO)))
                .hasMessageContaining("Nadie se nombra a sí mismo");
        assertThatThrownBy(() -> ciclo.hacer(
                        "lider", () -> nombramientos.nombrarSuplente("proyectos", "control-interno", ENCARGO)))
                .hasMessageContaining("Ley 87");
        assertThatThrownBy(
                        () -> ciclo.hacer("lider", () -> nombramientos.nombrarTitular("proyectos", "nadie", ENCARGO)))
                .hasMessageContaining("No hay ninguna persona");
        ciclo.hacer("lider", () -> nombramientos.nombrarSuplente("proyectos", null, ENCARGO));
        assertThatThrownBy(() -> ciclo.hacer("lider", () -> nombramientos.nombrarTitular("proyectos", null, ENCARGO)))
                .hasMessageContaining("quedaría sin nadie");
    }

    @Test
    @DisplayName("vacante, lo que tenía queda por tomar, y al nombrar a alguien le llega")
    void vacante() {
        ciclo.hacer("lider", () -> nombramientos.nombrarTitular("comunicaciones", null, ENCARGO));
        assertThat(ciclo.tarea(COMUNICACIONES).getAssignee()).isNull();

        ciclo.hacer("lider", () -> nombramientos.nombrarTitular("comunicaciones", "proyectos", ENCARGO));
        assertThat(ciclo.tarea(COMUNICACIONES).getAssignee()).isEqualTo("proyectos");
    }

    @Test
    @DisplayName("quien ya no puede entrar no tiene nada: ni el que perdió su rol ni el retirado")
    void sinAcceso() {
        identidad.deleteMembership("comunicaciones", "comunicaciones");
        identidad.deleteMembership("comunicaciones", "servicio-ciudadano");
        reloj.alDia();
        assertThat(ciclo.tareasDe("servicio-ciudadano")).contains(COMUNICACIONES);
        assertThat(ciclo.tareasDe("comunicaciones")).isEmpty();

        identidad.deleteUser("servicio-ciudadano");
        reloj.alDia();
        assertThat(ciclo.tarea(COMUNICACIONES).getAssignee()).isEqualTo("lider");
        assertThat(Reloj.hoy()).isEqualTo(DIA);
    }

    @Test
    @DisplayName("a quien el directorio ya no conoce no le llega nada nuevo: queda por tomar, y responde el suplente")
    void fueraDelDirectorio() {
        directorio.vincular("comunicaciones", "https://id.ejemplo.gov.co", "7");
        directorio.retirar("comunicaciones");

        ciclo.terminar("elaborarEstrategiaRendicion").vivirHasta(DIA);

        String nueva = "publicarEstrategiaRendicion";
        assertThat(ciclo.tarea(nueva).getAssignee()).isNull();
        assertThat(ciclo.avisados(nueva, DIA)).containsExactly("servicio-ciudadano");
        assertThat(roles.rol("comunicaciones").orElseThrow().titular()).isEqualTo("comunicaciones");

        directorio.reconocer("comunicaciones");
        assertThat(roles.rol("comunicaciones").orElseThrow().recibe()).isEqualTo("comunicaciones");
    }

    private String con(String esto, String porEsto) throws IOException {
        try (InputStream archivo = getClass().getResourceAsStream("/ejemplo/responsables.csv")) {
            return new String(archivo.readAllBytes(), UTF_8).replace(esto, porEsto);
        }
    }

    private void cargar(String archivo) {
        Responsables responsables = new LectorResponsables().leer(new ByteArrayInputStream(archivo.getBytes(UTF_8)));
        nombramientos.cargar(responsables, () -> Entidad.CLAVE);
    }
}
