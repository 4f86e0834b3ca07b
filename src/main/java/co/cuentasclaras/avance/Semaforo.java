package co.cuentasclaras.avance;

import co.cuentasclaras.idioma.PlazoEscrito;
import co.cuentasclaras.plazo.CalendarioLaboral;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How an activity stands on a day. Each activity is in exactly one state; the rule is printed where the colour is. */
public enum Semaforo {
    HECHA("Hecha a tiempo", "Se terminó a más tardar el día de su vencimiento."),
    HECHA_TARDE("Hecha tarde", "Se terminó después de su vencimiento."),
    VENCIDA("Vencida", "No está hecha y su vencimiento ya pasó."),
    VENCE_PRONTO(
            "Vence pronto",
            "No está hecha; quedan " + PlazoEscrito.diasHabiles(Semaforo.DIAS_VENCE_PRONTO) + " o menos."),
    EN_ESPERA("En espera", "Su inicio llegó, pero espera a que termine otra; no se le cuenta como vencida."),
    EN_MARCHA("A tiempo", "Ya comenzó; quedan más de " + PlazoEscrito.diasHabiles(Semaforo.DIAS_VENCE_PRONTO) + "."),
    POR_COMENZAR(
            "Por comenzar",
            "No comienza aún; quedan más de " + PlazoEscrito.diasHabiles(Semaforo.DIAS_VENCE_PRONTO) + "."),
    EN_SUSPENSO(
            "En suspenso", "Su audiencia está suspendida, sin fecha nueva; no se recuerda ni se cuenta como vencida."),
    RETIRADA("Retirada", "Una versión posterior del plan la retiró; no se cuenta."),
    NO_APLICA("No aplica", "El plan de la entidad no la tiene; no se cuenta.");

    /** Working days before the due date from which an activity is due soon: those of the first reminder. */
    public static final int DIAS_VENCE_PRONTO = 5;

    private final String nombre;
    private final String regla;

    Semaforo(String nombre, String regla) {
        this.nombre = nombre;
        this.regla = regla;
    }

    public String nombre() {
        return nombre;
    }

    public String regla() {
        return regla;
    }

    /** Whether what is so is counted among the activities of its cycle. */
    public boolean seCuenta() {
        return this != RETIRADA && this != NO_APLICA;
    }

    /** Whether it is told of only where there is any. */
    public boolean esRara() {
        return this == EN_SUSPENSO || !seCuenta();
    }

    public boolean estaHecha() {
        return this == HECHA || this == HECHA_TARDE;
    }

    /**
     * The state of an activity.
     *
     * @param comenzada whether it has come to its owner
     * @param terminada the day on which it was finished, or null
     */
    public static Semaforo de(
            LocalDate vencimiento,
            boolean comenzada,
            @Nullable LocalDate terminada,
            LocalDate hoy,
            CalendarioLaboral calendario) {
        if (terminada != null) {
            return terminada.isAfter(vencimiento) ? HECHA_TARDE : HECHA;
        }
        if (hoy.isAfter(vencimiento)) {
            return VENCIDA;
        }
        if (calendario.diasHabilesEntre(hoy, vencimiento) <= DIAS_VENCE_PRONTO) {
            return VENCE_PRONTO;
        }
        return comenzada ? EN_MARCHA : POR_COMENZAR;
    }

    /** The state of several activities together: the most urgent of what is open, else how they were finished. */
    public static Semaforo conjunto(Collection<Semaforo> estados) {
        Set<Semaforo> distintos = estados.isEmpty() ? EnumSet.of(POR_COMENZAR) : EnumSet.copyOf(estados);
        if (distintos.stream().noneMatch(Semaforo::seCuenta)) {
            return distintos.contains(RETIRADA) ? RETIRADA : NO_APLICA;
        }
        distintos.removeIf(estado -> !estado.seCuenta());
        if (distintos.stream().allMatch(estado -> estado.estaHecha() || estado == EN_SUSPENSO)
                && distintos.contains(EN_SUSPENSO)) {
            return EN_SUSPENSO;
        }
        distintos.remove(EN_SUSPENSO);
        if (distintos.contains(VENCIDA)) {
            return VENCIDA;
        }
        if (distintos.contains(VENCE_PRONTO)) {
            return VENCE_PRONTO;
        }
        if (distintos.contains(EN_ESPERA)) {
            return EN_ESPERA;
        }
        if (distintos.equals(EnumSet.of(POR_COMENZAR))) {
            return POR_COMENZAR;
        }
        if (distintos.contains(EN_MARCHA) || distintos.contains(POR_COMENZAR)) {
            return EN_MARCHA;
        }
        return distintos.contains(HECHA_TARDE) ? HECHA_TARDE : HECHA;
    }
}
