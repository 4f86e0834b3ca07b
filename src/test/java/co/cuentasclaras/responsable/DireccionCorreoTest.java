package co.cuentasclaras.responsable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.AddressException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Una dirección de correo")
class DireccionCorreoTest {

    @ParameterizedTest(name = "{0} se escribe {1}")
    @CsvSource({
        "ana@hospital.gov.co, ana@hospital.gov.co",
        "ana+rdc@hospital.gov.co, ana+rdc@hospital.gov.co",
        "ana@alcaldía.gov.co, ana@xn--alcalda-dza.gov.co",
        "ana@correo.señal.co, ana@correo.xn--seal-hqa.co"
    })
    @DisplayName("se envía con su dominio en punycode")
    void seEnvia(String escrita, String enviada) throws AddressException {
        assertThat(DireccionCorreo.leer(escrita).ascii()).isEqualTo(enviada);
    }

    @ParameterizedTest(name = "«{0}»")
    @ValueSource(
            strings = {
                "ana",
                "@hospital.gov.co",
                "ana@hospital",
                "ana@mi_hospital.gov.co",
                "ana..maria@hospital.gov.co",
                "ana @hospital.gov.co",
                "niña@hospital.gov.co",
                "ana@hospital..co",
                "ana@.co",
                "Ana <ana@hospital.gov.co>",
                "ana@hospital.gov.co, jefe@ajeno.co",
                "ana@hospital.gov.co\nBcc: jefe@ajeno.co"
            })
    @DisplayName("se rechaza cuando nada le llegaría, y dice qué corregir")
    void seRechaza(String escrita) {
        assertThatThrownBy(() -> DireccionCorreo.leer(escrita))
                .isInstanceOf(AddressException.class)
                .hasMessageEndingWith("corríjalo.");
    }
}
