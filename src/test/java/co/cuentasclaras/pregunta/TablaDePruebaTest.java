package co.cuentasclaras.pregunta;

import co.cuentasclaras.prueba.Escenario;
import org.junit.jupiter.api.DisplayName;

@Escenario
@DisplayName("Los términos de la tabla de prueba")
class TablaDePruebaTest extends TablaDePruebaVivida {}
