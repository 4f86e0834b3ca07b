package co.cuentasclaras.publico;

import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.pregunta.AnexoPublico;
import java.text.Collator;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The published questions of a cycle with all that was made of them: kept as long as none is added, whatever else happens in
 * the cycle, for that is what costs when they are thousands.
 */
public final class PublicadasParaLeer {

    private final Ciclo ciclo;
    private final Object sello;
    private final List<PreguntaParaLeer> todas;
    private final List<String> temas;
    private final Map<String, PreguntaParaLeer> porRadicado;
    private final Map<String, String> tarjetas = new ConcurrentHashMap<>();
    private final PaginasRecordadas paginas = new PaginasRecordadas();
    private final PaginasRecordadas busquedas = new PaginasRecordadas();
    private @Nullable IndiceDePalabras indice;
    private final Map<String, BitSet> deTema;

    /**
     * @param sello changes when they do
     * @param todas in the order in which they were received
     */
    PublicadasParaLeer(Ciclo ciclo, Object sello, List<PreguntaParaLeer> todas) {
        this.ciclo = ciclo;
        this.sello = sello;
        this.todas = List.copyOf(todas);
        this.porRadicado = todas.stream()
                .collect(Collectors.toMap(PreguntaParaLeer::radicado, Function.identity(), (una, otra) -> una));
        this.deTema = new HashMap<>();
        for (int i = 0; i < todas.size(); i++) {
            deTema.computeIfAbsent(
                            Objects.requireNonNullElse(todas.get(i).dato().tema(), ""), nuevo -> new BitSet())
                    .set(i);
        }
        this.temas = deTema.keySet().stream()
                .filter(tema -> !tema.isEmpty())
                .sorted(Collator.getInstance(Palabras.COLOMBIA))
                .toList();
    }

    /** Whether these are still all of a cycle, as it is now. */
    boolean valen(Ciclo suyo, Object suSello) {
        return ciclo.equals(suyo) && sello.equals(suSello);
    }

    public List<PreguntaParaLeer> todas() {
        return todas;
    }

    /** What they are about, in alphabetical order. */
    List<String> temas() {
        return temas;
    }

    public Optional<PreguntaParaLeer> una(String radicado) {
        return Optional.ofNullable(porRadicado.get(radicado.toUpperCase(Palabras.COLOMBIA)));
    }

    /** Those that say what somebody looks for, each word of it in any order, and are about a theme. */
    public List<PreguntaParaLeer> buscar(String palabras, String tema) {
        BitSet halladas = indice().buscar(palabras);
        if (!tema.isEmpty()) {
            halladas.and(deTema.getOrDefault(tema, new BitSet()));
        }
        return halladas.stream().mapToObj(todas::get).toList();
    }

    /** Nobody waits for it who only reads. */
    private synchronized IndiceDePalabras indice() {
        IndiceDePalabras hecho = indice;
        if (hecho == null) {
            hecho = new IndiceDePalabras(
                    todas.stream().map(PreguntaParaLeer::palabras).toList());
            indice = hecho;
        }
        return hecho;
    }

    /** The day on which the last one was published; none while there is none. */
    Optional<LocalDate> actualizada() {
        return todas.stream().map(una -> una.dato().publicada()).max(LocalDate::compareTo);
    }

    /** The files of their answers, each once. */
    public Stream<AnexoPublico> archivos() {
        return todas.stream().flatMap(una -> una.dato().archivos().stream()).distinct();
    }

    /** How one of them looks, written once for all lists in which it stands. */
    String tarjeta(PreguntaParaLeer una, Function<PreguntaParaLeer, String> escribir) {
        return tarjetas.computeIfAbsent(una.radicado(), nueva -> escribir.apply(una));
    }

    /** What everybody asks for. */
    public PaginasRecordadas paginas() {
        return paginas;
    }

    /** What few ask for, which never takes the place of what everybody does. */
    public PaginasRecordadas busquedas() {
        return busquedas;
    }
}
