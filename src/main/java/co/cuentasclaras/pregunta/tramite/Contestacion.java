package co.cuentasclaras.pregunta.tramite;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.PreguntaClasificada;
import co.cuentasclaras.bitacora.Hecho.PreguntaDevuelta;
import co.cuentasclaras.bitacora.Hecho.PreguntaPublicada;
import co.cuentasclaras.bitacora.Hecho.RespuestaAprobada;
import co.cuentasclaras.bitacora.Hecho.RespuestaComunicada;
import co.cuentasclaras.bitacora.Hecho.RespuestaProyectada;
import co.cuentasclaras.bitacora.Hecho.RespuestaRecibida;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.ciudadano.Ciudadanos;
import co.cuentasclaras.comun.Huella;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.comun.TextoLegible;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.pregunta.DocumentosDePreguntas;
import co.cuentasclaras.pregunta.EstadoDePregunta;
import co.cuentasclaras.pregunta.MedioDeRespuesta;
import co.cuentasclaras.pregunta.PasoDePregunta;
import co.cuentasclaras.pregunta.PreguntaCambiada;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.Preguntas;
import co.cuentasclaras.pregunta.QuienPuede;
import co.cuentasclaras.pregunta.RespuestaDada;
import co.cuentasclaras.pregunta.RespuestasDadas;
import co.cuentasclaras.pregunta.RespuestasDadas.TextosPublicos;
import co.cuentasclaras.pregunta.TramiteDePregunta;
import co.cuentasclaras.pregunta.Via;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The answer to a question: somebody writes it, somebody else reviews it, whoever asked gets it, everybody reads it. Each
 * decision says which version of the question was seen ({@code vista}), or that it does not matter.
 */
@Component
public class Contestacion {

    /** What the columns hold. */
    static final int LARGO_DEL_TEXTO = 8000;

    /** The question and what was added to it. */
    public static final int LARGO_DE_LO_PUBLICO = 8100;

    private static final int LARGO_DE_LA_CONSTANCIA = 2000;
    private static final int LARGO_DE_LAS_FUENTES = 2000;

    private final Preguntas preguntas;
    private final RespuestasDadas respuestas;
    private final QuienPuede quien;
    private final TramiteDePregunta tramite;
    private final Ciudadanos ciudadanos;
    private final CartasAlCiudadano cartas;
    private final Bitacora bitacora;
    private final EngineCommands comandos;

    Contestacion(
            Preguntas preguntas,
            RespuestasDadas respuestas,
            QuienPuede quien,
            TramiteDePregunta tramite,
            Ciudadanos ciudadanos,
            CartasAlCiudadano cartas,
            Bitacora bitacora,
            EngineCommands comandos) {
        this.preguntas = preguntas;
        this.respuestas = respuestas;
        this.quien = quien;
        this.tramite = tramite;
        this.ciudadanos = ciudadanos;
        this.cartas = cartas;
        this.bitacora = bitacora;
        this.comandos = comandos;
    }

    /**
     * Keeps a draft of the answer, or sends it to be reviewed.
     *
     * @param texto may be empty while it is a draft
     * @param fuentes where it was taken from
     */
    public PreguntaCiudadana proyectar(
            String radicado,
            @Nullable Integer vista,
            @Nullable String texto,
            @Nullable String fuentes,
            boolean enviar) {
        return decidir(radicado, vista, PasoDePregunta.PROYECTAR, pregunta -> {
            String escrito = leer(texto, LARGO_DEL_TEXTO, "texto", "la respuesta");
            if (enviar && escrito.isEmpty()) {
                throw new SolicitudInvalida("texto", "Escriba la respuesta: es lo que recibe quien hizo la pregunta.");
            }
            String tomadas = leer(fuentes, LARGO_DE_LAS_FUENTES, "fuentes", "las fuentes");
            RespuestaDada nueva = nueva(pregunta, escrito, tomadas.isEmpty() ? null : tomadas, enviar);
            respuestas.proyectar(nueva);
            PreguntaCiudadana queda =
                    cambiar(pregunta, enviar ? EstadoDePregunta.EN_REVISION : EstadoDePregunta.EN_PROYECTO);
            if (enviar) {
                anotar(queda, new RespuestaProyectada(queda.radicado(), nueva.version(), nueva.huella()));
                tramite.seguir(queda);
            }
            return queda;
        });
    }

