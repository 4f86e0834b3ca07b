package co.cuentasclaras.medida;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database alone. */
class SoloDatos {

    @Bean
    DataSource datos(
            @Value("${base.url}") String url,
            @Value("${base.usuario}") String usuario,
            @Value("${base.clave}") String clave) {
        HikariDataSource datos = new HikariDataSource();
        datos.setJdbcUrl(url);
        datos.setUsername(usuario);
        datos.setPassword(clave);
        return datos;
    }

    @Bean
    JdbcTemplate plantilla(DataSource datos) {
        return new JdbcTemplate(datos);
    }

    @Bean
    JdbcClient cliente(JdbcTemplate plantilla) {
        return JdbcClient.create(plantilla);
    }
}
