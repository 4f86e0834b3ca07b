package co.cuentasclaras.operacion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How everything was when it was looked at last.
 *
 * @param cifras what was counted; nothing while the database is away
 */
public record RondaDeRevision(Instant momento, List<EstadoDeParte> partes, @Nullable Cifras cifras) {

    public RondaDeRevision {
        partes = List.copyOf(partes);
    }

    Optional<EstadoDeParte> de(ParteDelServidor parte) {
        return partes.stream().filter(una -> una.parte() == parte).findFirst();
    }

    boolean baseCaida() {
        return de(ParteDelServidor.BASE)
                .filter(base -> base.gravedad() == Gravedad.CAIDA)
                .isPresent();
    }

    /**
     * @param trabajosFallidos jobs that will not be tried again by themselves
     * @param edadDelSello seconds since the last seal; 0 when there is none yet
     * @param sinSellar seconds that the oldest line without a seal has waited
     */
    public record Cifras(
            long tareasVencidas,
            long correosPorEnviar,
            long correosFallidos,
            long trabajosFallidos,
            long trabajosAtrasados,
            long edadDelSello,
            long sinSellar,
            long incidentes) {}
}
