package co.cuentasclaras.sello;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.FilaSellada;
import co.cuentasclaras.bitacora.Hecho.VencimientosPuestosEnHora;
import co.cuentasclaras.bitacora.HojasSelladas;
import co.cuentasclaras.bitacora.HojasSelladas.HojaSellada;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Reloj;
import co.cuentasclaras.verificacion.VerificacionDeBitacora;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Escenario
@DisplayName("El sellador")
class SelladorTest {

    private static final LocalDate DIA = LocalDate.of(2022, 9, 5);

    @Autowired
    private Sellador sellador;

    @Autowired
    private Sellos sellos;

    @Autowired
    private HojasSelladas hojas;

    @Autowired
    private LlaveDelSello llave;

    @Autowired
    private AjustesSello ajustes;

    @Autowired
    private VerificacionDeBitacora verificacion;

    @Autowired
    private Bitacora bitacora;

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private DataSource datos;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transacciones;

    @BeforeEach
    void reloj() {
        Reloj.poner(DIA, Reloj.LAS_DIEZ);
    }

    @Test
    @DisplayName("numera y sella lo que ya estaba, como estaba y en su orden, y lo dice")
    void loQueYaEstaba() {
        ciclo.en(DIA);
        List<Long> antes = filas();

        Sello sello = sellador.sellar().orElseThrow();

        assertThat(jdbc.sql("select fila from cc_bitacora_hoja order by n")
                        .query(Long.class)
                        .list())
                .startsWith(antes.toArray(Long[]::new))
                .isEqualTo(filas());
        assertThat(ultima())
                .extracting(FilaSellada::hecho, FilaSellada::datos, FilaSellada::quien, FilaSellada::ciclo)
                .containsExactly("SELLOS_ESTRENADOS", "{\"filas\":%d}".formatted(antes.size()), "sistema", null);
        assertThat(sello.nota())
                .startsWith(sellos.origen() + "\n" + sello.tamano() + "\n")
                .contains("\n2022-09-05T15:00:00.000000Z\n\n\u2014 " + sellos.origen() + " ");
        assertThat(sellos.origen()).matches("cuentas-claras/[0-9a-f-]{36}");
        comprobar();
    }

    @Test
    @DisplayName("sella lo nuevo tras lo anterior; sin nada nuevo no hay otro sello")
    void loNuevo() {
        Sello primero = sellador.sellar().orElseThrow();
        assertThat(sellador.sellar().orElseThrow().nota()).isEqualTo(primero.nota());

        anotar(3);
        sellador.adelantar();

        assertThat(sellos.ultimo().orElseThrow().tamano()).isEqualTo(primero.tamano() + 3);
        assertThat(sellos.delNumero(primero.tamano() + 1).orElseThrow().tamano())
                .isEqualTo(primero.tamano() + 3);
        assertThat(sellos.delNumero(primero.tamano()).orElseThrow().tamano()).isEqualTo(primero.tamano());
        comprobar();
    }

    @Test
    @DisplayName("lo que se confirma tarde toma su número entonces, y mientras tanto nadie lo espera")
    void confirmadoTarde() {
        sellador.sellar();
        new TransactionTemplate(transacciones).executeWithoutResult(abierta -> {
            anotar(1);
            escribirLoContado();
            Sello sello = aparte(() -> {
                anotar(1);
                return sellador.sellar().orElseThrow();
            });
            assertThat(sello.tamano()).isEqualTo(filas().size() - 1);
        });
        long tarde = filas().get(filas().size() - 2);

        sellador.adelantar();

        assertThat(ultima().id()).isEqualTo(tarde);
        comprobar();
    }

    @Test
    @DisplayName("busca de ronda en ronda solo entre lo último; lo rezagado de más atrás lo sella la vuelta completa")
    void ventana() {
        sellador.sellar();
        new TransactionTemplate(transacciones).executeWithoutResult(abierta -> {
            anotar(1);
            escribirLoContado();
            aparte(() -> {
                insertar(6_000);
                return sellador.sellar();
            });
        });
        long selladas = hojas.tamano();

        sellador.adelantar();
        assertThat(hojas.tamano()).isEqualTo(selladas);

        sellador.sellar();
        assertThat(hojas.tamano()).isEqualTo(selladas + 1).isEqualTo(filas().size());
        comprobar();
    }

    @Test
    @DisplayName("de a muchas anotaciones las sella por tandas, cada una con su sello")
    void tandas() {
        insertar(10_500);

        sellador.sellar();

        List<Long> tamanos = new ArrayList<>();
        sellos.recorrer(sello -> tamanos.add(sello.tamano()));
        assertThat(tamanos).containsExactly(10_000L, (long) filas().size());
        comprobar();
    }

