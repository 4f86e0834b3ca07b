package co.cuentasclaras.plan.lectura;

import co.cuentasclaras.cronograma.FechaPlan;
import co.cuentasclaras.cronograma.FechaPlan.Dia;
import co.cuentasclaras.cronograma.FechaPlan.Mes;
import co.cuentasclaras.cronograma.OrdenDeFecha;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.plan.CampoDelPlan;
import co.cuentasclaras.plan.Contexto;
import co.cuentasclaras.plan.Correcciones;
import co.cuentasclaras.plan.Elecciones.FechaLeida;
import co.cuentasclaras.plan.FilaDelPlan;
import co.cuentasclaras.plan.Pregunta;
import co.cuentasclaras.plan.Pregunta.Parte;
import co.cuentasclaras.plan.Pregunta.Respuesta;
import co.cuentasclaras.plan.lectura.AniosDeFechas.FilaFechada;
import co.cuentasclaras.plan.lectura.AniosDeFechas.MesesDeFila;
import co.cuentasclaras.plan.lectura.FechaEnProsa.Tramo;
import co.cuentasclaras.plan.lectura.Periodicidad.Lapso;
import co.cuentasclaras.tabla.Celda;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When the rows of a plan are done: their cells of dates read together, because one tells the year of another. */
final class FechasDelPlan {

    private static final List<CampoDelPlan> CAMPOS = List.of(CampoDelPlan.INICIO, CampoDelPlan.FIN, CampoDelPlan.HECHA);

    /** How long before its only day something may begin. */
    private static final int MESES_ANTES = 1;

    private static final int DIAS_HABILES_ANTES = 20;

    private static final Pattern UNA_VEZ = Pattern.compile("unica(?: vez)?|una (?:sola )?vez");

    private static final Pattern SI = Pattern.compile("(?i)s[ií]|x|ok|hecha|realizada|cumplida|100 ?%");

    private final Contexto contexto;
    private final Correcciones correcciones;
    private final Map<CampoDelPlan, OrdenDeFecha> ordenes = new EnumMap<>(CampoDelPlan.class);
    private final Map<FilaEscrita, Tiempo> tiempos = new LinkedHashMap<>();
    private final List<Pregunta> preguntas = new ArrayList<>();
    private final List<FechaLeida> leidas = new ArrayList<>();
    private final YearMonth desde;
    private final YearMonth hasta;

    /** Once that it is done; its days as a plan writes them. */
    record Vez(String inicio, String fin, String nombre) {}

    /**
     * When a row is done.
     *
     * @param veces each time, in order
     * @param propuestas the fields that the file does not say
     * @param dias the days among which one may have to be chosen; null when there is one, or a month
     */
    record Tiempo(
            List<Vez> veces,
            Set<String> propuestas,
            @Nullable Periodicidad periodicidad,
            boolean pendiente,
            @Nullable LocalDate hecha,
            @Nullable Tramo dias) {

        Tiempo deUnaVez() {
            return veces.size() < 2
                    ? this
                    : new Tiempo(
                            List.of(new Vez(
                                    veces.get(0).inicio(),
                                    veces.get(veces.size() - 1).fin(),
                                    "")),
                            propuestas,
                            null,
                            pendiente,
                            hecha,
                            null);
        }
    }

