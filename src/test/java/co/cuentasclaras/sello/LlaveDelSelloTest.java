package co.cuentasclaras.sello;

import static co.cuentasclaras.sello.EstadoDeLlave.CAMBIADA;
import static co.cuentasclaras.sello.EstadoDeLlave.DISPONIBLE;
import static co.cuentasclaras.sello.EstadoDeLlave.ILEGIBLE;
import static co.cuentasclaras.sello.EstadoDeLlave.PERDIDA;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.FilaSellada;
import co.cuentasclaras.bitacora.Hecho.VencimientosPuestosEnHora;
import co.cuentasclaras.bitacora.HojasSelladas;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Escenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

@Escenario
@DisplayName("La llave de los sellos")
class LlaveDelSelloTest {

    @Autowired
    private Sellos sellos;

    @Autowired
    private HojasSelladas hojas;

    @Autowired
    private Bitacora bitacora;

    @Autowired
    private CurrentUser usuario;

    @Autowired
    private Clock clock;

    @Autowired
    private PlatformTransactionManager transacciones;

    @Autowired
    private CicloDePrueba personas;

    @TempDir
    private Path carpeta;

    private Path archivo;

    private final ListAppender<ILoggingEvent> registro = new ListAppender<>();

    @BeforeEach
    void escuchar() {
        archivo = carpeta.resolve("datos/sello.pem");
        registro.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(registro);
    }

