package co.cuentasclaras.pregunta.entrada;

import co.cuentasclaras.ciudadano.DatosDelCiudadano;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.pregunta.Canal;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.entrada.LecturaDePreguntas.PreguntaLeida;
import co.cuentasclaras.pregunta.entrada.LecturaDePreguntas.PreguntasLeidas;
import co.cuentasclaras.pregunta.entrada.Parecidas.PreguntaParecida;
import co.cuentasclaras.tabla.Errores;
import co.cuentasclaras.tabla.LibroInvalido;
import co.cuentasclaras.tabla.Libros;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files many questions at once, pasted or from a file: all of them, or none and every error by its row and column. */
@Component
public class ImportacionDePreguntas {

    /** The column in which a row says what {@link Radicacion} calls otherwise. */
    private static final Map<String, String> COLUMNAS =
            Map.of("texto", LecturaDePreguntas.PREGUNTA, "respondidaEnAudiencia", LecturaDePreguntas.RESPUESTA);

    private final Libros libros;
    private final RevisionDeRadicacion revision;
    private final Radicacion radicacion;
    private final Parecidas parecidas;
    private final Clock clock;

    ImportacionDePreguntas(
            Libros libros, RevisionDeRadicacion revision, Radicacion radicacion, Parecidas parecidas, Clock clock) {
        this.libros = libros;
        this.revision = revision;
        this.radicacion = radicacion;
        this.parecidas = parecidas;
        this.clock = clock;
    }

    /**
     * What holds for all of them, but where a row says another day.
     *
     * @param recibida when they came, in case a row does not say it; now, when nobody does
     */
    public record DeTodas(String ciclo, Canal canal, @Nullable String espacio, @Nullable Instant recibida) {}

    /**
     * @throws ImportacionInvalida when one of them cannot be filed
     */
    @Transactional
    public Importadas texto(DeTodas todas, String pegado) {
        Errores errores = new Errores();
        return radicar(todas, new LecturaDePreguntas(errores).deTexto(pegado), errores);
    }

    /**
     * @param nombre as the person calls the file
     * @throws ImportacionInvalida when it cannot be read, or one of its questions cannot be filed
     */
    @Transactional
    public Importadas archivo(DeTodas todas, byte[] bytes, String nombre) {
        Errores errores = new Errores();
        try {
            return radicar(todas, new LecturaDePreguntas(errores).deLibro(libros.leer(bytes, nombre, null)), errores);
        } catch (LibroInvalido ilegible) {
            errores.agregar(ilegible.fila(), "", ilegible.problema());
            throw new ImportacionInvalida(errores);
        }
    }

    private Importadas radicar(DeTodas todas, PreguntasLeidas leidas, Errores errores) {
        List<RadicacionPedida> pedidas = new ArrayList<>();
        for (PreguntaLeida leida : leidas.preguntas()) {
            pedida(todas, leida, errores, pedidas);
        }
        if (errores.hay()) {
            throw new ImportacionInvalida(errores);
        }
        List<PreguntaCiudadana> radicadas = radicacion.radicarTodas(pedidas);
        Parecidas.Abiertas abiertas = parecidas.entre(radicadas.get(0).ciclo());
        return new Importadas(
                IntStream.range(0, radicadas.size())
                        .mapToObj(n -> {
                            PreguntaCiudadana una = radicadas.get(n);
                            return new Importada(
                                    leidas.preguntas().get(n).fila(),
                                    una.radicado(),
                                    una.vencimiento(),
                                    abiertas.de(una.texto(), una.id()).stream()
                                            .map(PreguntaParecida::radicado)
                                            .toList());
                        })
                        .toList(),
                leidas.ajenas());
    }

    private void pedida(DeTodas todas, PreguntaLeida leida, Errores errores, List<RadicacionPedida> pedidas) {
        try {
            RadicacionPedida pedida = new RadicacionPedida(
                    todas.ciclo(),
                    todas.canal(),
                    todas.espacio(),
                    recibida(todas, leida),
                    leida.texto(),
                    leida.tema(),
                    leida.tipo(),
                    leida.talonario(),
                    leida.respuestaDada(),
                    ciudadano(leida),
                    null);
            if (!leida.texto().isEmpty()) {
                revision.revisar(pedida);
            }
            pedidas.add(pedida);
        } catch (SolicitudInvalida mal) {
            String campo = Objects.requireNonNullElse(mal.campo(), "");
            errores.agregar(leida.fila(), COLUMNAS.getOrDefault(campo, campo), mal.getMessage());
        }
    }

    private @Nullable Instant recibida(DeTodas todas, PreguntaLeida leida) {
        LocalDate dia = leida.recibida();
        return dia == null
                ? todas.recibida()
                : dia.atTime(Objects.requireNonNullElse(leida.hora(), LocalTime.MIN))
                        .atZone(clock.getZone())
                        .toInstant();
    }

    private static DatosDelCiudadano ciudadano(PreguntaLeida leida) {
        Function<String, @Nullable String> dato = leida.ciudadano()::get;
        boolean anonimo = leida.ciudadano().keySet().stream().allMatch(LecturaDePreguntas.GRUPO::equals);
        return new DatosDelCiudadano(
                anonimo,
                dato.apply("nombre"),
                dato.apply("organizacion"),
                dato.apply("correo"),
                dato.apply("direccion"),
                dato.apply("telefono"),
                dato.apply(LecturaDePreguntas.GRUPO),
                leida.publicaNombre(),
                null);
    }

    /**
     * What was filed.
     *
     * @param omitidas the columns that nobody looks for
     */
    public record Importadas(List<Importada> radicadas, List<String> omitidas) {}

    /**
     * @param fila where it stood
     * @param parecidas the numbers of the open ones that say nearly the same
     */
    public record Importada(int fila, String radicado, LocalDate vence, List<String> parecidas) {}
}