    /**
     * The draft at hand, or the one after what was returned or what somebody else had begun; what was told in the hearing
     * stays told.
     */
    private RespuestaDada nueva(PreguntaCiudadana pregunta, String texto, @Nullable String fuentes, boolean enviar) {
        RespuestaDada antes = respuestas.ultima(pregunta.id()).orElse(null);
        int version = antes == null ? 1 : respuestas.sigueEn(antes) ? antes.version() : antes.version() + 1;
        RespuestaDada nueva = respuestas.nueva(pregunta.id(), version, texto, fuentes, enviar);
        return antes == null || antes.comunicada() == null ? nueva : nueva.comunicadaComo(antes);
    }

    /**
     * Somebody who wrote no version of the answer approves it, with the texts that everybody will read, or returns it.
     *
     * @param preguntaPublica the question's own words when it is not said
     * @param respuestaPublica the answer's likewise
     */
    public PreguntaCiudadana revisar(
            String radicado,
            @Nullable Integer vista,
            boolean aprueba,
            @Nullable Motivo motivo,
            @Nullable String preguntaPublica,
            @Nullable String respuestaPublica) {
        return decidir(radicado, vista, PasoDePregunta.REVISAR, pregunta -> {
            RespuestaDada una = enviada(pregunta);
            quien.exigirRevisar(pregunta, respuestas.autores(pregunta.id()));
            if (!aprueba) {
                return devolver(pregunta, una, motivo);
            }
            respuestas.aprobar(
                    una,
                    publicos(
                            preguntaPublica == null ? pregunta.textoCompleto() : preguntaPublica,
                            respuestaPublica == null ? una.texto() : respuestaPublica));
            PreguntaCiudadana queda = cambiar(pregunta, EstadoDePregunta.APROBADA);
            anotar(queda, new RespuestaAprobada(queda.radicado(), una.version(), una.huella()));
            tramite.seguir(queda);
            return una.comunicada() == null ? queda : comunicada(queda, una, Objects.requireNonNull(una.medio()));
        });
    }

    private PreguntaCiudadana devolver(PreguntaCiudadana pregunta, RespuestaDada una, @Nullable Motivo motivo) {
        if (motivo == null) {
            throw new SolicitudInvalida("motivo", "Escriba por qué se devuelve la respuesta: lo lee quien la corrige.");
        }
        String porQue = motivo.texto();
        respuestas.devolver(una, porQue);
        PreguntaCiudadana queda = cambiar(pregunta, EstadoDePregunta.EN_PROYECTO);
        anotar(queda, new PreguntaDevuelta(queda.radicado(), porQue));
        tramite.seguir(queda);
        return queda;
    }

    /**
     * Whoever asked gets the answer: by mail it leaves with this, otherwise it left already. Those that were waiting for
     * the same answer go on, each to be communicated by itself.
     *
     * @param constancia what proves it; need not be said of a mail nor of a publication
     */
    public PreguntaCiudadana comunicar(
            String radicado, @Nullable Integer vista, @Nullable MedioDeRespuesta medio, @Nullable String constancia) {
        return decidir(radicado, vista, PasoDePregunta.COMUNICAR, pregunta -> {
            if (medio == null) {
                throw new SolicitudInvalida(
                        "medio", "Diga por qué medio se comunica la respuesta: CORREO, FISICO, VERBAL o PUBLICADA.");
            }
            String prueba = leer(constancia, LARGO_DE_LA_CONSTANCIA, "constancia", "la constancia");
            exigirQueSePueda(pregunta, medio, prueba);
            RespuestaDada una = aprobada(pregunta);
            respuestas.comunicar(una, medio, prueba.isEmpty() ? null : prueba);
            PreguntaCiudadana queda = comunicada(pregunta, una, medio);
            if (medio == MedioDeRespuesta.CORREO) {
                cartas.respondida(queda, una.texto());
            }
            return queda;
        });
    }

