package co.cuentasclaras.aviso;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands what was not yet told to somebody to somebody else, who answers for it now. */
@Component
public class TraspasoDeAvisos {

    private final JdbcClient jdbc;
    private final Clock clock;

    TraspasoDeAvisos(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Passes these of the notices that wait in the outbox or in a mail that has not left. Such a mail is written anew, so
     * that nobody reads what is somebody else's by now.
     */
    public void pasar(String de, String a, Predicate<Aviso> cuales) {
        List<AvisoPendiente> suyos = jdbc
                .sql(
                        """
                select * from cc_aviso where destinatario = :de and descartado is null
                  and (correo is null or correo in (
                    select id from cc_correo where estado = 'PENDIENTE' and en_camino is null and dudoso is null))
                order by creado, id""")
                .param("de", de)
                .query(Bandeja::aviso)
                .list()
                .stream()
                .filter(pendiente -> cuales.test(pendiente.aviso()))
                .toList();
        for (AvisoPendiente pendiente : suyos) {
            deshacerCorreo(pendiente.id());
            Aviso aviso = pendiente.aviso();
            Aviso nuevo = new Aviso(
                    aviso.tipo(),
                    aviso.ciclo(),
                    aviso.codigo(),
                    aviso.tarea(),
                    a,
                    aviso.vencimiento(),
                    aviso.detalle(),
                    aviso.antes(),
                    aviso.quien());
            String clave = Avisos.clave(nuevo, clock.instant());
            jdbc.sql(
                            """
                    update cc_aviso set destinatario = :a, clave = :clave
                    where id = :id and not exists (select 1 from cc_aviso where clave = :clave)""")
                    .param("a", a)
                    .param("clave", clave)
                    .param("id", pendiente.id())
                    .update();
        }
        jdbc.sql(
                        """
                update cc_aviso set descartado = :ahora, motivo_descarte = 'Ya se le avisó a quien responde ahora.'
                where destinatario = :de and id in (:ids)""")
                .param("ahora", OffsetDateTime.now(clock))
                .param("de", de)
                .param(
                        "ids",
                        suyos.isEmpty()
                                ? List.of("")
                                : suyos.stream().map(AvisoPendiente::id).toList())
                .update();
    }

    private void deshacerCorreo(String aviso) {
        jdbc.sql("select correo from cc_aviso where id = :id and correo is not null")
                .param("id", aviso)
                .query(String.class)
                .optional()
                .ifPresent(correo -> {
                    jdbc.sql(
                                    """
                            update cc_correo set estado = 'DESCARTADO', proximo_intento = null,
                              error = 'Lo que decía pasó a otra persona.'
                            where id = :correo and estado = 'PENDIENTE' and en_camino is null""")
                            .param("correo", correo)
                            .update();
                    jdbc.sql(
                                    """
                            update cc_aviso set correo = null where correo = :correo
                              and exists (select 1 from cc_correo where id = :correo and estado = 'DESCARTADO')""")
                            .param("correo", correo)
                            .update();
                });
    }
}
