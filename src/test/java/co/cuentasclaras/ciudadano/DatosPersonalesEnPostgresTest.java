package co.cuentasclaras.ciudadano;

import co.cuentasclaras.prueba.BaseDePostgres;
import co.cuentasclaras.prueba.ServidorDeCorreo;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** Every table is read whole there too: the engine keeps its bytes and texts otherwise. */
@ContextConfiguration(initializers = {ServidorDeCorreo.Direccion.class, BaseDePostgres.class})
@DirtiesContext
@DisplayName("Los datos de quien pregunta, en la base de datos de producción")
class DatosPersonalesEnPostgresTest extends DatosPersonalesTest {}
