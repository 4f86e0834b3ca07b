package co.cuentasclaras.plan.lectura;

import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.cronograma.CodigosDelModelo.ActividadDelModelo;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.plan.CampoDelPlan;
import co.cuentasclaras.plan.Correcciones;
import co.cuentasclaras.plan.Elecciones.ActividadLeida;
import co.cuentasclaras.plan.Elecciones.Candidata;
import co.cuentasclaras.plan.Pregunta;
import co.cuentasclaras.plan.Pregunta.Parte;
import co.cuentasclaras.plan.Pregunta.Respuesta;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which activity each row is: the one of the models whose code it says, the one that it is like, or one of the entity's own.
 * An activity of the models is never two rows.
 */
final class CodigosDeFilas {

    static final String PROPIA = "propia-";

    private static final String DESPUES = "despues-audiencia";

    /** Two candidates that differ by less are as likely. */
    private static final double EMPATE = 0.04;

    private static final int AUDIENCIAS_DE_UNA_FILA = 4;

    private static final int LARGO_DE_LA_ENTREGA = 40;

    private static final Pattern NUMERO_AL_COMIENZO =
            Pattern.compile("(\\d+(?:\\.\\d+)+|\\d+(?=[.)-]))[.)-]*\\s*\\p{L}.*");
    private static final Pattern CUAL_AUDIENCIA = Pattern.compile(
            "\\b(?<!\\d\\.)(?<antes>primera|segunda|tercera|cuarta|[1-4] ?(?:[era]{1,2}a|da|ta|a)?|i{1,3}|iv) (?:audiencia|jornada)\\b"
                    + "|\\b(?:audiencia|jornada)(?: publica)?(?: de rendicion de cuentas)? (?:no?\\.? ?|numero |# ?)?(?<despues>[1-4]|i{1,3}|iv)(?![\\p{L}\\d]| de\\b)");
    private static final Pattern SOLO_NUMERO = Pattern.compile("[\\d.\\-)(]+");

    private final List<FilaEscrita> filas;
    private final CodigosDelModelo modelos;
    private final Correcciones correcciones;
    private final ActividadesParecidas parecidas;
    private final FechasDelPlan fechas;
    private final FilasDeAntes antes;
    private @Nullable LocalDate audiencia;

    /** Whether the plan has a hearing, or may have one by what is asked. */
    private boolean hayAudiencia;

    private final Map<Integer, Codigo> codigos = new HashMap<>();
    private final Set<Integer> propuestos = new HashSet<>();
    private final Set<String> usados = new HashSet<>();
    private final List<ActividadLeida> leidas = new ArrayList<>();
    private final List<Pregunta> preguntas = new ArrayList<>();

    /** The keys of the hearings as the file writes them, and as the plan does: the first has none. */
    private final Map<String, String> audiencias = new LinkedHashMap<>();

    CodigosDeFilas(
            List<FilaEscrita> filas,
            CodigosDelModelo modelos,
            Correcciones correcciones,
            FechasDelPlan fechas,
            FilasDeAntes antes,
            boolean audienciasAparte) {
        this.filas = filas;
        this.modelos = modelos;
        this.correcciones = correcciones;
        this.fechas = fechas;
        this.antes = antes;
        this.parecidas = new ActividadesParecidas(modelos);
        Map<Integer, List<Candidata>> sinCodigo = new LinkedHashMap<>();
        for (int i = 0; i < filas.size(); i++) {
            escritoODecidido(i, sinCodigo);
        }
        codigos.values().forEach(antes::tomar);
        deAntes(sinCodigo);
        audiencia = diaDeLaAudiencia(sinCodigo);
        hayAudiencia = audienciasAparte
                || correcciones.audiencias() != null
                        && !correcciones.audiencias().isEmpty()
                || antes.hayAudiencias()
                || codigos.values().stream().anyMatch(codigo -> Cronograma.esAudiencia(codigo));
        parecidos(sinCodigo);
        numerarAudiencias();
        for (int i = 0; i < filas.size(); i++) {
            if (!codigos.containsKey(i)) {
                codigos.put(i, propio(filas.get(i)));
                propuestos.add(i);
            }
        }
        leidas.sort(Comparator.comparingInt(ActividadLeida::fila));
    }

    Codigo de(int fila) {
        return Objects.requireNonNull(codigos.get(fila));
    }

    /** Whether the file does not say the code. */
    boolean esPropuesto(int fila) {
        return propuestos.contains(fila);
    }

    List<ActividadLeida> leidas() {
        return leidas;
    }

    List<Pregunta> preguntas() {
        return preguntas;
    }

