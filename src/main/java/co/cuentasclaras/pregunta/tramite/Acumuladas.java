package co.cuentasclaras.pregunta.tramite;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.AnexoAgregado;
import co.cuentasclaras.bitacora.Hecho.AnexoRetirado;
import co.cuentasclaras.bitacora.Hecho.PreguntaAcumulada;
import co.cuentasclaras.bitacora.Hecho.PreguntaClasificada;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.pregunta.Anexo;
import co.cuentasclaras.pregunta.Anexos;
import co.cuentasclaras.pregunta.EstadoDePregunta;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.Preguntas;
import co.cuentasclaras.pregunta.RespuestaDada;
import co.cuentasclaras.pregunta.RespuestasDadas;
import co.cuentasclaras.pregunta.TramiteDePregunta;
import co.cuentasclaras.pregunta.Via;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions that get one answer: that of their principal, which is none's like itself. */
@Component
class Acumuladas {

    private final Preguntas preguntas;
    private final RespuestasDadas respuestas;
    private final Anexos anexos;
    private final TramiteDePregunta tramite;
    private final Bitacora bitacora;

    Acumuladas(
            Preguntas preguntas,
            RespuestasDadas respuestas,
            Anexos anexos,
            TramiteDePregunta tramite,
            Bitacora bitacora) {
        this.preguntas = preguntas;
        this.respuestas = respuestas;
        this.anexos = anexos;
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

    /**
     * Their principal was a mistake: the first of them is the principal of the others, and goes on with what was written
     * of the answer, which somebody sends and somebody else reviews as that of this one.
     */
    void heredar(PreguntaCiudadana principal) {
        List<PreguntaCiudadana> todas = preguntas.analogasDe(principal.id());
        if (todas.isEmpty()) {
            return;
        }
        PreguntaCiudadana primera = todas.get(0);
        RespuestaDada escrita = principal.via() == Via.RESPONDER
                ? respuestas.ultima(principal.id()).orElse(null)
                : null;
        PreguntaCiudadana heredera = preguntas.cambiar(
                primera,
                principal.via() == Via.RESPONDER
                        ? primera.decidida(
                                escrita == null ? EstadoDePregunta.CLASIFICADA : EstadoDePregunta.EN_PROYECTO,
                                Via.RESPONDER,
                                primera.tipo(),
                                primera.tema(),
                                principal.rolResponde(),
                                null)
                        : primera.sinClasificar());
        List<Entry<Lugar, Hecho>> hechos = new ArrayList<>();
        if (escrita != null) {
            int version =
                    respuestas.ultima(heredera.id()).map(RespuestaDada::version).orElse(0);
            respuestas.agregar(List.of(escrita.comoBorradorDe(heredera.id(), version + 1)));
            hechos.addAll(pasarAnexos(principal, heredera));
        }
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

    private List<Entry<Lugar, Hecho>> pasarAnexos(PreguntaCiudadana principal, PreguntaCiudadana heredera) {
        List<Anexo> suyos = anexos.de(principal.id());
        anexos.pasar(principal.id(), heredera.id());
        Lugar lugar = Lugar.ciclo(heredera.ciclo());
        return suyos.stream()
                .flatMap(uno -> Stream.<Hecho>of(
                        new AnexoRetirado(principal.radicado(), uno.id(), uno.huella()),
                        new AnexoAgregado(heredera.radicado(), uno.id(), uno.huella())))
                .map(hecho -> Map.entry(lugar, hecho))
                .toList();
    }

    private void anotar(List<Entry<Lugar, Hecho>> hechos) {
        hechos.forEach(hecho -> bitacora.anotar(hecho.getKey(), hecho.getValue()));
    }
}
