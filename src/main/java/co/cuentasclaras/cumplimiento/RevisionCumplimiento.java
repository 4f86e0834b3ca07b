package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.ActividadEnCurso.FrenteALaAudiencia;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.OrdenDelCiclo;
import co.cuentasclaras.cumplimiento.CumplimientoEscrito.Falta;
import co.cuentasclaras.cumplimiento.CumplimientoEscrito.Marco;
import co.cuentasclaras.cumplimiento.Cumplimientos.Cumplimiento;
import co.cuentasclaras.cumplimiento.Ficha.Campo;
import co.cuentasclaras.evidencia.Evidencia;
import co.cuentasclaras.evidencia.Evidencias;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.plan.Planes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Checks an account: by itself, against what other activities told, and against what was told of it before. */
@Component
class RevisionCumplimiento {

    private final Cumplimientos cumplimientos;
    private final Evidencias evidencias;
    private final Ciclos ciclos;
    private final Actividades actividades;
    private final SingletonSupplier<List<EfectoFicha>> efectos;
    private final OrdenDelCiclo orden;
    private final Planes planes;
    private final Clock clock;

    RevisionCumplimiento(
            Cumplimientos cumplimientos,
            Evidencias evidencias,
            Ciclos ciclos,
            Actividades actividades,
            ObjectProvider<EfectoFicha> efectos,
            OrdenDelCiclo orden,
            Planes planes,
            Clock clock) {
        this.cumplimientos = cumplimientos;
        this.evidencias = evidencias;
        this.ciclos = ciclos;
        this.actividades = actividades;
        this.efectos = SingletonSupplier.of(() -> efectos.stream().toList());
        this.orden = orden;
        this.planes = planes;
        this.clock = clock;
    }

    /** The common fields that are asked of an activity: what was spent only where the plan has a resource for it. */
    List<Campo> comunes(ActividadEnCurso actividad) {
        boolean conRecurso = planes.tieneRecurso(actividad.ciclo(), actividad.codigo());
        return CampoComun.CAMPOS.stream()
                .filter(campo -> conRecurso || !campo.equals(CampoComun.VALOR_EJECUTADO))
                .map(CampoComun::campo)
                .toList();
    }

    /** Everything that keeps the activity from being finished with the account. */
    List<Falta> revisar(ActividadEnCurso actividad, CumplimientoEscrito escrito, @Nullable Ficha ficha) {
        return revisar(actividad, marco(actividad), cumplimientos.deActividad(actividad), escrito, ficha);
    }

    /**
     * The same, for whoever has read these already.
     *
     * @param hay what is there of the activity, newest first
     */
    List<Falta> revisar(
            ActividadEnCurso actividad,
            Marco marco,
            List<Cumplimiento> hay,
            CumplimientoEscrito escrito,
            @Nullable Ficha ficha) {
        List<Falta> faltas = revisar(actividad, marco, escrito, ficha);
        faltas.addAll(revisarDevuelto(actividad, hay, escrito, ficha));
        return faltas;
    }

    /**
     * What was returned is not handed in again as it was: something must be newer. What was added since the account of
     * before is not sealed yet. Whoever returned it decides anew, and may decide the same.
     */
    private List<Falta> revisarDevuelto(
            ActividadEnCurso actividad, List<Cumplimiento> hay, CumplimientoEscrito escrito, @Nullable Ficha ficha) {
        boolean igual = hay.stream()
                .filter(uno -> uno.entregado() != null)
                .findFirst()
                .filter(antes -> antes.escrito().cuentaLoMismoQue(escrito))
                .isPresent();
        return igual
                        && (ficha == null || !ficha.id().equals(Fichas.APROBACION))
                        && evidencias.de(actividad.ciclo(), actividad.codigo()).stream()
                                .allMatch(Evidencia::estaSellada)
                ? List.of(
                        new Falta(
                                "evidencia",
                                "Se devolvió para corregir y nada ha cambiado desde entonces: agregue la evidencia corregida, o cuente qué se corrigió."))
                : List.of();
    }

    /** What is said of rows that an act must judge one by one, by the table of its ficha. */
    Map<String, List<Map<String, Object>>> filasDadas(ActividadEnCurso actividad, @Nullable Ficha ficha) {
        return ficha == null
                ? Map.of()
                : efecto(ficha).map(efecto -> efecto.filasDadas(actividad)).orElse(Map.of());
    }

