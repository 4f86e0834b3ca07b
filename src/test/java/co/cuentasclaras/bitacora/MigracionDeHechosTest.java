package co.cuentasclaras.bitacora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import co.cuentasclaras.avance.CicloPlegado;
import co.cuentasclaras.avance.FilaDeActividad;
import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.bitacora.Hecho.ActividadAsignada;
import co.cuentasclaras.bitacora.Hecho.ActividadComentada;
import co.cuentasclaras.bitacora.Hecho.ActividadDevuelta;
import co.cuentasclaras.bitacora.Hecho.ActividadEscalada;
import co.cuentasclaras.bitacora.Hecho.ActividadEscalada.Instancia;
import co.cuentasclaras.bitacora.Hecho.ActividadIniciada;
import co.cuentasclaras.bitacora.Hecho.ActividadPlaneada;
import co.cuentasclaras.bitacora.Hecho.ActividadReasignada;
import co.cuentasclaras.bitacora.Hecho.ActividadReprogramada;
import co.cuentasclaras.bitacora.Hecho.ActividadSoltada;
import co.cuentasclaras.bitacora.Hecho.ActividadTerminada;
import co.cuentasclaras.bitacora.Hecho.ActividadTomada;
import co.cuentasclaras.bitacora.Hecho.Anotada;
import co.cuentasclaras.bitacora.Hecho.AudienciaMovida;
import co.cuentasclaras.bitacora.Hecho.CicloIniciado;
import co.cuentasclaras.bitacora.Hecho.CorreoEnviado;
import co.cuentasclaras.bitacora.Hecho.CorreoGuardado;
import co.cuentasclaras.bitacora.Hecho.CorreoNoEnviado;
import co.cuentasclaras.bitacora.Hecho.DiaNoHabilDeclarado;
import co.cuentasclaras.bitacora.Hecho.EstadoRecordado;
import co.cuentasclaras.bitacora.Hecho.EvidenciaAgregada;
import co.cuentasclaras.bitacora.Hecho.EvidenciaRetirada;
import co.cuentasclaras.bitacora.Hecho.EvidenciaSellada;
import co.cuentasclaras.bitacora.Hecho.ResponsableRequerido;
import co.cuentasclaras.prueba.HechosYTablas;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A database of the last version that kept sentences, brought to facts in each of the databases that we support. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Una base de datos de antes de los hechos")
class MigracionDeHechosTest {

    private static final String CICLO = "187cc08d";
    private static final String ESTRATEGIA = "elaborarEstrategiaRendicion";
    private static final String COMUNICACIONES = "elaborarEstrategiaComunicaciones";

    private EmbeddedPostgres postgres;
    private JdbcConnectionPool h2;

    @BeforeAll
    void migrar() throws IOException {
        h2 = JdbcConnectionPool.create("jdbc:h2:mem:antes-de-los-hechos", "sa", "");
        postgres = EmbeddedPostgres.start();
        migrar(h2, "h2");
        migrar(postgres.getPostgresDatabase(), "postgres");
    }

    @AfterAll
    void apagar() throws IOException {
        h2.dispose();
        postgres.close();
    }

    Stream<Named<DataSource>> bases() {
        return Stream.of(Named.of("H2", h2), Named.of("PostgreSQL", postgres.getPostgresDatabase()));
    }

