package co.cuentasclaras.pregunta.tramite;

import co.cuentasclaras.prueba.BaseDePostgres;
import co.cuentasclaras.prueba.ServidorDeCorreo;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** A transaction that dies spoils there all that comes after it. */
@ContextConfiguration(initializers = {ServidorDeCorreo.Direccion.class, BaseDePostgres.class})
@DirtiesContext
@DisplayName("La respuesta que llega, en PostgreSQL")
class RespuestaQueLlegaEnPostgresTest extends RespuestaQueLlegaTest {}
