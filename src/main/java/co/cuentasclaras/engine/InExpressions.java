package co.cuentasclaras.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A bean that the expressions of models and of lists may ask. Its public methods are all that an expression reaches, so
 * that it answers questions and does nothing else.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InExpressions {}
