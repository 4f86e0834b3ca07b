package co.cuentasclaras.verificacion;

import static co.cuentasclaras.verificacion.ClaseDeFalla.COLA;
import static co.cuentasclaras.verificacion.ClaseDeFalla.ESTADO_ALTERADO;
import static co.cuentasclaras.verificacion.ClaseDeFalla.EVIDENCIA_ALTERADA;
import static co.cuentasclaras.verificacion.ClaseDeFalla.FILA_ALTERADA;
import static co.cuentasclaras.verificacion.ClaseDeFalla.FILA_FALTA;
import static co.cuentasclaras.verificacion.ClaseDeFalla.FIRMA;
import static co.cuentasclaras.verificacion.ClaseDeFalla.FORMATO;
import static co.cuentasclaras.verificacion.ClaseDeFalla.HOJA_ALTERADA;
import static co.cuentasclaras.verificacion.ClaseDeFalla.LLAVE_SIN_ANUNCIO;
import static co.cuentasclaras.verificacion.ClaseDeFalla.NUMERACION;
import static co.cuentasclaras.verificacion.ClaseDeFalla.ORIGEN;
import static co.cuentasclaras.verificacion.ClaseDeFalla.PLAN_ALTERADO;
import static co.cuentasclaras.verificacion.ClaseDeFalla.RAIZ;
import static co.cuentasclaras.verificacion.ClaseDeFalla.SELLO_DE_FUERA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.FilaSellada;
import co.cuentasclaras.bitacora.Hecho.VencimientosPuestosEnHora;
import co.cuentasclaras.bitacora.HojasSelladas;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.evidencia.CarpetaDeEvidencias;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Reloj;
import co.cuentasclaras.prueba.Tablas;
import co.cuentasclaras.sello.FormaCanonica;
import co.cuentasclaras.sello.Sellador;
import co.cuentasclaras.sello.SoloCrece;
import co.cuentasclaras.verificacion.ExpedienteDePrueba.Llave;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who reaches the database may write anything, past the triggers. */
@Escenario
@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("La verificación de la bitácora")
class VerificacionDeBitacoraTest {

    private static final LocalDate DIA = LocalDate.of(2022, 9, 5);
    private static final String ESTRATEGIA = "elaborarEstrategiaRendicion";

    private static final List<String> TABLAS =
            List.of("cc_bitacora", "cc_bitacora_hoja", "cc_sello", "cc_sello_llave", "cc_sellador");

    /** A row in the middle that belongs to the cycle. */
    private static final String SU_FILA = " where id = (select fila from cc_bitacora_hoja where n = 5)";

    private static final String CON_OTRO_ID =
            """
            insert into cc_bitacora (id, ciclo, codigo, momento, quien, hecho, version, datos, deducido) overriding system value
            select id + 100000, ciclo, codigo, momento, quien, hecho, version, datos, deducido from cc_bitacora"""
                    + SU_FILA;