    /** The keys of the hearings that have a row, the first one's first. */
    Set<String> audiencias() {
        return new LinkedHashSet<>(audiencias.values());
    }

    private void escritoODecidido(int i, Map<Integer, List<Candidata>> sinCodigo) {
        FilaEscrita fila = filas.get(i);
        String decidido = correcciones.actividades().get(fila.numero());
        String escrito = fila.linea(CampoDelPlan.CODIGO).replace(" ", "");
        if (decidido != null) {
            if (Codigo.esUno(decidido)) {
                Codigo suyo = delModelo(Codigo.leer(decidido));
                // The second row of which somebody says that it is the hearing is another hearing.
                poner(
                        i,
                        usados.contains(suyo.texto())
                                ? libre(suyo.actividad(), fila).orElse(suyo)
                                : suyo);
            }
            anotar(fila, decidido, 1, false, candidatas(fila));
        } else if (Codigo.esUno(escrito) && !SOLO_NUMERO.matcher(escrito).matches()) {
            poner(i, delModelo(Codigo.leer(escrito)));
        } else if (fila.dice(CampoDelPlan.ACTIVIDAD)) {
            sinCodigo.put(i, candidatas(fila));
        }
    }

    /** Only candidates that somebody may mean. */
    private void anotar(
            FilaEscrita fila, String codigo, double puntaje, boolean propuesto, List<Candidata> candidatas) {
        leidas.add(new ActividadLeida(
                fila.numero(),
                fila.linea(CampoDelPlan.ACTIVIDAD),
                codigo,
                puntaje,
                propuesto,
                candidatas.stream()
                        .filter(una -> una.puntaje() >= ActividadesParecidas.POSIBLE)
                        .toList()));
    }

    private List<Candidata> candidatas(FilaEscrita fila) {
        return parecidas.candidatas(fila.linea(CampoDelPlan.ACTIVIDAD));
    }

    private void poner(int i, Codigo codigo) {
        codigos.put(i, codigo);
        usados.add(codigo.texto());
    }

    /** As the models write it: a delivery of what is done once for each hearing is the hearing. */
    private Codigo delModelo(Codigo escrito) {
        Codigo codigo = modelos.actividades().stream()
                .map(ActividadDelModelo::codigo)
                .filter(suyo -> suyo.equalsIgnoreCase(escrito.actividad()))
                .findFirst()
                .map(suyo -> new Codigo(suyo, escrito.entrega(), escrito.audiencia()))
                .orElse(escrito);
        Optional<ActividadDelModelo> actividad = modelos.actividad(codigo.actividad());
        if (actividad.isEmpty()) {
            return codigo;
        }
        if (actividad.get().multiple()) {
            return codigo.entrega() == null ? entrega(codigo.actividad(), "1") : codigo;
        }
        if (codigo.entrega() == null) {
            return codigo;
        }
        return modelos.esDeAudiencia(codigo.actividad())
                ? new Codigo(codigo.actividad(), null, codigo.entrega().toLowerCase(Locale.ROOT))
                : new Codigo(PROPIA + codigo.actividad(), codigo.entrega(), codigo.audiencia());
    }

    /** The rows of the version before; one that says other words is taken for the likest until somebody answers. */
    private void deAntes(Map<Integer, List<Candidata>> sinCodigo) {
        Map<Integer, FilaEscrita> quedan = new LinkedHashMap<>();
        sinCodigo.keySet().forEach(i -> quedan.put(i, filas.get(i)));
        antes.mismas(quedan, fechas).forEach((i, codigo) -> {
            deAntes(i, codigo, 1, Objects.requireNonNull(sinCodigo.remove(i)));
            quedan.remove(i);
        });
        antes.parecidas(quedan).forEach((i, suyas) -> {
            List<Candidata> delModelo = Objects.requireNonNull(sinCodigo.remove(i));
            Candidata mejor = suyas.get(0);
            List<Respuesta> opciones = new ArrayList<>();
            suyas.forEach(una -> opciones.add(
                    new Respuesta(una.codigo(), "Es «" + una.nombre() + "», que ya está en el plan: cambia su texto")));
            delModelo.stream()
                    .filter(una -> una.puntaje() >= ActividadesParecidas.DUDOSA && !antes.ocupado(una.codigo()))
                    .forEach(una ->
                            opciones.add(new Respuesta(una.codigo(), "Es nueva en el plan: «" + una.nombre() + "»")));
            opciones.add(new Respuesta("", "Es una actividad nueva, propia de la entidad"));
            preguntar(filas.get(i), opciones);
            deAntes(i, Codigo.leer(mejor.codigo()), mejor.puntaje(), suyas);
        });
    }

