package co.cuentasclaras.ingreso;

import co.cuentasclaras.engine.guard.ArranqueInseguro;
import co.cuentasclaras.ingreso.AjustesDeDirectorio.AjustesDeLdap;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** What the entity says of its directory. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AjustesDeDirectorio.class)
class DirectorioConfiguration {

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
