package co.cuentasclaras.publico;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is public of each vigencia. It is read from the database once for all who ask, and again when the trail has a new
 * row or the day is another one, at most so often as the settings say: a crowd of readers costs one question for a number
 * each.
 */
@Component
public class VistasPublicas {

    private final Bitacora bitacora;
    private final Ciclos ciclos;
    private final PreguntasParaLeer preguntas;
    private final ActosPublicos actos;
    private final AjustesPublicos ajustes;
    private final Clock clock;
    private final Map<Integer, Recordada> recordadas = new ConcurrentHashMap<>();
    private final ReentrantLock lectura = new ReentrantLock();

    VistasPublicas(
            Bitacora bitacora,
            Ciclos ciclos,
            PreguntasParaLeer preguntas,
            ActosPublicos actos,
            AjustesPublicos ajustes,
            Clock clock) {
        this.bitacora = bitacora;
        this.ciclos = ciclos;
        this.preguntas = preguntas;
        this.actos = actos;
        this.ajustes = ajustes;
        this.clock = clock;
    }

    /** Nothing when there never was a cycle of that vigencia. */
    public Optional<VistaPublica> de(int vigencia) {
        Recordada recordada = recordadas.get(vigencia);
        if (recordada != null && vale(recordada)) {
            return Optional.of(recordada.vista());
        }
        // Whoever has something to show meanwhile does not wait for who reads it anew.
        if (recordada != null && !ajustes.frescura().isZero() && !lectura.tryLock()) {
            return Optional.of(recordada.vista());
        }
        if (!lectura.isHeldByCurrentThread()) {
            lectura.lock();
        }
        try {
            Recordada entretanto = recordadas.get(vigencia);
            return entretanto != null && vale(entretanto) ? Optional.of(entretanto.vista()) : leer(vigencia);
        } finally {
            lectura.unlock();
        }
    }

    /** Of one cycle, as it is now. */
    VistaPublica delCiclo(Ciclo ciclo) {
        return delCiclo(ciclo, null);
    }

    private VistaPublica delCiclo(Ciclo ciclo, @Nullable Recordada antes) {
        return VistaPublica.de(
                ciclo, preguntas.de(ciclo, antes == null ? null : antes.vista().publicadas()), actos.de(ciclo));
    }

    /** The cycle of a vigencia that is shown: the one that runs, else the last one. */
    public Optional<Ciclo> ciclo(int vigencia) {
        List<Ciclo> suyos = ciclos.deLaVigencia(vigencia);
        return suyos.stream().filter(uno -> uno.terminado() == null).findFirst().or(() -> suyos.stream()
                .findFirst());
    }

    private Optional<VistaPublica> leer(int vigencia) {
        // Before what it vouches for: what happens in between is read again, and never missed.
        long fila = bitacora.ultima();
        LocalDate hoy = LocalDate.now(clock);
        return ciclo(vigencia).map(ciclo -> {
            VistaPublica vista = delCiclo(ciclo, recordadas.get(vigencia));
            recordadas.put(vigencia, new Recordada(vista, fila, hoy, System.nanoTime()));
            return vista;
        });
    }

    private boolean vale(@Nullable Recordada recordada) {
        if (recordada == null || ajustes.frescura().isZero()) {
            return false;
        }
        return System.nanoTime() - recordada.leida() < ajustes.frescura().toNanos()
                || recordada.fila() == bitacora.ultima() && recordada.hoy().equals(LocalDate.now(clock));
    }

    /**
     * @param fila the last row of the trail before it was read
     * @param leida when, as nanoseconds of this machine
     */
    private record Recordada(VistaPublica vista, long fila, LocalDate hoy, long leida) {}
}
