package co.cuentasclaras.pagina;

import co.cuentasclaras.prueba.Escenario;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The tests of one page of the models. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Escenario
@interface Pagina {

    /** The process, which is also the name of its file. */
    String value();
}
