package co.cuentasclaras.verificacion;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.verificacion.Mutacion.Mutado;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Por consola, la verificación de un expediente")
class PorConsolaTest {

    private final ByteArrayOutputStream dicho = new ByteArrayOutputStream();

    @TempDir
    private Path carpeta;

    @Test
    @DisplayName("dice cuánto hay, que está bien y lo que no puede saber, y termina en 0")
    void correcto() throws IOException {
        int fin = verificar(new ExpedienteDePrueba().zip());

        assertThat(dicho())
                .contains("Anotaciones    9, entre 13 de toda la entidad")
                .contains("Sellos         5; el último, de tamaño 13")
                .contains("Evidencias     3")
                .contains("CORRECTO")
                .contains("AVISO: Sin un sello recibido por otro camino");
        assertThat(fin).isZero();
    }

    @Test
    @DisplayName("dice qué está mal, dónde, desde cuándo y qué sigue valiendo, y termina en 1")
    void conFallas() throws IOException {
        int fin = verificar(Mutacion.FILA_QUIEN.aplicar().expediente().zip());

        assertThat(dicho())
                .contains(
                        "FILA_ALTERADA  La anotación 5 (fila 1005): la fila no es la que se selló. Se esperaba el resumen ")
                .contains(" Desde el sello del 14 oct 2022, 3:00")
                .contains("; sigue valiendo el sello anterior, de tamaño 3, y 4 posteriores para lo que se selló.")
                .contains("CON FALLAS: 1.")
                .doesNotContain("CORRECTO");
        assertThat(fin).isEqualTo(1);
    }

    @Test
    @DisplayName("de lo que se cambió con su hoja dice entre cuáles anotaciones está")
    void entreCuales() throws IOException {
        assertThat(verificar(Mutacion.FILA_CON_TODO.aplicar().expediente().zip()))
                .isEqualTo(1);

        assertThat(dicho())
                .containsOnlyOnce("el cambio está entre")
                .contains("RAIZ  El sello de tamaño 5 (el cambio está entre la anotación 4 y la 5): la raíz");
    }

    @Test
    @DisplayName("compara con un sello recibido por correo, aunque venga con sangría y con líneas partidas")
    void selloDeFuera() throws IOException {
        Mutado cortado = Mutacion.COLA_CORTADA_CON_SELLO_DE_FUERA.aplicar();
        String correo =
                "\r\n  " + cortado.selloDeFuera().replace("\n", "\r\n  ").replace("entidad ", "entidad\r\n   ");
        Path sello = Files.writeString(carpeta.resolve("sello.txt"), correo);

        int fin = verificar(cortado.expediente().zip(), "--sello", sello.toString());

        assertThat(dicho()).contains("COLA  El sello de fuera, de tamaño 13").doesNotContain("AVISO");
        assertThat(fin).isEqualTo(1);
        assertThat(verificar(new ExpedienteDePrueba().zip(), "--sello", carpeta.toString()))
                .isEqualTo(2);
        assertThat(verificar(
                        new ExpedienteDePrueba().zip(),
                        "--sello",
                        Files.writeString(sello, "Buenos días").toString()))
                .isEqualTo(2);
        assertThat(dicho()).contains("no es un sello");
    }

    @Test
    @DisplayName("rechaza lo que no es un expediente, y dice por qué")
    void noEsUno() throws IOException {
        byte[] entero = new ExpedienteDePrueba().zip();

        rechaza("No es un ZIP".getBytes(UTF_8), "no es un ZIP, o llegó cortado");
        rechaza(Arrays.copyOf(entero, entero.length / 2), "no es un ZIP, o llegó cortado");
        rechaza(new byte[0], "está vacío");
        rechaza(ExpedienteDePrueba.zip(new TreeMap<>(Map.of("a.txt", new byte[1]))), "no es un expediente");
        assertThat(consola("--verificar", carpeta.toString())).isEqualTo(2);
        assertThat(consola("--verificar", carpeta.resolve("nada.zip").toString()))
                .isEqualTo(2);
        assertThat(dicho()).contains("no es un archivo que se pueda leer").contains("No existe el archivo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../fuera.txt",
                "a/../../fuera.txt",
                "/etc/passwd",
                "..\\fuera.txt",
                "C:/fuera.txt",
                "a//b",
                "./a",
                "a\nb"
            })
    @DisplayName("no abre un ZIP con una ruta que se sale de su carpeta")
    void trepa(String ruta) throws IOException {
        ExpedienteDePrueba expediente = new ExpedienteDePrueba();
        expediente.poner(ruta, "x");

        rechaza(expediente.zip(), "una ruta que ningún expediente tiene");
    }

