package co.cuentasclaras.plan.lectura;

import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.cronograma.FechaPlan;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.plan.CampoDelPlan;
import co.cuentasclaras.plan.Elecciones.Candidata;
import co.cuentasclaras.plan.FilaDelPlan;
import co.cuentasclaras.plan.Plan;
import co.cuentasclaras.plan.VersionEnMarcha;
import co.cuentasclaras.plan.lectura.FechasDelPlan.Vez;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the version that a cycle runs, by which those of another version are told again that do not say their code. What
 * was written once and is done several times is one row here too.
 */
final class FilasDeAntes {

    private static final int MISMA_AUDIENCIA = 8;
    private static final int MISMA_ETAPA = 4;
    private static final int MISMO_FRENTE = 2;
    private static final int MISMO_FIN = 1;

    private final @Nullable VersionEnMarcha version;
    private final CodigosDelModelo modelos;
    private final List<DeAntes> filas;
    private final Set<DeAntes> libres;
    private final Set<String> ocupados = new HashSet<>();
    private final Parecido parecido = new Parecido(Map.of());

    FilasDeAntes(@Nullable VersionEnMarcha version, CodigosDelModelo modelos) {
        this.version = version;
        this.modelos = modelos;
        this.filas = version == null ? List.of() : agrupadas(version.plan());
        this.libres = new HashSet<>(filas);
        if (version != null) {
            version.usados().stream().filter(Codigo::esUno).map(Codigo::leer).forEach(codigo -> {
                ocupados.add(codigo.texto());
                ocupados.add(new Codigo(codigo.actividad(), null, codigo.audiencia()).texto());
            });
            filas.forEach(una -> ocupados.add(una.codigo().texto()));
        }
    }

    /**
     * A row as it was written once.
     *
     * @param codigo that of all its times
     * @param veces what it is in the plan, in its order
     */
    private record DeAntes(Codigo codigo, String nombre, List<String> palabras, List<FilaDelPlan> veces) {

        FilaDelPlan primera() {
            return veces.get(0);
        }

        FilaDelPlan ultima() {
            return veces.get(veces.size() - 1);
        }
    }

    /** A row of the file and what it may be, with what speaks for it. */
    private record Pareja(int fila, DeAntes antes, double puntaje) {}

    private List<DeAntes> agrupadas(Plan plan) {
        Map<String, List<FilaDelPlan>> juntas = new LinkedHashMap<>();
        plan.filas().stream().filter(fila -> Codigo.esUno(fila.codigo())).forEach(fila -> juntas.computeIfAbsent(
                        fila.fila() != 0 ? String.valueOf(fila.fila()) : sinVez(fila.codigo()),
                        nueva -> new ArrayList<>())
                .add(fila));
        return juntas.values().stream()
                .map(veces -> {
                    String nombre = nombre(veces);
                    return new DeAntes(codigo(veces), nombre, palabras(nombre), veces);
                })
                .toList();
    }

    /** In the plans of before, one that was added on the page has no row to tell its times by. */
    private String sinVez(String texto) {
        Codigo codigo = Codigo.leer(texto);
        return modelos.actividad(codigo.actividad()).isPresent()
                ? texto
                : new Codigo(codigo.actividad(), null, codigo.audiencia()).texto();
    }

    private Codigo codigo(List<FilaDelPlan> veces) {
        Codigo ultimo = Codigo.leer(veces.get(veces.size() - 1).codigo());
        String entrega = ultimo.entrega();
        return veces.size() == 1 || entrega == null
                ? ultimo
                : new Codigo(
                        ultimo.actividad(),
                        entrega.matches(".+-\\d+") ? entrega.replaceFirst("-\\d+$", "") : null,
                        ultimo.audiencia());
    }

    /** Without the time that each says behind it. */
    private static String nombre(List<FilaDelPlan> veces) {
        List<String> cortos = veces.stream()
                .map(FilaDelPlan::actividad)
                .map(nombre -> veces.size() == 1 || !nombre.contains(", ")
                        ? nombre
                        : nombre.substring(0, nombre.lastIndexOf(", ")))
                .distinct()
                .toList();
        return cortos.size() == 1 ? cortos.get(0) : veces.get(0).actividad();
    }

    /** Without the number that moves when a row is put above. */
    private static List<String> palabras(String nombre) {
        return Parecido.palabras(nombre.replaceFirst("^[\\d.)\\-\\s]+", ""));
    }

    /** A row of the file says this code. */
    void tomar(Codigo codigo) {
        libres.removeIf(una -> una.codigo().equals(codigo)
                || una.veces().stream().allMatch(vez -> vez.codigo().equals(codigo.texto())));
    }

