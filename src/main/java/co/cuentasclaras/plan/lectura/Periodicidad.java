package co.cuentasclaras.plan.lectura;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** How often something is done within a plan. */
enum Periodicidad {
    MENSUAL(1, "mes"),
    BIMESTRAL(2, "bimestre"),
    TRIMESTRAL(3, "trimestre"),
    CUATRIMESTRAL(4, "cuatrimestre"),
    SEMESTRAL(6, "semestre"),
    ANUAL(12, "año"),
    /** It is always done; every quarter somebody shows that it was. */
    PERMANENTE(3, "trimestre");

    private final int meses;
    private final String periodo;

    Periodicidad(int meses, String periodo) {
        this.meses = meses;
        this.periodo = periodo;
    }

    /** One of its periods, or what of it lies within the plan. */
    record Lapso(YearMonth desde, YearMonth hasta, String nombre) {}

    /** Its periods as the calendar has them, from the one in which the plan begins to the one in which it ends. */
    List<Lapso> cortes(YearMonth desde, YearMonth hasta) {
        List<Lapso> cortes = new ArrayList<>();
        YearMonth primero = desde.withMonth((desde.getMonthValue() - 1) / meses * meses + 1);
        for (YearMonth uno = primero; !uno.isAfter(hasta); uno = uno.plusMonths(meses)) {
            YearMonth ultimo = uno.plusMonths(meses - 1);
            cortes.add(
                    new Lapso(uno.isBefore(desde) ? desde : uno, ultimo.isAfter(hasta) ? hasta : ultimo, nombre(uno)));
        }
        return cortes;
    }

    private String nombre(YearMonth primero) {
        return switch (this) {
            case MENSUAL -> Meses.nombre(primero.getMonthValue()) + " de " + primero.getYear();
            case ANUAL -> String.valueOf(primero.getYear());
            default -> periodo + " " + ((primero.getMonthValue() - 1) / meses + 1) + " de " + primero.getYear();
        };
    }
}
