package co.cuentasclaras.plan;

import co.cuentasclaras.plan.Contexto.Recuerdos;
import co.cuentasclaras.tabla.Rotulo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people decided about the files of the entity, to be proposed for the next one. */
@Repository
class MemoriaDePlanes {

    private static final String COLUMNA = "COLUMNA";
    private static final String OFICINA = "OFICINA";
    private static final String ETAPA = "ETAPA";

    /** As wide as its column; what is longer is not remembered. */
    private static final int LARGO = 300;

    private final JdbcClient jdbc;

    MemoriaDePlanes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Recuerdos todos() {
        Map<String, Map<String, String>> porClase = new HashMap<>();
        jdbc.sql("select clase, escrito, valor from cc_plan_recuerdo").query(fila -> {
            porClase.computeIfAbsent(fila.getString("clase"), clase -> new HashMap<>())
                    .put(fila.getString("escrito"), fila.getString("valor"));
        });
        Map<String, List<String>> oficinas = new HashMap<>();
        porClase.getOrDefault(OFICINA, Map.of())
                .forEach((escrito, roles) -> oficinas.put(escrito, List.of(roles.split(","))));
        return new Recuerdos(
                porClase.getOrDefault(COLUMNA, Map.of()), oficinas, porClase.getOrDefault(ETAPA, Map.of()));
    }

    /** Remembers what somebody chose in this reading; what the product proposed is not remembered. */
    void recordar(Elecciones elecciones) {
        elecciones.columnas().stream()
                .filter(columna -> !columna.propuesto() && !columna.campo().isEmpty())
                .forEach(columna -> recordar(COLUMNA, columna.titulo(), columna.campo()));
        elecciones.oficinas().stream()
                .filter(oficina -> !oficina.propuesto() && !oficina.roles().isEmpty())
                .forEach(oficina ->
                        oficina.formas().forEach(forma -> recordar(OFICINA, forma, String.join(",", oficina.roles()))));
        elecciones.etapas().stream()
                .filter(etapa -> !etapa.propuesto() && !etapa.pagina().isEmpty())
                .forEach(etapa -> recordar(ETAPA, etapa.escrita(), etapa.pagina()));
    }

    private void recordar(String clase, String escrito, String valor) {
        String clave = Rotulo.clave(escrito);
        if (clave.isEmpty() || clave.length() > LARGO) {
            return;
        }
        int cambiados = jdbc.sql(
                        "update cc_plan_recuerdo set valor = :valor where clase = :clase and escrito = :escrito")
                .param("valor", valor)
                .param("clase", clase)
                .param("escrito", clave)
                .update();
        if (cambiados == 0) {
            jdbc.sql("insert into cc_plan_recuerdo (clase, escrito, valor) values (:clase, :escrito, :valor)")
                    .param("clase", clase)
                    .param("escrito", clave)
                    .param("valor", valor)
                    .update();
        }
    }
}