    /** Whether a new row may not have that code: the cycle has or had it. */
    boolean ocupado(String codigo) {
        return ocupados.contains(codigo);
    }

    /** The page on which a row runs already, whatever its stage is called now. */
    Optional<String> pagina(Codigo codigo) {
        return version == null
                ? Optional.empty()
                : version.plan().filas().stream()
                        .filter(fila -> fila.codigo().equals(codigo.texto()))
                        .map(FilaDelPlan::pagina)
                        .findFirst();
    }

    /** Whether the cycle has hearings, whose keys stay as they are. */
    boolean hayAudiencias() {
        return version != null && !version.plan().audiencias().isEmpty();
    }

    /**
     * The rows that say the same words, each with its code; of several with the same words those that have most else in
     * common. Where one could be either of two it is none of them.
     */
    Map<Integer, Codigo> mismas(Map<Integer, FilaEscrita> escritas, FechasDelPlan fechas) {
        Map<List<String>, List<Integer>> porPalabras = escritas.entrySet().stream()
                .collect(Collectors.groupingBy(
                        una -> palabras(una.getValue().linea(CampoDelPlan.ACTIVIDAD)),
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        Map<Integer, Codigo> mismas = new HashMap<>();
        porPalabras.forEach((palabras, suyas) -> {
            List<DeAntes> antes = palabras.isEmpty()
                    ? List.of()
                    : filas.stream()
                            .filter(una ->
                                    libres.contains(una) && una.palabras().equals(palabras))
                            .toList();
            boolean sobran = antes.size() > suyas.size();
            emparejar(suyas.stream().flatMap(i -> antes.stream().map(una -> {
                        FilaEscrita fila = Objects.requireNonNull(escritas.get(i));
                        return new Pareja(i, una, enComun(fila, fechas.de(fila).veces(), una));
                    })))
                    .forEach(pareja -> {
                        if (!sobran || antes.stream().noneMatch(otra -> confundible(pareja, otra, escritas, fechas))) {
                            mismas.put(pareja.fila(), pareja.antes().codigo());
                        }
                    });
        });
        mismas.values().forEach(this::tomar);
        return mismas;
    }

    private boolean confundible(Pareja pareja, DeAntes otra, Map<Integer, FilaEscrita> escritas, FechasDelPlan fechas) {
        FilaEscrita fila = escritas.get(pareja.fila());
        return fila != null
                && otra != pareja.antes()
                && !otra.ultima().fin().equals(pareja.antes().ultima().fin())
                && enComun(fila, fechas.de(fila).veces(), otra) == pareja.puntaje();
    }

    /**
     * What a row may be that says other words, the likest first. Who reads it has to be asked.
     *
     * @return by row of those given, none empty; no candidate stands first twice
     */
    Map<Integer, List<Candidata>> parecidas(Map<Integer, FilaEscrita> escritas) {
        List<Pareja> parejas = escritas.entrySet().stream()
                .flatMap(una -> {
                    List<String> palabras = palabras(una.getValue().linea(CampoDelPlan.ACTIVIDAD));
                    return filas.stream()
                            .filter(libres::contains)
                            .map(antes -> new Pareja(una.getKey(), antes, puntaje(palabras, antes.palabras())));
                })
                .filter(pareja -> pareja.puntaje() >= ActividadesParecidas.DUDOSA)
                .toList();
        Map<Integer, List<Candidata>> parecidas = new HashMap<>();
        emparejar(parejas.stream()).forEach(mejor -> {
            parecidas.put(
                    mejor.fila(),
                    Stream.concat(
                                    Stream.of(mejor),
                                    parejas.stream()
                                            .filter(otra -> otra.fila() == mejor.fila() && otra != mejor)
                                            .sorted(Comparator.comparingDouble(Pareja::puntaje)
                                                    .reversed()))
                            .limit(ActividadesParecidas.CANDIDATAS)
                            .map(una -> new Candidata(
                                    una.antes().codigo().texto(), una.antes().nombre(), una.puntaje()))
                            .toList());
            libres.remove(mejor.antes());
        });
        return parecidas;
    }

    private double puntaje(List<String> unas, List<String> otras) {
        double contenidas = Math.max(parecido.contenido(unas, otras), parecido.contenido(otras, unas));
        return Math.round((contenidas + parecido.entre(unas, otras)) * 50) / 100.0;
    }

    /** The best ones first, each row and each of before once. */
    private static List<Pareja> emparejar(Stream<Pareja> posibles) {
        Set<Integer> tomadas = new HashSet<>();
        Set<DeAntes> halladas = new HashSet<>();
        return posibles.sorted(Comparator.comparingDouble(Pareja::puntaje).reversed())
                .filter(una -> !tomadas.contains(una.fila()) && !halladas.contains(una.antes()))
                .filter(una -> tomadas.add(una.fila()) && halladas.add(una.antes()))
                .toList();
    }

    private int enComun(FilaEscrita fila, List<Vez> veces, DeAntes antes) {
        FilaDelPlan suya = antes.primera();
        String audiencia = Palabras.llanas(fila.linea(CampoDelPlan.AUDIENCIA));
        return (!audiencia.isEmpty() && audiencia.equals(nombreDeAudiencia(antes.codigo())) ? MISMA_AUDIENCIA : 0)
                + (iguales(fila.linea(CampoDelPlan.ETAPA), suya.etapa()) ? MISMA_ETAPA : 0)
                + (iguales(fila.linea(CampoDelPlan.FRENTE), suya.frente()) ? MISMO_FRENTE : 0)
                + (veces.get(veces.size() - 1).fin().equals(antes.ultima().fin()) ? MISMO_FIN : 0);
    }

    private String nombreDeAudiencia(Codigo codigo) {
        return version == null
                ? ""
                : version.plan().audiencias().stream()
                        .filter(una -> una.clave().equals(codigo.claveDeAudiencia()))
                        .findFirst()
                        .map(una -> Palabras.llanas(una.nombre()))
                        .orElse("");
    }

    private static boolean iguales(String uno, String otro) {
        return Palabras.llanas(uno).equals(Palabras.llanas(otro));
    }

    /** What is done of a row that is done several times, which stays as it was. */
    List<FilaDelPlan> hechas(Codigo codigo) {
        return version == null
                ? List.of()
                : de(codigo).stream()
                        .flatMap(una -> una.veces().stream())
                        .filter(vez -> version.hechas().contains(vez.codigo()))
                        .toList();
    }

    /**
     * The codes of the times of a row that was in the version before and is, or was, done several times; nothing of any other.
     * A time that ends when it did keeps its code, the others take those that are left, and what is more than there was
     * gets a new one. A time that what is done stands for has none.
     */
    Optional<List<Optional<Codigo>>> codigos(Codigo codigo, List<Vez> veces) {
        List<FilaDelPlan> antes = de(codigo).map(DeAntes::veces).orElse(List.of());
        if (antes.isEmpty() || antes.size() == 1 && veces.size() == 1) {
            return Optional.empty();
        }
        List<FilaDelPlan> hechas = hechas(codigo);
        Optional<LocalDate> hecho = hechas.stream()
                .map(vez -> dia(vez.fin()))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
        Map<String, Codigo> pendientes = new LinkedHashMap<>();
        antes.stream()
                .filter(vez -> !hechas.contains(vez))
                .forEach(vez -> pendientes.put(vez.fin(), Codigo.leer(vez.codigo())));
        List<Optional<Codigo>> suyos = veces.stream()
                .map(vez -> Optional.ofNullable(pendientes.remove(vez.fin())))
                .toList();
        Iterator<Codigo> quedan = pendientes.values().iterator();
        int cuantas = antes.size();
        List<Optional<Codigo>> todos = new ArrayList<>();
        for (int vez = 0; vez < veces.size(); vez++) {
            boolean yaHecha = dia(veces.get(vez).fin())
                    .flatMap(dia -> hecho.filter(ultimo -> !dia.isAfter(ultimo)))
                    .isPresent();
            if (suyos.get(vez).isPresent() || yaHecha) {
                todos.add(suyos.get(vez));
            } else if (quedan.hasNext()) {
                todos.add(Optional.of(quedan.next()));
            } else {
                Codigo nuevo;
                do {
                    nuevo = vez(codigo, ++cuantas);
                } while (ocupado(nuevo.texto()));
                todos.add(Optional.of(nuevo));
            }
        }
        return Optional.of(todos);
    }

    /** The code of one of several times. */
    static Codigo vez(Codigo codigo, int vez) {
        return new Codigo(
                codigo.actividad(),
                codigo.entrega() == null ? String.valueOf(vez) : codigo.entrega() + "-" + vez,
                codigo.audiencia());
    }

    private Optional<DeAntes> de(Codigo codigo) {
        return filas.stream().filter(una -> una.codigo().equals(codigo)).findFirst();
    }

    private static Optional<LocalDate> dia(String fin) {
        try {
            return Optional.ofNullable(FechaEnProsa.primerDia(FechaPlan.leer(fin)));
        } catch (IllegalArgumentException ilegible) {
            return Optional.empty();
        }
    }
}
