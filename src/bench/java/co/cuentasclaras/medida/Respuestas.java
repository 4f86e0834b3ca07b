package co.cuentasclaras.medida;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the product answered to several people, by status, and how long it took. */
final class Respuestas {

    private final Map<Integer, Integer> porEstado = new TreeMap<>();
    private final Map<String, Integer> rechazos = new TreeMap<>();
    private final Map<Integer, Integer> delTramo = new TreeMap<>();
    private final List<Long> tiempos = new ArrayList<>();

    /** @param que what was asked for, without ids */
    synchronized void anotar(String que, int estado, long nanos, String cuerpo) {
        porEstado.merge(estado, 1, Integer::sum);
        delTramo.merge(estado, 1, Integer::sum);
        tiempos.add(nanos);
        if (estado >= 400) {
            rechazos.merge("%d a %s: %.160s".formatted(estado, que, cuerpo.replaceAll("\\s+", " ")), 1, Integer::sum);
        }
    }

    /** Since it was asked for the last time. */
    synchronized String delTramo() {
        if (tiempos.isEmpty()) {
            return "ninguna solicitud";
        }
        long[] ordenados = tiempos.stream().mapToLong(Long::longValue).toArray();
        String dicho = "%s; mediana %.0f ms, p95 %.0f ms"
                .formatted(
                        escrito(delTramo),
                        PaginasLargas.percentil(ordenados, 50),
                        PaginasLargas.percentil(ordenados, 95));
        delTramo.clear();
        tiempos.clear();
        return dicho;
    }

    synchronized String porEstado() {
        return escrito(porEstado);
    }

    synchronized Map<String, Integer> rechazos() {
        return new TreeMap<>(rechazos);
    }

    private static String escrito(Map<Integer, Integer> estados) {
        return "%d solicitudes (%s)"
                .formatted(
                        estados.values().stream().mapToInt(Integer::intValue).sum(),
                        estados.entrySet().stream()
                                .map(uno -> uno.getKey() + ": " + uno.getValue())
                                .collect(Collectors.joining(", ")));
    }
}
