package co.cuentasclaras.operacion;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.CuentasClaras;
import co.cuentasclaras.evidencia.CarpetaDeEvidencias;
import co.cuentasclaras.prueba.BaseDePostgres;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.ConPgDump;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.sello.Sellador;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The commands of src/operacion, run as an engineer runs them, on a product that works meanwhile. */
@Escenario
@ContextConfiguration(initializers = BaseDePostgres.class)
@DirtiesContext
@ExtendWith(ConPgDump.class)
@DisplayName("En PostgreSQL, una copia")
class CopiaEnPostgresTest {

    private static final String ESTRATEGIA = "elaborarEstrategiaRendicion";

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private CarpetaDeEvidencias evidencias;

    @Autowired
    private Sellador sellador;

    @Value("${spring.datasource.url}")
    private String url;

    @TempDir
    private Path carpeta;

    @BeforeEach
    void vivir() {
        ciclo.en(LocalDate.of(2022, 9, 12));
        ciclo.hacer(
                "planeacion",
                () -> evidencias.agregarArchivo(
                        ciclo.id(), ESTRATEGIA, "Acta.pdf", "%PDF-1.7\nacta".getBytes(StandardCharsets.ISO_8859_1)));
        ciclo.terminar(ESTRATEGIA);
        sellador.sellar();
    }

    @Test
    @DisplayName("se hace mientras se trabaja, se restaura en una base vacía y es lo que se selló, fila por fila")
    void copiaYRestauracion() throws Exception {
        Path ajustes = ajustes(url);
        Corrida copia = correr(ajustes, "copiar.sh", carpeta.resolve("copias").toString());
        assertThat(copia.fin()).as(copia.dicho()).isZero();
        Path hecha = Path.of(copia.ultimaLinea());

        assertThat(Files.readString(hecha.resolve("ajustes.env")))
                .contains("SPRING_DATASOURCE_URL=", "SPRING_DATASOURCE_PASSWORD=\n")
                .doesNotContain("PASSWORD=postgres", Entidad.CLAVE);
        try (Stream<Path> archivos = Files.walk(hecha)) {
            assertThat(archivos.filter(Files::isRegularFile)
                            .map(Path::getFileName)
                            .map(Path::toString))
                    .containsExactlyInAnyOrder(
                            "base.dump", "sello.txt", "responsables.csv", "ajustes.env", "SHA256SUMS");
        }
        Path ultimo = carpeta.resolve("sello.pem.ultimo");
        Files.writeString(ultimo, "de otro\n999999\n");
        String otra = otraBase("restaurada");
        Path suyos = ajustes(otra);
        assertThat(correr(ajustes, "restaurar.sh", hecha.toString()))
                .as("sobre lo que hay no restaura")
                .satisfies(sobre -> assertThat(sobre.fin()).isEqualTo(1))
                .satisfies(sobre -> assertThat(sobre.dicho()).contains("no está vacía"));

        Corrida restaurada = correr(suyos, "restaurar.sh", hecha.toString());

        assertThat(restaurada.dicho()).contains("CORRECTO").contains("anotaciones selladas que no están en la copia");
        assertThat(ultimo).doesNotExist();
        assertThat(restaurada.fin()).isZero();
        for (String tabla : tablas(url)) {
            assertThat(filas(otra, tabla)).as(tabla).containsAll(filas(url, tabla));
        }

        assertThat(correr(suyos, "restaurar.sh", hecha.toString()).dicho()).contains("no está vacía");
        alterar(otra);
        Corrida alterada = correr(suyos, "copiar.sh", carpeta.resolve("copias").toString());
        Corrida mala = correr(suyos, "restaurar.sh", alterada.ultimaLinea(), "--vaciar");
        assertThat(mala.dicho()).contains("FILA_ALTERADA").doesNotContain("CORRECTO");
        assertThat(mala.fin()).isEqualTo(1);
    }

    @Test
    @DisplayName("dañada no se restaura, y de un servidor que no contesta no queda una a medias")
    void danada() throws Exception {
        Path ajustes = ajustes(url);
        Path copias = carpeta.resolve("copias");
        Path hecha = Path.of(correr(ajustes, "copiar.sh", copias.toString()).ultimaLinea());
        byte[] base = Files.readAllBytes(hecha.resolve("base.dump"));
        base[base.length / 2] ^= 1;
        Files.write(hecha.resolve("base.dump"), base);

        Corrida restaurada = correr(ajustes(otraBase("nunca")), "restaurar.sh", hecha.toString());
        assertThat(restaurada.dicho()).contains("la copia está dañada");
        assertThat(restaurada.fin()).isEqualTo(1);

        Corrida sinBase = correr(ajustes(url.replaceFirst(":\\d+/", ":1/")), "copiar.sh", copias.toString());
        assertThat(sinBase.dicho()).contains("la base de datos no contesta");
        assertThat(sinBase.fin()).isEqualTo(1);
        try (Stream<Path> carpetas = Files.list(copias)) {
            assertThat(carpetas).containsExactly(hecha);
        }
    }

