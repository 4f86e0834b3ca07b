package co.cuentasclaras.plan.lectura;

import co.cuentasclaras.cronograma.FechaPlan;
import co.cuentasclaras.cronograma.FechaPlan.Dia;
import co.cuentasclaras.cronograma.FechaPlan.Mes;
import co.cuentasclaras.cronograma.OrdenDeFecha;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.plan.lectura.FechaEnProsa.Tramo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as people write them in a plan: {@code 19 y 20 de abril de 2023}, {@code Marzo a dic 2023},
 * {@code segunda semana de mayo}, {@code Trimestral}. What it does not understand whole it does not guess.
 *
 * @param orden how {@code 3/10/2023} is written in its column
 * @param anio the year of what says none
 * @param desde what is read is not before it, when something says so; null when nothing does
 * @param hasta likewise, not after it
 */
record LectorDeFechas(OrdenDeFecha orden, int anio, @Nullable LocalDate desde, @Nullable LocalDate hasta) {

    private static final LocalDate CERO_DE_EXCEL = LocalDate.of(1899, 12, 30);
    /** Nobody writes a date at such length; the expressions take the square of it. */
    private static final int LARGO = 500;

    private static final Pattern SERIE_DE_EXCEL = Pattern.compile("(3[6-9]|4\\d|5[0-4])\\d{3}(?:\\.0+)?");

    /** With hyphens, points or two figures for the year, which {@link FechaPlan} leaves to who knows the century. */
    private static final Pattern CIFRAS =
            Pattern.compile("(\\d{1,2}) ?[-./] ?(\\d{1,2}) ?[-./] ?(\\d{4}|\\d{2})(\\D.*)?");

    private static final Pattern ANIO = Pattern.compile("(?:vigencia |ano |durante |en )*(20\\d{2})");

    private static final String ORDINAL =
            "(primer[oa]?|1 ?er[oa]?|1|i|segund[oa]|2 ?d[oa]|2|ii|tercer[oa]?|3 ?er[oa]?|3|iii|cuart[oa]|4 ?t[oa]|4|iv"
                    + "|quint[oa]|5 ?t[oa]|5|v|sext[oa]|6 ?t[oa]|6|vi|ultim[oa])";
    private static final Pattern UN_ORDINAL = Pattern.compile(ORDINAL + "\\b");
    private static final String DEL_ANIO = "(?: ?(?:del?|-|,)? ?(?:ano |la vigencia |vigencia )?(20\\d{2}))?";
    private static final String PERIODO = "(bimestre|trimestre|cuatrimestre|semestre)s?";
    private static final Pattern PERIODO_DEL_ANIO = Pattern.compile("(?:en |durante |el |del? )*" + ORDINAL
            + "((?: ?(?:,|y|al?|-) ?(?:el )?" + ORDINAL + ")*) " + PERIODO + DEL_ANIO);
    private static final Pattern PERIODO_CON_NUMERO = Pattern.compile(PERIODO + " (?:no?\\.? ?)?" + ORDINAL + DEL_ANIO);
    private static final Pattern PARTE_DEL_MES = Pattern.compile("(?:en |durante |a |la |el |las )*(?:" + ORDINAL
            + " (semana|quincena)s?|(principios|comienzos|inicios|mediados|finales|fines|fin))"
            + " (?:del? )?(?:mes )?(?:de )?(" + Meses.UNO + ")" + DEL_ANIO);

    private static final String LA_AUDIENCIA =
            "(?:la )?(?:realizacion de (?:la )?|celebracion de (?:la )?|dia de (?:la )?)?"
                    + "audiencia(?: publica)?(?: participativa)?(?: de rendicion de cuentas)?";
    /** Days that are not said to be of the calendar are working days (Ley 4 de 1913, art. 62). */
    private static final Pattern DESDE_LA_AUDIENCIA = Pattern.compile(
            "(?:(?:dentro de|durante|en) )?(?:los |las )?(?:\\p{L}+ ?\\()?(\\d{1,3})\\)? dias?(?: habil(?:es)?)?"
                    + " (?:(antes|previ[oa]s?|anteriores)|despues|siguientes|posteriores)(?: (?:del?|al?))? "
                    + LA_AUDIENCIA);

    private static final Pattern EL_DIA_DE_LA_AUDIENCIA =
            Pattern.compile("(?:el )?(?:mismo )?dia de la audiencia(?: publica)?(?: de rendicion de cuentas)?");

