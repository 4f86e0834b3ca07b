package co.cuentasclaras.plazo;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The working days (días hábiles) of a Colombian public body. In terms of days set by laws and official acts the
 * holidays are left out (Ley 4 de 1913, art. 62); the holidays are those of Ley 51 de 1983, most of them moved to the
 * next Monday, and since 2026 the ninth of July as well (Ley 2578 de 2026, art. 6). Saturdays are left out because the
 * body does not open on them. Two holidays that fall on one Monday (2025-06-30) are one day off.
 *
 * <p>The rules of each year come from the holiday library. Days that only an act of the body or of its municipality
 * orders are given to {@link #deColombia}.
 */
public final class CalendarioLaboral {

    private static final HolidayManager COLOMBIA = HolidayManager.getInstance(ManagerParameters.create("co"));
    private static final Map<Integer, Set<LocalDate>> FESTIVOS = new ConcurrentHashMap<>();

    private final Set<LocalDate> declarados;
    private final Map<MonthDay, LocalDate> cadaAnioDesde;

    private CalendarioLaboral(Set<LocalDate> declarados, Map<MonthDay, LocalDate> cadaAnioDesde) {
        this.declarados = Set.copyOf(declarados);
        this.cadaAnioDesde = Map.copyOf(cadaAnioDesde);
    }

    /** The calendar of Colombia, less the days that some other act declares non-working. */
    public static CalendarioLaboral deColombia(Collection<DiaNoHabil> declarados) {
        return new CalendarioLaboral(
                declarados.stream()
                        .filter(dia -> !dia.cadaAnio())
                        .map(DiaNoHabil::fecha)
                        .collect(Collectors.toSet()),
                declarados.stream()
                        .filter(DiaNoHabil::cadaAnio)
                        .map(DiaNoHabil::fecha)
                        .collect(Collectors.toMap(MonthDay::from, Function.identity(), CalendarioLaboral::primera)));
    }

    private static LocalDate primera(LocalDate una, LocalDate otra) {
        return una.isBefore(otra) ? una : otra;
    }

    public boolean esHabil(LocalDate dia) {
        return dia.getDayOfWeek() != DayOfWeek.SATURDAY
                && dia.getDayOfWeek() != DayOfWeek.SUNDAY
                && !festivos(dia.getYear()).contains(dia)
                && !esDeclarado(dia);
    }

    /** An act of the body or of its municipality takes the day off; by law it would be worked. */
    public boolean esDeclarado(LocalDate dia) {
        LocalDate desde = cadaAnioDesde.get(MonthDay.from(dia));
        return declarados.contains(dia) || desde != null && !dia.isBefore(desde);
    }

    /**
     * The day on which a term ends. The first working day after {@code desde} is day 1; a negative number counts back
     * from the working day before; zero gives {@code desde} itself, working day or not.
     */
    public LocalDate sumar(LocalDate desde, int diasHabiles) {
        int paso = Integer.signum(diasHabiles);
        LocalDate dia = desde;
        for (int faltan = Math.abs(diasHabiles); faltan > 0; faltan--) {
            dia = primeroHabil(dia.plusDays(paso), paso);
        }
        return dia;
    }

    public LocalDate primerDiaHabil(YearMonth mes) {
        return siguienteHabil(mes.atDay(1));
    }

    public LocalDate ultimoDiaHabil(YearMonth mes) {
        return primeroHabil(mes.atEndOfMonth(), -1);
    }

    /** The day itself when it is a working day, else the next one that is. */
    public LocalDate siguienteHabil(LocalDate dia) {
        return primeroHabil(dia, 1);
    }

    /** Working days after {@code desde} up to and including {@code hasta}; negative when {@code hasta} is before. */
    public int diasHabilesEntre(LocalDate desde, LocalDate hasta) {
        if (hasta.isBefore(desde)) {
            return -diasHabilesEntre(hasta, desde);
        }
        return (int) desde.plusDays(1)
                .datesUntil(hasta.plusDays(1))
                .filter(this::esHabil)
                .count();
    }

    private LocalDate primeroHabil(LocalDate dia, int paso) {
        LocalDate candidato = dia;
        while (!esHabil(candidato)) {
            candidato = candidato.plusDays(paso);
        }
        return candidato;
    }

    /** Easter Sunday of a year. */
    static LocalDate pascua(int anio) {
        return COLOMBIA.getHolidays(Year.of(anio)).stream()
                .filter(festivo -> festivo.getPropertiesKey().equals("christian.EASTER"))
                .map(Holiday::getDate)
                .findFirst()
                .orElseThrow();
    }

    /** The days on which the holidays of a year are kept. Easter Sunday is among them; a Sunday changes nothing. */
    static Set<LocalDate> festivos(int anio) {
        return FESTIVOS.computeIfAbsent(anio, a -> COLOMBIA.getHolidays(Year.of(a)).stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet()));
    }
}
