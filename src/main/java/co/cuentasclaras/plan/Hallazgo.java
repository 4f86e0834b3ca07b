package co.cuentasclaras.plan;

import org.jspecify.annotations.Nullable;

/**
 * Something that is not right in a plan, or that somebody should look at.
 *
 * @param fila the row of the file, from 1, or -1, -2… of those that were added; 0 when it is of the whole plan
 * @param columna the field of the plan; empty when it is of the whole row
 * @param mensaje what is wrong and what to do, in Spanish
 * @param articulo the law or the policy that says so
 * @param regla the name of the rule that found it
 */
public record Hallazgo(Clase clase, int fila, String columna, String mensaje, @Nullable String articulo, String regla) {

    /** As a person reads it. */
    public String texto() {
        return fila == 0
                ? "Plan: " + mensaje
                : "Fila " + FilaDelPlan.enPalabras(fila) + (columna.isEmpty() ? "" : ", columna «" + columna + "»")
                        + ": " + mensaje;
    }

    /** How much it weighs. */
    public enum Clase {
        /** The plan cannot begin with it. */
        ERROR,
        /** The plan begins only when somebody says that it is meant so. */
        CONTRADICCION,
        /** Law or policy advise something else. */
        AVISO
    }
}