    @AfterEach
    void dejarDeEscuchar() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(registro);
    }

    @Test
    @DisplayName("se crea la primera vez, solo para quien corre el servidor, y no se dice a nadie")
    void primeraVez() throws IOException {
        LlaveDelSello llave = llave(null);
        assertThat(llave.estado()).isEqualTo(DISPONIBLE);
        assertThat(archivo).as("no mientras no haya qué sellar").doesNotExist();
        assertThat(llave.firmar("texto\n")).isEmpty();

        sellador(null).sellar();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archivo)))
                .isEqualTo("rw-------");
        assertThat(Files.list(archivo.getParent())).containsExactly(archivo);
        assertThat(sellos.llaves()).hasSize(1).allMatch(una -> una.nombre().equals(sellos.origen()));
        assertThat(llave.estado()).isEqualTo(DISPONIBLE);
        assertThat(llave.aviso()).isEmpty();
        assertThat(llave.firmar("texto\n")
                        .orElseThrow()
                        .firmadaPor(sellos.llaves().get(0)))
                .isTrue();
        String secreto = Files.readAllLines(archivo).get(1);
        assertThat(registro.list).noneMatch(linea -> linea.getFormattedMessage().contains(secreto));
        assertThat(hechos()).noneMatch(fila -> fila.datos().contains(secreto));
    }

    @Test
    @DisplayName("si falta, nada se sella ni se pierde, se dice qué hacer, y cuando vuelve se sella todo")
    void falta() throws IOException {
        Sello ultimo = sellador(null).sellar().orElseThrow();
        Path copia = Files.move(archivo, carpeta.resolve("copia.pem"));
        anotar();

        assertThat(sellador(null).sellar()).isEmpty();

        assertThat(llave(null).estado()).isEqualTo(PERDIDA);
        assertThat(llave(null).aviso().orElseThrow())
                .contains("La bitácora no se está sellando")
                .contains(archivo.toString())
                .contains("llave-perdida=" + sellos.llaves().get(0).identificador());
        assertThat(archivo).as("no se inventa otra").doesNotExist();
        assertThat(hojas.tamano()).isEqualTo(ultimo.tamano());
        assertThat(llave(null).firmar("texto\n")).isEmpty();

        Files.move(copia, archivo);
        assertThat(sellador(null).sellar().orElseThrow().tamano()).isEqualTo(ultimo.tamano() + 1);
        assertThat(sellos.llaves()).hasSize(1);
    }

    @Test
    @DisplayName("si es otra, o una que ya fue relevada, nada se sella con ella")
    void otra() throws Exception {
        sellador(null).sellar();
        byte[] primera = Files.readAllBytes(archivo);
        Files.delete(archivo);
        LlavePrivada.crear(archivo, sellos.origen());
        anotar();
        long selladas = hojas.tamano();

        assertThat(sellador(null).sellar()).isEmpty();
        assertThat(llave(null).estado()).isEqualTo(CAMBIADA);
        assertThat(llave(null).aviso().orElseThrow())
                .contains("no es la de los últimos sellos")
                .contains("sello.pem.anterior");
        assertThat(hojas.tamano()).isEqualTo(selladas);

        Files.write(carpeta.resolve("datos/sello.pem.anterior"), primera);
        assertThat(sellador(null).sellar()).as("la anterior la anuncia").isPresent();
        Files.write(archivo, primera);
        anotar();
        assertThat(sellador(null).sellar()).as("la anterior ya no sella").isEmpty();
        assertThat(llave(null).estado()).isEqualTo(CAMBIADA);
        assertThat(sellos.llaves()).hasSize(2);
    }

    @Test
    @DisplayName("si no se puede leer, nada se sella ni se cambia el archivo")
    void ilegible() throws IOException {
        sellador(null).sellar();
        for (String basura : List.of("", "hola", "-----BEGIN PRIVATE KEY-----\nMC4C\n-----END PRIVATE KEY-----\n")) {
            Files.writeString(archivo, basura);
            anotar();

            assertThat(sellador(null).sellar()).isEmpty();
            assertThat(llave(sellos.llaves().get(0).identificador()).estado()).isEqualTo(ILEGIBLE);
            assertThat(llave(null).aviso().orElseThrow())
                    .contains("no se puede leer ni crear")
                    .contains("Ed25519");
            assertThat(archivo).hasContent(basura);
        }
    }

    @Test
    @DisplayName("si no hay dónde crearla el producto sigue, sin sellar, y lo dice")
    void sinDonde() throws IOException {
        Files.writeString(carpeta.resolve("datos"), "no es una carpeta");
        anotar();

        assertThat(sellador(null).sellar()).isEmpty();
        assertThat(llave(null).aviso().orElseThrow()).contains("no se puede leer ni crear");
        assertThat(hojas.tamano()).isZero();
    }

    @Test
    @DisplayName("se releva con la anterior al lado: el primer sello de la nueva lo firman las dos")
    void relevo() throws IOException {
        sellador(null).sellar();
        Files.move(archivo, carpeta.resolve("datos/sello.pem.anterior"));

        Sello sello = personas.como("admin", () -> sellador(null).sellar().orElseThrow());

        List<LlavePublica> llaves = sellos.llaves();
        assertThat(llaves).hasSize(2);
        assertThat(NotaFirmada.leer(sello.nota()))
                .matches(nota -> llaves.stream().allMatch(nota::firmadaPor));
        assertThat(ultimo())
                .extracting(FilaSellada::hecho, FilaSellada::datos, FilaSellada::quien)
                .containsExactly(
                        "LLAVE_RELEVADA",
                        "{\"anterior\":\"%s\",\"nueva\":\"%s\"}"
                                .formatted(
                                        llaves.get(0).identificador(),
                                        llaves.get(1).identificador()),
                        "sistema");

        anotar();
        NotaFirmada siguiente =
                NotaFirmada.leer(sellador(null).sellar().orElseThrow().nota());
        assertThat(siguiente.firmas()).hasSize(1);
        assertThat(siguiente.firmadaPor(llaves.get(1))).isTrue();
        assertThat(llave(null).estado()).isEqualTo(DISPONIBLE);
    }

    @Test
    @DisplayName("si se perdió del todo y se reconoce, se sigue con otra sola, y queda dicho")
    void perdida() throws IOException {
        sellador(null).sellar();
        String perdida = sellos.llaves().get(0).identificador();
        Files.delete(archivo);
        assertThat(sellador("00000000").sellar())
                .as("el identificador es el de otra")
                .isEmpty();

        Sello sello = sellador(perdida).sellar().orElseThrow();

        LlavePublica nueva = sellos.llaves().get(1);
        NotaFirmada nota = NotaFirmada.leer(sello.nota());
        assertThat(nota.firmas()).hasSize(1);
        assertThat(nota.firmadaPor(nueva)).isTrue();
        assertThat(ultimo())
                .extracting(FilaSellada::hecho, FilaSellada::datos)
                .containsExactly(
                        "LLAVE_PERDIDA",
                        "{\"perdida\":\"%s\",\"nueva\":\"%s\"}".formatted(perdida, nueva.identificador()));

        Files.delete(archivo);
        assertThat(sellador(perdida).sellar()).as("lo reconocido vale una vez").isEmpty();
        assertThat(llave(perdida).estado()).isEqualTo(PERDIDA);
    }

    @Test
    @DisplayName("la ronda sella, y avisa una vez al cambiar y otra cada día, también si otros pueden leer la llave")
    void rondas() throws IOException {
        LlaveDelSello llave = llave(null);
        RondaDelSello ronda = new RondaDelSello(sellador(null), llave);
        ronda.diaria();
        long selladas = hojas.tamano();
        anotar();
        ronda.ronda();
        assertThat(hojas.tamano()).isEqualTo(selladas + 1);
        assertThat(avisos()).isEmpty();

        Files.setPosixFilePermissions(archivo, PosixFilePermissions.fromString("rw-r--r--"));
        ronda.ronda();
        ronda.ronda();
        assertThat(avisos()).hasSize(1).allMatch(aviso -> aviso.contains("pueden leer la llave"));

        Path copia = Files.move(archivo, carpeta.resolve("copia.pem"));
        anotar();
        ronda.ronda();
        ronda.ronda();
        ronda.diaria();
        assertThat(avisos()).hasSize(3).last().matches(aviso -> aviso.contains("no se está sellando"));

        Files.move(copia, archivo);
        ronda.ronda();
        assertThat(hojas.tamano()).isEqualTo(selladas + 2);
    }

    private LlaveDelSello llave(String perdida) {
        return new LlaveDelSello(new AjustesSello(archivo, perdida), sellos);
    }

    private Sellador sellador(String perdida) {
        return new Sellador(hojas, sellos, llave(perdida), bitacora, usuario, clock, transacciones);
    }

    private void anotar() {
        bitacora.anotar(Lugar.entidad(), new VencimientosPuestosEnHora(1));
    }

    private List<String> avisos() {
        return registro.list.stream()
                .filter(linea -> linea.getLoggerName().equals(RondaDelSello.class.getName()))
                .filter(linea -> linea.getLevel() == ch.qos.logback.classic.Level.WARN)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private List<FilaSellada> hechos() {
        List<FilaSellada> filas = new ArrayList<>();
        hojas.recorrer(1, hojas.tamano(), hoja -> filas.add(hoja.fila()));
        return filas;
    }

    private FilaSellada ultimo() {
        List<FilaSellada> filas = hechos();
        return filas.get(filas.size() - 1);
    }
}
