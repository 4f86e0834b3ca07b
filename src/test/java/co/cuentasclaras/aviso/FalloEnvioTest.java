package co.cuentasclaras.aviso;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.aviso.FalloEnvio.AlcanceDelFallo;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("El fallo de un envío")
class FalloEnvioTest {

    private static final Address[] NINGUNA = {};

    static Stream<Arguments> fallos() throws Exception {
        InternetAddress maria = new InternetAddress("maria@entidad.gov.co");
        return Stream.of(
                Arguments.of(
                        "buzón inexistente (550)",
                        rechazo(new SMTPAddressFailedException(maria, "RCPT", 550, "550 no existe"), maria),
                        AlcanceDelFallo.RECHAZO,
                        "El servidor rechazó la dirección: 550 no existe"),
                Arguments.of(
                        "lista gris (450)",
                        rechazo(new SMTPAddressFailedException(maria, "RCPT", 450, "450 más tarde")),
                        AlcanceDelFallo.PASAJERO,
                        "El servidor de correo no recibió el mensaje: 450 más tarde"),
                Arguments.of(
                        "mensaje rechazado (554)",
                        envio(".", 554, "554 contenido rechazado"),
                        AlcanceDelFallo.RECHAZO,
                        "El servidor rechazó el correo: 554 contenido rechazado"),
                Arguments.of(
                        "falta autenticarse (530)",
                        envio("MAIL FROM:<a@b>", 530, "530 autentíquese"),
                        AlcanceDelFallo.SERVIDOR,
                        "El servidor de correo no recibió el mensaje: 530 autentíquese"),
                Arguments.of(
                        "clave rechazada (535)",
                        new AuthenticationFailedException("535 clave mala"),
                        AlcanceDelFallo.SERVIDOR,
                        "El servidor de correo rechazó el usuario o la clave configurados."),
                Arguments.of(
                        "dirección mal escrita",
                        new AddressException("Missing final '@domain'", "maria"),
                        AlcanceDelFallo.DIRECCION,
                        "La dirección de correo de la persona no es válida."),
                Arguments.of(
                        "servidor apagado",
                        new MessagingException("Couldn't connect", new ConnectException("Connection refused")),
                        AlcanceDelFallo.SERVIDOR,
                        "No se pudo conectar con el servidor de correo."),
                Arguments.of(
                        "el servidor cierra (421)",
                        envio("DATA", 421, "421 vuelva luego"),
                        AlcanceDelFallo.SERVIDOR,
                        "El servidor de correo no recibió el mensaje: 421 vuelva luego"),
                Arguments.of(
                        "remitente rechazado (550)",
                        new SMTPSenderFailedException(maria, "MAIL", 550, "550 no envíe desde aquí"),
                        AlcanceDelFallo.SERVIDOR,
                        "El servidor de correo rechazó al remitente: 550 no envíe desde aquí"),
                Arguments.of(
                        "correo muy grande (552)",
                        envio("MAIL FROM:<a@b>", 552, "552 muy grande"),
                        AlcanceDelFallo.RECHAZO,
                        "El servidor rechazó el correo: 552 muy grande"),
                Arguments.of(
                        "nadie contesta",
                        new MessagingException("Exception reading response", new SocketTimeoutException()),
                        AlcanceDelFallo.SERVIDOR,
                        "El servidor de correo no respondió a tiempo."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fallos")
    @DisplayName("es del servidor, y todo espera, o de un correo, y los demás salen")
    void clasifica(String caso, Exception fallo, AlcanceDelFallo alcance, String motivo) {
        assertThat(FalloEnvio.de(fallo, false).alcance()).isEqualTo(alcance);
        assertThat(FalloEnvio.de(fallo, false).motivo()).isEqualTo(motivo);
    }

    @Test
    @DisplayName("después de dicho todo el correo, sin respuesta nadie sabe si llegó; con respuesta sí")
    void sinRespuesta() {
        Exception cortado = new MessagingException("Exception reading response", new SocketTimeoutException());
        assertThat(FalloEnvio.de(cortado, true).alcance()).isEqualTo(AlcanceDelFallo.SIN_RESPUESTA);
        assertThat(FalloEnvio.de(envio(".", -1, "[EOF]"), true).alcance()).isEqualTo(AlcanceDelFallo.SIN_RESPUESTA);
        assertThat(FalloEnvio.de(envio(".", 554, "554 no"), true).alcance()).isEqualTo(AlcanceDelFallo.RECHAZO);
        assertThat(FalloEnvio.de(envio(".", 451, "451 luego"), true).alcance()).isEqualTo(AlcanceDelFallo.PASAJERO);
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
                FalloEnvio.de(rechazo(new SMTPAddressFailedException(maria, "RCPT", 550, respuesta), maria), false);
        assertThat(fallo.alcance()).isEqualTo(AlcanceDelFallo.RECHAZO);
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

    private static SMTPSendFailedException envio(String orden, int codigo, String mensaje) {
        return new SMTPSendFailedException(orden, codigo, mensaje, null, NINGUNA, NINGUNA, NINGUNA);
    }
}
