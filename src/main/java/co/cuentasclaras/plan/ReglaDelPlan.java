package co.cuentasclaras.plan;

import co.cuentasclaras.plan.Hallazgo.Clase;
import co.cuentasclaras.plan.PlanEnDias.FilaEnDias;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A rule that plans are looked at with.
 *
 * @param nombre by which its findings are told apart, and accepted
 * @param articulo the law or the policy that says so; empty when nothing but good sense does
 * @param halla what it finds, in Spanish, for the list of the rules
 */
record ReglaDelPlan(
        String nombre, Clase clase, String articulo, String halla, Function<PlanEnDias, Stream<Queja>> mira) {

    /**
     * Something that a rule sees.
     *
     * @param fila the row of the file; 0 of the whole plan
     * @param columna the field of the plan; empty of the whole row
     */
    record Queja(int fila, String columna, String mensaje) {

        static Queja en(FilaEnDias una, String columna, String mensaje) {
            return new Queja(una.fila().fila(), columna, mensaje);
        }

        static Queja delPlan(String columna, String mensaje) {
            return new Queja(0, columna, mensaje);
        }
    }

    Stream<Hallazgo> hallazgos(PlanEnDias plan) {
        return mira.apply(plan)
                .map(queja -> new Hallazgo(
                        clase,
                        queja.fila(),
                        queja.columna(),
                        queja.mensaje(),
                        articulo.isEmpty() ? null : articulo,
                        nombre));
    }
}
