package co.cuentasclaras.pregunta.lista;

import co.cuentasclaras.ciudadano.Ciudadanos;
import co.cuentasclaras.pregunta.PasoDePregunta;
import co.cuentasclaras.pregunta.PasosAbiertos;
import co.cuentasclaras.pregunta.PasosAbiertos.PasoAbierto;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.QuienPuede;
import co.cuentasclaras.pregunta.lista.VistaDePregunta.EncargadoDePregunta;
import co.cuentasclaras.pregunta.lista.VistaDePregunta.LoQuePuede;
import co.cuentasclaras.responsable.Personas;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose turn it is with a question, and what of it is offered to the person at the screen. */
@Component
class TurnosDePreguntas {

    private static final String PRORROGAR = "prorrogarTermino";
    private static final String ATENDER = "atenderTerminoVencido";

    private final PasosAbiertos pasos;
    private final QuienPuede quien;
    private final Personas personas;
    private final Ciudadanos ciudadanos;

    TurnosDePreguntas(PasosAbiertos pasos, QuienPuede quien, Personas personas, Ciudadanos ciudadanos) {
        this.pasos = pasos;
        this.quien = quien;
        this.personas = personas;
        this.ciudadanos = ciudadanos;
    }

    TurnoDePregunta de(PreguntaCiudadana pregunta) {
        List<PasoAbierto> abiertos = pasos.de(pregunta.proceso());
        boolean actua = quien.puedeActuar(pregunta)
                || pregunta.paso() == PasoDePregunta.ESPERAR_COMPLEMENTO && quien.puedeOrdenar();
        boolean anonima = ciudadanos.esAnonimo(pregunta.id());
        boolean prorrogando = hay(PRORROGAR, abiertos);
        boolean proyecta = pregunta.paso() == PasoDePregunta.PROYECTAR && (actua || quien.responde(pregunta));
        return new TurnoDePregunta(
                abiertos.stream()
                        .filter(uno -> uno.codigo().equals(pregunta.paso().tarea()))
                        .findFirst()
                        .map(this::encargado)
                        .orElse(null),
                anonima,
                ciudadanos.tieneCorreo(pregunta.id()),
                new LoQuePuede(
                        actua,
                        proyecta && !prorrogando,
                        prorrogando && quien.revisa(),
                        hay(ATENDER, abiertos) && quien.dirige(),
                        !anonima && (actua || quien.puedeOrdenar()),
                        pregunta.estado().comunicada() && quien.puedeOrdenar(),
                        quien.puedeAnular(pregunta),
                        !anonima && quien.puedeOrdenar()));
    }

    private EncargadoDePregunta encargado(PasoAbierto paso) {
        String persona = paso.persona();
        return new EncargadoDePregunta(persona == null ? null : personas.nombre(persona), paso.tarea());
    }

    private static boolean hay(String codigo, List<PasoAbierto> abiertos) {
        return abiertos.stream().anyMatch(uno -> uno.codigo().equals(codigo));
    }

    /**
     * @param anonima whether there is nobody to be told anything
     * @param porCorreo whether the answer can go by mail
     */
    record TurnoDePregunta(
            @Nullable EncargadoDePregunta encargado, boolean anonima, boolean porCorreo, LoQuePuede puede) {}
}