    @Test
    @DisplayName("es uno solo aunque haya varios a la vez, y nadie espera para anotar")
    void variosALaVez() throws Exception {
        ExecutorService servidores = Executors.newFixedThreadPool(5);
        List<Callable<Void>> todos = new ArrayList<>();
        for (int servidor = 0; servidor < 3; servidor++) {
            boolean completo = servidor == 0;
            todos.add(() -> {
                for (int i = 0; i < 15; i++) {
                    if (completo) {
                        sellador.sellar();
                    } else {
                        sellador.adelantar();
                    }
                }
                return null;
            });
        }
        for (int quien = 0; quien < 2; quien++) {
            todos.add(() -> {
                for (int i = 0; i < 40; i++) {
                    anotar(1 + i % 3);
                }
                return null;
            });
        }

        for (Future<Void> uno : servidores.invokeAll(todos)) {
            uno.get();
        }
        servidores.shutdown();
        sellador.sellar();

        assertThat(hojas.tamano()).isEqualTo(filas().size());
        comprobar();
    }

    @Test
    @DisplayName("si otro tiene el puesto, la ronda sigue de largo y quien pide todo sellado recibe el último sello")
    void ocupado() {
        Sello primero = sellador.sellar().orElseThrow();
        anotar(1);
        new TransactionTemplate(transacciones).executeWithoutResult(otroServidor -> {
            assertThat(sellos.reservar()).isTrue();
            aparte(() -> {
                sellador.adelantar();
                return null;
            });
            assertThat(aparte(() -> sellador.sellar().orElseThrow().nota())).isEqualTo(primero.nota());
        });

        assertThat(sellador.sellar().orElseThrow().tamano()).isEqualTo(primero.tamano() + 1);
        comprobar();
    }

    @Test
    @DisplayName("si muere entre un paso y otro no queda nada a medias, y el siguiente sigue donde iba")
    void muereAMitad() {
        Sello primero = sellador.sellar().orElseThrow();
        anotar(2);
        jdbc.sql("alter table cc_sello add constraint nunca check (tamano <= %d)".formatted(primero.tamano()))
                .update();
        try {
            assertThatThrownBy(() -> sellador.sellar()).isInstanceOf(DataIntegrityViolationException.class);
            assertThat(hojas.tamano()).isEqualTo(primero.tamano());
        } finally {
            jdbc.sql("alter table cc_sello drop constraint nunca").update();
        }

        assertThat(sellador.sellar().orElseThrow().tamano()).isEqualTo(primero.tamano() + 2);
        comprobar();
    }

    @Test
    @DisplayName("un reloj que retrocede deja sellos que retroceden, y todos valen")
    void relojQueRetrocede() {
        sellador.sellar();
        Reloj.poner(DIA.minusYears(1), Reloj.LAS_DIEZ);
        anotar(1);

        Sello segundo = sellador.sellar().orElseThrow();

        assertThat(segundo.momento()).isEqualTo("2021-09-05T15:00:00Z");
        comprobar();
    }

    @ParameterizedTest
    @ValueSource(strings = {"replace(frontera, '1', '2')", "'zz'", "''"})
    @DisplayName(
            "si alguien cambió el último sello en la base, sigue desde las hojas, y lo anterior queda al descubierto")
    void selloCambiado(String frontera) {
        anotar(5);
        Sello bueno = sellador.sellar().orElseThrow();
        sinDisparador("cc_sello", () -> jdbc.sql("update cc_sello set frontera = " + frontera)
                .update());
        anotar(1);

        sellador.sellar();

        assertThat(sellos.delNumero(1).orElseThrow().nota()).isEqualTo(bueno.nota());
        comprobar();
    }

    @Test
    @DisplayName("quien corte los últimos sellos y cambie lo que cubrían no consigue que se selle de nuevo")
    void selladoDeNuevo() throws IOException {
        anotar(2);
        Sello primero = sellador.sellar().orElseThrow();
        anotar(3);
        sellador.sellar();
        sellador.recordar();
        sellador.recordar();
        sinDisparador("cc_sello", () -> jdbc.sql("delete from cc_sello where tamano > ?")
                .param(primero.tamano())
                .update());
        sinDisparador("cc_bitacora_hoja", () -> jdbc.sql("delete from cc_bitacora_hoja where n > ?")
                .param(primero.tamano())
                .update());
        sinDisparador("cc_bitacora", () -> jdbc.sql("update cc_bitacora set quien = 'otro' where id = ?")
                .param(filas().get(filas().size() - 1))
                .update());

        assertThat(sellador.sellar()).isEmpty();

        assertThat(hojas.tamano()).isEqualTo(primero.tamano());
        assertThat(llave.estado()).isEqualTo(EstadoDeLlave.SIN_SU_SELLO);
        assertThat(llave.aviso()).get().asString().contains("Alguien quitó sellos o la base es de un respaldo");
        assertThat(llave.firmar("texto\n")).isEmpty();
        assertThat(verificacion.verificar(null, false).correcta()).isFalse();
        sellador.recordar();
        assertThat(llave.estado()).as("tampoco después").isEqualTo(EstadoDeLlave.SIN_SU_SELLO);
        Files.delete(ajustes.ultimo());
        assertThat(sellador.sellar()).as("la base es de un respaldo").isPresent();
    }