    private static final Pattern SIN_FECHA =
            Pattern.compile("(?:fecha )?(?:por|a) (?:definir|establecer|determinar|confirmar"
                    + "|programar)|pendiente(?: de fecha| por definir)?|sin fecha|suspendid[ao].*|aplazad[ao].*");
    private static final Pattern YA_HECHA =
            Pattern.compile("(?:ya )?(?:se )?(?:realiz|cumpl|ejecut|hech|hiz)(?:ada|ado|ida|ido|a|o)(?: el)?:? ?(.*)");
    private static final Pattern SOLO_PLAZO = Pattern.compile(
            "(?:a mas tardar|antes de|hasta|maximo|plazo(?: maximo)?|fecha limite|limite)(?: (?:en|hasta))*(?: el|l)?(?: dia)?:? (.+)");
    /** {@code 30-abr}, {@code 30/abril/2024}: a hyphen that is no «to». */
    private static final Pattern DIA_DE_MES =
            Pattern.compile("(?<!\\d)(?<![a-z]{3}\\.? )(\\d{1,2})[-/](" + Meses.UNO + ")");
    /** {@code Abril 30}, of which the 30 is no year. */
    private static final Pattern MES_Y_DIA = Pattern.compile("(" + Meses.UNO + ")( |-)(\\d{1,2})");

    private static final int ANIOS_CERCA = 3;
    /** A plan has no hours. */
    private static final Pattern HORAS = Pattern.compile(
            "[,-]? ?(?:a las |de |desde las |hora:? )?\\d{1,2}(?::\\d{2})?(?::\\d{2})? ?(?:[ap]\\.? ?m\\b\\.?|m\\b\\.?|horas|hrs?\\b)"
                    + "|[,-]? ?(?:a las |desde las |hora:? )?\\d{1,2}:\\d{2}(?::\\d{2})?");

    private static final Pattern DESDE_ENTONCES = Pattern.compile("(?:desde|a partir de)(?: el|l)?(?: mes de)? (.+)");

    private static final Map<Pattern, Periodicidad> REPETIDA = Map.of(
            palabra("mensual(?:mente)?|cada mes|todos los meses"), Periodicidad.MENSUAL,
            palabra("bimestral(?:mente)?|cada (?:dos|2) meses"), Periodicidad.BIMESTRAL,
            palabra("trimestral(?:mente)?|cada (?:tres|3) meses|cada trimestre"), Periodicidad.TRIMESTRAL,
            palabra("cuatrimestral(?:mente)?|cada (?:cuatro|4) meses"), Periodicidad.CUATRIMESTRAL,
            palabra("semestral(?:mente)?|cada (?:seis|6) meses|cada semestre"), Periodicidad.SEMESTRAL,
            palabra("anual(?:mente)?|una vez al ano|cada ano"), Periodicidad.ANUAL,
            palabra("permanente(?:mente)?|continu[oa]|continuamente|constante(?:mente)?|todo el ano"
                            + "|durante (?:todo )?el ano|durante (?:toda )?la vigencia|toda la vigencia"),
                    Periodicidad.PERMANENTE);

    /** Words that say nothing beside how often. */
    private static final Pattern DE_RELLENO =
            Pattern.compile("(?:de )?(?:manera|forma)|periodicidad|frecuencia|[(),.:;-]");

    private static final Pattern PALABRA =
            Pattern.compile("(?<mes>" + Meses.UNO + ")|(?<anio>20\\d{2})|(?<dia>\\d{1,2})(?:ro|ero|o)?(?![\\d/])"
                    + "|(?<hasta>al\\b|a\\b|-|hasta\\b)|(?<otra>y\\b|e\\b|[,/])"
                    + "|(?<nada>del?\\b|el\\b|los\\b|en\\b|mes(?:es)?\\b|dias?\\b|durante\\b|la\\b|semana\\b|entre\\b|desde\\b|ano\\b|lunes\\b|martes\\b|miercoles\\b|jueves\\b|viernes\\b|sabado\\b|domingo\\b|\\.)"
                    + "|(?<primero>primero\\b)");

    private static final Pattern UN_MES_DESPUES = Pattern.compile(" *(?:de )?" + Meses.UNO);