    private void deAntes(int i, Codigo codigo, double puntaje, List<Candidata> candidatas) {
        FilaEscrita fila = filas.get(i);
        poner(i, codigo);
        propuestos.add(i);
        anotar(fila, codigo.texto(), puntaje, true, candidatas);
    }

    /** The hearings first, because others are done for them; then the likest rows, so that a worse one takes no better one's. */
    private void parecidos(Map<Integer, List<Candidata>> sinCodigo) {
        List<Integer> enOrden = sinCodigo.entrySet().stream()
                .filter(una -> !una.getValue().isEmpty())
                .sorted(Comparator.comparing((Map.Entry<Integer, List<Candidata>> una) ->
                                !una.getValue().get(0).codigo().equals(Cronograma.AUDIENCIA))
                        .thenComparing(una -> -una.getValue().get(0).puntaje()))
                .map(Map.Entry::getKey)
                .toList();
        for (int i : enOrden) {
            List<Candidata> candidatas = sinCodigo.getOrDefault(i, List.of());
            Candidata mejor = candidatas.get(0);
            FilaEscrita fila = filas.get(i);
            String elegido = "";
            boolean esAudiencia = mejor.codigo().equals(Cronograma.AUDIENCIA);
            if (mejor.puntaje() >= ActividadesParecidas.DUDOSA) {
                boolean empate = candidatas.size() > 1
                        && mejor.puntaje() - candidatas.get(1).puntaje() < EMPATE;
                Optional<Codigo> libre = libre(mejor.codigo(), fila);
                boolean repetida = fechas.de(fila).veces().size() > 1
                        && !esDeVariasAudiencias(fila, mejor, sinCodigo)
                        && modelos.actividad(mejor.codigo())
                                .filter(una -> !una.multiple())
                                .isPresent();
                if (libre.isPresent() && !repetida) {
                    hayAudiencia |= esAudiencia;
                    if (mejor.puntaje() >= ActividadesParecidas.PROPUESTA && !empate && cabe(mejor.codigo(), fila)) {
                        poner(i, libre.get());
                        propuestos.add(i);
                        elegido = libre.get().texto();
                    } else if (hayAudiencia || !modelos.esDeAudiencia(mejor.codigo())) {
                        // Without a hearing hardly anything is done for it.
                        preguntarCual(fila, candidatas);
                    }
                }
            }
            anotar(fila, elegido, mejor.puntaje(), true, candidatas);
        }
    }

    /** «Realizar dos audiencias: julio y diciembre» is each of them, when no other row is a hearing. */
    private boolean esDeVariasAudiencias(FilaEscrita fila, Candidata mejor, Map<Integer, List<Candidata>> sinCodigo) {
        return mejor.codigo().equals(Cronograma.AUDIENCIA)
                && fechas.de(fila).veces().size() <= AUDIENCIAS_DE_UNA_FILA
                && fechas.de(fila).periodicidad() != Periodicidad.PERMANENTE
                && codigos.values().stream().noneMatch(codigo -> Cronograma.esAudiencia(codigo))
                && sinCodigo.values().stream()
                                .filter(otras -> otras.stream()
                                        .limit(1)
                                        .anyMatch(una -> una.codigo().equals(Cronograma.AUDIENCIA)
                                                && una.puntaje() >= ActividadesParecidas.DUDOSA))
                                .count()
                        == 1;
    }

    /** The day of the first hearing, before it is known of every row what it is. */
    private @Nullable LocalDate diaDeLaAudiencia(Map<Integer, List<Candidata>> sinCodigo) {
        for (int i = 0; i < filas.size(); i++) {
            Codigo codigo = codigos.get(i);
            Candidata mejor =
                    sinCodigo.getOrDefault(i, List.of()).stream().findFirst().orElse(null);
            if (codigo != null && Cronograma.esAudiencia(codigo)
                    || mejor != null
                            && mejor.codigo().equals(Cronograma.AUDIENCIA)
                            && mejor.puntaje() >= ActividadesParecidas.PROPUESTA) {
                return fechas.ultimoDia(filas.get(i));
            }
        }
        return null;
    }

    /** What ends before the hearing is not what the models do after it. */
    private boolean cabe(String codigo, FilaEscrita fila) {
        LocalDate fin = fechas.ultimoDia(fila);
        return audiencia == null
                || fin == null
                || !fin.isBefore(audiencia)
                || modelos.actividad(codigo)
                        .filter(una -> una.pagina().equals(DESPUES))
                        .isEmpty();
    }

