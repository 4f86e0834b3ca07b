package co.cuentasclaras.cumplimiento;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("El formulario de una actividad")
class FormularioTest {

    @ParameterizedTest
    @EnumSource(Ficha.Tipo.class)
    @DisplayName("muestra un control para cada tipo de campo")
    void controles(Ficha.Tipo tipo) throws IOException {
        assertThat(Files.readString(Path.of("bpmn/actividad.html")))
                .containsPattern(
                        "<\\w+ ng-switch-when=\"" + tipo + "\" id=\"campo-|<div ng-switch-when=\"" + tipo + "\"");
    }

    @Test
    @DisplayName("y en las filas uno para cada tipo que alguna tabla tiene; lo demás se escribe como texto")
    void celdas() throws IOException {
        String formulario = Files.readString(Path.of("bpmn/actividad.html"));
        assertThat(Fichas.ids().stream()
                        .flatMap(id -> Fichas.de(id).orElseThrow().campos().stream())
                        .flatMap(campo -> campo.columnas().stream())
                        .map(Ficha.Campo::tipo)
                        .filter(tipo -> tipo != Ficha.Tipo.TEXTO))
                .isNotEmpty()
                .allSatisfy(tipo -> assertThat(formulario)
                        .contains("ng-switch-when=\"" + tipo + "\" id=\"campo-{{campo.nombre}}-"));
    }
}
