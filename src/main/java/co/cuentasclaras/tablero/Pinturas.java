package co.cuentasclaras.tablero;

import co.cuentasclaras.tablero.Pintura.Detalle;
import co.cuentasclaras.tablero.Pintura.Elemento;
import co.cuentasclaras.tablero.Pintura.Opcion;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Paints the models of a cycle with how its activities stand, finished ones included. */
@Repository
public class Pinturas {

    private final JdbcClient jdbc;
    private final Filas filas;
    private final Nombres nombres;

    Pinturas(JdbcClient jdbc, Filas filas, Nombres nombres) {
        this.jdbc = jdbc;
        this.filas = filas;
        this.nombres = nombres;
    }

    /** The cycles that ran or run: first the running ones, of which the oldest has most to tell, then the latest past. */
    public List<Opcion> ciclos() {
        return jdbc.sql(
                        """
                        select id, vigencia, entidad, en_curso from cc_ciclo
                        order by case when en_curso is null then 1 else 0 end,
                          case when en_curso is null then -vigencia else vigencia end, iniciado desc""")
                .query((row, n) -> new Opcion(
                        row.getString("id"),
                        row.getInt("vigencia"),
                        row.getString("entidad"),
                        row.getString("en_curso") != null))
                .list();
    }

    /**
     * Paints a model.
     *
     * @param ciclos those that can be chosen
     * @param pedido the cycle asked for; the first one when it is not among them
     * @param elementos the codes that each element of the model stands for
     */
    @Transactional(readOnly = true)
    public Pintura pintar(List<Opcion> ciclos, @Nullable String pedido, Map<String, Set<String>> elementos) {
        String ciclo = ciclos.stream()
                .map(Opcion::id)
                .filter(id -> id.equals(pedido))
                .findFirst()
                .orElse(ciclos.isEmpty() ? null : ciclos.get(0).id());
        List<Fila> actividades = ciclo == null ? List.of() : filas.de(List.of(ciclo));
        Map<String, String> personas = nombres.de(actividades.stream()
                .map(Pinturas::persona)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        List<Elemento> pintados = elementos.entrySet().stream()
                .map(elemento -> elemento(elemento.getKey(), elemento.getValue(), actividades, personas))
                .filter(elemento -> elemento.total() > 0)
                .toList();
        return new Pintura(filas.hoy(), Tablero.Regla.todas(), ciclos, ciclo, pintados);
    }

    private static Elemento elemento(
            String id, Collection<String> codigos, List<Fila> actividades, Map<String, String> personas) {
        List<Fila> propias = actividades.stream()
                .filter(fila -> codigos.contains(fila.codigoDelModelo()))
                .toList();
        Semaforo estado = Semaforo.conjunto(propias.stream().map(Fila::estado).toList());
        return new Elemento(
                id,
                estado,
                estado.nombre(),
                propias.size(),
                (int) propias.stream().filter(fila -> fila.estado().estaHecha()).count(),
                (int) propias.stream()
                        .filter(fila -> fila.estado() == Semaforo.VENCIDA)
                        .count(),
                propias.stream().map(fila -> detalle(fila, personas)).toList());
    }

    private static Detalle detalle(Fila fila, Map<String, String> personas) {
        String persona = persona(fila);
        return new Detalle(
                fila.codigo(),
                fila.nombre(),
                fila.estado(),
                fila.estado().nombre(),
                persona == null ? fila.rol() : personas.getOrDefault(persona, persona),
                fila.vencimiento(),
                fila.diasTarde(),
                fila.diasRestantes(),
                fila.terminada(),
                fila.enMarcha() ? fila.tarea() : null);
    }

    private static @Nullable String persona(Fila fila) {
        if (fila.terminada() != null) {
            return fila.terminadaPor();
        }
        return fila.enMarcha() ? fila.persona() : null;
    }
}
