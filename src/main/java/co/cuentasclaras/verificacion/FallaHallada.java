package co.cuentasclaras.verificacion;

import co.cuentasclaras.comun.TextoDeRegistro;
import org.jspecify.annotations.Nullable;

/**
 * A fault as it is found, before it is known which seals hold.
 *
 * @param tamano the size that a seal must have to be touched by it; null when none is
 */
record FallaHallada(
        ClaseDeFalla clase,
        String donde,
        @Nullable Long n,
        @Nullable Long fila,
        @Nullable Long tamano,
        @Nullable String esperado,
        @Nullable String encontrado) {

    private static final int LARGO = 200;

    FallaHallada {
        esperado = corto(esperado);
        encontrado = corto(encontrado);
    }

    /** In a line of the trail. */
    static FallaHallada enAnotacion(
            ClaseDeFalla clase, long n, @Nullable Long fila, @Nullable String esperado, @Nullable String encontrado) {
        String donde = "la anotación " + n + (fila == null ? "" : " (fila " + fila + ")");
        return new FallaHallada(clase, donde, n, fila, n, esperado, encontrado);
    }

    /** In a seal. */
    static FallaHallada enSello(
            ClaseDeFalla clase, long tamano, @Nullable String esperado, @Nullable String encontrado) {
        return new FallaHallada(clase, "el sello de tamaño " + tamano, null, null, tamano, esperado, encontrado);
    }

    /** In a file, or anywhere else that no seal is about. */
    static FallaHallada en(String donde, ClaseDeFalla clase, @Nullable String esperado, @Nullable String encontrado) {
        return new FallaHallada(clase, donde, null, null, null, esperado, encontrado);
    }

    FallaHallada como(ClaseDeFalla otra) {
        return new FallaHallada(otra, donde, n, fila, tamano, esperado, encontrado);
    }

    static @Nullable String corto(@Nullable String texto) {
        if (texto == null) {
            return null;
        }
        String llano = TextoDeRegistro.de(texto);
        return llano.length() <= LARGO ? llano : llano.substring(0, LARGO) + "…";
    }
}
