package co.cuentasclaras.cronograma;

import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.cronograma.FechaPlan.Dia;
import co.cuentasclaras.cronograma.FechaPlan.Mes;
import co.cuentasclaras.cronograma.FechaPlan.RelativaAudiencia;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.tabla.Errores;
import co.cuentasclaras.tabla.Fila;
import co.cuentasclaras.tabla.Rotulo;
import co.cuentasclaras.tabla.Tabla;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cronograma from its CSV file. All or nothing: the cronograma agrees with the models, the roles and the
 * vigencia, or it is refused with every error that its file has.
 */
public final class LectorCronograma {

    /** The columns of the file. */
    public static final List<String> COLUMNAS =
            List.of("codigo", "etapa", "frente", "actividad", "inicio", "fin", "responsable", "producto", "origen");

    /** Whether an activity demands evidence; a file without this column demands none. */
    static final String EVIDENCIA = "evidencia";

    /** What the columns of dates are called as well. */
    private static final Map<String, String> SINONIMOS = Map.of(
            "fecha_inicio", "inicio",
            "fecha_de_inicio", "inicio",
            "fecha_inicial", "inicio",
            "fecha_fin", "fin",
            "fecha_de_fin", "fin",
            "fecha_final", "fin");

    /** What else a file may say: what it waits for, who supports, and the day and the link of what was done before. */
    private static final List<String> DE_MAS = List.of("espera", "apoyan", "hecha", "prueba");

    private static final String NO_INCLUIDA = "El plan no la incluye.";

    /** What the hearing's own row says when it waits for a day. */
    private static final String SUSPENDIDA = "suspendida";

    /** The page on which an activity of the entity's own runs, by the words of its stage or front. */
    private static final Map<String, String> PAGINAS = Map.ofEntries(
            Map.entry("diseno", "diseno"),
            Map.entry("aprestamiento", "diseno"),
            Map.entry("preparacion", "preparacion"),
            Map.entry("ejecucion", "ejecucion"),
            Map.entry("seguimiento", "seguimiento-evaluacion"),
            Map.entry("seguimiento_y_evaluacion", "seguimiento-evaluacion"),
            Map.entry("antes", "antes-audiencia"),
            Map.entry("antes_de_la_audiencia", "antes-audiencia"),
            Map.entry("durante", "durante-audiencia"),
            Map.entry("durante_la_audiencia", "durante-audiencia"),
            Map.entry("despues", "despues-audiencia"),
            Map.entry("despues_de_la_audiencia", "despues-audiencia"));

    private static final int LARGO_FECHA = 50;

    private static final Pattern ENTREGA = Pattern.compile("[a-z0-9-]+");

    /**
     * @param roles what people call each role, by its id; the file may say either
     * @param vigencia the year that is accounted for; dates run from its first day to the last day of the next year
     * @throws CronogramaInvalido with the errors, when there is any
     */
    public Cronograma leer(
            InputStream archivo,
            CodigosDelModelo codigos,
            Map<String, String> roles,
            int vigencia,
            CalendarioLaboral calendario) {
        return new LecturaCronograma(codigos, roles, vigencia, calendario).leer(archivo);
    }

    /** One reading: what it has seen so far. */
    private static final class LecturaCronograma {

        private final CodigosDelModelo codigos;
        private final Map<String, String> roles;
        private final int vigencia;
        private final CalendarioLaboral calendario;
        private final Errores errores = new Errores();
        private final Map<String, Integer> filaDelCodigo = new HashMap<>();
        private final Map<String, OrdenDeFecha> ordenes = new HashMap<>();

        private record Leida(Fila fila, String codigo, @Nullable FechaPlan inicio, @Nullable FechaPlan fin) {}

        LecturaCronograma(
                CodigosDelModelo codigos, Map<String, String> roles, int vigencia, CalendarioLaboral calendario) {
            this.codigos = codigos;
            this.roles = roles;
            this.vigencia = vigencia;
            this.calendario = calendario;
        }

