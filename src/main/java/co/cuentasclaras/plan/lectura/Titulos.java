package co.cuentasclaras.plan.lectura;

import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.plan.CampoDelPlan;
import co.cuentasclaras.tabla.Rotulo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the columns of a plan are called, by the fields that they say. */
final class Titulos {

    /** As long as a title gets; a longer text is no title. */
    private static final int LARGO = 80;

    private static final double PARECIDO = 0.8;

    private static final Map<CampoDelPlan, List<Nombre>> NOMBRES = nombres();

    private static final Pattern UN_MES = Pattern.compile("(" + Meses.UNO + ")(?:[ -]+(?:de(?:l)? )?(20)?\\d{2})?");

    private static final String TRIMESTRE = " trimestre";
    private static final Pattern UNA_SEMANA = Pattern.compile("(" + Meses.UNO + ")[ -]+(?:semana|sem|s)?\\.? ?([1-5])");
    private static final Pattern UN_TRIMESTRE = Pattern.compile(
            "(?:programacion |cronograma |fecha |ejecucion )*(?:(?:trimestral|trimestres?|trim|t|q)\\.? ?(i{1,3}|iv|[1-4])"
                    + "|(i{1,3}|iv|[1-4]|primer|segundo|tercer|cuarto)(?:er|do|ro|to|[°º])? ?(?:trimestre|trim|t)\\.?)");

    private final Parecido parecido = new Parecido(Map.of());
    private final Map<String, Map<CampoDelPlan, Double>> vistos = new HashMap<>();
    private final Map<String, String> recordados;

    /** @param recordados the fields that titles said in earlier files */
    Titulos(Map<String, String> recordados) {
        this.recordados = recordados;
    }

    /** A name as {@link Rotulo#clave} writes it, and its words. */
    private record Nombre(String clave, List<String> palabras) {}

    private static Map<CampoDelPlan, List<Nombre>> nombres() {
        Properties escritos = new Properties();
        try (InputStream archivo =
                Objects.requireNonNull(Titulos.class.getResourceAsStream("/plan/titulos.properties"))) {
            escritos.load(archivo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<CampoDelPlan, List<Nombre>> nombres = new EnumMap<>(CampoDelPlan.class);
        escritos.stringPropertyNames()
                .forEach(id -> nombres.put(
                        CampoDelPlan.deId(id).orElseThrow(),
                        Arrays.stream(escritos.getProperty(id).split(" "))
                                .map(clave -> new Nombre(clave, Parecido.palabras(clave.replace('_', ' '))))
                                .toList()));
        return nombres;
    }

    /** The fields that a title may mean, each with how sure that is, from 0 to 1. */
    Map<CampoDelPlan, Double> campos(String titulo) {
        return vistos.computeIfAbsent(titulo, this::buscar);
    }

    private Map<CampoDelPlan, Double> buscar(String titulo) {
        String propio = titulo.replaceAll("\\(s\\)|\\(es\\)", "")
                .replaceAll("\\([^)]*\\)", " ")
                .strip();
        String clave = Rotulo.clave(propio);
        Map<CampoDelPlan, Double> campos = new EnumMap<>(CampoDelPlan.class);
        if (titulo.length() > LARGO || clave.isEmpty()) {
            return campos;
        }
        String recordado = recordados.get(Rotulo.clave(titulo));
        if (recordado != null) {
            CampoDelPlan.deId(recordado).ifPresent(campo -> campos.put(campo, 1.0));
            return campos;
        }
        if (periodo(propio).isPresent()) {
            campos.put(CampoDelPlan.MES, 1.0);
        }
        List<String> palabras = Parecido.palabras(propio);
        NOMBRES.forEach((campo, nombres) -> {
            double mejor = 0;
            for (int i = 0; i < nombres.size(); i++) {
                String nombre = nombres.get(i).clave();
                double sabido = 1 - i / 200.0;
                if (nombre.equals(clave)) {
                    mejor = Math.max(mejor, sabido);
                } else if (clave.startsWith(nombre + "_") && nombre.length() > 3) {
                    mejor = Math.max(mejor, 0.75 * sabido);
                } else {
                    double suyo = parecido.entre(palabras, nombres.get(i).palabras());
                    mejor = Math.max(mejor, suyo < PARECIDO ? 0 : 0.85 * suyo * sabido);
                }
            }
            if (mejor > 0) {
                campos.put(campo, mejor);
            }
        });
        // The second of two such columns is the front.
        if (campos.getOrDefault(CampoDelPlan.ETAPA, 0.0) > 0) {
            campos.putIfAbsent(CampoDelPlan.FRENTE, 0.5);
        }
        return campos;
    }

    /** What a column of months, of weeks or of quarters stands for, as a date is written; empty of any other column. */
    static Optional<String> periodo(String titulo) {
        String llano = Palabras.llanas(titulo);
        if (UN_MES.matcher(llano).matches()) {
            return Optional.of(titulo);
        }
        Matcher m = UNA_SEMANA.matcher(llano);
        if (m.matches()) {
            return Optional.of(m.group(2) + " semana de " + m.group(1));
        }
        m = UN_TRIMESTRE.matcher(llano);
        return m.matches() ? Optional.of((m.group(1) == null ? m.group(2) : m.group(1)) + TRIMESTRE) : Optional.empty();
    }

    /** Quarters one after another are done in each of them; months and weeks from the first to the last. */
    static String juntos(List<String> periodos) {
        if (periodos.size() < 2 || !periodos.stream().allMatch(uno -> uno.endsWith(TRIMESTRE))) {
            return String.join(", ", periodos);
        }
        List<String> ordinales = periodos.stream()
                .map(uno -> uno.substring(0, uno.length() - TRIMESTRE.length()))
                .toList();
        return "Trimestral (" + String.join(", ", ordinales) + TRIMESTRE + ")";
    }

    double seguridad(String titulo) {
        return campos(titulo).values().stream().mapToDouble(una -> una).max().orElse(0);
    }
}
