package co.cuentasclaras.prueba;

import co.cuentasclaras.aviso.Carta;
import co.cuentasclaras.aviso.Cartas;
import co.cuentasclaras.aviso.Cartero;
import co.cuentasclaras.aviso.Correos;
import co.cuentasclaras.aviso.EstadoCorreo;
import co.cuentasclaras.prueba.SmtpConGuion.Guion;
import co.cuentasclaras.prueba.SmtpConGuion.Oido;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Days in which a mail server behaves, hour by hour, in all the bad ways there are, a letter is written every hour, and a round
 * is sent every five minutes; then a good day. What came of it is counted.
 */
public final class SemanaDeFallas {

    private static final Duration RONDA = Duration.ofMinutes(5);
    private static final int RONDAS_POR_HORA = 12;
    private static final String REPETIDO = "Puede que ya haya recibido este correo";

    /** How the server behaves for an hour. */
    public enum Falla {
        NINGUNA((paso, para) -> paso.deBuenas()),
        NO_SALUDA((paso, para) -> SmtpConGuion.COLGAR),
        EN_MANTENIMIENTO((paso, para) -> "421 vuelva luego"),
        RECHAZA_AL_REMITENTE(
                (paso, para) -> paso == SmtpConGuion.Paso.REMITENTE ? "550 5.7.1 no desde aquí" : paso.deBuenas()),
        RECHAZA_A_TODOS(
                (paso, para) -> paso == SmtpConGuion.Paso.DESTINATARIO ? "550 5.1.1 no existe" : paso.deBuenas()),
        SIN_ESPACIO((paso, para) -> paso == SmtpConGuion.Paso.FIN ? "452 4.3.1 sin espacio" : paso.deBuenas()),
        RECHAZA_EL_CORREO((paso, para) -> paso == SmtpConGuion.Paso.FIN ? "554 5.7.1 lista negra" : paso.deBuenas()),
        CUELGA_ANTES((paso, para) -> paso == SmtpConGuion.Paso.DATOS ? SmtpConGuion.COLGAR : paso.deBuenas()),
        CUELGA_DESPUES((paso, para) -> paso == SmtpConGuion.Paso.FIN ? SmtpConGuion.COLGAR : paso.deBuenas());

        private final Guion guion;

        Falla(Guion guion) {
            this.guion = guion;
        }

        public Guion guion() {
            return guion;
        }
    }

    /**
     * @param perdidas letters that no server was told, or that the product does not know to have left
     * @param repetidasEnSilencio copies of what may have arrived before, that do not say so
     */
    public record Cuenta(int cartas, int llegaron, int perdidas, int repetidasEnSilencio) {}

    private final Cartero cartero;
    private final Cartas cartas;
    private final Correos correos;
    private final TransactionTemplate transaccion;
    private final SmtpConGuion servidor;
    private final Random azar;
    private final List<String> personas;
    private int intentadas;
    private int escritas;
    private int rondasFallidas;

    public SemanaDeFallas(ApplicationContext producto, SmtpConGuion servidor, Random azar, List<String> personas) {
        this.cartero = producto.getBean(Cartero.class);
        this.cartas = producto.getBean(Cartas.class);
        this.correos = producto.getBean(Correos.class);
        this.transaccion = new TransactionTemplate(producto.getBean(PlatformTransactionManager.class));
        this.servidor = servidor;
        this.azar = azar;
        this.personas = personas;
    }

    /** Lives so many days, and one more on which nothing is wrong and somebody asks for all that waits for that. */
    public void vivir(int dias) {
        Falla[] fallas = Falla.values();
        for (int hora = 0; hora < 24 * dias; hora++) {
            hora(fallas[azar.nextInt(fallas.length)].guion());
        }
        mejorar();
    }

    /** One hour of such a server, in which a letter is written. */
    public void hora(Guion guion) {
        servidor.cambiar(guion);
        escribir();
        rondas(RONDAS_POR_HORA);
    }

    public void rondas(int cuantas) {
        for (int ronda = 0; ronda < cuantas; ronda++) {
            pasar(RONDA);
            try {
                cartero.enviarPendientes();
            } catch (RuntimeException sinBase) {
                rondasFallidas++;
            }
        }
    }

    /** The clock goes on, or back. */
    public static void pasar(Duration cuanto) {
        Instant ahora = ClockUtil.getCurrentTime().toInstant();
        ClockUtil.setCurrentTime(Date.from(ahora.plus(cuanto)));
    }

    public void mejorar() {
        servidor.cambiar(Falla.NINGUNA.guion());
        rondas(RONDAS_POR_HORA);
        correos.reintentarTodos(EstadoCorreo.FALLIDO);
        correos.reintentarTodos(EstadoCorreo.SIN_CONFIRMAR);
        rondas(24 * RONDAS_POR_HORA);
    }

    private void escribir() {
        String persona = personas.get(azar.nextInt(personas.size()));
        int numero = ++intentadas;
        Carta carta = new Carta(
                "falla " + numero, persona, null, "PRUEBA", "Carta numero " + numero + ".", List.of("Dice algo."), "");
        try {
            transaccion.executeWithoutResult(estado -> cartas.encolar(carta));
            escritas++;
        } catch (RuntimeException sinBase) {
            // It was not accepted, so that nothing is promised.
        }
    }

    /** What came of it. */
    public Cuenta cuenta() {
        // What the product writes by itself meanwhile is not counted.
        List<Oido> oidos = servidor.oidos().stream()
                .filter(Oido::pudoLlegar)
                .filter(oido -> oido.cuerpo().contains("Carta numero"))
                .toList();
        Map<String, List<Oido>> porCarta = oidos.stream().collect(Collectors.groupingBy(Oido::messageId));
        int enSilencio = porCarta.values().stream()
                .mapToInt(copias -> (int) copias.stream()
                        .skip(1)
                        .filter(copia -> !copia.cuerpo().contains(REPETIDO))
                        .count())
                .sum();
        int llegaron = (int) porCarta.values().stream()
                .filter(copias ->
                        copias.stream().anyMatch(copia -> copia.respuesta().startsWith("2")))
                .count();
        int sinSalir = escritas
                - (int) correos.todos(EstadoCorreo.ENVIADO).stream()
                        .filter(correo -> correo.asunto().startsWith("Carta numero"))
                        .count();
        return new Cuenta(escritas, llegaron, Math.max(0, Math.max(escritas - llegaron, sinSalir)), enSilencio);
    }

    /** What it should be. */
    public Cuenta buena() {
        return new Cuenta(escritas, escritas, 0, 0);
    }

    /** Copies of what may have arrived before that say so. */
    public long repetidas() {
        return servidor.oidos().stream()
                .filter(Oido::pudoLlegar)
                .filter(oido -> oido.cuerpo().contains(REPETIDO))
                .count();
    }

    /** Rounds that the database did not let come to their end. */
    public int rondasFallidas() {
        return rondasFallidas;
    }
}
