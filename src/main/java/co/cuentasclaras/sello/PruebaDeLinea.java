package co.cuentasclaras.sello;

import java.util.List;

/**
 * That a line of the trail is in a seal, as it stands in the database now.
 *
 * @param n its number
 * @param hoja the leaf that was sealed, in hexadecimal
 * @param hojaDeHoy the leaf that the line gives now
 * @param sello the first seal that holds it
 * @param llave the identifier of the key that signed the seal; empty when none of this trail did
 * @param camino what the leaf is hashed with on its way up to the root, in hexadecimal
 * @param intacta whether the line gives the leaf that was sealed
 * @param inscrita whether the way from today's leaf leads to the root of the seal
 * @param firmada whether the seal says so and a key of this trail signed it
 */
public record PruebaDeLinea(
        long n,
        String hoja,
        String hojaDeHoy,
        Sello sello,
        String llave,
        List<String> camino,
        boolean intacta,
        boolean inscrita,
        boolean firmada) {

    public boolean vale() {
        return intacta && inscrita && firmada;
    }
}