    /** @param aniosDelTitulo the years that are named above the header, except as the vigencia */
    FechasDelPlan(List<FilaEscrita> filas, Set<Integer> aniosDelTitulo, Correcciones correcciones, Contexto contexto) {
        this.contexto = contexto;
        this.correcciones = correcciones;
        CAMPOS.forEach(campo -> ordenes.put(campo, orden(campo, filas)));
        List<Leidas> primeras =
                filas.stream().map(fila -> leer(fila, contexto.vigencia())).toList();
        boolean ningunaDiceAnio = primeras.stream()
                .flatMap(Leidas::todas)
                .noneMatch(una -> !una.sinAnio() && !meses(una).isEmpty());
        List<FilaFechada> fechadas = new ArrayList<>();
        for (int i = 0; i < filas.size(); i++) {
            fechadas.add(fechada(filas.get(i), primeras.get(i)));
        }
        AniosDeFechas anios = new AniosDeFechas(fechadas, aniosDelTitulo, correcciones, contexto.vigencia());
        List<Leidas> todas = new ArrayList<>();
        Set<YearMonth> meses = new TreeSet<>();
        for (int i = 0; i < filas.size(); i++) {
            Leidas suyas = primeras.get(i).todas().anyMatch(FechaEnProsa::sinAnio)
                    ? leer(filas.get(i), anios.de(i))
                    : primeras.get(i);
            todas.add(suyas);
            suyas.todas().forEach(una -> meses.addAll(meses(una)));
        }
        List<FilaEscrita> repetidas = ningunaDiceAnio ? repetidas(filas, primeras) : List.of();
        boolean seSabe = meses.isEmpty()
                ? repetidas.isEmpty() || correcciones.anio() != null
                : anios.dudosas().isEmpty();
        List<FilaEscrita> dudosas = Stream.concat(
                        anios.dudosas().stream().map(filas::get), seSabe ? Stream.empty() : repetidas.stream())
                .distinct()
                .sorted(Comparator.comparingInt(FilaEscrita::numero))
                .toList();
        preguntarAnio(dudosas);
        int unico = Objects.requireNonNullElse(correcciones.anio(), contexto.vigencia());
        YearMonth primero =
                meses.isEmpty() ? YearMonth.of(unico, 1) : meses.iterator().next();
        YearMonth ultimo = meses.stream().reduce(primero, (uno, otro) -> otro);
        boolean deUnAnio = primero.getYear() == ultimo.getYear();
        this.desde = deUnAnio ? primero.withMonth(1) : primero;
        this.hasta = deUnAnio ? ultimo.withMonth(12) : ultimo;
        for (int i = 0; i < filas.size(); i++) {
            anotar(filas.get(i), todas.get(i), primeras.get(i), anios.de(i));
            tiempos.put(filas.get(i), tiempo(filas.get(i), todas.get(i)));
        }
    }

    private static List<FilaEscrita> repetidas(List<FilaEscrita> filas, List<Leidas> leidas) {
        List<FilaEscrita> repetidas = new ArrayList<>();
        for (int i = 0; i < filas.size(); i++) {
            if (leidas.get(i)
                    .todas()
                    .anyMatch(una -> una.periodicidad() != null && una.tramos().isEmpty())) {
                repetidas.add(filas.get(i));
            }
        }
        return repetidas;
    }

    private FilaFechada fechada(FilaEscrita fila, Leidas suyas) {
        Map<Integer, MesesDeFila> lecturas = new LinkedHashMap<>();
        if (suyas.todas().anyMatch(FechaEnProsa::sinAnio)) {
            for (int anio : anios()) {
                deTodas(leer(fila, anio).todas().filter(FechaEnProsa::sinAnio))
                        .ifPresent(meses -> lecturas.put(anio, meses));
            }
        }
        return new FilaFechada(
                fila.numero(),
                fila.linea(CampoDelPlan.ETAPA),
                deTodas(suyas.todas().filter(una -> !una.sinAnio())).orElse(null),
                lecturas);
    }

    /** The two years of a cycle. */
    private List<Integer> anios() {
        return List.of(contexto.vigencia(), contexto.vigencia() + 1);
    }

    private static Optional<MesesDeFila> deTodas(Stream<FechaEnProsa> fechas) {
        return fechas.flatMap(una -> meses(una).stream())
                .map(mes -> new MesesDeFila(mes, mes))
                .reduce(MesesDeFila::con);
    }

    private static List<YearMonth> meses(FechaEnProsa fecha) {
        return fecha.tramos().stream()
                .flatMap(tramo -> Stream.of(tramo.desde(), tramo.hasta()))
                .map(FechaEnProsa::mes)
                .filter(Objects::nonNull)
                .toList();
    }

    Tiempo de(FilaEscrita fila) {
        return tiempos.getOrDefault(fila, new Tiempo(List.of(new Vez("", "", "")), Set.of(), null, false, null, null));
    }

    /** The last day of a row; null when it has none, or counts from a hearing. */
    @Nullable
    LocalDate ultimoDia(FilaEscrita fila) {
        List<Vez> veces = de(fila).veces();
        return lector(OrdenDeFecha.DUDOSO, contexto.vigencia(), null, null)
                .leer(veces.get(veces.size() - 1).fin())
                .filter(una -> !una.tramos().isEmpty())
                .flatMap(una -> ultimoDia(una.tramos().get(0).hasta()))
                .orElse(null);
    }

    List<Pregunta> preguntas() {
        return preguntas;
    }

    List<FechaLeida> leidas() {
        return leidas;
    }

