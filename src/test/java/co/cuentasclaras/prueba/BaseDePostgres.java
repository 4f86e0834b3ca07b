package co.cuentasclaras.prueba;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A PostgreSQL for an application, started before it and stopped after it, which still writes when it is closed. */
public final class BaseDePostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext aplicacion) {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.start();
            TestPropertyValues.of(
                            "spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                            "spring.datasource.username=postgres",
                            "spring.datasource.password=postgres")
                    .applyTo(aplicacion);
            ((DefaultListableBeanFactory) aplicacion.getBeanFactory())
                    .registerDisposableBean("postgres", postgres::close);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
