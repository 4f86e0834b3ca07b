package db.migration;

import java.sql.Connection;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Of each fact of the trail that says how somebody is called, of whom: so that what people were called then is found without
 * reading the trail. The database makes it of the fact itself, so that it cannot say anything else, and is no part of what is
 * sealed. A migration of code, because each database has its own words for it.
 */
public class V39__NombresDeEntonces extends BaseJavaMigration {

    private static final String CUENTA =
            """
            alter table cc_bitacora add column cuenta varchar(255) generated always as (
              case when hecho = 'CUENTA_CAMBIADA' and datos like '{"usuario":"%","cambio":"%'
                and (datos like '%"nombre":"%' or datos like '%"antes":"%')
              then substring(datos from 13 for position('","cambio"' in datos) - 13) end)""";

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        boolean postgres = connection.getMetaData().getDatabaseProductName().startsWith("PostgreSQL");
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        jdbc.execute(CUENTA + (postgres ? " stored" : ""));
        jdbc.execute("create index cc_bitacora_cuenta on cc_bitacora (cuenta, momento, id)"
                + (postgres ? " where cuenta is not null" : ""));
    }
}
