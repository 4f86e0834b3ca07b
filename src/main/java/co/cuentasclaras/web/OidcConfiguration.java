package co.cuentasclaras.web;

import co.cuentasclaras.ingreso.AjustesDeDirectorio;
import co.cuentasclaras.ingreso.AjustesDeDirectorio.AjustesDeOidc;
import co.cuentasclaras.ingreso.EntradaPorDirectorio;
import co.cuentasclaras.ingreso.ProveedorDeIdentidad;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * The way in with the entity's provider of identities (OpenID Connect, code flow with PKCE). Who comes back from it has a
 * session of the webapps, as after a password. The provider is asked what it is when somebody wants to come in for the first
 * time: a start does not wait for it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${cuentasclaras.directorio.oidc.emisor:}'.isBlank()")
class OidcConfiguration {

    /** Where the way begins; what stands after it is always the same. */
    static final String IDA = "/ingreso/directorio";

    static final String PROVEEDOR = "entidad";

    private static final String VUELTA = "/ingreso/vuelta";
    private static final Duration ESPERA = Duration.ofSeconds(5);

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    SecurityFilterChain entityAddresses(
            HttpSecurity http,
            @Value(SecurityConfiguration.WEBAPPS) String root,
            AjustesDeDirectorio ajustes,
            EntradaPorDirectorio entrada,
            Identidad identidad,
            Entradas entradas)
            throws Exception {
        AjustesDeOidc oidc = ajustes.conOidc().orElseThrow();
        ClientRegistrationRepository proveedor = new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registro(oidc)));
        DefaultOAuth2AuthorizationRequestResolver ida = new DefaultOAuth2AuthorizationRequestResolver(proveedor, IDA);
        ida.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        OidcUserService personas = new OidcUserService();
        personas.setRetrieveUserInfo(peticion -> false);
        EntradaPorOidc alEntrar = new EntradaPorOidc(
                new ProveedorDeIdentidad(oidc), entrada, identidad, entradas, new SalidaPorOidc(proveedor));
        http.securityMatcher(IDA + "/**", VUELTA + "/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(session -> session.sessionFixation().none())
                .oauth2Login(login -> login.clientRegistrationRepository(proveedor)
                        .authorizedClientRepository(new NingunaAutorizacion())
                        .loginPage(root + "/app/welcome/default/#!/login")
                        .loginProcessingUrl(VUELTA + "/*")
                        .authorizationEndpoint(donde -> donde.authorizationRequestResolver(alEntrar.recordando(ida)))
                        .tokenEndpoint(donde -> donde.accessTokenResponseClient(porCodigo()))
                        .userInfoEndpoint(donde -> donde.oidcUserService(personas))
                        .successHandler(alEntrar)
                        .failureHandler(alEntrar));
        return http.build();
    }

    private static ClientRegistration registro(AjustesDeOidc ajustes) {
        return ClientRegistrations.fromIssuerLocation(ajustes.emisor())
                .registrationId(PROVEEDOR)
                .clientId(ajustes.cliente())
                .clientSecret(ajustes.secreto())
                .scope(ajustes.ambitos())
                .redirectUri("{baseUrl}" + VUELTA + "/{registrationId}")
                .userNameAttributeName("sub")
                .build();
    }

    /** A provider that says nothing holds nobody's thread for long. */
    private static SimpleClientHttpRequestFactory conPlazo() {
        SimpleClientHttpRequestFactory peticiones = new SimpleClientHttpRequestFactory();
        peticiones.setConnectTimeout(ESPERA);
        peticiones.setReadTimeout(ESPERA);
        return peticiones;
    }

    private static RestClientAuthorizationCodeTokenResponseClient porCodigo() {
        RestClientAuthorizationCodeTokenResponseClient cliente = new RestClientAuthorizationCodeTokenResponseClient();
        cliente.setRestClient(RestClient.builder()
                .requestFactory(conPlazo())
                .messageConverters(convierten -> {
                    convierten.clear();
                    convierten.add(new FormHttpMessageConverter());
                    convierten.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return cliente;
    }

    /** As Spring Security checks a token by itself, but with an end to waiting for the provider's keys. */
    @Bean
    JwtDecoderFactory<ClientRegistration> lectorDeTokens() {
        Map<String, JwtDecoder> lectores = new ConcurrentHashMap<>();
        return registro -> lectores.computeIfAbsent(registro.getRegistrationId(), uno -> {
            NimbusJwtDecoder lector = NimbusJwtDecoder.withJwkSetUri(
                            registro.getProviderDetails().getJwkSetUri())
                    .restOperations(new RestTemplate(conPlazo()))
                    .build();
            lector.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    new JwtTimestampValidator(), new OidcIdTokenValidator(registro)));
            lector.setClaimSetConverter(new org.springframework.security.oauth2.core.converter.ClaimTypeConverter(
                    OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters())::convert);
            return lector;
        });
    }
}
