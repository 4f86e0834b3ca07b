package co.cuentasclaras.pregunta.tramite;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.PreguntaAcumulada;
import co.cuentasclaras.bitacora.Hecho.PreguntaClasificada;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.pregunta.EstadoDePregunta;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.Preguntas;
import co.cuentasclaras.pregunta.TramiteDePregunta;
import co.cuentasclaras.pregunta.Via;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions that get one answer: that of their principal, which is none's like itself. */
@Component
class Acumuladas {

    private final Preguntas preguntas;
    private final TramiteDePregunta tramite;
    private final Bitacora bitacora;

    Acumuladas(Preguntas preguntas, TramiteDePregunta tramite, Bitacora bitacora) {
        this.preguntas = preguntas;
        this.tramite = tramite;
        this.bitacora = bitacora;
    }

    /**
     * The question whose answer another one is to get. Nobody else changes it until the end of the transaction.
     *
     * @throws SolicitudInvalida when that cannot be
     */
    PreguntaCiudadana principal(PreguntaCiudadana pregunta, @Nullable String radicado) {
        if (radicado == null || radicado.isBlank()) {
            throw noPuede("Escriba el número de la pregunta cuya respuesta recibe.");
        }
        PreguntaCiudadana buscada = preguntas
                .buscar(radicado)
                .orElseThrow(() -> noPuede("No hay una pregunta con el número «%s».".formatted(radicado.strip())));
        if (buscada.id().equals(pregunta.id())) {
            throw noPuede("La pregunta no se acumula a sí misma: escriba el número de la otra.");
        }
        PreguntaCiudadana principal = preguntas.reservarPorId(buscada.id());
        if (!principal.ciclo().equals(pregunta.ciclo())) {
            throw noPuede("La pregunta %s es de otro ciclo: elija una del mismo.".formatted(principal.radicado()));
        }
        if (principal.principal() != null) {
            throw noPuede("La pregunta %s recibe la respuesta de otra: acumúlela a la %s."
                    .formatted(
                            principal.radicado(),
                            preguntas.porId(principal.principal()).radicado()));
        }
        if (!principal.estado().abierta()) {
            throw noPuede("La pregunta %s ya no espera respuesta, está «%s»: elija una abierta, o responda esta."
                    .formatted(principal.radicado(), principal.estado().nombre()));
        }
        return principal;
    }

    private static SolicitudInvalida noPuede(String porQue) {
        return new SolicitudInvalida("principal", porQue);
    }

    /** What was like a question goes with it to the one that it is like now. */
    void pasar(PreguntaCiudadana pregunta, PreguntaCiudadana principal) {
        List<Entry<Lugar, Hecho>> hechos = new ArrayList<>();
        for (PreguntaCiudadana otra : preguntas.analogasDe(pregunta.id())) {
            preguntas.cambiar(otra, otra.como(principal));
            hechos.add(
                    Map.entry(Lugar.ciclo(otra.ciclo()), new PreguntaAcumulada(otra.radicado(), principal.radicado())));
        }
        anotar(hechos);
    }

    /** Another role answers a principal, and with it those like it. */
    void conElRolDe(PreguntaCiudadana principal) {
        preguntas.analogasDe(principal.id()).forEach(otra -> preguntas.cambiar(otra, otra.como(principal)));
    }

    /** Their principal gets no answer here: somebody decides anew what is done with each. */
    void soltar(PreguntaCiudadana principal) {
        for (PreguntaCiudadana otra : preguntas.analogasDe(principal.id())) {
            tramite.seguir(preguntas.cambiar(otra, otra.sinClasificar()));
        }
    }

    /** Their principal was a mistake: the first of them is the principal of the others, and goes on where that was. */
    void heredar(PreguntaCiudadana principal) {
        List<PreguntaCiudadana> todas = preguntas.analogasDe(principal.id());
        if (todas.isEmpty()) {
            return;
        }
        PreguntaCiudadana primera = todas.get(0);
        PreguntaCiudadana heredera = preguntas.cambiar(
                primera,
                principal.via() == Via.RESPONDER
                        ? primera.decidida(
                                EstadoDePregunta.CLASIFICADA,
                                Via.RESPONDER,
                                primera.tipo(),
                                primera.tema(),
                                principal.rolResponde(),
                                null)
                        : primera.sinClasificar());
        List<Entry<Lugar, Hecho>> hechos = new ArrayList<>();
        if (heredera.via() != null) {
            hechos.add(Map.entry(
                    Lugar.ciclo(heredera.ciclo()),
                    new PreguntaClasificada(
                            heredera.radicado(),
                            Via.RESPONDER.name(),
                            heredera.tipo().name(),
                            heredera.tema(),
                            heredera.rolResponde())));
        }
        for (PreguntaCiudadana otra : todas.subList(1, todas.size())) {
            preguntas.cambiar(otra, otra.como(heredera));
            hechos.add(
                    Map.entry(Lugar.ciclo(otra.ciclo()), new PreguntaAcumulada(otra.radicado(), heredera.radicado())));
        }
        anotar(hechos);
        tramite.seguir(heredera);
    }

    private void anotar(List<Entry<Lugar, Hecho>> hechos) {
        hechos.forEach(hecho -> bitacora.anotar(hecho.getKey(), hecho.getValue()));
    }
}
