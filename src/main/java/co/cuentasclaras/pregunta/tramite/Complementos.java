package co.cuentasclaras.pregunta.tramite;

import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.ComplementoPedido;
import co.cuentasclaras.bitacora.Hecho.ComplementoRecibido;
import co.cuentasclaras.bitacora.Hecho.PreguntaDesistida;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.comun.TextoLegible;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.pregunta.DichoDePregunta;
import co.cuentasclaras.pregunta.EstadoDePregunta;
import co.cuentasclaras.pregunta.PasoDePregunta;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.termino.HechoDeTermino;
import co.cuentasclaras.pregunta.termino.MovimientoDeTermino;
import co.cuentasclaras.pregunta.termino.PlazosDePasos;
import co.cuentasclaras.pregunta.termino.Terminos;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the citizen for what is missing; meanwhile the term rests. What comes within a calendar month lets it go on, and
 * what does not come is taken for withdrawn (Ley 1755 de 2015, art. 17).
 */
@Component
public class Complementos {

    private static final Set<PasoDePregunta> ESPERA =
            Set.of(PasoDePregunta.ESPERAR_COMPLEMENTO, PasoDePregunta.DECLARAR_DESISTIMIENTO);

    private final PasosDados pasos;
    private final Acumuladas acumuladas;
    private final Terminos terminos;
    private final PlazosDePasos plazos;
    private final CartasAlCiudadano cartas;
    private final Clock clock;

    Complementos(
            PasosDados pasos,
            Acumuladas acumuladas,
            Terminos terminos,
            PlazosDePasos plazos,
            CartasAlCiudadano cartas,
            Clock clock) {
        this.pasos = pasos;
        this.acumuladas = acumuladas;
        this.terminos = terminos;
        this.plazos = plazos;
        this.cartas = cartas;
        this.clock = clock;
    }

    /**
     * What is missing may only be asked for in the first days.
     *
     * @param campo what of the request says so
     * @throws SolicitudInvalida when they are over
     */
    void exigirQuePuedaPedirse(PreguntaCiudadana pregunta, String campo) {
        LocalDate hasta = plazos.hasta(pregunta, PasoDePregunta.PEDIR_COMPLEMENTO);
        if (LocalDate.now(clock).isAfter(hasta)) {
            throw new SolicitudInvalida(
                    campo,
                    "Ya no se puede pedir que la completen: la ley lo permitía hasta el %s (Ley 1755 de 2015, art. 17). Clasifíquela para responderla con lo que hay."
                            .formatted(FechaEscrita.de(hasta)));
        }
    }

    /** @param falta as the citizen will read it */
    public PreguntaCiudadana pedir(String radicado, @Nullable Integer vista, @Nullable String falta) {
        return pasos.dar(radicado, vista, Set.of(PasoDePregunta.PEDIR_COMPLEMENTO), pregunta -> {
            exigirQuePuedaPedirse(pregunta, "falta");
            String loQueFalta = Motivo.exigir(
                            falta, "Escriba qué falta (falta), como lo leerá quien preguntó: así lo puede completar.")
                    .texto();
            PreguntaCiudadana queda = pasos.cambiar(
                    pregunta,
                    pregunta.en(EstadoDePregunta.PENDIENTE_COMPLEMENTO)
                            .con(pregunta.dicho().falta(loQueFalta)));
            PreguntaCiudadana enPausa = terminos.suspender(queda, loQueFalta);
            LocalDate hasta = plazos.finDeLaEspera(enPausa);
            pasos.anotar(enPausa, new ComplementoPedido(enPausa.radicado(), loQueFalta, hasta));
            pasos.seguir(enPausa);
            cartas.complementoPedido(enPausa, loQueFalta, hasta);
            return enPausa;
        });
    }

    /**
     * What the citizen was asked for came.
     *
     * @param texto letter by letter
     * @param recibido the day on which the entity got it; today, when nobody says it
     */
    public PreguntaCiudadana recibir(
            String radicado, @Nullable Integer vista, @Nullable String texto, @Nullable LocalDate recibido) {
        return pasos.ordenar(
                radicado,
                vista,
                ESPERA,
                pregunta ->
                        completar(pregunta, texto, recibido == null ? LocalDate.now(clock) : recibido, pasos::anotar));
    }