    @ParameterizedTest
    @CsvSource({"cc_bitacora,quien", "cc_bitacora_hoja,hoja", "cc_sello,nota", "cc_sello_llave,llave"})
    @DisplayName("lo que hay en sus tablas no se cambia ni se quita, por más que se pida")
    void soloCrecen(String tabla, String columna) {
        anotar(2);
        sellador.sellar();
        long filas = contar(tabla);

        for (String orden : List.of(
                "update %1$s set %2$s = %2$s",
                "delete from %1$s", "merge into %1$s t using %1$s s on 1 = 1 when matched then delete")) {
            assertThatThrownBy(() -> jdbc.sql(orden.formatted(tabla, columna)).update())
                    .as(orden)
                    .hasStackTraceContaining("solo crece: lo anotado no se cambia ni se quita");
        }
        for (String orden : List.of("truncate table %s", "truncate table %s restart identity")) {
            assertThatThrownBy(() -> jdbc.sql(orden.formatted(tabla)).update())
                    .as(orden)
                    .hasStackTraceContaining("Cannot truncate");
        }
        assertThat(contar(tabla)).isEqualTo(filas).isPositive();
    }

    /** All of it, as a stranger would: from the rows and the keys alone. */
    private void comprobar() {
        List<HojaSellada> selladas = new ArrayList<>();
        hojas.recorrer(1, hojas.tamano(), selladas::add);
        assertThat(selladas)
                .extracting(HojaSellada::n)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, selladas.size()).boxed().toList());
        assertThat(selladas).extracting(HojaSellada::id).doesNotHaveDuplicates();
        List<byte[]> deLasFilas =
                selladas.stream().map(una -> FormaCanonica.hoja(una.fila())).toList();
        assertThat(deLasFilas.stream().map(HexFormat.of()::formatHex))
                .isEqualTo(selladas.stream().map(HojaSellada::hoja).toList());
        List<LlavePublica> llaves = sellos.llaves();
        long[] anterior = {0};
        sellos.recorrer(sello -> {
            assertThat(sello.tamano()).isGreaterThan(anterior[0]);
            anterior[0] = sello.tamano();
            NotaFirmada nota = NotaFirmada.leer(sello.nota());
            assertThat(llaves).anyMatch(nota::firmadaPor);
            Cabeza cabeza = Cabeza.leer(nota.texto());
            assertThat(cabeza.origen()).isEqualTo(sellos.origen());
            assertThat(cabeza.tamano()).isEqualTo(sello.tamano());
            assertThat(cabeza.momento()).isEqualTo(FormaCanonica.momento(sello.momento()));
            assertThat(cabeza.raiz())
                    .isEqualTo(sello.raiz())
                    .isEqualTo(ArbolDeHojasTest.raiz(deLasFilas.subList(0, (int) sello.tamano())));
        });
        assertThat(anterior[0]).isEqualTo(selladas.size());
    }

    /** What a transaction tells is written when it ends, or when it reads the trail. */
    private void escribirLoContado() {
        bitacora.ultima();
    }

    private void anotar(int cuantas) {
        IntStream.range(0, cuantas).forEach(i -> bitacora.anotar(Lugar.entidad(), new VencimientosPuestosEnHora(i)));
    }

    private void insertar(int cuantas) {
        new JdbcTemplate(datos)
                .update(
                        """
                        insert into cc_bitacora (momento, quien, hecho, version, datos)
                        select current_timestamp, 'sistema', 'VENCIMIENTOS_PUESTOS_EN_HORA', 1, '{"tareas":1}'
                        from system_range(1, ?)""",
                        cuantas);
    }

    private List<Long> filas() {
        return jdbc.sql("select id from cc_bitacora order by id")
                .query(Long.class)
                .list();
    }

    private FilaSellada ultima() {
        List<FilaSellada> una = new ArrayList<>();
        hojas.recorrer(hojas.tamano(), hojas.tamano(), hoja -> una.add(hoja.fila()));
        return una.get(0);
    }

    private long contar(String tabla) {
        return jdbc.sql("select count(*) from " + tabla).query(Long.class).single();
    }

    private void sinDisparador(String tabla, Runnable accion) {
        jdbc.sql("drop trigger %s_solo_crece".formatted(tabla)).update();
        try {
            accion.run();
        } finally {
            jdbc.sql("create trigger %1$s_solo_crece before update, delete on %1$s for each row call \"%2$s\""
                            .formatted(tabla, SoloCrece.class.getName()))
                    .update();
        }
    }

    /** In a thread of its own, and so in a transaction of its own. */
    private static <T> T aparte(Callable<T> accion) {
        ExecutorService otro = Executors.newSingleThreadExecutor();
        try {
            return otro.submit(accion).get();
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            otro.shutdown();
        }
    }
}
