package co.cuentasclaras.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** What a provider of identities would let us do in a person's name is not kept: nothing is done in it. */
final class NingunaAutorizacion implements OAuth2AuthorizedClientRepository {

    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registro, @Nullable Authentication persona, HttpServletRequest peticion) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient cliente,
            Authentication persona,
            HttpServletRequest peticion,
            HttpServletResponse respuesta) {}

    @Override
    public void removeAuthorizedClient(
            String registro, Authentication persona, HttpServletRequest peticion, HttpServletResponse respuesta) {}
}
