package co.cuentasclaras.pregunta.tramite;

import co.cuentasclaras.aviso.Carta;
import co.cuentasclaras.aviso.Cartas;
import co.cuentasclaras.aviso.Enlaces;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.ciudadano.Ciudadanos;
import co.cuentasclaras.ciudadano.ContactoDeLaEntidad;
import co.cuentasclaras.ciudadano.DireccionesDeCiudadanos;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.pregunta.Anexo;
import co.cuentasclaras.pregunta.Anexos;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.termino.TerminoExplicado;
import co.cuentasclaras.pregunta.termino.Terminos;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What a citizen is told by mail of a question of theirs, in plain words, in the transaction of whoever decided it.
 * Nothing is written for whoever left no address. A letter has neither address nor name in it: where it goes is asked for
 * when it leaves. Each says how to reach the entity, because nobody reads what is answered to it.
 */
@Component
public class CartasAlCiudadano {

    /** What kind of letter an answer is. */
    static final String RESPUESTA = "RESPUESTA";

    private static final String TERMINO_CORRIDO = "TERMINO_CORRIDO";

    private final Cartas cartas;
    private final Ciudadanos ciudadanos;
    private final Ciclos ciclos;
    private final Terminos terminos;
    private final Anexos anexos;
    private final ContactoDeLaEntidad contacto;
    private final Enlaces enlaces;
    private final Clock clock;

    CartasAlCiudadano(
            Cartas cartas,
            Ciudadanos ciudadanos,
            Ciclos ciclos,
            @Lazy Terminos terminos,
            Anexos anexos,
            ContactoDeLaEntidad contacto,
            Enlaces enlaces,
            Clock clock) {
        this.cartas = cartas;
        this.ciudadanos = ciudadanos;
        this.ciclos = ciclos;
        this.terminos = terminos;
        this.anexos = anexos;
        this.contacto = contacto;
        this.enlaces = enlaces;
        this.clock = clock;
    }

    /** It was filed: its number, its last day and how to follow it. */
    public void radicada(PreguntaCiudadana pregunta) {
        radicadas(List.of(pregunta));
    }

    /** Many were filed at once. */
    public void radicadas(Collection<PreguntaCiudadana> preguntas) {
        List<PreguntaCiudadana> suyas = conCorreo(preguntas);
        Map<String, TerminoExplicado> explicados = terminos.explicados(suyas);
        enviar(suyas, pregunta -> {
            LocalDate vence = pregunta.vencimiento();
            boolean pasado = LocalDate.now(clock).isAfter(vence);
            return new TextoDeCarta(
                    "PREGUNTA_RADICADA",
                    "Recibimos su pregunta " + pregunta.radicado(),
                    parrafos(
                            "Su pregunta llegó el %s y tiene el número %s. Guárdelo: con él se sabe cómo va."
                                    .formatted(FechaEscrita.conDiaDeLaSemana(pregunta.dia()), pregunta.radicado()),
                            pasado
                                    ? "Debimos responderle a más tardar el %s, y ese día ya pasó. Le ofrecemos excusas; le responderemos cuanto antes."
                                            .formatted(FechaEscrita.conDiaDeLaSemana(vence))
                                    : "Le responderemos a más tardar el %s."
                                            .formatted(FechaEscrita.conDiaDeLaSemana(vence)),
                            explicado(explicados.get(pregunta.id())),
                            seguimiento(pregunta)),
                    "");
        });
    }

    /** It went to the body that has to answer it (Ley 1755 de 2015, art. 21), with what was sent. */
    public void trasladada(PreguntaCiudadana pregunta, String entidad) {
        String constancia = pregunta.dicho().constancia();
        enviar(
                List.of(pregunta),
                una -> new TextoDeCarta(
                        "PREGUNTA_TRASLADADA",
                        "Su pregunta %s pasó a otra entidad".formatted(una.radicado()),
                        parrafos(
                                "Responder su pregunta %s le corresponde a %s. Hoy se la enviamos con sus datos, para que le responda a usted: no tiene que preguntar de nuevo (Ley 1755 de 2015, artículo 21)."
                                        .formatted(una.radicado(), entidad),
                                "Los días para responder le empiezan a contar a esa entidad al día siguiente de recibirla.",
                                constancia == null ? null : "Constancia del envío: %s".formatted(constancia),
                                "Esto fue lo que se envió:"),
                        una.textoCompleto()));
    }

    /** Something is missing, which the citizen may complete within a month (art. 17). */
    public void complementoPedido(PreguntaCiudadana pregunta, String falta, LocalDate hasta) {
        enviar(
                List.of(pregunta),
                una -> new TextoDeCarta(
                        "COMPLEMENTO_PEDIDO",
                        "Falta algo en su pregunta %s".formatted(una.radicado()),
                        parrafos(
                                "Para responder su pregunta %s nos falta:".formatted(una.radicado()),
                                falta,
                                "Tiene un mes para completarla: hasta el %s, inclusive. Mientras tanto los días para responder no corren."
                                        .formatted(FechaEscrita.conDiaDeLaSemana(hasta)),
                                "Si ese día no ha llegado, se entiende que ya no quiere respuesta y la pregunta se cierra; podrá preguntar otra vez cuando quiera (Ley 1755 de 2015, artículo 17).",
                                "Para completarla, %s; diga el número %s."
                                        .formatted(contacto.comoAcudir(), una.radicado())),
                        ""));
    }

