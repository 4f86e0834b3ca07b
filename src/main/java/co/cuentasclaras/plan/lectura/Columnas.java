package co.cuentasclaras.plan.lectura;

import co.cuentasclaras.plan.CampoDelPlan;
import co.cuentasclaras.plan.Contexto;
import co.cuentasclaras.plan.Correcciones;
import co.cuentasclaras.plan.Elecciones.ColumnaLeida;
import co.cuentasclaras.tabla.Celda;
import co.cuentasclaras.tabla.Pestana.FilaDePestana;
import co.cuentasclaras.tabla.Rotulo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What each column of a sheet says: by what somebody decided, by its title, and by what is in it. */
final class Columnas {

    private static final int MUESTRAS = 3;

    /** So much of what a column holds must be of a kind for it to be told by that. */
    private static final double CASI_TODAS = 0.6;

    private static final Pattern SI_O_NO = Pattern.compile("(?i)s[ií]|no|x|n/?a");

    private static final Pattern NUMERACION = Pattern.compile("\\d{1,3}(?:[.-]\\d{1,3})*[.)-]*|[ivxIVX]{1,5}[.)]?");

    /** What stands in the column of a month in which nothing is done. */
    private static final Pattern SIN_MARCA = Pattern.compile("(?i)0(?:[.,]0+)? ?%?|-+|no|n/?a");

    private final Hoja hoja;
    private final Map<Integer, CampoDelPlan> campos = new HashMap<>();

    /** The columns that somebody decided about, today or with an earlier file; they may be left out. */
    private final Set<Integer> decididas = new HashSet<>();

    private final Set<Integer> deHoy = new HashSet<>();

    Columnas(
            Hoja hoja,
            Correcciones correcciones,
            Contexto contexto,
            Oficinas oficinas,
            LectorDeFechas fechas,
            Titulos conocidos) {
        this.hoja = hoja;
        for (int columna = 0; columna < hoja.titulos().size(); columna++) {
            String decidido = correcciones.columnas().get(Hoja.letra(columna));
            if (decidido != null) {
                deHoy.add(columna);
                decidir(columna, decidido);
            }
        }
        for (int columna = 0; columna < hoja.titulos().size(); columna++) {
            String recordado = contexto.recuerdos()
                    .columnas()
                    .get(Rotulo.clave(hoja.titulos().get(columna)));
            if (recordado != null && !decididas.contains(columna)) {
                decidir(columna, recordado);
            }
        }
        porTitulo(conocidos);
        porNumeracion();
        porQuienes(conocidos, oficinas);
        porLoQueDice();
        porContenido(
                CampoDelPlan.FIN,
                celda -> celda.fecha() != null || fechas.leer(celda.texto()).isPresent());
        porContenido(
                CampoDelPlan.RESPONSABLE,
                celda -> !oficinas.buscar(celda.texto()).roles().isEmpty());
        if (esLibre(CampoDelPlan.ACTIVIDAD)) {
            libres().boxed()
                    .max(Comparator.comparingDouble(this::largoMedio))
                    .ifPresent(columna -> campos.put(columna, CampoDelPlan.ACTIVIDAD));
        }
    }

    private void decidir(int columna, String campo) {
        decididas.add(columna);
        CampoDelPlan.deId(campo)
                .filter(uno -> uno == CampoDelPlan.MES || esLibre(uno))
                .ifPresent(uno -> campos.put(columna, uno));
    }

    /** The surest titles first. */
    private void porTitulo(Titulos conocidos) {
        record Posible(int columna, CampoDelPlan campo, double seguridad) {}
        libres().boxed()
                .flatMap(columna -> Hoja.campos(hoja.titulos().get(columna), conocidos).entrySet().stream()
                        .map(una -> new Posible(columna, una.getKey(), una.getValue())))
                .sorted(Comparator.comparingDouble(Posible::seguridad)
                        .reversed()
                        .thenComparing(Posible::columna))
                .forEach(posible -> {
                    if (!campos.containsKey(posible.columna())
                            && (posible.campo() == CampoDelPlan.MES || esLibre(posible.campo()))) {
                        campos.put(posible.columna(), posible.campo());
                    }
                });
    }

    /** Under a merged «Actividades» the first column only numbers them, and under «Momento» may stand 1, 2 and 3. */
    private void porNumeracion() {
        for (CampoDelPlan campo : List.of(CampoDelPlan.ACTIVIDAD, CampoDelPlan.ETAPA)) {
            columna(campo)
                    .filter(columna -> !decididas.contains(columna)
                            && parte(columna, celda -> NUMERACION
                                            .matcher(celda.texto())
                                            .matches())
                                    > CASI_TODAS)
                    .findFirst()
                    .ifPresent(columna -> {
                        campos.remove(columna);
                        if (esLibre(CampoDelPlan.NUMERO)) {
                            campos.put(columna, CampoDelPlan.NUMERO);
                        }
                        String titulo = hoja.titulos().get(columna);
                        libres().filter(otra -> otra == columna + 1
                                        && Set.of(titulo, "")
                                                .contains(hoja.titulos().get(otra)))
                                .forEach(otra -> campos.put(otra, campo));
                    });
        }
    }

    /** «Responsable» may say the person, and the column beside it the office. */
    private void porQuienes(Titulos conocidos, Oficinas oficinas) {
        Predicate<Celda> deRol =
                celda -> !oficinas.buscar(celda.texto()).roles().isEmpty();
        columna(CampoDelPlan.RESPONSABLE)
                .filter(columna -> !decididas.contains(columna))
                .findFirst()
                .ifPresent(columna -> libres().boxed()
                        .filter(otra ->
                                Hoja.campos(hoja.titulos().get(otra), conocidos).containsKey(CampoDelPlan.RESPONSABLE))
                        .filter(otra -> parte(otra, deRol) > CASI_TODAS && parte(columna, deRol) < 1 - CASI_TODAS)
                        .findFirst()
                        .ifPresent(otra -> {
                            campos.remove(columna);
                            campos.put(otra, CampoDelPlan.RESPONSABLE);
                        }));
    }

