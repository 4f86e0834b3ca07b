package co.cuentasclaras.cronograma;

import co.cuentasclaras.comun.ClaveActividad;
import co.cuentasclaras.cronograma.FechaPlan.Dia;
import co.cuentasclaras.cronograma.FechaPlan.Mes;
import co.cuentasclaras.cronograma.FechaPlan.RelativaAudiencia;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.tabla.Errores;
import co.cuentasclaras.tabla.Fila;
import co.cuentasclaras.tabla.Rotulo;
import co.cuentasclaras.tabla.Tabla;
import co.cuentasclaras.tabla.TablaCsv;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
            Tabla tabla = TablaCsv.leer(archivo, COLUMNAS, Set.of(EVIDENCIA), SINONIMOS, errores);
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
            revisarFaltantes();
            revisarFechas(leidas);
            if (errores.hay()) {
                throw new CronogramaInvalido(errores);
            }
            return new Cronograma(actividades, tabla.ajenas());
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
            if (inicio != null && fin != null) {
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
                        codigos.legales().contains(ClaveActividad.delModelo(codigo)),
                        evidencia));
            }
        }

        private String codigo(Fila fila) {
            String codigo = fila.obligatoria("codigo", 120);
            if (codigo.isEmpty()) {
                return codigo;
            }
            Integer antes = filaDelCodigo.putIfAbsent(codigo, fila.numero());
            if (antes != null) {
                fila.error("codigo", "la actividad «" + codigo + "» ya está en la fila " + antes + "; deje una sola.");
                return codigo;
            }
            int barra = codigo.indexOf('/');
            String base = barra < 0 ? codigo : codigo.substring(0, barra);
            if (codigos.multiples().contains(base)) {
                if (barra < 0 || !ENTREGA.matcher(codigo.substring(barra + 1)).matches()) {
                    fila.error(
                            "codigo",
                            "«" + base + "» se hace varias veces; escriba cada una como «" + base
                                    + "/nombre», con un nombre corto en minúsculas sin tildes, números y guiones.");
                }
            } else if (codigos.simples().contains(base) || base.equals(Cronograma.AUDIENCIA)) {
                if (barra >= 0) {
                    fila.error("codigo", "«" + base + "» se hace una sola vez; escriba «" + base + "».");
                }
            } else {
                fila.error("codigo", "no existe la actividad «" + codigo + "»; " + sugerencia(base));
            }
            return codigo;
        }

        private String sugerencia(String base) {
            Set<String> todos = new TreeSet<>(codigos.simples());
            todos.addAll(codigos.multiples());
            return todos.stream()
                    .filter(conocido -> conocido.equalsIgnoreCase(base))
                    .findFirst()
                    .map(conocido -> "escriba «" + conocido + "», con las mismas mayúsculas y minúsculas.")
                    .orElse("use un código de los modelos o quite la fila.");
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

        private @Nullable FechaPlan fecha(Fila fila, String columna, String codigo) {
            String texto = fila.obligatoria(columna, LARGO_FECHA);
            if (texto.isEmpty() || texto.length() > LARGO_FECHA) {
                return null;
            }
            FechaPlan fecha;
            try {
                fecha = FechaPlan.leer(texto, ordenes.getOrDefault(columna, OrdenDeFecha.DUDOSO));
            } catch (IllegalArgumentException ilegible) {
                fila.error(columna, String.valueOf(ilegible.getMessage()));
                return null;
            }
            if (fecha instanceof RelativaAudiencia && codigo.equals(Cronograma.AUDIENCIA)) {
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

        private void revisarFaltantes() {
            Set<String> simples = new TreeSet<>(codigos.simples());
            simples.add(Cronograma.AUDIENCIA); // even with models that do not hold it: other dates count from it
            for (String simple : simples) {
                if (!filaDelCodigo.containsKey(simple)) {
                    errores.agregar(
                            0, "codigo", "falta la actividad «" + simple + "»; agregue una fila con ese código.");
                }
            }
            for (String multiple : new TreeSet<>(codigos.multiples())) {
                if (filaDelCodigo.keySet().stream().noneMatch(codigo -> codigo.startsWith(multiple + "/"))) {
                    errores.agregar(
                            0,
                            "codigo",
                            "falta la actividad «" + multiple + "»; agregue al menos una fila con el código «"
                                    + multiple + "/nombre».");
                }
            }
        }

        /** Once the hearing is known: what ends before it begins, and what counts out of the vigencia. */
        private void revisarFechas(List<Leida> leidas) {
            LocalDate audiencia = leidas.stream()
                    .filter(leida -> leida.codigo().equals(Cronograma.AUDIENCIA))
                    .map(Leida::fin)
                    .filter(fin -> fin != null)
                    .findFirst()
                    .map(fin -> fin.comoAudiencia(calendario))
                    .orElse(null);
            for (Leida leida : leidas) {
                FechaPlan inicio = leida.inicio();
                FechaPlan fin = leida.fin();
                LocalDate desde = inicio == null ? null : dia(inicio, true, audiencia);
                LocalDate hasta = fin == null ? null : dia(fin, false, audiencia);
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

        private @Nullable LocalDate dia(FechaPlan fecha, boolean comoInicio, @Nullable LocalDate audiencia) {
            if (fecha instanceof RelativaAudiencia && audiencia == null) {
                return null; // the hearing's own error is told already
            }
            LocalDate base = audiencia == null ? LocalDate.MIN : audiencia;
            return comoInicio ? fecha.comoInicio(calendario, base) : fecha.comoFin(calendario, base);
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
