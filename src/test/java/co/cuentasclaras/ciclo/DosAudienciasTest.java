package co.cuentasclaras.ciclo;

import static co.cuentasclaras.prueba.Navegador.leer;
import static co.cuentasclaras.prueba.Navegador.mensaje;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.avance.Avances;
import co.cuentasclaras.avance.Semaforo;
import co.cuentasclaras.bitacora.Hecho.ActividadHechaAntes;
import co.cuentasclaras.bitacora.Hecho.AudienciaFijada;
import co.cuentasclaras.bitacora.Hecho.CicloTerminado;
import co.cuentasclaras.cronograma.AudienciaPublica;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Navegador;
import co.cuentasclaras.prueba.Reloj;
import co.cuentasclaras.prueba.VersionDePrueba;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan of few activities: the equipo was named before, one hearing on 22 March 2023 and another without a day. */
@Escenario
@DisplayName("Un plan con dos audiencias, una de ellas suspendida, y algo hecho antes")
class DosAudienciasTest {

    private static final String PLAN =
            """
            codigo;etapa;frente;actividad;inicio;fin;responsable;producto;origen;hecha;prueba
            conformar;Diseño;Diseño;Conformar el equipo;2023-02;2023-02;planeacion;Acta;Plan;2023-01-20;https://entidad.gov.co/acta
            invitarMedios;Audiencia;Norte;Invitar a los medios del norte;2023-03-01;audiencia-5h;comunicaciones;Correos;Plan;;
            realizarAudiencia;Audiencia;Norte;Audiencia del norte;2023-03-22;2023-03-22;gerencia;Acta;Plan;;
            realizarAudiencia/2;Audiencia;Sur;Audiencia del sur;suspendida;suspendida;gerencia;Acta;Plan;;
            invitarMedios@2;Audiencia;Sur;Invitar a los medios del sur;audiencia-10h;audiencia-5h;comunicaciones;Correos;Plan;;
            sillas@2;Durante la audiencia;Durante;Alquilar las sillas del sur;audiencia-2h;audiencia-1h;financiera;Factura;Plan;;
            levantarActa;Audiencia;Norte;Levantar el acta del norte;audiencia;audiencia+3h;gerencia;Acta;Plan;;
            levantarActa@2;Audiencia;Sur;Levantar el acta del sur;audiencia;audiencia+3h;gerencia;Acta;Plan;;
            elaborarTableroControl;Seguimiento;Control;Hacer el tablero de control;2023-03-27;2023-06-30;control-interno;Tablero;Plan;;
            """;

    private static final LocalDate COMIENZO = LocalDate.of(2023, 2, 1);

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private VersionDePrueba versiones;

    @Autowired
    private Avances avances;

    @Autowired
    private Entidad entidad;

    @BeforeEach
    void comienza() {
        Reloj.poner(COMIENZO, LocalTime.of(5, 0));
        ciclo.iniciar(Map.of(
                "vigencia",
                2022,
                "entidad",
                Entidad.NOMBRE,
                "archivo",
                Variables.fileValue("plan.csv").file(PLAN.getBytes(UTF_8)).create()));
    }

    @Test
    @DisplayName("cuenta lo hecho antes como hecho en su día, con su enlace como evidencia, y a nadie se lo encarga")
    void hechoAntes() {
        ciclo.vivirHasta(LocalDate.of(2023, 3, 3));

        AvanceCiclo avance = avances.deCiclo(ciclo.id()).orElseThrow();
        assertThat(avance.actividades().get(0)).satisfies(una -> {
            assertThat(una.hechaAntes()).isTrue();
            assertThat(una.estado()).isEqualTo(Semaforo.HECHA);
            assertThat(una.diaTerminada()).isEqualTo("2023-01-20");
            assertThat(una.evidencias()).singleElement().satisfies(pieza -> {
                assertThat(pieza.url()).isEqualTo("https://entidad.gov.co/acta");
                assertThat(pieza.estaSellada()).isTrue();
            });
        });
        assertThat(((ActividadHechaAntes)
                                ciclo.ultima(ActividadHechaAntes.class).hecho())
                        .dia())
                .isEqualTo("2023-01-20");
        assertThat(ciclo.actividad("conformar").tarea()).isNull();
        assertThat(ciclo.correos()).noneMatch(correo -> correo.actividades().contains("Conformar el equipo"));
    }

