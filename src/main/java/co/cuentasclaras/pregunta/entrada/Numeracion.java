package co.cuentasclaras.pregunta.entrada;

import co.cuentasclaras.pregunta.Preguntas;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The numbers of questions, one after the other within a vigencia. */
@Component
class Numeracion {

    private final Preguntas preguntas;
    private final TransactionTemplate aparte;

    Numeracion(Preguntas preguntas, PlatformTransactionManager transacciones) {
        this.preguntas = preguntas;
        this.aparte = new TransactionTemplate(transacciones);
        this.aparte.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The next ones, which are nobody else's; until the end of the transaction nobody else gets any, also when they are none. */
    List<String> siguientes(int vigencia, int cuantos) {
        int primero = preguntas.numerar(vigencia, cuantos);
        if (primero == 0) {
            abrir(vigencia);
            primero = preguntas.numerar(vigencia, cuantos);
        }
        return IntStream.range(primero, primero + cuantos)
                .mapToObj(numero -> "P-%d-%04d".formatted(vigencia, numero))
                .toList();
    }

    /** In a transaction of its own: another server may do it at the same time, and only one of them can. */
    private void abrir(int vigencia) {
        try {
            aparte.executeWithoutResult(estado -> preguntas.abrirNumeracion(vigencia));
        } catch (DuplicateKeyException yaEstaba) {
            // It was the other one.
            return;
        }
    }
}
