package co.cuentasclaras.plan;

import co.cuentasclaras.ciclo.process.ModelosDelPrograma;
import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.cronograma.CodigosDelModelo.ActividadDelModelo;
import co.cuentasclaras.plan.Plan.AudienciaDelPlan;
import co.cuentasclaras.plan.Plan.Objetivo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A plan as rows of fields, to change one thing of it. */
final class PlanDePrueba {

    private static final CodigosDelModelo MODELOS = ModelosDelPrograma.leer();

    private final int vigencia;
    private final Map<Integer, Map<String, String>> filas = new TreeMap<>();
    private final List<AudienciaDelPlan> audiencias = new ArrayList<>();
    private final List<Objetivo> objetivos = new ArrayList<>();
    private final Map<String, String> noAplica = new HashMap<>();

    private PlanDePrueba(int vigencia) {
        this.vigencia = vigencia;
    }

    /**
     * @param tabla a row each line, the first one is row 2 of the file: code, activity, start, end, owner, and further fields
     *     as {@code campo=valor}
     */
    static PlanDePrueba de(int vigencia, String tabla) {
        PlanDePrueba plan = new PlanDePrueba(vigencia);
        tabla.lines().forEach(linea -> plan.agregar(plan.filas.size() + 2, linea));
        MODELOS.actividades().stream()
                .map(ActividadDelModelo::codigo)
                .filter(codigo -> plan.filas.values().stream()
                        .noneMatch(fila -> fila.get("codigo").split("[/@]")[0].equals(codigo)))
                .forEach(codigo -> plan.noAplica.put(codigo, "La entidad no lo hace"));
        return plan;
    }

    PlanDePrueba agregar(int numero, String linea) {
        String[] celdas = linea.split(" *; *", -1);
        Map<String, String> fila = new HashMap<>();
        fila.put("codigo", celdas[0]);
        fila.put("actividad", celdas[1]);
        fila.put("inicio", celdas[2]);
        fila.put("fin", celdas[3]);
        fila.put("responsable", celdas[4]);
        Arrays.stream(celdas).skip(5).map(celda -> celda.split("=", 2)).forEach(celda -> fila.put(celda[0], celda[1]));
        filas.put(numero, fila);
        return this;
    }

    PlanDePrueba con(int numero, String campo, String valor) {
        filas.get(numero).put(campo, valor);
        return this;
    }

    PlanDePrueba sin(Integer... numeros) {
        for (Integer numero : numeros) {
            filas.remove(numero);
        }
        return this;
    }

    PlanDePrueba noAplica(String codigo, @Nullable String motivo) {
        if (motivo == null) {
            noAplica.remove(codigo);
        } else {
            noAplica.put(codigo, motivo);
        }
        return this;
    }

    PlanDePrueba audiencia(String clave, String nombre, @Nullable String dia) {
        audiencias.removeIf(una -> una.clave().equals(clave));
        audiencias.add(new AudienciaDelPlan(clave, nombre, dia == null ? null : LocalDate.parse(dia), dia == null));
        return this;
    }

    PlanDePrueba sinAudiencias() {
        audiencias.clear();
        return this;
    }

    PlanDePrueba objetivo(String clave, String texto) {
        objetivos.add(new Objetivo(clave, false, texto, "", ""));
        return this;
    }

    Plan plan() {
        return new Plan(
                "Entidad de Prueba",
                vigencia,
                filas.entrySet().stream()
                        .map(una -> fila(una.getKey(), una.getValue()))
                        .toList(),
                audiencias,
                objetivos,
                List.of(),
                noAplica);
    }

    private static FilaDelPlan fila(int numero, Map<String, String> campos) {
        String codigo = campos.get("codigo");
        String pagina = Codigo.esUno(codigo)
                ? MODELOS.actividad(Codigo.leer(codigo).actividad())
                        .map(ActividadDelModelo::pagina)
                        .orElse(campos.getOrDefault("pagina", "ejecucion"))
                : "ejecucion";
        return new FilaDelPlan(
                numero,
                codigo,
                campos.getOrDefault("etapa", "Etapa"),
                campos.getOrDefault("frente", "Frente"),
                pagina,
                campos.get("actividad"),
                campos.getOrDefault("producto", "Documento"),
                campos.get("inicio"),
                campos.get("fin"),
                campos.get("responsable"),
                lista(campos.getOrDefault("apoyan", "")),
                false,
                campos.getOrDefault("espera", ""),
                campos.getOrDefault("objetivo", ""),
                "",
                null,
                "",
                campos.getOrDefault("claseRecurso", ""),
                campos.containsKey("valorPlaneado") ? new BigDecimal(campos.get("valorPlaneado")) : null,
                "",
                "Plan de la entidad",
                campos.containsKey("hecha") ? LocalDate.parse(campos.get("hecha")) : null,
                campos.getOrDefault("prueba", ""),
                Set.copyOf(lista(campos.getOrDefault("propuestas", ""))));
    }

    private static List<String> lista(String texto) {
        return texto.isEmpty()
                ? List.of()
                : Arrays.stream(texto.split(",")).map(String::strip).collect(Collectors.toList());
    }
}