    Map<String, OrdenDeFecha> ordenes() {
        Map<String, OrdenDeFecha> porCampo = new LinkedHashMap<>();
        ordenes.forEach((campo, orden) -> porCampo.put(campo.getId(), orden));
        return porCampo;
    }

    /** What the cells of a row say. */
    private record Leidas(
            Optional<FechaEnProsa> inicio, Optional<FechaEnProsa> fin, Optional<FechaEnProsa> cada, boolean unaVez) {

        static final Leidas NINGUNA = new Leidas(Optional.empty(), Optional.empty(), Optional.empty(), false);

        Stream<FechaEnProsa> todas() {
            return Stream.of(inicio, fin, cada).flatMap(Optional::stream);
        }
    }

    private OrdenDeFecha orden(CampoDelPlan campo, List<FilaEscrita> filas) {
        OrdenDeFecha decidido = correcciones.ordenFechas().get(campo.getId());
        if (decidido != null) {
            return decidido;
        }
        List<FilaEscrita> suyas =
                filas.stream().filter(fila -> fila.celda(campo).fecha() == null).toList();
        OrdenDeFecha orden = LectorDeFechas.orden(
                suyas.stream().map(fila -> fila.texto(campo)).toList());
        List<FilaEscrita> dudosas = suyas.stream()
                .filter(fila -> LectorDeFechas.esDudosa(fila.texto(campo)))
                .toList();
        if (orden != OrdenDeFecha.DUDOSO || dudosas.isEmpty()) {
            return orden;
        }
        OrdenDeFecha deLaTabla = LectorDeFechas.orden(
                filas.stream().flatMap(fila -> CAMPOS.stream().map(fila::texto)).toList());
        if (deLaTabla != OrdenDeFecha.DUDOSO) { // another column says it
            return deLaTabla;
        }
        String ejemplo = dudosas.get(0).linea(campo);
        preguntas.add(new Pregunta(
                "ordenFechas:" + campo.getId(),
                Parte.ORDEN_FECHA,
                "En la columna «" + campo.getNombre() + "», ¿qué día es «" + ejemplo + "»?",
                campo.getId(),
                dudosas.stream().map(FilaEscrita::numero).toList(),
                List.of(respuesta(OrdenDeFecha.DIA_PRIMERO, ejemplo), respuesta(OrdenDeFecha.MES_PRIMERO, ejemplo))));
        return OrdenDeFecha.DIA_PRIMERO;
    }

    private Respuesta respuesta(OrdenDeFecha orden, String ejemplo) {
        String dia = lector(orden, contexto.vigencia(), null, null)
                .leer(ejemplo)
                .map(fecha -> FechaEnProsa.primerDia(fecha.tramos().get(0).desde()))
                .map(FechaEscrita::de)
                .orElse(ejemplo);
        return new Respuesta(
                orden.name(), dia + (orden == OrdenDeFecha.DIA_PRIMERO ? ": primero el día" : ": primero el mes"));
    }

    private void preguntarAnio(List<FilaEscrita> dudosas) {
        if (dudosas.isEmpty()) {
            return;
        }
        preguntas.add(new Pregunta(
                "anio",
                Parte.ANIO,
                dudosas.size() == 1
                        ? "La fecha de la fila %s no dice el año y puede ser de dos. ¿De cuál es?"
                                .formatted(FilaDelPlan.enPalabras(dudosas.get(0).numero()))
                        : "Las fechas de %d filas no dicen el año y pueden ser de dos. ¿De cuál son?"
                                .formatted(dudosas.size()),
                "",
                dudosas.stream().map(FilaEscrita::numero).toList(),
                anios().stream()
                        .map(uno ->
                                new Respuesta(String.valueOf(uno), (dudosas.size() == 1 ? "De " : "Todas de ") + uno))
                        .toList()));
    }

