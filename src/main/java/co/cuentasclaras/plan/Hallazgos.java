package co.cuentasclaras.plan;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds what is not right in a plan. It keeps nothing and asks nobody. */
@Component
public class Hallazgos {

    /** All rules. */
    static final List<ReglaDelPlan> REGLAS = Stream.of(ReglasDeForma.TODAS, ReglasDeOrden.TODAS, ReglasDeLey.TODAS)
            .flatMap(List::stream)
            .toList();

    /** Of the file, then those that were added; what is of no row last. */
    private static final Comparator<Integer> EN_SU_ORDEN =
            Comparator.comparing((Integer fila) -> -Integer.signum(fila)).thenComparing(Math::abs);

    private final PoliticaDelPlan politica;

    Hallazgos(PoliticaDelPlan politica) {
        this.politica = politica;
    }

    /** What is wrong with a plan and what somebody should look at: the errors first, by row; of the whole plan last. */
    public List<Hallazgo> de(Plan plan, Contexto contexto) {
        PlanEnDias enDias = new PlanEnDias(plan, contexto, politica);
        return REGLAS.stream()
                .flatMap(regla -> regla.hallazgos(enDias))
                // What is done several times is one row of the file, and so is what is wrong in it.
                .distinct()
                .sorted(Comparator.comparing(Hallazgo::clase).thenComparing(Hallazgo::fila, EN_SU_ORDEN))
                .toList();
    }
}