    @Test
    @DisplayName("deja en suspenso lo de la suspendida desde el comienzo, y mover una no mueve la otra")
    void porAudiencia() {
        assertThat(avances.deCiclo(ciclo.id()).orElseThrow().audiencias())
                .containsExactly(
                        new AudienciaPublica("", "Audiencia del norte", LocalDate.of(2023, 3, 22), false),
                        new AudienciaPublica("2", "Audiencia del sur", null, true));
        assertThat(avances.deCiclo(ciclo.id()).orElseThrow().noAplica())
                .anyMatch(una -> una.codigo().equals("transmitirEnVivo"));
        ciclo.vivirHasta(LocalDate.of(2023, 3, 3));
        assertThat(estado("invitarMedios")).isNotEqualTo(Semaforo.EN_SUSPENSO);
        assertThat(estado("invitarMedios@2")).isEqualTo(Semaforo.EN_SUSPENSO);
        assertThat(estado("sillas@2")).isEqualTo(Semaforo.EN_SUSPENSO);

        Navegador lider = entidad.como("lider");
        assertThat(lider.post(
                                "/api/ciclos/2022/audiencia",
                                "{\"audiencia\": \"2\", \"fecha\": \"2023-05-18\", \"motivo\": \"Ya hay recinto\"}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(ciclo.actividad("invitarMedios@2").vencimiento()).isEqualTo("2023-05-11");
        assertThat(ciclo.actividad("sillas@2").vencimiento()).isEqualTo("2023-05-17");
        assertThat(ciclo.actividad("invitarMedios").vencimiento()).isEqualTo("2023-03-14");
        assertThat(ciclo.actividad("realizarAudiencia").vencimiento()).isEqualTo("2023-03-22");
        assertThat(ciclo.ultima(AudienciaFijada.class).codigo()).isEqualTo("realizarAudiencia@2");

        ciclo.vivirHasta(LocalDate.of(2023, 5, 5));
        assertThat(ciclo.actividad("invitarMedios@2").enMarcha()).isTrue();
        assertThat(mensaje(lider.post(
                        "/api/ciclos/2022/audiencia",
                        "{\"audiencia\": \"3\", \"fecha\": \"2023-06-01\", \"motivo\": \"x\"}")))
                .contains("no tiene la audiencia «3»");
        assertThat(leer(lider.get("/api/ciclos/2022/audiencia?audiencia=2"))
                        .get("fecha")
                        .asText())
                .isEqualTo("2023-05-18");
    }

    @Test
    @DisplayName(
            "otra versión quita una audiencia: nadie hace lo suyo, lo que la esperaba sigue, y otra la vuelve a poner")
    void quitaLaSegunda() {
        ciclo.vivirHasta(LocalDate.of(2023, 3, 3));
        String soloNorte = PLAN.replaceAll("(?m)^[^;]*[@/]2;.*\\n", "");
        versiones.aplicar("2022", soloNorte, "No hay presupuesto");

        ciclo.seguir();
        assertThat(ciclo.actividad("realizarAudiencia@2").retirada()).isNotNull();
        assertThat(ciclo.actividad("sillas@2").retirada()).isNotNull();
        assertThat(avances.deCiclo(ciclo.id()).orElseThrow().audiencias())
                .extracting(AudienciaPublica::clave)
                .containsExactly("");
        assertThat(leer(entidad.como("lider").get("/api/ciclos/2022/audiencia")).path("audiencias"))
                .hasSize(1);

        LocalDate sur = LocalDate.of(2023, 5, 18);
        versiones.aplicar(
                "2022",
                PLAN.replace("suspendida;suspendida", sur + ";" + sur).replaceFirst("(?m)^levantarActa@2;.*\\n", ""),
                "Hay presupuesto");
        assertThat(ciclo.actividad("invitarMedios@2").vencimiento()).isEqualTo("2023-05-11");
        ciclo.terminarYSeguir("invitarMedios").alEmpezar("realizarAudiencia").terminarYSeguir("realizarAudiencia");
        ciclo.vivirHasta(LocalDate.of(2023, 3, 23)).terminarYSeguir("levantarActa");
        ciclo.vivirHasta(LocalDate.of(2023, 4, 3));
        assertThat(ciclo.actividad("elaborarTableroControl").enMarcha())
                .as("espera también a la del sur, que no tiene acta")
                .isFalse();

        JsonNode sinNorte = versiones.cargar("2022", PLAN.replaceAll("(?m)^realizarAudiencia;.*\\n", ""), "Error");
        assertThat(sinNorte.path("hallazgos").findValuesAsText("mensaje"))
                .anyMatch(uno -> uno.contains(
                        "la audiencia «Audiencia del norte» (fila 4 de la versión en marcha) ya" + " se realizó"));

        ciclo.alEmpezar("invitarMedios@2").terminarYSeguir("invitarMedios@2");
        ciclo.alEmpezar("sillas@2").terminarYSeguir("sillas@2");
        ciclo.vivirHasta(sur).terminarYSeguir("realizarAudiencia@2");
        assertThat(ciclo.actividad("elaborarTableroControl").enMarcha()).isTrue();
    }

    @Test
    @DisplayName(
            "otra versión quita la primera cuando ya hay algo hecho para ella: queda hecho, y la otra sigue siendo la otra")
    void quitaLaPrimera() {
        ciclo.vivirHasta(LocalDate.of(2023, 3, 3)).terminarYSeguir("invitarMedios");
        LocalDate sur = LocalDate.of(2023, 5, 18);
        versiones.aplicar(
                "2022",
                PLAN.replaceAll("(?m)^(?:invitarMedios|realizarAudiencia|levantarActa);.*\\n", "")
                        .replace("suspendida;suspendida", sur + ";" + sur),
                "El norte no puede");

        ciclo.vivirHasta(LocalDate.of(2023, 4, 3));
        assertThat(ciclo.actividad("realizarAudiencia").retirada()).isNotNull();
        assertThat(ciclo.actividad("invitarMedios")).satisfies(una -> {
            assertThat(una.retirada()).isNull();
            assertThat(una.estaTerminada()).isTrue();
        });
        assertThat(ciclo.actividad("elaborarTableroControl").enMarcha()).isFalse();
        ciclo.alEmpezar("invitarMedios@2").terminarYSeguir("invitarMedios@2");
        ciclo.alEmpezar("sillas@2").terminarYSeguir("sillas@2");
        ciclo.vivirHasta(sur)
                .terminarYSeguir("realizarAudiencia@2")
                .vivirHasta(sur.plusDays(1))
                .terminarYSeguir("levantarActa@2", "elaborarTableroControl");
        assertThat(ciclo.hechos()).contains(new CicloTerminado(false));
    }

    private Semaforo estado(String codigo) {
        return avances.deCiclo(ciclo.id()).orElseThrow().actividades().stream()
                .filter(una -> una.codigo().equals(codigo))
                .map(AvanceActividad::estado)
                .findFirst()
                .orElseThrow();
    }
}