    private Leidas leer(FilaEscrita fila, int anioDicho) {
        Optional<FechaEnProsa> inicio = leer(fila, CampoDelPlan.INICIO, anioDicho, null, null);
        Optional<FechaEnProsa> fin = leer(fila, CampoDelPlan.FIN, anioDicho, null, null);
        LocalDate primero = inicio.flatMap(una -> dia(una, false)).orElse(null);
        LocalDate ultimo = fin.flatMap(una -> dia(una, true)).orElse(null);
        if (primero != null && fin.filter(FechaEnProsa::sinAnio).isPresent()) {
            fin = leer(fila, CampoDelPlan.FIN, anioDicho, primero, null);
        } else if (ultimo != null && inicio.filter(FechaEnProsa::sinAnio).isPresent()) {
            inicio = leer(fila, CampoDelPlan.INICIO, anioDicho, null, ultimo);
        }
        String cada = fila.linea(CampoDelPlan.PERIODICIDAD);
        return new Leidas(
                inicio,
                fin,
                cada.isEmpty()
                        ? Optional.empty()
                        : lector(OrdenDeFecha.DUDOSO, anioDicho, null, null)
                                .leer(cada)
                                .filter(una -> una.periodicidad() != null),
                UNA_VEZ.matcher(Palabras.llanas(cada)).matches());
    }

    /** A day that says its year itself. */
    private static Optional<LocalDate> dia(FechaEnProsa fecha, boolean ultimo) {
        if (fecha.sinAnio() || fecha.tramos().isEmpty()) {
            return Optional.empty();
        }
        Tramo tramo = fecha.tramos().get(ultimo ? fecha.tramos().size() - 1 : 0);
        return Optional.ofNullable(FechaEnProsa.primerDia(ultimo ? tramo.hasta() : tramo.desde()));
    }

    private Optional<FechaEnProsa> leer(
            FilaEscrita fila,
            CampoDelPlan campo,
            int anioDicho,
            @Nullable LocalDate noAntesDe,
            @Nullable LocalDate noDespuesDe) {
        Celda celda = fila.celda(campo);
        return celda.fecha() != null
                ? Optional.of(FechaEnProsa.de(new Dia(celda.fecha())))
                : lector(ordenes.getOrDefault(campo, OrdenDeFecha.DUDOSO), anioDicho, noAntesDe, noDespuesDe)
                        .leer(fila.texto(campo));
    }

    private static LectorDeFechas lector(
            OrdenDeFecha orden, int anioDicho, @Nullable LocalDate noAntesDe, @Nullable LocalDate noDespuesDe) {
        return new LectorDeFechas(orden, anioDicho, noAntesDe, noDespuesDe);
    }

    private void anotar(FilaEscrita fila, Leidas suyas, Leidas sinAnio, int anio) {
        anotar(fila, CampoDelPlan.INICIO, suyas.inicio(), sinAnio.inicio(), anio);
        anotar(fila, CampoDelPlan.FIN, suyas.fin(), sinAnio.fin(), anio);
    }

    private void anotar(
            FilaEscrita fila,
            CampoDelPlan campo,
            Optional<FechaEnProsa> leida,
            Optional<FechaEnProsa> primera,
            int anio) {
        if (leida.isEmpty() || fila.celda(campo).fecha() != null || esComoEnUnPlan(fila.texto(campo))) {
            return;
        }
        boolean supuesto = primera.filter(FechaEnProsa::sinAnio).isPresent();
        leidas.add(new FechaLeida(
                campo.getId(),
                fila.numero(),
                fila.texto(campo),
                leida.get().enPalabras(),
                supuesto ? anio : null,
                !supuesto
                        ? List.of()
                        : anios().stream()
                                .map(uno -> new Respuesta(
                                        String.valueOf(uno),
                                        leer(fila, campo, uno, null, null)
                                                .map(FechaEnProsa::enPalabras)
                                                .orElse("")))
                                .toList()));
    }

    private static boolean esComoEnUnPlan(String texto) {
        try {
            return FechaPlan.leer(texto).texto().equals(texto);
        } catch (IllegalArgumentException enProsa) {
            return false;
        }
    }

