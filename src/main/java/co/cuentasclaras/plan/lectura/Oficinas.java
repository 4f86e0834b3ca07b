package co.cuentasclaras.plan.lectura;

import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.tabla.Rotulo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which roles are meant by what a plan calls its offices. */
final class Oficinas {

    /** From here on the likest role is taken; what is less alike is asked. */
    static final double CIERTO = 0.82;

    /** Below it nobody is proposed. */
    static final double POSIBLE = 0.5;

    /** Two roles that differ by less are as likely. */
    private static final double EMPATE = 0.05;

    private static final Pattern ENTRE_OFICINAS = Pattern.compile(
            "(?i)\\s*(?:[,.;]?\\s+(?:con (?:el )?)?apoy[oa]n?(?:\\s+del?\\s+(?:la\\s+|los\\s+|las\\s+)?|\\s*:\\s*)"
                    + "|/|;|,|\\n|\\r|\\+|&|\\s[-–]\\s|\\s[ye]\\s|\\sen (?:conjunto|coordinaci[oó]n) con\\s)\\s*");

    /** Those that make of one cell several offices; a word between them may as well be of one name. */
    private static final Pattern SIGNOS_ENTRE_OFICINAS = Pattern.compile("[/;,\\n\\r+&]+");

    private static final Map<String, String> ABREVIADAS = Map.ofEntries(
            Map.entry("of", "oficina"),
            Map.entry("ofi", "oficina"),
            Map.entry("ofic", "oficina"),
            Map.entry("dir", "direccion"),
            Map.entry("subdir", "subdireccion"),
            Map.entry("sec", "secretaria"),
            Map.entry("secr", "secretaria"),
            Map.entry("sria", "secretaria"),
            Map.entry("dpto", "departamento"),
            Map.entry("depto", "departamento"),
            Map.entry("gcia", "gerencia"),
            Map.entry("coord", "coordinacion"),
            Map.entry("prof", "profesional"),
            Map.entry("gral", "general"));

    private static final Pattern TODAS = Pattern.compile("(?:tod[oa]s?|cada una? de) (?:las?|los?|el) .*|tod[oa]s");

    /** «Oficina de Control Interno (OCI)», «Responsable: Planeación». */
    private static final Pattern ADORNO =
            Pattern.compile("(?i)\\([^)]*\\)|^\\s*(?:l[ií]der|lidera|responsable|responde)\\s*:");

    private static final Map<String, String> OFICINAS_DE_CARGOS = Map.ofEntries(
            Map.entry("gerente", "gerencia"),
            Map.entry("subgerente", "subgerencia"),
            Map.entry("director", "direccion"),
            Map.entry("subdirector", "subdireccion"),
            Map.entry("secretario", "secretaria"),
            Map.entry("coordinador", "coordinacion"),
            Map.entry("alcalde", "alcaldia"),
            Map.entry("rector", "rectoria"),
            Map.entry("presidente", "presidencia"),
            Map.entry("personero", "personeria"),
            Map.entry("contralor", "contraloria"),
            Map.entry("tesorero", "tesoreria"),
            Map.entry("comunicador", "comunicaciones"),
            Map.entry("planeador", "planeacion"));

    /** What an office is called beside what it does. */
    private static final Map<String, Double> PESOS = Map.ofEntries(
            Map.entry("oficina", 0.15),
            Map.entry("asesora", 0.15),
            Map.entry("asesor", 0.15),
            Map.entry("direccion", 0.2),
            Map.entry("subdireccion", 0.25),
            Map.entry("departamento", 0.2),
            Map.entry("area", 0.15),
            Map.entry("grupo", 0.15),
            Map.entry("equipo", 0.15),
            Map.entry("unidad", 0.15),
            Map.entry("proceso", 0.15),
            Map.entry("jefe", 0.15),
            Map.entry("jefatura", 0.15),
            Map.entry("lider", 0.4),
            Map.entry("coordinacion", 0.2),
            Map.entry("profesional", 0.15),
            Map.entry("secretaria", 0.4),
            Map.entry("subsecretaria", 0.4),
            Map.entry("subgerencia", 0.3),
            Map.entry("gestion", 0.4),
            Map.entry("servicio", 0.5),
            Map.entry("atencion", 0.5),
            Map.entry("publica", 0.3));

