package co.cuentasclaras.ingreso;

import co.cuentasclaras.ingreso.AjustesDeDirectorio.AjustesDeOidc;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;

/** What a provider of identities says of somebody who came in with it (OpenID Connect Core, 2 and 5.1). */
public final class ProveedorDeIdentidad {

    /** Where Google says of which organization an account is; anybody has one. */
    private static final String DOMINIO = "hd";

    /** Where Entra ID says that there were too many groups to say them. */
    private static final String DICHO_EN_OTRA_PARTE = "_claim_names";

    private final AjustesDeOidc ajustes;

    public ProveedorDeIdentidad(AjustesDeOidc ajustes) {
        this.ajustes = ajustes;
    }

    /**
     * @param dicho the claims of a token whose signature, issuer, audience and time are good
     * @throws EntradaNegada when it is nobody of the entity, or does not say who
     */
    public PersonaDelDirectorio persona(Map<String, Object> dicho) {
        String dominio = ajustes.dominio();
        if (dominio != null && !dominio.equalsIgnoreCase(texto(dicho, DOMINIO))) {
            throw new EntradaNegada("Esa cuenta no es de la entidad: entre con la de «" + dominio + "».");
        }
        String usuario = texto(dicho, ajustes.usuario());
        boolean comprobado = !Boolean.FALSE.equals(dicho.get(StandardClaimNames.EMAIL_VERIFIED));
        if (usuario.isEmpty()
                || ajustes.usuario().equals(StandardClaimNames.EMAIL)
                        && !Boolean.TRUE.equals(dicho.get(StandardClaimNames.EMAIL_VERIFIED))) {
            throw new EntradaNegada("El proveedor de identidades no dijo quién es usted («" + ajustes.usuario()
                    + "»), o no lo ha comprobado. Pida a quien lo administra que lo corrija.");
        }
        Object grupos = grupos(dicho);
        if (grupos == null
                && dicho.get(DICHO_EN_OTRA_PARTE) instanceof Map<?, ?> aparte
                && aparte.containsKey(ajustes.grupos())) {
            throw new EntradaNegada(
                    "Su cuenta está en tantos grupos que el proveedor de identidades no los dice. Pida a"
                            + " quien lo administra que diga solo los de Cuentas Claras.");
        }
        String nombre = texto(dicho, StandardClaimNames.GIVEN_NAME);
        String apellido = texto(dicho, StandardClaimNames.FAMILY_NAME);
        return new PersonaDelDirectorio(
                texto(dicho, IdTokenClaimNames.ISS),
                texto(dicho, IdTokenClaimNames.SUB),
                usuario,
                nombre.isEmpty() && apellido.isEmpty() ? texto(dicho, StandardClaimNames.NAME) : nombre,
                apellido,
                comprobado ? texto(dicho, StandardClaimNames.EMAIL) : "",
                (grupos instanceof Collection<?> varios ? varios.stream() : Stream.ofNullable(grupos))
                        .map(String::valueOf)
                        .collect(Collectors.toSet()));
    }

    /** The claim of that name; or, as Keycloak has its roles, one within others. */
    private @Nullable Object grupos(Map<String, Object> dicho) {
        if (dicho.containsKey(ajustes.grupos())) {
            return dicho.get(ajustes.grupos());
        }
        Object dentro = dicho;
        for (String paso : ajustes.grupos().split("\\.")) {
            dentro = dentro instanceof Map<?, ?> mapa ? mapa.get(paso) : null;
        }
        return dentro;
    }

    private static String texto(Map<String, Object> dicho, String nombre) {
        Object valor = dicho.get(nombre);
        return valor == null ? "" : valor.toString().strip();
    }
}
