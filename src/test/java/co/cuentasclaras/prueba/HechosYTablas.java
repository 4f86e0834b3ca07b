package co.cuentasclaras.prueba;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.avance.CicloPlegado;
import co.cuentasclaras.avance.FilaDeActividad;
import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.comun.InstanteSql;
import co.cuentasclaras.cronograma.FechaPlan;
import co.cuentasclaras.cronograma.Periodo;
import co.cuentasclaras.evidencia.Evidencia;
import co.cuentasclaras.evidencia.Evidencias;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Folds the facts of the cycles and compares what they tell with what the tables hold. */
@TestComponent
public class HechosYTablas {

    private static final Duration A_LA_VEZ = Duration.ofSeconds(2);

    private final Bitacora bitacora;
    private final Evidencias evidencias;
    private final JdbcClient jdbc;
    private final Map<String, FilaDeActividad> seguidas = new HashMap<>();
    private long ultimo;

    HechosYTablas(Bitacora bitacora, Evidencias evidencias, JdbcClient jdbc) {
        this.bitacora = bitacora;
        this.evidencias = evidencias;
        this.jdbc = jdbc;
    }

    /** Every cycle that somebody began stands as its facts say. */
    public void comprobar() {
        jdbc.sql("select distinct ciclo from cc_bitacora where hecho = 'CICLO_INICIADO'")
                .query(String.class)
                .list()
                .forEach(this::comprobar);
    }

    /** That cycle stands as its facts say: each activity, its evidence, and the end. */
    public void comprobar(String ciclo) {
        CicloPlegado plegado = CicloPlegado.de(ciclo, bitacora.deCiclo(ciclo));
        assertThat(sinTitular(plegado))
                .as("las actividades, según los hechos y según su tabla")
                .zipSatisfy(filas(jdbc, ciclo), HechosYTablas::dicenLoMismo);
        assertThat(porId(plegado.evidencias()))
                .as("las evidencias, según los hechos y según su tabla")
                .zipSatisfy(porId(evidencias.deCiclos(List.of(ciclo))), HechosYTablas::dicenLoMismo);
        assertThat(plegado.noAplica())
                .as("lo que no aplica, según los hechos y según su tabla")
                .isEqualTo(pares("select codigo, motivo from cc_no_aplica where ciclo = ?", ciclo));
        assertThat(plegado.nombresDeAudiencias())
                .as("las audiencias, según los hechos y según su tabla")
                .isEqualTo(pares("select clave, nombre from cc_audiencia where ciclo = ?", ciclo));
        assertThat(plegado.terminado())
                .as("el fin del ciclo, según los hechos y según su tabla")
                .isEqualTo(jdbc.sql("select terminado from cc_ciclo where id = ?")
                        .param(ciclo)
                        .query((fila, n) -> InstanteSql.leer(fila, "terminado"))
                        .list()
                        .get(0));
    }

    /** Where the clock runs, a fact is written some thousandths of a second after the row that it tells of. */
    private static void dicenLoMismo(Object contado, Object escrito) {
        if (!contado.equals(escrito)) {
            assertThat(contado)
                    .usingRecursiveComparison()
                    .withComparatorForType(
                            (uno, otro) ->
                                    Duration.between(uno, otro).abs().compareTo(A_LA_VEZ) < 0 ? 0 : uno.compareTo(otro),
                            Instant.class)
                    .isEqualTo(escrito);
        }
    }

    private Map<String, String> pares(String consulta, String ciclo) {
        Map<String, String> pares = new HashMap<>();
        jdbc.sql(consulta).param(ciclo).query(fila -> {
            pares.put(fila.getString(1), fila.getString(2));
        });
        return pares;
    }

    private static List<Evidencia> porId(Collection<Evidencia> unas) {
        return unas.stream().sorted(Comparator.comparing(Evidencia::id)).toList();
    }