    private void exigirQueSePueda(PreguntaCiudadana pregunta, MedioDeRespuesta medio, String prueba) {
        boolean porCorreo = medio == MedioDeRespuesta.CORREO;
        if (porCorreo && ciudadanos.esAnonimo(pregunta.id())) {
            throw new SolicitudInvalida(
                    "La pregunta %s es anónima: no hay a quién escribirle. Elija otro medio (medio)."
                            .formatted(pregunta.radicado()));
        }
        if (porCorreo && !ciudadanos.tieneCorreo(pregunta.id())) {
            throw new SolicitudInvalida(
                    "medio",
                    "Quien hizo la pregunta %s no dejó correo electrónico. Elija otro medio."
                            .formatted(pregunta.radicado()));
        }
        if (prueba.isEmpty() && (medio == MedioDeRespuesta.FISICO || medio == MedioDeRespuesta.VERBAL)) {
            throw new SolicitudInvalida(
                    "constancia",
                    "Escriba cómo consta que se comunicó: el número de la guía o el acta, sin el nombre de nadie.");
        }
    }

    private PreguntaCiudadana comunicada(PreguntaCiudadana pregunta, RespuestaDada una, MedioDeRespuesta medio) {
        PreguntaCiudadana queda = cambiar(pregunta, EstadoDePregunta.COMUNICADA);
        anotar(queda, new RespuestaComunicada(queda.radicado(), una.version(), medio.name()));
        tramite.seguir(queda);
        despertarAnalogas(queda, una);
        return queda;
    }

    /** Each has the answer as its own from now on; what it asked itself, nobody has read for persons yet. */
    private void despertarAnalogas(PreguntaCiudadana principal, RespuestaDada una) {
        List<PreguntaCiudadana> suyas = preguntas.analogasDe(principal.id()).stream()
                .filter(analoga -> analoga.estado() == EstadoDePregunta.ACUMULADA)
                .toList();
        if (suyas.isEmpty()) {
            return;
        }
        Map<String, Integer> versiones =
                respuestas.versiones(suyas.stream().map(PreguntaCiudadana::id).toList());
        List<RespuestaDada> nuevas = suyas.stream()
                .map(analoga -> laMisma(analoga, versiones.getOrDefault(analoga.id(), 0) + 1, una))
                .toList();
        respuestas.agregar(nuevas);
        for (int n = 0; n < suyas.size(); n++) {
            PreguntaCiudadana queda = cambiar(suyas.get(n), EstadoDePregunta.APROBADA);
            anotar(
                    queda,
                    new RespuestaRecibida(
                            queda.radicado(),
                            principal.radicado(),
                            nuevas.get(n).version(),
                            una.huella()));
            tramite.despertar(queda);
        }
    }

    /** @param version after those that somebody wrote before it was like another one */
    private static RespuestaDada laMisma(PreguntaCiudadana analoga, int version, RespuestaDada una) {
        return new RespuestaDada(
                analoga.id(),
                version,
                una.texto(),
                una.fuentes(),
                una.proyecto(),
                una.proyectada(),
                true,
                una.reviso(),
                una.revisada(),
                true,
                null,
                analoga.textoCompleto(),
                una.respuestaPublica(),
                null,
                null,
                null,
                null,
                una.huella());
    }

    /**
     * Everybody reads question and answer.
     *
     * @param preguntaPublica otherwise than it was approved, when a last look found somebody in it; has to be said of one
     *     that was given the answer of another, since nobody has reviewed its words
     * @param respuestaPublica likewise
     */
    public PreguntaCiudadana publicar(
            String radicado,
            @Nullable Integer vista,
            @Nullable String preguntaPublica,
            @Nullable String respuestaPublica) {
        return decidir(radicado, vista, PasoDePregunta.PUBLICAR, pregunta -> {
            RespuestaDada una = aprobada(pregunta);
            if (pregunta.principal() != null && preguntaPublica == null) {
                throw new SolicitudInvalida(
                        "preguntaPublica",
                        "Escriba la pregunta como se publica: está en palabras de quien la hizo y nadie la ha revisado.");
            }
            TextosPublicos textos = publicos(
                    preguntaPublica == null ? Objects.requireNonNull(una.preguntaPublica()) : preguntaPublica,
                    respuestaPublica == null ? Objects.requireNonNull(una.respuestaPublica()) : respuestaPublica);
            respuestas.publicar(una, textos);
            PreguntaCiudadana queda = cambiar(pregunta, EstadoDePregunta.PUBLICADA);
            anotar(
                    queda,
                    new PreguntaPublicada(
                            queda.radicado(),
                            una.version(),
                            Huella.de(DocumentosDePreguntas.publicado(textos.pregunta(), textos.respuesta()))));
            tramite.seguir(queda);
            return queda;
        });
    }

