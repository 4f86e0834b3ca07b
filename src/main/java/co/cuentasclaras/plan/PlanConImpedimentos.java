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

    private PlanConImpedimentos(String comienzo, List<Hallazgo> hallazgos) {
        super(comienzo + "\n"
                + hallazgos.stream().limit(LISTADOS).map(Hallazgo::texto).collect(Collectors.joining("\n"))
                + (hallazgos.size() > LISTADOS ? "\ny " + (hallazgos.size() - LISTADOS) + " más" : ""));
        this.hallazgos = List.copyOf(hallazgos);
    }

    static PlanConImpedimentos paraEnviar(List<Hallazgo> hallazgos) {
        return new PlanConImpedimentos("El plan todavía no se puede enviar:", hallazgos);
    }

    /** Of a version that the cycle has overtaken. */
    static PlanConImpedimentos paraAplicar(List<Hallazgo> hallazgos) {
        return new PlanConImpedimentos(
                "El ciclo siguió mientras esta versión esperaba, y así ya no se puede aplicar. Devuélvala para que se corrija:",
                hallazgos);
    }

    /** Of a plan that nobody corrects here. */
    static PlanConImpedimentos paraIniciar(List<Hallazgo> hallazgos) {
        return new PlanConImpedimentos(
                "El cronograma no se puede usar todavía. Corrija esto y vuelva a cargarlo, o cárguelo en la página"
                        + " «Plan» (/plan), donde se responde y se corrige renglón por renglón:",
                hallazgos);
    }

    public List<Hallazgo> hallazgos() {
        return hallazgos;
    }
}
