package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.TareaDeActividad;
import co.cuentasclaras.cumplimiento.CumplimientoEscrito.Falta;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * To follow up commitments is to judge each of those that the acta registered, as its newest account tells them. Where
 * there is no acta, or none was made, whoever follows up writes them down.
 */
@Component
class EfectoSeguimiento implements EfectoFicha {

    private static final String CUMPLIDO = "cumplido";

    /** What identifies a commitment, as the acta wrote it. */
    private static final List<String> DADAS = List.of("que", "quien", "hasta");

    private final Antecedentes antecedentes;

    EfectoSeguimiento(Antecedentes antecedentes) {
        this.antecedentes = antecedentes;
    }

    @Override
    public String ficha() {
        return Fichas.SEGUIMIENTO;
    }

    @Override
    public Set<String> consumados() {
        return Set.of();
    }

    @Override
    public Map<String, List<Map<String, Object>>> filasDadas(ActividadEnCurso actividad) {
        List<Map<String, Object>> compromisos = antecedentes.ultimos(actividad).stream()
                .filter(uno -> Fichas.ACTA.equals(uno.ficha()))
                .flatMap(acta -> filas(acta.escrito().datos()))
                .map(EfectoSeguimiento::dado)
                .distinct()
                .toList();
        return compromisos.isEmpty() ? Map.of() : Map.of(Fichas.COMPROMISOS, compromisos);
    }

    @Override
    public List<Falta> revisar(ActividadEnCurso actividad, Map<String, Object> datos) {
        List<Falta> faltas = new ArrayList<>();
        List<Map<String, Object>> dados = filasDadas(actividad).getOrDefault(Fichas.COMPROMISOS, List.of());
        List<Map<String, Object>> juzgados =
                filas(datos).map(EfectoSeguimiento::dado).toList();
        dados.stream()
                .filter(dado -> !juzgados.contains(dado))
                .forEach(dado -> falta(faltas, "Diga cómo va el compromiso «%s».", dado));
        if (!dados.isEmpty()) {
            juzgados.stream()
                    .filter(juzgado -> !dados.contains(juzgado))
                    .forEach(juzgado -> falta(
                            faltas, "«%s» no es un compromiso del acta: corrija el acta si debe estar.", juzgado));
        }
        filas(datos)
                .filter(fila -> CUMPLIDO.equals(fila.get("estado"))
                        != Objects.equals("100", String.valueOf(fila.get("avance"))))
                .forEach(fila -> falta(
                        faltas,
                        "«%s»: un compromiso está cumplido cuando su avance es de 100 %%, y solo entonces.",
                        fila));
        return faltas;
    }

    private static void falta(List<Falta> faltas, String mensaje, Map<String, Object> fila) {
        faltas.add(new Falta(Fichas.COMPROMISOS, mensaje.formatted(fila.get("que"))));
    }

    @SuppressWarnings("unchecked")
    private static Stream<Map<String, Object>> filas(Map<String, Object> datos) {
        return datos.get(Fichas.COMPROMISOS) instanceof List<?> lista
                ? lista.stream().filter(Map.class::isInstance).map(fila -> (Map<String, Object>) fila)
                : Stream.empty();
    }

    private static Map<String, Object> dado(Map<String, Object> fila) {
        Map<String, Object> dado = new LinkedHashMap<>();
        DADAS.forEach(nombre -> dado.put(nombre, Objects.requireNonNullElse(fila.get(nombre), "")));
        return dado;
    }

    @Override
    public void aplicar(ActividadEnCurso actividad, TareaDeActividad tarea, Map<String, Object> datos) {
        // What is judged changes nothing in the course of the cycle.
    }
}
