package co.cuentasclaras;

import co.cuentasclaras.cronograma.PuestaEnHora;
import co.cuentasclaras.engine.guard.ArranqueInseguro;
import co.cuentasclaras.engine.model.ModelDeployment;
import co.cuentasclaras.permiso.DerechosDeRoles;
import co.cuentasclaras.permiso.ListasCompartidas;
import co.cuentasclaras.relevo.Nombramientos;
import co.cuentasclaras.responsable.ContrasenaInicial;
import co.cuentasclaras.responsable.LectorResponsables;
import co.cuentasclaras.responsable.ResponsablesInvalidos;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.io.ApplicationResourceLoader;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.stereotype.Component;

/**
 * Brings the installation up to date before anybody can reach it: the hour of the terms, models, people, rights and shared lists, each of them
 * only where something has changed.
 */
@Component
class Arranque implements SmartInitializingSingleton {

    private final PuestaEnHora hora;
    private final ModelDeployment modelos;
    private final Nombramientos nombramientos;
    private final ContrasenaInicial contrasena;
    private final DerechosDeRoles derechos;
    private final ListasCompartidas listas;
    private final String responsables;

    Arranque(
            PuestaEnHora hora,
            ModelDeployment modelos,
            Nombramientos nombramientos,
            ContrasenaInicial contrasena,
            DerechosDeRoles derechos,
            ListasCompartidas listas,
            @Value("${cuentasclaras.responsables.archivo}") String responsables) {
        this.hora = hora;
        this.modelos = modelos;
        this.nombramientos = nombramientos;
        this.contrasena = contrasena;
        this.derechos = derechos;
        this.listas = listas;
        this.responsables = responsables;
    }

    @Override
    public void afterSingletonsInstantiated() {
        hora.comprobar();
        modelos.deploy();
        try (InputStream archivo = ApplicationResourceLoader.get(new DefaultResourceLoader(), true)
                .getResource(responsables)
                .getInputStream()) {
            nombramientos.cargar(new LectorResponsables().leer(archivo), contrasena);
        } catch (IOException e) {
            throw new ArranqueInseguro(
                    "No se puede leer el archivo de responsables «%s».".formatted(responsables),
                    "Revise cuentasclaras.responsables.archivo y que el usuario del servidor pueda leer ese archivo.");
        } catch (ResponsablesInvalidos e) {
            throw new ArranqueInseguro(String.valueOf(e.getMessage()), "Es el archivo «%s».".formatted(responsables));
        }
        derechos.otorgar();
        listas.crear();
    }
}
