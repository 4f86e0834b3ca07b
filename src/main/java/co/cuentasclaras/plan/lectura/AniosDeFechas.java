package co.cuentasclaras.plan.lectura;

import co.cuentasclaras.plan.Correcciones;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Of which year the dates are that say none. A plan runs over two years, so its stage and the rows beside it tell; what they
 * leave open somebody says, of one row or of all.
 */
final class AniosDeFechas {

    /** What lies farther from its neighbours is not told by them. */
    private static final int MESES_CERCA = 3;

    /** With so many rows in the order of the calendar, which begins anew once, that is the turn of the year. */
    private static final int FILAS_EN_ORDEN = 4;

    private static final int MEDIO_ANIO = 6;

    private final Correcciones correcciones;
    private final int vigencia;
    private final @Nullable Integer titulado;
    private final Set<Integer> dichos = new TreeSet<>();
    private final Map<Integer, Integer> anios = new HashMap<>();
    private final List<Integer> dudosas = new ArrayList<>();

    /** From the first to the last month of a row. */
    record MesesDeFila(YearMonth desde, YearMonth hasta) {

        /** How many months lie from the one to the other; 0 when they touch. */
        long hasta(MesesDeFila otros) {
            return Math.max(
                    0,
                    Math.max(
                            ChronoUnit.MONTHS.between(hasta, otros.desde),
                            ChronoUnit.MONTHS.between(otros.hasta, desde)));
        }

        MesesDeFila con(MesesDeFila otros) {
            return new MesesDeFila(
                    desde.isBefore(otros.desde) ? desde : otros.desde,
                    hasta.isAfter(otros.hasta) ? hasta : otros.hasta);
        }
    }

    /**
     * @param numero as the spreadsheet numbers it
     * @param dicha what says its year
     * @param lecturas what says none, by each year in which it may be
     */
    record FilaFechada(int numero, String etapa, @Nullable MesesDeFila dicha, Map<Integer, MesesDeFila> lecturas) {}

    /** @param aniosDelTitulo the years that are named above the header, except as the vigencia */
    AniosDeFechas(List<FilaFechada> filas, Set<Integer> aniosDelTitulo, Correcciones correcciones, int vigencia) {
        this.correcciones = correcciones;
        this.vigencia = vigencia;
        filas.stream()
                .map(FilaFechada::dicha)
                .filter(Objects::nonNull)
                .forEach(dicha -> dichos.addAll(
                        List.of(dicha.desde().getYear(), dicha.hasta().getYear())));
        this.titulado = titulado(aniosDelTitulo);
        Map<String, MesesDeFila> porEtapa = new HashMap<>();
        filas.forEach(fila -> {
            if (fila.dicha() != null) {
                porEtapa.merge(fila.etapa(), fila.dicha(), MesesDeFila::con);
            }
        });
        List<@Nullable MesesDeFila> alrededor = alrededor(filas);
        int vuelta = dichos.isEmpty() ? vueltaDelAnio(filas) : -1;
        for (int i = 0; i < filas.size(); i++) {
            FilaFechada fila = filas.get(i);
            if (fila.lecturas().isEmpty()) {
                continue;
            }
            MesesDeFila deEtapa = fila.etapa().isEmpty() ? null : porEtapa.get(fila.etapa());
            Integer suyo = cierto(fila, deEtapa, alrededor.get(i));
            if (suyo == null && vuelta > 0) {
                suyo = i < vuelta ? vigencia : vigencia + 1;
            }
            if (suyo == null) {
                suyo = correcciones.anio();
            }
            if (suyo == null) {
                dudosas.add(i);
                suyo = supuesto(fila, deEtapa, alrededor.get(i));
            }
            anios.put(i, suyo);
        }
    }

    /** The year of the row at that place of those that say none. */
    int de(int lugar) {
        return anios.getOrDefault(lugar, vigencia);
    }

    /** The places of the rows that may be of either year. */
    List<Integer> dudosas() {
        return dudosas;
    }

