package co.cuentasclaras.verificacion;

import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.verificacion.Dictamen.LlaveVista;
import co.cuentasclaras.verificacion.Dictamen.UltimoSello;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Verifies from the command line: an expediente, on a machine with nothing but Java and this program; or, where the program
 * runs, the trail in its database.
 */
public final class PorConsola {

    /** The argument that asks for it. */
    public static final String VERIFICAR = "--verificar";

    /** The argument that asks for the database instead. */
    public static final String VERIFICAR_BASE = "--verificar-base";

    public static final int CORRECTO = 0;
    public static final int CON_FALLAS = 1;
    public static final int NO_SE_PUDO = 2;

    private static final String SELLO = "--sello";

    private static final String USO = "Uso: java -jar cuentas-claras.jar " + VERIFICAR + " <expediente.zip> [" + SELLO
            + " <archivo con un sello recibido por correo>]";

    private final PrintStream salida;

    public PorConsola(PrintStream salida) {
        this.salida = salida;
    }

    /** Tells what it finds, and returns how the program ends. */
    public int verificar(List<String> argumentos) {
        boolean conSello = argumentos.size() == 4 && argumentos.get(2).equals(SELLO);
        if (!conSello && argumentos.size() != 2 || !argumentos.get(0).equals(VERIFICAR)) {
            salida.println(USO);
            return NO_SE_PUDO;
        }
        try {
            Dictamen dictamen = VerificacionDeExpediente.de(
                    Path.of(argumentos.get(1)), conSello ? sello(Path.of(argumentos.get(3))) : null);
            decir("Expediente     " + argumentos.get(1), dictamen);
            return dictamen.correcta() ? CORRECTO : CON_FALLAS;
        } catch (ArchivoIlegible e) {
            salida.println(e.getMessage());
            return NO_SE_PUDO;
        } catch (InvalidPathException e) {
            salida.println(USO);
            return NO_SE_PUDO;
        }
    }

    /** The same for the trail and the evidence in a database. */
    public int verificarBase(List<String> argumentos, VerificacionDeBitacora verificacion) {
        boolean conSello = argumentos.size() == 3 && argumentos.get(1).equals(SELLO);
        if (!conSello && argumentos.size() != 1) {
            salida.println("Uso: java -jar cuentas-claras.jar " + VERIFICAR_BASE + " [" + SELLO
                    + " <archivo con un sello recibido por correo>]");
            return NO_SE_PUDO;
        }
        try {
            Dictamen dictamen = verificacion.verificar(conSello ? sello(Path.of(argumentos.get(2))) : null, true);
            decir("Base de datos", dictamen);
            return dictamen.correcta() ? CORRECTO : CON_FALLAS;
        } catch (ArchivoIlegible | InvalidPathException e) {
            salida.println(e.getMessage());
            return NO_SE_PUDO;
        }
    }

    private static SelloDeFuera sello(Path archivo) {
        try {
            if (Files.isRegularFile(archivo) && Files.size(archivo) <= SelloDeFuera.LARGO) {
                return Optional.ofNullable(SelloDeFuera.leer(Files.readString(archivo)))
                        .orElseThrow(() -> new ArchivoIlegible("«" + archivo + "» está vacío."));
            }
        } catch (IOException noSePuedeLeer) {
            // Told below, as everything that is no seal.
        }
        throw new ArchivoIlegible("«" + archivo + "» no es un archivo con un sello que se pueda leer.");
    }

    private void decir(String que, Dictamen dictamen) {
        salida.println(que);
        salida.printf(
                Palabras.COLOMBIA,
                "Anotaciones    %,d, entre %,d de toda la entidad%n",
                dictamen.anotaciones(),
                dictamen.selladas());
        salida.printf(Palabras.COLOMBIA, "Sellos         %,d%s%n", dictamen.sellos(), ultimo(dictamen.ultimoSello()));
        salida.printf(
                Palabras.COLOMBIA,
                "Llaves         %s%n",
                dictamen.llaves().stream().map(LlaveVista::enUnaLinea).collect(Collectors.joining(", ")));
        salida.printf(Palabras.COLOMBIA, "Evidencias     %,d%n%n", dictamen.evidencias());
        dictamen.fallas()
                .forEach(falla -> salida.printf(Palabras.COLOMBIA, "%s  %s%n", falla.codigo(), falla.mensaje()));
        if (dictamen.fallasDeMas() > 0) {
            salida.printf(Palabras.COLOMBIA, "… y %,d fallas más.%n", dictamen.fallasDeMas());
        }
        salida.println(
                dictamen.correcta()
                        ? "CORRECTO: cada anotación, hoja, sello, archivo y evidencia es lo que se selló."
                        : "CON FALLAS: " + (dictamen.fallas().size() + dictamen.fallasDeMas()) + ".");
        dictamen.advertencias().forEach(advertencia -> salida.printf(Palabras.COLOMBIA, "%nAVISO: %s%n", advertencia));
    }

    private static String ultimo(@Nullable UltimoSello sello) {
        return sello == null
                ? ""
                : "; el último, de tamaño %,d, del %s, raíz %s"
                        .formatted(sello.tamano(), sello.momento(), sello.raiz());
    }
}
