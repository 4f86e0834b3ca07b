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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    private static final Locale ESPANOL = Locale.forLanguageTag("es");
    private static final Map<Integer, Map<LocalDate, String>> FESTIVOS = new ConcurrentHashMap<>();

    private final Map<LocalDate, DiaNoHabil> declarados;
    private final Map<MonthDay, DiaNoHabil> cadaAnio;

    /** Of each year that was asked about, how many working days it has had by each of its days. */
    private final Map<Integer, int[]> porAnio = new ConcurrentHashMap<>();

    private CalendarioLaboral(Map<LocalDate, DiaNoHabil> declarados, Map<MonthDay, DiaNoHabil> cadaAnio) {
        this.declarados = Map.copyOf(declarados);
        this.cadaAnio = Map.copyOf(cadaAnio);
    }

    /** The calendar of Colombia, less the days that some other act declares non-working. */
    public static CalendarioLaboral deColombia(Collection<DiaNoHabil> declarados) {
        return new CalendarioLaboral(
                declarados.stream()
                        .filter(dia -> !dia.cadaAnio())
                        .collect(Collectors.toMap(DiaNoHabil::fecha, Function.identity(), CalendarioLaboral::primero)),
                declarados.stream()
                        .filter(DiaNoHabil::cadaAnio)
                        .collect(Collectors.toMap(
                                dia -> MonthDay.from(dia.fecha()), Function.identity(), CalendarioLaboral::primero)));
    }

    /** Whoever remembers what a calendar gave knows by it whether another one gives the same. */
    @Override
    public boolean equals(@Nullable Object otro) {
        return otro instanceof CalendarioLaboral calendario
                && declarados.equals(calendario.declarados)
                && cadaAnio.equals(calendario.cadaAnio);
    }

    @Override
    public int hashCode() {
        return Objects.hash(declarados, cadaAnio);
    }

    private static DiaNoHabil primero(DiaNoHabil uno, DiaNoHabil otro) {
        return uno.fecha().isAfter(otro.fecha()) ? otro : uno;
    }

    public boolean esHabil(LocalDate dia) {
        return dia.getDayOfWeek() != DayOfWeek.SATURDAY
                && dia.getDayOfWeek() != DayOfWeek.SUNDAY
                && !festivos(dia.getYear()).containsKey(dia)
                && !esDeclarado(dia);
    }

    /** What a day is; of one that is off for several reasons, the first that people think of. */
    ClaseDeDia clase(LocalDate dia) {
        if (dia.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return ClaseDeDia.SABADO;
        }
        if (dia.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return ClaseDeDia.DOMINGO;
        }
        if (festivos(dia.getYear()).containsKey(dia)) {
            return ClaseDeDia.FESTIVO;
        }
        return esDeclarado(dia) ? ClaseDeDia.DECLARADO : ClaseDeDia.HABIL;
    }

    /** The name of the holiday in Spanish, or the act that takes the day off; empty of any other day. */
    String porQue(LocalDate dia) {
        return switch (clase(dia)) {
            case FESTIVO -> Objects.requireNonNull(festivos(dia.getYear()).get(dia));
            case DECLARADO -> Objects.requireNonNull(declarado(dia)).acto();
            default -> "";
        };
    }

    /** An act of the body or of its municipality takes the day off; by law it would be worked. */
    public boolean esDeclarado(LocalDate dia) {
        return declarado(dia) != null;
    }

    private @Nullable DiaNoHabil declarado(LocalDate dia) {
        DiaNoHabil unaVez = declarados.get(dia);
        DiaNoHabil siempre = cadaAnio.get(MonthDay.from(dia));
        return unaVez != null || siempre == null || dia.isBefore(siempre.fecha()) ? unaVez : siempre;
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
        int cuantos = hasta(hasta) - hasta(desde);
        for (int anio = desde.getYear(); anio < hasta.getYear(); anio++) {
            cuantos += hasta(LocalDate.of(anio, 12, 31));
        }
        return cuantos;
    }

    /** Working days of its year up to and including a day. */
    private int hasta(LocalDate dia) {
        return porAnio.computeIfAbsent(dia.getYear(), this::contar)[dia.getDayOfYear()];
    }

    private int[] contar(int anio) {
        int[] hasta = new int[Year.of(anio).length() + 1];
        for (int dia = 1; dia < hasta.length; dia++) {
            hasta[dia] = hasta[dia - 1] + (esHabil(LocalDate.ofYearDay(anio, dia)) ? 1 : 0);
        }
        return hasta;
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

    /**
     * The days on which the holidays of a year are kept, each with its name, or with those of both that fall on it. Easter
     * Sunday is among them; a Sunday changes nothing.
     */
    static Map<LocalDate, String> festivos(int anio) {
        return FESTIVOS.computeIfAbsent(anio, a -> COLOMBIA.getHolidays(Year.of(a)).stream()
                .collect(Collectors.toUnmodifiableMap(
                        Holiday::getDate,
                        festivo -> festivo.getDescription(ESPANOL),
                        (uno, otro) -> Stream.of(uno, otro).sorted().collect(Collectors.joining(" / ")))));
    }
}