    static final List<Cambio> CAMBIOS = List.of(
            new Cambio("el ciclo de una fila", FILA_ALTERADA, "update cc_bitacora set ciclo = 'otro'" + SU_FILA),
            new Cambio(
                    "el ciclo, borrado",
                    FILA_ALTERADA,
                    "update cc_bitacora set ciclo = null where id = (select max(id) from cc_bitacora where ciclo is not null)"),
            new Cambio("la actividad", FILA_ALTERADA, "update cc_bitacora set codigo = 'otra'" + SU_FILA),
            new Cambio(
                    "el momento, un microsegundo",
                    FILA_ALTERADA,
                    "update cc_bitacora set momento = momento + interval '0.000001' second" + SU_FILA),
            new Cambio("quién", FILA_ALTERADA, "update cc_bitacora set quien = 'otro'" + SU_FILA),
            new Cambio("el hecho", FILA_ALTERADA, "update cc_bitacora set hecho = 'ANOTADA'" + SU_FILA),
            new Cambio("la versión", FILA_ALTERADA, "update cc_bitacora set version = version + 1" + SU_FILA),
            new Cambio(
                    "un espacio en los datos", FILA_ALTERADA, "update cc_bitacora set datos = datos || ' '" + SU_FILA),
            new Cambio("si se dedujo", FILA_ALTERADA, "update cc_bitacora set deducido = not deducido" + SU_FILA),
            new Cambio("el id de la fila", FILA_FALTA, CON_OTRO_ID, "delete from cc_bitacora" + SU_FILA),
            new Cambio(
                    "el id de la fila, también en su hoja",
                    FILA_ALTERADA,
                    CON_OTRO_ID,
                    "delete from cc_bitacora" + SU_FILA,
                    "update cc_bitacora_hoja set fila = fila + 100000 where n = 5"),
            new Cambio(
                    "dos filas cambiadas entre sí",
                    FILA_ALTERADA,
                    "update cc_bitacora_hoja set fila = -fila where n in (5, 6)",
                    "update cc_bitacora_hoja set fila = (select -fila from cc_bitacora_hoja where n = 6) where n = 5",
                    "update cc_bitacora_hoja set fila = (select max(id) from cc_bitacora where id not in"
                            + " (select fila from cc_bitacora_hoja)) where n = 6"),
            new Cambio("una fila borrada", FILA_FALTA, "delete from cc_bitacora" + SU_FILA),
            new Cambio(
                    "una fila borrada con su hoja",
                    NUMERACION,
                    "delete from cc_bitacora" + SU_FILA,
                    "delete from cc_bitacora_hoja where n = 5"),
            new Cambio(
                    "una fila borrada, y las demás numeradas de nuevo",
                    RAIZ,
                    "delete from cc_bitacora" + SU_FILA,
                    "delete from cc_bitacora_hoja where n = 5",
                    "update cc_bitacora_hoja set n = -n where n > 5",
                    "update cc_bitacora_hoja set n = -n - 1 where n < 0"),
            new Cambio(
                    "una fila metida al final, con hoja",
                    COLA,
                    "insert into cc_bitacora (momento, quien, hecho, version, datos)"
                            + " values (current_timestamp, 'otro', 'ANOTADA', 1, '{}')",
                    "insert into cc_bitacora_hoja (n, fila, hoja)"
                            + " select max(n) + 1, (select max(id) from cc_bitacora), max(hoja) from cc_bitacora_hoja"),
            new Cambio(
                    "una fila metida lejos del final",
                    NUMERACION,
                    "insert into cc_bitacora (momento, quien, hecho, version, datos)"
                            + " values (current_timestamp, 'otro', 'ANOTADA', 1, '{}')",
                    "insert into cc_bitacora_hoja (n, fila, hoja)"
                            + " select 900000000000000000, (select max(id) from cc_bitacora), max(hoja) from cc_bitacora_hoja"),
            new Cambio("la raíz de un sello, que no es una", FIRMA, "update cc_sello set raiz = 'x'"),
            new Cambio("quién sella, borrado", ORIGEN, "delete from cc_sellador"),
            new Cambio(
                    "una hoja",
                    HOJA_ALTERADA,
                    "update cc_bitacora_hoja set hoja = (select hoja from cc_bitacora_hoja where n = 6) where n = 5"),
            new Cambio("una hoja que no es una", HOJA_ALTERADA, "update cc_bitacora_hoja set hoja = 'x' where n = 5"),
            new Cambio(
                    "la última hoja borrada",
                    COLA,
                    "delete from cc_bitacora_hoja where n = (select max(n) from cc_bitacora_hoja)"),
            new Cambio(
                    "el último sello borrado",
                    COLA,
                    "delete from cc_sello where tamano = (select max(tamano) from cc_sello)"),
            new Cambio(
                    "el texto de un sello",
                    FIRMA,
                    "update cc_sello set nota = replace(nota, '2022-09-05', '2022-09-04')"),
            new Cambio(
                    "la firma de un sello",
                    FIRMA,
                    "update cc_sello set nota = left(nota, length(nota) - 30) || translate(right(nota, 30), 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', 'BCDEFGHIJKLMNOPQRSTUVWXYZAbcdefghijklmnopqrstuvwxyza')"),
            new Cambio("un sello que no es uno", FORMATO, "update cc_sello set nota = 'nada'"),
            new Cambio(
                    "la raíz que se guarda al lado de un sello",
                    FIRMA,
                    "update cc_sello set raiz = (select max(hoja) from cc_bitacora_hoja)"),
            new Cambio(
                    "el momento que se guarda al lado",
                    FIRMA,
                    "update cc_sello set momento = momento + interval '1' day"),
            new Cambio(
                    "el tamaño que se guarda al lado",
                    FIRMA,
                    "update cc_sello set tamano = tamano - 1 where anterior is null"),
            new Cambio(
                    "la tabla de las llaves, con otra",
                    LLAVE_SIN_ANUNCIO,
                    "update cc_sello_llave set llave = '" + Llave.nueva("otra").linea() + "'"),
            new Cambio(
                    "la tabla de las llaves, con otra: ya nadie firma",
                    FIRMA,
                    "update cc_sello_llave set llave = '" + Llave.nueva("otra").linea() + "'"),
            new Cambio("una llave que no es una", FORMATO, "update cc_sello_llave set llave = 'nada'"),
            new Cambio("el nombre de la bitácora", ORIGEN, "update cc_sellador set origen = 'otra'"),
            new Cambio(
                    "el contenido de una evidencia", EVIDENCIA_ALTERADA, "update cc_evidencia set contenido = X'00'"),
            new Cambio(
                    "una evidencia con su huella",
                    EVIDENCIA_ALTERADA,
                    "update cc_evidencia set contenido = X'00', huella = '" + ExpedienteDePrueba.sha256(new byte[1])
                            + "'"),
            new Cambio("una evidencia borrada", EVIDENCIA_ALTERADA, "delete from cc_evidencia"),
            new Cambio(
                    "el nombre de una evidencia que no está",
                    EVIDENCIA_ALTERADA,
                    "update cc_evidencia set id = 'otra'"),
            new Cambio(
                    "una actividad borrada",
                    ESTADO_ALTERADO,
                    "delete from cc_actividad where codigo = '" + ESTRATEGIA + "'"),
            new Cambio(
                    "quién tiene una actividad",
                    ESTADO_ALTERADO,
                    "update cc_actividad set persona = 'otra' where codigo = '" + ESTRATEGIA + "'"),
            new Cambio("el fin de un ciclo", ESTADO_ALTERADO, "update cc_ciclo set terminado = current_timestamp"),
            new Cambio(
                    "el plan de una actividad, que no es uno",
                    ESTADO_ALTERADO,
                    "update cc_actividad set inicio_plan = 'x' where codigo = '" + ESTRATEGIA + "'"),
            new Cambio(
                    "el contenido de un plan",
                    PLAN_ALTERADO,
                    "update cc_plan set contenido = replace(contenido, 'planeacion', 'lider')"),
            new Cambio(
                    "el contenido de un plan, con su huella",
                    PLAN_ALTERADO,
                    "update cc_plan set contenido = '{}', huella = '" + ExpedienteDePrueba.sha256("{}".getBytes(UTF_8))
                            + "'"),
            new Cambio("el contenido de un plan, borrado", PLAN_ALTERADO, "update cc_plan set contenido = null"),
            new Cambio("el archivo de un plan", PLAN_ALTERADO, "update cc_plan set archivo = X'00'"),
            new Cambio("las correcciones de un plan", PLAN_ALTERADO, "update cc_plan set correcciones = '{}'"),
            new Cambio("un plan borrado", PLAN_ALTERADO, "delete from cc_plan"),
            new Cambio(
                    "un plan que nadie cargó",
                    PLAN_ALTERADO,
                    "insert into cc_plan (id, entidad, vigencia, version, estado, correcciones, pide_revision, revisado)"
                            + " values ('otro', 'Otra', 2022, 2, 'BORRADOR', '{}', false, false)"));

