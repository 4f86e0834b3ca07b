package co.cuentasclaras.ingreso.process;

import co.cuentasclaras.comun.Maquina;
import co.cuentasclaras.ingreso.CuentasDeConsola;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** {@link CuentasDeConsola} of an engine that looks at the database and does nothing else. */
final class BareAccounts implements CuentasDeConsola {

    private final ApplicationContext program;
    private final DataSource database;
    private final PlatformTransactionManager transactions;

    BareAccounts(ApplicationContext program, DataSource database, PlatformTransactionManager transactions) {
        this.program = program;
        this.database = database;
        this.transactions = transactions;
    }

    @Override
    public boolean existe(String usuario) {
        SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
        configuration.setApplicationContext(program);
        configuration.setDataSource(database);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setHostname(Maquina.nombre());
        ProcessEngine engine = configuration.buildProcessEngine();
        try {
            return engine.getIdentityService().createUserQuery().userId(usuario).count() > 0;
        } finally {
            engine.close();
        }
    }
}
