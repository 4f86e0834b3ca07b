package co.cuentasclaras.publico;

import co.cuentasclaras.prueba.BaseDePostgres;
import co.cuentasclaras.prueba.ServidorDeCorreo;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** With the SQL and the unique keys of the database of production. */
@ContextConfiguration(initializers = {ServidorDeCorreo.Direccion.class, BaseDePostgres.class})
@DirtiesContext
@DisplayName("Un ciudadano pregunta en la página pública, con PostgreSQL")
class FormularioPublicoEnPostgresTest extends FormularioPublicoTest {}