    /** The code that a row of an activity of the models gets; empty when others have all of them. */
    private Optional<Codigo> libre(String actividad, FilaEscrita fila) {
        if (modelos.actividad(actividad).filter(ActividadDelModelo::multiple).isPresent()) {
            return Optional.of(entrega(actividad, nombreDeEntrega(actividad, fila)));
        }
        Codigo primera = new Codigo(actividad, null, null);
        if (!modelos.esDeAudiencia(actividad)) {
            return usados.contains(primera.texto()) ? Optional.empty() : Optional.of(primera);
        }
        int dicha = audienciaDicha(fila);
        int porFecha = dicha > 0 ? 0 : audienciaPorFecha(actividad, fila);
        if (porFecha > 1
                && !usados.contains(primera.en(String.valueOf(porFecha)).texto())) {
            return Optional.of(primera.en(String.valueOf(porFecha)));
        }
        for (int numero = Math.max(dicha, 1); numero <= (dicha > 0 ? dicha : filas.size()); numero++) {
            Codigo suya = primera.en(numero == 1 ? "" : String.valueOf(numero));
            // What is done for a hearing needs that hearing.
            boolean hay = numero == 1
                    || actividad.equals(Cronograma.AUDIENCIA)
                    || usados.contains(Cronograma.AUDIENCIA + "@" + numero);
            if (!usados.contains(suya.texto())) {
                return hay ? Optional.of(suya) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The hearing that a row prepares or follows by its date, counted from 1; 0 when there is only one, or no date. */
    private int audienciaPorFecha(String actividad, FilaEscrita fila) {
        LocalDate fin = fechas.ultimoDia(fila);
        if (fin == null || actividad.equals(Cronograma.AUDIENCIA)) {
            return 0;
        }
        boolean despues = modelos.actividad(actividad)
                .filter(una -> una.pagina().equals(DESPUES))
                .isPresent();
        int suya = 0;
        LocalDate suDia = null;
        for (int i = 0; i < filas.size(); i++) {
            Codigo codigo = codigos.get(i);
            if (codigo == null || !Cronograma.esAudiencia(codigo)) {
                continue;
            }
            LocalDate dia = fechas.ultimoDia(filas.get(i));
            if (dia == null || (despues ? dia.isAfter(fin) : dia.isBefore(fin))) {
                continue;
            }
            if (suDia == null || (despues ? dia.isAfter(suDia) : dia.isBefore(suDia))) {
                suDia = dia;
                suya = codigo.audiencia() == null ? 1 : numero(codigo.audiencia());
            }
        }
        return suya;
    }

    private static int numero(String clave) {
        return clave.matches("\\d{1,3}") ? Integer.parseInt(clave) : 0;
    }

    /** Which hearing a name says, counted from 1; 0 when it says none. */
    private static int audienciaDicha(FilaEscrita fila) {
        Matcher m = CUAL_AUDIENCIA.matcher(Palabras.llanas(fila.linea(CampoDelPlan.ACTIVIDAD)));
        return m.find() ? LectorDeFechas.ordinal(m.group("antes") == null ? m.group("despues") : m.group("antes")) : 0;
    }

    private Codigo entrega(String actividad, String nombre) {
        Codigo codigo = new Codigo(actividad, nombre, null);
        for (int otra = 2; usados.contains(codigo.texto()); otra++) {
            codigo = new Codigo(actividad, nombre + "-" + otra, null);
        }
        return codigo;
    }

    /** What a row says beside what the model says: «… a la Contraloría». */
    private String nombreDeEntrega(String actividad, FilaEscrita fila) {
        List<String> delModelo = modelos.actividad(actividad)
                .map(una -> ActividadesParecidas.palabras(una.nombre()))
                .orElse(List.of());
        String nombre = ActividadesParecidas.palabras(fila.linea(CampoDelPlan.ACTIVIDAD)).stream()
                .filter(palabra -> !delModelo.contains(palabra)
                        && !SOLO_NUMERO.matcher(palabra).matches())
                .collect(Collectors.joining("-"));
        String corto = nombre.length() <= LARGO_DE_LA_ENTREGA
                ? nombre
                : nombre.substring(0, LARGO_DE_LA_ENTREGA).replaceFirst("-[^-]*$", "");
        return corto.matches("[a-z0-9][a-z0-9-]*") ? corto : "1";
    }

    private void preguntarCual(FilaEscrita fila, List<Candidata> candidatas) {
        List<Respuesta> opciones = new ArrayList<>();
        candidatas.stream()
                .filter(una -> una.puntaje() >= Oficinas.POSIBLE)
                .forEach(una -> opciones.add(new Respuesta(
                        una.codigo(),
                        "Es «" + una.nombre() + "»"
                                + (cabe(una.codigo(), fila)
                                        ? ""
                                        : ", que en el ciclo se hace después de la audiencia"))));
        opciones.add(
                cabe(candidatas.get(0).codigo(), fila) ? opciones.size() : 0,
                new Respuesta("", "Es una actividad propia de la entidad"));
        preguntar(fila, opciones);
    }

    private void preguntar(FilaEscrita fila, List<Respuesta> opciones) {
        preguntas.add(new Pregunta(
                "actividad:" + fila.numero(),
                Parte.ACTIVIDAD,
                "¿Cuál actividad es «" + fila.linea(CampoDelPlan.ACTIVIDAD) + "»?",
                String.valueOf(fila.numero()),
                List.of(fila.numero()),
                opciones));
    }

    /**
     * The first hearing has no key, whatever the file calls it, and with it what is done for it; in a cycle that has hearings
     * each keeps its own.
     */
    private void numerarAudiencias() {
        for (int i = 0; i < filas.size(); i++) {
            Codigo codigo = codigos.get(i);
            if (codigo != null && Cronograma.esAudiencia(codigo)) {
                audiencias.putIfAbsent(codigo.audiencia() == null ? "" : codigo.audiencia(), "");
                if (propuestos.contains(i)) {
                    for (int vez = 2; vez <= fechas.de(filas.get(i)).veces().size(); vez++) {
                        audiencias.putIfAbsent(String.valueOf(vez), "");
                    }
                }
            }
        }
        boolean hayPrimera = audiencias.containsKey("") || antes.hayAudiencias();
        for (String clave : List.copyOf(audiencias.keySet())) {
            audiencias.put(clave, hayPrimera ? clave : "");
            hayPrimera = true;
        }
        codigos.replaceAll((i, codigo) -> {
            String clave = codigo.audiencia() == null
                    ? claveDe(filas.get(i), codigo)
                    : audiencias.getOrDefault(codigo.audiencia(), codigo.audiencia());
            return codigo.en(clave);
        });
    }

    /** The hearing that a column says, of what is done for each. */
    private @Nullable String claveDe(FilaEscrita fila, Codigo codigo) {
        return modelos.esDeAudiencia(codigo.actividad()) ? claveEscrita(fila) : null;
    }

    private @Nullable String claveEscrita(FilaEscrita fila) {
        String escrita = Palabras.llanas(fila.linea(CampoDelPlan.AUDIENCIA));
        if (escrita.isEmpty()) {
            return null;
        }
        List<String> claves = List.copyOf(audiencias());
        for (String clave : claves) {
            if (!clave.isEmpty() && escrita.matches(".*\\b" + Pattern.quote(clave) + "\\b.*")) {
                return clave;
            }
        }
        boolean segunda = escrita.matches(".*\\b(?:segunda|2|ii)\\b.*");
        return segunda && claves.size() > 1 ? claves.get(1) : null;
    }

    private Codigo propio(FilaEscrita fila) {
        String numero = numero(fila);
        String nombre;
        if (numero.isEmpty()) {
            int cuantas = (int) codigos.values().stream()
                            .filter(codigo -> codigo.actividad().matches(PROPIA + "\\d{3}"))
                            .count()
                    + 1;
            do {
                nombre = PROPIA + String.format(Locale.ROOT, "%03d", cuantas++);
            } while (antes.ocupado(nombre));
        } else {
            nombre = PROPIA + numero;
        }
        Codigo codigo = new Codigo(nombre, null, claveEscrita(fila));
        for (int otra = 2; antes.ocupado(codigo.texto()) || !usados.add(codigo.texto()); otra++) {
            codigo = new Codigo(nombre + "-" + otra, null, codigo.audiencia());
        }
        return codigo;
    }

    /** How the entity numbers it: «1.1» is {@code 1-1}. */
    private static String numero(FilaEscrita fila) {
        Matcher m = NUMERO_AL_COMIENZO.matcher(fila.linea(CampoDelPlan.ACTIVIDAD));
        for (String escrito : List.of(
                fila.linea(CampoDelPlan.CODIGO), fila.linea(CampoDelPlan.NUMERO), m.matches() ? m.group(1) : "")) {
            String numero =
                    escrito.replaceFirst("\\.0$", "").replaceAll("\\D+", "-").replaceAll("^-|-$", "");
            if (!numero.isEmpty()) {
                return numero;
            }
        }
        return "";
    }
}
