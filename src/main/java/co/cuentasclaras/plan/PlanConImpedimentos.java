package co.cuentasclaras.plan;

import co.cuentasclaras.comun.SolicitudInvalida;
import java.util.List;
import java.util.stream.Collectors;

/** A plan that cannot go on as it is. Its message lists why, row by row. */
public final class PlanConImpedimentos extends SolicitudInvalida {

    private static final long serialVersionUID = 1L;

    /** As many as anybody mends at once. */
    private static final int LISTADOS = 50;

    private final transient List<Hallazgo> hallazgos;

    PlanConImpedimentos(List<Hallazgo> hallazgos) {
        super("El plan todavía no se puede enviar:\n"
                + hallazgos.stream().limit(LISTADOS).map(Hallazgo::texto).collect(Collectors.joining("\n"))
                + (hallazgos.size() > LISTADOS ? "\ny " + (hallazgos.size() - LISTADOS) + " más" : ""));
        this.hallazgos = List.copyOf(hallazgos);
    }

    public List<Hallazgo> hallazgos() {
        return hallazgos;
    }
}