    /** Its term was extended (art. 14, par.). */
    public void prorrogada(PreguntaCiudadana pregunta, LocalDate antes, String motivo) {
        enviar(
                List.of(pregunta),
                una -> new TextoDeCarta(
                        "TERMINO_PRORROGADO",
                        "Su pregunta %s tendrá respuesta más tarde".formatted(una.radicado()),
                        parrafos(
                                "Le habíamos dicho que responderíamos su pregunta %s a más tardar el %s. No es posible, por esta razón:"
                                        .formatted(una.radicado(), FechaEscrita.conDiaDeLaSemana(antes)),
                                motivo,
                                "Le responderemos a más tardar el %s (Ley 1755 de 2015, artículo 14, parágrafo)."
                                        .formatted(FechaEscrita.conDiaDeLaSemana(una.vencimiento())),
                                explicado(terminos.explicado(una))),
                        ""));
    }

    /** A day was declared non-working, or working again, and their terms moved with it. */
    public void terminoCorrido(Collection<TerminoMovido> movidos) {
        Map<String, TerminoMovido> porId = new HashMap<>();
        movidos.forEach(movido -> porId.put(movido.pregunta().id(), movido));
        List<PreguntaCiudadana> suyas =
                conCorreo(movidos.stream().map(TerminoMovido::pregunta).toList());
        Map<String, TerminoExplicado> explicados = terminos.explicados(suyas);
        enviar(suyas, una -> {
            TerminoMovido movido = Objects.requireNonNull(porId.get(una.id()));
            return new TextoDeCarta(
                    TERMINO_CORRIDO,
                    "Cambió el último día para responder su pregunta %s".formatted(una.radicado()),
                    parrafos(
                            "Le habíamos dicho que responderíamos su pregunta %s a más tardar el %s."
                                    .formatted(una.radicado(), FechaEscrita.conDiaDeLaSemana(movido.antes())),
                            "Ahora es a más tardar el %s, porque %s"
                                    .formatted(
                                            FechaEscrita.conDiaDeLaSemana(una.vencimiento()),
                                            conPunto(movido.motivo())),
                            explicado(explicados.get(una.id()))),
                    "");
        });
    }

    /** Its answer, or that of the like one that it goes with. */
    public void respondida(PreguntaCiudadana pregunta, String respuesta) {
        enviar(
                List.of(pregunta),
                una -> new TextoDeCarta(
                        RESPUESTA,
                        "Respuesta a su pregunta %s".formatted(una.radicado()),
                        parrafos(
                                "Usted preguntó el %s:".formatted(FechaEscrita.de(una.dia())),
                                "«" + una.textoCompleto() + "»",
                                "Le respondemos:",
                                respuesta,
                                archivos(una),
                                "La norma que nos obliga a responderle es la %s. El último día para hacerlo %s el %s%s"
                                        .formatted(
                                                terminos.explicado(una).norma(),
                                                tarde(una) ? "fue" : "es",
                                                FechaEscrita.conDiaDeLaSemana(una.vencimiento()),
                                                tarde(una) ? ": le ofrecemos excusas por la demora." : "."),
                                "Su pregunta y esta respuesta se publican sin nada que diga quién es usted.",
                                "Si no está de acuerdo o la respuesta no le sirve, %s; diga el número %s."
                                        .formatted(contacto.comoAcudir(), una.radicado())),
                        ""));
    }

    private boolean tarde(PreguntaCiudadana pregunta) {
        return LocalDate.now(clock).isAfter(pregunta.vencimiento());
    }

    /** They leave with the letter. */
    private @Nullable String archivos(PreguntaCiudadana pregunta) {
        List<String> nombres =
                anexos.dadosA(pregunta).stream().map(Anexo::nombre).toList();
        return switch (nombres.size()) {
            case 0 -> null;
            case 1 -> "Con este correo va el archivo %s.".formatted(nombres.get(0));
            default -> "Con este correo van %d archivos: %s.".formatted(nombres.size(), Palabras.enumerar(nombres));
        };
    }

    /** It was written down by mistake, which its receipt had not said. */
    public void anulada(PreguntaCiudadana pregunta, String motivo) {
        enviar(
                List.of(pregunta),
                una -> new TextoDeCarta(
                        "PREGUNTA_ANULADA",
                        "Se anuló el número %s de su pregunta".formatted(una.radicado()),
                        parrafos(
                                "Le habíamos dicho que su pregunta tenía el número %s. Ese número se anuló, por esta razón:"
                                        .formatted(una.radicado()),
                                motivo,
                                "Con ese número no le responderemos. Si su pregunta sigue sin respuesta y no tiene otro número, %s; diga el número %s."
                                        .formatted(contacto.comoAcudir(), una.radicado())),
                        ""));
    }

