package co.cuentasclaras.operacion;

import co.cuentasclaras.idioma.Palabras;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether there is room on the disks that the product writes to. The database's may be on another machine. */
@Component
class RevisionDeDisco implements RevisionDeParte {

    /** With a tenth of what is too little nothing can be worked with any more. */
    private static final int CASI_NADA = 10;

    private final AjustesOperacion ajustes;
    private final List<Path> carpetas;

    RevisionDeDisco(AjustesOperacion ajustes) {
        this.ajustes = ajustes;
        this.carpetas = new ArrayList<>(ajustes.carpetas());
        carpetas.add(Path.of(""));
        carpetas.add(Path.of(System.getProperty("java.io.tmpdir")));
    }

    @Override
    public ParteDelServidor parte() {
        return ParteDelServidor.DISCO;
    }

    @Override
    public boolean preguntaALaBase() {
        return false;
    }

    @Override
    public EstadoDeParte revisar() {
        Path peor = carpetas.get(0);
        long libre = Long.MAX_VALUE;
        for (Path carpeta : carpetas) {
            long suyo = libre(carpeta);
            if (suyo < libre) {
                libre = suyo;
                peor = carpeta;
            }
        }
        String donde = "%s libres en %s"
                .formatted(Palabras.tamano(libre), peor.toAbsolutePath().normalize());
        long minimo = ajustes.discoMinimo().toBytes();
        if (libre >= minimo) {
            return bien("Hay " + donde + ".");
        }
        String remedio = "Quedan %s: libere espacio o agrande el disco.".formatted(donde);
        return libre < minimo / CASI_NADA ? caida(remedio) : atencion(remedio);
    }

    /** Asked of the folder itself: the list of what is mounted is not whole in every container. */
    private static long libre(Path carpeta) {
        return carpeta.toAbsolutePath().toFile().getUsableSpace();
    }
}
