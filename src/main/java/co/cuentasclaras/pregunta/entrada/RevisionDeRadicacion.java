package co.cuentasclaras.pregunta.entrada;

import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.ciudadano.DatosDelCiudadano;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.comun.TextoLegible;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.pregunta.Canal;
import co.cuentasclaras.pregunta.DichoDePregunta;
import co.cuentasclaras.pregunta.EstadoDePregunta;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.TipoDePregunta;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is asked to be filed, as it can be; or what is wrong with it, by its field. */
@Component
class RevisionDeRadicacion {

    /** As long as a question is. */
    private static final int LETRAS_DEL_TALONARIO = 20;

    private final Ciclos ciclos;
    private final Actividades actividades;
    private final CurrentUser usuario;
    private final Clock clock;

    RevisionDeRadicacion(Ciclos ciclos, Actividades actividades, CurrentUser usuario, Clock clock) {
        this.ciclos = ciclos;
        this.actividades = actividades;
        this.usuario = usuario;
        this.clock = clock;
    }

    /** @throws SolicitudInvalida with what is wrong and what to do */
    PorRadicar revisar(RadicacionPedida pedida) {
        Ciclo ciclo = ciclo(pedida.ciclo());
        Instant ahora = clock.instant();
        Instant recibida = Objects.requireNonNullElse(pedida.recibida(), ahora);
        exigirEnElCiclo(recibida, ahora, ciclo);
        Canal canal = pedida.canal();
        if (canal == null) {
            throw new SolicitudInvalida("canal", "Elija por qué canal llegó la pregunta.");
        }
        return new PorRadicar(
                ciclo,
                canal,
                espacio(ciclo, pedida.espacio()),
                recibida,
                ahora,
                usuario.find().orElse(PreguntaCiudadana.CIUDADANIA),
                texto(pedida.texto()),
                TextoLegible.enLinea("tema", "El tema", pedida.tema(), PreguntaCiudadana.LETRAS_DEL_TEMA),
                Objects.requireNonNullElse(pedida.tipo(), TipoDePregunta.PREGUNTA_RDC),
                TextoLegible.enLinea("talonario", "El número del talonario", pedida.talonario(), LETRAS_DEL_TALONARIO),
                pedida.respuestaDada() == null || pedida.respuestaDada().isBlank() ? null : pedida.respuestaDada(),
                pedida.ciudadano(),
                pedida.seguimientoHash());
    }

    private Ciclo ciclo(@Nullable String nombre) {
        if (nombre == null || nombre.isBlank()) {
            throw new SolicitudInvalida("ciclo", "Falta el ciclo: escriba su identificador o su vigencia.");
        }
        return ciclos.exigirEnCurso(nombre.strip());
    }

    private void exigirEnElCiclo(Instant recibida, Instant ahora, Ciclo ciclo) {
        if (recibida.isAfter(ahora)) {
            throw new SolicitudInvalida(
                    "recibida",
                    "La pregunta no pudo recibirse después de ahora: escriba cuándo llegó a la entidad, hasta el %s."
                            .formatted(FechaEscrita.de(dia(ahora))));
        }
        if (dia(recibida).isBefore(dia(ciclo.iniciado()))) {
            throw new SolicitudInvalida(
                    "recibida",
                    "La pregunta se recibió antes de que empezara el ciclo, el %s: revise la fecha. Si está bien, es de otra vigencia."
                            .formatted(FechaEscrita.de(dia(ciclo.iniciado()))));
        }
    }

    private LocalDate dia(Instant momento) {
        return LocalDate.ofInstant(momento, clock.getZone());
    }

    private @Nullable String espacio(Ciclo ciclo, @Nullable String codigo) {
        if (codigo == null || codigo.isBlank()) {
            return null;
        }
        if (actividades.buscar(ciclo.id(), codigo.strip()).isEmpty()) {
            throw new SolicitudInvalida(
                    "espacio",
                    "El plan de la vigencia %d no tiene la actividad «%s»: escriba el código de la que recogió la pregunta, o déjelo vacío."
                            .formatted(ciclo.vigencia(), codigo.strip()));
        }
        return codigo.strip();
    }

    /** A browser sends each end of a line as two signs, of which it counted one. */
    private static String texto(@Nullable String escrito) {
        String texto = escrito == null
                ? ""
                : TextoLegible.de(escrito).replace("\r\n", "\n").strip();
        if (!TextoLegible.diceAlgo(texto)) {
            throw new SolicitudInvalida("texto", "Escriba la pregunta: está vacía.");
        }
        if (texto.length() > DichoDePregunta.LETRAS) {
            throw new SolicitudInvalida(
                    "texto",
                    "La pregunta tiene %d letras y caben %d: acórtela, o radíquela en dos."
                            .formatted(texto.length(), DichoDePregunta.LETRAS));
        }
        return texto;
    }

    /** What can be filed. */
    record PorRadicar(
            Ciclo ciclo,
            Canal canal,
            @Nullable String espacio,
            Instant recibida,
            Instant registrada,
            String registradaPor,
            String texto,
            @Nullable String tema,
            TipoDePregunta tipo,
            @Nullable String talonario,
            @Nullable String respuestaDada,
            DatosDelCiudadano ciudadano,
            @Nullable String seguimiento) {

        PreguntaCiudadana con(String id, String radicado, LocalDate vence) {
            return new PreguntaCiudadana(
                    id,
                    ciclo.id(),
                    radicado,
                    canal,
                    espacio,
                    recibida,
                    registrada,
                    registradaPor,
                    texto,
                    tema,
                    tipo,
                    null,
                    null,
                    EstadoDePregunta.RADICADA,
                    null,
                    false,
                    vence,
                    null,
                    talonario,
                    seguimiento,
                    DichoDePregunta.NADA,
                    1);
        }

        LocalDate dia(Clock clock) {
            return LocalDate.ofInstant(recibida, clock.getZone());
        }
    }
}