    @ParameterizedTest
    @MethodSource("bases")
    @DisplayName("conserva cada renglón de la bitácora con su número, y su frase leída como datos, letra por letra")
    void frases(DataSource base) {
        int actividades = JdbcClient.create(base)
                .sql("select count(*) from cc_actividad where ciclo = :ciclo")
                .param("ciclo", CICLO)
                .query(Integer.class)
                .single();
        List<Anotacion> escritas =
                hechos(base).stream().filter(anotacion -> !anotacion.deducido()).toList();

        assertThat(JdbcClient.create(base)
                        .sql("select id from cc_bitacora where not deducido order by id")
                        .query(Integer.class)
                        .list())
                .isEqualTo(Stream.iterate(1, n -> n + 1).limit(26).toList());
        assertThat(escritas)
                .extracting(Anotacion::codigo, Anotacion::quien, Anotacion::hecho)
                .contains(
                        tuple(null, "lider", new CicloIniciado(2022, "Infimanizales", actividades)),
                        tuple(
                                ESTRATEGIA,
                                "planeacion",
                                new EvidenciaAgregada(
                                        "c92e52db",
                                        "Plan",
                                        "10bfc081d6912d8db519133c3e0f359a1b3a9086ac09f2e6353981f01d7b52e8")),
                        tuple(
                                ESTRATEGIA,
                                "planeacion",
                                new EvidenciaRetirada(
                                        null,
                                        "Borrador (v1) de «la estrategia»",
                                        "3f6e6cc54f95d54ef948e010c548607b64e9feb32b605b160a764ee6dd7153ef")),
                        tuple(
                                COMUNICACIONES,
                                "lider",
                                new ActividadReprogramada(
                                        dia(2022, 9, 30),
                                        dia(2022, 10, 7),
                                        "Hay que esperar al 2022-09-30: «así» lo pidió\nel concejo")),
                        tuple(
                                null,
                                "lider",
                                new DiaNoHabilDeclarado(dia(2022, 9, 28), "Resolución 012 de 2022: día cívico", false)),
                        tuple(
                                ESTRATEGIA,
                                "gerencia",
                                new ActividadReprogramada(dia(2022, 9, 30), dia(2022, 9, 29), null)),
                        tuple(
                                ESTRATEGIA,
                                "lider",
                                new ResponsableRequerido(
                                        null, "planeacion", "Lo espera el concejo: es para el 2022-10-10")),
                        tuple(ESTRATEGIA, "lider", new ResponsableRequerido(null, "planeacion", null)),
                        tuple(
                                "realizarAudiencia",
                                "lider",
                                new AudienciaMovida(dia(2023, 3, 31), dia(2023, 4, 14), "El recinto está en obra")),
                        tuple(
                                "aprobarInformeGestion",
                                "gerencia",
                                new ActividadDevuelta("Faltan las fuentes: tabla 3\ny el anexo")),
                        tuple(
                                ESTRATEGIA,
                                "lider",
                                new Anotada(
                                        "ACTIVIDAD_REASIGNADA",
                                        "«Elaborar la estrategia de rendición de cuentas» pasa a Oficina que ya no está"
                                                + " (planeacion): Reorganización")));
    }

    @ParameterizedTest
    @MethodSource("bases")
    @DisplayName("deduce quién tuvo cada actividad desde cuándo, de quién pasó a quién, y quién la terminó")
    void tenencias(DataSource base) {
        assertThat(deActividad(base, COMUNICACIONES))
                .filteredOn(anotacion -> Stream.of(
                                ActividadIniciada.class,
                                ActividadSoltada.class,
                                ActividadTomada.class,
                                ActividadAsignada.class,
                                ActividadReasignada.class,
                                ActividadTerminada.class)
                        .anyMatch(clase -> clase.isInstance(anotacion.hecho())))
                .extracting(
                        anotacion -> anotacion.momento().toString(),
                        Anotacion::quien,
                        Anotacion::hecho,
                        Anotacion::deducido)
                .containsExactly(
                        tuple(
                                "2022-09-01T11:00:00Z",
                                "sistema",
                                new ActividadIniciada("secretaria-general", "comunicaciones", dia(2022, 9, 30)),
                                true),
                        tuple("2022-09-06T15:00:00Z", "comunicaciones", new ActividadSoltada("comunicaciones"), true),
                        tuple("2022-09-07T15:00:00Z", "servicio-ciudadano", new ActividadTomada(null), true),
                        tuple(
                                "2022-10-12T15:00:00Z",
                                "lider",
                                new ActividadReasignada(
                                        null,
                                        "servicio-ciudadano",
                                        "secretaria-general",
                                        "secretaria-general",
                                        "Licencia: hasta enero"),
                                false),
                        tuple(
                                "2022-10-20T15:00:00Z",
                                "lider",
                                new ActividadReasignada(
                                        null, "secretaria-general", null, "gerencia", "Lo asume la gerencia"),
                                false),
                        tuple(
                                "2022-10-21T15:00:00Z",
                                "gerencia",
                                new ActividadTerminada("gerencia", dia(2022, 10, 7)),
                                true));
    }

