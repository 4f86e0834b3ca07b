package co.cuentasclaras.pregunta;

import co.cuentasclaras.prueba.BaseDePostgres;
import co.cuentasclaras.prueba.ServidorDeCorreo;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** With the locks of the database of production, and its transactions that one error spoils. */
@ContextConfiguration(initializers = {ServidorDeCorreo.Direccion.class, BaseDePostgres.class})
@DirtiesContext
@DisplayName("Las preguntas de la ciudadanía, en PostgreSQL")
class PreguntasEnPostgresTest extends PreguntasPorLaRedTest {}
