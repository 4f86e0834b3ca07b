package co.cuentasclaras.operacion;

import co.cuentasclaras.aviso.Carta;
import co.cuentasclaras.aviso.Cartas;
import co.cuentasclaras.comun.Huella;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.operacion.Incidentes.Incidente;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells whoever keeps the server what is wrong with it, in one mail for all that was found at once. */
@Component
class CartaDeIncidentes {

    /** As the trail calls what such a mail tells. */
    private static final String TIPO = "INCIDENTE";

    /** So many are told one by one. */
    private static final int CONTADOS = 20;

    private final Cartas cartas;
    private final AjustesOperacion ajustes;
    private final TrabajosDelMotor motor;
    private final Clock clock;

    CartaDeIncidentes(Cartas cartas, AjustesOperacion ajustes, TrabajosDelMotor motor, Clock clock) {
        this.cartas = cartas;
        this.ajustes = ajustes;
        this.motor = motor;
        this.clock = clock;
    }

    void escribir(List<Incidente> nuevos) {
        if (nuevos.isEmpty()) {
            return;
        }
        cartas.encolar(
                ajustes.correo().isEmpty()
                        ? motor.administradores().stream()
                                .map(usuario -> carta(nuevos, usuario, null))
                                .toList()
                        : ajustes.correo().stream()
                                .map(direccion -> carta(nuevos, nombre(direccion), direccion))
                                .toList());
    }

    private Carta carta(List<Incidente> nuevos, String destinatario, @Nullable String direccion) {
        List<String> parrafos = new ArrayList<>();
        nuevos.stream().limit(CONTADOS).map(this::parrafo).forEach(parrafos::add);
        if (nuevos.size() > CONTADOS) {
            parrafos.add("Y %d más.".formatted(nuevos.size() - CONTADOS));
        }
        parrafos.add("La página Estado del servidor muestra lo que sigue abierto.");
        return new Carta(
                "incidente " + nuevos.get(0).id(),
                destinatario,
                direccion,
                TIPO,
                nuevos.size() == 1
                        ? "Servidor: " + nuevos.get(0).titulo()
                        : "Servidor: %d incidentes".formatted(nuevos.size()),
                parrafos,
                "");
    }

    private String parrafo(Incidente uno) {
        return "%s (%s): %s"
                .formatted(
                        uno.titulo(),
                        uno.hasta() == null
                                ? "desde el " + momento(uno.desde())
                                : "del %s al %s".formatted(momento(uno.desde()), momento(uno.hasta())),
                        uno.texto());
    }

    private String momento(@Nullable Instant cuando) {
        return cuando == null ? "" : Palabras.momento(cuando.atZone(clock.getZone()));
    }

    /** What may stand in the trail: not the address. */
    private static String nombre(String direccion) {
        return "operación " + Huella.de(direccion).substring(0, 8);
    }
}