    private @Nullable Integer titulado(Set<Integer> delTitulo) {
        Integer uno = delTitulo.size() == 1 ? delTitulo.iterator().next() : null;
        return uno != null
                        && (uno == vigencia + 1 || uno == vigencia && !dichos.isEmpty())
                        && Set.of(uno).containsAll(dichos)
                ? uno
                : null;
    }

    /** What the nearest row before it and the nearest after it say. */
    private static List<@Nullable MesesDeFila> alrededor(List<FilaFechada> filas) {
        List<@Nullable MesesDeFila> alrededor = new ArrayList<>();
        MesesDeFila antes = null;
        for (FilaFechada fila : filas) {
            alrededor.add(antes);
            antes = fila.dicha() == null ? antes : fila.dicha();
        }
        MesesDeFila despues = null;
        for (int i = filas.size() - 1; i >= 0; i--) {
            MesesDeFila anterior = alrededor.get(i);
            alrededor.set(i, anterior == null ? despues : despues == null ? anterior : anterior.con(despues));
            MesesDeFila dicha = filas.get(i).dicha();
            despues = dicha == null ? despues : dicha;
        }
        return alrededor;
    }

    private @Nullable Integer cierto(FilaFechada fila, @Nullable MesesDeFila deEtapa, @Nullable MesesDeFila alrededor) {
        Integer decidido = correcciones.anios().get(fila.numero());
        if (decidido != null) {
            return decidido;
        }
        if (titulado != null) {
            return titulado;
        }
        Integer porEtapa = cerca(fila, deEtapa);
        return porEtapa == null ? cerca(fila, alrededor) : porEtapa;
    }

    /** The one year in which a row lies with its neighbours. */
    private @Nullable Integer cerca(FilaFechada fila, @Nullable MesesDeFila vecinas) {
        if (vecinas == null) {
            return null;
        }
        int mejor = masCerca(fila, vecinas);
        long suya = distancia(fila, mejor, vecinas);
        boolean otra = fila.lecturas().keySet().stream()
                .anyMatch(anio -> anio != mejor && distancia(fila, anio, vecinas) < suya + MESES_CERCA);
        return suya > MESES_CERCA || otra || !dichos.contains(mejor) ? null : Integer.valueOf(mejor);
    }

    private static int masCerca(FilaFechada fila, MesesDeFila vecinas) {
        return fila.lecturas().keySet().stream()
                .min(Comparator.<Integer>comparingLong(anio -> distancia(fila, anio, vecinas))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private static long distancia(FilaFechada fila, int anio, MesesDeFila vecinas) {
        return Objects.requireNonNull(fila.lecturas().get(anio)).hasta(vecinas);
    }

    private int supuesto(FilaFechada fila, @Nullable MesesDeFila deEtapa, @Nullable MesesDeFila alrededor) {
        if (dichos.size() == 1) {
            return dichos.iterator().next();
        }
        MesesDeFila vecinas = deEtapa == null ? alrededor : deEtapa;
        return vecinas == null ? vigencia : masCerca(fila, vecinas);
    }

    /** The place of the first row of the second year, where no row says its year but their order does; -1 when it does not. */
    private int vueltaDelAnio(List<FilaFechada> filas) {
        int vuelta = -1;
        int cuantas = 0;
        YearMonth anterior = null;
        for (int i = 0; i < filas.size(); i++) {
            MesesDeFila suyos = filas.get(i).lecturas().get(vigencia);
            if (suyos == null) {
                continue;
            }
            cuantas++;
            YearMonth mes = suyos.desde();
            if (anterior != null && mes.isBefore(anterior)) {
                if (vuelta >= 0 || ChronoUnit.MONTHS.between(mes, anterior) < MEDIO_ANIO) {
                    return -1;
                }
                vuelta = i;
            }
            anterior = mes;
        }
        return cuantas >= FILAS_EN_ORDEN ? vuelta : -1;
    }
}
