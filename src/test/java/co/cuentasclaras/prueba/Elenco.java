package co.cuentasclaras.prueba;

import co.cuentasclaras.responsable.ContrasenaInicial;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** Who and what is on the stage, for an application that a test starts itself as well. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
    Tablas.class,
    Reloj.class,
    CicloDePrueba.class,
    OtroPlan.class,
    VersionDePrueba.class,
    Escenas.class,
    Entidad.class,
    HechosYTablas.class,
    Rastreo.class
})
public class Elenco {

    @Bean
    static CuentaSentencias cuentaSentencias() {
        return new CuentaSentencias();
    }

    @Bean
    @Primary
    ContrasenaInicial claveDePrueba() {
        return () -> Entidad.CLAVE;
    }
}
