package co.cuentasclaras.engine.guard;

import java.util.Set;

/** The expressions that stored lists of tasks may hold, letter by letter. */
public interface ListExpressions {

    Set<String> all();
}