    private Tiempo tiempo(FilaEscrita fila, Leidas suyas) {
        Optional<FechaEnProsa> inicio = suyas.inicio();
        Optional<FechaEnProsa> fin = suyas.fin();
        Set<String> propuestas = new HashSet<>();
        if (fin.or(() -> inicio).filter(FechaEnProsa::pendiente).isPresent()) {
            return new Tiempo(List.of(new Vez("", "", "")), propuestas, null, true, null, null);
        }
        Periodicidad cada = suyas.cada()
                .or(() -> fin.filter(una -> una.periodicidad() != null))
                .or(() -> inicio.filter(una -> una.periodicidad() != null))
                .map(FechaEnProsa::periodicidad)
                .orElse(null);
        boolean finDicho = fin.filter(una -> una.periodicidad() == null).isPresent();
        List<Vez> veces;
        Periodicidad suya = null;
        if (fin.filter(una -> una.tramos().size() > 1 && una.periodicidad() == null)
                .isPresent()) {
            veces = lista(fin.orElseThrow().tramos(), inicio, propuestas);
        } else if (cada != null
                && !(finDicho && cada == Periodicidad.ANUAL)
                && !(finDicho && cada == Periodicidad.PERMANENTE && suyas.cada().isEmpty())) {
            veces = cortes(cada, inicio, fin);
            suya = cada;
        } else {
            veces = List.of(unaVez(fila, inicio, fin, propuestas));
        }
        Tramo dias = finDicho && veces.size() == 1
                ? fin.map(una -> una.tramos().get(0))
                        .filter(tramo -> !tramo.desde().equals(tramo.hasta()) && tramo.hasta() instanceof Dia)
                        .orElse(null)
                : null;
        Tiempo tiempo = new Tiempo(veces, propuestas, suya, false, hecha(fila, fin, veces, propuestas), dias);
        return suyas.unaVez() ? tiempo.deUnaVez() : tiempo;
    }

    private @Nullable LocalDate hecha(
            FilaEscrita fila, Optional<FechaEnProsa> fin, List<Vez> veces, Set<String> propuestas) {
        Optional<LocalDate> dicha = leer(fila, CampoDelPlan.HECHA, contexto.vigencia(), null, null)
                .filter(una -> una.tramos().size() == 1 && !una.sinAnio())
                .flatMap(una -> ultimoDia(una.tramos().get(0).hasta()));
        if (dicha.isPresent()) {
            return dicha.get();
        }
        boolean yaHecha = fin.filter(FechaEnProsa::hecha).isPresent();
        if (!yaHecha && !SI.matcher(fila.linea(CampoDelPlan.HECHA)).matches()) {
            return null;
        }
        if (!yaHecha) {
            propuestas.add(CampoDelPlan.HECHA.getId());
        }
        return lector(OrdenDeFecha.DUDOSO, contexto.vigencia(), null, null)
                .leer(veces.get(veces.size() - 1).fin())
                .flatMap(una -> ultimoDia(una.tramos().get(0).hasta()))
                .orElse(null);
    }

    private Optional<LocalDate> ultimoDia(FechaPlan fecha) {
        return fecha instanceof Mes mes
                ? Optional.of(contexto.calendario().ultimoDiaHabil(mes.mes()))
                : fecha instanceof Dia dia ? Optional.of(dia.fecha()) : Optional.empty();
    }

    /** What is not understood stays as it is written. */
    private Vez unaVez(
            FilaEscrita fila, Optional<FechaEnProsa> inicio, Optional<FechaEnProsa> fin, Set<String> propuestas) {
        Optional<Tramo> primero = inicio.flatMap(una -> una.tramos().stream().findFirst());
        Optional<Tramo> ultimo = fin.flatMap(una -> una.tramos().stream().findFirst());
        String suFin = ultimo.map(tramo -> tramo.hasta().texto())
                .or(() -> fila.dice(CampoDelPlan.FIN) ? Optional.of(fila.linea(CampoDelPlan.FIN)) : Optional.empty())
                .or(() -> primero.filter(tramo -> !tramo.esUnDia()).map(tramo -> {
                    propuestas.add(CampoDelPlan.FIN.getId());
                    return tramo.hasta().texto();
                }))
                .orElse("");
        if (primero.isPresent()) {
            return new Vez(primero.get().desde().texto(), suFin, "");
        }
        if (inicio.isPresent() && ultimo.isPresent()) { // «Permanente» to a day
            return new Vez(new Mes(desde).texto(), suFin, "");
        }
        if (fila.dice(CampoDelPlan.INICIO)) {
            return new Vez(fila.linea(CampoDelPlan.INICIO), suFin, "");
        }
        if (ultimo.isEmpty()) {
            return new Vez("", suFin, "");
        }
        Tramo tramo = ultimo.get();
        if (!tramo.desde().equals(tramo.hasta())) {
            return new Vez(tramo.desde().texto(), suFin, "");
        }
        if (!(tramo.hasta() instanceof Mes)) {
            propuestas.add(CampoDelPlan.INICIO.getId());
        }
        return new Vez(antesDe(tramo.hasta(), null), suFin, "");
    }