    @Autowired
    private VerificacionDeBitacora verificacion;

    @Autowired
    private Sellador sellador;

    @Autowired
    private HojasSelladas hojas;

    @Autowired
    private Bitacora bitacora;

    @Autowired
    private CarpetaDeEvidencias carpeta;

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Tablas tablas;

    private Tablas.Foto sellada;
    private String sello = "";

    @BeforeAll
    void sellar() {
        ciclo.en(DIA);
        ciclo.hacer(
                "planeacion",
                () -> carpeta.agregarEnlace(
                        ciclo.actividad(ESTRATEGIA).ciclo(), ESTRATEGIA, "https://entidad.example/a", "Lo publicado"));
        sellador.sellar();
        anotar(3);
        sello = sellador.sellar().orElseThrow().nota();
        sellada = tablas.fotografiar();
    }

    @AfterEach
    void restablecer() {
        sellada.restablecer();
    }

    @Test
    @DisplayName("sin cambios no halla nada, y dice lo que no puede saber")
    void correcta() {
        Dictamen dictamen = verificacion.verificar(null, true);

        assertThat(dictamen.fallas()).isEmpty();
        assertThat(dictamen.correcta()).isTrue();
        assertThat(dictamen.selladas()).isEqualTo(dictamen.anotaciones()).isEqualTo(hojas.tamano());
        assertThat(dictamen.sinSellar()).isZero();
        assertThat(dictamen.evidencias()).isEqualTo(1);
        assertThat(dictamen.ultimoSello().nota()).isEqualTo(sello);
        assertThat(dictamen.advertencias()).singleElement().asString().startsWith("Sin un sello recibido");
        assertThat(verificacion.verificar(SelloDeFuera.leer(sello), true).advertencias())
                .isEmpty();
    }

