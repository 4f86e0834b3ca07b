package co.cuentasclaras.medida;

import co.cuentasclaras.engine.time.EngineClock;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Collectors;

/** Measures what it is asked for, and prints it as a table. */
public final class Medidas {

    private static final List<Medida> TODAS =
            List.of(
            new CostoDelMotor(),
            new CostoDeLaBitacora(),
            new MillonDeLineas(),
            new PaginasLargas(),
            new MuertesSubitas(),
            new Faltas(),
            new Remojo(),
            new CostoDePreguntas(),
            new RastroDePreguntas(),
            new DosServidores(),
            new ArranquesALaVez(),
            new LectoresEnPublico(),
            new EnviosSinFin(),
            new PaginasConOtrosCiclos(),
            new RondaDeLaManana(),
            new InicioDelPrograma());

    private Medidas() {}

    public static void main(String[] args) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone(EngineClock.BOGOTA));
        List<Medida> pedidas = TODAS.stream()
                .filter(una -> args.length > 0 && una.nombre().equals(args[0]))
                .toList();
        if (pedidas.isEmpty()) {
            System.out.println("-Dspring-boot.run.arguments="
                    + TODAS.stream().map(Medida::nombre).collect(Collectors.joining(" | ")));
            return;
        }
        Cuadro cuadro = new Cuadro();
        for (Medida una : pedidas) {
            una.medir(Arrays.asList(args).subList(1, args.length), cuadro);
        }
        cuadro.escribir(System.out);
        // Connections and mail servers have threads that would go on.
        System.exit(0);
    }
}