    /** What was asked for did not come within the month, and it was closed (art. 17). */
    public void desistida(PreguntaCiudadana pregunta, String motivo) {
        enviar(
                List.of(pregunta),
                una -> new TextoDeCarta(
                        "PREGUNTA_DESISTIDA",
                        "Se cerró su pregunta %s".formatted(una.radicado()),
                        parrafos(
                                "Le pedimos completar su pregunta %s y en el mes que da la ley no llegó lo que faltaba. Por eso se cierra sin respuesta (Ley 1755 de 2015, artículo 17):"
                                        .formatted(una.radicado()),
                                motivo,
                                "Puede preguntar otra vez cuando quiera. También puede pedir que esta decisión se revise, con un recurso de reposición: %s; diga el número %s."
                                        .formatted(contacto.comoAcudir(), una.radicado())),
                        ""));
    }

    /** It gets no answer, for a reason that somebody reviewed. */
    public void cerrada(PreguntaCiudadana pregunta, String motivo) {
        enviar(
                List.of(pregunta),
                una -> new TextoDeCarta(
                        "PREGUNTA_CERRADA",
                        "Se cerró su pregunta %s".formatted(una.radicado()),
                        parrafos(
                                "Su pregunta %s se cierra sin respuesta, por esta razón:".formatted(una.radicado()),
                                motivo,
                                "Una persona lo propuso y otra lo revisó. Si no está de acuerdo, %s; diga el número %s."
                                        .formatted(contacto.comoAcudir(), una.radicado())),
                        ""));
    }

    private void enviar(Collection<PreguntaCiudadana> preguntas, Function<PreguntaCiudadana, TextoDeCarta> escribir) {
        List<PreguntaCiudadana> suyas = conCorreo(preguntas);
        if (suyas.isEmpty()) {
            return;
        }
        Map<String, String> entidades = new HashMap<>();
        cartas.encolar(suyas.stream()
                .map(pregunta -> carta(
                        pregunta, escribir.apply(pregunta), entidades.computeIfAbsent(pregunta.ciclo(), this::entidad)))
                .toList());
    }

    /**
     * The version of the question tells apart what is told of it more than once; a term moves without another one, and may
     * come back to where it was.
     */
    private Carta carta(PreguntaCiudadana pregunta, TextoDeCarta escrito, String entidad) {
        List<String> parrafos = new ArrayList<>();
        parrafos.add("%s le escribe por su pregunta %s.".formatted(entidad, pregunta.radicado()));
        parrafos.addAll(escrito.parrafos());
        parrafos.add("Si quiere que borremos sus datos, %s. Quedan su pregunta y lo que se respondió, sin su nombre."
                .formatted(contacto.comoAcudir()));
        return new Carta(
                "%s %s %d %s"
                        .formatted(
                                escrito.tipo(),
                                pregunta.radicado(),
                                pregunta.version(),
                                escrito.tipo().equals(TERMINO_CORRIDO)
                                        ? pregunta.vencimiento() + " " + clock.instant()
                                        : ""),
                DireccionesDeCiudadanos.destinatario(pregunta.radicado()),
                null,
                escrito.tipo(),
                escrito.asunto(),
                parrafos,
                escrito.literal());
    }

    private List<PreguntaCiudadana> conCorreo(Collection<PreguntaCiudadana> preguntas) {
        Set<String> suyas = ciudadanos.conCorreo(
                preguntas.stream().map(PreguntaCiudadana::id).toList());
        return preguntas.stream().filter(una -> suyas.contains(una.id())).toList();
    }

    private String entidad(String ciclo) {
        return ciclos.buscar(ciclo).map(Ciclo::entidad).orElse("");
    }

    /** By the secret that was given out, or by asking the entity. */
    private String seguimiento(PreguntaCiudadana pregunta) {
        if (pregunta.seguimiento() == null) {
            return "Para saber cómo va, %s; diga el número %s.".formatted(contacto.comoAcudir(), pregunta.radicado());
        }
        return "Para ver cómo va, entre a %s con el número y la clave que recibió al preguntar."
                .formatted(enlaces.de("/publico/%s/seguimiento".formatted(vigencia(pregunta))));
    }

    private static String vigencia(PreguntaCiudadana pregunta) {
        return pregunta.radicado().split("-")[1];
    }

    private static @Nullable String explicado(@Nullable TerminoExplicado termino) {
        return termino == null ? null : "Así se cuenta. " + termino.texto();
    }

    /** Each line is a paragraph of its own. */
    private static List<String> parrafos(@Nullable String... textos) {
        return Arrays.stream(textos)
                .filter(Objects::nonNull)
                .flatMap(String::lines)
                .filter(linea -> !linea.isBlank())
                .toList();
    }

    private static String conPunto(String frase) {
        return frase.endsWith(".") ? frase : frase + ".";
    }

    /** @param tipo what kind of thing it tells, for the trail */
    private record TextoDeCarta(String tipo, String asunto, List<String> parrafos, String literal) {}

    /**
     * A term that moved.
     *
     * @param pregunta as it is after it
     * @param antes its last day before
     * @param motivo why, with the act
     */
    public record TerminoMovido(PreguntaCiudadana pregunta, LocalDate antes, String motivo) {}
}