        Cronograma leer(InputStream archivo) {
            Tabla tabla = Tabla.leer(archivo, COLUMNAS, opcionales(), SINONIMOS, errores);
            List<Fila> filas = tabla.filas();
            if (filas.isEmpty()) {
                throw new CronogramaInvalido(errores);
            }
            List<Actividad> actividades = new ArrayList<>();
            List<Leida> leidas = new ArrayList<>();
            for (String columna : List.of("inicio", "fin")) {
                ordenes.put(
                        columna,
                        OrdenDeFecha.de(
                                filas.stream().map(fila -> fila.texto(columna)).toList()));
            }
            for (Fila fila : filas) {
                leerFila(fila, actividades, leidas);
            }
            Cronograma cronograma = new Cronograma(actividades, audiencias(actividades), noAplica(), tabla.ajenas());
            revisarFechas(leidas, cronograma);
            if (errores.hay()) {
                throw new CronogramaInvalido(errores);
            }
            return cronograma;
        }

        private static Set<String> opcionales() {
            Set<String> opcionales = new TreeSet<>(DE_MAS);
            opcionales.add(EVIDENCIA);
            return opcionales;
        }

        /** The one without key first, the others in the order of the file. */
        private List<AudienciaPublica> audiencias(List<Actividad> actividades) {
            return actividades.stream()
                    .filter(Actividad::esAudiencia)
                    .map(una -> new AudienciaPublica(
                            una.partes().claveDeAudiencia(),
                            una.partes().audiencia() == null ? AudienciaPublica.NOMBRE : una.nombre(),
                            null,
                            una.fin() instanceof RelativaAudiencia))
                    .sorted(Comparator.comparing(una -> !una.clave().equals(AudienciaPublica.PRIMERA)))
                    .toList();
        }

        private Map<String, String> noAplica() {
            Set<String> presentes = filaDelCodigo.keySet().stream()
                    .filter(Codigo::esUno)
                    .map(codigo -> Codigo.leer(codigo).actividad())
                    .collect(Collectors.toSet());
            return Stream.concat(codigos.simples().stream(), codigos.multiples().stream())
                    .filter(codigo -> !presentes.contains(codigo))
                    .collect(Collectors.toMap(Function.identity(), codigo -> NO_INCLUIDA));
        }

        private void leerFila(Fila fila, List<Actividad> actividades, List<Leida> leidas) {
            String codigo = codigo(fila);
            String etapa = fila.obligatoria("etapa", 80);
            String frente = fila.obligatoria("frente", 80);
            String nombre = fila.obligatoria("actividad", 255);
            FechaPlan inicio = fecha(fila, "inicio", codigo);
            FechaPlan fin = fecha(fila, "fin", codigo);
            String responsable = responsable(fila);
            String producto = fila.obligatoria("producto", 255);
            String origen = fila.obligatoria("origen", 255);
            boolean evidencia = evidencia(fila);
            leidas.add(new Leida(fila, codigo, inicio, fin));
            String espera = fila.opcional("espera", Codigo.LARGO);
            String apoyan = fila.opcional("apoyan", 500);
            String prueba = fila.opcional("prueba", 1000);
            FechaPlan hecha = fila.opcional("hecha", LARGO_FECHA).isEmpty() ? null : fecha(fila, "hecha", codigo);
            if (inicio != null && fin != null && Codigo.esUno(codigo)) {
                String actividad = Codigo.leer(codigo).actividad();
                actividades.add(new Actividad(
                        codigo,
                        etapa,
                        frente,
                        nombre,
                        inicio,
                        fin,
                        responsable,
                        producto,
                        origen,
                        codigos.legales().contains(actividad),
                        evidencia,
                        esDelModelo(actividad) ? null : pagina(codigo, etapa, frente),
                        espera.isEmpty() ? null : espera,
                        apoyan.isEmpty() ? List.of() : List.of(apoyan.split(" *, *")),
                        hecha instanceof Dia dia ? dia.fecha() : null,
                        prueba.isEmpty() ? null : prueba));
            }
        }

        private boolean esDelModelo(String actividad) {
            return codigos.simples().contains(actividad)
                    || codigos.multiples().contains(actividad)
                    || actividad.equals(Cronograma.AUDIENCIA);
        }

