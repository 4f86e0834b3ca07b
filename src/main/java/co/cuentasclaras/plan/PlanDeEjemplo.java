package co.cuentasclaras.plan;

import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.plan.LecturasDePlanes.PlanEntero;
import co.cuentasclaras.tabla.Libros;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The plan of a cycle that brings none of its own. */
@Component
public class PlanDeEjemplo {

    private final LecturasDePlanes lecturas;
    private final Libros libros;
    private final Contextos contextos;
    private final CodigosDelModelo modelos;
    private final Resource archivo;
    private final int vigenciaDelArchivo;

    /** Reading it takes longer than the rest of a cycle's beginning. */
    private volatile @Nullable EjemploLeido leido;

    private record EjemploLeido(byte[] bytes, Contexto contexto, PlanEntero plan) {

        boolean es(byte[] otros, Contexto enOtro) {
            return Arrays.equals(bytes, otros) && contexto.equals(enOtro);
        }
    }

    PlanDeEjemplo(
            LecturasDePlanes lecturas,
            Libros libros,
            Contextos contextos,
            CodigosDelModelo modelos,
            @Value("${cuentasclaras.cronograma.archivo}") Resource archivo,
            @Value("${cuentasclaras.cronograma.vigencia}") int vigenciaDelArchivo) {
        this.lecturas = lecturas;
        this.libros = libros;
        this.contextos = contextos;
        this.modelos = modelos;
        this.archivo = archivo;
        this.vigenciaDelArchivo = vigenciaDelArchivo;
    }

    public String nombre() {
        return Objects.requireNonNullElse(archivo.getFilename(), "ejemplo.csv");
    }

    /** Its file as it was written. */
    public byte[] archivo() {
        try {
            return archivo.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The plan, moved to a vigencia by whole years; the working days are those of that year.
     *
     * @throws PlanConImpedimentos when the entity has another example, and it cannot begin
     */
    PlanEntero de(String entidad, int vigencia) {
        Contexto contexto = contextos.sinRecuerdos(entidad, vigenciaDelArchivo);
        PlanEntero escrito = leer(contexto);
        return new PlanEntero(
                escrito.plan().trasladar(vigencia - vigenciaDelArchivo, contexto.calendario()),
                escrito.columnasDejadas(),
                escrito.formato());
    }

    private PlanEntero leer(Contexto contexto) {
        byte[] bytes = archivo();
        EjemploLeido antes = leido;
        if (antes != null && antes.es(bytes, contexto)) {
            return antes.plan();
        }
        PlanEntero escrito = lecturas.entero(libros.leer(bytes, nombre(), null), contexto);
        leido = new EjemploLeido(bytes, contexto, escrito);
        return escrito;
    }

    /** What a cycle of that vigencia runs by. */
    public Cronograma cronograma(int vigencia) {
        return CronogramaDePlan.de(de("Ejemplo", vigencia).plan(), modelos);
    }
}