    /** «Evidencia» may say which instead of whether, and «Meta» how many instead of what. */
    private void porLoQueDice() {
        columna(CampoDelPlan.EVIDENCIA)
                .filter(columna -> !decididas.contains(columna) && esLibre(CampoDelPlan.PRODUCTO))
                .filter(columna ->
                        parte(columna, celda -> !SI_O_NO.matcher(celda.texto()).matches()) > CASI_TODAS)
                .findFirst()
                .ifPresent(columna -> campos.put(columna, CampoDelPlan.PRODUCTO));
        libres().filter(columna -> esLibre(CampoDelPlan.META_NUMERICA)
                        && Rotulo.clave(hoja.titulos().get(columna)).matches("metas?")
                        && parte(columna, celda -> celda.texto().matches("\\d.*")) > CASI_TODAS)
                .findFirst()
                .ifPresent(columna -> campos.put(columna, CampoDelPlan.META_NUMERICA));
        // «Fecha de ejecución» is when it will be done, unless another column says that.
        columna(CampoDelPlan.HECHA)
                .filter(columna -> !decididas.contains(columna)
                        && esLibre(CampoDelPlan.FIN)
                        && !campos.containsValue(CampoDelPlan.MES))
                .findFirst()
                .ifPresent(columna -> campos.put(columna, CampoDelPlan.FIN));
        // Months with a mark are when it is done, unless dates are written as well.
        if (campos.values().stream().filter(CampoDelPlan.MES::equals).count() < 2) {
            campos.values().removeIf(CampoDelPlan.MES::equals);
        }
    }

    private void porContenido(CampoDelPlan campo, Predicate<Celda> esDeEsos) {
        if (esLibre(campo) && !(campo == CampoDelPlan.FIN && campos.containsValue(CampoDelPlan.MES))) {
            libres().filter(columna -> parte(columna, esDeEsos) > CASI_TODAS)
                    .findFirst()
                    .ifPresent(columna -> campos.put(columna, campo));
        }
    }

    private IntStream libres() {
        return IntStream.range(0, hoja.titulos().size())
                .filter(columna -> !campos.containsKey(columna) && !decididas.contains(columna));
    }

    private Stream<Integer> columna(CampoDelPlan campo) {
        return campos.entrySet().stream()
                .filter(una -> una.getValue() == campo)
                .map(Map.Entry::getKey)
                .toList()
                .stream();
    }

    private boolean esLibre(CampoDelPlan campo) {
        return !campos.containsValue(campo);
    }

    private Stream<Celda> celdas(int columna) {
        return hoja.datos().stream().map(fila -> fila.celda(columna)).filter(celda -> !celda.estaVacia());
    }

    private double parte(int columna, Predicate<Celda> esDeEsos) {
        List<Celda> celdas = celdas(columna).limit(100).toList();
        return celdas.isEmpty() ? 0 : celdas.stream().filter(esDeEsos).count() / (double) celdas.size();
    }

    private double largoMedio(int columna) {
        return celdas(columna)
                .mapToInt(celda -> celda.texto().length())
                .average()
                .orElse(0);
    }

    boolean tiene(CampoDelPlan campo) {
        return !esLibre(campo);
    }

    /** What a row says, by field. */
    Map<CampoDelPlan, Celda> de(FilaDePestana fila) {
        Map<CampoDelPlan, Celda> celdas = new EnumMap<>(CampoDelPlan.class);
        campos.forEach((columna, campo) -> {
            if (campo != CampoDelPlan.MES && !fila.celda(columna).estaVacia()) {
                celdas.put(campo, fila.celda(columna));
            }
        });
        return celdas;
    }

    /** The months, weeks or quarters that a row marks, as a text of dates. */
    String mesesMarcados(FilaDePestana fila) {
        List<String> marcados = campos.entrySet().stream()
                .filter(una -> una.getValue() == CampoDelPlan.MES)
                .map(Map.Entry::getKey)
                .sorted()
                .filter(columna -> !fila.celda(columna).estaVacia()
                        && !SIN_MARCA
                                .matcher(fila.celda(columna).texto().strip())
                                .matches())
                .map(columna -> Hoja.periodo(hoja.titulos().get(columna)))
                .distinct()
                .toList();
        return Titulos.juntos(marcados);
    }

    /** Whether a row is the header once more, as a print of several pages has it. */
    boolean esEncabezado(FilaDePestana fila) {
        long iguales = campos.keySet().stream()
                .filter(columna -> !hoja.titulos().get(columna).isEmpty()
                        && hoja.titulos()
                                .get(columna)
                                .equals(fila.celda(columna).texto().strip()))
                .count();
        return iguales > 1;
    }

    List<ColumnaLeida> leidas() {
        List<ColumnaLeida> leidas = new ArrayList<>();
        for (int columna = 0; columna < hoja.titulos().size(); columna++) {
            List<String> muestras =
                    celdas(columna).map(Celda::texto).distinct().limit(MUESTRAS).toList();
            CampoDelPlan campo = campos.get(columna);
            if (!muestras.isEmpty() || !hoja.titulos().get(columna).isEmpty()) {
                leidas.add(new ColumnaLeida(
                        Hoja.letra(columna),
                        hoja.titulos().get(columna),
                        campo == null ? "" : campo.getId(),
                        !deHoy.contains(columna),
                        muestras));
            }
        }
        return leidas;
    }
}
