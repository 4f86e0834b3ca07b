package co.cuentasclaras.operacion;

import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.operacion.Incidentes.Incidente;
import co.cuentasclaras.operacion.Nodos.Nodo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How the server is, in words. */
@Service
public class EstadoDelServidor {

    private static final int PASADOS = 50;

    private final Vigia vigia;
    private final Incidentes incidentes;
    private final Nodos nodos;
    private final Clock clock;

    EstadoDelServidor(Vigia vigia, Incidentes incidentes, Nodos nodos, Clock clock) {
        this.vigia = vigia;
        this.incidentes = incidentes;
        this.nodos = nodos;
        this.clock = clock;
    }

    /** As it was seen last; seen now when nobody looked yet. While the database is away, what is known without it. */
    public EstadoEnPalabras ahora() {
        RondaDeRevision ronda = vigia.ultima().orElseGet(vigia::revisar);
        boolean sinBase = ronda.baseCaida();
        return new EstadoEnPalabras(
                momento(ronda.momento()),
                ronda.partes().stream()
                        .map(una -> new ParteEnPalabras(
                                una.parte().nombre(),
                                una.gravedad(),
                                una.gravedad().palabra(),
                                una.dice()))
                        .toList(),
                sinBase
                        ? List.of()
                        : incidentes.abiertos().stream().map(this::enPalabras).toList(),
                sinBase
                        ? List.of()
                        : incidentes.pasados(PASADOS).stream()
                                .map(this::enPalabras)
                                .toList(),
                sinBase
                        ? List.of()
                        : nodos.todos().stream().map(this::enPalabras).toList());
    }

    private IncidenteEnPalabras enPalabras(Incidente uno) {
        return new IncidenteEnPalabras(uno.titulo(), uno.texto(), momento(uno.desde()), momento(uno.hasta()));
    }

    private NodoEnPalabras enPalabras(Nodo uno) {
        return new NodoEnPalabras(
                uno.nombre(), momento(uno.desde()), uno.calla() ? "No da señales" : "Trabaja", momento(uno.visto()));
    }

    private String momento(@Nullable Instant cuando) {
        return cuando == null ? "" : Palabras.momento(cuando.atZone(clock.getZone()));
    }

    public record EstadoEnPalabras(
            String momento,
            List<ParteEnPalabras> partes,
            List<IncidenteEnPalabras> abiertos,
            List<IncidenteEnPalabras> pasados,
            List<NodoEnPalabras> nodos) {}

    public record ParteEnPalabras(String nombre, Gravedad gravedad, String palabra, String dice) {}

    public record IncidenteEnPalabras(String titulo, String texto, String desde, String hasta) {}

    public record NodoEnPalabras(String nombre, String desde, String estado, String visto) {}
}