    private static Pattern palabra(String patron) {
        return Pattern.compile("\\b(?:" + patron + ")\\b");
    }

    /** What a cell says; empty when it is not understood. */
    Optional<FechaEnProsa> leer(String escrito) {
        if (escrito.length() > LARGO) {
            return Optional.empty();
        }
        String llano = llano(escrito);
        return leerLlano(llano).or(() -> {
            String sinParentesis =
                    llano.replaceAll("\\([^)]*\\)", " ").replaceAll(" +", " ").strip();
            String sinHoras = HORAS.matcher(sinParentesis).replaceAll(" ").replaceAll(" +", " ");
            String loDemas = sinHoras.equals(sinParentesis)
                    ? sinParentesis
                    : sinHoras.replaceAll("(?: (?:a|-|y|,))*[ ,]*$", "").strip();
            return loDemas.equals(llano) ? Optional.empty() : leerLlano(loDemas);
        });
    }

    /** Whether it is written like {@code 3/10/2023}, of which the order must be known. */
    static boolean esDudosa(String escrito) {
        Matcher m = CIFRAS.matcher(llano(escrito));
        return m.matches()
                && Integer.parseInt(m.group(1)) <= 12
                && Integer.parseInt(m.group(2)) <= 12
                && Integer.parseInt(m.group(1)) != Integer.parseInt(m.group(2));
    }

    /** The order in which the cells of a column are written. */
    static OrdenDeFecha orden(List<String> celdas) {
        return OrdenDeFecha.de(
                celdas.stream().map(celda -> conBarras(llano(celda))).toList());
    }

    private static String llano(String escrito) {
        return Palabras.llanas(escrito.strip().replaceAll("\\s*[\\n\\r;]+\\s*", ", "))
                .replaceAll("[\\u2010-\\u2015\\u2212\\uFE63\\uFF0D]", "-")
                .replaceAll("[\\p{Z}]+", " ")
                .replaceAll("(?<=\\d)[º°ª]", "")
                .replaceAll("(?<=\\d/\\d{4}) (?=\\d{1,2}/)|(?<=[a-z]\\.? \\d{1,2}) (?=" + Meses.UNO + ")", ", ")
                .replaceAll("[.,]$", "")
                .strip();
    }

    private static String conBarras(String llano) {
        Matcher m = CIFRAS.matcher(llano);
        if (!m.matches()) {
            return llano;
        }
        String anio = m.group(3).length() == 2 ? "20" + m.group(3) : m.group(3);
        return m.group(1) + "/" + m.group(2) + "/" + anio + (m.group(4) == null ? "" : m.group(4));
    }

    private Optional<FechaEnProsa> leerLlano(String llano) {
        Matcher m;
        if (llano.isEmpty()) {
            return Optional.empty();
        }
        if (SIN_FECHA.matcher(llano).matches()) {
            return Optional.of(FechaEnProsa.PENDIENTE);
        }
        if ((m = YA_HECHA.matcher(llano)).matches()) {
            return leerLlano(m.group(1)).map(FechaEnProsa::comoHecha);
        }
        if ((m = SOLO_PLAZO.matcher(llano)).matches()) {
            return leerLlano(m.group(1)).map(FechaEnProsa::comoPlazo);
        }
        Optional<FechaEnProsa> sola = unaSola(llano).map(FechaEnProsa::de);
        return sola.or(() -> repetida(llano))
                .or(() -> periodos(llano))
                .or(() -> partesDeMeses(llano))
                .or(() -> variasEnCifras(llano))
                .or(() -> desdeEntonces(llano))
                .or(() -> enPalabras(
                        MES_Y_DIA.matcher(llano).matches()
                                ? llano.replace('-', ' ')
                                : DIA_DE_MES.matcher(llano).replaceAll("$1 de $2")));
    }

    /** A spreadsheet writes {@code abr-24} for the month of a year; nobody plans for 2030. */
    private boolean esDia(String entre, int numero) {
        return entre.equals(" ") || Math.abs(2000 + numero - anio) > ANIOS_CERCA;
    }

