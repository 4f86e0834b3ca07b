package co.cuentasclaras.avance;

import co.cuentasclaras.aviso.Situaciones;
import co.cuentasclaras.comun.ClaveActividad;
import co.cuentasclaras.comun.InstanteSql;
import co.cuentasclaras.cronograma.AudienciaPublica;
import co.cuentasclaras.cronograma.NombresConAudiencia;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiasNoHabiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers the mail from the tables of cycles, activities, roles and evidence. */
@Repository
class SituacionesDelCronograma implements Situaciones {

    private final JdbcClient jdbc;
    private final DiasNoHabiles diasNoHabiles;
    private final NombresConAudiencia nombres;
    private final SituacionesDePreguntas preguntas;
    private final Clock clock;

    SituacionesDelCronograma(
            JdbcClient jdbc,
            DiasNoHabiles diasNoHabiles,
            NombresConAudiencia nombres,
            SituacionesDePreguntas preguntas,
            Clock clock) {
        this.jdbc = jdbc;
        this.diasNoHabiles = diasNoHabiles;
        this.nombres = nombres;
        this.preguntas = preguntas;
        this.clock = clock;
    }

    @Override
    public Map<ClaveActividad, SituacionActividad> de(Collection<ClaveActividad> actividades) {
        if (actividades.isEmpty()) {
            return Map.of();
        }
        Map<String, List<AudienciaPublica>> audiencias = nombres.deCiclos(actividades);
        Map<ClaveActividad, SituacionActividad> todas = new HashMap<>(preguntas.de(actividades));
        jdbc.sql(
                        """
                        select a.ciclo, a.codigo, a.pagina, c.vigencia, c.entidad, c.terminado as ciclo_terminado, a.etapa, a.nombre,
                          a.producto, a.evidencia, coalesce(r.nombre, a.responsable) as nombre_rol, r.titular, r.suplente,
                          a.persona, a.por, a.inicio, a.vencimiento, a.iniciada, a.terminada, a.tarea, a.en_suspenso,
                          e.nombre as esperaba, coalesce(er.nombre, e.responsable) as de_quien,
                          (select count(*) from cc_evidencia v where v.ciclo = a.ciclo and v.codigo = a.codigo) as evidencias
                        from cc_actividad a join cc_ciclo c on c.id = a.ciclo
                        left join cc_rol r on r.id = a.responsable
                        left join cc_actividad e on e.ciclo = a.ciclo and e.codigo = a.esperaba
                        left join cc_rol er on er.id = e.responsable
                        where a.ciclo in (:ciclos) and a.codigo in (:codigos)""")
                .param("ciclos", actividades.stream().map(ClaveActividad::ciclo).collect(Collectors.toSet()))
                .param(
                        "codigos",
                        actividades.stream().map(ClaveActividad::codigo).collect(Collectors.toSet()))
                .query((fila, n) -> Map.entry(clave(fila), situacion(fila, audiencias)))
                .list()
                .forEach(una -> todas.put(una.getKey(), una.getValue()));
        return todas;
    }

    @Override
    public Cargas cargas() {
        LocalDate hoy = LocalDate.now(clock);
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        List<AbiertasIguales> abiertas = jdbc.sql(
                        """
                        select encargado, suplente, vencimiento, llegada, esperaba, count(*) as cuantas, count(atencion) as atenciones
                        from (
                          select coalesce(a.persona, r.titular, r.suplente) as encargado, r.suplente, a.vencimiento, a.atencion,
                            case when a.esperaba is not null then a.iniciada end as llegada,
                            case when a.esperaba is not null then 'otra' end as esperaba
                          from cc_actividad a join cc_ciclo c on c.id = a.ciclo
                          left join cc_rol r on r.id = a.responsable
                          where c.terminado is null and a.iniciada is not null and a.terminada is null and not a.en_suspenso
                        ) una group by encargado, suplente, vencimiento, llegada, esperaba""")
                .query(AbiertasIguales.class)
                .list();
        Map<String, CargaDePersona> porPersona = new HashMap<>(preguntas.cargas());
        int vencidas = 0;
        for (AbiertasIguales una : abiertas) {
            LocalDate enTermino = Espera.enTermino(
                    una.vencimiento(),
                    una.esperaba(),
                    dia(una.llegada() == null ? null : una.llegada().toInstant()));
            int cuantas = una.cuantas();
            boolean vencida = enTermino.isBefore(hoy);
            boolean venceHoy = una.vencimiento().equals(hoy);
            boolean pronto = Semaforo.de(enTermino, true, null, hoy, calendario) == Semaforo.VENCE_PRONTO;
            vencidas += vencida ? cuantas : 0;
            if (una.encargado() != null) {
                porPersona.merge(
                        una.encargado(),
                        new CargaDePersona(
                                cuantas,
                                vencida ? cuantas : 0,
                                venceHoy ? cuantas : 0,
                                pronto && !venceHoy ? cuantas : 0,
                                0),
                        CargaDePersona::mas);
            }
            if (vencida && una.suplente() != null && !una.suplente().equals(una.encargado())) {
                porPersona.merge(una.suplente(), new CargaDePersona(0, 0, 0, 0, cuantas), CargaDePersona::mas);
            }
        }
        return new Cargas(
                porPersona,
                vencidas,
                abiertas.stream().mapToInt(AbiertasIguales::atenciones).sum());
    }

    private static ClaveActividad clave(ResultSet fila) throws SQLException {
        return new ClaveActividad(fila.getString("ciclo"), fila.getString("codigo"));
    }

    private SituacionActividad situacion(ResultSet fila, Map<String, List<AudienciaPublica>> audiencias)
            throws SQLException {
        LocalDate vencimiento = fila.getObject("vencimiento", LocalDate.class);
        LocalDate llegada = dia(InstanteSql.leer(fila, "iniciada"));
        String esperaba = fila.getString("esperaba");
        LocalDate enTermino = Espera.enTermino(vencimiento, esperaba, llegada);
        return new SituacionActividad(
                fila.getInt("vigencia"),
                fila.getString("entidad"),
                fila.getObject("ciclo_terminado") != null,
                fila.getString("etapa"),
                nombres.conAudiencia(
                        fila.getString("nombre"),
                        fila.getString("codigo"),
                        fila.getString("pagina"),
                        audiencias.get(fila.getString("ciclo"))),
                fila.getString("producto"),
                fila.getBoolean("evidencia"),
                fila.getInt("evidencias"),
                fila.getString("nombre_rol"),
                fila.getString("titular"),
                fila.getString("suplente"),
                fila.getString("persona"),
                fila.getString("por"),
                fila.getObject("inicio", LocalDate.class),
                vencimiento,
                enTermino,
                enTermino.equals(vencimiento)
                        ? null
                        : Palabras.conMayuscula(Palabras.llegada(enTermino, esperaba, fila.getString("de_quien"))),
                fila.getObject("terminada") != null,
                fila.getString("tarea"),
                fila.getBoolean("en_suspenso"));
    }

    private @Nullable LocalDate dia(@Nullable Instant momento) {
        return momento == null ? null : LocalDate.ofInstant(momento, clock.getZone());
    }

    /** Activities that somebody has to do now, as many as are alike. */
    private record AbiertasIguales(
            @Nullable String encargado,
            @Nullable String suplente,
            LocalDate vencimiento,
            @Nullable OffsetDateTime llegada,
            @Nullable String esperaba,
            int cuantas,
            int atenciones) {}
}
