package co.cuentasclaras.ingreso;

import co.cuentasclaras.aviso.Carta;
import co.cuentasclaras.aviso.Cartas;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.responsable.Personas;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a person, once a day, that somebody tries to come in with her account. */
@Component
class CartaDeIntentos {

    private static final String TIPO = "INTENTOS";

    private final Personas personas;
    private final Cartas cartas;
    private final Clock clock;
    private final Map<String, LocalDate> enviadas = new ConcurrentHashMap<>();

    CartaDeIntentos(Personas personas, Cartas cartas, Clock clock) {
        this.personas = personas;
        this.cartas = cartas;
        this.clock = clock;
    }

    @Transactional
    public void enviar(String usuario, Procedencia origen) {
        LocalDate hoy = LocalDate.now(clock);
        if (hoy.equals(enviadas.get(usuario)) || personas.buscar(usuario).isEmpty()) {
            return;
        }
        enviadas.put(usuario, hoy);
        cartas.encolar(new Carta(
                "intentos " + usuario + " " + hoy,
                usuario,
                null,
                TIPO,
                "Alguien intenta entrar con su usuario",
                List.of(
                        "El %s alguien escribió varias veces una contraseña equivocada para su usuario «%s», desde la dirección %s."
                                .formatted(
                                        Palabras.momentoLargo(ZonedDateTime.now(clock)), usuario, origen.direccion()),
                        "Su cuenta sigue abierta: desde donde suele entrar, usted entra como siempre.",
                        "Si fue usted, espere unos minutos antes de intentar otra vez, o pida una contraseña nueva a quien"
                                + " administra Cuentas Claras. Si no fue usted, avísele, y cambie la contraseña si la usa también en otra parte.",
                        "Aunque siga ocurriendo, hoy no recibirá otro correo como este."),
                ""));
    }
}