    /**
     * The same, written by the citizen, who proved to have asked.
     *
     * @throws PreguntaCambiada when nothing is missing any more
     */
    public PreguntaCiudadana recibirDeLaCiudadania(String radicado, String texto) {
        return pasos.atender(
                radicado,
                ESPERA,
                pregunta -> completar(pregunta, texto, LocalDate.now(clock), pasos::anotarDeLaCiudadania));
    }

    private PreguntaCiudadana completar(
            PreguntaCiudadana pregunta,
            @Nullable String texto,
            LocalDate dia,
            BiConsumer<PreguntaCiudadana, Hecho> anotar) {
        exigirATiempo(pregunta, dia);
        DichoDePregunta completo = pregunta.dicho().complemento(texto(texto));
        exigirQueQuepa(completo);
        PreguntaCiudadana queda =
                pasos.cambiar(pregunta, pregunta.sinClasificar().con(completo));
        PreguntaCiudadana enMarcha = terminos.reanudar(queda, dia);
        anotar.accept(enMarcha, new ComplementoRecibido(enMarcha.radicado(), enMarcha.vencimiento()));
        return pasos.seguir(enMarcha);
    }

    private void exigirATiempo(PreguntaCiudadana pregunta, LocalDate dia) {
        if (dia.isAfter(LocalDate.now(clock))) {
            throw new SolicitudInvalida(
                    "recibido", "Lo que faltaba no pudo recibirse después de hoy: escriba el día en que llegó.");
        }
        LocalDate pedido = terminos.de(pregunta.id()).stream()
                .filter(hecho -> hecho.hecho() == MovimientoDeTermino.SUSPENSION)
                .map(HechoDeTermino::fecha)
                .reduce(pregunta.dia(), (antes, despues) -> despues);
        if (dia.isBefore(pedido)) {
            throw new SolicitudInvalida(
                    "recibido",
                    "Se pidió el %s: lo que faltaba no pudo llegar antes. Revise el día."
                            .formatted(FechaEscrita.de(pedido)));
        }
        LocalDate hasta = plazos.finDeLaEspera(pregunta);
        if (dia.isAfter(hasta)) {
            throw new SolicitudInvalida(
                    "recibido",
                    "El mes para completarla terminó el %s (Ley 1755 de 2015, art. 17): radique lo que llegó como una pregunta nueva, y declare el desistimiento de esta."
                            .formatted(FechaEscrita.de(hasta)));
        }
    }

    private static String texto(@Nullable String escrito) {
        String texto = escrito == null
                ? ""
                : TextoLegible.de(escrito).replace("\r\n", "\n").strip();
        if (texto.isEmpty()) {
            throw new SolicitudInvalida("texto", "Escriba lo que llegó (texto), letra por letra: está vacío.");
        }
        if (texto.length() > DichoDePregunta.LETRAS) {
            throw new SolicitudInvalida(
                    "texto",
                    "Lo que llegó tiene %d letras y caben %d: acórtelo, o radíquelo como una pregunta nueva."
                            .formatted(texto.length(), DichoDePregunta.LETRAS));
        }
        return texto;
    }

    /** It may have been asked for, and have come, before. */
    private static void exigirQueQuepa(DichoDePregunta dicho) {
        int letras = Objects.requireNonNull(dicho.complemento()).length();
        if (letras > DichoDePregunta.LETRAS) {
            throw new SolicitudInvalida(
                    "texto",
                    "Con lo que ya había llegado son %d letras y caben %d: acórtelo, o radíquelo como una pregunta nueva."
                            .formatted(letras, DichoDePregunta.LETRAS));
        }
    }

    /** What was asked for did not come within the month. */
    public PreguntaCiudadana desistir(String radicado, @Nullable Integer vista, @Nullable String motivo) {
        return pasos.dar(radicado, vista, Set.of(PasoDePregunta.DECLARAR_DESISTIMIENTO), pregunta -> {
            String porQue = Motivo.exigir(
                            motivo,
                            "Escriba por qué se declara el desistimiento (motivo): se le cuenta a quien preguntó.")
                    .texto();
            PreguntaCiudadana queda = pasos.seguir(pasos.cambiar(
                    pregunta,
                    pregunta.en(EstadoDePregunta.DESISTIDA).con(pregunta.dicho().motivo(porQue, null)),
                    new PreguntaDesistida(pregunta.radicado(), porQue)));
            acumuladas.soltar(queda);
            cartas.desistida(queda, porQue);
            return queda;
        });
    }
}
