package co.cuentasclaras.aviso;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

@DisplayName("El fallo de un envío")
class FalloEnvioTest {

    private static final Address[] NINGUNA = {};

    static Stream<Arguments> fallos() throws Exception {
        InternetAddress maria = new InternetAddress("maria@entidad.gov.co");
        return Stream.of(
                Arguments.of(
                        "buzón inexistente (550)",
                        enviando(rechazo(new SMTPAddressFailedException(maria, "RCPT", 550, "550 no existe"), maria)),
                        true,
                        "El servidor rechazó la dirección: 550 no existe"),
                Arguments.of(
                        "lista gris (450)",
                        enviando(rechazo(new SMTPAddressFailedException(maria, "RCPT", 450, "450 más tarde"))),
                        false,
                        "El servidor de correo no recibió el mensaje: 450 más tarde"),
                Arguments.of(
                        "mensaje rechazado (554)",
                        enviando(envio(554, "554 contenido rechazado")),
                        true,
                        "El servidor rechazó el correo: 554 contenido rechazado"),
                Arguments.of(
                        "falta autenticarse (530)",
                        enviando(envio(530, "530 autentíquese")),
                        false,
                        "El servidor de correo no recibió el mensaje: 530 autentíquese"),
                Arguments.of(
                        "clave rechazada (535)",
                        new MailAuthenticationException(new AuthenticationFailedException("535 clave mala")),
                        false,
                        "El servidor de correo rechazó el usuario o la clave configurados."),
                Arguments.of(
                        "dirección mal escrita",
                        new AddressException("Missing final '@domain'", "maria"),
                        true,
                        "La dirección de correo de la persona no es válida."),
                Arguments.of(
                        "servidor apagado",
                        new MailSendException(
                                "Mail server connection failed",
                                new MessagingException("Couldn't connect", new ConnectException("Connection refused"))),
                        false,
                        "No se pudo conectar con el servidor de correo."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fallos")
    @DisplayName("es definitivo solo cuando otro intento no puede servir")
    void clasifica(String caso, Exception fallo, boolean definitivo, String motivo) {
        assertThat(FalloEnvio.de(fallo).definitivo()).isEqualTo(definitivo);
        assertThat(FalloEnvio.de(fallo).motivo()).isEqualTo(motivo);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "550 5.1.1 <maria@entidad.gov.co>: no existe",
                "550-maria no existe\n550 no",
                "maria@entidad.gov.co?"
            })
    @DisplayName("de alguien de fuera no repite lo que contestó el servidor, que suele decir la dirección")
    void reservado(String respuesta) throws Exception {
        InternetAddress maria = new InternetAddress("maria@entidad.gov.co");
        FalloEnvio fallo =
                FalloEnvio.de(enviando(rechazo(new SMTPAddressFailedException(maria, "RCPT", 550, respuesta), maria)));
        assertThat(fallo.definitivo()).isTrue();
        assertThat(fallo.motivo()).contains("maria");
        assertThat(fallo.reservado())
                .doesNotContain("maria")
                .isEqualTo(
                        respuesta.startsWith("5")
                                ? "El servidor rechazó la dirección (550)."
                                : "El servidor rechazó la dirección.");
    }

    private static SendFailedException rechazo(SMTPAddressFailedException causa, Address... invalidas) {
        return new SendFailedException("Invalid Addresses", causa, NINGUNA, NINGUNA, invalidas);
    }

    private static SMTPSendFailedException envio(int codigo, String mensaje) {
        return new SMTPSendFailedException("DATA", codigo, mensaje, null, NINGUNA, NINGUNA, NINGUNA);
    }

    /** As Spring's sender reports what happened to a message. */
    private static MailSendException enviando(Exception fallo) {
        return new MailSendException(Map.of("mensaje", fallo));
    }
}