    @Test
    @DisplayName("no se acumula: quedan las últimas que se piden")
    void lasUltimas() throws Exception {
        Path ajustes = ajustes(url);
        Path copias = Files.createDirectories(carpeta.resolve("copias"));
        for (String vieja : List.of("20200101-020000", "20200102-020000", "20200103-020000")) {
            Files.createDirectories(copias.resolve(vieja));
        }
        Files.createDirectories(copias.resolve("de otro"));
        Files.writeString(ajustes, "CONSERVAR=2\n", StandardOpenOption.APPEND);

        Path hecha = Path.of(correr(ajustes, "copiar.sh", copias.toString()).ultimaLinea());

        try (Stream<Path> carpetas = Files.list(copias)) {
            assertThat(carpetas)
                    .containsExactlyInAnyOrder(hecha, copias.resolve("20200103-020000"), copias.resolve("de otro"));
        }
    }

    /** Where it is not: whoever restores on another machine has to bring it. */
    private Path llave() {
        return carpeta.resolve("sello.pem");
    }

    /** As they stand in the file of an installed product. */
    private Path ajustes(String base) throws IOException {
        Path responsables = carpeta.resolve("responsables.csv");
        Files.writeString(
                responsables,
                Files.readString(Path.of("src/main/resources/ejemplo/responsables.csv"))
                        .replaceAll(";([^;]+);([^;]+)@entidad\\.example", ";$1 de Prueba;$2@prueba.example"));
        Path archivo = Files.createTempFile(carpeta, "ajustes", ".env");
        Files.writeString(
                archivo,
                """
                SPRING_PROFILES_ACTIVE=produccion
                CUENTASCLARAS_URL=https://rendicion.entidad.example
                SERVER_ADDRESS=127.0.0.1
                SPRING_DATASOURCE_URL='%s'
                SPRING_DATASOURCE_USERNAME=postgres
                SPRING_DATASOURCE_PASSWORD=postgres
                CAMUNDA_BPM_ADMINUSER_ID=admin
                CAMUNDA_BPM_ADMINUSER_PASSWORD='%s'
                CUENTASCLARAS_RESPONSABLES_ARCHIVO=file:%s
                CUENTASCLARAS_SELLO_LLAVE=%s
                """
                        .formatted(base, Entidad.CLAVE, responsables, llave()));
        return archivo;
    }

    private Corrida correr(Path ajustes, String orden, String... argumentos) throws Exception {
        List<String> entera = new ArrayList<>(List.of("bash", "src/operacion/" + orden));
        entera.addAll(List.of(argumentos));
        ProcessBuilder fabrica = new ProcessBuilder(entera).redirectErrorStream(true);
        fabrica.environment().put("CUENTASCLARAS_AJUSTES", ajustes.toString());
        fabrica.environment()
                .put(
                        "CUENTASCLARAS_PROGRAMA",
                        "%s -XX:TieredStopAtLevel=1 -XX:+UseSerialGC %s"
                                .formatted(
                                        Path.of(System.getProperty("java.home"), "bin", "java"),
                                        CuentasClaras.class.getName()));
        fabrica.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process corrida = fabrica.start();
        String dicho = new String(corrida.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Corrida(corrida.waitFor(), dicho);
    }

    private String otraBase(String nombre) throws SQLException {
        try (Connection conexion = conectar(url);
                Statement orden = conexion.createStatement()) {
            orden.execute("create database " + nombre);
        }
        return url.replaceFirst("/postgres(\\?|$)", "/" + nombre + "$1");
    }

    private static void alterar(String base) throws SQLException {
        try (Connection conexion = conectar(base);
                Statement orden = conexion.createStatement()) {
            orden.execute("set session_replication_role = replica");
            orden.execute("update cc_bitacora set quien = 'otra' where id = (select min(id) from cc_bitacora)");
        }
    }

    private static List<String> tablas(String base) throws SQLException {
        return leer(
                base,
                "select table_name from information_schema.tables where table_schema = 'public' and table_name like 'cc\\_%'");
    }

    private static List<String> filas(String base, String tabla) throws SQLException {
        return leer(base, "select cast(t as text) from %s t".formatted(tabla));
    }

    private static List<String> leer(String base, String consulta) throws SQLException {
        List<String> filas = new ArrayList<>();
        try (Connection conexion = conectar(base);
                Statement orden = conexion.createStatement();
                ResultSet leidas = orden.executeQuery(consulta)) {
            while (leidas.next()) {
                filas.add(leidas.getString(1));
            }
        }
        return filas;
    }

    private static Connection conectar(String base) throws SQLException {
        return DriverManager.getConnection(base, "postgres", "postgres");
    }

    private record Corrida(int fin, String dicho) {

        String ultimaLinea() {
            return dicho.strip().lines().reduce("", (una, otra) -> otra);
        }
    }
}
