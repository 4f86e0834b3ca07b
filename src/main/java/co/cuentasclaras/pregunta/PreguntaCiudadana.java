package co.cuentasclaras.pregunta;

import co.cuentasclaras.ciudadano.ReferenciaDePregunta;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A question of a citizen, without the citizen: who asked stands in the room {@code ciudadano} alone.
 *
 * @param id never shown to people
 * @param radicado its number, {@code P-2022-0001}: the year is the vigencia of its cycle
 * @param espacio the code of the activity whose channel it came by; null of one that came by none
 * @param recibida when the entity got it, which is what its term counts from; may be long before it was registered
 * @param registradaPor a user; {@code ciudadania} when it came by the public form
 * @param texto letter by letter, 1 to 4000 characters
 * @param rolResponde the role that answers; null until it is classified
 * @param principal the id of the question whose answer it gets; null unless accumulated
 * @param via null until it is classified
 * @param desistible a month has gone by without what the citizen was asked for
 * @param vencimiento the last day in time, America/Bogota; only a fact of its term moves it
 * @param proceso the engine's instance; null only within the transaction that begins it
 * @param talonario the number on the paper slip; null unless somebody wrote one
 * @param seguimiento SHA-256 of the secret that the citizen follows it with; null when none was given out
 * @param dicho what was said of it on its way
 * @param version grows by one with each change, so that of two people who decide at once the second is told
 */
public record PreguntaCiudadana(
        String id,
        String ciclo,
        String radicado,
        Canal canal,
        @Nullable String espacio,
        Instant recibida,
        Instant registrada,
        String registradaPor,
        String texto,
        @Nullable String tema,
        TipoDePregunta tipo,
        @Nullable String rolResponde,
        @Nullable String principal,
        EstadoDePregunta estado,
        @Nullable Via via,
        boolean desistible,
        LocalDate vencimiento,
        @Nullable String proceso,
        @Nullable String talonario,
        @Nullable String seguimiento,
        DichoDePregunta dicho,
        int version) {

    /** As long as what it is about may be. */
    public static final int LETRAS_DEL_TEMA = 200;

    /** Who wrote down what came by the public form. */
    public static final String CIUDADANIA = "ciudadania";

    private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");

    /** It, as the room knows it that keeps who asked. */
    public ReferenciaDePregunta referencia() {
        return new ReferenciaDePregunta(id, ciclo, radicado);
    }

    /** The day on which the entity got it. */
    public LocalDate dia() {
        return LocalDate.ofInstant(recibida, BOGOTA);
    }

    /** Whether its last day in time is over and it still waits for something. */
    public boolean vencida(LocalDate hoy) {
        return estado.abierta() && estado != EstadoDePregunta.PENDIENTE_COMPLEMENTO && hoy.isAfter(vencimiento);
    }

    /** What it says, and what was added to it when the citizen was asked. */
    public String textoCompleto() {
        return dicho.complemento() == null ? texto : texto + "\n\n" + dicho.complemento();
    }

    /** What it waits for. */
    public PasoDePregunta paso() {
        return PasoDePregunta.de(estado, via, desistible);
    }

    /** The same in another state. */
    public PreguntaCiudadana en(EstadoDePregunta otro) {
        return decidida(otro, via, tipo, tema, rolResponde, principal);
    }

    /** The same, answered by another role. */
    public PreguntaCiudadana para(String rol) {
        return decidida(estado, via, tipo, tema, rol, principal);
    }

    /** The same, as if nobody had classified it. */
    public PreguntaCiudadana sinClasificar() {
        return decidida(EstadoDePregunta.RADICADA, null, tipo, tema, null, null).desistible(false);
    }

    /** The same, as somebody decided what is done with it. */
    public PreguntaCiudadana decidida(
            EstadoDePregunta queda,
            @Nullable Via porVia,
            TipoDePregunta deTipo,
            @Nullable String suTema,
            @Nullable String rol,
            @Nullable String suPrincipal) {
        return copia(deTipo, suTema, rol, suPrincipal, queda, porVia, desistible, vencimiento, proceso, dicho, version);
    }

    /** The same, as it gets the answer of another one. */
    public PreguntaCiudadana como(PreguntaCiudadana otra) {
        return decidida(EstadoDePregunta.ACUMULADA, Via.ACUMULAR, tipo, tema, otra.rolResponde, otra.id);
    }

    public PreguntaCiudadana con(DichoDePregunta otro) {
        return copia(tipo, tema, rolResponde, principal, estado, via, desistible, vencimiento, proceso, otro, version);
    }

    PreguntaCiudadana desistible(boolean loEs) {
        return copia(tipo, tema, rolResponde, principal, estado, via, loEs, vencimiento, proceso, dicho, version);
    }

    /** The same after a fact moved its last day in time. */
    public PreguntaCiudadana con(LocalDate otroVencimiento) {
        return copia(
                tipo, tema, rolResponde, principal, estado, via, desistible, otroVencimiento, proceso, dicho, version);
    }

    public PreguntaCiudadana enProceso(String instancia) {
        return copia(
                tipo, tema, rolResponde, principal, estado, via, desistible, vencimiento, instancia, dicho, version);
    }

    PreguntaCiudadana siguiente() {
        return copia(
                tipo, tema, rolResponde, principal, estado, via, desistible, vencimiento, proceso, dicho, version + 1);
    }

    /** What of it changes in its life. */
    private PreguntaCiudadana copia(
            TipoDePregunta deTipo,
            @Nullable String suTema,
            @Nullable String rol,
            @Nullable String suPrincipal,
            EstadoDePregunta queda,
            @Nullable Via porVia,
            boolean loEs,
            LocalDate vence,
            @Nullable String instancia,
            DichoDePregunta loDicho,
            int numero) {
        return new PreguntaCiudadana(
                id,
                ciclo,
                radicado,
                canal,
                espacio,
                recibida,
                registrada,
                registradaPor,
                texto,
                suTema,
                deTipo,
                rol,
                suPrincipal,
                queda,
                porVia,
                loEs,
                vence,
                instancia,
                talonario,
                seguimiento,
                loDicho,
                numero);
    }
}