    /** {@code 2 semana de marzo, 3 semana de marzo}: all of them say their year, or none. */
    private Optional<FechaEnProsa> partesDeMeses(String llano) {
        List<FechaEnProsa> partes = new ArrayList<>();
        for (String parte : llano.split(", ?| y ")) {
            Optional<FechaEnProsa> una = parteDelMes(parte.strip());
            if (una.isEmpty()) {
                return Optional.empty();
            }
            partes.add(una.get());
        }
        boolean sinAnio = partes.get(0).sinAnio();
        return partes.stream().allMatch(parte -> parte.sinAnio() == sinAnio)
                ? Optional.of(juntos(seguidas(partes), false, sinAnio))
                : Optional.empty();
    }

    /** The fourth week before the first one of the next month goes on to the end of its own. */
    private static List<Tramo> seguidas(List<FechaEnProsa> partes) {
        List<Tramo> tramos = new ArrayList<>();
        for (FechaEnProsa parte : partes) {
            Tramo tramo = parte.tramos().get(0);
            int ultimo = tramos.size() - 1;
            if (ultimo >= 0
                    && tramos.get(ultimo).hasta() instanceof Dia cuarta
                    && cuarta.fecha().getDayOfMonth() == 28
                    && tramo.desde() instanceof Dia primera
                    && primera.fecha().equals(cuarta.fecha().withDayOfMonth(1).plusMonths(1))) {
                tramos.set(
                        ultimo,
                        new Tramo(
                                tramos.get(ultimo).desde(),
                                new Dia(primera.fecha().minusDays(1))));
            }
            tramos.add(tramo);
        }
        return tramos;
    }

    /** One date as a plan or a spreadsheet writes it. */
    private Optional<FechaPlan> unaSola(String llano) {
        Matcher m;
        if (SERIE_DE_EXCEL.matcher(llano).matches()) {
            return Optional.of(new Dia(CERO_DE_EXCEL.plusDays((long) Double.parseDouble(llano))));
        }
        String escrita = conBarras(llano);
        if ((m = MES_Y_DIA.matcher(llano)).matches() && esDia(m.group(2), Integer.parseInt(m.group(3)))) {
            return Optional.empty();
        }
        if ((m = DESDE_LA_AUDIENCIA.matcher(llano)).matches()) {
            escrita = "audiencia" + (m.group(2) == null ? "+" : "-") + m.group(1) + "h";
        } else if (EL_DIA_DE_LA_AUDIENCIA.matcher(llano).matches()) {
            escrita = "audiencia";
        }
        try {
            return Optional.of(FechaPlan.leer(escrita, orden));
        } catch (IllegalArgumentException otraForma) {
            return Optional.empty();
        }
    }

    private Optional<FechaEnProsa> repetida(String llano) {
        for (Map.Entry<Pattern, Periodicidad> una : REPETIDA.entrySet()) {
            Matcher m =
                    Pattern.compile("\\b(?:" + una.getKey().pattern() + ")\\b").matcher(llano);
            if (!m.find()) {
                continue;
            }
            String resto = DE_RELLENO
                    .matcher(llano.substring(0, m.start()) + " " + llano.substring(m.end()))
                    .replaceAll(signo -> signo.group().matches("[,-]") ? signo.group() : " ")
                    .replaceAll(" +", " ")
                    .replaceAll("^[ ,-]+|[ ,-]+$", "");
            if (resto.isEmpty()) {
                return Optional.of(new FechaEnProsa(List.of(), una.getValue(), false, false, false, false));
            }
            // «Trimestral: marzo, junio, septiembre y diciembre» says when itself, «semestral, de marzo a junio» within
            // what.
            return leerLlano(resto)
                    .filter(fechas -> fechas.periodicidad() == null && !fechas.pendiente())
                    .flatMap(fechas -> fechas.tramos().size() > 1 || una.getValue() == Periodicidad.ANUAL
                            ? Optional.of(fechas)
                            : fechas.tramos().get(0).esUnDia() && !fechas.esPlazo()
                                    ? Optional.<FechaEnProsa>empty()
                                    : Optional.of(fechas.cada(una.getValue())));
        }
        return Optional.empty();
    }

