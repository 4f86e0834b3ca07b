package co.cuentasclaras.bitacora;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name of a kind of fact in the trail. It outlives the name of its class: what was written stays readable. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface EscritoComo {

    String value();
}
