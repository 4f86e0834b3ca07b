package db.migration;

import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The trail and its seals only grow: each database refuses in its own way to change or take away what they hold. */
public class V21_1__SoloCrecen extends BaseJavaMigration {

    private static final List<String> TABLAS =
            List.of("cc_bitacora", "cc_bitacora_hoja", "cc_sello", "cc_sello_llave", "cc_sellador");

    @Override
    public void migrate(Context context) throws Exception {
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        jdbc.update("insert into cc_sellador (id, origen) values (1, ?)", "cuentas-claras/" + UUID.randomUUID());
        if (context.getConnection().getMetaData().getDatabaseProductName().equals("H2")) {
            // H2 has no trigger for TRUNCATE; it refuses it by itself for a table that another one refers to.
            TABLAS.forEach(tabla -> jdbc.execute("create trigger %1$s_solo_crece before update, delete on %1$s"
                    .formatted(tabla)
                    .concat(" for each row call \"co.cuentasclaras.sello.SoloCrece\"")));
            return;
        }
        jdbc.execute(
                """
                create function cc_solo_crece() returns trigger language plpgsql as $$
                begin
                  raise exception '% solo crece: lo anotado no se cambia ni se quita (append-only)', tg_table_name;
                end $$""");
        TABLAS.forEach(tabla -> jdbc.execute(
                """
                create trigger %1$s_solo_crece before update or delete or truncate on %1$s
                for each statement execute function cc_solo_crece()"""
                        .formatted(tabla)));
    }
}
