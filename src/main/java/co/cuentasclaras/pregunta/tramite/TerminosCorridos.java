package co.cuentasclaras.pregunta.tramite;

import co.cuentasclaras.ciclo.SigueElCalendario;
import co.cuentasclaras.cronograma.SigueLaAudiencia;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.pregunta.ControlDeRespuestas;
import co.cuentasclaras.pregunta.EstadoDePregunta;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.Preguntas;
import co.cuentasclaras.pregunta.TramiteDePregunta;
import co.cuentasclaras.pregunta.termino.CuentaDelTermino;
import co.cuentasclaras.pregunta.termino.HechoDeTermino;
import co.cuentasclaras.pregunta.termino.HechosDeTermino;
import co.cuentasclaras.pregunta.termino.InicioDelTermino;
import co.cuentasclaras.pregunta.termino.MovimientoDeTermino;
import co.cuentasclaras.pregunta.tramite.CartasAlCiudadano.TerminoMovido;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Moves the terms that run when the working days are others, or with the hearing where the entity counts from it: all in one
 * transaction, each with its fact and a mail to its citizen, and one letter to whoever answers about all of theirs. The
 * engine follows. What rests is counted when it goes on, and what was answered stays as it was.
 */
@Component
class TerminosCorridos implements SigueElCalendario, SigueLaAudiencia {

    private static final Set<EstadoDePregunta> QUE_CORREN = Arrays.stream(EstadoDePregunta.values())
            .filter(estado -> estado.abierta() && estado != EstadoDePregunta.PENDIENTE_COMPLEMENTO)
            .collect(Collectors.toUnmodifiableSet());

    private final HechosDeTermino hechos;
    private final Preguntas preguntas;
    private final InicioDelTermino inicio;
    private final DiasNoHabiles diasNoHabiles;
    private final NovedadesDeTermino novedades;
    private final TramiteDePregunta tramite;
    private final ControlDeRespuestas control;

    TerminosCorridos(
            HechosDeTermino hechos,
            Preguntas preguntas,
            InicioDelTermino inicio,
            DiasNoHabiles diasNoHabiles,
            NovedadesDeTermino novedades,
            @Lazy TramiteDePregunta tramite,
            ControlDeRespuestas control) {
        this.hechos = hechos;
        this.preguntas = preguntas;
        this.inicio = inicio;
        this.diasNoHabiles = diasNoHabiles;
        this.novedades = novedades;
        this.tramite = tramite;
        this.control = control;
    }

    @Override
    public void contarDeNuevo(LocalDate dia, String motivo) {
        mover(preguntas.reservarEn(QUE_CORREN), MovimientoDeTermino.DIA_NO_HABIL, dia, motivo);
    }

    @Override
    public int cuantosSeCorren(String ciclo, CalendarioLaboral calendario) {
        Map<String, List<HechoDeTermino>> suyos = hechos.deCiclo(ciclo);
        return (int) preguntas.abiertas(ciclo).stream()
                .filter(una -> QUE_CORREN.contains(una.estado()))
                .filter(una -> !una.vencimiento()
                        .equals(CuentaDelTermino.de(Objects.requireNonNull(suyos.get(una.id())), calendario)
                                .vence()))
                .count();
    }

    @Override
    public void audienciaMovida(String ciclo, String motivo) {
        if (inicio.sigueLaAudiencia()) {
            List<PreguntaCiudadana> suyas = preguntas.reservarEn(QUE_CORREN).stream()
                    .filter(una -> una.ciclo().equals(ciclo))
                    .toList();
            mover(suyas, MovimientoDeTermino.EVENTO, null, motivo);
        }
    }

    /** @param dia what happened on it or from it on; null of the day from which each of them counts now */
    private void mover(List<PreguntaCiudadana> lista, MovimientoDeTermino que, @Nullable LocalDate dia, String motivo) {
        Map<String, List<HechoDeTermino>> deCada = hechos.enEstados(QUE_CORREN);
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        List<HechoDeTermino> nuevos = new ArrayList<>();
        List<TerminoMovido> movidos = new ArrayList<>();
        for (PreguntaCiudadana pregunta : lista) {
            List<HechoDeTermino> suyos = new ArrayList<>(deCada.getOrDefault(pregunta.id(), List.of()));
            HechoDeTermino nuevo = hechos.nuevo(
                    pregunta,
                    suyos.size() + 1,
                    que,
                    dia == null ? inicio.de(pregunta.ciclo(), pregunta.espacio(), pregunta.dia()) : dia,
                    null,
                    null,
                    motivo);
            suyos.add(nuevo);
            LocalDate vence = CuentaDelTermino.de(suyos, calendario).vence();
            if (vence != null && !vence.equals(pregunta.vencimiento())) {
                nuevos.add(nuevo.hasta(vence));
                movidos.add(new TerminoMovido(pregunta.con(vence), pregunta.vencimiento(), motivo));
            }
        }
        if (!movidos.isEmpty()) {
            List<PreguntaCiudadana> movidas =
                    movidos.stream().map(TerminoMovido::pregunta).toList();
            hechos.agregar(nuevos);
            tramite.ponerEnHora(movidas);
            control.alCorrerse(movidas);
            novedades.corridos("terminos " + UUID.randomUUID(), movidos);
        }
    }
}
