package co.cuentasclaras.plan;

import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.cronograma.CodigosDelModelo.PaginaDelModelo;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.plan.Plan.AudienciaDelPlan;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The hearings that one version of a plan has and the next one has no more. */
final class AudienciasQuitadas {

    private final Set<String> claves;
    private final CodigosDelModelo modelos;

    private AudienciasQuitadas(Set<String> claves, CodigosDelModelo modelos) {
        this.claves = claves;
        this.modelos = modelos;
    }

    static AudienciasQuitadas entre(Plan antes, Plan despues, CodigosDelModelo modelos) {
        Set<String> claves = new HashSet<>(claves(antes));
        claves.removeAll(claves(despues));
        return new AudienciasQuitadas(claves, modelos);
    }

    private static Set<String> claves(Plan plan) {
        return plan.audiencias().stream().map(AudienciaDelPlan::clave).collect(Collectors.toSet());
    }

    /** Whether a row is one of them, or done for one of them. */
    boolean tienen(FilaDelPlan fila) {
        Codigo codigo = Codigo.leer(fila.codigo());
        return claves.contains(codigo.claveDeAudiencia())
                && (codigo.audiencia() != null
                        || Cronograma.esAudiencia(codigo)
                        || modelos.pagina(fila.pagina())
                                .filter(PaginaDelModelo::deAudiencia)
                                .isPresent());
    }

    /** Whether a row stays in the cycle when it is done: what prepared a hearing that will not be. */
    boolean dejan(FilaDelPlan fila) {
        return tienen(fila) && !Cronograma.esAudiencia(Codigo.leer(fila.codigo()));
    }
}
