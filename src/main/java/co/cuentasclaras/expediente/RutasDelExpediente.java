package co.cuentasclaras.expediente;

import co.cuentasclaras.evidencia.NombreSeguro;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Where each file that people brought stands: a name that every system can unpack, once, and that leads nowhere else. */
final class RutasDelExpediente {

    /** Short enough for the whole path to fit where a path is no longer than 260 signs. */
    private static final int LARGO_DE_CARPETA = 50;

    private static final int LARGO_DE_NOMBRE = 120;
    private static final int LARGO_DE_EXTENSION = 10;

    private final Set<String> dadas = new HashSet<>();
    private final String raiz;

    /** @param raiz the folder in which all of them are, with its slash */
    RutasDelExpediente(String raiz) {
        this.raiz = raiz;
    }

    /** @param carpetas from the outside to the inside */
    String para(String nombre, String... carpetas) {
        StringBuilder carpeta = new StringBuilder(raiz);
        for (String una : carpetas) {
            String corta = una.length() <= LARGO_DE_CARPETA ? una : una.substring(0, LARGO_DE_CARPETA);
            carpeta.append(NombreSeguro.deCarpeta(corta)).append('/');
        }
        String seguro = corto(NombreSeguro.deCarpeta(nombre));
        int punto = seguro.lastIndexOf('.') <= 0 ? seguro.length() : seguro.lastIndexOf('.');
        String ruta = carpeta + seguro;
        // Windows and macOS take two names that differ in their case alone for one.
        for (int n = 2; !dadas.add(ruta.toLowerCase(Locale.ROOT)); n++) {
            ruta = "%s%s (%d)%s".formatted(carpeta, seguro.substring(0, punto), n, seguro.substring(punto));
        }
        return ruta;
    }

    private static String corto(String nombre) {
        if (nombre.length() <= LARGO_DE_NOMBRE) {
            return nombre;
        }
        int punto = nombre.lastIndexOf('.');
        String extension = punto < nombre.length() - LARGO_DE_EXTENSION ? "" : nombre.substring(punto);
        return nombre.substring(0, LARGO_DE_NOMBRE - extension.length()).strip() + extension;
    }
}