    @Test
    @DisplayName("sin las evidencias dice que no las miró, ni cómo están las actividades")
    void sinEvidencias() {
        assertThat(verificacion.verificar(SelloDeFuera.leer(sello), false).advertencias())
                .singleElement()
                .asString()
                .startsWith("Solo se miraron las anotaciones y sus sellos")
                .contains("las evidencias", "el estado de las actividades");
    }

    @Test
    @DisplayName("de una actividad que no está como la cuentan sus hechos dice cuál, qué cuentan y qué hay")
    void estado() {
        jdbc.sql("update cc_actividad set terminada = timestamp with time zone '2022-09-05 10:00:00-05',"
                        + " vencimiento = date '2022-01-07' where codigo = ?")
                .param(ESTRATEGIA)
                .update();

        assertThat(verificacion.verificar(null, true).fallas()).singleElement().satisfies(falla -> {
            assertThat(falla.codigo()).isEqualTo(ESTADO_ALTERADO);
            assertThat(falla.donde()).contains(ESTRATEGIA, "vigencia 2022");
            assertThat(falla.esperado()).contains("vencimiento: ", "terminada: nada");
            assertThat(falla.encontrado()).contains("vencimiento: 7 de enero de 2022", "terminada: 5 sep 2022");
        });
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("CAMBIOS")
    @DisplayName("descubre lo que alguien cambie en la base de datos")
    void cambios(Cambio cambio) {
        sinGuardas(() -> {
            cambio.ordenes()
                    .forEach(orden ->
                            assertThat(jdbc.sql(orden).update()).as(orden).isPositive());

            Dictamen dictamen = verificacion.verificar(null, true);

            assertThat(dictamen.correcta()).isFalse();
            assertThat(clases(dictamen)).as(dictamen.fallas().toString()).contains(cambio.clase());
        });
    }

    @Test
    @DisplayName("de un plan cambiado dice cuál versión y qué parte de ella")
    void version() {
        sinGuardas(() -> {
            jdbc.sql("update cc_plan set archivo = X'00'").update();

            assertThat(verificacion.verificar(null, true).fallas())
                    .extracting(Falla::donde)
                    .containsExactly("la versión 1 del plan de la vigencia 2022 (su archivo)");
        });
    }

    @Test
    @DisplayName("de una fila cambiada dice cuál, desde qué sello no vale y cuáles siguen valiendo")
    void desdeCuando() {
        long n = hojas.tamano();
        sinGuardas(() -> {
            jdbc.sql("update cc_bitacora set quien = 'otro' where id = (select max(fila) from cc_bitacora_hoja)")
                    .update();

            Falla falla = verificacion.verificar(null, false).fallas().get(0);

            assertThat(falla.n()).isEqualTo(n);
            assertThat(falla.desde()).isEqualTo("2022-09-05T15:00:00.000000Z");
            assertThat(falla.sellosQueValen().antes()).isEqualTo(1);
            assertThat(falla.sellosQueValen().hasta()).isEqualTo(n - 3);
            assertThat(falla.mensaje())
                    .contains("la fila no es la que se selló")
                    .contains("sigue valiendo el sello anterior");
        });
    }

    @Test
    @DisplayName("una fila cambiada con su hoja rompe la raíz de cada sello que la cubre")
    void conSuHoja() {
        sinGuardas(() -> {
            jdbc.sql("update cc_bitacora set quien = 'otro'" + SU_FILA).update();
            List<FilaSellada> una = new ArrayList<>();
            hojas.recorrer(5, 5, hoja -> una.add(hoja.fila()));
            jdbc.sql("update cc_bitacora_hoja set hoja = ? where n = 5")
                    .param(HexFormat.of().formatHex(FormaCanonica.hoja(una.get(0))))
                    .update();

            assertThat(verificacion.verificar(null, false).fallas())
                    .extracting(Falla::codigo)
                    .containsExactly(RAIZ, RAIZ);
        });
    }

    @Test
    @DisplayName("el final cortado, con su sello, solo lo descubre un sello de fuera; y otra historia, también")
    void selloDeFuera() {
        SelloDeFuera fuera = SelloDeFuera.leer(sello);
        sinGuardas(() -> {
            long corte = jdbc.sql("select min(tamano) from cc_sello")
                    .query(Long.class)
                    .single();
            jdbc.sql("delete from cc_sello where tamano > ?").param(corte).update();
            jdbc.sql("delete from cc_bitacora where id in (select fila from cc_bitacora_hoja where n > ?)")
                    .param(corte)
                    .update();
            jdbc.sql("delete from cc_bitacora_hoja where n > ?").param(corte).update();

            assertThat(verificacion.verificar(null, false).correcta()).isTrue();
            assertThat(clases(verificacion.verificar(fuera, false))).containsExactly(COLA);
        });
        anotar(3);
        sellador.sellar();

        assertThat(clases(verificacion.verificar(fuera, false))).containsExactly(SELLO_DE_FUERA);
    }

    @Test
    @DisplayName("lo que nadie ha sellado se cuenta aparte, y se advierte cuando lleva mucho")
    void sinSellar() {
        anotar(2);
        assertThat(verificacion.verificar(null, false)).satisfies(dictamen -> {
            assertThat(dictamen.correcta()).isTrue();
            assertThat(dictamen.sinSellar()).isEqualTo(2);
            assertThat(dictamen.advertencias()).noneMatch(advertencia -> advertencia.contains("sin sellar"));
        });

        Reloj.poner(DIA, Reloj.LAS_DIEZ.plusHours(1));

        assertThat(verificacion.verificar(null, false).advertencias())
                .anySatisfy(advertencia -> assertThat(advertencia).startsWith("Desde el 5 sep 2022"));
    }

    @Test
    @DisplayName("la piden Control Interno y el administrador; los demás, no")
    void quien() {
        String ruta = "/api/bitacora/verificacion";
        for (String persona : List.of("admin", "control-interno")) {
            HttpResponse<String> respuesta = entidad.como(persona).post(ruta, "{\"evidencias\":true}");
            assertThat(respuesta.statusCode()).as(persona).isEqualTo(200);
            assertThat(respuesta.body()).contains("\"correcta\":true", "\"fallas\":[]", "\"sinSellar\":");
        }
        for (String persona : List.of("lider", "planeacion")) {
            assertThat(entidad.como(persona).post(ruta, "{}").statusCode())
                    .as(persona)
                    .isEqualTo(403);
        }
        assertThat(entidad.como("admin")
                        .post(ruta, "{\"sello\":\"Buenos días\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    private void anotar(int cuantas) {
        Reloj.poner(DIA, Reloj.LAS_DIEZ);
        IntStream.range(0, cuantas).forEach(i -> bitacora.anotar(Lugar.entidad(), new VencimientosPuestosEnHora(i)));
    }

    private static Set<ClaseDeFalla> clases(Dictamen dictamen) {
        return dictamen.fallas().stream().map(Falla::codigo).collect(Collectors.toSet());
    }

    /** As somebody who owns the tables. */
    private void sinGuardas(Runnable accion) {
        TABLAS.forEach(
                tabla -> jdbc.sql("drop trigger %s_solo_crece".formatted(tabla)).update());
        jdbc.sql("set referential_integrity false").update();
        try {
            accion.run();
        } finally {
            jdbc.sql("set referential_integrity true").update();
            TABLAS.forEach(tabla -> jdbc.sql(
                            "create trigger %1$s_solo_crece before update, delete on %1$s for each row call \"%2$s\""
                                    .formatted(tabla, SoloCrece.class.getName()))
                    .update());
        }
    }

    /** @param clase what must be named, @param ordenes in SQL */
    record Cambio(String que, ClaseDeFalla clase, List<String> ordenes) {

        Cambio(String que, ClaseDeFalla clase, String... ordenes) {
            this(que, clase, List.of(ordenes));
        }

        @Override
        public String toString() {
            return que;
        }
    }
}
