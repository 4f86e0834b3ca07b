package co.cuentasclaras.pregunta;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of the answer to a question.
 *
 * @param pregunta the id of the question
 * @param version within its question, from 1
 * @param fuentes where what it says was taken from
 * @param proyecto who wrote it
 * @param enviada it left the hands of who wrote it; before that it is a draft
 * @param aprobada null until somebody reviewed it
 * @param motivo why it was returned
 * @param preguntaPublica the question as everybody reads it, without persons; null until it is approved
 * @param respuestaPublica the answer likewise
 * @param comunicada when whoever asked got it; of what was answered in the hearing, that day
 * @param constancia what proves that it was communicated
 * @param publicada when everybody could read it
 * @param huella SHA-256 of its text
 */
public record RespuestaDada(
        String pregunta,
        int version,
        String texto,
        @Nullable String fuentes,
        String proyecto,
        Instant proyectada,
        boolean enviada,
        @Nullable String reviso,
        @Nullable Instant revisada,
        @Nullable Boolean aprobada,
        @Nullable String motivo,
        @Nullable String preguntaPublica,
        @Nullable String respuestaPublica,
        @Nullable Instant comunicada,
        @Nullable MedioDeRespuesta medio,
        @Nullable String constancia,
        @Nullable Instant publicada,
        String huella) {

    /** A version that nobody reviewed yet. */
    static RespuestaDada escrita(
            String pregunta,
            int version,
            String texto,
            @Nullable String fuentes,
            String proyecto,
            Instant proyectada,
            boolean enviada,
            String huella) {
        return new RespuestaDada(
                pregunta, version, texto, fuentes, proyecto, proyectada, enviada, huella, null, null, null);
    }

    /** The same, which whoever asked may have already. */
    private RespuestaDada(
            String pregunta,
            int version,
            String texto,
            @Nullable String fuentes,
            String proyecto,
            Instant proyectada,
            boolean enviada,
            String huella,
            @Nullable Instant comunicada,
            @Nullable MedioDeRespuesta medio,
            @Nullable String constancia) {
        this(
                pregunta,
                version,
                texto,
                fuentes,
                proyecto,
                proyectada,
                enviada,
                null,
                null,
                null,
                null,
                null,
                null,
                comunicada,
                medio,
                constancia,
                null,
                huella);
    }

    /** Whoever wrote it may still change it. */
    public boolean esBorrador() {
        return !enviada;
    }

    public boolean estaAprobada() {
        return Boolean.TRUE.equals(aprobada);
    }

    /** The same, once whoever asked has it; nobody has reviewed it yet. */
    public RespuestaDada comunicada(Instant cuando, MedioDeRespuesta por, @Nullable String prueba) {
        return conComunicacion(cuando, por, prueba);
    }

    /** The same, of which the one before it was told already; nobody has reviewed it yet. */
    public RespuestaDada comunicadaComo(RespuestaDada antes) {
        return conComunicacion(antes.comunicada, antes.medio, antes.constancia);
    }

    /** What it says, to be gone on with as the answer to another question. */
    public RespuestaDada comoBorradorDe(String otra, int suVersion) {
        return escrita(otra, suVersion, texto, fuentes, proyecto, proyectada, false, huella);
    }

    private RespuestaDada conComunicacion(
            @Nullable Instant cuando, @Nullable MedioDeRespuesta por, @Nullable String prueba) {
        return new RespuestaDada(
                pregunta, version, texto, fuentes, proyecto, proyectada, enviada, huella, cuando, por, prueba);
    }
}
