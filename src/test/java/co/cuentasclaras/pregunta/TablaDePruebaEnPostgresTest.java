package co.cuentasclaras.pregunta;

import co.cuentasclaras.prueba.BaseDePostgres;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.ServidorDeCorreo;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

@Escenario
@ContextConfiguration(initializers = {ServidorDeCorreo.Direccion.class, BaseDePostgres.class})
@DirtiesContext
@DisplayName("En PostgreSQL, los términos de la tabla de prueba")
class TablaDePruebaEnPostgresTest extends TablaDePruebaVivida {}