    private final List<Rol> roles;
    private final List<List<String>> nombres;
    private final Parecido parecido = new Parecido(PESOS);

    /**
     * The roles that a text means.
     *
     * @param roles the first answers, the others support; none when nobody is alike
     * @param puntaje of the least sure of them
     * @param dudosa whether a person has to say it
     */
    record Hallada(List<String> roles, double puntaje, boolean dudosa) {}

    Oficinas(List<Rol> roles) {
        this.roles = roles;
        this.nombres =
                roles.stream().map(rol -> Parecido.palabras(rol.nombre())).toList();
    }

    /** The same of whatever is the same office, with or without accents, capitals, abbreviations or «de». */
    static String clave(String escrito) {
        return SIGNOS_ENTRE_OFICINAS
                .splitAsStream(escrito)
                .map(parte -> String.join(" ", palabras(parte)))
                .filter(parte -> !parte.isEmpty())
                .collect(Collectors.joining(" / "));
    }

    private static List<String> palabras(String escrito) {
        return Parecido.palabras(escrito).stream()
                .map(palabra -> ABREVIADAS.getOrDefault(palabra, palabra))
                .map(Oficinas::oficinaDe)
                .toList();
    }

    Hallada buscar(String conTodo) {
        String escrito = ADORNO.matcher(conTodo).replaceAll("").strip();
        String llano = Palabras.llanas(escrito);
        if (TODAS.matcher(llano).matches()) {
            return new Hallada(List.of(), 0, true);
        }
        Hallada entera = una(escrito);
        List<String> partes = Arrays.stream(ENTRE_OFICINAS.split(escrito.strip()))
                .filter(parte -> !parte.isBlank())
                .toList();
        if (partes.size() < 2 || !entera.dudosa() && entera.puntaje() > 0.95) {
            return entera;
        }
        List<Hallada> halladas = partes.stream().map(this::una).toList();
        LinkedHashSet<String> suyos = new LinkedHashSet<>();
        halladas.forEach(una -> suyos.addAll(una.roles()));
        boolean dudosa = halladas.stream().anyMatch(Hallada::dudosa);
        double puntaje = halladas.stream().mapToDouble(Hallada::puntaje).min().orElse(0);
        // «Planeación y Sistemas» may be one office that nobody knows as two.
        return dudosa && entera.puntaje() > puntaje && !entera.roles().isEmpty()
                ? new Hallada(entera.roles(), entera.puntaje(), true)
                : new Hallada(List.copyOf(suyos), puntaje, dudosa);
    }

    /** «Gerente» stands for «Gerencia», when that is one of the roles. */
    private static String oficinaDe(String palabra) {
        return OFICINAS_DE_CARGOS.getOrDefault(
                palabra.replaceFirst("(?<=[rn])a$", "").replaceFirst("ta$", "te"), palabra);
    }

    private Hallada una(String escrito) {
        String clave = Rotulo.clave(escrito);
        List<String> iguales = roles.stream()
                .filter(rol -> clave.equals(Rotulo.clave(rol.id())) || clave.equals(Rotulo.clave(rol.nombre())))
                .map(Rol::id)
                .toList();
        if (!iguales.isEmpty()) {
            return new Hallada(List.of(iguales.get(0)), 1, iguales.size() > 1);
        }
        record Puntuado(String rol, double puntaje) {}
        List<String> palabras = palabras(escrito);
        List<Puntuado> puntuados = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            double porNombre = parecido.entre(palabras, nombres.get(i));
            double porId =
                    parecido.entre(palabras, Parecido.palabras(roles.get(i).id()));
            puntuados.add(new Puntuado(roles.get(i).id(), Math.max(porNombre, porId)));
        }
        puntuados.sort(Comparator.comparingDouble(Puntuado::puntaje).reversed());
        if (puntuados.isEmpty() || puntuados.get(0).puntaje() < POSIBLE) {
            return new Hallada(
                    List.of(), puntuados.isEmpty() ? 0 : puntuados.get(0).puntaje(), true);
        }
        Puntuado mejor = puntuados.get(0);
        boolean empate =
                puntuados.size() > 1 && mejor.puntaje() - puntuados.get(1).puntaje() < EMPATE;
        return new Hallada(List.of(mejor.rol()), mejor.puntaje(), mejor.puntaje() < CIERTO || empate);
    }
}
