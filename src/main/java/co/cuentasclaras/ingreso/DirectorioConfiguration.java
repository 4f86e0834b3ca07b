package co.cuentasclaras.ingreso;

import co.cuentasclaras.engine.guard.ArranqueInseguro;
import co.cuentasclaras.ingreso.AjustesDeDirectorio.AjustesDeLdap;
import co.cuentasclaras.ingreso.AjustesDeDirectorio.AjustesDeOidc;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** What the entity says of its directory. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AjustesDeDirectorio.class)
class DirectorioConfiguration {

    static final Set<String> ESTA_MAQUINA = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Whose accounts anybody makes. */
    private static final String GOOGLE = "https://accounts.google.com";

    DirectorioConfiguration(AjustesDeDirectorio ajustes) {
        ajustes.conOidc().ifPresent(DirectorioConfiguration::comprobar);
    }

    private static void comprobar(AjustesDeOidc oidc) {
        URI emisor = URI.create(oidc.emisor());
        if (!"https".equals(emisor.getScheme()) && !ESTA_MAQUINA.contains(emisor.getHost())) {
            throw new ArranqueInseguro(
                    "Lo que dice el proveedor de identidades viajaría sin cifrar: " + emisor,
                    "Escriba en cuentasclaras.directorio.oidc.emisor su dirección con https://.");
        }
        if (oidc.cliente().isBlank() || oidc.secreto().isBlank()) {
            throw new ArranqueInseguro(
                    "Falta cómo se identifica esta instalación ante el proveedor de identidades.",
                    "Escriba en cuentasclaras.directorio.oidc.cliente y .secreto los que él le dio.");
        }
        String dominio = oidc.dominio();
        if (oidc.emisor().startsWith(GOOGLE) && (dominio == null || dominio.isBlank())) {
            throw new ArranqueInseguro(
                    "Entraría cualquiera con una cuenta de Google que se llame como alguien de la entidad.",
                    "Escriba en cuentasclaras.directorio.oidc.dominio el de la entidad, como entidad.gov.co.");
        }
    }

    @Bean
    GruposDelDirectorio gruposDelDirectorio(AjustesDeDirectorio ajustes) {
        Resource archivo = ajustes.grupos();
        if (archivo == null) {
            return GruposDelDirectorio.NINGUNO;
        }
        try (InputStream contenido = archivo.getInputStream()) {
            return GruposDelDirectorio.leer(contenido);
        } catch (IOException e) {
            throw new ArranqueInseguro(
                    "No se puede leer la tabla que dice qué rol da cada grupo del directorio: "
                            + archivo.getDescription(),
                    "Escriba en cuentasclaras.directorio.grupos dónde está, como file:/etc/cuentas-claras/grupos.csv.");
        } catch (GruposInvalidos e) {
            throw new ArranqueInseguro(
                    String.valueOf(e.getMessage()), "Las columnas del archivo son grupo y rol, una fila por cada par.");
        }
    }

    /** None where nobody is asked for passwords but the engine. */
    @Bean
    @Nullable
    DirectorioLdap directorioLdap(AjustesDeDirectorio ajustes) {
        return ajustes.conLdap().map(DirectorioConfiguration::ldap).orElse(null);
    }

    private static DirectorioLdap ldap(AjustesDeLdap ajustes) {
        List<URI> alaVista = DirectorioLdap.sinCifrar(ajustes);
        if (!alaVista.isEmpty()) {
            throw new ArranqueInseguro(
                    "Las contraseñas de la entidad viajarían sin cifrar hasta su directorio: " + alaVista,
                    "Use ldaps://…, o cuentasclaras.directorio.ldap.starttls=true; si la red es solo suya y lo acepta,"
                            + " cuentasclaras.directorio.ldap.sin-cifrar=true.");
        }
        return new DirectorioLdap(ajustes);
    }
}