    @Test
    @DisplayName("no abre un ZIP con dos archivos del mismo nombre")
    void dosVeces() throws IOException {
        ExpedienteDePrueba expediente = new ExpedienteDePrueba();
        expediente.poner("hojas.csW", "x");
        byte[] zip = new String(expediente.zip(), ISO_8859_1)
                .replace("hojas.csW", "hojas.csv")
                .getBytes(ISO_8859_1);

        rechaza(zip, "dos veces el mismo archivo");
    }

    @Test
    @DisplayName("no abre un ZIP que dice traer mucho más de lo que ocupa, ni lee de un archivo más de lo que dijo")
    void bomba() throws IOException {
        ExpedienteDePrueba expediente = new ExpedienteDePrueba();
        expediente.entradas().put("evidencias/ceros.bin", new byte[20_000_000]);

        rechaza(conTamano(expediente.zip(), "evidencias/ceros.bin", 0xFFFFFFF0), "no es un expediente, y no se abre");

        assertThat(verificar(conTamano(expediente.zip(), "evidencias/ceros.bin", 1000)))
                .isEqualTo(1);
        assertThat(dicho()).contains("FORMATO  Evidencias/ceros.bin");
    }

    @Test
    @DisplayName("un octeto del ZIP mismo, en cualquier parte, se descubre o no cambia nada")
    void cualquierOcteto() throws IOException {
        byte[] entero = new ExpedienteDePrueba().zip();
        for (int i = 0; i < entero.length; i += 97) {
            byte[] roto = entero.clone();
            roto[i] ^= 0x10;
            dicho.reset();
            int fin = verificar(roto);
            assertThat(fin).as("octeto " + i).isBetween(0, 2);
            if (fin == 0) {
                assertThat(contenido(roto)).as("octeto " + i).isEqualTo(contenido(entero));
            }
        }
    }

    @Test
    @DisplayName("dice cómo se usa cuando no se le pide bien")
    void uso() {
        for (List<String> argumentos : List.of(
                List.<String>of("--verificar"),
                List.of("--verificar", "a.zip", "--sello"),
                List.of("--verificar", "a.zip", "--otro", "b"),
                List.of("--verificar", "a\0b"))) {
            dicho.reset();
            assertThat(new PorConsola(salida()).verificar(argumentos)).isEqualTo(2);
            assertThat(dicho()).startsWith("Uso: java -jar cuentas-claras.jar --verificar");
        }
    }

    private void rechaza(byte[] zip, String porque) throws IOException {
        dicho.reset();
        assertThat(verificar(zip)).isEqualTo(2);
        assertThat(dicho()).contains(porque).doesNotContain("CORRECTO");
    }

    private int verificar(byte[] zip, String... mas) throws IOException {
        Path archivo = Files.write(carpeta.resolve("expediente.zip"), zip);
        String[] argumentos = new String[2 + mas.length];
        argumentos[0] = "--verificar";
        argumentos[1] = archivo.toString();
        System.arraycopy(mas, 0, argumentos, 2, mas.length);
        return consola(argumentos);
    }

    private int consola(String... argumentos) {
        return new PorConsola(salida()).verificar(List.of(argumentos));
    }

    private PrintStream salida() {
        return new PrintStream(dicho, true, UTF_8);
    }

    private String dicho() {
        return dicho.toString(UTF_8);
    }

    private Map<String, String> contenido(byte[] zip) throws IOException {
        Map<String, String> contenido = new TreeMap<>();
        try (ArchivoZip abierto = new ArchivoZip(Files.write(carpeta.resolve("otro.zip"), zip))) {
            for (String ruta : abierto.rutas()) {
                contenido.put(ruta, Resumido.de(abierto.abrir(ruta)).sha256());
            }
        }
        return contenido;
    }

    /** Writes another size of a file into the directory of the ZIP. */
    private static byte[] conTamano(byte[] zip, String ruta, int tamano) {
        byte[] otro = zip.clone();
        int nombre = new String(zip, ISO_8859_1).lastIndexOf(ruta);
        ByteBuffer.wrap(otro).order(ByteOrder.LITTLE_ENDIAN).putInt(nombre - 46 + 24, tamano);
        return otro;
    }
}