    /** What the product says itself of an act, by the fields of its ficha. */
    Map<String, Object> datosDados(ActividadEnCurso actividad, @Nullable Ficha ficha) {
        return ficha == null
                ? Map.of()
                : efecto(ficha).map(efecto -> efecto.datosDados(actividad)).orElse(Map.of());
    }

    /** An account with what the product says itself of the act. */
    CumplimientoEscrito conDatosDados(ActividadEnCurso actividad, CumplimientoEscrito escrito, @Nullable Ficha ficha) {
        Map<String, Object> dados = datosDados(actividad, ficha);
        if (dados.isEmpty()) {
            return escrito;
        }
        Map<String, Object> datos = new LinkedHashMap<>(escrito.datos());
        datos.putAll(dados);
        return new CumplimientoEscrito(escrito.comunes(), datos);
    }

    private List<Falta> revisar(
            ActividadEnCurso actividad, Marco marco, CumplimientoEscrito escrito, @Nullable Ficha ficha) {
        List<Falta> faltas = escrito.revisar(
                marco, ficha, codigo -> cumplimientos.deActividades(actividad.ciclo(), Set.of(codigo)).stream()
                        .map(Cumplimiento::escrito)
                        .findFirst());
        if (ficha != null && faltas.isEmpty()) {
            efecto(ficha).ifPresent(efecto -> faltas.addAll(efecto.revisar(actividad, escrito.datos())));
        }
        return faltas;
    }

    /** Everything that keeps the last account of a finished activity from being corrected to this one. */
    List<Falta> revisarCorreccion(ActividadEnCurso actividad, Cumplimiento ultimo, CumplimientoEscrito escrito) {
        Ficha ficha = Fichas.de(ultimo.ficha()).orElse(null);
        Set<String> consumados = ficha == null
                ? Set.of()
                : efecto(ficha).map(EfectoFicha::consumados).orElse(Set.of());
        List<Falta> faltas = revisar(actividad, marco(actividad), escrito, ficha);
        faltas.removeIf(falta -> consumados.contains(falta.campo()));
        if (ficha != null) {
            ficha.campos().stream()
                    .filter(campo -> consumados.contains(campo.nombre()))
                    .filter(campo -> !Objects.equals(
                            escrito.datos().get(campo.nombre()),
                            ultimo.escrito().datos().get(campo.nombre())))
                    .forEach(campo -> faltas.add(new Falta(
                            campo.nombre(),
                            "«%s» ya tuvo su efecto en el ciclo: déjelo como estaba.".formatted(campo.rotulo()))));
        }
        LocalDate terminada = LocalDate.ofInstant(Objects.requireNonNull(actividad.terminada()), clock.getZone());
        escrito.dia()
                .filter(dia -> dia.isAfter(terminada))
                .ifPresent(dia -> faltas.add(new Falta(
                        CampoComun.FECHA.nombre(),
                        "La actividad se terminó el %s: la fecha en que se hizo no puede ser posterior."
                                .formatted(FechaEscrita.de(terminada)))));
        return faltas;
    }

    /** What the data of an act change. */
    Optional<EfectoFicha> efecto(Ficha ficha) {
        return efectos.obtain().stream()
                .filter(efecto -> efecto.ficha().equals(ficha.id()))
                .findFirst();
    }

    /** The days that the account is measured by. */
    Marco marco(ActividadEnCurso actividad) {
        LocalDate inicio = LocalDate.ofInstant(ciclos.iniciado(actividad.ciclo()), clock.getZone());
        LocalDate hoy = LocalDate.now(clock);
        boolean eseDia = actividad.frenteALaAudiencia() == FrenteALaAudiencia.ESE_DIA;
        boolean paraAntes = !eseDia
                && (actividad.frenteALaAudiencia() == FrenteALaAudiencia.ANTES
                        || orden.de(actividad.ciclo(), List.of(actividad))
                                .esParaAntesDeLaAudiencia(actividad.codigo()));
        LocalDate audiencia = eseDia || paraAntes
                ? actividades
                        .audienciaDe(actividad)
                        .map(ActividadEnCurso::vencimiento)
                        .orElse(null)
                : null;
        boolean pasada = audiencia != null && hoy.isAfter(audiencia) && !actividad.estaTerminada();
        return new Marco(
                hoy,
                inicio,
                actividad.vencimiento(),
                eseDia ? audiencia : null,
                paraAntes && pasada ? audiencia : null);
    }
}