    private Optional<FechaEnProsa> periodos(String llano) {
        Matcher anio = ANIO.matcher(llano);
        if (anio.matches()) {
            int cual = Integer.parseInt(anio.group(1));
            return una(new Mes(YearMonth.of(cual, 1)), new Mes(YearMonth.of(cual, 12)), false);
        }
        Matcher m = PERIODO_CON_NUMERO.matcher(llano);
        if (m.matches()) {
            return periodos(m.group(1), List.of(ordinal(m.group(2))), false, m.group(3));
        }
        m = PERIODO_DEL_ANIO.matcher(llano);
        if (!m.matches()) {
            return Optional.empty();
        }
        List<Integer> cuales = new ArrayList<>(List.of(ordinal(m.group(1))));
        UN_ORDINAL.matcher(m.group(2)).results().forEach(otro -> cuales.add(ordinal(otro.group(1))));
        return periodos(m.group(4), cuales, m.group(2).matches(".*(?:\\bal?\\b|-).*"), m.group(5));
    }

    private Optional<FechaEnProsa> periodos(
            String periodo, List<Integer> cuales, boolean hastaElUltimo, @Nullable String escrito) {
        int meses =
                switch (periodo) {
                    case "bimestre" -> 2;
                    case "trimestre" -> 3;
                    case "cuatrimestre" -> 4;
                    default -> 6;
                };
        if (cuales.stream().anyMatch(cual -> cual * meses > 12)) {
            return Optional.empty();
        }
        List<Tramo> tramos = cuales.stream()
                .map(cual -> cual < 0 ? 12 / meses : cual)
                .map(cual -> {
                    int delAnio = escrito == null ? anioDe(cual * meses) : Integer.parseInt(escrito);
                    return new Tramo(
                            new Mes(YearMonth.of(delAnio, (cual - 1) * meses + 1)),
                            new Mes(YearMonth.of(delAnio, cual * meses)));
                })
                .toList();
        return Optional.of(juntos(tramos, hastaElUltimo, escrito == null && sinLimites()));
    }

    private Optional<FechaEnProsa> parteDelMes(String llano) {
        Matcher m = PARTE_DEL_MES.matcher(llano);
        if (!m.matches()) {
            return Optional.empty();
        }
        int numero = Meses.numero(m.group(4));
        String escrito = m.group(5);
        YearMonth mes = YearMonth.of(escrito == null ? anioDe(numero) : Integer.parseInt(escrito), numero);
        int largo = mes.lengthOfMonth();
        int desde;
        int hasta;
        if (m.group(1) == null) {
            String parte = m.group(3);
            desde = parte.startsWith("fin") ? 21 : parte.startsWith("med") ? 11 : 1;
            hasta = parte.startsWith("fin") ? largo : desde + 9;
        } else {
            int dias = m.group(2).equals("semana") ? 7 : 15;
            int cual = ordinal(m.group(1));
            desde = cual < 0 ? (dias == 7 ? largo - 6 : 16) : (cual - 1) * dias + 1;
            hasta = dias == 15 && desde > 15 ? largo : Math.min(desde + dias - 1, largo);
            if (desde > largo || dias == 15 && cual > 2) {
                return Optional.empty();
            }
        }
        return una(new Dia(mes.atDay(desde)), new Dia(mes.atDay(hasta)), escrito == null && sinLimites());
    }

    /** {@code 15/03/2023 a 20/04/2023}, {@code 2023-03-15, 2023-06-15}. */
    private Optional<FechaEnProsa> variasEnCifras(String llano) {
        for (String entre : List.of(" al? | hasta (?:el )?| - ", "-", " y | e |, ?| / ")) {
            String[] partes =
                    llano.replaceFirst("^(?:desde |del? |entre )(?:el )?", "").split(entre);
            List<FechaPlan> fechas = Arrays.stream(partes)
                    .map(parte -> unaSola(parte.replaceFirst("^(?:el )", "").strip()))
                    .flatMap(Optional::stream)
                    .toList();
            if (partes.length > 1 && fechas.size() == partes.length) {
                boolean rango = !entre.startsWith(" y") || llano.startsWith("entre ");
                if (!rango || partes.length == 2) {
                    return Optional.of(juntos(fechas.stream().map(Tramo::de).toList(), rango, false));
                }
            }
        }
        return Optional.empty();
    }

