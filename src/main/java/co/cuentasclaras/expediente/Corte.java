package co.cuentasclaras.expediente;

import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.evidencia.Evidencia;
import co.cuentasclaras.sello.Sello;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an expediente is made of, as it stood at one moment.
 *
 * @param ciclo whose expediente it is; nothing when it is that of the whole entity
 * @param avances the cycles in it
 * @param sello the last seal; what came later is not in it
 * @param versiones the versions of plans of which its facts tell
 * @param documentos the fingerprints of what answers to questions consist of, as its facts tell them, by their keys
 * @param lugares of what its facts tell
 * @param usuarios of whom they tell
 * @param firmado whether the key is at hand
 * @param completo whether evidence and versions are those of which the sealed facts tell
 */
record Corte(
        @Nullable Ciclo ciclo,
        List<AvanceCiclo> avances,
        @Nullable Sello sello,
        List<Evidencia> evidencias,
        List<VersionSellada> versiones,
        Map<String, String> documentos,
        Set<Lugar> lugares,
        Set<String> usuarios,
        Instant momento,
        boolean firmado,
        boolean completo) {

    /** How many leaves are sealed. */
    long hojas() {
        return sello == null ? 0 : sello.tamano();
    }
}
