package co.cuentasclaras.prueba;

import co.cuentasclaras.prueba.Tablas.Foto;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.test.context.TestComponent;

/**
 * What many tests begin with, lived once: who asks for it again finds tables, clock, mails and cycle as the first one did.
 * Nothing else of it is kept, so that it may not change what the application remembers outside its tables.
 */
@TestComponent
public class Escenas {

    private final Tablas tablas;
    private final CicloDePrueba ciclo;
    private final Map<String, Escena> vividas = new HashMap<>();

    Escenas(Tablas tablas, CicloDePrueba ciclo) {
        this.tablas = tablas;
        this.ciclo = ciclo;
    }

    /**
     * As it is after that was lived on an empty stage.
     *
     * @param nombre the same for all who live the same
     */
    public void de(String nombre, Runnable vivir) {
        Escena vivida = vividas.get(nombre);
        if (vivida == null) {
            vivir.run();
            vividas.put(
                    nombre,
                    new Escena(
                            tablas.fotografiar(),
                            ciclo.id(),
                            ClockUtil.getCurrentTime(),
                            ServidorDeCorreo.recibidos()));
        } else {
            vivida.foto().restablecer();
            ciclo.de(vivida.ciclo());
            ClockUtil.setCurrentTime(vivida.ahora());
            ServidorDeCorreo.devolver(vivida.correos());
        }
    }

    private record Escena(Foto foto, String ciclo, Date ahora, List<MimeMessage> correos) {}
}