    /** {@code Desde marzo de 2023}: to the end of that year. */
    private Optional<FechaEnProsa> desdeEntonces(String llano) {
        Matcher m = DESDE_ENTONCES.matcher(llano);
        return m.matches()
                ? leerLlano(m.group(1))
                        .filter(fecha ->
                                fecha.periodicidad() == null && fecha.tramos().size() == 1)
                        .filter(fecha -> fecha.tramos()
                                .get(0)
                                .desde()
                                .equals(fecha.tramos().get(0).hasta()))
                        .flatMap(fecha -> {
                            FechaPlan primera = fecha.tramos().get(0).desde();
                            YearMonth mes = FechaEnProsa.mes(primera);
                            return mes == null
                                    ? Optional.empty()
                                    : una(primera, new Mes(mes.withMonth(12)), fecha.sinAnio());
                        })
                : Optional.empty();
    }

    /** A day, a month and a year of which some may not be said. */
    private record TrozoDeFecha(
            @Nullable Integer dia, @Nullable Integer mes, @Nullable Integer anio, boolean trasHasta) {

        TrozoDeFecha dia(int suyo) {
            return new TrozoDeFecha(suyo, mes, anio, trasHasta);
        }

        TrozoDeFecha mes(int suyo) {
            return new TrozoDeFecha(dia, suyo, anio, trasHasta);
        }

        TrozoDeFecha anio(int suyo) {
            return new TrozoDeFecha(dia, mes, suyo, trasHasta);
        }
    }

    /** Days and months in words, one or several, of which the last says what the others leave out. */
    private Optional<FechaEnProsa> enPalabras(String llano) {
        List<TrozoDeFecha> partes = new ArrayList<>();
        Matcher m = PALABRA.matcher(llano);
        int en = 0;
        boolean abierta = false;
        boolean hastaLaSiguiente = false;
        while (en < llano.length()) {
            if (llano.charAt(en) == ' ') {
                en++;
                continue;
            }
            if (!m.region(en, llano.length()).lookingAt()) {
                return Optional.empty();
            }
            en = m.end();
            int ultima = partes.size() - 1;
            if (m.group("dia") != null || m.group("primero") != null) {
                int dia = m.group("dia") == null ? 1 : Integer.parseInt(m.group("dia"));
                boolean delMesAnterior = abierta
                        && partes.get(ultima).mes() != null
                        && partes.get(ultima).dia() == null
                        && !UN_MES_DESPUES.matcher(llano.substring(en)).lookingAt();
                if (delMesAnterior) { // «junio 30 de 2023»
                    partes.set(ultima, partes.get(ultima).dia(dia));
                } else {
                    partes.add(new TrozoDeFecha(dia, null, null, hastaLaSiguiente));
                    hastaLaSiguiente = false;
                }
                abierta = true;
            } else if (m.group("mes") != null) {
                int mes = Meses.numero(m.group("mes"));
                if (abierta && partes.get(ultima).mes() == null) {
                    partes.set(ultima, partes.get(ultima).mes(mes));
                } else {
                    partes.add(new TrozoDeFecha(null, mes, null, hastaLaSiguiente));
                    hastaLaSiguiente = false;
                }
                abierta = true;
            } else if (m.group("anio") != null) {
                if (ultima < 0
                        || partes.stream().allMatch(parte -> parte.mes() == null)
                        || partes.get(ultima).anio() != null) {
                    return Optional.empty();
                }
                partes.set(ultima, partes.get(ultima).anio(Integer.parseInt(m.group("anio"))));
            } else if (m.group("hasta") != null || m.group("otra") != null) {
                abierta = false;
                hastaLaSiguiente |= m.group("hasta") != null;
            }
        }
        return partes.isEmpty() || hastaLaSiguiente ? Optional.empty() : completas(partes, llano.startsWith("entre "));
    }

