package co.cuentasclaras.operacion;

import co.cuentasclaras.engine.guard.ArranqueInseguro;
import co.cuentasclaras.engine.guard.FirstPassword;
import co.cuentasclaras.responsable.LectorResponsables;
import co.cuentasclaras.responsable.Persona;
import co.cuentasclaras.responsable.ResponsablesInvalidos;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.io.ApplicationResourceLoader;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * Before anything is built: whether the settings are those of a demonstration that stays on this machine, or of an
 * installation that keeps what it is told and lets nobody listen. Says all that is missing at once.
 */
public final class ComprobacionInicial implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final String DEMOSTRACION = "demostracion";
    private static final String PRODUCCION = "produccion";
    private static final String BASE = "spring.datasource.url";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final int ESPERA_DE_LA_BASE = 10;
    private static final String EJEMPLO = "classpath:ejemplo/responsables.csv";

    /** Whoever reads a mail elsewhere comes to her own machine with it. */
    private static final Pattern EN_ESTE_EQUIPO =
            Pattern.compile("(?i)(.*\\.)?localhost\\.?|127\\..*|0\\.0\\.0\\.0|\\[(::1?|(0+:){7}0*1?)]");

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent evento) {
        comprobar(evento.getEnvironment());
    }

    /** @throws ArranqueInseguro with what is missing, a line each */
    void comprobar(Environment ajustes) {
        Set<String> perfiles = Set.of(
                ajustes.getActiveProfiles().length == 0 ? ajustes.getDefaultProfiles() : ajustes.getActiveProfiles());
        if (perfiles.contains(DEMOSTRACION) == perfiles.contains(PRODUCCION)) {
            throw new ArranqueInseguro(
                    "Los perfiles son «%s», y tiene que haber uno solo de estos dos: «%s», «%s»."
                            .formatted(String.join(", ", perfiles), PRODUCCION, DEMOSTRACION),
                    "Escriba SPRING_PROFILES_ACTIVE=produccion.");
        }
        boolean produccion = perfiles.contains(PRODUCCION);
        List<String> faltas = produccion ? enProduccion(ajustes) : enDemostracion(ajustes);
        if (!faltas.isEmpty()) {
            String cual = produccion
                    ? "Esto le falta a la instalación:"
                    : "La demostración tiene contraseñas que todos conocen y no sale de este equipo:";
            throw new ArranqueInseguro(cual + "\n- " + String.join("\n- ", faltas), "");
        }
        if (produccion) {
            conectar(ajustes);
        }
    }

    private static List<String> enProduccion(Environment ajustes) {
        List<String> faltas = new ArrayList<>();
        if (!texto(ajustes, BASE).startsWith(POSTGRESQL)) {
            faltas.add("SPRING_DATASOURCE_URL, la dirección de la base de datos, que es PostgreSQL: "
                    + "jdbc:postgresql://localhost:5432/cuentasclaras.");
        }
        String archivo = texto(ajustes, "cuentasclaras.responsables.archivo");
        if (archivo.isEmpty() || archivo.startsWith("classpath:") || tieneDelEjemplo(archivo)) {
            faltas.add("CUENTASCLARAS_RESPONSABLES_ARCHIVO, el archivo de la entidad con sus roles y personas: "
                    + "/etc/cuentas-claras/responsables.csv. Las personas del ejemplo no son de nadie.");
        }
        boolean https = ajustes.getProperty("cuentasclaras.web.https", Boolean.class, true);
        String url = texto(ajustes, "cuentasclaras.url");
        if (!esDireccion(url, https)) {
            faltas.add(
                    "CUENTASCLARAS_URL, la dirección con que las personas llegan y que llevan los correos: "
                            + "https://rendicion.entidad.gov.co, y no este equipo. Si de verdad no hay https, dígalo con CUENTASCLARAS_WEB_HTTPS=false.");
        }
        if (!texto(ajustes, "spring.mail.host").isEmpty()
                && texto(ajustes, "cuentasclaras.correo.remitente").matches("(?i).*@localhost\\b.*")) {
            faltas.add("CUENTASCLARAS_CORREO_REMITENTE, de quién son los correos, un buzón que alguien lea: "
                    + "Rendición de cuentas <rendicion@entidad.gov.co>.");
        }
        if (texto(ajustes, "server.address").isEmpty()) {
            faltas.add("SERVER_ADDRESS, en qué dirección escucha: 127.0.0.1 si el proxy está en esta máquina.");
        }
        String administrador = texto(ajustes, "camunda.bpm.admin-user.id");
        String clave = ajustes.getProperty("camunda.bpm.admin-user.password", "");
        // Without one there is an account already, or whoever makes it says that it is missing.
        if (!administrador.isEmpty() && !clave.isEmpty() && FirstPassword.isWeak(administrador, clave)) {
            faltas.add(
                    "CAMUNDA_BPM_ADMINUSER_PASSWORD, que es demasiado débil para el administrador «%s»: use diez caracteres o más, con mayúsculas, minúsculas, una cifra y un signo, y sin el nombre del usuario. Si esa cuenta ya existe, quite el ajuste."
                            .formatted(administrador));
        }
        return faltas;
    }

    private static List<String> enDemostracion(Environment ajustes) {
        List<String> faltas = new ArrayList<>();
        String base = texto(ajustes, BASE);
        if (!base.startsWith("jdbc:h2:") || base.startsWith("jdbc:h2:tcp:") || base.startsWith("jdbc:h2:ssl:")) {
            faltas.add(
                    "Su base de datos es un archivo suyo, y SPRING_DATASOURCE_URL dice «%s». Quite ese ajuste, o arranque con SPRING_PROFILES_ACTIVE=produccion."
                            .formatted(sinContrasena(base)));
        }
        String direccion = texto(ajustes, "server.address");
        if (!esDeEsteEquipo(direccion)) {
            faltas.add(
                    "Solo escucha en 127.0.0.1, y SERVER_ADDRESS dice «%s». Quite ese ajuste, o arranque con SPRING_PROFILES_ACTIVE=produccion."
                            .formatted(direccion));
        }
        return faltas;
    }

    /** Whatever else is built would only repeat in many lines that it has no database. */
    private static void conectar(Environment ajustes) {
        String url = texto(ajustes, BASE);
        Properties datos = new Properties();
        datos.setProperty("user", texto(ajustes, "spring.datasource.username"));
        datos.setProperty("password", ajustes.getProperty("spring.datasource.password", ""));
        datos.setProperty("loginTimeout", String.valueOf(ESPERA_DE_LA_BASE));
        try {
            DriverManager.getConnection(url, datos).close();
        } catch (SQLException e) {
            String estado = String.valueOf(e.getSQLState());
            String donde = sinContrasena(url);
            if (estado.startsWith("28")) {
                throw new ArranqueInseguro(
                        "La base de datos %s no deja entrar a «%s».".formatted(donde, datos.getProperty("user")),
                        "Revise SPRING_DATASOURCE_USERNAME y SPRING_DATASOURCE_PASSWORD.");
            }
            if (estado.equals("3D000")) {
                throw new ArranqueInseguro(
                        "No existe la base de datos de %s.".formatted(donde),
                        "Créela vacía (createdb -O %s …) o corrija SPRING_DATASOURCE_URL."
                                .formatted(datos.getProperty("user")));
            }
            throw new ArranqueInseguro(
                    "No responde la base de datos %s (%s).".formatted(donde, e.getMessage()),
                    "Mire que PostgreSQL esté en marcha y que SPRING_DATASOURCE_URL sea su dirección.");
        }
    }

    private static String texto(Environment ajustes, String nombre) {
        return ajustes.getProperty(nombre, "").strip();
    }

    /** Where people come to, and not this machine. */
    private static boolean esDireccion(String url, boolean https) {
        try {
            URI direccion = URI.create(url);
            String esquema = String.valueOf(direccion.getScheme()).toLowerCase(Locale.ROOT);
            return direccion.getHost() != null
                    && !EN_ESTE_EQUIPO.matcher(direccion.getHost()).matches()
                    && (esquema.equals("https") || !https && esquema.equals("http"));
        } catch (IllegalArgumentException noLoEs) {
            return false;
        }
    }

    /** Whether anybody of the example is in it, as she is there or with its address; not when it cannot be read yet. */
    private static boolean tieneDelEjemplo(String archivo) {
        Set<Persona> delEjemplo = Set.copyOf(personas(EJEMPLO));
        return personas(archivo).stream().anyMatch(una -> delEjemplo.stream()
                .anyMatch(otra -> una.correo().equalsIgnoreCase(otra.correo())
                        || una.usuario().equals(otra.usuario())
                                && una.nombreCompleto().equals(otra.nombreCompleto())));
    }

    /** Nobody when the file is missing or wrong, which is told where it is loaded. */
    private static List<Persona> personas(String archivo) {
        try (InputStream abierto = ApplicationResourceLoader.get(new DefaultResourceLoader(), true)
                .getResource(archivo)
                .getInputStream()) {
            return new LectorResponsables().leer(abierto).personas();
        } catch (IOException | ResponsablesInvalidos seDiraAlCargarlo) {
            return List.of();
        }
    }

    private static boolean esDeEsteEquipo(String direccion) {
        try {
            return !direccion.isEmpty() && InetAddress.getByName(direccion).isLoopbackAddress();
        } catch (UnknownHostException noHay) {
            return false;
        }
    }

    /** What a URL says after its question mark may be a password. */
    private static String sinContrasena(String url) {
        return url.replaceFirst("[?;].*", "");
    }
}
