package co.cuentasclaras.ciclo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** After each test its cycles, mails and changed roles are gone and the clock shows the real time. */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LimpiaDespues.Limpieza.class)
@interface LimpiaDespues {

    final class Limpieza implements AfterEachCallback {

        @Override
        public void afterEach(ExtensionContext prueba) {
            SpringExtension.getApplicationContext(prueba)
                    .getBean(CicloDePrueba.class)
                    .limpiar();
        }
    }
}