    private Optional<FechaEnProsa> completas(List<TrozoDeFecha> partes, boolean entre) {
        Integer mes = null;
        Integer anioEscrito = null;
        boolean algunAnio = partes.stream().anyMatch(parte -> parte.anio() != null);
        List<TrozoDeFecha> llenas = new ArrayList<>();
        // «Abril 1 al 15»: the days at the end are of the month before them.
        for (int i = 1; i < partes.size(); i++) {
            boolean alFinal = partes.stream().skip(i).allMatch(parte -> parte.mes() == null);
            Integer anterior = partes.get(i - 1).mes();
            if (alFinal && anterior != null && partes.get(i - 1).dia() != null) {
                partes.set(i, partes.get(i).mes(anterior));
            }
        }
        for (int i = partes.size() - 1; i >= 0; i--) {
            TrozoDeFecha parte = partes.get(i);
            Integer suMes = parte.mes() == null ? mes : parte.mes();
            if (suMes == null
                    || parte.dia() == null && mes != null && partes.get(i + 1).dia() != null) {
                return Optional.empty();
            }
            Integer suAnio = parte.anio() == null ? anioEscrito : parte.anio();
            if (suAnio != null && mes != null && parte.anio() == null && suMes > mes) {
                suAnio--; // «noviembre a febrero de 2023» begins the year before
            }
            llenas.add(0, new TrozoDeFecha(parte.dia(), suMes, suAnio, parte.trasHasta()));
            mes = suMes;
            anioEscrito = suAnio;
        }
        List<Tramo> tramos = new ArrayList<>();
        Integer anterior = null;
        int mesAnterior = 0;
        try {
            for (TrozoDeFecha parte : llenas) {
                int suMes = Objects.requireNonNull(parte.mes());
                int suAnio = parte.anio() != null
                        ? parte.anio()
                        : anterior == null ? anioDe(suMes) : suMes < mesAnterior ? anterior + 1 : anterior;
                YearMonth delAnio = YearMonth.of(suAnio, suMes);
                FechaPlan fecha = parte.dia() == null ? new Mes(delAnio) : new Dia(delAnio.atDay(parte.dia()));
                if (parte.trasHasta() && !tramos.isEmpty()) {
                    tramos.set(
                            tramos.size() - 1,
                            new Tramo(tramos.get(tramos.size() - 1).desde(), fecha));
                } else {
                    tramos.add(Tramo.de(fecha));
                }
                anterior = suAnio;
                mesAnterior = suMes;
            }
        } catch (DateTimeException noExiste) {
            return Optional.empty();
        }
        return Optional.of(juntos(tramos, entre && tramos.size() == 2, !algunAnio && sinLimites()));
    }

    /** One stretch when they follow one another, or when the text says from the first to the last. */
    private static FechaEnProsa juntos(List<Tramo> tramos, boolean rango, boolean sinAnio) {
        boolean seguidos = true;
        for (int i = 1; i < tramos.size(); i++) {
            seguidos &= sigue(tramos.get(i - 1).hasta(), tramos.get(i).desde());
        }
        List<Tramo> suyos = rango || seguidos
                ? List.of(new Tramo(
                        tramos.get(0).desde(), tramos.get(tramos.size() - 1).hasta()))
                : tramos;
        return new FechaEnProsa(suyos, null, false, sinAnio, false, false);
    }

    private static boolean sigue(FechaPlan una, FechaPlan otra) {
        if (una instanceof Mes uno && otra instanceof Mes otro) {
            return uno.mes().plusMonths(1).equals(otro.mes());
        }
        return una instanceof Dia uno
                && otra instanceof Dia otro
                && uno.fecha().plusDays(1).equals(otro.fecha());
    }

    private static Optional<FechaEnProsa> una(FechaPlan desde, FechaPlan hasta, boolean sinAnio) {
        return Optional.of(new FechaEnProsa(List.of(new Tramo(desde, hasta)), null, false, sinAnio, false, false));
    }

    private boolean sinLimites() {
        return desde == null && hasta == null;
    }

    /** The year in which a month lies that says none: what is beside it tells, or the plan. */
    private int anioDe(int mes) {
        if (desde != null) {
            return YearMonth.of(desde.getYear(), mes).isBefore(YearMonth.from(desde))
                    ? desde.getYear() + 1
                    : desde.getYear();
        }
        if (hasta != null) {
            return YearMonth.of(hasta.getYear(), mes).isAfter(YearMonth.from(hasta))
                    ? hasta.getYear() - 1
                    : hasta.getYear();
        }
        return anio;
    }

    /** 2 of «segunda», «2da» or «ii»; -1 of the last one. */
    static int ordinal(String escrito) {
        String uno = escrito.replace(" ", "");
        if (uno.startsWith("ult")) {
            return -1;
        }
        if (Character.isDigit(uno.charAt(0))) {
            return uno.charAt(0) - '0';
        }
        List<String> romanos = List.of("i", "ii", "iii", "iv", "v", "vi");
        List<String> palabras = List.of("prim", "segu", "terc", "cuar", "quin", "sext");
        return Math.max(romanos.indexOf(uno), uno.length() < 4 ? -1 : palabras.indexOf(uno.substring(0, 4))) + 1;
    }
}