    /**
     * The activities of a cycle stand as their facts say, where only what has new facts since the last time is told anew:
     * what has none may not have changed.
     */
    public void seguir(String ciclo) {
        Set<String> cambiadas = new HashSet<>();
        jdbc.sql("select id, codigo from cc_bitacora where ciclo = ? and id > ?")
                .params(ciclo, ultimo)
                .query(fila -> {
                    ultimo = Math.max(ultimo, fila.getLong("id"));
                    if (fila.getString("codigo") != null) {
                        cambiadas.add(fila.getString("codigo"));
                    }
                });
        sinTitular(CicloPlegado.de(ciclo, bitacora.deActividades(ciclo, cambiadas)))
                .forEach(una -> seguidas.put(una.codigo(), una));
        assertThat(filas(jdbc, ciclo)).allSatisfy(una -> assertThat(una).isEqualTo(seguidas.get(una.codigo())));
    }

    /** The activities of a cycle as its facts tell them; of their roles the ids. */
    public static List<FilaDeActividad> sinTitular(CicloPlegado plegado) {
        return plegado.filas(Map.of()).stream().map(HechosYTablas::sinTitular).toList();
    }

    /** The activities of a cycle as their table holds them; of their roles the ids. */
    public static List<FilaDeActividad> filas(JdbcClient jdbc, String ciclo) {
        return jdbc.sql("select * from cc_actividad where ciclo = ? order by orden")
                .param(ciclo)
                .query(HechosYTablas::fila)
                .list();
    }

    /** Who holds a role is kept elsewhere. */
    private static FilaDeActividad sinTitular(FilaDeActividad una) {
        return new FilaDeActividad(
                una.ciclo(),
                una.codigo(),
                una.orden(),
                una.etapa(),
                una.frente(),
                una.nombre(),
                una.producto(),
                una.rol(),
                una.nombreRol(),
                null,
                una.persona(),
                una.por(),
                una.inicioPlan(),
                una.finPlan(),
                una.vigente(),
                una.tarea(),
                una.iniciada(),
                una.terminada(),
                una.terminadaPor(),
                una.realizada(),
                una.preside(),
                una.esperaba(),
                una.terminoLegal(),
                una.exigeEvidencia(),
                una.atencion(),
                una.atencionDesde(),
                una.atencionPlazo(),
                una.pagina(),
                una.espera(),
                una.apoyan(),
                una.hechaAntes(),
                una.retirada(),
                una.motivoRetiro(),
                una.enSuspenso());
    }

    private static FilaDeActividad fila(ResultSet fila, int n) throws SQLException {
        return new FilaDeActividad(
                fila.getString("ciclo"),
                fila.getString("codigo"),
                fila.getInt("orden"),
                fila.getString("etapa"),
                fila.getString("frente"),
                fila.getString("nombre"),
                fila.getString("producto"),
                fila.getString("responsable"),
                fila.getString("responsable"),
                null,
                fila.getString("persona"),
                fila.getString("por"),
                FechaPlan.leer(fila.getString("inicio_plan")),
                FechaPlan.leer(fila.getString("fin_plan")),
                new Periodo(fila.getObject("inicio", LocalDate.class), fila.getObject("vencimiento", LocalDate.class)),
                fila.getString("tarea"),
                InstanteSql.leer(fila, "iniciada"),
                InstanteSql.leer(fila, "terminada"),
                fila.getString("terminada_por"),
                fila.getObject("realizada", LocalDate.class),
                fila.getString("preside"),
                fila.getString("esperaba"),
                fila.getBoolean("termino_legal"),
                fila.getBoolean("evidencia"),
                fila.getString("atencion"),
                InstanteSql.leer(fila, "atencion_desde"),
                fila.getObject("atencion_plazo", LocalDate.class),
                fila.getString("pagina"),
                fila.getString("espera"),
                lista(fila.getString("apoyan")),
                fila.getBoolean("hecha_antes"),
                InstanteSql.leer(fila, "retirada"),
                fila.getString("motivo_retiro"),
                fila.getBoolean("en_suspenso"));
    }

    private static List<String> lista(String ids) {
        return ids == null ? List.of() : List.of(ids.split(","));
    }
}
