package co.cuentasclaras.aviso;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.prueba.ServidorDeCorreo;
import co.cuentasclaras.prueba.SmtpConGuion;
import co.cuentasclaras.prueba.SmtpConGuion.Oido;
import co.cuentasclaras.prueba.SmtpConGuion.Paso;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Cuando hay muchos correos")
class MuchosCorreosTest extends ConAvisos {

    private static final int PERSONAS = 100;
    private static final int A_CADA_UNA = 3;
    private static final int CONEXIONES = 3;
    private static final int TODOS = PERSONAS * A_CADA_UNA;

    @Autowired
    private Cartas cartas;

    @Autowired
    private Cartero cartero;

    @Autowired
    private Correos correos;

    @Autowired
    private Clock clock;

    @BeforeEach
    void muchasCartas() {
        for (int carta = 0; carta < TODOS; carta++) {
            int persona = carta / A_CADA_UNA;
            int numero = carta % A_CADA_UNA + 1;
            cartas.encolar(new Carta(
                    "carta " + numero,
                    "p" + persona,
                    direccion(persona),
                    "PRUEBA",
                    "Carta numero " + numero,
                    List.of("Dice algo."),
                    ""));
            a(clock.instant().plusMillis(1));
        }
    }

    @Test
    @DisplayName("salen por varias conexiones a la vez, cada uno una vez y los de cada persona en su orden")
    void variasConexiones() {
        CountDownLatch juntas = new CountDownLatch(CONEXIONES);
        AtomicBoolean sola = new AtomicBoolean();
        SmtpConGuion servidor = ServidorDeCorreo.conGuion((paso, para) -> {
            if (paso == Paso.SALUDO) {
                juntas.countDown();
                sola.compareAndSet(false, !juntas.await(30, TimeUnit.SECONDS));
            }
            return paso.deBuenas();
        });
        assertThat(cartero.enviarPendientes()).isEqualTo(TODOS);
        assertThat(sola).isFalse();
        assertThat(porPersona(servidor)).hasSize(PERSONAS).allSatisfy((para, asuntos) -> assertThat(asuntos)
                .containsExactly("Carta numero 1", "Carta numero 2", "Carta numero 3"));
    }

    @Test
    @DisplayName("dos servidores que los envían a la vez no envían ninguno dos veces")
    void dosServidores() throws Exception {
        CyclicBarrier salida = new CyclicBarrier(2);
        SmtpConGuion servidor = ServidorDeCorreo.conGuion((paso, para) -> paso.deBuenas());
        Callable<Integer> ronda = () -> {
            salida.await();
            return cartero.enviarPendientes();
        };
        ExecutorService hilos = Executors.newFixedThreadPool(2);
        int enviados = 0;
        try {
            for (Future<Integer> una : hilos.invokeAll(List.of(ronda, ronda))) {
                enviados += una.get();
            }
        } finally {
            hilos.shutdown();
        }
        assertThat(enviados).isEqualTo(TODOS);
        assertThat(servidor.oidos()).extracting(Oido::messageId).hasSize(TODOS).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("salen también si el servidor no da más que una conexión")
    void unaSolaConexion() {
        AtomicInteger saludos = new AtomicInteger();
        SmtpConGuion servidor = ServidorDeCorreo.conGuion(
                (paso, para) -> paso == Paso.SALUDO && List.of(2, 3).contains(saludos.incrementAndGet())
                        ? "421 demasiadas conexiones"
                        : paso.deBuenas());
        assertThat(cartero.enviarPendientes()).isEqualTo(TODOS);
        assertThat(servidor.oidos()).hasSize(TODOS);
        assertThat(correos.detenido()).isEmpty();
    }

    @Test
    @DisplayName("los que el servidor no acepta esperan, sin detener a los demás")
    void unosRechazados() {
        SmtpConGuion servidor = ServidorDeCorreo.conGuion((paso, para) ->
                paso == Paso.DESTINATARIO && para.equals(direccion(7)) ? "452 4.2.2 buzón lleno" : paso.deBuenas());
        assertThat(cartero.enviarPendientes()).isEqualTo(TODOS - A_CADA_UNA);
        assertThat(porPersona(servidor)).hasSize(PERSONAS - 1).doesNotContainKey(direccion(7));
        assertThat(correos.para("p7")).hasSize(A_CADA_UNA).allSatisfy(suyo -> {
            assertThat(suyo.estado()).isEqualTo(EstadoCorreo.PENDIENTE);
            assertThat(suyo.intentos()).isEqualTo(1);
        });
    }

    @Test
    @DisplayName(
            "si el servidor calla todo espera, y después sale: solo lo que pudo haber llegado se repite, y lo dice")
    void elServidorCalla() {
        AtomicInteger oidos = new AtomicInteger();
        SmtpConGuion servidor = ServidorDeCorreo.conGuion((paso, para) ->
                paso == Paso.FIN && oidos.incrementAndGet() > 60 ? SmtpConGuion.COLGAR : paso.deBuenas());
        assertThat(cartero.enviarPendientes()).isLessThan(TODOS);
        assertThat(correos.detenido()).isPresent();
        assertThat(servidor.oidos()).as("uno por conexión").hasSizeLessThanOrEqualTo(60 + CONEXIONES);

        servidor.cambiar((paso, para) -> paso.deBuenas());
        for (int media = 0; media < 4; media++) {
            a(clock.instant().plus(Duration.ofMinutes(30)));
            cartero.enviarPendientes();
        }
        assertThat(correos.total(EstadoCorreo.ENVIADO)).isEqualTo(TODOS);
        Map<String, List<Oido>> porCarta = servidor.oidos().stream().collect(Collectors.groupingBy(Oido::messageId));
        assertThat(porCarta).hasSize(TODOS);
        assertThat(porCarta.values().stream().filter(copias -> copias.size() > 1))
                .isNotEmpty()
                .allSatisfy(
                        copias -> assertThat(copias).hasSize(2).element(1).satisfies(otra -> assertThat(otra.cuerpo())
                                .contains("Puede que ya haya recibido")));
    }

    private static String direccion(int persona) {
        return "p" + persona + "@fuera.example";
    }

    /** The subjects that the server heard, in that order. */
    private static Map<String, List<String>> porPersona(SmtpConGuion servidor) {
        return servidor.oidos().stream()
                .collect(Collectors.groupingBy(
                        Oido::para,
                        Collectors.mapping(MuchosCorreosTest::asunto, Collectors.toCollection(ArrayList::new))));
    }

    private static String asunto(Oido oido) {
        return oido.cuerpo()
                .lines()
                .filter(linea -> linea.startsWith("Subject: "))
                .findFirst()
                .orElseThrow()
                .substring("Subject: ".length());
    }
}
