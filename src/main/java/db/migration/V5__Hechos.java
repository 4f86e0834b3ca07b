package db.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Makes facts of the sentences of the trail, which keep their ids; one that cannot be read stays as it was written. What
 * was never written there, but left its traces in our tables and in the engine's history, is added and marked as inferred.
 */
public class V5__Hechos extends BaseJavaMigration {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The engine writes its moments without a zone, in that of the product. */
    private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");

    private static final String SISTEMA = "sistema";

    /** A reassignment wrote its sentence beside the engine's own record of it. */
    private static final Duration A_LA_VEZ = Duration.ofSeconds(2);

    /** Which task was of which activity, also those of an earlier round; an escalation's is the leader's. */
    private static final String TAREAS =
            """
            (select tarea, ciclo, codigo from cc_actividad where tarea is not null
             union select tarea, ciclo, codigo from cc_cumplimiento
             union select tarea, ciclo, codigo from cc_aviso
             where tarea is not null and tipo <> 'ESCALAMIENTO_LIDER')""";

    @Override
    public void migrate(Context context) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        if (jdbc.sql("select count(*) from cc_ciclo").query(Integer.class).single() == 0) {
            return; // nor may the engine's tables be there yet
        }
        List<Leido> leidos = leer(jdbc);
        List<Deducido> deducidos = new ArrayList<>();
        vividas(jdbc, leidos, deducidos);
        comentarios(jdbc, deducidos);
        escaladas(jdbc, deducidos);
        selladas(jdbc, deducidos);
        correos(jdbc, deducidos);
        descartados(jdbc, deducidos);
        leidos.forEach(leido -> leido.guardar(jdbc));
        deducidos.sort(Comparator.comparing(Deducido::momento));
        deducidos.forEach(deducido -> deducido.guardar(jdbc));
    }

    private static List<Leido> leer(JdbcClient jdbc) {
        Map<String, String> roles = new HashMap<>();
        jdbc.sql("select id, nombre from cc_rol").query(fila -> {
            roles.put(fila.getString("nombre"), fila.getString("id"));
        });
        return jdbc.sql(
                        """
                        select b.id, b.ciclo, b.codigo, b.momento, b.hecho, b.detalle, a.nombre, e.id as evidencia
                        from cc_bitacora b
                        left join cc_actividad a on a.ciclo = b.ciclo and a.codigo = b.codigo
                        left join cc_evidencia e on e.ciclo = b.ciclo and e.codigo = b.codigo
                          and b.hecho = 'EVIDENCIA_AGREGADA' and e.agregada = b.momento
                          and b.detalle like '%' || e.huella || '%'
                        order by b.id""")
                .query((fila, n) -> {
                    Frase frase =
                            new Frase(fila.getString("hecho"), fila.getString("nombre"), fila.getString("detalle"));
                    Map<String, Object> datos = frase.leer(roles).orElse(null);
                    String evidencia = fila.getString("evidencia");
                    if (datos != null && evidencia != null) {
                        datos.put("evidencia", evidencia);
                    }
                    return new Leido(
                            fila.getLong("id"),
                            fila.getString("ciclo"),
                            fila.getString("codigo"),
                            momento(fila, "momento"),
                            datos == null ? "ANOTADA" : frase.hecho(),
                            datos == null ? datos("clase", frase.hecho(), "texto", frase.texto()) : datos);
                })
                .list();
    }

    /** Begun, held by one after the other, finished. */
    private static void vividas(JdbcClient jdbc, List<Leido> leidos, List<Deducido> deducidos) {
        Map<String, List<Paso>> pasos = pasos(jdbc);
        jdbc.sql(
                        """
                        select m.tarea, m.ciclo, m.codigo, a.responsable, a.vencimiento, a.persona, a.iniciada,
                          a.terminada, a.terminada_por, a.tarea as ultima, t.start_time_, t.end_time_, t.delete_reason_,
                          t.due_date_, t.assignee_, c.guardado_por,
                          (select min(v.vencimiento) from cc_aviso v
                           where v.tarea = m.tarea and v.tipo = 'ASIGNACION') as al_comenzar
                        from\s"""
                                + TAREAS
                                + """
                                 m join cc_actividad a on a.ciclo = m.ciclo and a.codigo = m.codigo
                                left join act_hi_taskinst t on t.id_ = m.tarea
                                left join cc_cumplimiento c on c.tarea = m.tarea and c.entregado is not null""")
                .query(fila -> {
                    boolean ultima = fila.getString("tarea").equals(fila.getString("ultima"));
                    Instant inicio = ultima && fila.getObject("iniciada") != null ? momento(fila, "iniciada") : null;
                    Instant fin = ultima && fila.getObject("terminada") != null ? momento(fila, "terminada") : null;
                    LocalDate vencimiento = fila.getObject("vencimiento", LocalDate.class);
                    String persona = fila.getString("persona");
                    LocalDateTime empezada = fila.getObject("start_time_", LocalDateTime.class);
                    if (empezada != null) {
                        inicio = empezada.atZone(BOGOTA).toInstant();
                        fin = "completed".equals(fila.getString("delete_reason_"))
                                ? fila.getObject("end_time_", LocalDateTime.class)
                                        .atZone(BOGOTA)
                                        .toInstant()
                                : null;
                        vencimiento =
                                fila.getObject("due_date_", LocalDateTime.class).toLocalDate();
                        persona = fila.getString("assignee_");
                    }
                    if (inicio == null) {
                        return;
                    }
                    Lugar lugar = new Lugar(fila.getString("ciclo"), fila.getString("codigo"));
                    List<Paso> suyos = new ArrayList<>(pasos.getOrDefault(fila.getString("tarea"), List.of()));
                    Paso primero = suyos.isEmpty() || !aLaVez(suyos.get(0).momento(), inicio) ? null : suyos.remove(0);
                    String titular = primero == null ? (suyos.isEmpty() ? persona : null) : primero.a();
                    LocalDate alComenzar = fila.getObject("al_comenzar", LocalDate.class);
                    deducidos.add(new Deducido(
                            lugar,
                            inicio,
                            SISTEMA,
                            "ACTIVIDAD_INICIADA",
                            datos(
                                    "rol", fila.getString("responsable"),
                                    "persona", titular,
                                    "vencimiento", Objects.requireNonNullElse(alComenzar, vencimiento))));
                    tenida(lugar, titular, suyos, leidos, deducidos);
                    if (fin != null) {
                        String quien = ultima ? fila.getString("terminada_por") : fila.getString("guardado_por");
                        deducidos.add(new Deducido(
                                lugar,
                                antesDeDevolverla(lugar, fin, leidos),
                                Objects.requireNonNullElse(quien, Objects.requireNonNullElse(persona, SISTEMA)),
                                "ACTIVIDAD_TERMINADA",
                                datos("persona", persona, "vencimiento", vencimiento)));
                    }
                });
    }

    /** Both happened in one moment, and what was returned was finished first. */
    private static Instant antesDeDevolverla(Lugar lugar, Instant fin, List<Leido> leidos) {
        return leidos.stream()
                .filter(leido -> leido.alMismoTiempo("ACTIVIDAD_DEVUELTA", lugar, fin))
                .findFirst()
                .map(leido -> leido.momento().minusMillis(1))
                .orElse(fin);
    }

    private static void tenida(
            Lugar lugar, @Nullable String titular, List<Paso> pasos, List<Leido> leidos, List<Deducido> deducidos) {
        String de = titular;
        for (Paso paso : pasos) {
            Leido reasignada = leidos.stream()
                    .filter(leido -> leido.alMismoTiempo("ACTIVIDAD_REASIGNADA", lugar, paso.momento()))
                    .findFirst()
                    .orElse(null);
            if (reasignada != null) {
                poner(reasignada.datos(), "personaDe", de);
            } else if (paso.a() == null) {
                deducidos.add(
                        new Deducido(lugar, paso.momento(), paso.quien(), "ACTIVIDAD_SOLTADA", datos("de", paso.de())));
            } else if (paso.a().equals(paso.quien())) {
                deducidos.add(new Deducido(lugar, paso.momento(), paso.quien(), "ACTIVIDAD_TOMADA", datos("de", de)));
            } else {
                deducidos.add(new Deducido(
                        lugar, paso.momento(), paso.quien(), "ACTIVIDAD_ASIGNADA", datos("de", de, "a", paso.a())));
            }
            de = paso.a();
        }
    }

    /** What the engine noted of who got a task and who lost it; both in one moment are one step. */
    private static Map<String, List<Paso>> pasos(JdbcClient jdbc) {
        Map<String, Map<Instant, Paso>> porTarea = new HashMap<>();
        jdbc.sql(
                        """
                        select task_id_, timestamp_, operation_type_, user_id_, assigner_id_ from act_hi_identitylink
                        where type_ = 'assignee' and task_id_ is not null order by timestamp_, id_""")
                .query(fila -> {
                    boolean llega = "add".equals(fila.getString("operation_type_"));
                    String persona = fila.getString("user_id_");
                    Paso paso = new Paso(
                            fila.getObject("timestamp_", LocalDateTime.class)
                                    .atZone(BOGOTA)
                                    .toInstant(),
                            llega ? null : persona,
                            llega ? persona : null,
                            Objects.requireNonNullElse(fila.getString("assigner_id_"), SISTEMA));
                    porTarea.computeIfAbsent(fila.getString("task_id_"), tarea -> new LinkedHashMap<>())
                            .merge(paso.momento(), paso, Paso::y);
                });
        Map<String, List<Paso>> pasos = new HashMap<>();
        porTarea.forEach((tarea, suyos) -> pasos.put(tarea, List.copyOf(suyos.values())));
        return pasos;
    }

    private static void comentarios(JdbcClient jdbc, List<Deducido> deducidos) {
        jdbc.sql("select c.id_, c.time_, c.user_id_, c.full_msg_, m.ciclo, m.codigo from act_hi_comment c join "
                        + TAREAS
                        + " m on m.tarea = c.task_id_ where c.action_ = 'AddComment' and c.full_msg_ is not null")
                .query(fila -> {
                    deducidos.add(new Deducido(
                            new Lugar(fila.getString("ciclo"), fila.getString("codigo")),
                            fila.getObject("time_", LocalDateTime.class)
                                    .atZone(BOGOTA)
                                    .toInstant(),
                            Objects.requireNonNullElse(fila.getString("user_id_"), SISTEMA),
                            "ACTIVIDAD_COMENTADA",
                            datos(
                                    "comentario",
                                    fila.getString("id_"),
                                    "texto",
                                    new String(fila.getBytes("full_msg_"), StandardCharsets.UTF_8))));
                });
    }

    private static void escaladas(JdbcClient jdbc, List<Deducido> deducidos) {
        Map<List<Object>, List<String>> avisados = new LinkedHashMap<>();
        Map<List<Object>, Instant> momentos = new HashMap<>();
        jdbc.sql(
                        """
                        select tipo, ciclo, codigo, tarea, vencimiento, destinatario, creado from cc_aviso
                        where tipo in ('ESCALAMIENTO_LIDER', 'ESCALAMIENTO_GERENCIA') order by creado, destinatario""")
                .query(fila -> {
                    List<Object> vez = List.of(
                            fila.getString("tipo").replace("ESCALAMIENTO_", ""),
                            fila.getString("ciclo"),
                            fila.getString("codigo"),
                            fila.getObject("vencimiento", LocalDate.class),
                            Objects.requireNonNullElse(fila.getString("tarea"), ""));
                    momentos.putIfAbsent(vez, momento(fila, "creado"));
                    avisados.computeIfAbsent(vez, nueva -> new ArrayList<>()).add(fila.getString("destinatario"));
                });
        avisados.forEach((vez, a) -> deducidos.add(new Deducido(
                new Lugar((String) vez.get(1), (String) vez.get(2)),
                Objects.requireNonNull(momentos.get(vez)),
                SISTEMA,
                "ACTIVIDAD_ESCALADA",
                datos("ante", vez.get(0), "a", a, "vencimiento", vez.get(3)))));
    }

    private static void selladas(JdbcClient jdbc, List<Deducido> deducidos) {
        jdbc.sql(
                        """
                        select e.id, e.ciclo, e.codigo, e.nombre, e.huella, e.sellada, a.terminada_por
                        from cc_evidencia e join cc_actividad a on a.ciclo = e.ciclo and a.codigo = e.codigo
                        where e.sellada is not null""")
                .query(fila -> {
                    deducidos.add(new Deducido(
                            new Lugar(fila.getString("ciclo"), fila.getString("codigo")),
                            momento(fila, "sellada"),
                            Objects.requireNonNullElse(fila.getString("terminada_por"), SISTEMA),
                            "EVIDENCIA_SELLADA",
                            datos(
                                    "evidencia", fila.getString("id"),
                                    "nombre", fila.getString("nombre"),
                                    "huella", fila.getString("huella"))));
                });
    }

    /** One fact for each activity of which a mail tells. */
    private static void correos(JdbcClient jdbc, List<Deducido> deducidos) {
        Map<List<String>, List<String>> avisos = new HashMap<>();
        jdbc.sql(
                        """
                        select a.ciclo, a.codigo, a.tipo, c.id, c.destinatario, c.estado, c.message_id, c.error,
                          coalesce(c.enviado, c.creado) as momento
                        from cc_aviso a join cc_correo c on c.id = a.correo
                        where a.descartado is null and c.estado in ('ENVIADO', 'GUARDADO', 'FALLIDO')
                        order by c.creado, c.id, a.creado, a.id""")
                .query(fila -> {
                    Lugar lugar = new Lugar(fila.getString("ciclo"), fila.getString("codigo"));
                    List<String> clave = List.of(fila.getString("id"), lugar.ciclo(), lugar.codigo());
                    List<String> tambien = avisos.get(clave);
                    if (tambien != null) {
                        tambien.add(fila.getString("tipo"));
                        return;
                    }
                    List<String> suyos = new ArrayList<>(List.of(fila.getString("tipo")));
                    avisos.put(clave, suyos);
                    Map<String, Object> datos = datos(
                            "correo", fila.getString("id"),
                            "destinatario", fila.getString("destinatario"),
                            "avisos", suyos);
                    String hecho =
                            switch (fila.getString("estado")) {
                                case "ENVIADO" -> {
                                    datos.put("messageId", fila.getString("message_id"));
                                    yield "CORREO_ENVIADO";
                                }
                                case "FALLIDO" -> {
                                    datos.put("porQue", Objects.requireNonNullElse(fila.getString("error"), ""));
                                    yield "CORREO_NO_ENVIADO";
                                }
                                default -> "CORREO_GUARDADO";
                            };
                    deducidos.add(new Deducido(lugar, momento(fila, "momento"), SISTEMA, hecho, datos));
                });
    }

    private static void descartados(JdbcClient jdbc, List<Deducido> deducidos) {
        jdbc.sql(
                        """
                        select ciclo, codigo, tipo, destinatario, descartado, motivo_descarte from cc_aviso
                        where descartado is not null""")
                .query(fila -> {
                    deducidos.add(new Deducido(
                            new Lugar(fila.getString("ciclo"), fila.getString("codigo")),
                            momento(fila, "descartado"),
                            SISTEMA,
                            "AVISO_DESCARTADO",
                            datos(
                                    "aviso", fila.getString("tipo"),
                                    "destinatario", fila.getString("destinatario"),
                                    "porQue", Objects.requireNonNullElse(fila.getString("motivo_descarte"), ""))));
                });
    }

    private static boolean aLaVez(Instant uno, Instant otro) {
        return Duration.between(uno, otro).abs().compareTo(A_LA_VEZ) <= 0;
    }

    private static Instant momento(ResultSet fila, String columna) throws SQLException {
        return fila.getObject(columna, OffsetDateTime.class).toInstant();
    }

    /** What is empty is left out; days are written as days. */
    static Map<String, Object> datos(@Nullable Object... nombresYValores) {
        Map<String, Object> datos = new LinkedHashMap<>();
        for (int i = 0; i < nombresYValores.length; i += 2) {
            poner(datos, (String) Objects.requireNonNull(nombresYValores[i]), nombresYValores[i + 1]);
        }
        return datos;
    }

    private static void poner(Map<String, Object> datos, String nombre, @Nullable Object valor) {
        if (valor != null) {
            datos.put(nombre, valor instanceof LocalDate dia ? dia.toString() : valor);
        }
    }

    private static String json(Map<String, Object> datos) {
        try {
            return JSON.writeValueAsString(datos);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Lugar(String ciclo, String codigo) {}

    /** A task passes from somebody, or nobody, to somebody, or nobody. */
    private record Paso(Instant momento, @Nullable String de, @Nullable String a, String quien) {

        Paso y(Paso otro) {
            return new Paso(momento, de == null ? otro.de : de, otro.a == null ? a : otro.a, otro.quien);
        }
    }

    /** A sentence of the trail, read. */
    private record Leido(
            long id,
            @Nullable String ciclo,
            @Nullable String codigo,
            Instant momento,
            String hecho,
            Map<String, Object> datos) {

        boolean alMismoTiempo(String clase, Lugar lugar, Instant otro) {
            return hecho.equals(clase)
                    && lugar.ciclo().equals(ciclo)
                    && lugar.codigo().equals(codigo)
                    && aLaVez(momento, otro);
        }

        void guardar(JdbcClient jdbc) {
            jdbc.sql("update cc_bitacora set hecho = :hecho, version = 1, datos = :datos where id = :id")
                    .param("hecho", hecho)
                    .param("datos", json(datos))
                    .param("id", id)
                    .update();
        }
    }

    /** A fact that nobody wrote down when it happened. */
    private record Deducido(Lugar lugar, Instant momento, String quien, String hecho, Map<String, Object> datos) {

        void guardar(JdbcClient jdbc) {
            jdbc.sql(
                            """
                            insert into cc_bitacora (ciclo, codigo, momento, quien, hecho, version, datos, deducido)
                            values (:ciclo, :codigo, :momento, :quien, :hecho, 1, :datos, true)""")
                    .param("ciclo", lugar.ciclo())
                    .param("codigo", lugar.codigo())
                    .param("momento", momento.atOffset(ZoneOffset.UTC))
                    .param("quien", quien)
                    .param("hecho", hecho)
                    .param("datos", json(datos))
                    .update();
        }
    }
}