    private List<Vez> lista(List<Tramo> tramos, Optional<FechaEnProsa> inicio, Set<String> propuestas) {
        List<Vez> veces = new ArrayList<>();
        LocalDate anterior = null;
        for (Tramo tramo : tramos) {
            String desdeCuando = tramo.desde().equals(tramo.hasta())
                    ? antesDe(tramo.hasta(), anterior)
                    : tramo.desde().texto();
            if (veces.isEmpty()) {
                desdeCuando = inicio.flatMap(una -> una.tramos().stream().findFirst())
                        .map(primero -> primero.desde().texto())
                        .orElse(desdeCuando);
            }
            if (tramo.esUnDia()) {
                propuestas.add(CampoDelPlan.INICIO.getId());
            }
            veces.add(new Vez(desdeCuando, tramo.hasta().texto(), nombre(tramo.hasta())));
            anterior = FechaEnProsa.primerDia(tramo.hasta());
        }
        return veces;
    }

    private static String nombre(FechaPlan fecha) {
        if (fecha instanceof Mes mes) {
            return Meses.nombre(mes.mes().getMonthValue()) + " de " + mes.mes().getYear();
        }
        return fecha instanceof Dia dia ? FechaEscrita.de(dia.fecha()) : fecha.texto();
    }

    private List<Vez> cortes(Periodicidad cada, Optional<FechaEnProsa> inicio, Optional<FechaEnProsa> fin) {
        FechaPlan primera = limite(inicio, false).or(() -> rango(fin)).orElse(new Mes(desde));
        FechaPlan ultima = limite(fin, true)
                .or(() -> limite(inicio, true).filter(una -> !una.equals(primera)))
                .orElse(new Mes(hasta));
        YearMonth deMes = mesDe(primera, desde);
        YearMonth aMes = mesDe(ultima, hasta);
        List<Lapso> cortes = cada.cortes(deMes, aMes);
        List<Vez> veces = new ArrayList<>();
        for (int i = 0; i < cortes.size(); i++) {
            Lapso corte = cortes.get(i);
            veces.add(new Vez(
                    i == 0 && primera instanceof Dia ? primera.texto() : new Mes(corte.desde()).texto(),
                    i == cortes.size() - 1 && ultima instanceof Dia ? ultima.texto() : new Mes(corte.hasta()).texto(),
                    corte.nombre()));
        }
        return veces.isEmpty() ? List.of(new Vez(primera.texto(), ultima.texto(), "")) : veces;
    }

    private static YearMonth mesDe(FechaPlan fecha, YearMonth siNo) {
        YearMonth mes = FechaEnProsa.mes(fecha);
        return mes == null ? siNo : mes;
    }

    private static Optional<FechaPlan> limite(Optional<FechaEnProsa> fecha, boolean ultimo) {
        return fecha.filter(una -> !una.tramos().isEmpty())
                .map(una -> una.tramos().get(ultimo ? una.tramos().size() - 1 : 0))
                .map(tramo -> ultimo ? tramo.hasta() : tramo.desde());
    }

    /** From when, of a column of one date that says from when to when. */
    private static Optional<FechaPlan> rango(Optional<FechaEnProsa> fin) {
        return fin.filter(una -> !una.tramos().isEmpty() && !una.esPlazo())
                .map(una -> una.tramos().get(0))
                .filter(tramo -> !tramo.desde().equals(tramo.hasta()))
                .map(Tramo::desde);
    }

    /** When something begins of which only the end is said. */
    private String antesDe(FechaPlan fin, @Nullable LocalDate anterior) {
        if (fin instanceof FechaPlan.RelativaAudiencia relativa) {
            int dias = relativa.diasHabiles();
            int antes = dias < 0 ? dias - DIAS_HABILES_ANTES : Math.min(dias, 1);
            return fin.texto().replaceFirst("[+-]\\d+h$", "")
                    + (antes == 0 ? "" : String.format(Locale.ROOT, "%+dh", antes));
        }
        if (!(fin instanceof Dia dia)) {
            return fin.texto();
        }
        LocalDate antes = dia.fecha().minusMonths(MESES_ANTES);
        LocalDate primero = LocalDate.of(contexto.vigencia(), 1, 1);
        if (anterior != null && anterior.isAfter(antes)) {
            antes = anterior.plusDays(1);
        }
        if (antes.isBefore(primero)) {
            antes = primero.isAfter(dia.fecha()) ? dia.fecha() : primero;
        }
        return antes.toString();
    }
}
