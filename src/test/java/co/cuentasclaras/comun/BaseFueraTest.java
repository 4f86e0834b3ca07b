package co.cuentasclaras.comun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.prueba.DiscoQueSeLlena;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("La base de datos incluida")
class BaseFueraTest {

    @Test
    @DisplayName("después de un disco lleno sigue sola, con todo lo que había aceptado")
    void discoLleno(@TempDir Path carpeta) throws Exception {
        DiscoQueSeLlena.montar();
        try (HikariDataSource datos = comoLaDelProducto()) {
            datos.setJdbcUrl("jdbc:h2:lleno:" + carpeta.resolve("base") + ";WRITE_DELAY=0");
            JdbcTemplate jdbc = new JdbcTemplate(datos);
            jdbc.execute("create table t (n integer primary key)");
            List<Integer> aceptados = new ArrayList<>();
            escribir(jdbc, aceptados, 1);
            escribir(jdbc, aceptados, 2);
            DiscoQueSeLlena.llenar(true);
            assertThatThrownBy(() -> escribir(jdbc, aceptados, 3)).matches(BaseFuera::es);
            assertThatThrownBy(() -> escribir(jdbc, aceptados, 4)).matches(BaseFuera::es);

            DiscoQueSeLlena.llenar(false);
            // Each connection that the pool still has says once more that the database is closed, and is thrown away.
            for (int intento = 0; aceptados.size() < 3 && intento <= datos.getMaximumPoolSize(); intento++) {
                try {
                    escribir(jdbc, aceptados, 5);
                } catch (DataAccessException e) {
                    assertThat(BaseFuera.es(e)).isTrue();
                }
            }
            assertThat(jdbc.queryForList("select n from t order by n", Integer.class))
                    .containsExactlyElementsOf(aceptados)
                    .containsExactly(1, 2, 5);
        }
    }

    private static void escribir(JdbcTemplate jdbc, List<Integer> aceptados, int n) {
        jdbc.update("insert into t values (?)", n);
        aceptados.add(n);
    }

    private static HikariDataSource comoLaDelProducto() throws Exception {
        HikariDataSource datos = new HikariDataSource();
        new Binder(ConfigurationPropertySources.from(
                        new YamlPropertySourceLoader().load("producto", new ClassPathResource("application.yml"))))
                .bind("spring.datasource.hikari", Bindable.ofInstance(datos));
        datos.setConnectionTimeout(1000);
        return datos;
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "08006, 0, true",
        "53100, 0, true",
        "57P01, 0, true",
        "90098, 90098, true",
        "23505, 23505, false",
        "40001, 0, false"
    })
    @DisplayName("se distingue de la que rechaza algo")
    void cual(String estado, int codigo, boolean fuera) {
        assertThat(BaseFuera.es(new IllegalStateException(new SQLException("x", estado, codigo))))
                .isEqualTo(fuera);
    }
}