    /**
     * A question that was just filed was answered in the hearing: its answer, as somebody wrote it down, goes to be
     * reviewed, and counts as communicated by word of mouth on the day on which it was asked.
     *
     * @param rol the role that answers
     */
    public PreguntaCiudadana dadaEnAudiencia(PreguntaCiudadana pregunta, String texto, String rol) {
        String escrita = leer(texto, LARGO_DEL_TEXTO, "respondidaEnAudiencia", "la respuesta dada");
        if (escrita.isEmpty()) {
            throw new SolicitudInvalida(
                    "respondidaEnAudiencia",
                    "Escriba la respuesta que se dio en la audiencia, o radique la pregunta sin ella.");
        }
        RespuestaDada dada = respuestas
                .nueva(pregunta.id(), 1, escrita, null, true)
                .comunicada(pregunta.recibida(), MedioDeRespuesta.VERBAL, "Respondida en la audiencia");
        respuestas.agregar(List.of(dada));
        PreguntaCiudadana clasificada = preguntas.cambiar(
                pregunta,
                pregunta.decidida(
                        EstadoDePregunta.CLASIFICADA, Via.RESPONDER, pregunta.tipo(), pregunta.tema(), rol, null));
        anotar(
                clasificada,
                new PreguntaClasificada(
                        clasificada.radicado(),
                        Via.RESPONDER.name(),
                        clasificada.tipo().name(),
                        clasificada.tema(),
                        rol));
        tramite.seguir(clasificada);
        PreguntaCiudadana queda = cambiar(clasificada, EstadoDePregunta.EN_REVISION);
        anotar(queda, new RespuestaProyectada(queda.radicado(), dada.version(), dada.huella()));
        tramite.seguir(queda);
        return queda;
    }

    private PreguntaCiudadana decidir(
            String radicado, @Nullable Integer vista, PasoDePregunta paso, UnaryOperator<PreguntaCiudadana> decision) {
        return comandos.withoutAuthorization(() -> {
            PreguntaCiudadana pregunta = preguntas.reservar(radicado, vista);
            if (pregunta.paso() != paso) {
                quien.exigirLeer(pregunta);
                throw PreguntaCambiada.enOtroPaso(pregunta);
            }
            quien.exigirActuar(pregunta);
            return decision.apply(pregunta);
        });
    }

    private PreguntaCiudadana cambiar(PreguntaCiudadana pregunta, EstadoDePregunta estado) {
        return preguntas.cambiar(pregunta, pregunta.en(estado));
    }

    private RespuestaDada enviada(PreguntaCiudadana pregunta) {
        return respuestas.ultima(pregunta.id()).filter(RespuestaDada::enviada).orElseThrow();
    }

    private RespuestaDada aprobada(PreguntaCiudadana pregunta) {
        return respuestas
                .ultima(pregunta.id())
                .filter(RespuestaDada::estaAprobada)
                .orElseThrow();
    }

    private static TextosPublicos publicos(String pregunta, String respuesta) {
        return new TextosPublicos(
                lleno(pregunta, LARGO_DE_LO_PUBLICO, "preguntaPublica", "la pregunta que se publica"),
                lleno(respuesta, LARGO_DEL_TEXTO, "respuestaPublica", "la respuesta que se publica"));
    }

    private static String lleno(String texto, int cabe, String campo, String que) {
        String leido = leer(texto, cabe, campo, que);
        if (leido.isEmpty()) {
            throw new SolicitudInvalida(campo, "Escriba %s: es lo que lee cualquiera.".formatted(que));
        }
        return leido;
    }

    private static String leer(@Nullable String texto, int cabe, String campo, String que) {
        String leido = texto == null ? "" : TextoLegible.de(texto).strip();
        if (leido.length() > cabe) {
            throw new SolicitudInvalida(
                    campo, "Acorte %s: tiene %d letras y caben %d.".formatted(que, leido.length(), cabe));
        }
        return leido;
    }

    private void anotar(PreguntaCiudadana pregunta, Hecho hecho) {
        bitacora.anotar(Lugar.ciclo(pregunta.ciclo()), hecho);
    }
}