    @ParameterizedTest
    @MethodSource("bases")
    @DisplayName("no olvida la primera vuelta de lo que se devolvió, que ya no está en su tabla")
    void devuelta(DataSource base) {
        assertThat(deActividad(base, "aprobarInformeGestion"))
                .extracting(Anotacion::hecho)
                .contains(
                        new ActividadIniciada("gerencia", "gerencia", dia(2023, 2, 28)),
                        new ActividadDevuelta("Faltan las fuentes: tabla 3\ny el anexo"),
                        new ActividadTerminada("gerencia", dia(2023, 2, 28)));
        assertThat(deActividad(base, "elaborarInformeGestion"))
                .extracting(Anotacion::hecho)
                .filteredOn(ActividadTerminada.class::isInstance)
                .hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("bases")
    @DisplayName("lleva los comentarios, lo escalado, lo sellado y los correos")
    void loDemas(DataSource base) {
        assertThat(deActividad(base, ESTRATEGIA))
                .extracting(Anotacion::quien, Anotacion::hecho)
                .contains(
                        tuple(
                                "planeacion",
                                new ActividadComentada("1a7a3d74", "Falta el aval de «Gerencia»; llega el 2022-09-20")),
                        tuple("sistema", new ActividadEscalada(Instancia.LIDER, List.of("lider"), dia(2022, 9, 29))),
                        tuple(
                                "planeacion",
                                new EvidenciaSellada(
                                        "c92e52db",
                                        "Plan",
                                        "10bfc081d6912d8db519133c3e0f359a1b3a9086ac09f2e6353981f01d7b52e8")));
        JdbcClient jdbc = JdbcClient.create(base);
        for (Map.Entry<String, Class<?>> estado : Map.<String, Class<?>>of(
                        "ENVIADO", CorreoEnviado.class,
                        "GUARDADO", CorreoGuardado.class,
                        "FALLIDO", CorreoNoEnviado.class)
                .entrySet()) {
            assertThat(hechos(base))
                    .extracting(Anotacion::hecho)
                    .filteredOn(estado.getValue()::isInstance)
                    .as(estado.getKey())
                    .isNotEmpty()
                    .hasSize(jdbc.sql(
                                    """
                                    select count(*) from (select distinct a.correo, a.ciclo, a.codigo from cc_aviso a
                                    join cc_correo c on c.id = a.correo
                                    where c.estado = ? and a.descartado is null) x""")
                            .param(estado.getKey())
                            .query(Integer.class)
                            .single());
        }
    }

    @ParameterizedTest
    @MethodSource("bases")
    @DisplayName("cuenta en sus hechos lo mismo que sus tablas")
    void plegada(DataSource base) {
        assertThat(HechosYTablas.sinTitular(CicloPlegado.de(CICLO, hechos(base))))
                .isNotEmpty()
                .isEqualTo(HechosYTablas.filas(JdbcClient.create(base), CICLO));
    }

    @ParameterizedTest
    @MethodSource("bases")
    @DisplayName(
            "cuenta también sin lo que se recordó al final quién tiene cada actividad, si empezó y quién la terminó")
    void deducida(DataSource base) {
        CicloPlegado plegado = CicloPlegado.de(
                CICLO,
                hechos(base).stream()
                        .filter(anotacion -> !(anotacion.hecho() instanceof EstadoRecordado))
                        .toList());

        assertThat(plegado.deducido()).isTrue();
        assertThat(plegado.filas(Map.of()))
                .extracting(
                        FilaDeActividad::codigo,
                        FilaDeActividad::persona,
                        una -> una.iniciada() != null,
                        una -> una.terminada() != null,
                        FilaDeActividad::terminadaPor)
                .isEqualTo(HechosYTablas.filas(JdbcClient.create(base), CICLO).stream()
                        .map(una -> tuple(
                                una.codigo(),
                                una.persona(),
                                una.iniciada() != null,
                                una.terminada() != null,
                                una.terminadaPor()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("bases")
    @DisplayName("queda sin frases, y sigue creciendo tras el último renglón")
    void despues(DataSource base) {
        JdbcClient jdbc = JdbcClient.create(base);

        assertThat(jdbc.sql(
                                """
                                select count(*) from information_schema.columns
                                where lower(table_name) = 'cc_bitacora' and lower(column_name) = 'detalle'""")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from cc_bitacora where deducido and id <= 26")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(Flyway.configure()
                        .dataSource(base)
                        .table("cc_migracion")
                        .load()
                        .validateWithResult()
                        .validationSuccessful)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("bases")
    @DisplayName("deja como primera versión del plan lo que se planeó, con la audiencia en el día de entonces")
    void planDeAntes(DataSource base) {
        assertThat(JdbcClient.create(base)
                        .sql("select contenido from cc_plan where ciclo = ? and version = 1 and estado = 'EN_MARCHA'")
                        .param(CICLO)
                        .query(String.class)
                        .single())
                .contains("\"audiencias\":[{\"clave\":\"\",\"dia\":\"2023-03-31\"")
                .doesNotContain("2023-04-14");
        assertThat(JdbcClient.create(base)
                        .sql(
                                """
                                select count(*) from cc_plan p join cc_bitacora b on b.ciclo = p.ciclo
                                where hecho = 'PLAN_APLICADO' and deducido and datos like '%' || p.huella || '%'""")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private static void migrar(DataSource base, String motor) {
        new ResourceDatabasePopulator(new ClassPathResource(
                        "org/camunda/bpm/engine/db/create/activiti.%s.create.history.sql".formatted(motor)))
                .execute(base);
        Flyway.configure()
                .dataSource(base)
                .table("cc_migracion")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target("3")
                .load()
                .migrate();
        ResourceDatabasePopulator datos = new ResourceDatabasePopulator();
        datos.setSqlScriptEncoding(StandardCharsets.UTF_8.name());
        datos.addScript(new ClassPathResource("bitacora/antes-de-los-hechos.sql"));
        datos.execute(base);
        Flyway.configure().dataSource(base).table("cc_migracion").load().migrate();
    }

    private static List<Anotacion> hechos(DataSource base) {
        return bitacora(base).deCiclo(CICLO);
    }

    private static List<Anotacion> deActividad(DataSource base, String codigo) {
        return bitacora(base).deActividad(CICLO, codigo).stream()
                .filter(anotacion -> !(anotacion.hecho() instanceof ActividadPlaneada)
                        && !(anotacion.hecho() instanceof EstadoRecordado))
                .toList();
    }

    private static Bitacora bitacora(DataSource base) {
        return new Bitacora(
                new HechosPorEscribir(JdbcClient.create(base), new JdbcTemplate(base)), null, Clock.systemUTC());
    }

    private static LocalDate dia(int anio, int mes, int dia) {
        return LocalDate.of(anio, mes, dia);
    }

    @ParameterizedTest
    @MethodSource("bases")
    @DisplayName("conserva palabra por palabra lo que se contó de cada actividad")
    void cumplimientos(DataSource base) throws IOException {
        JdbcClient jdbc = JdbcClient.create(base);
        assertThat(jdbc.sql("select version, motivo, ficha from cc_cumplimiento where tarea = '19a36616'")
                        .query()
                        .singleRow())
                .containsEntry("version", 1)
                .containsEntry("motivo", null)
                .containsEntry("ficha", null);
        String comunes = jdbc.sql("select comunes from cc_cumplimiento where tarea = '19a36616'")
                .query(String.class)
                .single();

        assertThat(new ObjectMapper().readValue(comunes, Map.class))
                .isEqualTo(Map.of(
                        "hecho", "Se hizo: Elaborar la estrategia de rendición de cuentas",
                        "fecha", "2022-10-11",
                        "producto", "Documento de estrategia",
                        "motivoTardanza", "Faltaba información de las áreas"));
    }
}
