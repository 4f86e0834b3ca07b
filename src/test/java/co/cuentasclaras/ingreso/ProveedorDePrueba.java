package co.cuentasclaras.ingreso;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** A provider of identities as real as an entity's: Spring Authorization Server, at a port of its own. */
final class ProveedorDePrueba {

    static final String CLIENTE = "cuentas-claras";
    static final String SECRETO = "secreto-de-la-prueba";

    /** What it says of each person besides how it calls her. */
    static final Map<String, Map<String, Object>> DICHO = new ConcurrentHashMap<>();

    private static ConfigurableApplicationContext aplicacion;

    private ProveedorDePrueba() {}

    /** Its address; it is started by the first who asks, for all tests. */
    static synchronized String emisor() {
        if (aplicacion == null) {
            aplicacion = new SpringApplicationBuilder(Servidor.class)
                    .properties("server.port=0", "spring.config.location=optional:classpath:/nada/")
                    .logStartupInfo(false)
                    .run();
        }
        return "http://localhost:" + aplicacion.getEnvironment().getProperty("local.server.port");
    }

    /** From now on it sends people back to an installation at this address, and to no other. */
    static void conocer(URI instalacion) {
        RegisteredClientRepository clientes = aplicacion.getBean(RegisteredClientRepository.class);
        clientes.save(RegisteredClient.from(clientes.findByClientId(CLIENTE))
                .redirectUris(unas -> unas.clear())
                .redirectUri(instalacion.resolve("/ingreso/vuelta/entidad").toString())
                .postLogoutRedirectUris(unas -> unas.clear())
                .postLogoutRedirectUri(instalacion.resolve("/").toString())
                .build());
    }

    /**
     * What the browser of somebody does there, who is known by a password: goes to the address that the product sent it
     * to, and is sent back.
     *
     * @return where it is sent back to
     */
    static URI entrar(URI ida, String persona) {
        String basic = Base64.getEncoder().encodeToString((persona + ":clave").getBytes(StandardCharsets.UTF_8));
        HttpClient navegador =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        try {
            navegador.send(
                    HttpRequest.newBuilder(URI.create(emisor() + "/"))
                            .header("Authorization", "Basic " + basic)
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            HttpResponse<String> respuesta = navegador.send(
                    HttpRequest.newBuilder(ida).header("Accept", "text/html").build(),
                    HttpResponse.BodyHandlers.ofString());
            return URI.create(respuesta
                    .headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new IllegalStateException(respuesta.statusCode() + " "
                            + URLDecoder.decode(respuesta.body(), StandardCharsets.UTF_8))));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** No @Configuration: the product would find it. */
    @EnableWebSecurity
    @ImportAutoConfiguration({
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
    })
    static class Servidor {

        @Bean
        SecurityFilterChain todo(HttpSecurity http) throws Exception {
            OAuth2AuthorizationServerConfigurer servidor = OAuth2AuthorizationServerConfigurer.authorizationServer();
            return http.with(servidor, uno -> uno.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(reglas -> reglas.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .httpBasic(basic -> basic.securityContextRepository(new HttpSessionSecurityContextRepository()))
                    .csrf(csrf -> csrf.disable())
                    .build();
        }

        @Bean
        UserDetailsService personas() {
            return nombre -> {
                if (!DICHO.containsKey(nombre)) {
                    throw new UsernameNotFoundException(nombre);
                }
                return User.withUsername(nombre)
                        .password("{noop}clave")
                        .roles("PERSONA")
                        .build();
            };
        }

        @Bean
        RegisteredClientRepository clientes() {
            return new InMemoryRegisteredClientRepository(
                    RegisteredClient.withId(UUID.randomUUID().toString())
                            .clientId(CLIENTE)
                            .clientSecret("{noop}" + SECRETO)
                            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                            .redirectUri("http://127.0.0.1/ingreso/vuelta/entidad")
                            .scope("openid")
                            .scope("profile")
                            .scope("email")
                            .clientSettings(ClientSettings.builder()
                                    .requireProofKey(true)
                                    .requireAuthorizationConsent(false)
                                    .build())
                            .build());
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> dicho() {
            return contexto -> {
                if (OidcParameterNames.ID_TOKEN.equals(contexto.getTokenType().getValue())) {
                    contexto.getClaims()
                            .claims(unas -> unas.putAll(
                                    DICHO.get(contexto.getPrincipal().getName())));
                }
            };
        }

        @Bean
        JWKSource<SecurityContext> llaves() throws NoSuchAlgorithmException {
            KeyPairGenerator generador = KeyPairGenerator.getInstance("RSA");
            generador.initialize(2048);
            KeyPair par = generador.generateKeyPair();
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) par.getPublic())
                    .privateKey((RSAPrivateKey) par.getPrivate())
                    .keyID("llave")
                    .build()));
        }

        @Bean
        JwtDecoder lector(JWKSource<SecurityContext> llaves) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(llaves);
        }

        @Bean
        AuthorizationServerSettings ajustes() {
            return AuthorizationServerSettings.builder().build();
        }
    }
}