        private static String pagina(String codigo, String etapa, String frente) {
            String pagina = Stream.of(frente, etapa)
                    .map(Rotulo::clave)
                    .map(PAGINAS::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("ejecucion");
            return Codigo.leer(codigo).audiencia() == null || pagina.endsWith("-audiencia")
                    ? pagina
                    : "antes-audiencia";
        }

        private String codigo(Fila fila) {
            String escrito = fila.obligatoria("codigo", Codigo.LARGO);
            String codigo = escrito.startsWith(Cronograma.AUDIENCIA + "/") ? escrito.replace('/', '@') : escrito;
            if (codigo.isEmpty() || codigo.length() > Codigo.LARGO) {
                return codigo;
            }
            Integer antes = filaDelCodigo.putIfAbsent(codigo, fila.numero());
            if (antes != null) {
                fila.error("codigo", "la actividad «" + codigo + "» ya está en la fila " + antes + "; deje una sola.");
                return codigo;
            }
            if (!Codigo.esUno(codigo)) {
                codigos.multiples().stream()
                        .filter(multiple -> codigo.startsWith(multiple + "/"))
                        .findFirst()
                        .ifPresentOrElse(
                                multiple -> variasVeces(fila, multiple),
                                () -> fila.error(
                                        "codigo",
                                        "«" + codigo
                                                + "» no es un código; use letras sin tildes, números, puntos y guiones."));
                return codigo;
            }
            Codigo partes = Codigo.leer(codigo);
            String base = partes.actividad();
            if (codigos.multiples().contains(base)) {
                if (partes.entrega() == null
                        || !ENTREGA.matcher(partes.entrega()).matches()) {
                    variasVeces(fila, base);
                }
            } else if (codigos.simples().contains(base) && partes.entrega() != null) {
                fila.error("codigo", "«" + base + "» se hace una sola vez; escriba «" + base + "».");
            } else if (!esDelModelo(base)) {
                sugerencia(base)
                        .ifPresent(conocido -> fila.error(
                                "codigo",
                                "no existe la actividad «" + codigo + "»; escriba «" + conocido
                                        + "», con las mismas mayúsculas y minúsculas."));
            }
            return codigo;
        }

        private static void variasVeces(Fila fila, String base) {
            fila.error(
                    "codigo",
                    "«" + base + "» se hace varias veces; escriba cada una como «" + base
                            + "/nombre», con un nombre corto en minúsculas sin tildes, números y guiones.");
        }

        /** The code that was meant by one that differs from it in capital letters only. */
        private Optional<String> sugerencia(String base) {
            return Stream.concat(codigos.simples().stream(), codigos.multiples().stream())
                    .filter(conocido -> conocido.equalsIgnoreCase(base))
                    .findFirst();
        }

        private String responsable(Fila fila) {
            String escrito = fila.obligatoria("responsable", 120);
            if (escrito.isEmpty() || roles.containsKey(escrito)) {
                return escrito;
            }
            String clave = Rotulo.clave(escrito);
            List<String> llamados = roles.entrySet().stream()
                    .filter(rol ->
                            clave.equals(Rotulo.clave(rol.getKey())) || clave.equals(Rotulo.clave(rol.getValue())))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
            if (llamados.size() == 1) {
                return llamados.get(0);
            }
            fila.error(
                    "responsable",
                    llamados.isEmpty()
                            ? "no existe el rol «" + escrito + "»; use uno de estos: "
                                    + String.join(", ", new TreeSet<>(roles.keySet())) + "."
                            : "varios roles se llaman «" + escrito + "»; escriba cuál: " + String.join(", ", llamados)
                                    + ".");
            return escrito;
        }

        private static boolean evidencia(Fila fila) {
            return switch (fila.opcional(EVIDENCIA, 10).toLowerCase(Locale.ROOT)) {
                case "si", "sí" -> true;
                case "no", "" -> false;
                default -> {
                    fila.error(EVIDENCIA, "escriba «si» cuando la actividad deba dejar evidencia, o «no».");
                    yield false;
                }
            };
        }

        private static boolean esAudiencia(String codigo) {
            return Codigo.esUno(codigo) && Codigo.leer(codigo).actividad().equals(Cronograma.AUDIENCIA);
        }

        private @Nullable FechaPlan fecha(Fila fila, String columna, String codigo) {
            String texto = fila.obligatoria(columna, LARGO_FECHA);
            if (texto.isEmpty() || texto.length() > LARGO_FECHA) {
                return null;
            }
            if (esAudiencia(codigo) && Rotulo.clave(texto).equals(SUSPENDIDA)) {
                return new RelativaAudiencia(0);
            }
            FechaPlan fecha;
            try {
                fecha = FechaPlan.leer(texto, ordenes.getOrDefault(columna, OrdenDeFecha.DUDOSO));
            } catch (IllegalArgumentException ilegible) {
                fila.error(columna, String.valueOf(ilegible.getMessage()));
                return null;
            }
            if (fecha instanceof RelativaAudiencia && esAudiencia(codigo)) {
                fila.error(columna, "la audiencia no puede contarse desde ella misma; escriba un mes o un día.");
                return null;
            }
            if (fecha instanceof Mes mes && !enVigencia(mes.mes().getYear())
                    || fecha instanceof Dia dia && !enVigencia(dia.fecha().getYear())) {
                fueraDeVigencia(fila, columna, texto);
                return null;
            }
            return fecha;
        }

        /** Once the hearings are known: what ends before it begins, and what counts out of the vigencia. */
        private void revisarFechas(List<Leida> leidas, Cronograma cronograma) {
            Set<String> claves = cronograma.audiencias().stream()
                    .map(AudienciaPublica::clave)
                    .collect(Collectors.toSet());
            DiasDeAudiencia audiencias = cronograma.dias(calendario);
            for (Leida leida : leidas) {
                LocalDate desde =
                        dia(leida, "inicio", leida.inicio(), claves, fecha -> fecha.comoInicio(calendario, audiencias));
                LocalDate hasta =
                        dia(leida, "fin", leida.fin(), claves, fecha -> fecha.comoFin(calendario, audiencias));
                boolean dentro =
                        revisarVigencia(leida.fila(), "inicio", desde) & revisarVigencia(leida.fila(), "fin", hasta);
                if (dentro && desde != null && hasta != null && hasta.isBefore(desde)) {
                    leida.fila()
                            .error(
                                    "fin",
                                    "termina el " + hasta + ", antes de empezar el " + desde
                                            + "; corrija el inicio o el fin.");
                }
            }
        }

        private @Nullable LocalDate dia(
                Leida leida,
                String columna,
                @Nullable FechaPlan escrita,
                Set<String> claves,
                Function<FechaPlan, LocalDate> resolver) {
            if (escrita == null || !Codigo.esUno(leida.codigo())) {
                return null;
            }
            FechaPlan fecha = escrita.en(Codigo.leer(leida.codigo()).claveDeAudiencia());
            if (fecha instanceof RelativaAudiencia relativa && !claves.contains(relativa.audiencia())) {
                if (filaDelCodigo.keySet().stream().noneMatch(LecturaCronograma::esAudiencia)
                        || !relativa.audiencia().isEmpty()) {
                    leida.fila()
                            .error(
                                    columna,
                                    "se cuenta desde una audiencia que el plan no tiene; agregue la fila «"
                                            + Cronograma.AUDIENCIA + "» o escriba un mes o un día.");
                }
                return null;
            }
            return resolver.apply(fecha);
        }

        private boolean revisarVigencia(Fila fila, String columna, @Nullable LocalDate dia) {
            if (dia == null || enVigencia(dia.getYear())) {
                return true;
            }
            fueraDeVigencia(fila, columna, dia.toString());
            return false;
        }

        private boolean enVigencia(int anio) {
            return anio == vigencia || anio == vigencia + 1;
        }

        private void fueraDeVigencia(Fila fila, String columna, String fecha) {
            fila.error(
                    columna,
                    "la fecha «" + fecha + "» está fuera del ciclo de la vigencia " + vigencia
                            + ", que va del 1 de enero de " + vigencia + " al 31 de diciembre de " + (vigencia + 1)
                            + "; corrija el año.");
        }
    }
}
