package co.cuentasclaras.pregunta.tramite;

import co.cuentasclaras.prueba.BaseDePostgres;
import co.cuentasclaras.prueba.ServidorDeCorreo;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** Its bytes, its moments and its locks are others there. */
@ContextConfiguration(initializers = {ServidorDeCorreo.Direccion.class, BaseDePostgres.class})
@DirtiesContext
@DisplayName("La respuesta a una pregunta, en PostgreSQL")
class ContestacionEnPostgresTest extends ContestacionTest {}
