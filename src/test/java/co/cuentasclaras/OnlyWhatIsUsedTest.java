package co.cuentasclaras;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.ClassUtils;

@DisplayName("De lo que Spring Boot configura solo")
class OnlyWhatIsUsedTest {

    private static final List<String> TODO = ImportCandidates.load(
                    AutoConfiguration.class, OnlyWhatIsUsedTest.class.getClassLoader())
            .getCandidates();

    private static final Properties PIDEN = piden();

    private static final AutoConfigurationMetadata SIN_DATOS = Mockito.mock();

    /** Their libraries come with others, and nobody asks for what they would make. */
    private static final List<String> NO_SE_USA =
            List.of("admin", "cache", "dao", "gson", "h2", "info", "jersey", "jmx", "ldap", "validation", "websocket");

    @Test
    @DisplayName("se deja lo que no tiene su biblioteca, y a sabiendas lo que la tiene y nadie usa")
    void nadaQueFalte() {
        Predicate<String> usado = con("8081");
        assertThat(TODO)
                .filteredOn(usado.negate())
                .hasSizeGreaterThan(50)
                .filteredOn(OnlyWhatIsUsedTest::tieneBiblioteca)
                .extracting(nombre -> nombre.split("\\.")[4])
                .containsOnlyElementsOf(NO_SE_USA);
    }

    @Test
    @DisplayName("salud y medidas se dejan del todo sin un puerto suyo, y solo entonces")
    void saludYMedidas() {
        assertThat(TODO)
                .filteredOn(nombre -> nombre.contains(".actuate."))
                .isNotEmpty()
                .allMatch(con("8081"))
                .noneMatch(con("-1"));
    }

    private static boolean tieneBiblioteca(String nombre) {
        return Arrays.stream(
                        PIDEN.getProperty(nombre + ".ConditionalOnClass", "").split(","))
                .filter(clase -> !clase.isEmpty())
                .allMatch(clase -> ClassUtils.isPresent(clase, null));
    }

    private static Predicate<String> con(String puerto) {
        OnlyWhatIsUsed nuestro = new OnlyWhatIsUsed();
        nuestro.setEnvironment(new MockEnvironment().withProperty("management.server.port", puerto));
        return nombre -> nuestro.match(new String[] {nombre}, SIN_DATOS)[0];
    }

    private static Properties piden() {
        try {
            return PropertiesLoaderUtils.loadAllProperties("META-INF/spring-autoconfigure-metadata.properties");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
