package co.cuentasclaras.aviso;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@DisplayName("El buzón")
class BuzonTest {

    private static final Instant AHORA = Instant.parse("2024-05-02T12:00:00Z");

    @RegisterExtension
    static final GreenMailExtension SMTP = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Test
    @DisplayName("codifica las tildes del remitente y escribe en punycode el dominio de la persona")
    void cabeceras() throws Exception {
        Buzon buzon = buzon("Rendición de Cuentas – Señalización <rendicion@entidad.gov.co>");
        MimeMessage mensaje = buzon.armar(correo(), "ana@alcaldía.gov.co", List.of());
        try (ConversacionSmtp servidor = buzon.conectar()) {
            servidor.sendMessage(mensaje, mensaje.getAllRecipients());
        }

        MimeMessage recibido = SMTP.getReceivedMessages()[0];
        assertThat(recibido.getHeader("From"))
                .singleElement()
                .asString()
                .startsWith("=?UTF-8?")
                .satisfies(remitente -> assertThat(
                                StandardCharsets.US_ASCII.newEncoder().canEncode(remitente))
                        .isTrue());
        assertThat(recibido.getFrom()[0])
                .hasToString(
                        new InternetAddress("rendicion@entidad.gov.co", "Rendición de Cuentas – Señalización", "UTF-8")
                                .toString());
        assertThat(recibido.getAllRecipients()[0]).hasToString("ana@xn--alcalda-dza.gov.co");
    }

    private static Buzon buzon(String remitente) throws Exception {
        JavaMailSenderImpl servidor = new JavaMailSenderImpl();
        servidor.setHost("127.0.0.1");
        servidor.setPort(SMTP.getSmtp().getPort());
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("servidor", servidor);
        return new Buzon(
                beans.getBeanProvider(JavaMailSenderImpl.class),
                new AjustesCorreo(remitente, Duration.ZERO, 1),
                Clock.fixed(AHORA, ZoneOffset.UTC));
    }

    private static Correo correo() {
        return new Correo(
                "1",
                "ana",
                "Asunto",
                "texto",
                "<p>texto</p>",
                "<1@entidad.gov.co>",
                EstadoCorreo.PENDIENTE,
                0,
                AHORA,
                AHORA,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
